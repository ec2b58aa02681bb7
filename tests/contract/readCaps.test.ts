import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const src = join(__dirname, '../../src');

const sourcesUnder = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap(entry => {
    const path = join(folder, entry.name);
    return entry.isDirectory() ? sourcesUnder(path) : /\.tsx?$/.test(entry.name) ? [path] : [];
  });

const sources = sourcesUnder(src).map(path => ({ path: relative(src, path), text: readFileSync(path, 'utf8') }));
const named = (found: readonly { readonly path: string }[]): readonly string[] => found.map(({ path }) => path);

/** How often a text stands in another. */
const times = (pattern: RegExp, text: string): number => Array.from(text.matchAll(pattern)).length;

describe('a read that may leave rows out', () => {
  it('is asked of SharePoint in one place, which fails or says that there are more', () => {
    expect(named(sources.filter(({ text }) => /\.top\(|\$top=/.test(text)))).toEqual([
      'sharepoint/client/siteAdministration.ts',
      'sharepoint/client/siteClient.ts'
    ]);
  });

  it('is passed on with its “more” by every store that asks for the first rows only', () => {
    const asking = sources.filter(({ path, text }) => path.startsWith('sharepoint/stores/') && /\.first(WithAuthor)?\(/.test(text));
    expect(asking.length).toBeGreaterThan(3);
    // One row is no list: whether there is another is not asked.
    const ofLists = (text: string): number => times(/\.first(WithAuthor)?\(/g, text) - times(/\}, 1\)/g, text);
    const silent = asking.filter(
      ({ text }) => ofLists(text) > times(/\bmore\b(?! than)/g, text.replace(/\/\*\*[\s\S]*?\*\//g, '')) + times(/\bmapFirst\(/g, text)
    );
    expect(named(silent)).toEqual([]);
  });

  it('is not cut once more by a store', () => {
    const cutting = sources.filter(
      ({ path, text }) => path.startsWith('sharepoint/stores/') && /\.slice\(0, most/.test(text) && !/\bmore:/.test(text)
    );
    expect(named(cutting)).toEqual([]);
  });

  it('is said on the screen by one sentence', () => {
    const own = sources.filter(({ path, text }) => path.startsWith('webparts/') && /than can be shown|There are more/.test(text));
    expect(named(own)).toEqual([]);
  });
});
