import { render, screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { SharePointEngine } from '../../../local/engine';
import type { Answers } from '../../../src/domain/form/answers';
import { composeCaseFinder } from '../../../src/services/finder/composeCaseFinder';
import { createIdentifiers } from '../../../src/services/shared/identifiers';
import { violations } from '../../support/files/accessible';
import { stillClock } from '../../support/run/stillClock';
import { createFinderPorts } from '../../../src/sharepoint/stores/finder/finderStore';
import CaseFinderScreen from '../../../src/webparts/caseFinder/CaseFinderScreen';
import { caseSites, clientOf, coordinator, officer, openDesk, openForm, rowsOf, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { faulty } from '../../support/kills/faults';
import { completeAnswers, good, newDraft, restrictedAnswers, sentIn } from '../../support/stories/referring';
import '../../support/files/screenEvents';

let sites: CaseSites;
let engine: SharePointEngine;

beforeAll(async () => {
  sites = await caseSites();
});
afterAll(() => sites.close());
beforeEach(() => {
  engine = sites.fresh();
});

async function refer(answers: Answers = completeAnswers()): Promise<string> {
  const form = openForm(engine, { login: officer });
  const { reference } = sentIn(await form.submit(newDraft(form, answers)));
  good(await openDesk(engine, { login: coordinator }).takeIn());
  return reference;
}

type User = ReturnType<typeof userEvent.setup>;

const show = (login = 'officer2@wmp.example', transport = transportTo(engine, login)): User => {
  const clock = stillClock();
  const useCases = composeCaseFinder(
    createFinderPorts(clientOf(transport, 'case', clock), { login, clock, identifiers: createIdentifiers() })
  );
  render(
    <main>
      <h1>Case finder</h1>
      <CaseFinderScreen useCases={useCases} />
    </main>
  );
  return userEvent.setup({ delay: null });
};

const box = (name: RegExp): HTMLElement => screen.getByLabelText(name);
const openings = async (): Promise<number> => (await rowsOf(engine, 'Events')).filter(({ Kind }) => Kind === 'Opened').length;

test('found by name with the keyboard alone, opened, read, and left again: the focus is where it was', async () => {
  const reference = await refer();
  const user = show();
  expect(await violations()).toEqual([]);
  await user.click(box(/^Family name/));
  await user.keyboard('Testc{Enter}');
  const heading = await screen.findByRole('heading', { name: '1 case found' });
  expect(heading).toHaveFocus();
  const row = screen.getByRole('button', { name: new RegExp(reference) }).closest('tr') as HTMLElement;
  expect(row).toHaveTextContent('Testcase, Anya');
  expect(row).toHaveTextContent('Received, waiting for a coordinator’s review');
  expect(row).toHaveTextContent('Since 15 Jun 2026');
  expect(await violations()).toEqual([]);
  expect(screen.queryByText(/kicked|pushed/i)).not.toBeInTheDocument();
  expect(await openings()).toBe(0);

  await user.tab();
  expect(screen.getByRole('button', { name: new RegExp(reference) })).toHaveFocus();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { name: 'What happened' })).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: new RegExp(`Case ${reference}$`) })).toHaveFocus();
  expect(screen.getByText(String(completeAnswers().incidentNarrative).slice(0, 30), { exact: false, selector: 'p' })).toBeInTheDocument();
  expect(await openings()).toBe(1);
  expect(await violations()).toEqual([]);
  // Nothing here changes anything.
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(['‹ Back to what was found']);

  await user.keyboard('{Escape}');
  await waitFor(() => expect(screen.getByRole('button', { name: new RegExp(reference) })).toHaveFocus());
  expect(box(/^Family name/)).toHaveValue('Testc');
  expect(document.title).not.toContain('Testc');
  expect(window.location.href).not.toContain('Testc');
});

