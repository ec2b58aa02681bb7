import { duties } from '../review/clocks';
import { perDuty } from '../case/duties';
import type { Duty } from '../case/duties';
import { minutesTaken } from './dutyTimes';
import type { Counting, FigureCase } from './figureCase';
import { tallies } from './tallies';
import type { Tally } from './tallies';

/** Counts of some cases. Counts of parts add up to the counts of the whole, so each month is counted once. */
export interface Counts {
  readonly received: number;
  /** For each tally, how many cases are in each category; empty categories are left out. */
  readonly tallies: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** How long each duty took, in whole minutes, unordered. Duties that are not done are left out. */
  readonly minutes: Readonly<Record<Duty, readonly number[]>>;
  /** Children in the households of these cases, as far as known. */
  readonly children: number;
}

/** The number of each, in the order found. */
type Counter = Map<string, number>;

const add = (counter: Counter, category: string, count: number): void => void counter.set(category, (counter.get(category) ?? 0) + count);

/** Counts in progress. */
interface Growing {
  received: number;
  readonly tallies: Map<string, Counter>;
  readonly minutes: Readonly<Record<Duty, number[]>>;
  children: number;
}

const grown = (): Growing => ({ received: 0, tallies: new Map(), minutes: perDuty(() => []), children: 0 });

function counterOf({ tallies: counted }: Growing, name: string): Counter {
  const counter: Counter = counted.get(name) ?? new Map<string, number>();
  counted.set(name, counter);
  return counter;
}

const countsOf = ({ tallies: counted, ...rest }: Growing): Counts => ({
  ...rest,
  tallies: Object.fromEntries(Array.from(counted, ([name, counter]) => [name, Object.fromEntries(counter)]))
});

/** Counts cases in one pass for all tallies. */
export function countCases(cases: readonly FigureCase[], counting: Counting): Counts {
  const counts = grown();
  const questions = tallies.map(({ name, of }) => ({ of, counter: counterOf(counts, name) }));
  for (const one of cases) {
    counts.received += 1;
    counts.children += one.victim.children ?? 0;
    for (const { of, counter } of questions) {
      const category = of(one, counting);
      if (typeof category === 'string') add(counter, category, 1);
      else for (const each of category) add(counter, each, 1);
    }
    for (const duty of duties) {
      const minutes = minutesTaken(one, duty);
      if (minutes !== undefined) counts.minutes[duty].push(minutes);
    }
  }
  return countsOf(counts);
}

/** The counts of all of them together. */
export function addCounts(all: readonly Counts[]): Counts {
  const sum = grown();
  for (const { received, tallies: counted, minutes, children } of all) {
    sum.received += received;
    sum.children += children;
    for (const [name, found] of Object.entries(counted)) {
      const counter = counterOf(sum, name);
      for (const [category, count] of Object.entries(found)) add(counter, category, count);
    }
    for (const duty of duties) for (const one of minutes[duty]) sum.minutes[duty].push(one);
  }
  return countsOf(sum);
}

/** How many cases fall into a category. */
export const countOf = ({ tallies: counted }: Counts, tally: string, category: string): number => counted[tally]?.[category] ?? 0;

/** The categories of a tally for display: its own, or those found, largest first, then by name. */
export function categoriesOf(counts: Counts, { name, categories }: Tally): readonly string[] {
  if (categories !== 'as found') return categories;
  return Object.keys(counts.tallies[name] ?? {}).sort(
    (one, other) => countOf(counts, name, other) - countOf(counts, name, one) || one.localeCompare(other)
  );
}

/** The cases behind a number. */
export const casesBehind = (cases: readonly FigureCase[], tally: Tally, category: string, counting: Counting): readonly FigureCase[] =>
  cases.filter(one => {
    const fallsInto = tally.of(one, counting);
    return typeof fallsInto === 'string' ? fallsInto === category : fallsInto.includes(category);
  });
