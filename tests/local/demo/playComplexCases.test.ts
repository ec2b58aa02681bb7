import { loadDemoData, playComplexCases } from '../../../local/demo';
import type { SharePointEngine } from '../../../local/engine';
import { dayOf } from '../../../src/domain/calendarDay';
import { caseSites, mondayMorning, origin, rowsOf } from '../../support/caseSite';
import type { CaseSites } from '../../support/caseSite';
import { openComplex } from '../../support/complex';
import { good } from '../../support/referring';
import { monitorsOf } from '../../../src/webparts/complexCases/presenters/logView';

jest.setTimeout(180_000);

const today = dayOf(mondayMorning);
const maracs = ['Coventry', 'Walsall'];
let sites: CaseSites;
let engine: SharePointEngine;

beforeAll(async () => {
  sites = await caseSites();
  engine = sites.fresh(() => mondayMorning);
  const options = { engine, origin, today, log: () => undefined };
  await loadDemoData(options);
  expect(await playComplexCases(options, maracs)).toBe(2);
});
afterAll(() => sites.close());

describe('the complex-case log of the demo data', () => {
  it('has one that is overdue, one under way and something suggested, each played through the suite at its time', async () => {
    const log = good(await openComplex(engine).open());
    const figures = monitorsOf(log, '').map(({ label, words }) => [label, words] as const);
    expect(Object.fromEntries(figures)).toMatchObject({ 'On the log': expect.stringMatching(/^[2-4]$/) as string, 'Reviews overdue': expect.stringMatching(/^[12]$/) as string });
    expect(Number(Object.fromEntries(figures)['Waiting for a decision'])).toBeGreaterThan(0);
    const rows = await rowsOf(engine, 'ComplexCases');
    expect(rows.filter(({ HasPending }) => HasPending)).toEqual([]);
    expect(log.rows.flatMap(({ entry }) => entry.problems)).toEqual([]);
    expect(log.rows.filter(({ referral }) => referral === undefined)).toEqual([]);
  });

  it('is there once, however often it is played', async () => {
    const before = await rowsOf(engine, 'ComplexCases');
    expect(await playComplexCases({ engine, origin, today, log: () => undefined }, maracs)).toBe(0);
    expect(await rowsOf(engine, 'ComplexCases')).toEqual(before);
  });
});
