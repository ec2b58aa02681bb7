import * as v from 'valibot';
import type { Answers } from '../../../domain/form/answers';
import type { AgencyReturn, ReturnStore } from '../../../services/shared/messagePorts';
import { where } from '../../client/query';
import type { Reading } from '../../client/batchRead';
import type { ReadRow, SiteClient } from '../../client/siteClient';
import { agencyGroup, lists, outsideEveryFolder } from '../../schema';
import type { ColumnName } from '../../schema/list';
import { attempt, saysGone, unless } from '../shared/attempt';
import { changeRow } from '../shared/rounds';
import { evidenceOfRow } from '../shared/reading';
import { partColumnNames } from '../shared/partColumns';
import { rowReader } from '../../schema/rowReader';
import { folderBelow, partsOf, readAnswers } from '../shared/reading';
import { wordsOf } from '../../../domain/kernel/problems';

type Returns = typeof lists.returns;

const kinds: readonly AgencyReturn['kind'][] = [
  'Action status',
  'Acknowledgement',
  'Research',
  'Contact attempt',
  'IDVA outcome',
  'Attendance',
  'Confidentiality',
  'Copy taken',
  'Document opened'
];
/** Columns read of a return. */
export const returnColumns: readonly ColumnName<Returns>[] = [
  'Key',
  'CaseKey',
  'AboutKey',
  'Marac',
  'Agency',
  'Kind',
  'Summary',
  'FileDirRef',
  'Created',
  ...partColumnNames('Answers')
];
const filter = where(lists.returns);

/** What was sent back about one case, oldest first. */
export function returnsOfCaseReading(site: SiteClient, caseKey: string): Reading<readonly AgencyReturn[]> {
  const query = { select: returnColumns, where: filter.equals('CaseKey', caseKey), orderBy: { column: 'Id' } } as const;
  const rows = site.list(lists.returns).rowsWithAuthor(query);
  return async on => firstOfEachKey((await rows(on)).map(fromReturnRow));
}

/** Agencies cannot delete a row that was added twice: of two with one Key in one folder, the first counts. `returns`: lowest id first. */
export const firstOfEachKey = (returns: readonly AgencyReturn[]): readonly AgencyReturn[] => {
  const seen = new Set<string>();
  return returns.filter(({ key, marac, agency, problems }) => {
    if (key === '' || problems.length > 0) return true;
    const name = `${agencyGroup(marac, agency)} ${key}`;
    return !seen.has(name) && !!seen.add(name);
  });
};

const textsOf = (answers: Answers): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(answers).filter((answer): answer is [string, string] => typeof answer[1] === 'string'));

/** A return from an agency. The folder, not the row's own columns, says whose it is, because the agency's page wrote those columns. */
export function fromReturnRow(row: ReadRow<Returns>): AgencyReturn {
  const reader = rowReader();
  const marac = reader.text(row.Marac);
  const agency = reader.text(row.Agency);
  // Only the team can put one outside every folder: it was taken back.
  if (![outsideEveryFolder, agencyGroup(marac, agency)].includes(folderBelow(lists.returns, reader.text(row.FileDirRef)))) {
    reader.note('It does not lie in the folder of the agency that it names');
  }
  const kind = reader.take<AgencyReturn['kind'] | undefined>(
    v.picklist(kinds),
    row.Kind,
    undefined,
    'What kind of answer it is cannot be read'
  );
  const hasAnswers = typeof row.AnswersChecksum === 'string' && row.AnswersChecksum !== '';
  const { at, by } = evidenceOfRow(row);
  return {
    id: row.Id,
    key: reader.text(row.Key),
    caseKey: reader.text(row.CaseKey),
    aboutKey: reader.text(row.AboutKey),
    marac,
    agency,
    kind: kind ?? 'Research',
    summary: reader.text(row.Summary),
    answers: hasAnswers ? textsOf(readAnswers(reader, partsOf(row, 'Answers'))) : {},
    at,
    by,
    problems: wordsOf(reader.problems)
  };
}

/** Returns of these kinds that are not recorded yet, oldest first. */
export function waitingReturnsReading(site: SiteClient, wanted: readonly AgencyReturn['kind'][]): Reading<readonly AgencyReturn[]> {
  const waits = filter.both(filter.equals('Folded', false), filter.isAnyOf('Kind', wanted));
  const rows = site.list(lists.returns).rowsWithAuthor({ select: returnColumns, where: waits, orderBy: { column: 'Id' } });
  return async on => (await rows(on)).map(fromReturnRow);
}

/** Returns from agencies. They only add; only the desk marks a row as recorded. */
export function createReturnStore(site: SiteClient): ReturnStore {
  const list = site.list(lists.returns);
  return {
    waiting: wanted => attempt(() => site.read(waitingReturnsReading(site, wanted))),
    ofCase: caseKey => attempt(() => site.read(returnsOfCaseReading(site, caseKey))),
    aboutMeeting: meetingKey =>
      attempt(async () => {
        const query = { select: returnColumns, where: filter.equals('AboutKey', meetingKey), orderBy: { column: 'Id' } } as const;
        return firstOfEachKey((await site.read(list.rowsWithAuthor(query))).map(fromReturnRow));
      }),
    takeBack: (caseKey, from) =>
      attempt(async () => {
        for (const { id } of (await site.read(returnsOfCaseReading(site, caseKey))).filter(from)) {
          await unless(saysGone, list.moveIntoFolder(id, outsideEveryFolder));
        }
      }),
    markRecorded: id =>
      attempt(() =>
        changeRow(
          () => site.read(list.row(id, ['Folded'])),
          async row => {
            if (row.Folded !== true) await list.update(id, row.etag, { Folded: true });
          }
        )
      )
  };
}
