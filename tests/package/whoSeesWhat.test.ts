import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { lists } from '../../src/sharepoint/schema';
import type { ListDefinition } from '../../src/sharepoint/schema';

const root = join(__dirname, '..', '..');
const page = readFileSync(join(root, 'docs', 'who-sees-what.md'), 'utf8');

const rows = page
  .split('\n')
  .filter(line => line.startsWith('| '))
  .map(line => line.slice(2, -2).split(' | '));
const coded = (cell: string): readonly string[] => Array.from(cell.matchAll(/`([^`]+)`/g), ([, words]) => words);

/** Place, reader, what they see, and the tests. */
const placeRows = rows.filter(cells => cells.length === 4 && cells[0] !== 'Place');
const listRows = new Map(
  rows
    .filter(cells => cells.length === 3 && cells[0].startsWith('`'))
    .map(([list, holds, none]) => [coded(list)[0], { holds: coded(holds), none: coded(none) }])
);
const shown = new Set(placeRows.flatMap(([place]) => coded(place)));

/** Each test that a row names: a file, then titles in it. */
function testsOf(cell: string): readonly (readonly [file: string, title: string])[] {
  let file = '';
  return coded(cell).flatMap(words => {
    if (!words.startsWith('tests/')) return [[file, words] as const];
    file = words;
    return [];
  });
}

/** Whether a file has a test of this title that runs: "it(", "test(", or the titles that follow ".each(…)". */
function hasTest(file: string, title: string): boolean {
  const path = join(root, file);
  if (file === '' || !existsSync(path)) return false;
  const text = readFileSync(path, 'utf8');
  return ["'", '"', '`'].some(quote =>
    text
      .split(`${quote}${title}${quote}`)
      .slice(0, -1)
      .some(before => /(?:(?:^|[^.\w])(?:it|test)|[)>])\(\s*$/.test(before))
  );
}

const pattern = (column: string): RegExp => new RegExp(`^${column.replace('#', '\\d').replace('*', '\\w*')}$`);

describe('the page of who sees what', () => {
  it('names a test in every row, and each is there under its title', () => {
    expect(placeRows.length).toBeGreaterThan(60);
    const missing = placeRows.flatMap(([place, , , tests]) => {
      const named = testsOf(tests);
      return named.length === 0
        ? [`${place}: no test`]
        : named.filter(([file, title]) => !hasTest(file, title)).map(([file, title]) => `${file}: ${title}`);
    });
    expect(missing).toEqual([]);
  });

  it.each((Object.values(lists) as readonly ListDefinition[]).map(list => [list.url, list] as const))(
    'decides about every column of %s, and says where each that holds some of it is shown',
    (url, list) => {
      const { holds, none } = listRows.get(url) ?? { holds: [], none: [] };
      const columns = Object.keys(list.columns);
      const decided = [...holds, ...none];
      expect(columns.filter(column => decided.filter(one => pattern(one).test(column)).length !== 1)).toEqual([]);
      expect(decided.filter(one => !columns.some(column => pattern(one).test(column)))).toEqual([]);
      expect(holds.filter(column => !shown.has(`${url}.${column}`))).toEqual([]);
    }
  );

  it('speaks of no list or column that there is not', () => {
    const known = new Set(Array.from(listRows).flatMap(([list, { holds }]) => holds.map(column => `${list}.${column}`)));
    expect(Array.from(shown).filter(words => /^[A-Z]\w+\.[A-Z]/.test(words) && !known.has(words))).toEqual([]);
    expect(Array.from(listRows.keys()).sort()).toEqual(
      Object.values(lists)
        .map(({ url }) => url)
        .sort()
    );
  });

  it('names every web part and every kind of document', () => {
    const folders = readdirSync(join(root, 'src', 'webparts'), { withFileTypes: true }).filter(entry => entry.isDirectory());
    const webParts = folders.filter(({ name }) =>
      readdirSync(join(root, 'src', 'webparts', name)).some(file => file.endsWith('.manifest.json'))
    );
    expect(webParts).toHaveLength(9);
    expect(webParts.map(({ name }) => `src/webparts/${name}`).filter(folder => !shown.has(folder))).toEqual([]);
    const kinds =
      /^(?:export )?type PaperKind =([^;]*);$/m.exec(readFileSync(join(root, 'src/domain/documents/paper.ts'), 'utf8'))?.[1] ?? '';
    const documents = Array.from(kinds.matchAll(/'([^']+)'/g), ([, kind]) => kind);
    expect(documents.length).toBeGreaterThan(7);
    expect(documents.filter(kind => !placeRows.some(([place]) => place.includes(`“${kind}”`)))).toEqual([]);
  });
});
