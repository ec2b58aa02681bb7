import { writeSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Quarter } from '../src/domain/figures/quarter';
import type { MonthOfMarac } from '../src/services/figures/insightPorts';
import type { InsightOpening } from '../src/services/figures/insightUseCases';

/** What it takes to count a year, none of it frozen, and to work every table of a quarter out from the counts. */
export interface FiguresMeasured {
  readonly referrals: number;
  readonly counted: readonly number[];
  readonly drawn: readonly number[];
  /** The most megabytes that counting takes, besides the cases that are counted. */
  readonly megabytes: number;
}

const quarter: Quarter = { year: 2026, number: 1 };
const megabyte = 1_048_576;
const monthsOfAYear = 12;

/** A build's own code: the folder of its source says which. */
async function codeOf(folder: string) {
  const from = <T>(file: string): Promise<T> => import(path.join(folder, file)) as Promise<T>;
  return {
    ...(await from<typeof import('../src/domain/figures/counts')>('src/domain/figures/counts.ts')),
    ...(await from<typeof import('../src/domain/figures/quarter')>('src/domain/figures/quarter.ts')),
    ...(await from<typeof import('../src/domain/figures/tallies')>('src/domain/figures/tallies.ts')),
    ...(await from<typeof import('../src/domain/figures/oversightPack')>('src/domain/figures/oversightPack.ts')),
    ...(await from<typeof import('../src/domain/setUp/defaultConfiguration')>('src/domain/setUp/defaultConfiguration.ts')),
    ...(await from<typeof import('../src/webparts/insight/presenters/insightView')>('src/webparts/insight/presenters/insightView.ts')),
    ...(await from<typeof import('../tests/support/stories/figureCases')>('tests/support/stories/figureCases.ts'))
  };
}

type Code = Awaited<ReturnType<typeof codeOf>>;

function everyTable(code: Code, months: readonly MonthOfMarac[]): number {
  const {
    boardView,
    clocksView,
    countedOf,
    counting,
    defaultConfiguration,
    oversightPack,
    qualityView,
    shapeTallies,
    tallyView,
    victimTallies
  } = code;
  const opening: InsightOpening = {
    quarter,
    configuration: defaultConfiguration,
    isTeam: true,
    months,
    published: [],
    problems: [],
    serverNow: counting.now
  };
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
function clearMemory(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}

/** Counts so many referrals of a year so many times. The months of the quarter hold a quarter of them. */
async function measureFigures(folder: string, referrals: number, times: number): Promise<FiguresMeasured> {
  const code = await codeOf(folder);
  const { countCases, counting, figureCases, maracNames, monthsOf } = code;
  const cases = figureCases(referrals);
  const months = Array.from({ length: monthsOfAYear }, (_unused, at) => monthsOf(quarter)[at] ?? `2025-${String(at + 1).padStart(2, '0')}`);
  const counted: number[] = [];
  const drawn: number[] = [];
  let most = 0;
  for (let run = 0; run < times; run++) {
    // As they are read anew, a slice for each month: what is worked out of a receipt is remembered only as long as the receipt.
    const read = cases.map(one => ({ ...one, ...(one.receivedAt && { receivedAt: new Date(one.receivedAt) }) }));
    const slices = months.map((month, at) => ({ month, own: read.filter((_one, number) => number % monthsOfAYear === at) }));
    const before = clearMemory();
    const began = performance.now();
    const all = slices.flatMap(({ month, own }) =>
      maracNames.map((marac): MonthOfMarac => {
        const counts = countCases(
          own.filter(({ receivedByMarac }) => receivedByMarac === marac),
          counting
        );
        most = Math.max(most, process.memoryUsage().heapUsed - before);
        return { month, marac, counts };
      })
    );
    const between = performance.now();
    everyTable(code, all);
    drawn.push(performance.now() - between);
    counted.push(between - began);
  }
  return { referrals, counted, drawn, megabytes: most / megabyte };
}

// A program of its own, for each build: what one has loaded and remembered is no part of the other's figures.
if (require.main === module) {
  const [folder, referrals, times] = process.argv.slice(2);
  measureFigures(folder, Number(referrals), Number(times)).then(
    measured => void writeSync(1, JSON.stringify(measured)),
    (error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      process.exit(1);
    }
  );
}
