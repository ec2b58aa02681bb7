import { counted } from '../../../../domain/kernel/words';
import type { TransferMatrix } from '../../../../services/transfer/transferUseCases';

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
