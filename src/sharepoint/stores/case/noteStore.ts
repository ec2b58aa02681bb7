import * as v from 'valibot';
import { noteKinds, noteSharings } from '../../../domain/case/notes';
import type { CaseNote, NoteKind, NoteSharing } from '../../../domain/case/notes';
import type { NoteStore } from '../../../services/desk/deskPorts';
import { OutcomeUnknownError } from '../../client/failures';
import { where } from '../../client/query';
import type { ReadRow, SiteClient } from '../../client/siteClient';
import { lists } from '../../schema';
import { rowReader } from '../../schema/rowReader';
import { attempt, orUnknown } from '../shared/attempt';
import { evidenceOfRow } from '../shared/reading';
import { standingOnly } from '../shared/rowSets';

type Notes = typeof lists.notes;

const filter = where(lists.notes);

/** A note as read. One that does not say that it may be shared is for the team only. */
function fromNoteRow(row: ReadRow<Notes>): CaseNote {
  const reader = rowReader();
  return {
    key: reader.text(row.Key),
    kind: reader.take<NoteKind>(v.picklist(noteKinds), row.Kind, 'Other', 'How somebody was in touch cannot be read'),
    sharing: reader.take<NoteSharing>(
      v.picklist(noteSharings),
      row.Sharing,
      'For the team only',
      'Whether it may be shared cannot be read'
    ),
    text: reader.text(row.Words),
    ...evidenceOfRow(row)
  };
}

/** Notes about cases: added once by their keys, and never changed. */
export function createNoteStore(site: SiteClient): NoteStore {
  const list = site.list(lists.notes);
  const stands = async (key: string): Promise<boolean> =>
    (await site.read(list.rows({ select: ['Key'], where: filter.equals('Key', key), orderBy: { column: 'Id' } }))).length > 0;
  return {
    add: (caseKey, key, { kind, sharing, text }) =>
      attempt(async () => {
        if (await stands(key)) return;
        const sent = await orUnknown(list.add({ Title: 'Note', Key: key, CaseKey: caseKey, Kind: kind, Sharing: sharing, Words: text }));
        if (sent === undefined && !(await stands(key))) throw new OutcomeUnknownError();
      }),
    ofCase: caseKey =>
      attempt(async () => {
        const query = {
          select: ['Key', 'Kind', 'Sharing', 'Words', 'Created'],
          where: filter.equals('CaseKey', caseKey),
          orderBy: { column: 'Id' }
        } as const;
        return [...standingOnly(await site.read(list.rowsWithAuthor(query))).map(fromNoteRow)].reverse();
      })
  };
}
