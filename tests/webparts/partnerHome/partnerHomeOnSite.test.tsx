import { render, screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { SharePointEngine } from '../../../local/engine';
import PartnerHomeScreen from '../../../src/webparts/partnerHome/PartnerHomeScreen';
import { violations } from '../../support/files/accessible';
import { caseSites, mondayMorning, rowsOf, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { faulty, writeTo } from '../../support/kills/faults';
import { health, housing, idva, leaveGroup, told } from '../../support/stories/partnerHome';
import { openPage } from '../../support/stories/partnerMeetings';
import '../../support/files/screenEvents';

let sites: CaseSites;
let copy: () => SharePointEngine;
let engine: SharePointEngine;
let now = mondayMorning;

beforeAll(async () => {
  sites = await caseSites();
  ({ copy } = await told(sites, () => now));
});
afterAll(() => sites.close());
beforeEach(() => {
  now = mondayMorning;
  engine = copy();
});

type User = ReturnType<typeof userEvent.setup>;

const show = (login: string, transport = transportTo(engine, login)): User => {
  render(
    <main>
      <h1>Partner home</h1>
      <PartnerHomeScreen {...openPage(engine, login, transport)} />
    </main>
  );
  return userEvent.setup({ delay: null });
};

const returns = (): ReturnType<typeof rowsOf> => rowsOf(engine, 'Returns', 'partner');
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

test('an agency reads that a victim has left, and acknowledges it, by keyboard alone', async () => {
  const user = show(housing);
  expect(await screen.findByRole('heading', { name: /1 notice to acknowledge$/ })).toBeInTheDocument();
  expect(screen.getByText('You represent Housing at Coventry.')).toBeInTheDocument();
  expect(screen.getByText('OFFICIAL-SENSITIVE')).toBeInTheDocument();
  expect(screen.queryByRole('columnheader', { name: 'Reported' })).not.toBeInTheDocument();
  expect(await violations()).toEqual([]);
  await user.tab();
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { name: /A victim has left the area$/ })).toHaveFocus();
  expect(screen.getByText(/the victim is no longer in the area of the Coventry MARAC/)).toBeInTheDocument();
  expect(screen.queryByText(/attempt/)).not.toBeInTheDocument();
  expect(await violations()).toEqual([]);
  now = new Date('2026-06-15T10:30:00Z');
  button('Acknowledge this notice').focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(button('See all notices')).toHaveFocus());
  expect(screen.getByText('Acknowledged Monday 15 June 2026, 11:30am, by Housing, Example')).toBeInTheDocument();
  expect(await violations()).toEqual([]);
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { name: /Nothing to acknowledge$/ })).toBeInTheDocument();
  await waitFor(() => expect(button(/A victim has left the area/)).toHaveFocus());
  expect(await returns()).toHaveLength(1);
});

test('an IDVA service sees first how to reach the victim safely, reports an attempt and an outcome, and puts one right', async () => {
  const user = show(idva);
  await user.click(await screen.findByRole('button', { name: /Offer of support/ }));
  const headings = screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent);
  expect(headings.indexOf('Safe contact with the victim')).toBe(0);
  expect(headings.slice(1, 4)).toEqual(['The victim', 'What happened', 'The risk']);
  expect(screen.getByText('Bo came to the door and kicked it in.')).toBeInTheDocument();
  expect(screen.getByRole('list', { name: 'Critical flags' })).toHaveTextContent(/Strangling or suffocating.*Threats to kill/);
  expect(screen.getByText('Anya Testcase')).toBeInTheDocument();
  expect(document.title).not.toContain('Testcase');
  expect(window.location.href).not.toContain('Testcase');

  now = new Date('2026-06-15T14:00:00Z');
  await user.click(button('Acknowledge this notice'));
  await waitFor(() => expect(button('Next notice to acknowledge')).toHaveFocus());

  await user.click(button('Report an attempt to reach the victim'));
  expect(screen.getByRole('heading', { name: 'An attempt to reach the victim' })).toHaveFocus();
  await user.click(button('Send this attempt'));
  const summary = screen.getByRole('alert', { name: 'There is a problem' });
  expect(summary).toHaveFocus();
  expect(
    within(summary)
      .getAllByRole('link')
      .map(({ textContent }) => textContent)
  ).toEqual(['Choose how you tried to reach the victim', 'Enter the time of the attempt', 'Choose what came of it']);
  expect(await violations()).toEqual([]);
  await user.click(screen.getByLabelText('Telephone'));
  await user.type(screen.getByLabelText('What time?'), '1:30pm');
  await user.click(screen.getByLabelText('No answer'));
  await user.click(button('Send this attempt'));
  expect(await screen.findByText('Telephone, Monday 15 June 2026, 1:30pm: no answer.')).toBeInTheDocument();
  await waitFor(() => expect(button('Report an attempt to reach the victim')).toHaveFocus());

  await user.click(button('Report an outcome, or the victim’s wishes'));
  await user.click(screen.getByLabelText('Engaged'));
  await user.type(screen.getByLabelText(/^Who is the victim’s IDVA/), 'Mary Haven');
  await user.type(screen.getByLabelText(/^What does the victim think/), 'Wants new locks.');
  await user.click(button('Send this report'));
  expect(await screen.findByText('Views and wishes: Wants new locks.')).toBeInTheDocument();
  expect(screen.getByText('Mary Haven')).toBeInTheDocument();

  await user.click(button(/^Correct: Engaged/));
  expect(screen.getByText('What was sent stays in the record. This report will say that it puts it right.')).toBeInTheDocument();
  expect(screen.getByLabelText('Engaged')).toBeChecked();
  await user.click(screen.getByLabelText('Declined'));
  await user.click(button('Send this report'));
  expect(await screen.findByText(/^Correction of what was sent on Monday 15 June 2026, 3pm\. Declined\./)).toBeInTheDocument();
  expect(screen.getByText('Corrected by a later report')).toBeInTheDocument();
  expect(await violations()).toEqual([]);
  expect((await returns()).map(({ Kind }) => Kind)).toEqual(['Acknowledgement', 'Contact attempt', 'IDVA outcome', 'IDVA outcome']);
});

