import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

/*
 * What docs/words.md says is not written stands in no text of the product: on no screen, in no mail, in no document. A row whose left column
 * ends in brackets is asked for as a whole text; what stands in brackets explains it.
 */
const root = path.join(__dirname, '..', '..');

interface Forbidden {
  readonly words: string;
  readonly whole: boolean;
}

const forbidden: readonly Forbidden[] = readFileSync(path.join(root, 'docs', 'words.md'), 'utf8')
  .split('\n| Not | But |\n')[1]
  .split('\n')
  .flatMap(line => /^\| (?!---)(.+?) \| .+ \|$/.exec(line)?.[1] ?? [])
  .map(words => ({ words: words.replace(/ \([^)]*\)$/, ''), whole: / \([^)]*\)$/.test(words) }));

const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter(name => /\.tsx?$/.test(name))
  .map(name => path.join(root, 'src', name));

/** Every text in a source file that somebody may be shown. */
function textsOf(file: string): readonly string[] {
  const found: string[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return;
    if (ts.isStringLiteralLike(node) || ts.isJsxText(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
      found.push(node.text.replace(/\s+/g, ' ').trim());
    ts.forEachChild(node, look);
  };
  look(ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, false, ts.ScriptKind.TSX));
  return found;
}

const flows = readdirSync(path.join(root, 'sharepoint', 'flows'))
  .filter(name => name.endsWith('.json'))
  .map(name => path.join(root, 'sharepoint', 'flows', name));

const isIn = ({ words, whole }: Forbidden, text: string): boolean => (whole ? text === words : text.includes(words));

test('no text of the product is one that docs/words.md says is not written', () => {
  const texts = [
    ...sources.flatMap(file => textsOf(file).map(text => [path.relative(root, file), text] as const)),
    ...flows.map(file => [path.relative(root, file), readFileSync(file, 'utf8')] as const)
  ];
  expect(forbidden.length).toBeGreaterThan(50);
  expect(texts.length).toBeGreaterThan(10_000);
  const written = texts.flatMap(([file, text]) => forbidden.filter(each => isIn(each, text)).map(({ words }) => `${file}: ${words}`));
  expect([...new Set(written)]).toEqual([]);
});
