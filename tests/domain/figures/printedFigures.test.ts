import { join } from 'node:path';
import { categoriesOf, countCases, countOf } from '../../../src/domain/figures/counts';
import { oversightPack } from '../../../src/domain/figures/oversightPack';
import { fileNameOf, harmless } from '../../../src/domain/figures/sheet';
import { tallies } from '../../../src/domain/figures/tallies';
import { counting, figureCases, maracNames } from '../../support/stories/figureCases';
import { golden } from '../../support/files/golden';

const cases = figureCases(160);
const counts = countCases(cases, counting);
const pack = oversightPack(
  '2026-Q2',
  maracNames.map(marac => ({
    marac,
    counts: countCases(
      cases.filter(({ receivedByMarac }) => receivedByMarac === marac),
      counting
    )
  }))
);

const texts = [
  [
    '== What is counted, and of 160 cases how many',
    `Received ${counts.received}, children ${counts.children}`,
    ...tallies.map(
      tally =>
        `${tally.name}: ${categoriesOf(counts, tally)
          .map(category => `${category} ${countOf(counts, tally.name, category)}`)
          .join(', ')}`
    )
  ],
  [
    '== What the OPCC gets of them',
    `${pack.quarter}: ${JSON.stringify(pack.board.total)}`,
    ...pack.board.lines.map(line => JSON.stringify(line)),
    ...pack.tables.flatMap(({ title, columns, lines }) => [
      `${title}: ${columns.join(' | ')}`,
      ...lines.map(({ marac, cells }) => `    ${marac}: ${cells.map(cell => JSON.stringify(cell)).join(' | ')}`)
    ])
  ]
];
const held = golden(
  join(__dirname, 'golden', 'figures.txt'),
  texts.map(lines => lines.join('\n'))
);

/** For whoever has to agree to a change of what is counted, or leaves the team. That the numbers are right, counts.test.ts counts again by hand. */
describe('figures', () => {
  it.each(texts.map(([heading, ...lines], at) => [heading, lines, held[at] ?? ''] as const))('%s', (_heading, lines, text) => {
    expect(lines).toEqual(text.split('\n').slice(1));
  });
});

describe('a sheet', () => {
  it.each([
    ['=1+1', "'=1+1"],
    ['+44', "'+44"],
    ['-1', "'-1"],
    ['@sum', "'@sum"],
    ['\tx', "'\tx"],
    ['\nx', "'\nx"],
    ['a=b', 'a=b'],
    ['', ''],
    ['\u0000=x', "'=x"]
  ])('holds %j as %j, which no program runs', (text, kept) => expect(harmless(text)).toBe(kept));

  it('has a name that every file system takes, its marking first', () => {
    const sheet = { preamble: [], columns: [], rows: [] };
    expect(fileNameOf({ ...sheet, name: " Board’s table: Q2/2026  (final) - region's " }, 'xlsx')).toBe(
      "OFFICIAL-SENSITIVE Board s table Q2 2026 final - region's.xlsx"
    );
  });
});
