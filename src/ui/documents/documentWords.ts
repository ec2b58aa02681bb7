import { parseDay } from '../../domain/calendarDay';
import type { CirculatedAgenda, CirculatedAction, CirculatedCase, CirculatedMinutes, CirculatedMinutesOfCase, CirculatedPerson } from '../../domain/meetings/circulated';
import { formatDay, formatInstant } from '../../domain/timeWords';

/** A label and its words. */
export interface DocumentFact {
  readonly label: string;
  readonly words: string;
}

/** A table in words: the first cell of a row names it. */
export interface DocumentTableWords {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** What stands there when there is no row. */
  readonly empty: string;
}

/** A day as stored (YYYY-MM-DD) in words; what is no day stays as it is. */
export const dayWords = (stored: string | undefined): string => {
  const day = parseDay(stored ?? '');
  return day ? formatDay(day) : (stored ?? '');
};

/** A moment as stored (ISO) in words; what is no moment stays as it is. */
export const momentWords = (stored: string): string => {
  const moment = new Date(stored);
  return Number.isNaN(moment.getTime()) ? stored : formatInstant(moment);
};

const given = (facts: readonly DocumentFact[]): readonly DocumentFact[] => facts.filter(({ words }) => words !== '');

/** "Agenda of the Coventry MARAC, Wednesday 8 July 2026, 10am". */
export const documentTitle = ({ kind, marac, startsAt }: Pick<CirculatedAgenda | CirculatedMinutes, 'kind' | 'marac' | 'startsAt'>): string =>
  `${kind} of the ${marac} MARAC, ${momentWords(startsAt)}`;

/** "Version 1, circulated Friday 26 June 2026, 3pm". */
export const documentFoot = ({ version, circulatedAt }: Pick<CirculatedAgenda | CirculatedMinutes, 'version' | 'circulatedAt'>): string =>
  `Version ${version}, circulated ${momentWords(circulatedAt)}`;

/** What stands at the top of an agenda. */
export const agendaFacts = ({ mode, place, chair, startsAt, researchDueAt }: CirculatedAgenda): readonly DocumentFact[] =>
  given([
    { label: mode === 'Information by date' ? 'Information wanted by' : 'When', words: momentWords(startsAt) },
    { label: 'How', words: mode },
    { label: mode === 'Teams' ? 'Link' : 'Where', words: place },
    { label: 'Chair', words: chair },
    { label: 'Research due by', words: momentWords(researchDueAt) }
  ]);

const addressWords = ({ address, addressConfidential }: CirculatedPerson): string => (addressConfidential ? 'Confidential' : (address ?? 'Not known'));

/** Everybody in one case. */
export const peopleTable = ({ people }: CirculatedCase): DocumentTableWords => ({
  caption: 'People in this case',
  columns: ['Name', 'Part', 'Date of birth', 'Address', 'Relationship to the victim', 'School'],
  rows: people.map(person => [
    person.name || 'Name not given',
    person.role === 'Other' ? 'Other person at risk' : person.role,
    dayWords(person.dateOfBirth) || 'Not known',
    addressWords(person),
    person.relationship ?? '',
    person.school ?? ''
  ]),
  empty: 'Nobody is named in this case.'
});

/** Without the columns in which nothing stands: a shorter table is read more easily. */
export function withoutEmptyColumns(table: DocumentTableWords): DocumentTableWords {
  const kept = table.columns.map((_unused, at) => at === 0 || table.rows.some(row => row[at] !== ''));
  const only = <Cell>(cells: readonly Cell[]): readonly Cell[] => cells.filter((_unused, at) => kept[at]);
  return { ...table, columns: only(table.columns), rows: table.rows.map(only) };
}

/** "1. M-AB12-CD34-E, 10am". */
export const caseTitle = ({ number, reference, slot }: CirculatedCase): string => `${number}. ${reference}${slot ? `, ${slot}` : ''}`;

/** What there is to say of a case besides its people. The research-only view has none of it but the referrer. */
export const caseFacts = ({ criterion, dashScore, flags, referrer, interpreter }: CirculatedCase): readonly DocumentFact[] =>
  given([
    { label: 'Criterion', words: criterion },
    { label: 'SafeLives Dash', words: dashScore === undefined ? '' : `${dashScore} answered yes` },
    { label: 'Critical flags', words: flags.join('; ') },
    { label: 'Referred by', words: referrer },
    { label: 'Interpreter', words: interpreter ?? '' }
  ]);

/** Open actions of last time. */
export const actionsTable = (actions: readonly CirculatedAction[]): DocumentTableWords => ({
  caption: 'Open actions of last time',
  columns: ['Case', 'Agency', 'Action', 'Due', 'Status'],
  rows: actions.map(({ reference, agency, action, due, status }) => [reference, agency, action, dayWords(due), status]),
  empty: 'No action is open.'
});

/** Cases of which 12 months have passed. */
export const twelveMonthsTable = ({ twelveMonths }: CirculatedAgenda): DocumentTableWords => ({
  caption: 'Cases of which 12 months have passed since the last referral',
  columns: ['Case', 'Victim', 'Last referral'],
  rows: twelveMonths.map(({ reference, name, since }) => [reference, name, dayWords(since)]),
  empty: 'None.'
});

/** Those with children come first, so that agencies that serve children may leave. SafeLives, suggested agenda. */
export const caseSections = ({ cases }: CirculatedAgenda): readonly { readonly title: string; readonly cases: readonly CirculatedCase[] }[] =>
  [
    { title: 'Cases with children', cases: cases.filter(({ hasChildren }) => hasChildren) },
    { title: 'Cases with adults only', cases: cases.filter(({ hasChildren }) => !hasChildren) }
  ].filter(section => section.cases.length > 0);

/** What stands at the top of minutes. */
export const minutesFacts = ({ startsAt, chair, approvedBy }: CirculatedMinutes): readonly DocumentFact[] =>
  given([
    { label: 'Held', words: momentWords(startsAt) },
    { label: 'Chair', words: chair },
    { label: 'Approved by', words: approvedBy }
  ]);

/** Who was there, who watched, who could not come. */
export const attendanceTable = ({ attendance }: CirculatedMinutes): DocumentTableWords => ({
  caption: 'Attendance',
  columns: ['Name', 'Agency', 'Took part as', 'Confidentiality'],
  rows: attendance.map(({ kind, agency, name, confidentiality }) => [
    name || 'Name not given',
    agency,
    kind,
    kind === 'Apologies' ? '' : confidentiality ? 'Acknowledged' : 'Not acknowledged'
  ]),
  empty: 'Nobody’s attendance was noted.'
});

/** What was agreed about one case. */
export const minutedActionsTable = ({ actions, reference }: CirculatedMinutesOfCase): DocumentTableWords => ({
  caption: `Actions of ${reference}`,
  columns: ['Agency', 'Action', 'Due'],
  rows: actions.map(({ agency, action, due }) => [agency, action, dayWords(due)]),
  empty: 'No action was agreed.'
});
