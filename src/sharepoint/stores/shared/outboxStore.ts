import { messageStates } from '../../../domain/case/delivery';
import type { Message, OutboxStore, StoredMessage } from '../../../services/shared/messagePorts';
import type { ServerClock } from '../../../services/shared/ports';
import type { Reading } from '../../client/batchRead';
import type { ReadRow, SiteClient } from '../../client/siteClient';
import { where } from '../../client/query';
import type { Query } from '../../client/query';
import { lists } from '../../schema';
import type { RowToWrite } from '../../schema/list';
import { attempt, orUnknown, saysConflict, unless } from './attempt';
import { again } from '../../../services/shared/guarded';
import { untilDone } from './rounds';
import { ensureRows } from './ensureRows';
import { evidenceOfRow } from './reading';
import { joined, promoted, several } from '../../schema/rowReader';
import { monthOf } from './reading';

type Outbox = typeof lists.outbox;

/** A message as stored. It waits for the scheduled flow, or for a person. */
const toRow = (message: Message, now: Date): RowToWrite<Outbox> => ({
  Title: promoted(message.subject),
  Key: message.key,
  CaseKey: message.caseKey,
  State: message.toCheck ? 'To check' : 'New',
  Kind: promoted(message.kind),
  Recipients: joined(message.recipients),
  Body: message.text,
  ...(message.link !== undefined && { Link: message.link }),
  ...(message.calendar !== undefined && { Calendar: message.calendar }),
  Month: monthOf(now)
});

const toStored = (row: ReadRow<Outbox>): StoredMessage => ({
  id: row.Id,
  etag: row.etag,
  key: row.Key ?? '',
  caseKey: row.CaseKey ?? '',
  kind: row.Kind ?? '',
  state: messageStates.find(state => state === row.State) ?? 'Failed',
  subject: row.Title ?? '',
  recipients: several(row.Recipients ?? ''),
  text: row.Body ?? '',
  ...(row.Calendar && { calendar: row.Calendar }),
  ...(row.SentAt && { sentAt: new Date(row.SentAt) })
});

const reading = (site: SiteClient, filter: Query<Outbox>['where']): Reading<readonly StoredMessage[]> => {
  const select = ['Title', 'Key', 'CaseKey', 'Kind', 'State', 'Recipients', 'Body', 'Calendar', 'SentAt'] as const;
  const rows = site.list(lists.outbox).rows({ select, where: filter, orderBy: { column: 'Id' } });
  return async on => (await rows(on)).map(toStored);
};

/** Messages that wait for a person to look at them, oldest first. */
export const toCheckReading = (site: SiteClient): Reading<readonly StoredMessage[]> =>
  reading(site, where(lists.outbox).equals('State', 'To check'));

/** The messages that the scheduled flow delivers. */
export function createOutboxStore(site: SiteClient, clock: ServerClock): OutboxStore {
  return {
    post: message =>
      attempt(async () => {
        const wanted = [{ key: message.key, values: toRow(message, clock.now()) }];
        const standing = await ensureRows<Outbox>(site, site.list(lists.outbox), wanted, {
          lookUp: { select: ['Key', 'Created'], where: where(lists.outbox).equals('Key', message.key), orderBy: { column: 'Id' } },
          restricted: false,
          withAuthor: true,
          firstColumns: ['Title', 'Key'],
          isComplete: () => true
        });
        return evidenceOfRow(standing.get(message.key) as ReadRow<Outbox>);
      }),
    withdraw: key =>
      attempt(() => {
        const list = site.list(lists.outbox);
        const look = list.rows({ select: ['Key', 'State'], where: where(lists.outbox).equals('Key', key), orderBy: { column: 'Id' } });
        return untilDone<'gone' | 'withdrawn'>(async () => {
          const rows = await site.read(look);
          if (rows.some(({ State }) => State === 'Sending' || State === 'Sent')) return 'gone';
          const waiting = rows.filter(({ State }) => State === 'New' || State === 'Failed' || State === 'To check');
          if (waiting.length === 0) return 'withdrawn';
          // Guarded by the etag: if the flow was quicker, the next look shows it.
          for (const row of waiting) await unless(saysConflict, orUnknown(list.update(row.Id, row.etag, { State: 'Withdrawn' })));
          return again;
        });
      }),
    ofCase: caseKey => attempt(() => site.read(reading(site, where(lists.outbox).equals('CaseKey', caseKey)))),
    toCheck: () => attempt(() => site.read(toCheckReading(site))),
    release: ({ id, etag, subject, recipients, text }) =>
      attempt(async () => {
        const written = { State: 'New', Title: promoted(subject), Recipients: joined(recipients), Body: text } as const;
        await unless(saysConflict, orUnknown(site.list(lists.outbox).update(id, etag, written)));
      })
  };
}
