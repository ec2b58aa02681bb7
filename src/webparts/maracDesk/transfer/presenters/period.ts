import type { CalendarDay } from '../../../../domain/kernel/calendarDay';
import { addDays, addMonths, calendarDay, compareDays, instantAt, partsOfDay } from '../../../../domain/kernel/calendarDay';
import { dayProblemWords, fromParts, toParts } from '../../../../domain/kernel/dateParts';
import type { DateParts } from '../../../../domain/kernel/dateParts';
import { formatDay } from '../../../../domain/kernel/timeWords';
import type { FieldProblem } from '../../../../ui/layout/ErrorSummary';

/** A period as it is typed: both days are in it. */
export interface TypedPeriod {
  readonly from: DateParts;
  readonly to: DateParts;
}

/** A period as it is asked for. `to` is the moment after its last day. */
export interface AskedPeriod {
  readonly from: Date;
  readonly to: Date;
  /** "from 1 April 2026 to 30 June 2026". */
  readonly words: string;
}

export const periodIds = { from: 'matrix-from', to: 'matrix-to' } as const;

/** The quarter of the financial year so far: the first has April, May and June. */
export function firstPeriod(today: CalendarDay): TypedPeriod {
  const { year, month } = partsOfDay(today);
  const from = calendarDay(year, month - ((month - 1) % 3), 1) as CalendarDay;
  return { from: toParts(from), to: toParts(addDays(addMonths(from, 3), -1)) };
}

/** What must be put right before anything is counted. */
export function periodProblems({ from, to }: TypedPeriod): readonly FieldProblem[] {
  const first = fromParts(from);
  const last = fromParts(to);
  const order = first.ok && last.ok && compareDays(first.value, last.value) > 0;
  return [
    ...(first.ok ? [] : [{ fieldId: periodIds.from, words: dayProblemWords(first.error, 'The first day') }]),
    ...(last.ok ? [] : [{ fieldId: periodIds.to, words: dayProblemWords(last.error, 'The last day') }]),
    ...(order ? [{ fieldId: periodIds.to, words: 'The last day must not be before the first' }] : [])
  ];
}

/** From midnight to midnight by London's clocks. Call it when there are no problems. */
export function periodOf({ from, to }: TypedPeriod): AskedPeriod {
  const first = fromParts(from);
  const last = fromParts(to);
  if (!first.ok || !last.ok) throw new Error('A period with problems was asked for.');
  return {
    from: instantAt(first.value, 0),
    to: instantAt(addDays(last.value, 1), 0),
    words: `from ${formatDay(first.value)} to ${formatDay(last.value)}`
  };
}
