import { historyWords, isEverybodysKind, isHistoryKind, notTheTeams, notTheTeamsWords } from '../../../domain/case/history';
import type { CaseEvent, HistoryLine } from '../../../services/shared/ports';
import type { ReadRow } from '../../client/siteClient';
import type { RowToWrite } from '../../schema/list';
import type { lists } from '../../schema';
import { monthOf } from './reading';

/** One key of one person, as a row. */
export interface MatchKeyOfPerson {
  readonly personKey: string;
  readonly matchKey: string;
}

/** The Key of a match key's row: the person's key and the match key, so that a second write finds the first. */
export const matchKeyRowKey = (caseKey: string, row: MatchKeyOfPerson): string =>
  `${caseKey}:${row.personKey}:${row.matchKey}`.slice(0, 255);

/** A match key as stored. The title holds nothing personal. */
export function toMatchKeyRow(caseKey: string, row: MatchKeyOfPerson): RowToWrite<typeof lists.matchKeys> {
  return {
    Title: 'Match key',
    Key: matchKeyRowKey(caseKey, row),
    CaseKey: caseKey,
    PersonKey: `${caseKey}:${row.personKey}`,
    MatchKey: row.matchKey.slice(0, 255)
  };
}

/** A line of history as stored. Text columns only, so that it can be created inside a folder in one request. */
export function toEventRow(
  event: CaseEvent,
  key: string,
  now: Date
): { readonly [column: string]: string } & RowToWrite<typeof lists.events> {
  return { Title: event.kind, Key: key, CaseKey: event.caseKey, Kind: event.kind, Month: monthOf(now), Detail: event.detail };
}

/** A line of history as read. A line that the team did not write gets no key, because its kind proves nothing. */
export function toHistoryLine(row: ReadRow<typeof lists.events>, isTeams: boolean): HistoryLine {
  const stored = row.Kind ?? '';
  const kind = isHistoryKind(stored) ? stored : undefined;
  const planted = !isTeams && !isEverybodysKind(stored);
  return {
    key: isTeams ? (row.Key ?? '') : '',
    ...(planted
      ? { what: notTheTeams, detail: notTheTeamsWords(stored) }
      : { kind, what: kind ? historyWords[kind] : stored, detail: row.Detail ?? '' }),
    planted,
    at: new Date(row.Created ?? NaN),
    by: row.authorName,
    byLogin: row.authorLogin
  };
}
