import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');
const page = readFileSync(join(root, 'docs', 'requirements.md'), 'utf8');

const matches = (text: string, pattern: RegExp): readonly string[] => Array.from(text.matchAll(pattern), ([, found]) => found);
const paragraphs = new Set(matches(page, /^### Paragraph (\d+):/gm));
const sections = new Set(matches(page, /^### (\d+(?:\.\d+)?) /gm));
const sources = matches(page, /^\| (SafeLives, [^|]+?) \|/gm);

const isText = (name: string): boolean =>
  /\.(ts|tsx|md|json|js|mjs)$/.test(name) && name !== 'requirements.md' && name !== 'requirements.test.ts';
const files = ['src', 'local', 'tests', 'docs', 'sharepoint', 'bench', 'findings'].flatMap(folder =>
  readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && isText(entry.name) && !/[\\/](node_modules|solution|temp)([\\/]|$)/.test(entry.parentPath))
    .map(entry => join(entry.parentPath, entry.name))
);
/** Every file by its path from the root, with line ends of comments taken out, so that a citation may run over two lines. */
const texts = files.map(path => [path.slice(root.length + 1), readFileSync(path, 'utf8').replace(/\n\s*(\*|\/\/) ?/g, ' ')] as const);

/** What is cited, and where, once each. */
const cited = (pattern: RegExp, numbersOf: (found: string) => readonly string[]): readonly string[] =>
  texts.flatMap(([path, text]) => matches(text, pattern).flatMap(found => numbersOf(found).map(number => `${number} in ${path}`)));

/** "37-40 and 42": every number of it. */
const expanded = (list: string): readonly string[] =>
  Array.from(list.matchAll(/(\d+)(?:(?:-| to )(\d+))?/g)).flatMap(([, from, to = from]) =>
    Array.from({ length: Number(to) - Number(from) + 1 }, (_unused, at) => String(Number(from) + at))
  );
const numberOf = (citation: string): string => citation.split(' in ')[0];

describe('what comments cite is in the requirements', () => {
  test('every paragraph of the board paper', () => {
    const numbers = cited(/\bparagraphs? (\d+(?:(?:-| to |, | and | \([^)]*\) and )\d+)*)/g, list =>
      expanded(list.replace(/\([^)]*\)/g, ''))
    );
    expect(numbers.length).toBeGreaterThan(100);
    expect(numbers.filter(citation => !paragraphs.has(numberOf(citation)))).toEqual([]);
  });

  test('every section of the guidance', () => {
    const numbers = cited(/\bdocs\/requirements\.md (\d+(?:\.\d+)?)/g, number => [number]);
    expect(numbers.length).toBeGreaterThan(30);
    expect(numbers.filter(citation => !sections.has(numberOf(citation)))).toEqual([]);
  });

  test('every source of SafeLives by its name', () => {
    const named = cited(/(SafeLives, (?!safelives)[a-z][^.;:,*"'`)]+)/g, name => [name.trim()]);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter(citation => !sources.includes(numberOf(citation)))).toEqual([]);
  });
});