test('a report whose way is cut is not lost: it is sent again, and is there once', async () => {
  const line = faulty(transportTo(engine, idva));
  const user = show(idva, line.send);
  await user.click(await screen.findByRole('button', { name: /Offer of support/ }));
  await user.click(button('Report an outcome, or the victim’s wishes'));
  await user.type(screen.getByLabelText(/^What does the victim think/), 'Wants new locks.');
  let cut = true;
  line.failNext(request => cut && writeTo('Returns')(request), { kind: 'answer lost' }, 1);
  line.failNext(() => cut, { kind: 'lost before it arrives' }, 1000);
  await user.click(button('Send this report'));
  const again = await screen.findByRole('button', { name: 'Send again' });
  expect(screen.getByLabelText(/^What does the victim think/)).toHaveValue('Wants new locks.');
  cut = false;
  await user.click(again);
  expect(await screen.findByText('Views and wishes: Wants new locks.')).toBeInTheDocument();
  expect(await returns()).toHaveLength(1);
});

test('with nothing told, and further back', async () => {
  const user = show(health);
  expect(await screen.findByRole('heading', { name: /Nothing to acknowledge$/ })).toBeInTheDocument();
  expect(screen.getByText(/^You have had no notices in this period/)).toBeInTheDocument();
  expect(screen.getByText('Notices sent since 1 March 2026 are shown.')).toBeInTheDocument();
  expect(await violations()).toEqual([]);
  await user.click(button('Show earlier notices'));
  expect(await screen.findByText('Notices sent since 1 November 2025 are shown.')).toBeInTheDocument();
});

test.each([
  ['nobody@wmp.example', 'Your notices could not be read'],
  ['senior@wmp.example', 'You represent no agency here']
])('%s is told whom the page is for', async (login, title) => {
  show(login);
  expect(await screen.findByRole('heading', { name: new RegExp(title) })).toBeInTheDocument();
  expect(screen.getByText(/This page is for the agencies that sit on a MARAC/)).toBeInTheDocument();
  expect(screen.queryByText('OFFICIAL-SENSITIVE')).not.toBeInTheDocument();
  expect(await violations()).toEqual([]);
});

test('whoever represents the agency no more sees nothing of it from the next request on', async () => {
  const user = show(housing);
  await user.click(await screen.findByRole('button', { name: /A victim has left the area/ }));
  await leaveGroup(engine, housing, 'Coventry - Housing');
  await user.click(button('Acknowledge this notice'));
  expect(await screen.findByText(/This page is for the agencies that sit on a MARAC/)).toBeInTheDocument();
  await user.click(button(/Back to all notices/));
  await user.click(button('Refresh'));
  expect(await screen.findByRole('heading', { name: /Your notices could not be read/ })).toBeInTheDocument();
  expect(screen.queryByText(/A victim has left/)).not.toBeInTheDocument();
  expect(await returns()).toEqual([]);
});

test('a lost connection takes nothing off the screen', async () => {
  const line = faulty(transportTo(engine, housing));
  const user = show(housing, line.send);
  await screen.findByRole('button', { name: /A victim has left the area/ });
  let cut = true;
  line.failNext(() => cut, { kind: 'lost before it arrives' }, 1000);
  await user.click(button('Refresh'));
  expect(await screen.findByText(/^What is shown may be out of date\./)).toBeInTheDocument();
  expect(button(/A victim has left the area/)).toBeInTheDocument();
  cut = false;
  await user.click(button('Refresh'));
  await waitFor(() => expect(screen.queryByText(/out of date/)).not.toBeInTheDocument());
});
