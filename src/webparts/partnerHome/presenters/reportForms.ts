import { dayOf, instantAt } from '../../../domain/kernel/calendarDay';
import { dayProblemWords, fromParts, toParts } from '../../../domain/kernel/dateParts';
import { contactMethods, contactResults, idvaAnswerNames, idvaOutcomes } from '../../../domain/review/idvaAnswers';
import type { ContactAttempt, IdvaReport } from '../../../domain/review/idvaAnswers';
import type { DateParts } from '../../../domain/kernel/dateParts';
import { failed, ok } from '../../../domain/kernel/result';
import type { Result } from '../../../domain/kernel/result';
import { formatTime } from '../../../domain/kernel/timeWords';
import { minutesTyped } from '../../../domain/kernel/typedTime';
import type { AgencyReturn } from '../../../services/shared/messagePorts';

/** Characters that a free text may hold: far below what a row takes. */
export const longestText = 10_000;
/** Characters of a name. */
const longestName = 200;

/** An attempt as it was typed. */
export interface TypedAttempt {
  readonly method: string;
  readonly day: DateParts;
  readonly time: string;
  readonly result: string;
  readonly note: string;
}

/** An outcome as it was typed. */
export interface TypedReport {
  readonly outcome: string;
  readonly namedIdva: string;
  readonly wishes: string;
  readonly note: string;
}

/** Ids of the fields, for the error summary; in the order of the forms. */
export const reportFields = {
  method: 'attempt-method',
  day: 'attempt-day',
  time: 'attempt-time',
  result: 'attempt-result',
  outcome: 'report-outcome',
  namedIdva: 'report-idva',
  wishes: 'report-wishes',
  note: 'report-note'
} as const;

/** What is wrong, by field, in the order of the form. */
export type ReportProblems = Partial<Record<keyof typeof reportFields, string>>;

const isOneOf = <Value extends string>(values: readonly Value[], value: string): value is Value =>
  (values as readonly string[]).includes(value);

/** Today, since an attempt is mostly told at once; or what was sent, to be put right. */
export function attemptAtFirst(now: Date, corrects?: AgencyReturn): TypedAttempt {
  const { method = '', result = '', note = '', when = '' } = corrects?.answers ?? {};
  const told = new Date(when);
  const readable = !Number.isNaN(told.getTime());
  return { method, result, note, day: toParts(dayOf(readable ? told : now)), time: readable ? formatTime(told) : '' };
}

/** Empty; or what was sent, to be put right. */
export function reportAtFirst(corrects?: AgencyReturn): TypedReport {
  const answers = corrects?.answers ?? {};
  return {
    outcome: answers[idvaAnswerNames.outcome] ?? '',
    namedIdva: answers[idvaAnswerNames.namedIdva] ?? '',
    wishes: answers[idvaAnswerNames.wishes] ?? '',
    note: answers[idvaAnswerNames.note] ?? ''
  };
}

const tooLong = (text: string, longest: number): boolean => text.trim().length > longest;

function whenOf({ day, time }: TypedAttempt, now: Date): Result<Date, ReportProblems> {
  const typedDay = fromParts(day);
  const minutes = minutesTyped(time);
  if (!typedDay.ok || minutes === undefined) {
    return failed({
      ...(!typedDay.ok && { day: dayProblemWords(typedDay.error, 'The day of the attempt') }),
      ...(minutes === undefined && { time: time.trim() === '' ? 'Enter the time of the attempt' : 'Enter the time like 14:30 or 2:30pm' })
    });
  }
  const when = instantAt(typedDay.value, minutes);
  return when.getTime() > now.getTime() ? failed({ day: 'The attempt cannot have been later than now' }) : ok(when);
}

/** The attempt, or what is wrong with it. `now` by the server's clock. */
export function checkAttempt(typed: TypedAttempt, now: Date): Result<ContactAttempt, ReportProblems> {
  const { method, result, note } = typed;
  const when = whenOf(typed, now);
  const problems: ReportProblems = {
    ...(!isOneOf(contactMethods, method) && { method: 'Choose how you tried to reach the victim' }),
    ...(!when.ok && when.error),
    ...(!isOneOf(contactResults, result) && { result: 'Choose what came of it' }),
    ...(tooLong(note, longestText) && { note: 'Shorten what else there is to say' })
  };
  if (!when.ok || !isOneOf(contactMethods, method) || !isOneOf(contactResults, result) || Object.keys(problems).length > 0)
    return failed(problems);
  return ok({ method, when: when.value, result, note });
}

/** The report, or what is wrong with it. Something must be told; which of it is the service's to say. */
export function checkReport(typed: TypedReport): Result<IdvaReport, ReportProblems> {
  const { outcome, namedIdva, wishes, note } = typed;
  const isEmpty = [outcome, namedIdva, wishes].every(words => words.trim() === '');
  const problems: ReportProblems = {
    ...(isEmpty && { outcome: 'Choose an outcome, name the IDVA, or enter the victim’s views and wishes' }),
    ...(tooLong(namedIdva, longestName) && { namedIdva: 'Shorten the name of the IDVA' }),
    ...(tooLong(wishes, longestText) && { wishes: 'Shorten the views and wishes' }),
    ...(tooLong(note, longestText) && { note: 'Shorten what else there is to say' })
  };
  if (Object.keys(problems).length > 0 || (outcome !== '' && !isOneOf(idvaOutcomes, outcome))) return failed(problems);
  return ok({ outcome: outcome as IdvaReport['outcome'], namedIdva, wishes, note });
}

/** What is wrong, for the summary: in the order of the form. */
export const summaryOf = (problems: ReportProblems): readonly { readonly fieldId: string; readonly words: string }[] =>
  (Object.keys(reportFields) as (keyof typeof reportFields)[]).flatMap(field => {
    const words = problems[field];
    return words === undefined ? [] : [{ fieldId: reportFields[field], words }];
  });
