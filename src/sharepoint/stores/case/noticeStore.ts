import * as v from 'valibot';
import { noticeKinds } from '../../../domain/case/notices';
import type { NoticeKind } from '../../../domain/case/notices';
import { calledBy } from '../../../domain/referral/reference';
import type { NoticeStore, NoticeToPost, StoredNotice } from '../../../services/shared/messagePorts';
import type { ServerClock } from '../../../services/shared/ports';
import type { Reading } from '../../client/batchRead';
import { where } from '../../client/query';
import type { ReadRow, SiteClient } from '../../client/siteClient';
import { agencyGroup, lists, outsideEveryFolder } from '../../schema';
import type { RowToWrite } from '../../schema/list';
import { attempt, saysGone, unless } from '../shared/attempt';
import { changeRow } from '../shared/rounds';
import { ensureRows } from '../shared/ensureRows';
import { evidenceOfRow } from '../shared/reading';
import { rowReader, stored } from '../../schema/rowReader';
import { monthOf } from '../shared/reading';
import { returnsOfCaseReading } from '../meetings/returnStore';

type Notices = typeof lists.notices;

const filter = where(lists.notices);

const toRow = (notice: NoticeToPost, now: Date): RowToWrite<Notices> => ({
  Title: notice.reference,
  Key: notice.key,
  CaseKey: notice.caseKey,
  TransferKey: notice.transferKey ?? '',
  Marac: notice.marac,
  Agency: notice.agency,
  Kind: notice.kind,
  Detail: notice.detail,
  Month: monthOf(now),
  ...(notice.acknowledgeBy && { AcknowledgeBy: stored(notice.acknowledgeBy) })
});

/** A notice as stored; for a damaged one, what can be read. */
export function fromNoticeRow(row: ReadRow<Notices>): StoredNotice {
  const reader = rowReader();
  const acknowledgeBy = reader.moment(row.AcknowledgeBy, 'Acknowledge by');
  const transferKey = reader.text(row.TransferKey);
  const { at, by } = evidenceOfRow(row);
  return {
    id: row.Id,
    key: reader.text(row.Key),
    caseKey: reader.text(row.CaseKey),
    reference: calledBy(reader.text(row.Title), reader.text(row.CaseKey), row.Id),
    ...(transferKey !== '' && { transferKey }),
    marac: reader.text(row.Marac),
    agency: reader.text(row.Agency),
    kind: reader.take<NoticeKind>(v.picklist(noticeKinds), row.Kind, 'Other', 'What it tells cannot be read'),
    detail: reader.text(row.Detail),
    ...(acknowledgeBy && { acknowledgeBy }),
    sentAt: at,
    sentBy: by
  };
}

/** Notices to agencies. Each is created in the folder of its MARAC and agency, so that nobody else ever sees it. */
export function createNoticeStore(site: SiteClient, clock: ServerClock): NoticeStore {
  const list = site.list(lists.notices);
  const ofCase = (caseKey: string): Reading<readonly StoredNotice[]> => {
    const rows = list.rowsWithAuthor({
      select: ['Title', 'Key', 'CaseKey', 'TransferKey', 'Marac', 'Agency', 'Kind', 'Detail', 'AcknowledgeBy', 'Created'],
      where: filter.equals('CaseKey', caseKey),
      orderBy: { column: 'Id' }
    });
    return async on => (await rows(on)).map(fromNoticeRow);
  };
  const noAnswerWanted = (id: number): Promise<void> =>
    changeRow(
      () => site.read(list.row(id, ['AcknowledgeBy'])),
      async row => {
        if (row.AcknowledgeBy) await list.update(id, row.etag, { AcknowledgeBy: null });
      }
    );
  return {
    post: notice =>
      attempt(async () => {
        const values = toRow(notice, clock.now());
        const standing = await ensureRows<Notices>(site, list, [{ key: notice.key, values }], {
          lookUp: { select: ['Key', 'Created', 'AcknowledgeBy'], where: filter.equals('Key', notice.key), orderBy: { column: 'Id' } },
          restricted: false,
          folder: agencyGroup(notice.marac, notice.agency),
          withAuthor: true,
          firstColumns: ['Title', 'Key', 'CaseKey', 'TransferKey', 'Marac', 'Agency', 'Kind', 'Detail', 'Month'],
          isComplete: row => !notice.acknowledgeBy || !!row.AcknowledgeBy
        });
        return evidenceOfRow(standing.get(notice.key) as ReadRow<Notices>);
      }),
    ofCase: caseKey => attempt(() => site.read(ofCase(caseKey))),
    takeBack: (caseKey, from) =>
      attempt(async () => {
        for (const notice of (await site.read(ofCase(caseKey))).filter(from)) {
          await unless(saysGone, list.moveIntoFolder(notice.id, outsideEveryFolder));
          if (notice.acknowledgeBy) await noAnswerWanted(notice.id);
        }
      }),
    withReturns: caseKey =>
      attempt(async () => {
        const [notices, returns] = await site.readTogether(ofCase(caseKey), returnsOfCaseReading(site, caseKey));
        return { notices, returns };
      })
  };
}