test('found by reference in any spelling; a wrong one is told before anything is asked', async () => {
  const reference = await refer();
  const user = show();
  await user.type(box(/^Reference/), `${reference.slice(0, -1)}${reference.endsWith('2') ? '3' : '2'}{Enter}`);
  expect(screen.getByRole('alert', { name: 'There is a problem' })).toHaveFocus();
  expect(screen.getByRole('alert', { name: 'There is a problem' })).toHaveTextContent('Check the reference');
  expect(await violations()).toEqual([]);
  expect((await rowsOf(engine, 'Events')).some(({ Kind }) => Kind === 'Searched')).toBe(false);
  await user.clear(box(/^Reference/));
  await user.type(box(/^Reference/), reference.toLowerCase().replace(/-/g, ' '));
  await user.click(screen.getByRole('button', { name: 'Find the reference' }));
  expect(await screen.findByRole('heading', { name: '1 case found' })).toBeInTheDocument();
  expect(screen.queryByRole('alert', { name: 'There is a problem' })).not.toBeInTheDocument();
});

test('a restricted case is not there', async () => {
  const reference = await refer(restrictedAnswers());
  const user = show();
  await user.type(box(/^Reference/), `${reference}{Enter}`);
  expect(await screen.findByRole('heading', { name: 'Nothing found' })).toHaveFocus();
  expect(screen.getByText(/A restricted case is never shown here/)).toBeInTheDocument();
  expect(within(screen.getByRole('region', { name: 'Case finder' })).queryByText(/Testcase/)).not.toBeInTheDocument();
});

test.each(['housing.coventry@coventry.example', 'nobody@wmp.example'])('%s is told whom it is for', async login => {
  await refer();
  const user = show(login);
  await user.type(box(/^Family name/), 'Testcase{Enter}');
  expect(await screen.findByText(/The case finder is for West Midlands Police officers and staff/)).toBeInTheDocument();
  expect(await violations()).toEqual([]);
});

test('without a connection nothing is lost, and the search can be tried again', async () => {
  await refer();
  const wire = faulty(transportTo(engine, 'officer2@wmp.example'));
  const user = show('officer2@wmp.example', wire.send);
  let cutOff = true;
  wire.failNext(() => cutOff, { kind: 'lost before it arrives' }, 1000);
  await user.type(box(/^Family name/), 'Testcase{Enter}');
  const again = await screen.findByRole('button', { name: 'Try again' });
  cutOff = false;
  await user.click(again);
  expect(await screen.findByRole('heading', { name: '1 case found' })).toBeInTheDocument();
  await waitFor(() => expect(box(/^Family name/)).toHaveValue('Testcase'));
});

test('what the referrer changed after sending is never shown without a word: the newest safe contact first, what no longer holds, and what changed', async () => {
  const form = openForm(engine, { login: officer });
  const telephone = (safeToCall: string): Answers => ({
    victimTelephones: [
      {
        key: 'phone-1',
        answers: { number: '07700 900 982', safeToCall, safeToText: 'Not safe to text', safeToLeaveVoicemail: 'Not known' }
      }
    ]
  });
  const { reference, item } = sentIn(await form.submit(newDraft(form, { ...completeAnswers(), ...telephone('Safe to call') })));
  good(await openDesk(engine, { login: coordinator }).takeIn());
  const opened = good(await form.openAmendment(item.id));
  good(await form.amend({ ...opened, reason: 'He has her telephone', answers: { ...opened.answers, ...telephone('Not safe to call') } }));
  good(await openDesk(engine, { login: coordinator }).takeIn());
  const user = show();
  await user.type(box(/^Reference/), `${reference}{Enter}`);
  await user.click(await screen.findByRole('button', { name: new RegExp(reference) }));
  const contact = await screen.findByRole('region', { name: 'Safe contact with the victim' });
  expect(contact).toHaveTextContent(/Changed by the referrer on .*Safe to call only if.*Not safe to call07700 900 982/);
  expect(screen.getByText(/The referrer changed the form after sending it\./)).toBeInTheDocument();
  expect(screen.getByRole('region', { name: /^Changed after sending, / })).toHaveTextContent('Why: He has her telephone');
  expect(await violations()).toEqual([]);
});

test('a search that is refused leaves nothing of the search before it', async () => {
  await refer();
  const user = show();
  await user.type(box(/^Family name/), 'Testc{Enter}');
  await screen.findByRole('heading', { name: '1 case found' });
  await user.type(box(/^Reference/), 'M-0000{Enter}');
  await screen.findByText(/Check the reference/, { selector: 'a' });
  expect(screen.queryByRole('heading', { name: '1 case found' })).not.toBeInTheDocument();
  expect(screen.queryByText('Testcase, Anya')).not.toBeInTheDocument();
});
