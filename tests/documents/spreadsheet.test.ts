import { strFromU8, unzipSync } from 'fflate';
import { csvOf } from '../../src/documents/spreadsheet/csv';
import { excelOf } from '../../src/documents/spreadsheet/excel';
import { fileNameOf, harmless } from '../../src/domain/figures/sheet';
import type { Sheet } from '../../src/domain/figures/sheet';

const hostile = ["=cmd|' /C calc'!A0", '+1+1', '-2', '@SUM(A1)', '\t=1', 'plain', 'say "no", twice', '<b>&</b>', 'bell\u0007'];
const sheet: Sheet = {
  name: 'Referrals to MARAC, Q1 2019/20',
  preamble: ['OFFICIAL-SENSITIVE'],
  columns: ['MARAC', 'Count', '=HYPERLINK("x")'],
  rows: hostile.map((text, at) => [text, at, undefined])
};

const partsOf = async (): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(Object.entries(unzipSync(new Uint8Array(await excelOf(sheet)))).map(([name, bytes]) => [name, strFromU8(bytes)]));

test('no text is a formula, in a workbook or in a CSV file', async () => {
  const parts = await partsOf();
  const xml = Object.values(parts).join('\n');
  expect(xml).not.toMatch(/<f>|<f /);
  expect(xml).not.toMatch(/vbaProject|externalLink/);
  expect(xml).toContain('&apos;=cmd'.replace('&apos;', "'"));
  const lines = csvOf(sheet).split('\r\n');
  for (const line of lines) expect(line.replace('\uFEFF', '')).not.toMatch(/^"?[=+\-@\t]/);
});

test('a number is a number, a blank is blank, markup is text', async () => {
  const parts = await partsOf();
  const body = parts['xl/worksheets/sheet1.xml'];
  const strings = `${parts['xl/sharedStrings.xml'] ?? ''}${body}`;
  expect(strings).toContain('&lt;b&gt;&amp;&lt;/b&gt;');
  expect(body).toMatch(/<v>8<\/v>/);
  expect(strings).not.toContain('\u0007');
});

test('a text that a spreadsheet program would decode is kept as it is written, and what is no number is blank', async () => {
  const rows = [
    ['Victim_x0020_name', Number.NaN],
    ['_X0041_', Number.POSITIVE_INFINITY],
    ['a_b', 1]
  ] as const;
  const parts = unzipSync(new Uint8Array(await excelOf({ ...sheet, columns: ['_x000D_', 'B'], rows })));
  const xml = Object.values(parts)
    .map(part => strFromU8(part))
    .join('\n');
  for (const text of ['Victim_x005F_x0020_name', '_x005F_X0041_', '_x005F_x000D_', 'a_b']) expect(xml).toContain(text);
  expect(xml).not.toMatch(/NaN|Infinity/);
});

test('a CSV file is quoted as RFC 4180 says, and known as UTF-8', () => {
  const csv = csvOf({
    ...sheet,
    preamble: [],
    columns: ['A', 'B'],
    rows: [
      ['say "no", twice', 0],
      [undefined, 1.5],
      ['two\nlines', -3]
    ]
  });
  expect(csv).toBe('\uFEFFA,B\r\n"say ""no"", twice",0\r\n,1.5\r\n"two\nlines",-3\r\n');
});

test('a file is named by its marking and what it is', () => {
  expect(fileNameOf(sheet, 'xlsx')).toBe('OFFICIAL-SENSITIVE Referrals to MARAC Q1 2019 20.xlsx');
  expect(harmless('-')).toBe("'-");
});
