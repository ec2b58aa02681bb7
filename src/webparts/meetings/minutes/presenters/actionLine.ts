import { addDays, calendarDay, compareDays, partsOfDay } from '../../../../domain/kernel/calendarDay';
import type { CalendarDay } from '../../../../domain/kernel/calendarDay';
import { fromParts } from '../../../../domain/kernel/dateParts';
import type { MinuteLine, StoredCaseMinutes } from '../../../../domain/meetings/minutes';
import type { AgendaCase } from '../../../../services/meetings/meetingsUseCases';
import { lineOf } from './lines';

/** The day as it is typed in one box: "12 6 2026". */
export function dueTyped(day: CalendarDay): string {
  const { year, month, day: dayOfMonth } = partsOfDay(day);
  return `${dayOfMonth} ${month} ${year}`;
}

const wholeYear = (year: string): string => (/^\d{2}$/.test(year) ? `20${year}` : year);

/** The year in which a day without one comes next. */
function nextYear(day: string, month: string, today: CalendarDay): string {
  const { year } = partsOfDay(today);
  const read = fromParts({ day, month, year: String(year) });
  return read.ok && compareDays(read.value, today) < 0 ? String(year + 1) : String(year);
}

/**
 * The day somebody typed in one box: "12 6 2026", "12/6/26", "12 June", "+7" for days from today. Nothing when it is none.
 * Without a year it is the next such day.
 */
export function dueFromTyped(typed: string, today: CalendarDay): CalendarDay | undefined {
  const text = typed.trim();
  const ahead = /^\+(\d{1,3})$/.exec(text);
  if (ahead) return addDays(today, Number(ahead[1]));
  const [day, month, year, ...more] = text.split(/[\s./-]+/);
  if (day === undefined || month === undefined || more.length > 0) return undefined;
  const read = fromParts({ day, month, year: year === undefined ? nextYear(day, month, today) : wholeYear(year) });
  if (!read.ok) return undefined;
  const parts = partsOfDay(read.value);
  return calendarDay(parts.year, parts.month, parts.day);
}

/** What is wrong with a day as typed, in words; empty when nothing is. */
export function dueProblem(typed: string, today: CalendarDay): string {
  const day = dueFromTyped(typed, today);
  if (!day) return 'Enter a real date, like 12 6 2026';
  return compareDays(day, today) < 0 ? 'This day is past' : '';
}

/** How a line stands in the tracker. */
export interface TrackerMark {
  readonly words: string;
  readonly isIn: boolean;
}

/** Whether a line that is an action is in the tracker. Once it is stored it is, save while the steps after a save are not done. */
export function trackerMark(line: MinuteLine, stored: StoredCaseMinutes): TrackerMark {
  if (!line.action || line.action.agency === '') return { words: 'Choose the agency: without one it is not in the tracker', isIn: false };
  const known = lineOf(stored, line.key);
  if (!known?.action || known.action.agency === '' || known.text.trim() === '')
    return { words: 'In the tracker once it is saved', isIn: false };
  return stored.pending === '' ? { words: 'In the tracker', isIn: true } : { words: 'On its way to the tracker', isIn: false };
}

/** Agencies that something can be asked of in a case: not those that must not be told of it. A restricted case is known only to whom the team has cleared. */
export const agenciesFor = (
  agencies: readonly string[],
  { withheldFrom, referral }: Pick<AgendaCase, 'withheldFrom' | 'referral'>
): readonly string[] => (referral.restricted ? agencies : agencies.filter(agency => !withheldFrom.includes(agency)));
