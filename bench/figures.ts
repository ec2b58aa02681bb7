import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { monthsOf } from '../src/domain/figures/quarter';
import type { Quarter } from '../src/domain/figures/quarter';
import { shapeTallies, victimTallies } from '../src/domain/figures/tallies';
import { countCases } from '../src/domain/figures/counts';
import { oversightPack } from '../src/domain/figures/oversightPack';
import { defaultConfiguration } from '../src/domain/defaultConfiguration';
import type { InsightOpening } from '../src/services/insightUseCases';
import type { MonthOfMarac } from '../src/services/insightPorts';
import { boardView, clocksView, countedOf, qualityView, tallyView } from '../src/webparts/insight/presenters/insightView';
import { counting, figureCases, maracNames } from '../tests/support/figureCases';

/** What it takes to count a year, none of it frozen, and to work every table of a quarter out from the counts. */
export interface FiguresMeasured {
  readonly referrals: number;
  readonly counted: readonly number[];
  readonly drawn: readonly number[];
  /** Megabytes that the counts, their cases and the tables hold at once. */
  readonly megabytes: number;
}

const quarter: Quarter = { year: 2026, number: 1 };
const megabyte = 1_048_576;
const monthsOfAYear = 12;

function everyTable(months: readonly MonthOfMarac[]): number {
  const opening: InsightOpening = { quarter, configuration: defaultConfiguration, isTeam: true, months, published: [], problems: [], serverNow: counting.now };
  const tables = [
    boardView(opening),
    ...[...shapeTallies, ...victimTallies].map(tally => tallyView(opening, tally)),
    clocksView(opening, '', 'by the rule'),
    clocksView(opening, '', 'in plain hours'),
    qualityView(opening, shapeTallies)
  ];
  return tables.length + oversightPack('2026-Q1', countedOf(opening, quarter)).tables.length;
}

/** What an earlier measure left behind would hide what this one takes. */
function clearMemory(): void {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
}

/** Counts so many referrals of a year so many times. The months of the quarter hold a quarter of them. */
export function measureFigures(referrals: number, times: number): FiguresMeasured {
  clearMemory();
  const before = process.memoryUsage().heapUsed;
  const cases = figureCases(referrals);
  const months = Array.from({ length: monthsOfAYear }, (_unused, at) => monthsOf(quarter)[at] ?? `2025-${String(at + 1).padStart(2, '0')}`);
  const counted: number[] = [];
  const drawn: number[] = [];
  let most = 0;
  for (let run = 0; run < times; run++) {
    // As they are read anew: what is worked out of a receipt is remembered only as long as the receipt.
    const read = cases.map(one => ({ ...one, ...(one.receivedAt && { receivedAt: new Date(one.receivedAt) }) }));
    const began = performance.now();
    const all = months.flatMap((month, at) =>
      maracNames.map((marac): MonthOfMarac => ({ month, marac, counts: countCases(read.filter((one, number) => number % monthsOfAYear === at && one.receivedByMarac === marac), counting) }))
    );
    const between = performance.now();
    everyTable(all);
    drawn.push(performance.now() - between);
    counted.push(between - began);
    most = Math.max(most, process.memoryUsage().heapUsed);
  }
  return { referrals, counted, drawn, megabytes: Math.max(0, most - before) / megabyte };
}
