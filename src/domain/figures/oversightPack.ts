import { boardTable } from './boardTable';
import type { BoardTable, Decided } from './boardTable';
import type { Counts } from './counts';
import { addCounts, categoriesOf, countOf } from './counts';
import { routeTallies, shapeTallies, victimTallies } from './tallies';
import type { Tally } from './tallies';
import { suppressed } from './suppression';
import type { Shown } from './suppression';

/** Counts of one MARAC. */
export interface MaracCounts {
  readonly marac: string;
  readonly counts: Counts;
}

/** One table for outside the team: a line for each MARAC and one for the region, a column for each category. */
interface PackTable {
  readonly title: string;
  readonly columns: readonly string[];
  readonly lines: readonly { readonly marac: string; readonly cells: readonly Shown[] }[];
}

/** What the OPCC and the steering groups get of a quarter: numbers, no case. Board paper, paragraph 31. */
export interface OversightPack {
  readonly quarter: string;
  /** Not suppressed: the Board paper publishes it in full. */
  readonly board: BoardTable;
  readonly tables: readonly PackTable[];
}

/** The last line of every table. */
export const region = 'Region';

export const decidedOf = ({ marac, counts }: MaracCounts): Decided => ({ marac, counts: counts.tallies.Decision ?? {} });

function packTable(tally: Tally, counted: readonly MaracCounts[], all: Counts): PackTable {
  const columns = categoriesOf(all, tally);
  const numbers = counted.map(({ counts }) => columns.map(category => countOf(counts, tally.name, category)));
  const shown = suppressed(numbers);
  const lines = [...counted.map(({ marac }) => marac), region].map((marac, at) => ({ marac, cells: shown[at] }));
  return { title: tally.name, columns, lines };
}

/** The pack of a quarter, from what each MARAC's months count. */
export function oversightPack(quarter: string, counted: readonly MaracCounts[]): OversightPack {
  const all = addCounts(counted.map(({ counts }) => counts));
  return {
    quarter,
    board: boardTable(
      counted.map(decidedOf),
      counted.map(({ marac }) => marac)
    ),
    tables: [...shapeTallies, ...routeTallies, ...victimTallies].map(tally => packTable(tally, counted, all))
  };
}
