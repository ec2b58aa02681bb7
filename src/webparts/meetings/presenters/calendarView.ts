import { dayOf } from '../../../domain/calendarDay';
import type { Configuration } from '../../../domain/configuration';
import { coordinates } from '../../../domain/desk/barriers';
import { roomOf } from '../../../domain/meetings/capacity';
import type { Meeting, MeetingState } from '../../../domain/meetings/meeting';
import { formatDay, formatInstant } from '../../../domain/timeWords';
import type { MeetingsOpening } from '../../../services/meetingsUseCases';
import type { Tone } from '../../../ui';

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
  /** Where the number of cases of meetings that are over is not read. */
  readonly room?: { readonly listed: number; readonly room: number; readonly share: number; readonly words: string };
  /** What to do next, in words; empty when nothing is. */
  readonly next: string;
  readonly problems: readonly string[];
}

export interface CalendarMonth {
  /** "June 2026". */
  readonly title: string;
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

/** Whether a meeting is still to come, or has minutes to finish. */
const isOpen = ({ state }: Meeting): boolean => state === 'Planned' || state === 'Agenda circulated';

/** What the team does next with a meeting. */
export function nextStep(meeting: Meeting, listed: number, now: Date): string {
  switch (meeting.state) {
    case 'Planned':
      if (listed === 0) return 'Cases are listed by themselves until the cut-off.';
      return meeting.cutOffAt.getTime() > now.getTime() ? `Cut-off ${formatInstant(meeting.cutOffAt)}; then circulate the agenda.` : 'Circulate the agenda.';
    case 'Agenda circulated':
      return meeting.startsAt.getTime() > now.getTime() ? `Research is due ${formatInstant(meeting.researchDueAt)}.` : 'Minute the meeting.';
    case 'Held':
      return 'Have the chair approve the minutes.';
    case 'Minutes approved':
      return 'Circulate the minutes.';
    default:
      return '';
  }
}

export function roomWords(listed: number, room: number): string {
  if (listed > room) return `${listed} cases, ${listed - room} more than there is time for`;
  return `${listed} of ${room} cases`;
}

function toRow(meeting: Meeting, { listed }: Pick<MeetingsOpening, 'listed'>, now: Date): CalendarRow {
  const count = listed[meeting.key] ?? 0;
  const room = roomOf(meeting);
  return {
    key: meeting.key,
    marac: meeting.marac,
    when: formatInstant(meeting.startsAt),
    how: [meeting.mode, ...(meeting.kind === 'Regular' ? [] : [`${meeting.kind.toLowerCase()} meeting`])].join(', '),
    state: meeting.state,
    tone: tones[meeting.state],
    ...(isOpen(meeting) && { room: { listed: count, room, share: room === 0 ? 1 : Math.min(1, count / room), words: roomWords(count, room) } }),
    next: nextStep(meeting, count, now),
    problems: meeting.problems
  };
}

const monthTitle = (startsAt: Date): string => formatDay(dayOf(startsAt)).replace(/^\d+ /, '');

/** Which meetings are shown. */
export interface CalendarFilter {
  /** Empty for every MARAC. */
  readonly marac: string;
  readonly past: boolean;
}

/** Meetings by month: what is coming or unfinished, earliest first; or what is over, latest first. */
export function calendarMonths(opening: MeetingsOpening, { marac, past }: CalendarFilter, now: Date): readonly CalendarMonth[] {
  const isOver = (meeting: Meeting): boolean =>
    meeting.state === 'Minutes circulated' || (meeting.state === 'Cancelled' && meeting.startsAt.getTime() < now.getTime());
  const shown = opening.meetings.filter(meeting => (marac === '' || meeting.marac === marac) && isOver(meeting) === past);
  const months: { title: string; rows: CalendarRow[] }[] = [];
  for (const meeting of past ? [...shown].reverse() : shown) {
    const title = Number.isNaN(meeting.startsAt.getTime()) ? 'No day' : monthTitle(meeting.startsAt);
    if (months[months.length - 1]?.title !== title) months.push({ title, rows: [] });
    months[months.length - 1].rows.push(toRow(meeting, opening, now));
  }
  return months;
}

/** The MARAC with which the calendar opens: that of a coordinator who covers one, else all. */
export function firstMarac({ maracs }: Pick<Configuration, 'maracs'>, login: string): string {
  const own = maracs.filter(({ name }) => coordinates(login, name, { maracs }));
  return own.length === 1 ? own[0].name : '';
}

/** "3 cases wait without a meeting". */
export const waitingWords = (count: number): string => `${count} ${count === 1 ? 'case waits' : 'cases wait'} without a meeting`;

/** What the round of listing did, in words; empty where it did nothing. */
export const listedWords = (listed: number): string => (listed === 0 ? '' : `${listed} ${listed === 1 ? 'case was' : 'cases were'} put on an agenda.`);
