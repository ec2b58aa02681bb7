import { addDays, compareDays, dayOf, instantAt } from '../../../domain/kernel/calendarDay';
import type { StaffedHours } from '../../../domain/kernel/staffedHours';
import { dayProblemWords, fromParts, toParts } from '../../../domain/kernel/dateParts';
import type { DateParts } from '../../../domain/kernel/dateParts';
import { usualLimits } from '../../../domain/meetings/meetingCalendar';
import type { Frequency } from '../../../domain/meetings/meetingCalendar';
import type { Meeting, MeetingKind, MeetingMode } from '../../../domain/meetings/meeting';
import { formatDay, formatTime } from '../../../domain/kernel/timeWords';
import { minutesTyped } from '../../../domain/kernel/typedTime';
import type { PlannedMeeting } from '../../../services/meetings/meetingsUseCases';
import type { FieldProblem } from '../../../ui';

/** How often a meeting is planned. */
export type Repeats = 'Once' | Frequency;

/** A meeting as it is typed. */
export interface PlanTyped {
  readonly marac: string;
  readonly kind: MeetingKind;
  readonly mode: MeetingMode;
  readonly day: DateParts;
  readonly time: string;
  readonly chair: string;
  readonly place: string;
  readonly length: string;
  readonly minutesPerCase: string;
  /** Empty for the usual ones. */
  readonly cutOff: DateParts;
  readonly researchDue: DateParts;
  readonly repeats: Repeats;
  readonly count: string;
}

export const planIds = {
  marac: 'meeting-marac',
  day: 'meeting-day',
  time: 'meeting-time',
  length: 'meeting-length',
  minutesPerCase: 'meeting-minutes',
  cutOff: 'meeting-cut-off',
  researchDue: 'meeting-research',
  count: 'meeting-count'
} as const;

const noDay: DateParts = { day: '', month: '', year: '' };
const isEmpty = ({ day, month, year }: DateParts): boolean => `${day}${month}${year}`.trim() === '';

/** A meeting that nobody has typed anything of. */
export const newPlan = (marac: string): PlanTyped => ({
  marac,
  kind: 'Regular',
  mode: 'Teams',
  day: noDay,
  time: '10am',
  chair: '',
  place: '',
  length: '180',
  minutesPerCase: '15',
  cutOff: noDay,
  researchDue: noDay,
  repeats: 'Once',
  count: '12'
});

/** When cases must be accepted by and research returned by unless somebody says otherwise: an emergency meeting takes both to the last. */
const usualFor = (startsAt: Date, kind: MeetingKind, hours: StaffedHours): { readonly cutOffAt: Date; readonly researchDueAt: Date } =>
  kind === 'Emergency' ? { cutOffAt: startsAt, researchDueAt: startsAt } : usualLimits(startsAt, hours);

/** A limit as typed: left empty where it is the usual one, so that it follows the day of the meeting. */
const typedLimit = (limit: Date, usual: Date): DateParts => (limit.getTime() === usual.getTime() ? noDay : toParts(dayOf(limit)));

/** A meeting that is planned already, to be changed. */
export const planOf = (meeting: Meeting, hours: StaffedHours): PlanTyped => ({
  ...newPlan(meeting.marac),
  kind: meeting.kind,
  mode: meeting.mode,
  day: toParts(dayOf(meeting.startsAt)),
  time: formatTime(meeting.startsAt),
  chair: meeting.chair,
  place: meeting.place,
  length: String(meeting.lengthMinutes),
  minutesPerCase: String(meeting.minutesPerCase),
  cutOff: typedLimit(meeting.cutOffAt, usualFor(meeting.startsAt, meeting.kind, hours).cutOffAt),
  researchDue: typedLimit(meeting.researchDueAt, usualFor(meeting.startsAt, meeting.kind, hours).researchDueAt)
});

/** What is planned, and how often; or what is to be put right first. */
export type PlanRead =
  | { readonly ok: true; readonly meeting: Omit<PlannedMeeting, 'key'>; readonly repeats: Repeats; readonly count: number }
  | { readonly ok: false; readonly problems: readonly FieldProblem[] };

const wholeNumber = (text: string): number | undefined => (/^\d{1,3}$/.test(text.trim()) ? Number(text.trim()) : undefined);

interface Limit {
  readonly at?: Date;
  readonly problem?: FieldProblem;
}

