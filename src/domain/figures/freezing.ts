import { addDays, addMonths, parseDay } from '../kernel/calendarDay';
import type { CalendarDay } from '../kernel/calendarDay';
import { countOf } from './counts';
import type { Counts } from './counts';
import type { Month } from './quarter';

/** Days after its end from which a month is frozen, if everything in it is decided. Long enough for returns for information to be answered. */
const daysToSettle = 14;
/** Days after its end when a month is frozen in any case, so that figures become final. */
const mostDaysToSettle = 60;

/** Whether the counts of a month are frozen today. */
export function mayFreeze(month: Month, counts: readonly Counts[], today: CalendarDay): boolean {
  const first = parseDay(`${month}-01`);
  if (!first) return false;
  const end = addMonths(first, 1);
  if (today < addDays(end, daysToSettle)) return false;
  return today >= addDays(end, mostDaysToSettle) || counts.every(one => countOf(one, 'Decision', 'Not decided yet') === 0);
}
