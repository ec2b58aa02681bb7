import { playComplexCases } from '../../../local/demo';
import type { SharePointEngine } from '../../../local/engine';
import { rowsOf } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { openComplex } from '../../support/stories/complex';
import { demoOptions, demoSites, playedMaracs } from '../../support/sites/demoSites';
import { good } from '../../support/stories/referring';
import { monitorsOf } from '../../../src/webparts/complexCases/presenters/logView';

let sites: CaseSites;
let engine: SharePointEngine;

beforeAll(async () => {
  sites = await demoSites();
  engine = sites.fresh();
  expect(await playComplexCases({ ...demoOptions, engine }, playedMaracs)).toBe(2);
});
afterAll(() => sites.close());

describe('the complex-case log of the demo data', () => {
  it('has one that is overdue, one under way and something suggested, each played through the suite at its time', async () => {
    const log = good(await openComplex(engine).open());
    const figures = monitorsOf(log, '').map(({ label, words }) => [label, words] as const);
    expect(Object.fromEntries(figures)).toMatchObject({
      'On the log': expect.stringMatching(/^[2-4]$/) as string,
      'Reviews overdue': expect.stringMatching(/^[12]$/) as string
    });
    expect(Number(Object.fromEntries(figures)['Waiting for a decision'])).toBeGreaterThan(0);
    const rows = await rowsOf(engine, 'ComplexCases');
    expect(rows.filter(({ HasPending }) => HasPending)).toEqual([]);
    expect(log.rows.flatMap(({ entry }) => entry.problems)).toEqual([]);
    expect(log.rows.filter(({ referral }) => referral === undefined)).toEqual([]);
  });

  it('is there once, however often it is played', async () => {
    const before = await rowsOf(engine, 'ComplexCases');
    expect(await playComplexCases({ ...demoOptions, engine }, playedMaracs)).toBe(0);
    expect(await rowsOf(engine, 'ComplexCases')).toEqual(before);
  });
});