/** The end of the working day that was typed, or the usual limit. */
function limitOf(
  typed: DateParts,
  id: string,
  subject: string,
  usual: Date | undefined,
  startsAt: Date | undefined,
  hours: StaffedHours
): Limit {
  if (isEmpty(typed)) return usual ? { at: usual } : {};
  const read = fromParts(typed);
  if (!read.ok) return { problem: { fieldId: id, words: dayProblemWords(read.error, subject) } };
  const at = instantAt(read.value, hours.closes);
  // On the day of the meeting it ends when the meeting starts.
  const limit = startsAt && dayOf(startsAt) === read.value ? startsAt : at;
  if (startsAt && limit.getTime() > startsAt.getTime())
    return { problem: { fieldId: id, words: `${subject} must not be after the meeting` } };
  return { at: limit };
}

/** Reads what was typed. `now` by the server's clock: a meeting cannot be put before today. */
export function readPlan(typed: PlanTyped, hours: StaffedHours, now: Date): PlanRead {
  const problems: FieldProblem[] = [];
  const problem = (fieldId: string, words: string): undefined => void problems.push({ fieldId, words });
  if (typed.marac === '') problem(planIds.marac, 'Select the MARAC');
  const day = fromParts(typed.day);
  if (!day.ok) problem(planIds.day, dayProblemWords(day.error, 'The day of the meeting'));
  else if (compareDays(day.value, dayOf(now)) < 0) problem(planIds.day, 'The day of the meeting must not be in the past');
  const minutes = minutesTyped(typed.time);
  if (minutes === undefined) problem(planIds.time, 'Enter when the meeting starts, such as 10am or 14:30');
  const startsAt = day.ok && minutes !== undefined ? instantAt(day.value, minutes) : undefined;
  const length = wholeNumber(typed.length);
  if (length === undefined || length < 15 || length > 600) problem(planIds.length, 'The length must be between 15 and 600 minutes');
  const perCase = wholeNumber(typed.minutesPerCase);
  if (perCase === undefined || perCase < 5 || perCase > 60)
    problem(planIds.minutesPerCase, 'Minutes for each case must be between 5 and 60');
  const usual = startsAt && usualFor(startsAt, typed.kind, hours);
  const cutOff = limitOf(typed.cutOff, planIds.cutOff, 'The cut-off', usual?.cutOffAt, startsAt, hours);
  const research = limitOf(
    typed.researchDue,
    planIds.researchDue,
    'The day on which research is due',
    usual?.researchDueAt,
    startsAt,
    hours
  );
  for (const limit of [cutOff, research]) if (limit.problem) problems.push(limit.problem);
  const count = typed.repeats === 'Once' ? 1 : wholeNumber(typed.count);
  if (count === undefined || count < 1 || count > 60) problem(planIds.count, 'The number of meetings must be between 1 and 60');
  if (problems.length > 0 || !startsAt || !cutOff.at || !research.at) return { ok: false, problems };
  return {
    ok: true,
    repeats: typed.repeats,
    count: count ?? 1,
    meeting: {
      marac: typed.marac,
      startsAt,
      kind: typed.kind,
      mode: typed.mode,
      chair: typed.chair.trim(),
      place: typed.place.trim(),
      lengthMinutes: length ?? 0,
      minutesPerCase: perCase ?? 0,
      cutOffAt: cutOff.at,
      researchDueAt: research.at
    }
  };
}

/** The usual limits in words: the days themselves once the day of the meeting is known. */
export function usualWords(typed: PlanTyped, hours: StaffedHours): { readonly cutOff: string; readonly researchDue: string } {
  if (typed.kind === 'Emergency')
    return { cutOff: 'When left empty: until the meeting starts.', researchDue: 'When left empty: when the meeting starts.' };
  const day = fromParts(typed.day);
  if (!day.ok)
    return {
      cutOff: 'When left empty: eight working days before the meeting.',
      researchDue: 'When left empty: two working days before the meeting.'
    };
  const { cutOffAt, researchDueAt } = usualLimits(instantAt(day.value, minutesTyped(typed.time) ?? hours.opens), hours);
  const words = (moment: Date): string => `When left empty: ${formatDay(dayOf(moment))}, ${formatTime(moment)}.`;
  return { cutOff: words(cutOffAt), researchDue: words(researchDueAt) };
}

/** A day some weeks ahead, so that the form shows what is meant. */
export const exampleDay = (now: Date): string => {
  const { day, month, year } = toParts(addDays(dayOf(now), 28));
  return `For example, ${day} ${month} ${year}`;
};
