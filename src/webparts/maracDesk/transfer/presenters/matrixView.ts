import { counted } from '../../../../domain/kernel/words';
import type { TransferMatrix } from '../../../../services/transfer/transferUseCases';
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
interface AskedPeriod {
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

/** One cell of the matrix: its number, and all of it in words. */
interface MatrixCell {
  readonly key: string;
  /** "3", "0", or a dash where a MARAC would send to itself. */
  readonly shown: string;
  /** "Coventry to Walsall: 3". */
  readonly words: string;
  readonly total: boolean;
}

interface MatrixRow {
  readonly from: string;
  readonly cells: readonly MatrixCell[];
}

/** Transfers between the MARACs as a table with both totals. */
export interface MatrixView {
  readonly columns: readonly string[];
  readonly rows: readonly MatrixRow[];
  /** "12 transfers, 2 of them out of force. Most: 5 from Coventry to Walsall." */
  readonly summary: string;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);

function summaryOf({ maracs, counts, outOfForce }: TransferMatrix): string {
  const out = sum(outOfForce);
  const total = sum(counts.map(sum)) + out;
  if (total === 0) return 'No transfers in this period.';
  const pairs = maracs.flatMap((from, row) => maracs.map((to, column) => ({ from, to, count: counts[row][column] })));
  const most = pairs.reduce((best, pair) => (pair.count > best.count ? pair : best), { from: '', to: '', count: 0 });
  return [
    `${counted(total, 'transfer')}, ${out === 0 ? 'none' : out} of them out of force.`,
    ...(most.count > 0 ? [`Most: ${most.count} from ${most.from} to ${most.to}.`] : [])
  ].join(' ');
}

/** Every MARAC against every other, with out of force and totals. Board paper, paragraph 42. */
export function matrixView(matrix: TransferMatrix): MatrixView {
  const { maracs, counts, outOfForce } = matrix;
  const row = (from: string, numbers: readonly number[], out: number, isTotal: boolean): MatrixRow => ({
    from,
    cells: [
      ...maracs.map((to, column) => {
        const itself = to === from;
        return {
          key: to,
          shown: itself ? '–' : String(numbers[column]),
          words: itself
            ? `${from} to itself: not counted`
            : isTotal
              ? `All to ${to}: ${numbers[column]}`
              : `${from} to ${to}: ${numbers[column]}`,
          total: isTotal
        };
      }),
      { key: 'Out of force', shown: String(out), words: `${isTotal ? 'All' : from} out of force: ${out}`, total: isTotal },
      {
        key: 'All',
        shown: String(sum(numbers) + out),
        words: `${isTotal ? 'All transfers' : `All from ${from}`}: ${sum(numbers) + out}`,
        total: true
      }
    ]
  });
  return {
    columns: [...maracs, 'Out of force', 'All'],
    rows: [
      ...maracs.map((from, index) => row(from, counts[index], outOfForce[index], false)),
      row(
        'All',
        maracs.map((_, column) => sum(counts.map(numbers => numbers[column]))),
        sum(outOfForce),
        true
      )
    ],
    summary: summaryOf(matrix)
  };
}
