import { dayOf, partsOfDay, addDays, addMonths, daysInMonth, parseDay, weekdayOf } from '../../../domain/kernel/calendarDay';
import type { Configuration } from '../../../domain/setUp/configuration';
import { coordinates } from '../../../domain/case/barriers';
import { roomOf } from '../../../domain/meetings/capacity';
import { mayBeMinuted } from '../../../domain/meetings/meeting';
import type { Meeting, MeetingState } from '../../../domain/meetings/meeting';
import { isWithinMaracs, maracsToChoose } from '../../../domain/setUp/placed';
import { formatDay, formatInstant } from '../../../domain/kernel/timeWords';
import type { MeetingsOpening } from '../../../services/meetings/meetingsUseCases';
import type { Tone } from '../../../ui';
import { wordsOf } from '../../../domain/kernel/problems';
import type { CalendarDay } from '../../../domain/kernel/calendarDay';

/** One day of a month's picture. */
export interface PictureDay {
  readonly day: CalendarDay;
  readonly number: number;
  readonly isToday: boolean;
  /** Meetings of the day, in words: "Coventry". */
  readonly meetings: readonly { readonly key: string; readonly words: string; readonly isCancelled: boolean }[];
}

/** A month as weeks, Monday first; a day of another month is undefined. */
interface MonthPicture {
  readonly title: string;
  readonly weeks: readonly (readonly (PictureDay | undefined)[])[];
}

/** Days of another month before the first, with weeks from Monday on. */
const emptyBefore = (first: CalendarDay): number => (weekdayOf(first) + 6) % 7;

/** The picture of a month (YYYY-MM) with these meetings. */
export function monthPicture(month: string, meetings: readonly Meeting[], now: Date): MonthPicture | undefined {
  const first = parseDay(`${month}-01`);
  if (!first) return undefined;
  const { year, month: inYear } = partsOfDay(first);
  const today = dayOf(now);
  const byDay = new Map<string, Meeting[]>();
  for (const meeting of meetings.filter(({ startsAt }) => !Number.isNaN(startsAt.getTime()))) {
    const day = dayOf(meeting.startsAt);
    byDay.set(day, [...(byDay.get(day) ?? []), meeting]);
  }
  const days = Array.from({ length: daysInMonth(year, inYear) }, (_unused, at): PictureDay => {
    const day = addDays(first, at);
    return {
      day,
      number: at + 1,
      isToday: day === today,
      meetings: (byDay.get(day) ?? []).map(({ key, marac, state }) => ({ key, words: marac, isCancelled: state === 'Cancelled' }))
    };
  });
  const cells: (PictureDay | undefined)[] = [...Array.from({ length: emptyBefore(first) }, () => undefined), ...days];
  while (cells.length % 7 !== 0) cells.push(undefined);
  const weeks = Array.from({ length: cells.length / 7 }, (_unused, week) => cells.slice(week * 7, week * 7 + 7));
  return { title: formatDay(first).replace(/^\d+ /, ''), weeks };
}

/** The month of the picture (YYYY-MM) so many months later. */
export const monthsLater = (month: string, months: number): string => {
  const first = parseDay(`${month}-01`);
  return first ? addMonths(first, months).slice(0, 7) : month;
};

/** How many cases a meeting has against its room. */
export interface Room {
  readonly listed: number;
  readonly room: number;
  /** Part of the room that is taken, 0 to 1. */
  readonly share: number;
  readonly isOver: boolean;
  /** "18 of 20 cases". */
  readonly words: string;
}

/** One meeting in the calendar. */
export interface CalendarRow {
  readonly key: string;
  readonly marac: string;
  /** "Wednesday 24 June 2026, 10am". */
  readonly when: string;
  /** "Teams, extra meeting". */
  readonly how: string;
  readonly state: MeetingState;
  readonly tone: Tone;
  /** Where the meeting is over or cancelled, the number of its cases is not read. */
  readonly room?: Room;
  /** "Cut-off Friday 12 June, 5pm"; empty once it is over. */
  readonly cutOff: string;
  /** What to do next, in words; empty when nothing is. */
  readonly next: string;
  readonly problems: readonly string[];
}

export interface CalendarMonth {
  /** "June 2026". */
  readonly title: string;
  /** "2026-06"; empty where the day of a meeting cannot be read. */
  readonly month: string;
  readonly rows: readonly CalendarRow[];
}

const tones: Readonly<Record<MeetingState, Tone>> = {
  Planned: 'neutral',
  'Agenda circulated': 'info',
  Held: 'warning',
  'Minutes approved': 'info',
  'Minutes circulated': 'good',
  Cancelled: 'neutral'
};

/** Whether a meeting is still to be prepared or held. */
export const isOpen = ({ state }: Pick<Meeting, 'state'>): boolean => state === 'Planned' || state === 'Agenda circulated';

const isReadable = (moment: Date): boolean => !Number.isNaN(moment.getTime());

/** "Friday 12 June", with the year where it is another than now. */
export function dayWithWeekday(moment: Date, now: Date): string {
  if (!isReadable(moment)) return 'a day that cannot be read';
  const [day] = formatInstant(moment).split(',');
  return partsOfDay(dayOf(moment)).year === partsOfDay(dayOf(now)).year ? day.replace(/ \d{4}$/, '') : day;
}

/** "Wednesday 24 June 2026, 10am"; in words where the row holds no moment. */
export const momentOf = (moment: Date): string => (isReadable(moment) ? formatInstant(moment) : 'Cannot be read');

