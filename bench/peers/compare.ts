import { figure } from '../budgets';
import type { Budget } from '../budgets';
import { median } from '../statistics';
import { table } from '../table';

/** A script that a page loaded: its path, and its bytes as they came over the wire. */
export interface LoadedFile {
  readonly path: string;
  readonly bytes: number;
}

/** What one page took. */
export interface PageTaken {
  readonly page: string;
  readonly files: readonly LoadedFile[];
  /** Milliseconds of scripting until it was shown, of each visit that found nothing cached. */
  readonly first: readonly number[];
  /** The same of each visit after that. */
  readonly again: readonly number[];
}

/** Paths that every page loads: the framework's runtime, React and the host. */
export function sharedPaths(pages: readonly Pick<PageTaken, 'files'>[]): ReadonlySet<string> {
  const [first, ...others] = pages.map(({ files }) => new Set(files.map(({ path }) => path)));
  return new Set([...(first ?? [])].filter(path => others.every(paths => paths.has(path))));
}

/** Bytes of what a page loads besides what all of them load, each file once. */
export function ownBytes({ files }: Pick<PageTaken, 'files'>, shared: ReadonlySet<string>): number {
  const own = new Map(files.filter(({ path }) => !shared.has(path)).map(({ path, bytes }) => [path, bytes]));
  return [...own.values()].reduce((sum, bytes) => sum + bytes, 0);
}

/** What is compared. */
export type Measure = 'bytes' | 'first' | 'firstOwn' | 'again' | 'againOwn';

const milliseconds = (value: number): string => figure(value, 'ms');

const measuredAs: readonly { readonly measure: Measure; readonly words: string; readonly inWords: (value: number) => string }[] = [
  { measure: 'bytes', words: 'bytes', inWords: bytes => figure(bytes / 1000, 'kB') },
  { measure: 'first', words: 'scripting until shown, nothing cached', inWords: milliseconds },
  { measure: 'firstOwn', words: 'nothing cached, beyond the framework’s start', inWords: milliseconds },
  { measure: 'again', words: 'scripting until shown, cached', inWords: milliseconds },
  { measure: 'againOwn', words: 'cached, beyond the framework’s start', inWords: milliseconds }
];

/** One of ours beside one of theirs. */
export interface Pair {
  readonly ours: string;
  readonly theirs: string;
  /** What ours may be of theirs; only shown when absent. */
  readonly limits?: Readonly<Partial<Record<Measure, number>>>;
}

/** How a pair compares. */
export interface Compared extends Pair {
  readonly measures: Readonly<Record<Measure, Beside>>;
}

/** A figure of ours beside one of theirs, and how many times theirs ours is. */
export interface Beside {
  readonly ours: number;
  readonly theirs: number;
  readonly ratio: number;
}

const beside = (ours: number, theirs: number): Beside => ({ ours, theirs, ratio: ours / theirs });

const takenBy = (taken: readonly PageTaken[], page: string): PageTaken => {
  const found = taken.find(one => one.page === page);
  if (!found) {
    throw new Error(`${page} was not opened.`);
  }
  return found;
};

/** Compares the pairs by their own bytes and the medians of their scripting. `empty` is the page of a web part that does nothing. */
export function comparePairs(taken: readonly PageTaken[], pairs: readonly Pair[], empty: string): readonly Compared[] {
  const shared = sharedPaths(taken);
  const start = takenBy(taken, empty);
  return pairs.map(pair => {
    const [ours, theirs] = [takenBy(taken, pair.ours), takenBy(taken, pair.theirs)];
    const scripting = (visits: 'first' | 'again', without: number): Beside =>
      beside(median(ours[visits]) - without, median(theirs[visits]) - without);
    return {
      ...pair,
      measures: {
        bytes: beside(ownBytes(ours, shared), ownBytes(theirs, shared)),
        first: scripting('first', 0),
        firstOwn: scripting('first', median(start.first)),
        again: scripting('again', 0),
        againOwn: scripting('again', median(start.again))
      }
    };
  });
}

/** The limits of the pairs that have some. */
export const peerBudgets = (compared: readonly Compared[]): readonly Budget[] =>
  compared.flatMap(({ ours, theirs, limits = {}, measures }) =>
    measuredAs.flatMap(({ measure, words }): readonly Budget[] => {
      const limit = limits[measure];
      return limit === undefined
        ? []
        : [{ name: `${ours} against ${theirs}, ${words}`, value: measures[measure].ratio, limit, unit: 'times', kind: 'at most' }];
    })
  );

/** Ours beside theirs in one table. Above 1.00 ours is the heavier or slower. */
export const comparedTable = (compared: readonly Compared[]): string =>
  table(
    ['Ours', 'Theirs', 'What', 'Ours ', 'Theirs ', 'Ratio'],
    compared.flatMap(({ ours, theirs, measures }) =>
      measuredAs.map(({ measure, words, inWords }, at) => {
        const { ours: mine, theirs: other, ratio } = measures[measure];
        return [at === 0 ? ours : '', at === 0 ? theirs : '', words, inWords(mine), inWords(other), ratio.toFixed(2)];
      })
    )
  );
