import { strFromU8, unzipSync } from 'fflate';
import type { TrackedAction } from '../../src/domain/actions/trackedAction';
import type { ComplexSummary } from '../../src/domain/complex/complexCase';
import type { CalendarDay } from '../../src/domain/kernel/calendarDay';
import type { Meeting } from '../../src/domain/meetings/meeting';
import { countCases } from '../../src/domain/figures/counts';
import { actionTable, attendanceTable, backlogTable, transferMatrix, triggerTable } from '../../src/domain/figures/courseTables';
import { oversightPack } from '../../src/domain/figures/oversightPack';
import { returnColumns, returnRow } from '../../src/domain/figures/safeLivesReturn';
import { fileNameOf } from '../../src/domain/figures/sheet';
import type { Sheet } from '../../src/domain/figures/sheet';
import { routeTallies, shapeTallies, victimTallies } from '../../src/domain/figures/tallies';
import { csvOf } from '../../src/documents/spreadsheet/csv';
import { excelOf } from '../../src/documents/spreadsheet/excel';
import { defaultConfiguration } from '../../src/domain/setUp/defaultConfiguration';
import type { InsightOpening } from '../../src/services/figures/insightUseCases';
import { sheetOf } from '../../src/webparts/insight/presenters/figureTable';
import { boardView, clocksView, countedOf, packViews, qualityView, tallyView } from '../../src/webparts/insight/presenters/insightView';
import { counting, figureCases, maracNames } from '../support/stories/figureCases';

// Every part of a workbook is opened, and every field of a CSV file: numbers of places, of nobody, and of few people none at all.

const day = '2026-06-09' as CalendarDay;
const cases = figureCases(160).map(one => ({ ...one, key: `key-of-${one.key}`, reference: `M-${one.reference}-CASE-X` }));
const receivedBy = (marac: string): typeof cases => cases.filter(({ receivedByMarac }) => receivedByMarac === marac);
const opening: InsightOpening = {
  quarter: { year: 2026, number: 1 },
  configuration: defaultConfiguration,
  isTeam: true,
  months: maracNames.map(marac => ({ marac, month: '2026-05', counts: countCases(receivedBy(marac), counting) })),
  published: [],
  problems: [],
  serverNow: counting.now
};
const counted = countedOf(opening, opening.quarter);
const pack = oversightPack('2026-Q1', counted);

const action = {
  key: 'key-of-action',
  reference: 'M-ACTI-CASE-X',
  agency: 'Housing',
  owner: 'Harper Example',
  action: 'Move Anya Testcase',
  outcome: 'She is at 14 Example Road',
  status: 'Done',
  due: day
} as TrackedAction;
const meeting = {
  key: 'key-of-meeting',
  marac: 'Coventry',
  attendance: [{ agency: 'Housing', name: 'Harper Example', kind: 'Present', confidentiality: true }]
} as unknown as Meeting;
const entry = {
  key: 'key-of-entry',
  marac: 'Coventry',
  state: 'Active',
  name: 'Anya Testcase',
  fired: [{ name: 'Pregnancy', words: 'Anya Testcase' }]
} as unknown as ComplexSummary;
const waiting = cases.slice(0, 9).map(({ key, reference, receivedAt }) => ({
  key,
  reference,
  marac: 'Coventry',
  status: 'Accepted' as const,
  receivedAt: receivedAt ?? counting.now
}));

const teamSheets: readonly Sheet[] = [
  ...[
    boardView(opening),
    ...[...shapeTallies, ...routeTallies, ...victimTallies].map(tally => tallyView(opening, tally)),
    clocksView(opening, '', 'by the rule'),
    clocksView(opening, 'Walsall', 'in plain hours'),
    qualityView(opening, victimTallies)
  ].map(view => sheetOf(view, 'MARAC', ['OFFICIAL-SENSITIVE'])),
  ...[
    backlogTable(waiting, maracNames, counting.now),
    transferMatrix([{ from: 'Coventry', to: 'Leicester', isOutOfForce: true }], maracNames),
    actionTable([action], [action], day),
    attendanceTable([meeting], [{ agency: 'Health', isNothingKnown: true }]),
    triggerTable([entry], maracNames)
  ].map(({ title, first, columns, lines }): Sheet => ({
    name: title,
    preamble: [],
    columns: [first, ...columns],
    rows: lines.map(({ name, cells }) => [name, ...cells])
  })),
  {
    name: 'SafeLives return',
    preamble: [],
    columns: returnColumns,
    rows: maracNames.map(marac => returnRow({ marac, day, cases: receivedBy(marac) }).cells)
  }
];
const packSheets = packViews(pack, 'Q1 2026/27').map(view => sheetOf(view, 'MARAC', ['OFFICIAL']));

