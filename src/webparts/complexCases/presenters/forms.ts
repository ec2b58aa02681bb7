import { addDays, compareDays, dayOf } from '../../../domain/kernel/calendarDay';
import type { CalendarDay } from '../../../domain/kernel/calendarDay';
import { shortestComplexReason } from '../../../domain/complex/complexCase';
import type { ComplexEntry, ComplexState, RiskChange } from '../../../domain/complex/complexCase';
import { longestWithoutReview } from '../../../domain/complex/monitors';
import { frequencyWords, reviewFrequencies } from '../../../domain/complex/reviews';
import type { Configuration } from '../../../domain/setUp/configuration';
import { dayProblemWords, fromParts, toParts } from '../../../domain/kernel/dateParts';
import type { DateParts } from '../../../domain/kernel/dateParts';
import { formatDay } from '../../../domain/kernel/timeWords';
import type { EntryFields, WatchPlan } from '../../../services/complex/complexUseCases';
import { fieldsOf } from '../../../services/complex/editEntry';
import type { FieldProblem } from '../../../ui';

export const noDay: DateParts = { day: '', month: '', year: '' };
const isEmpty = ({ day, month, year }: DateParts): boolean => `${day}${month}${year}`.trim() === '';

export const ids = {
  reason: 'complex-reason',
  learning: 'complex-learning',
  lead: 'complex-lead',
  change: 'complex-change',
  decision: 'complex-decision',
  nextReview: 'complex-next-review',
  reference: 'complex-reference'
} as const;

export type Option = { readonly value: string; readonly label: string };
export const asOptions = (values: readonly string[]): readonly Option[] => values.map(value => ({ value, label: value }));

/** Who may lead: every coordinator of the region, and the present lead. */
export const leadOptions = ({ maracs }: Pick<Configuration, 'maracs'>, standing: string): readonly Option[] => {
  const logins = Array.from(new Set([...maracs.flatMap(({ coordinators }) => coordinators), ...(standing === '' ? [] : [standing])]));
  return [{ value: '', label: 'Select a coordinator' }, ...asOptions(logins.sort())];
};

/** Agencies that sit on the MARAC, and the present lead agency. */
export const agencyOptions = ({ agencies }: Pick<Configuration, 'agencies'>, marac: string, standing: string): readonly Option[] => {
  const names = Array.from(
    new Set([...agencies.filter(({ maracs }) => maracs.includes(marac)).map(({ name }) => name), ...(standing === '' ? [] : [standing])])
  );
  return [{ value: '', label: 'No agency leads' }, ...asOptions(names.sort())];
};

/** The review frequencies to choose from, and any other that somebody entered in the list, until it is changed. */
export const frequencyOptions = (standing: number): readonly Option[] => {
  const usual = reviewFrequencies.map(days => ({ value: String(days), label: frequencyWords[days] }));
  return usual.some(({ value }) => value === String(standing))
    ? usual
    : [...usual, { value: String(standing), label: `Every ${standing} days` }];
};

/** The first plan: this person leads, if they are a coordinator; reviews every two weeks. */
export function firstPlan({
  entry,
  configuration,
  login
}: {
  readonly entry: ComplexEntry;
  readonly configuration: Configuration;
  readonly login: string;
}): WatchPlan {
  const own = leadOptions(configuration, '').find(({ value }) => value.toLowerCase() === login.toLowerCase());
  const isKept = entry.leadCoordinator !== '';
  return {
    leadCoordinator: isKept ? entry.leadCoordinator : (own?.value ?? ''),
    leadAgency: entry.leadAgency,
    escalation: entry.escalation,
    reviewEveryDays: isKept && reviewFrequencies.some(days => days === entry.reviewEveryDays) ? entry.reviewEveryDays : 14
  };
}

/** Whether a decision puts an entry on the log, so that somebody must watch it. */
export const asksForPlan = (from: ComplexState, to: ComplexState): boolean => to === 'Active' && from !== 'Monitoring';

const reasonProblems = (id: string, words: string, missing: string): readonly FieldProblem[] => {
  const length = words.trim().length;
  if (length === 0) return [{ fieldId: id, words: missing }];
  return length < shortestComplexReason ? [{ fieldId: id, words: `${missing}, in at least ${shortestComplexReason} characters` }] : [];
};

const leadProblems = (login: string): readonly FieldProblem[] => (login === '' ? [{ fieldId: ids.lead, words: 'Select who leads' }] : []);

