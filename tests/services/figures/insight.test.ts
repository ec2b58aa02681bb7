import type { SharePointEngine } from '../../../local/engine';
import { dayOf } from '../../../src/domain/kernel/calendarDay';
import { countOf, addCounts } from '../../../src/domain/figures/counts';
import { decidedOf, oversightPack } from '../../../src/domain/figures/oversightPack';
import { boardTable } from '../../../src/domain/figures/boardTable';
import { actionTable } from '../../../src/domain/figures/courseTables';
import { monthsOf } from '../../../src/domain/figures/quarter';
import type { Quarter } from '../../../src/domain/figures/quarter';
import { returnColumns } from '../../../src/domain/figures/safeLivesReturn';
import type { InsightOpening } from '../../../src/services/figures/insightUseCases';
import { closedColumns } from '../../../src/sharepoint/stores/actions/actionRow';
import { editInList, mondayMorning, officer, origin, rowsOf, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { demoSites } from '../../support/sites/demoSites';
import { openInsight } from '../../support/stories/insight';
import { good } from '../../support/stories/referring';
import { senior } from '../../support/stories/reviewing';

const opcc = 'opcc@opcc.example';
const paper: Quarter = { year: 2019, number: 1 };
const thisQuarter: Quarter = { year: 2026, number: 1 };

let sites: CaseSites;
let copy: () => SharePointEngine;

beforeAll(async () => {
  sites = await demoSites('with meetings');
  copy = () => sites.fresh();
});
afterAll(() => sites.close());

const ofQuarter = ({ months }: InsightOpening, quarter: Quarter) => months.filter(({ month }) => monthsOf(quarter).includes(month));
const tableOf = (opening: InsightOpening) =>
  boardTable(
    ofQuarter(opening, opening.quarter).map(decidedOf),
    opening.configuration.maracs.map(({ name }) => name)
  );

/** Reads that bring rows of a list, since something. */
function readsOf(engine: SharePointEngine, login: string) {
  const asked: string[] = [];
  const transport = transportTo(engine, login);
  return {
    asked,
    transport: async (url: string, init: RequestInit) => {
      asked.push(`${init.method ?? 'GET'} ${url}\n${String(init.body ?? '')}`);
      return transport(url, init);
    }
  };
}

describe('the Board paper’s quarter', () => {
  test('is the Board paper’s table, counted in two requests, a slice a month', async () => {
    const { asked, transport } = readsOf(copy(), senior);
    const opening = good(await openInsight(copy(), { transport }).open(paper));
    const { lines, total } = tableOf(opening);
    expect(total).toEqual({ accepted: 1208, withdrawn: 107, undecided: 0, received: 1315, percentOfDemand: 100 });
    expect(lines.map(({ percentOfDemand }) => percentOfDemand)).toEqual([14, 21, 9, 11, 12, 5, 10, 18]);
    const slices = asked.join('\n').match(/ReceivedMonth/g) ?? [];
    expect(slices.length).toBe(9);
  });

  test('every number opens its cases, and no name is read', async () => {
    const engine = copy();
    const { asked, transport } = readsOf(engine, senior);
    const insight = openInsight(engine, { transport });
    const opening = good(await insight.open(paper));
    const cases = good(await insight.casesBehind(monthsOf(paper), ['Coventry'], 'Decision', 'Withdrawn'));
    expect(cases).toHaveLength(16);
    expect(new Set(cases.map(({ reference }) => reference)).size).toBe(16);
    const all = addCounts(ofQuarter(opening, paper).map(({ counts }) => counts));
    const knives = good(
      await insight.casesBehind(
        monthsOf(paper),
        opening.configuration.maracs.map(({ name }) => name),
        'Weapon in this incident',
        'Knife or blade'
      )
    );
    expect(knives).toHaveLength(countOf(all, 'Weapon in this incident', 'Knife or blade'));
    expect(knives.length).toBeGreaterThan(0);
    expect(asked.join('\n')).not.toMatch(/VictimName|Form1|Details/);
  });

  test('reconciles with the queue: what is open now is what the desk owes', async () => {
    const engine = copy();
    const opening = good(await openInsight(engine).open(thisQuarter));
    const all = addCounts(ofQuarter(opening, thisQuarter).map(({ counts }) => counts));
    const rows = (await rowsOf(engine, 'Referrals')).filter(({ ReceivedMonth }) => monthsOf(thisQuarter).includes(String(ReceivedMonth)));
    expect(all.received).toBe(rows.length);
    expect(countOf(all, 'Decision', 'Not decided yet')).toBe(
      rows.filter(({ Status }) => Status === 'Awaiting review' || Status === 'Returned for information').length
    );
    expect(countOf(all, 'Coercive control', 'Yes')).toBe(rows.filter(({ CoerciveControl }) => CoerciveControl === 'Yes').length);
    expect(countOf(all, 'Ethnic group', 'Not recorded')).toBeLessThan(rows.length);
  });

  test('reconciles with the tracker: what is owed is what it holds open, what is closed what it closed in these months', async () => {
    const engine = copy();
    const [ended] = (await rowsOf(engine, 'Actions', 'partner')).filter(({ Status }) => Status === 'Open');
    await editInList(
      engine,
      'Actions',
      ended.Id,
      { Status: 'Done', ...closedColumns({ marac: String(ended.Marac), agency: String(ended.Agency), month: '2026-06' }) },
      'partner'
    );
    const insight = openInsight(engine);
    good(await insight.open(thisQuarter));
    const { open, closed, problems } = good(await insight.course(thisQuarter));
    expect(problems).toEqual([]);
    const rows = await rowsOf(engine, 'Actions', 'partner');
    const keysOf = (actions: readonly { readonly key: string }[]): readonly string[] => actions.map(({ key }) => key).sort();
    const keysIn = (kept: (row: (typeof rows)[number]) => boolean): readonly string[] =>
      rows
        .filter(kept)
        .map(({ Key }) => String(Key))
        .sort();
    expect(keysOf(open)).toEqual(keysIn(({ Status }) => Status === 'Open'));
    expect(keysOf(closed)).toEqual(
      keysIn(({ Status, ClosedIn }) => Status !== 'Open' && monthsOf(thisQuarter).some(month => String(ClosedIn).endsWith(month)))
    );
    expect(Math.min(open.length, closed.length)).toBeGreaterThan(0);
    const total = actionTable(closed, open, dayOf(mondayMorning)).lines.find(({ isTotal }) => isTotal);
    const [done, notDone, notPossible, withdrawn, , owed] = (total?.cells ?? []).map(Number);
    expect([done + notDone + notPossible + withdrawn, owed]).toEqual([closed.length, open.length]);
  });
});

describe('frozen months', () => {
  test('are frozen once, by whoever opens first, and never move when a case changes', async () => {
    const engine = copy();
    const opening = good(await openInsight(engine).open(paper));
    expect(good(await openInsight(engine).freeze(opening))).toBe(9 * 8);
    const again = good(await openInsight(engine).open(paper));
    expect(again.months.every(({ frozenAt }) => frozenAt)).toBe(true);
    expect(tableOf(again)).toEqual(tableOf(opening));
    expect(good(await openInsight(engine).freeze(opening))).toBe(72);
    const rows = await rowsOf(engine, 'Figures');
    expect(rows.filter(({ Key }) => Key)).toHaveLength(72);
    const { asked, transport } = readsOf(engine, senior);
    good(await openInsight(engine, { transport }).open(paper));
    expect(asked.join('\n')).not.toMatch(/ReceivedMonth/);
  });

  test('of this quarter, only what is settled', async () => {
    const engine = copy();
    const opening = good(await openInsight(engine).open(thisQuarter));
    good(await openInsight(engine).freeze(opening));
    const months = new Set((await rowsOf(engine, 'Figures')).map(({ Month }) => Month));
    expect(months.has('2026-06')).toBe(false);
    expect(months.has('2026-01')).toBe(true);
  });
});

describe('what leaves the team', () => {
  test('the OPCC sees a pack once it is published, and never a case or a small number', async () => {
    const engine = copy();
    const before = good(await openInsight(engine, { login: opcc }).open(paper));
    expect(before).toMatchObject({ isTeam: false, months: [], published: [] });
    const insight = openInsight(engine);
    const opening = good(await insight.open(paper));
    good(await insight.freeze(opening));
    const perMarac = opening.configuration.maracs.map(({ name }) => ({
      marac: name,
      counts: addCounts(
        ofQuarter(opening, paper)
          .filter(({ marac }) => marac === name)
          .map(({ counts }) => counts)
      )
    }));
    const pack = oversightPack('2019-Q1', perMarac);
    good(await insight.publish(pack, '', 'pack 1'));
    good(await insight.publish(pack, '', 'pack 1'));
    const seen = good(await openInsight(engine, { login: opcc }).open(paper));
    expect(seen.published).toHaveLength(1);
    expect(seen.published[0].pack.board.total).toMatchObject({ accepted: 1208, withdrawn: 107, received: 1315 });
    const cells = seen.published[0].pack.tables.flatMap(({ lines }) => lines.flatMap(line => line.cells));
    expect(cells.filter(cell => cell !== 'Suppressed' && cell > 0 && cell < 5)).toEqual([]);
    expect(cells).toContain('Suppressed');
    // Their token reads no row of the team's own figures, and no case.
    const theirs = await transportTo(engine, opcc)(
      `${origin}/sites/marac/_api/web/lists/getByTitle('Figures')/items?$select=Key,FileDirRef&$top=500`,
      {}
    );
    const { value } = (await theirs.json()) as { value: { Key: string | null }[] };
    expect(value.map(({ Key }) => Key).filter(key => key)).toEqual(['pack 1']);
    expect((await transportTo(engine, opcc)(`${origin}/sites/marac/_api/web/lists/getByTitle('Referrals')/items`, {})).status).not.toBe(
      200
    );
  });

  test('a quarter is published again with a note only, and what was published before stays', async () => {
    const engine = copy();
    const insight = openInsight(engine);
    const opening = good(await insight.open(paper));
    const pack = oversightPack('2019-Q1', [
      { marac: 'Coventry', counts: addCounts(ofQuarter(opening, paper).map(({ counts }) => counts)) }
    ]);
    good(await insight.publish(pack, '', 'first'));
    expect(await insight.publish(pack, '  ', 'second')).toMatchObject({ ok: false, error: { kind: 'validation' } });
    good(await insight.publish(pack, 'Two cases were decided late.', 'second'));
    expect(
      good(await insight.open(paper))
        .published.map(({ note }) => note)
        .sort()
    ).toEqual(['', 'Two cases were decided late.']);
  });

  test('an officer may not read the figures', async () => {
    expect(await openInsight(copy(), { login: officer }).open(paper)).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
  });
});

test('the SafeLives return has a row for each meeting that heard cases, and its rows hold', async () => {
  const engine = copy();
  const insight = openInsight(engine);
  const opening = good(await insight.open(thisQuarter));
  const rows = good(
    await insight.safeLivesReturn(
      thisQuarter,
      opening.configuration.maracs.map(({ name }) => name)
    )
  );
  expect(rows.length).toBeGreaterThan(1);
  for (const row of rows) {
    expect(row.cells).toHaveLength(returnColumns.length);
    expect(row.problems).toEqual([]);
    expect(Number(row.cells[2])).toBeGreaterThan(0);
  }
  const heard = (await rowsOf(engine, 'Minutes')).filter(
    ({ Outcome, Month }) => Outcome === 'Heard' && monthsOf(thisQuarter).includes(String(Month))
  );
  expect(rows.reduce((sum, { cells }) => sum + Number(cells[2]), 0)).toBe(heard.length);
});