/** Cases, people, addresses, and how the lists know them. */
const ofSomebody = /key-of-|M-\w+-CASE|Anya|Testcase|Harper|14 Example|@|Leicester/i;

const plain = (xml: string): string =>
  xml
    .replace(/<[^>]+>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');
const partsOf = async (sheet: Sheet): Promise<Readonly<Record<string, string>>> =>
  Object.fromEntries(Object.entries(unzipSync(new Uint8Array(await excelOf(sheet)))).map(([name, part]) => [name, strFromU8(part)]));

/** The cells of the only sheet, as whoever opens the workbook sees them; those that are blank left out. */
function cellsOf(parts: Readonly<Record<string, string>>): readonly string[] {
  const strings = Array.from(parts['xl/sharedStrings.xml'].matchAll(/<si>(.*?)<\/si>/gs), ([, text]) => plain(text));
  return Array.from(parts['xl/worksheets/sheet1.xml'].matchAll(/<c ([^>]*?)>(.*?)<\/c>/gs), ([, head, value]) =>
    head.includes('t="s"') ? strings[Number(plain(value))] : plain(value)
  );
}
/** What the sheet was to hold. */
const wantedOf = ({ preamble, columns, rows }: Sheet): readonly string[] =>
  [...preamble, ...columns, ...rows.flat()].filter(cell => cell !== undefined && cell !== '').map(String);

it('there are small numbers in what the pack is made of, and none is in the pack', () => {
  const small = pack.tables.flatMap(({ lines }) => lines.flatMap(({ cells }) => cells)).filter(cell => cell === 'Suppressed');
  expect(small.length).toBeGreaterThan(20);
});

describe.each([...teamSheets, ...packSheets].map((sheet, at) => [`${at + 1} ${sheet.name}`, sheet] as const))('%s', (_what, sheet) => {
  it('the workbook holds the table and nothing besides, of nobody', async () => {
    const parts = await partsOf(sheet);
    expect(Object.keys(parts).sort()).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'xl/_rels/workbook.xml.rels',
      'xl/sharedStrings.xml',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/_rels/sheet1.xml.rels',
      'xl/worksheets/sheet1.xml'
    ]);
    for (const [name, text] of Object.entries(parts)) {
      expect([name, ofSomebody.exec(text)?.[0]]).toEqual([name, undefined]);
      expect(text).not.toMatch(/TargetMode="External"|hidden="|state="(?:hidden|veryHidden)"|<definedName |<f[ >]|<comment/);
    }
    const cells = cellsOf(parts);
    expect(cells).toEqual(wantedOf(sheet));
    // A text that no cell shows would be in the file all the same.
    const strings = Array.from(parts['xl/sharedStrings.xml'].matchAll(/<si>(.*?)<\/si>/gs), ([, text]) => plain(text));
    expect(strings.filter(text => !cells.includes(text))).toEqual([]);
  });

  it('the CSV file is of nobody', () => {
    const csv = csvOf(sheet);
    expect(ofSomebody.exec(csv)?.[0]).toBeUndefined();
    const fields = Array.from(csv.matchAll(/"((?:[^"]|"")*)"|[^,\r\n\uFEFF]+/g), ([bare, quoted]) => (quoted ?? bare).replace(/""/g, '"'));
    expect(fields).toEqual(wantedOf(sheet));
  });

  it('its name says what it is, of no person and no case', () => {
    expect(fileNameOf(sheet, 'xlsx')).toMatch(/^OFFICIAL-SENSITIVE [\w' -]+\.xlsx$/);
    expect(fileNameOf(sheet, 'csv')).not.toMatch(ofSomebody);
  });
});

it('in the pack no number from 1 to 4 stands in any table but that of the Board paper, in the workbook and in the CSV file', async () => {
  for (const sheet of packSheets.slice(1)) {
    const shown = cellsOf(await partsOf(sheet));
    expect([sheet.name, shown.filter(cell => /^[1-4]$/.test(cell))]).toEqual([sheet.name, []]);
    expect(csvOf(sheet)).not.toMatch(/,[1-4](?=[,\r\n])/);
  }
});