export interface DecisionTyped {
  readonly reason: string;
  readonly learning: string;
  readonly plan: WatchPlan;
}

/** Problems that prevent a decision from being sent. */
export const decisionProblems = (
  from: ComplexState,
  to: ComplexState,
  { reason, learning, plan }: DecisionTyped
): readonly FieldProblem[] => [
  ...reasonProblems(ids.reason, reason, 'Enter why'),
  ...(asksForPlan(from, to) ? leadProblems(plan.leadCoordinator) : []),
  ...(to === 'Stepped down' && learning.trim() === ''
    ? [{ fieldId: ids.learning, words: 'Enter what was learnt, or that nothing was' }]
    : [])
];

/** The day typed, within the next four weeks; undefined where none was. */
function nextReviewOf(typed: DateParts, now: Date): { readonly day?: CalendarDay; readonly problems: readonly FieldProblem[] } {
  if (isEmpty(typed)) return { problems: [] };
  const read = fromParts(typed);
  if (!read.ok) return { problems: [{ fieldId: ids.nextReview, words: dayProblemWords(read.error, 'The next review') }] };
  const today = dayOf(now);
  const isRight = compareDays(read.value, today) >= 0 && compareDays(read.value, addDays(today, longestWithoutReview)) <= 0;
  return isRight
    ? { day: read.value, problems: [] }
    : {
        problems: [
          { fieldId: ids.nextReview, words: `The next review must be between today and ${formatDay(addDays(today, longestWithoutReview))}` }
        ]
      };
}

export interface ReviewTyped {
  readonly change: RiskChange | '';
  readonly decision: string;
  readonly actions: string;
  readonly nextReview: DateParts;
}

export const newReview: ReviewTyped = { change: '', decision: '', actions: '', nextReview: noDay };

/** A review as it is typed, or what is to be put right. */
export type ReviewRead =
  | {
      readonly ok: true;
      readonly review: {
        readonly change: RiskChange;
        readonly decision: string;
        readonly actions: string;
        readonly nextReviewOn?: CalendarDay;
      };
    }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

export function readReview({ change, decision, actions, nextReview }: ReviewTyped, now: Date): ReviewRead {
  const next = nextReviewOf(nextReview, now);
  const problems = [
    ...(change === '' ? [{ fieldId: ids.change, words: 'Select how the risk has changed' }] : []),
    ...reasonProblems(ids.decision, decision, 'Enter what was decided'),
    ...next.problems
  ];
  if (problems.length > 0 || change === '') return { ok: false, problems };
  return { ok: true, review: { change, decision: decision.trim(), actions: actions.trim(), ...(next.day && { nextReviewOn: next.day }) } };
}

/** The editable parts of an entry, as typed. */
export interface EditTyped extends Omit<EntryFields, 'nextReviewOn'> {
  readonly nextReview: DateParts;
}

export function editOf(entry: ComplexEntry): EditTyped {
  const { nextReviewOn, ...fields } = fieldsOf(entry);
  return { ...fields, nextReview: nextReviewOn === '' ? noDay : toParts(nextReviewOn) };
}

const sameValue = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The typed values over a newer entry: fields that were not touched take the newer values. */
export function rebased(typed: EditTyped, before: EditTyped, stored: EditTyped): EditTyped {
  const names = Object.keys(typed) as readonly (keyof EditTyped)[];
  return Object.fromEntries(
    names.map(name => [name, sameValue(typed[name], before[name]) ? stored[name] : typed[name]])
  ) as unknown as EditTyped;
}

export type EditRead =
  { readonly ok: true; readonly fields: EntryFields } | { readonly ok: false; readonly problems: readonly FieldProblem[] };

export function readEdit({ nextReview, ...typed }: EditTyped, entry: ComplexEntry, now: Date): EditRead {
  const standing = fieldsOf(entry).nextReviewOn;
  // A day that was not changed is not checked, because it may be overdue.
  const isUntouched = sameValue(nextReview, standing === '' ? noDay : toParts(standing));
  const next = isUntouched ? { day: standing, problems: [] } : nextReviewOf(nextReview, now);
  const missing =
    next.day === undefined && next.problems.length === 0 ? [{ fieldId: ids.nextReview, words: 'Enter when it is reviewed next' }] : [];
  const problems = [...leadProblems(typed.leadCoordinator), ...next.problems, ...missing];
  return problems.length > 0 || next.day === undefined
    ? { ok: false, problems }
    : { ok: true, fields: { ...typed, nextReviewOn: next.day } };
}
