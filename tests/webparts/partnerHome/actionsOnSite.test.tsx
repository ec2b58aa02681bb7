import { screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import type { SharePointEngine } from '../../../local/engine';
import { caseSites, mondayMorning, rowsOf, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { faulty, writeTo } from '../../support/kills/faults';
import { housing } from '../../support/stories/partnerHome';
import { circulate, healthCoventry } from '../../support/stories/partnerMeetings';
import { button, showPage, violations } from '../../support/stories/partnerScreens';
import '../../support/files/screenEvents';

let sites: CaseSites;
let copy: () => SharePointEngine;
let engine: SharePointEngine;

beforeAll(async () => {
  sites = await caseSites();
  const prepared = sites.fresh(() => mondayMorning);
  await circulate(prepared);
  copy = sites.freeze(prepared);
});
afterAll(() => sites.close());
beforeEach(() => {
  engine = copy();
});

const returns = (): ReturnType<typeof rowsOf> => rowsOf(engine, 'Returns', 'partner');

test('an agency finds its own actions, and reports one not possible and one done with what shows it; both stand at once', async () => {
  const user = showPage(engine, housing);
  await user.click(await screen.findByRole('button', { name: 'Report on 2 actions' }));
  expect(await screen.findByRole('heading', { name: 'Your agency’s actions' })).toBeInTheDocument();
  await waitFor(() => expect(button('Change the locks at the victim’s home')).toHaveFocus());
  const rows = screen.getAllByRole('row').slice(1);
  expect(rows.map(row => within(row).getAllByRole('cell')[0].textContent)).toEqual(['Overdue', 'Due']);
  expect(screen.queryByText('Flag the victim’s record')).not.toBeInTheDocument();
  expect(await violations()).toEqual([]);

  await user.click(button('Change the locks at the victim’s home'));
  expect(await screen.findByRole('heading', { name: /Action, WM-009$/ })).toHaveFocus();
  expect(screen.getByText('Overdue: 12 June 2026')).toBeInTheDocument();
  await user.click(button('Send this report'));
  expect(within(screen.getByRole('alert', { name: 'There is a problem' })).getByRole('link')).toHaveTextContent(
    'Choose where the action stands'
  );
  await user.click(screen.getByLabelText('Not possible: circumstances changed'));
  await user.type(screen.getByLabelText('What has changed, so that it is no longer possible?'), 'She has moved to a refuge.');
  expect(await violations()).toEqual([]);
  await user.click(button(/Back to your actions/));
  expect(await screen.findByText(/^Typed and not sent: 1 report on an action\./)).toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: 'Change the locks at the victim’s home' }));
  expect(await screen.findByLabelText('What has changed, so that it is no longer possible?')).toHaveValue('She has moved to a refuge.');
  await user.click(button('Send this report'));
  await waitFor(() => expect(button('Next action')).toHaveFocus());
  expect(screen.getByText('Not possible: circumstances changed')).toBeInTheDocument();
  await user.keyboard('{Enter}');

  expect(await screen.findByText('Tell the IDVA what refuge has room')).toBeInTheDocument();
  await user.click(screen.getByLabelText('Done'));
  await user.type(screen.getByLabelText('What was done?'), 'Told on Friday.');
  await user.type(screen.getByLabelText(/^Evidence/), 'E-mail of 12 June');
  await user.click(button('Send this report'));
  await waitFor(() => expect(button('See all your actions')).toHaveFocus());
  expect(screen.getByText('Evidence: E-mail of 12 June')).toBeInTheDocument();
  expect(await violations()).toEqual([]);
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('tab', { name: 'Actions' })).toHaveAttribute('aria-selected', 'true');
  expect(screen.queryByRole('button', { name: /^Report on/ })).not.toBeInTheDocument();
  expect((await returns()).map(({ Kind, AboutKey, Agency }) => [Kind, AboutKey, Agency])).toEqual([
    ['Action status', 'action-1', 'Housing'],
    ['Action status', 'action-2', 'Housing']
  ]);
});

test('about whom an action is stands in the minutes, one press away; Back returns to the action', async () => {
  const user = showPage(engine, housing);
  await user.click(await screen.findByRole('button', { name: 'Report on 2 actions' }));
  await user.click(await screen.findByRole('button', { name: 'Change the locks at the victim’s home' }));
  await user.click(await screen.findByRole('button', { name: 'The minutes of the meeting: who WM-009 is about' }));
  expect(await screen.findByRole('heading', { name: /Minutes, version 1$/ })).toHaveFocus();
  expect(await screen.findByText('Cora Example')).toBeInTheDocument();
  window.history.back();
  expect(await screen.findByRole('heading', { name: /Action, WM-009$/ })).toBeInTheDocument();
});

test('still under way stays owed; another page shows what was reported before the desk has taken it in', async () => {
  const user = showPage(engine, healthCoventry);
  await user.click(await screen.findByRole('button', { name: 'Report on 1 action' }));
  await user.click(await screen.findByRole('button', { name: 'Flag the victim’s record' }));
  await user.click(await screen.findByLabelText('In progress'));
  await user.type(screen.getByLabelText('How far is it, and what comes next?'), 'Half the surgeries.');
  await user.click(button('Send this report'));
  await waitFor(() => expect(button('See all your actions')).toHaveFocus());
  await user.click(button('Report again'));
  expect(screen.getByLabelText('Done')).toBeInTheDocument();
  document.body.innerHTML = '';
  window.history.replaceState(null, '', '/');
  const later = showPage(engine, healthCoventry);
  await later.click(await screen.findByRole('button', { name: 'Report on 1 action' }));
  expect(await screen.findByRole('cell', { name: 'In progress' })).toBeInTheDocument();
});

test('a report whose answer is lost is not lost: it is sent again, and is there once', async () => {
  const line = faulty(transportTo(engine, healthCoventry));
  const user = showPage(engine, healthCoventry, line.send);
  await user.click(await screen.findByRole('button', { name: 'Report on 1 action' }));
  await user.click(await screen.findByRole('button', { name: 'Flag the victim’s record' }));
  await user.click(await screen.findByLabelText('Not done'));
  await user.type(screen.getByLabelText('Why has it not been done?'), 'Nobody was there.');
  let cut = true;
  line.failNext(request => cut && writeTo('Returns')(request), { kind: 'answer lost' }, 1);
  line.failNext(() => cut, { kind: 'lost before it arrives' }, 1000);
  await user.click(button('Send this report'));
  const again = await screen.findByRole('button', { name: 'Send again' });
  expect(screen.getByLabelText('Why has it not been done?')).toHaveValue('Nobody was there.');
  cut = false;
  await user.click(again);
  await waitFor(() => expect(button('See all your actions')).toHaveFocus());
  expect(await returns()).toHaveLength(1);
});
