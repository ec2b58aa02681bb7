import { screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import type { SharePointEngine } from '../../../local/engine';
import { caseSites, coordinator, editInList, mondayMorning, rowsOf, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { faulty, isWrite } from '../../support/kills/faults';
import { coventryAnswers, oneCase, senior } from '../../support/stories/reviewing';
import '../../support/files/screenEvents';
import { caseButton, showDesk, violations, wasTold } from './deskScreen';
import type { User } from './deskScreen';

let sites: CaseSites;
let copy: () => SharePointEngine;
let now: Date;
let reference: string;

beforeAll(async () => {
  sites = await caseSites();
  now = mondayMorning;
  const engine = sites.fresh(() => now);
  await oneCase(engine, coventryAnswers());
  const [row] = await rowsOf(engine, 'Referrals');
  reference = String(row.Reference);
  await editInList(engine, 'Referrals', row.Id, { Status: 'Withdrawn' });
  const [named] = (await rowsOf(engine, 'Configuration')).filter(({ Title }) => Title === 'May dispose');
  await editInList(engine, 'Configuration', named.Id, { Coordinators: senior });
  copy = sites.freeze(engine);
});
beforeEach(() => {
  now = new Date('2033-01-10T10:00:00Z');
});
afterAll(() => sites.close());

const press = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

async function showRecords(engine: SharePointEngine, login = senior, transport = transportTo(engine, login)): Promise<User> {
  const user = await showDesk(engine, login, transport);
  await user.click(press('Records to review'));
  await screen.findByText(/Owners set it in the Configuration list/);
  return user;
}

async function decide(engine: SharePointEngine, login?: string, transport?: ReturnType<typeof transportTo>): Promise<User> {
  const user = await showRecords(engine, login, transport);
  await user.click(press(`Decide about ${reference}`));
  await screen.findByRole('region', { name: `Decide about ${reference}` });
  return user;
}

test('a record that is due is disposed of by whoever is named, accessibly, and is told in the history', async () => {
  const engine = copy();
  const user = await decide(engine);
  expect(await violations()).toEqual([]);
  await user.click(screen.getByLabelText('Dispose of it'));
  await user.click(press('Dispose of the record'));
  expect(await screen.findByText('Enter why')).toBeInTheDocument();
  await user.type(screen.getByLabelText('Why?'), 'Its period is over.');
  await user.click(press('Dispose of the record'));
  expect(
    await screen.findByText(new RegExp(`^${reference} was disposed of. Until 13 April 2033 a site owner can bring it back`), {
      selector: 'div'
    })
  ).toBeInTheDocument();
  await waitFor(() => expect(wasTold(/was disposed of/)).toBe(true));
  expect(await screen.findByText('Nothing is due for review.')).toBeInTheDocument();
  expect(await violations()).toEqual([]);
  expect(await rowsOf(engine, 'Referrals')).toEqual([]);
  expect((await rowsOf(engine, 'Events')).filter(({ Kind }) => Kind === 'Disposed of')).toHaveLength(1);
  await waitFor(() => expect(screen.getByRole('heading', { name: /Records to review/ })).toHaveFocus());
  await user.keyboard('{Escape}');
  expect(await screen.findByRole('heading', { name: /Queue/ })).toBeInTheDocument();
});

test('whoever is not named keeps or holds it: nothing offers to dispose', async () => {
  const engine = copy();
  const user = await showRecords(engine, coordinator);
  expect(screen.getByText(/You may keep or hold records/)).toHaveTextContent(senior);
  expect(await violations()).toEqual([]);
  await user.click(press(`Decide about ${reference}`));
  expect(screen.queryByLabelText('Dispose of it')).not.toBeInTheDocument();
  await user.selectOptions(screen.getByLabelText('For how long'), '2 years');
  await user.type(screen.getByLabelText('Why?'), 'An inquiry may need it.');
  await user.click(press('Keep the record'));
  expect(await screen.findByText(`${reference} is kept for 2 years.`)).toBeInTheDocument();
  expect(await screen.findByText('Nothing is due for review.')).toBeInTheDocument();
  expect((await rowsOf(engine, 'Referrals'))[0].RetentionReviewAt).toBe('2035-01-10T00:00:00Z');
});

test('what was typed stays where nothing could be stored, and is stored once when it is tried again', async () => {
  const engine = copy();
  const line = faulty(transportTo(engine, senior));
  const user = await decide(engine, senior, line.send);
  await user.click(screen.getByLabelText('Put it under a legal hold'));
  await user.type(screen.getByLabelText('Why?'), 'A court asks for it.');
  let isBroken = true;
  line.failNext(request => isBroken && isWrite(request), { kind: 'lost before it arrives' }, 100);
  await user.click(press('Store the decision'));
  expect(await screen.findByRole('button', { name: 'Store the decision' })).toBeInTheDocument();
  isBroken = false;
  expect(screen.getByLabelText('Why?')).toHaveValue('A court asks for it.');
  await user.click(press('Store the decision'));
  expect(await screen.findByText(`${reference} is under a legal hold.`)).toBeInTheDocument();
  expect(await screen.findByText('It is under a legal hold.')).toBeInTheDocument();
  await user.click(press(`Decide about ${reference}`));
  expect(screen.queryByLabelText('Dispose of it')).not.toBeInTheDocument();
  expect(screen.getByText(/It cannot be disposed of now/)).toBeInTheDocument();
  await user.click(press('Cancel'));
  await waitFor(() => expect(press(`Decide about ${reference}`)).toHaveFocus());
});

test('the case file is a press away from the decision', async () => {
  const user = await decide(copy());
  await user.click(press('Open the case file'));
  expect(await screen.findByRole('heading', { name: new RegExp(`Case ${reference}`) })).toHaveFocus();
});

test('a case is put under a legal hold from its own file, and taken off', async () => {
  const engine = copy();
  const [row] = await rowsOf(engine, 'Referrals');
  await editInList(engine, 'Referrals', row.Id, { Status: 'Awaiting review' });
  const user = await showDesk(engine, senior);
  await user.click(await caseButton(reference));
  await user.click(await screen.findByRole('button', { name: 'Legal hold' }));
  const form = await screen.findByRole('region', { name: 'Put it under a legal hold' });
  await user.type(within(form).getByLabelText('Why must it be kept?'), 'A court asks for it.');
  await user.click(within(form).getByRole('button', { name: 'Put it under a legal hold' }));
  const held = await screen.findByRole('button', { name: 'Legal hold: on' });
  expect(held).toHaveFocus();
  expect((await rowsOf(engine, 'Referrals'))[0].LegalHold).toBe(true);
  expect(await violations()).toEqual([]);
});
