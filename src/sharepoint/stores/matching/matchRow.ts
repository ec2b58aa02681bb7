import * as v from 'valibot';
import { fromJson } from '../../../domain/kernel/json';
import { matchMarks } from '../../../domain/matching/marks';
import type { MatchMark } from '../../../domain/matching/marks';
import type { StoredPair } from '../../../services/matching/matchingPorts';
import type { Pair, PairSide } from '../../../services/matching/matchingUseCases';
import type { ReadRow } from '../../client/siteClient';
import { restrictedFolder } from '../../schema/access';
import type { ColumnName, RowToWrite } from '../../schema/list';
import { lists } from '../../schema';
import { personRoles, personRowKey } from '../case/personRow';
import { promoted, rowReader, several, stored } from '../../schema/rowReader';
import { folderBelow } from '../shared/reading';

type MatchList = typeof lists.matches;

/** Columns of a pair. */
export const matchColumns: readonly ColumnName<MatchList>[] = [
  'Key',
  'CaseKey',
  'PersonKey',
  'OtherCaseKey',
  'OtherPersonKey',
  'Mark',
  'MarkedBy',
  'MarkedAt',
  'DecisionKey',
  'HasPending',
  'Score',
  'Reasons',
  'Sides',
  'FileDirRef',
  'Modified'
];

const rowKeyOf = ({ caseKey, personKey }: PairSide): string => personRowKey(caseKey, { key: personKey });

/** A pair as stored, before anybody has decided. The title holds nothing personal. */
export function toPairRow({ pairKey, sides: [one, other], score, reasons }: Pair): RowToWrite<MatchList> {
  return {
    Title: 'Match',
    Key: pairKey,
    CaseKey: one.caseKey,
    PersonKey: rowKeyOf(one),
    OtherCaseKey: other.caseKey,
    OtherPersonKey: rowKeyOf(other),
    Score: score,
    Reasons: reasons.join('; '),
    Sides: JSON.stringify([one, other])
  };
}

/** A decision as columns. When it was made is what the server says once it is stored. */
export const toDecisionColumns = (
  key: string,
  mark: MatchMark | undefined,
  by: string,
  pair: Pick<Pair, 'score' | 'reasons'>
): RowToWrite<MatchList> => ({
  Mark: mark ?? null,
  MarkedBy: promoted(by),
  MarkedAt: null,
  DecisionKey: key,
  HasPending: true,
  Score: pair.score,
  Reasons: pair.reasons.join('; ')
});

/** Records that the histories show the decision, and when it was made. */
export const toToldColumns = ({ decided }: StoredPair): RowToWrite<MatchList> => ({ HasPending: false, MarkedAt: stored(decided?.at) });

const storedSide: v.GenericSchema<unknown, PairSide> = v.object({
  caseKey: v.string(),
  reference: v.string(),
  personKey: v.string(),
  role: v.picklist(personRoles),
  restricted: v.boolean()
});
const storedSides = v.tuple([storedSide, storedSide]);

/** A side of the pair from the other columns, if the JSON cannot be read. */
const sideOf = (caseKey: string, personRow: string, restricted: boolean): PairSide => ({
  caseKey,
  reference: '',
  personKey: personRow.slice(caseKey.length + 1),
  role: 'Other person at risk',
  restricted
});

function sidesOf(row: ReadRow<MatchList>, isRestricted: boolean): readonly [PairSide, PairSide] {
  const reader = rowReader();
  const read = v.safeParse(storedSides, fromJson(reader.text(row.Sides)));
  if (read.success) return read.output;
  return [
    sideOf(reader.text(row.CaseKey), reader.text(row.PersonKey), isRestricted),
    sideOf(reader.text(row.OtherCaseKey), reader.text(row.OtherPersonKey), isRestricted)
  ];
}

/** A pair as read. Unreadable parts count as not decided. */
export function fromPairRow(row: ReadRow<MatchList>): StoredPair {
  const reader = rowReader();
  const isRestricted = folderBelow(lists.matches, reader.text(row.FileDirRef)) === restrictedFolder;
  const isUnfinished = row.HasPending === true;
  const mark = matchMarks.find(known => known === row.Mark);
  const by = reader.text(row.MarkedBy);
  // Until the histories show it, only the decision has written this row.
  const at = reader.moment(isUnfinished ? row.Modified : (row.MarkedAt ?? row.Modified), 'Decided at');
  const decided = at && by !== '' ? { by, at } : undefined;
  return {
    id: row.Id,
    etag: row.etag,
    pairKey: reader.text(row.Key),
    sides: sidesOf(row, isRestricted),
    score: Number(row.Score ?? 0),
    reasons: several(reader.text(row.Reasons)),
    decisionKey: reader.text(row.DecisionKey),
    ...(decided && { decided }),
    ...(mark && { mark: { mark, by, at: at ?? new Date(NaN) } }),
    isRestricted,
    isUnfinished
  };
}
