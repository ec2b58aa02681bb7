import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { gzipSync } from 'node:zlib';

/** One script of the production build. Sizes in kB (1,000 bytes). */
export interface BundleFile {
  readonly name: string;
  readonly kilobytes: number;
  readonly gzipped: number;
}

/** A screen and the files that its page loaded in a browser. */
export interface LoadedBy {
  readonly screen: string;
  /** The screen's own chunk is `chunk.<name>_….js`. */
  readonly chunk: string;
  readonly files: readonly string[];
}

/** What the suite weighs, gzipped, in kB. */
export interface BundleSizes {
  /** The entry bundle and the words of its language: on every page. */
  readonly shell: number;
  /** Every chunk that no screen has to itself, the screens' common frame among them. */
  readonly shared: number;
  /** What only this screen loads. */
  readonly screens: readonly { readonly screen: string; readonly own: number; /** The whole page. */ readonly page: number }[];
  readonly files: readonly (BundleFile & { readonly part: string })[];
}

/** The scripts of a folder, as a server sends them: gzip at its usual strength. */
export const readBundles = (assets: string): readonly BundleFile[] =>
  readdirSync(assets)
    .filter(name => name.endsWith('.js'))
    .sort()
    .map(name => {
      const content = readFileSync(path.join(assets, name));
      return { name, kilobytes: content.length / 1000, gzipped: gzipSync(content).length / 1000 };
    });

const isEntry = (name: string): boolean => name.startsWith('marac-web-parts_');
/** The toolbar of the Referrals list loads it, and no page with a web part. */
const isCommand = (name: string): boolean => name.startsWith('marac-list-commands_');
const isWords = (name: string): boolean => /^MaracStrings_/.test(name);
const isOwnChunk = (name: string, chunk: string): boolean => name.startsWith(`chunk.${chunk}_`);

const sum = (files: readonly BundleFile[]): number => files.reduce((total, { gzipped }) => total + gzipped, 0);

/**
 * Sorts the files into shell, screens and what is shared. A chunk without a name belongs to a screen when in a browser
 * only that screen's page loaded it; what no page loads when it opens comes when it is asked for.
 * Throws an Error when a page loaded no entry bundle, no chunk of its own, or a file that is not in the build.
 */
export function sortBundles(bundles: readonly BundleFile[], loaded: readonly LoadedBy[]): BundleSizes {
  const known = new Map(bundles.map(bundle => [bundle.name, bundle]));
  for (const { screen, chunk, files } of loaded) {
    const stranger = files.find(file => !known.has(file));
    if (stranger !== undefined) {
      throw new Error(`${screen} loaded ${stranger}, which is not in the build.`);
    }
    if (!files.some(isEntry) || !files.some(file => isOwnChunk(file, chunk))) {
      throw new Error(`${screen} did not load the entry bundle and its own chunk.`);
    }
  }
  const partOf = (name: string): string => {
    if (isEntry(name) || isWords(name)) {
      return 'shell';
    }
    if (isCommand(name)) {
      return 'list command';
    }
    const by = loaded.filter(({ files, chunk }) => isOwnChunk(name, chunk) || files.includes(name));
    return by.length === 1 ? by[0].screen : by.length === 0 ? 'when asked for' : 'shared';
  };
  const files = bundles.map(bundle => ({ ...bundle, part: partOf(bundle.name) }));
  const largestWords = Math.max(0, ...bundles.filter(({ name }) => isWords(name)).map(({ gzipped }) => gzipped));
  return {
    shell: sum(bundles.filter(({ name }) => isEntry(name))) + largestWords,
    shared: sum(files.filter(({ part }) => part === 'shared')),
    screens: loaded.map(({ screen, files: names }) => ({
      screen,
      own: sum(files.filter(({ part }) => part === screen)),
      page: sum(bundles.filter(({ name }) => names.includes(name)))
    })),
    files
  };
}
