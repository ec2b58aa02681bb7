import { duties } from '../clocks';
import type { Duty } from '../referral/referral';
import { dutyTime } from './dutyTimes';
import type { Counting, FigureCase } from './figureCase';
import { tallies } from './tallies';
import type { Tally } from './tallies';

/** What is counted of some cases. Counts of parts add up to the counts of the whole, so a month is counted once. */
export interface Counts {
  readonly received: number;
  /** Of a tally, how many cases fall into each of its categories; those into which none falls are left out. */
  readonly tallies: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** Whole minutes that each duty took, in no order; of those not done, none. */
  readonly minutes: Readonly<Record<Duty, readonly number[]>>;
  /** In the households of these cases, as far as is known. */
  readonly children: number;
}

const perDuty = <T>(of: (duty: Duty) => T): Record<Duty, T> => Object.fromEntries(duties.map(duty => [duty, of(duty)])) as Record<Duty, T>;

/** Of no cases. */
export const noCounts: Counts = { received: 0, tallies: {}, minutes: perDuty(() => []), children: 0 };

function tallied(cases: readonly FigureCase[], tally: Tally, counting: Counting): Readonly<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const one of cases) {
    for (const category of tally.of(one, counting)) found[category] = (found[category] ?? 0) + 1;
  }
  return found;
}

/** Counts cases. */
export const countCases = (cases: readonly FigureCase[], counting: Counting): Counts => ({
  received: cases.length,
  tallies: Object.fromEntries(tallies.map(tally => [tally.name, tallied(cases, tally, counting)])),
  minutes: perDuty(duty => cases.map(one => dutyTime(one, duty, counting, counting.hours).minutes).filter((minutes): minutes is number => minutes !== undefined)),
  children: cases.reduce((sum, { victim }) => sum + (victim.children ?? 0), 0)
});

function sumOf(one: Readonly<Record<string, number>> = {}, other: Readonly<Record<string, number>> = {}): Readonly<Record<string, number>> {
  const sum: Record<string, number> = { ...one };
  for (const category of Object.keys(other)) sum[category] = (sum[category] ?? 0) + other[category];
  return sum;
}

const add = (one: Counts, other: Counts): Counts => ({
  received: one.received + other.received,
  tallies: Object.fromEntries(
    Array.from(new Set([...Object.keys(one.tallies), ...Object.keys(other.tallies)])).map(name => [name, sumOf(one.tallies[name], other.tallies[name])])
  ),
  minutes: perDuty(duty => [...one.minutes[duty], ...other.minutes[duty]]),
  children: one.children + other.children
});

/** The counts of all of them together. */
export const addCounts = (all: readonly Counts[]): Counts => all.reduce(add, noCounts);

/** How many cases fall into a category. */
export const countOf = ({ tallies: counted }: Counts, tally: string, category: string): number => counted[tally]?.[category] ?? 0;

/** The categories of a tally as they are shown: its own, or those found, the largest first and by name. */
export function categoriesOf(counts: Counts, { name, categories }: Tally): readonly string[] {
  if (categories !== 'as found') return categories;
  return Object.keys(counts.tallies[name] ?? {}).sort((one, other) => countOf(counts, name, other) - countOf(counts, name, one) || one.localeCompare(other));
}

/** The cases behind a number. */
export const casesBehind = (cases: readonly FigureCase[], tally: Tally, category: string, counting: Counting): readonly FigureCase[] =>
  cases.filter(one => tally.of(one, counting).includes(category));
