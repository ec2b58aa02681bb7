import { dayOf, isMoment } from '../../../../domain/kernel/calendarDay';
import { formatInstant, formatTime } from '../../../../domain/kernel/timeWords';
import type { HistoryLine } from '../../../../services/shared/ports';

/** One line of history as it is shown. */
interface TimelineLine {
  readonly id: string;
  /** "10:04am". */
  readonly time: string;
  readonly what: string;
  readonly words: string;
  readonly by: string;
}

/** One day of history, newest first. */
export interface TimelineDay {
  /** "Monday 15 June 2026". */
  readonly day: string;
  readonly lines: readonly TimelineLine[];
}

/** The most lines that are read of one case. */
const mostRead = 500;

/** History is append-only: of several lines with one key, the first written counts. `lines`: newest first. */
const standing = (lines: readonly HistoryLine[]): readonly HistoryLine[] =>
  lines.filter((line, at) => line.key === '' || !lines.slice(at + 1).some(other => other.key === line.key));

const dayWords = (at: Date): string => (isMoment(at) ? formatInstant(at).replace(/,[^,]*$/, '') : 'Day not known');

/** The history of a case by London's days, newest first. */
export function timeline(lines: readonly HistoryLine[]): readonly TimelineDay[] {
  const days: { key: string; day: string; lines: TimelineLine[] }[] = [];
  for (const [at, line] of standing(lines).entries()) {
    const key = isMoment(line.at) ? dayOf(line.at) : '';
    const last = days[days.length - 1];
    const day = last?.key === key ? last : { key, day: dayWords(line.at), lines: [] };
    if (day !== last) days.push(day);
    day.lines.push({
      id: `${line.key}:${at}`,
      time: isMoment(line.at) ? formatTime(line.at) : 'Time not known',
      what: line.what || 'Not recorded what',
      words: line.detail,
      by: line.by || line.byLogin || 'name not recorded'
    });
  }
  return days.map(({ day, lines: shown }) => ({ day, lines: shown }));
}

/** Shown if there may be more lines than were read. */
export const moreWords = (lines: readonly HistoryLine[]): string | undefined =>
  lines.length >= mostRead ? `These are the newest ${mostRead} lines. Older ones are in the Events list of the case site.` : undefined;

/** Warns of lines that pretend to be the team's, which somebody added by hand. */
export function notTheTeamsWarning(lines: readonly HistoryLine[]): string | undefined {
  const theirs = lines.filter(({ planted }) => planted);
  if (theirs.length === 0) return undefined;
  const who = Array.from(new Set(theirs.map(({ by, byLogin }) => by || byLogin || 'name not recorded'))).join('; ');
  const what =
    theirs.length === 1
      ? 'A line in this history was not written by the team'
      : `${theirs.length} lines in this history were not written by the team`;
  return `${what}: ${who}. Nothing on this case rests on ${theirs.length === 1 ? 'it' : 'them'}. Tell an owner of the site, who can ask why.`;
}
