import { addDays, addMonths, parseDay } from '../kernel/calendarDay';
import type { CalendarDay } from '../kernel/calendarDay';
import { countOf } from './counts';
import type { Counts } from './counts';
import type { Month } from './quarter';

/** So long after its end a month is frozen, once everything in it is decided. Days: a return for information is answered by then. */
const daysToSettle = 14;
/** At the latest so long after its end, whatever is undecided then: a figure that never stands still is no figure. */
const mostDaysToSettle = 60;

/** Whether the counts of a month are frozen today. */
export function mayFreeze(month: Month, counts: readonly Counts[], today: CalendarDay): boolean {
  const first = parseDay(`${month}-01`);
  if (!first) return false;
  const end = addMonths(first, 1);
  if (today < addDays(end, daysToSettle)) return false;
  return today >= addDays(end, mostDaysToSettle) || counts.every(one => countOf(one, 'Decision', 'Not decided yet') === 0);
}
