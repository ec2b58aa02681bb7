import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { SharePointEngine } from '../../../local/engine';
import InsightScreen from '../../../src/webparts/insight/InsightScreen';
import { officer, rowsOf, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { demoSites } from '../../support/sites/demoSites';
import { faulty, isWrite } from '../../support/kills/faults';
import { openInsight } from '../../support/stories/insight';
import { violations } from '../../support/stories/partnerScreens';
import { good } from '../../support/stories/referring';
import { senior } from '../../support/stories/reviewing';

type User = ReturnType<typeof userEvent.setup>;
const opcc = 'opcc@opcc.example';

let sites: CaseSites;
let copy: () => SharePointEngine;

beforeAll(async () => {
  sites = await demoSites('with meetings');
  copy = () => sites.fresh();
});
afterAll(() => sites.close());

function show(engine: SharePointEngine, { login = senior, transport = transportTo(engine, login), editing = false } = {}): User {
  render(
    <main>
      <h1>Insight</h1>
      <InsightScreen insight={openInsight(engine, { login, transport })} editing={editing} />
    </main>
  );
  return userEvent.setup({ delay: null });
}

const press = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const rowOf = (name: string): readonly string[] => {
  const [row] = screen.getAllByRole('row', { name: new RegExp(`^${name} `) });
  return within(row)
    .getAllByRole('cell')
    .map(({ textContent }) => textContent ?? '');
};

async function showPaper(user: User): Promise<void> {
  await user.selectOptions(await screen.findByLabelText('Quarter'), '2019-Q1');
  await screen.findByRole('table', { name: 'Referrals to MARAC, Q1 2019/20' });
}

describe('Insight on the real lists', () => {
  test('shows the Board paper’s table, accessibly, and freezes its months by itself', async () => {
    const engine = copy();
    const user = show(engine);
    await showPaper(user);
    expect(rowOf('Total').slice(0, 4)).toEqual(['1208', '107', '1315', '100 %']);
    expect(
      ['Birmingham East', 'Birmingham West', 'Coventry', 'Dudley', 'Sandwell', 'Solihull', 'Walsall', 'Wolverhampton'].map(
        name => rowOf(name)[3]
      )
    ).toEqual(['14 %', '21 %', '9 %', '11 %', '12 %', '5 %', '10 %', '18 %']);
    expect(await violations()).toEqual([]);
    expect(await screen.findByText(/These figures are frozen/)).toBeInTheDocument();
    expect(new Set((await rowsOf(engine, 'Figures')).map(({ Month }) => Month)).has('2019-05')).toBe(true);
    expect(rowOf('Total').slice(0, 3)).toEqual(['1208', '107', '1315']);
  });

  test('a number opens its cases, and the way back leads to the number', async () => {
    const user = show(copy());
    await showPaper(user);
    const number = press('16: show the cases, Decision: Withdrawn, Coventry, Q1 2019/20');
    await user.click(number);
    expect(await screen.findByRole('heading', { name: /Decision: Withdrawn, Coventry/ })).toHaveFocus();
    expect(await screen.findByRole('table', { name: '16 cases' })).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await user.click(press('Back to the figures'));
    await waitFor(() => expect(press('16: show the cases, Decision: Withdrawn, Coventry, Q1 2019/20')).toHaveFocus());
  });

  test('every part is there, accessible, and says what is not recorded', async () => {
    const user = show(copy());
    await user.selectOptions(await screen.findByLabelText('Quarter'), '2026-Q1');
    await screen.findByRole('table', { name: 'Referrals to MARAC, Q1 2026/27' });
    for (const [part, table] of [
      ['Three questions', 'Conflict over child contact, Q1 2026/27'],
      ['Clocks', 'In plain hours, nights and weekends counted: the region, Q1 2026/27'],
      ['Routes', 'Referred by, Q1 2026/27'],
      ['Victims', 'Ethnic group, Q1 2026/27'],
      ['Not recorded', 'Share that is not recorded, Q1 2026/27'],
      ['Backlog and transfers', 'Cases passed on and accepted, Q1 2026/27'],
      ['Actions and attendance', 'Actions closed in the quarter, and owed today, Q1 2026/27'],
      ['Complex cases', 'Cases on the complex-case log, today, Q1 2026/27'],
      ['Rates', 'Referrals in twelve months, by the adult women of each area, Q1 2026/27'],
      ['SafeLives return', 'SafeLives return, Q1 2026/27'],
      ['Oversight pack', 'Coercive control, Q1 2026/27']
    ]) {
      await user.click(press(part));
      // Where months have just been frozen, what stands here is read and drawn once more.
      await screen.findByRole('table', { name: table });
      expect(await violations()).toEqual([]);
    }
    await screen.findByText(/It can be published once its months are frozen/);
    await user.click(press('Three questions'));
    expect(
      within(await screen.findByRole('table', { name: 'Coercive control, Q1 2026/27' }))
        .getAllByRole('columnheader')
        .map(({ textContent }) => textContent)
    ).toEqual(['MARAC', 'Yes', 'No', 'Not recorded']);
    await user.click(press('Clocks'));
    await user.selectOptions(screen.getByLabelText('Time limits and SafeLives return for'), 'Walsall');
    expect(screen.getByRole('table', { name: 'By the region’s rule: Walsall, Q1 2026/27' })).toBeInTheDocument();
  });

  test('a pack is published, published again with a note alone, and is all that the OPCC sees', async () => {
    const engine = copy();
    const user = show(engine);
    await showPaper(user);
    await screen.findByText(/These figures are frozen/);
    await user.click(press('Oversight pack'));
    await user.click(press('Publish to the OPCC'));
    expect(await screen.findByText(/^Published 15 June 2026/)).toBeInTheDocument();
    await user.click(press('Publish it again, with the note'));
    expect(await screen.findByText('This quarter was published before.')).toBeInTheDocument();
    await user.type(screen.getByLabelText('What has changed since it was published?'), 'Two cases were decided late.');
    await user.click(press('Publish it again, with the note'));
    expect(await screen.findByText(/: Two cases were decided late\.$/)).toBeInTheDocument();
    cleanup();

    const theirs = show(engine, { login: opcc });
    await theirs.selectOptions(await screen.findByLabelText('Quarter'), '2019-Q1');
    expect(await screen.findByRole('heading', { name: 'MARAC oversight pack, Q1 2019/20' })).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /show the cases/ })).not.toBeInTheDocument();
    expect(screen.getAllByText('Suppressed').length).toBeGreaterThan(0);
    expect(await violations()).toEqual([]);
  });

  test('nothing is frozen while the page is edited, and a failure says so and is made good', async () => {
    const engine = copy();
    show(engine, { editing: true });
    expect(await screen.findByText(/These figures still move/)).toBeInTheDocument();
    expect(await rowsOf(engine, 'Figures')).toEqual([]);
    cleanup();
    const line = faulty(transportTo(engine, senior));
    line.failNext(isWrite, { kind: 'lost before it arrives' }, 1000);
    const user = show(engine, { transport: line.send });
    expect(await screen.findByText(/could not be frozen/)).toBeInTheDocument();
    cleanup();
    show(engine);
    await user.selectOptions(await screen.findByLabelText('Quarter'), '2019-Q1');
    expect(await screen.findByText(/These figures are frozen/)).toBeInTheDocument();
  });

  test('who may see nothing here is told so', async () => {
    show(copy(), { login: officer });
    expect(await screen.findByRole('alert')).toBeInTheDocument();
  });
});

test('a file is given out only once that is written down', async () => {
  const engine = copy();
  const insight = openInsight(engine);
  good(await insight.open({ year: 2019, number: 1 }));
  const given: string[] = [];
  good(
    await insight.give(
      { what: 'Referrals to MARAC, Q1 2019/20', format: 'Spreadsheet', caseKey: '', restricted: false },
      async () => 'the file',
      file => given.push(file)
    )
  );
  expect(given).toEqual(['the file']);
  const events = (await rowsOf(engine, 'Events')).filter(({ Kind }) => Kind === 'Exported');
  expect(events.map(({ Detail }) => Detail)).toEqual(['Exported as Spreadsheet: Referrals to MARAC, Q1 2019/20.']);
});