const hasPassed = (moment: Date, now: Date): boolean => moment.getTime() <= now.getTime();

function plannedStep({ cutOffAt, startsAt }: Meeting, listed: number, now: Date): string {
  if (hasPassed(startsAt, now)) return 'Minute the meeting, or cancel it: its agenda was never circulated.';
  const cutOff = dayWithWeekday(cutOffAt, now);
  if (hasPassed(cutOffAt, now))
    return listed === 0 ? `No case is listed, and the cut-off was ${cutOff}.` : `Circulate the agenda now: the cut-off was ${cutOff}.`;
  return listed === 0 ? `Nothing to do yet: cases are added automatically until ${cutOff}.` : `Circulate the agenda by ${cutOff}.`;
}

function circulatedStep(meeting: Meeting, now: Date): string {
  const { researchDueAt } = meeting;
  if (mayBeMinuted(meeting, now)) return 'Minute the meeting.';
  return hasPassed(researchDueAt, now) ? 'Chase research that is late.' : `Wait for research, due ${dayWithWeekday(researchDueAt, now)}.`;
}

/** What the team does next with a meeting, in words; empty when nothing is left. */
export function nextStep(meeting: Meeting, listed: number, now: Date): string {
  switch (meeting.state) {
    case 'Planned':
      return plannedStep(meeting, listed, now);
    case 'Agenda circulated':
      return circulatedStep(meeting, now);
    case 'Held':
      return 'Have the chair approve the minutes.';
    case 'Minutes approved':
      return 'Circulate the minutes.';
    default:
      return '';
  }
}

/** How full a meeting is. */
export function roomFor(meeting: Pick<Meeting, 'lengthMinutes' | 'minutesPerCase'>, listed: number): Room {
  const room = roomOf(meeting);
  const isOver = listed > room;
  return {
    listed,
    room,
    isOver,
    share: room === 0 ? (listed === 0 ? 0 : 1) : Math.min(1, listed / room),
    words: isOver ? `${listed} cases: ${listed - room} more than the ${room} there is time for` : `${listed} of ${room} cases`
  };
}

/** "Teams, extra meeting". */
export const howWords = ({ mode, kind }: Pick<Meeting, 'mode' | 'kind'>): string =>
  kind === 'Regular' ? mode : `${mode}, ${kind.toLowerCase()} meeting`;

function toRow(meeting: Meeting, listed: number, now: Date): CalendarRow {
  return {
    key: meeting.key,
    marac: meeting.marac,
    when: momentOf(meeting.startsAt),
    how: howWords(meeting),
    state: meeting.state,
    tone: tones[meeting.state],
    ...(isOpen(meeting) && { room: roomFor(meeting, listed) }),
    cutOff: isOpen(meeting) ? `Cut-off ${momentOf(meeting.cutOffAt)}` : '',
    next: nextStep(meeting, listed, now),
    problems: wordsOf(meeting.problems)
  };
}

/** Which meetings are shown. */
export interface CalendarFilter {
  /** None for every MARAC. */
  readonly maracs: readonly string[];
  readonly past: boolean;
}

const isOver = ({ state, startsAt }: Meeting, now: Date): boolean =>
  state === 'Minutes circulated' || (state === 'Cancelled' && hasPassed(startsAt, now));

/** The meetings that are shown: what is coming or unfinished, earliest first; or what is over, latest first. */
export function shownMeetings(
  { meetings, serverNow, configuration }: MeetingsOpening,
  { maracs, past }: CalendarFilter
): readonly Meeting[] {
  const shown = meetings.filter(meeting => isWithinMaracs(meeting.marac, maracs, configuration) && isOver(meeting, serverNow) === past);
  return past ? [...shown].reverse() : shown;
}

/** Meetings by month. */
export function calendarMonths(opening: MeetingsOpening, filter: CalendarFilter): readonly CalendarMonth[] {
  const months: { title: string; month: string; rows: CalendarRow[] }[] = [];
  for (const meeting of shownMeetings(opening, filter)) {
    const day = isReadable(meeting.startsAt) ? dayOf(meeting.startsAt) : undefined;
    const title = day ? formatDay(day).replace(/^\d+ /, '') : 'No day';
    if (months[months.length - 1]?.title !== title) months.push({ title, month: day?.slice(0, 7) ?? '', rows: [] });
    months[months.length - 1].rows.push(toRow(meeting, opening.listed[meeting.key] ?? 0, opening.serverNow));
  }
  return months;
}

/** The MARACs with which the calendar opens: those that a coordinator covers; none, which is all, for everybody else. */
export const firstMaracs = ({ maracs }: Pick<Configuration, 'maracs'>, login: string): readonly string[] =>
  maracs.map(({ name }) => name).filter(name => coordinates(login, name, { maracs }));

/** MARACs to choose from: those of the settings, and those that a meeting or a waiting case names still. */
export const calendarMaracs = ({ configuration, meetings, unlisted }: MeetingsOpening): readonly string[] =>
  maracsToChoose([...meetings.map(({ marac }) => marac), ...unlisted.map(({ referral }) => referral.owningMarac)], configuration);

/** "Every MARAC", "Coventry and Solihull". */
export function maracsWords(maracs: readonly string[]): string {
  if (maracs.length === 0) return 'Every MARAC';
  return maracs.length === 1 ? maracs[0] : `${maracs.slice(0, -1).join(', ')} and ${maracs[maracs.length - 1]}`;
}
