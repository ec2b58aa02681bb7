import { backlogs, capacityOf } from '../../../../domain/review/backlog';
import type { Backlog, Capacity, WaitingCase } from '../../../../domain/review/backlog';
import { counted } from '../../../../domain/kernel/words';

/** One MARAC's line: words for the table, and the length of its bar. */
export interface BacklogRow {
  readonly marac: string;
  readonly waiting: number;
  readonly listed: string;
  readonly median: string;
  /** Empty where none waits. */
  readonly oldest: string;
  readonly oldestKey: string;
  readonly meetings: string;
  /** Share of the longest bar, 0 to 1. */
  readonly share: number;
}

/** What the backlog radar shows. */
export interface BacklogView {
  readonly rows: readonly BacklogRow[];
  readonly summary: string;
  readonly capacity: string;
  /** Where the marks of one meeting stand on the bars, as shares of the longest; outside the chart when over 1. */
  readonly meeting: { readonly least: number; readonly most: number };
}

/** Lengths of a meeting to choose from, in minutes. */
export const meetingLengths: readonly number[] = [120, 150, 180, 210, 240, 300, 360];

/** Three hours: what is planned with until somebody says otherwise. Minutes. */
export const usualMeeting = 180;

const range = ({ least, most }: Capacity): string => (least === most ? String(least) : `${least} to ${most}`);

/** "3 hours", "2 hours 30 minutes". */
export function lengthWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  return [counted(hours, 'hour'), ...(rest > 0 ? [`${rest} minutes`] : [])].join(' ');
}

const rowOf = (backlog: Backlog, longest: number): BacklogRow => ({
  marac: backlog.marac || 'No MARAC',
  waiting: backlog.waiting,
  listed: String(backlog.listed),
  median: backlog.medianDays === undefined ? 'None' : counted(backlog.medianDays, 'day'),
  oldest: backlog.oldest ? `${backlog.oldest.reference}, ${counted(backlog.oldest.days, 'day')}` : 'None',
  oldestKey: backlog.oldest?.caseKey ?? '',
  meetings: backlog.waiting === 0 ? 'None' : range(backlog.meetings),
  share: longest === 0 ? 0 : backlog.waiting / longest
});

/** The radar at a moment of the server's clock, for meetings of so many minutes. */
export function backlogView(cases: readonly WaitingCase[], maracs: readonly string[], now: Date, meetingMinutes: number): BacklogView {
  const all = backlogs(cases, maracs, now, meetingMinutes);
  const longest = Math.max(0, ...all.map(({ waiting }) => waiting));
  const capacity = capacityOf(meetingMinutes);
  const oldest = all.flatMap(({ marac, oldest: one }) => (one ? [{ marac, ...one }] : [])).sort((one, other) => other.days - one.days)[0];
  const total = cases.length;
  return {
    rows: all.map(one => rowOf(one, longest)),
    summary:
      total === 0
        ? 'No case is waiting to be heard.'
        : `${counted(total, 'case is', 'cases are')} accepted and not yet heard.${oldest ? ` The oldest, ${oldest.reference} of ${oldest.marac || 'no MARAC'}, has waited ${counted(oldest.days, 'day')}.` : ''}`,
    capacity: `A meeting of ${lengthWords(meetingMinutes)} hears ${range(capacity)} cases, at 15 to 12 minutes a case.`,
    meeting: longest === 0 ? { least: 0, most: 0 } : { least: capacity.least / longest, most: capacity.most / longest }
  };
}
