import type { CalendarDay } from '../../../../domain/kernel/calendarDay';
import type { ActionPart, CaseMinutes, MinuteLine, MinuteSection } from '../../../../domain/meetings/minutes';

/** Lines of one section from top to bottom. Two that two people put at the same place stand in the order of their keys, on every screen. */
export const linesOf = (minutes: CaseMinutes, section: MinuteSection): readonly MinuteLine[] =>
  minutes.lines.filter(line => line.section === section).sort((a, b) => a.rank - b.rank || (a.key < b.key ? -1 : 1));

export const lineOf = (minutes: CaseMinutes, key: string): MinuteLine | undefined => minutes.lines.find(line => line.key === key);

const withLines = (minutes: CaseMinutes, lines: readonly MinuteLine[]): CaseMinutes => ({ ...minutes, lines });

/** One line changed, all others the very same objects. */
export const changeLine = (minutes: CaseMinutes, key: string, change: Partial<Pick<MinuteLine, 'text' | 'rank' | 'action'>>): CaseMinutes =>
  withLines(
    minutes,
    minutes.lines.map(line => (line.key === key ? { ...line, ...change } : line))
  );

export const removeLine = (minutes: CaseMinutes, key: string): CaseMinutes =>
  withLines(
    minutes,
    minutes.lines.filter(line => line.key !== key)
  );

/** A line that was taken away, as it was; nothing where it is there already. */
export const restoreLine = (minutes: CaseMinutes, line: MinuteLine): CaseMinutes =>
  lineOf(minutes, line.key) ? minutes : withLines(minutes, [...minutes.lines, line]);

const distance = 1024;

/** A rank between two lines; before or after everything where one is missing; nothing where there is no number left between them. */
function rankBetween(before: number | undefined, after: number | undefined): number | undefined {
  if (before === undefined) return after === undefined ? distance : after - distance;
  if (after === undefined) return before + distance;
  const middle = (before + after) / 2;
  return middle > before && middle < after ? middle : undefined;
}

/** The section with its lines far apart again. */
function spread(minutes: CaseMinutes, section: MinuteSection): CaseMinutes {
  const places = new Map(linesOf(minutes, section).map((line, index) => [line.key, (index + 1) * distance]));
  return withLines(
    minutes,
    minutes.lines.map(line => (places.has(line.key) ? { ...line, rank: places.get(line.key) ?? line.rank } : line))
  );
}

/** Room for a line before place `to` of a section, counted from 0: its rank, and the minutes, spread out where they had to be. */
function roomAt(minutes: CaseMinutes, section: MinuteSection, to: number): { readonly minutes: CaseMinutes; readonly rank: number } {
  const lines = linesOf(minutes, section);
  const rank = rankBetween(lines[to - 1]?.rank, lines[to]?.rank);
  return rank === undefined ? roomAt(spread(minutes, section), section, to) : { minutes, rank };
}

/** What a new line holds. */
export interface NewLine {
  readonly key: string;
  readonly section: MinuteSection;
  readonly text?: string;
  readonly action?: ActionPart;
}

/** A line after another of its section; at the end where none is named. */
export function addLine(minutes: CaseMinutes, { key, section, text = '', action }: NewLine, afterKey?: string): CaseMinutes {
  const lines = linesOf(minutes, section);
  const after = lines.findIndex(line => line.key === afterKey);
  const room = roomAt(minutes, section, after < 0 ? lines.length : after + 1);
  const line: MinuteLine = { key, section, rank: room.rank, text, ...(action ? { action } : {}) };
  return withLines(room.minutes, [...room.minutes.lines, line]);
}

/** The line one place up (-1) or down (1) within its section; the very same minutes where it can go no further. */
export function moveLine(minutes: CaseMinutes, key: string, by: 1 | -1): CaseMinutes {
  const line = lineOf(minutes, key);
  if (!line) return minutes;
  const place = linesOf(minutes, line.section).findIndex(one => one.key === key);
  const others = removeLine(minutes, key);
  const to = place + by;
  if (to < 0 || to > linesOf(others, line.section).length) return minutes;
  const room = roomAt(others, line.section, to);
  return withLines(room.minutes, [...room.minutes.lines, { ...line, rank: room.rank }]);
}

/** What an action line begins with: nobody owes it yet. */
export const actionAtFirst = (due: CalendarDay): ActionPart => ({ agency: '', owner: '', due });

const sameAction = (a?: ActionPart, b?: ActionPart): boolean =>
  a === b || (!!a && !!b && a.agency === b.agency && a.owner === b.owner && a.due === b.due);

export const sameLine = (a: MinuteLine, b: MinuteLine): boolean =>
  a === b || (a.key === b.key && a.section === b.section && a.rank === b.rank && a.text === b.text && sameAction(a.action, b.action));

/** Whether both say the same, in whatever order their lines are held. */
export function sameMinutes(a: CaseMinutes, b: CaseMinutes): boolean {
  if (a === b) return true;
  if (a.outcome !== b.outcome || a.lines.length !== b.lines.length) return false;
  const others = new Map(b.lines.map(line => [line.key, line]));
  return a.lines.every(line => {
    const other = others.get(line.key);
    return other !== undefined && sameLine(line, other);
  });
}

const isBlank = (line: MinuteLine): boolean => line.text.trim() === '';

/** The minutes without lines nothing is written in, save the one named: what is left when the person goes on to another line. */
export function dropBlank(minutes: CaseMinutes, exceptKey: string): { readonly minutes: CaseMinutes; readonly dropped: readonly string[] } {
  const dropped = minutes.lines.filter(line => isBlank(line) && line.key !== exceptKey).map(line => line.key);
  return dropped.length === 0
    ? { minutes, dropped }
    : {
        minutes: withLines(
          minutes,
          minutes.lines.filter(line => !dropped.includes(line.key))
        ),
        dropped
      };
}

/**
 * What is to be stored of what is on the screen. A line nothing is typed in yet is not; one that is emptied to be typed anew
 * stands as it was stored until it has words again, so that an action is not withdrawn and opened in between.
 */
export function toStore(minutes: CaseMinutes, stored: CaseMinutes): CaseMinutes {
  if (!minutes.lines.some(isBlank)) return minutes;
  const before = new Map(stored.lines.map(line => [line.key, line]));
  const lines = minutes.lines
    .map(line => (isBlank(line) ? before.get(line.key) : line))
    .filter((line): line is MinuteLine => line !== undefined);
  return withLines(minutes, lines);
}
