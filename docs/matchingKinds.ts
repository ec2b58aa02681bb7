import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import before from '../tests/domain/matching/kinds/before.json';
import { heldPairs } from '../tests/domain/matching/kinds/labelledPairs';
import type { KindOfPairs } from '../tests/domain/matching/kinds/labelledPairs';
import { measureKind } from '../tests/domain/matching/kinds/measureKinds';

/** Called same, possible, different; and without a key in common. */
type Counts = readonly [number, number, number, number];

interface Row {
  readonly kind: KindOfPairs;
  readonly before: Counts;
  readonly after: Counts;
}

const row = (cells: readonly (string | number)[]): string => `| ${cells.join(' | ')} |`;
const percent = (part: number, whole: number): string => `${Math.round((100 * part) / whole)} %`;

const sum = (rows: readonly Row[], of: (row: Row) => number): number => rows.reduce((total, one) => total + of(one), 0);

function tableOf(
  rows: readonly Row[],
  head: readonly string[],
  cells: (counts: (at: number, when: 'before' | 'after') => number) => readonly (string | number)[]
): string {
  const line = (name: string, some: readonly Row[]): string => {
    const pairs = sum(some, ({ kind }) => kind.pairs.length);
    return row([name, pairs, ...cells((at, when) => sum(some, one => one[when][at]))]);
  };
  return [
    row(['Kind', 'Pairs', ...head]),
    row(['---', '---', ...head.map(() => '---')]),
    ...rows.map(one => line(`${one.kind.code} ${one.kind.words}`, [one])),
    line('**All**', rows)
  ].join('\n');
}

/** The kinds of pairs that are held back, before and after the present rules. */
export function kindsReport(): string {
  const known = new Map(Object.entries(before as unknown as Readonly<Record<string, Counts>>));
  let [inCommon, found] = [0, 0];
  const rows = heldPairs().map((kind): Row => {
    const measured = measureKind(kind);
    if (kind.isSame) [inCommon, found] = [inCommon + measured.inCommon, found + measured.inCommonFound];
    const after: Counts = [measured.same, measured.possible, measured.different, measured.noKey];
    return { kind, before: known.get(kind.code) ?? [0, 0, 0, 0], after };
  });
  const [ofOne, ofTwo] = [rows.filter(({ kind }) => kind.isSame), rows.filter(({ kind }) => !kind.isSame)];
  const [right, wrong] = [sum(ofOne, ({ after }) => after[0]), sum(ofTwo, ({ after }) => after[0])];
  return `Of one person: *hit* is found and shown, as same or possible; a *miss* was found and called different, or shares no key.

${tableOf(ofOne, ['Same, before', 'Hit, before', 'Miss, before', 'Same', 'Hit', 'Miss'], of =>
  (['before', 'after'] as const).flatMap(when => [of(0, when), of(0, when) + of(1, when), of(2, when) + of(3, when)])
)}

Of two people: *false same* is the fault; possible is shown, to be looked at.

${tableOf(ofTwo, ['False same, before', 'Possible, before', 'False same', 'Possible'], of =>
  (['before', 'after'] as const).flatMap(when => [of(0, when), of(1, when)])
)}

Called the same: ${right + wrong}, of which ${right} are of one person (${((100 * right) / (right + wrong)).toFixed(1)} %).

Records with a whole name and either the date of birth or the postcode in common: ${found} of ${inCommon} found (${percent(found, inCommon)}).
`;
}

const document = join(__dirname, 'matching.md');
const [begins, ends] = ['<!-- kinds: written by docs/matchingKinds.ts -->', '<!-- end of kinds -->'];

/** The document with the report in its place. */
export function withKinds(text: string, report: string): string {
  const [head, rest] = text.split(begins);
  const tail = rest?.split(ends)[1];
  if (tail === undefined) throw new Error('docs/matching.md has no place for the kinds.');
  return `${head}${begins}\n\n${report}\n${ends}${tail}`;
}

if (require.main === module) writeFileSync(document, withKinds(readFileSync(document, 'utf8'), kindsReport()));
