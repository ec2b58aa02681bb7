import { render, screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { SharePointEngine } from '../../../local/engine';
import ActionTrackerScreen from '../../../src/webparts/actionTracker/ActionTrackerScreen';
import { parseDay } from '../../../src/domain/kernel/calendarDay';
import { dueAtOf, openColumns } from '../../../src/sharepoint/stores/actions/actionRow';
import { caseSites, editInList, mondayMorning, officer, rowsOf, sitePaths, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { faulty, isWrite } from '../../support/kills/faults';
import { housing } from '../../support/stories/partnerHome';
import { circulate, openMeetings as openPartnerMeetings } from '../../support/stories/partnerMeetings';
import { violations } from '../../support/stories/partnerScreens';
import { good } from '../../support/stories/referring';
import { senior } from '../../support/stories/reviewing';
import { catchSavedFiles } from '../../support/files/savedFiles';
import { actionRowOf, historyOf, openTracker } from '../../support/stories/tracking';
import { readWord } from '../../support/files/wordRead';

type User = ReturnType<typeof userEvent.setup>;

let sites: CaseSites;
let copy: () => SharePointEngine;

beforeAll(async () => {
  sites = await caseSites();
  const engine = sites.fresh(() => mondayMorning);
  await circulate(engine);
  copy = sites.freeze(engine);
});
afterAll(() => sites.close());

function show(engine: SharePointEngine, login = senior, transport = transportTo(engine, login)): User {
  render(
    <main>
      <h1>Actions</h1>
      <ActionTrackerScreen tracker={openTracker(engine, { login, transport })} />
    </main>
  );
  return userEvent.setup({ delay: null });
}

const locks = 'Change the locks at the victim’s home';
const opener = (name: string): Promise<HTMLElement> => screen.findByRole('button', { name });
const press = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });

describe('the action tracker on the real lists', () => {
  test('says what is owed, what is overdue, by whom, and is accessible', async () => {
    show(copy());
    expect(await opener(locks)).toBeInTheDocument();
    expect(screen.getByLabelText('MARAC')).toHaveDisplayValue('Mine: Coventry, Solihull');
    expect(press('All owed (3)')).toHaveAttribute('aria-pressed', 'true');
    expect(press('Overdue (1)')).toBeInTheDocument();
    expect(screen.getByText('Overdue by 1 working day')).toBeInTheDocument();
    expect(screen.getByText('1 overdue, 1 later')).toBeInTheDocument();
    expect(await violations()).toEqual([]);
  });

  test('what is owed at a MARAC, or by an agency, that the settings name no longer stands under its own heading, and is counted', async () => {
    const engine = copy();
    const settings = await rowsOf(engine, 'Configuration');
    const retire = async (kind: string, title: string): Promise<void> => {
      for (const { Id } of settings.filter(({ Kind, Title }) => Kind === kind && Title === title))
        await editInList(engine, 'Configuration', Id, { Retired: true });
    };
    await retire('Agency', 'Housing');
    const user = show(engine);
    const ofHousing = await screen.findByRole('region', { name: 'Agency not in the settings any more: Housing, Coventry' });
    expect(
      within(ofHousing).getByRole('heading', { name: 'Agency not in the settings any more: Housing, Coventry (2)' })
    ).toBeInTheDocument();
    expect(within(ofHousing).getByRole('button', { name: locks })).toBeInTheDocument();
    await retire('MARAC', 'Coventry');
    await user.click(press('Refresh'));
    const ofCoventry = await screen.findByRole('region', { name: 'MARAC not in the settings any more: Coventry' });
    expect(within(ofCoventry).getAllByRole('rowheader')).toHaveLength(3);
    await user.selectOptions(screen.getByLabelText('MARAC'), 'Walsall');
    await waitFor(() => expect(screen.getByLabelText('MARAC')).toHaveDisplayValue('Walsall'));
    expect(press('All owed (3)')).toBeInTheDocument();
    expect(press('Overdue (1)')).toBeInTheDocument();
    expect(screen.getByText(/MARAC not in the settings any more: Coventry: 3 actions/)).toBeInTheDocument();
    expect(screen.queryByText(/Nothing is owed here/)).toBeNull();
    expect(await violations()).toEqual([]);
  });

  test('without any settings says that they are missing, and lists what is owed', async () => {
    const engine = copy();
    for (const { Id } of await rowsOf(engine, 'Configuration')) await editInList(engine, 'Configuration', Id, { Retired: true });
    show(engine);
    expect(await screen.findByText(/The settings of the region are missing or cannot be read/)).toBeInTheDocument();
    expect(press('All owed (3)')).toBeInTheDocument();
    expect(screen.getByRole('button', { name: locks })).toBeInTheDocument();
    expect(screen.queryByText(/Nothing is owed here/)).toBeNull();
  });

  test('of more than is read at once says so, and no count claims to be all', async () => {
    const engine = copy();
    const due = parseDay('2026-06-20');
    engine.seedItems(
      sitePaths.partner,
      'Actions',
      Array.from({ length: 501 }, (_unused, at) => ({
        values: {
          Title: `M-SEED-${at}`,
          Key: `seed-${at}`,
          CaseKey: `case-${at}`,
          Marac: 'Walsall',
          Agency: 'Health',
          Action: 'Call her.',
          Status: 'Open',
          DueAt: dueAtOf(due),
          ...openColumns({ marac: 'Walsall', agency: 'Health', ...(due && { due }) })
        },
        folder: 'Walsall - Health'
      })),
      { author: senior, created: mondayMorning }
    );
    const user = show(engine);
    await opener(locks);
    await user.selectOptions(screen.getByLabelText('MARAC'), 'Walsall');
    expect(await screen.findByText(/^The first 500 actions are shown; there are more\. They are those due first/)).toBeInTheDocument();
    expect(press('All owed (500 or more)')).toBeInTheDocument();
  });

  test('is printed and saved as Word as it is shown; a file that cannot be logged is not given', async () => {
    const saved = catchSavedFiles();
    const engine = copy();
    const line = faulty(transportTo(engine, senior));
    const user = show(engine, senior, line.send);
    await opener(locks);
    await user.click(press('Overdue (1)'));
    await user.click(press('Action list, to print or save as Word'));
    expect(screen.getByRole('heading', { name: 'Action list, Coventry, Solihull' })).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    line.failNext(isWrite, { kind: 'lost before it arrives' });
    await user.click(press('Save as Word'));
    expect(await screen.findByRole('button', { name: 'Try again' })).toBeInTheDocument();
    expect(saved.names()).toEqual([]);
    await user.click(press('Try again'));
    const name = 'OFFICIAL-SENSITIVE Action list Coventry, Solihull 2026-06-15.docx';
    await waitFor(() => expect(saved.names()).toEqual([name]));
    const { tables } = readWord(await saved.bytesOf(name));
    expect(tables).toHaveLength(1);
    expect(tables[0].rows).toHaveLength(1);
    expect((await rowsOf(engine, 'Events')).filter(({ Kind }) => Kind === 'Exported').map(({ Detail }) => Detail)).toEqual([
      'Exported as Word: Action list Coventry, Solihull 2026-06-15 (As it stood Monday 15 June 2026, 10am).'
    ]);
    jest.restoreAllMocks();
  });

  test('is narrowed by what is due, by words and by agency, and the focus stays where it was', async () => {
    const user = show(copy());
    await opener(locks);
    await user.click(press('Overdue (1)'));
    expect(screen.getAllByRole('rowheader')).toHaveLength(1);
    await user.click(press('All owed (3)'));
    await user.type(screen.getByLabelText('Reference or words'), 'refuge');
    expect(screen.getAllByRole('rowheader')).toHaveLength(1);
    await user.clear(screen.getByLabelText('Reference or words'));
    await user.selectOptions(screen.getByLabelText('Agency'), 'Health');
    await waitFor(() => expect(screen.getAllByRole('rowheader')).toHaveLength(1));
    expect(screen.getByRole('button', { name: 'Flag the victim’s record' })).toBeInTheDocument();
    expect(screen.getByLabelText('Agency')).toHaveFocus();
    await user.selectOptions(screen.getByLabelText('MARAC'), 'Walsall');
    expect(await screen.findByText(/Nothing is owed here/)).toBeInTheDocument();
  });

  test('an action is opened, reported for its agency, taken back, moved on, and one comes back to it', async () => {
    const engine = copy();
    const user = show(engine);
    await user.click(await opener(locks));
    expect(await screen.findByRole('heading', { name: /Action, WM-009/ })).toHaveFocus();
    expect(screen.getByText(/Remind the agency, or enter what the agency has said/)).toBeInTheDocument();
    await user.click(press('Enter what the agency says'));
    const form = screen.getByRole('region', { name: 'What does the agency say?' });
    await user.click(within(form).getByRole('button', { name: 'Enter what the agency says' }));
    expect(await screen.findByRole('heading', { name: 'There is a problem' })).toBeInTheDocument();
    await user.click(within(form).getByLabelText('Not possible: circumstances changed'));
    await user.type(within(form).getByLabelText(/What has changed/), 'She has moved.');
    await user.click(within(form).getByRole('button', { name: 'Enter what the agency says' }));
    const undo = await screen.findByRole('button', { name: /^Undo: The action is closed: not possible: circumstances changed/ });
    expect(undo).toHaveFocus();
    expect(await actionRowOf(engine, 'action-1')).toMatchObject({ Status: 'Not possible: circumstances changed' });
    expect(await violations()).toEqual([]);
    await user.click(undo);
    await screen.findByText('It is as it was before.');
    expect(await actionRowOf(engine, 'action-1')).toMatchObject({ Status: 'Open' });
    await user.click(press('Move to somebody else'));
    await user.selectOptions(screen.getByLabelText('Agency'), 'Health');
    await user.type(screen.getByRole('textbox', { name: 'Why?' }), 'They hold the key.');
    await user.click(
      within(screen.getByRole('region', { name: 'Who owes it from now on?' })).getByRole('button', { name: 'Move to somebody else' })
    );
    await screen.findByRole('button', { name: 'Undo: The action is with Health now.' });
    await user.click(press(/Back to the tracker/));
    await waitFor(() => expect(press(locks)).toHaveFocus());
    expect(await actionRowOf(engine, 'action-1')).toMatchObject({ Agency: 'Health', folder: 'Coventry - Health' });
  });

  test('several are carried forward at once and taken back at once; the next step is taken for what is overdue', async () => {
    const engine = copy();
    const user = show(engine);
    await opener(locks);
    await user.click(screen.getByLabelText('Choose all 3'));
    await user.click(press('Carry forward'));
    await user.click(
      within(screen.getByRole('region', { name: 'Until when is it carried forward?' })).getByRole('button', { name: 'Carry forward' })
    );
    const undo = await screen.findByRole('button', { name: /^Undo: 3 actions are carried forward to / });
    expect(await actionRowOf(engine, 'action-3')).toMatchObject({ CarriedForward: 1 });
    await user.click(undo);
    await screen.findByText('3 are as before.');
    expect(await actionRowOf(engine, 'action-3')).toMatchObject({ CarriedForward: 0, DueAt: '2026-06-23T11:00:00Z' });
  });

  test('before a step is taken it says who is written to and what; afterwards the result has the focus and can be undone until it is sent', async () => {
    const engine = copy();
    const user = show(engine);
    const messages = async (): Promise<readonly unknown[]> =>
      (await rowsOf(engine, 'Outbox')).filter(({ Kind }) => Kind === 'Action escalation').map(({ State }) => State);
    const toPlan = 'Next step for 1 overdue: who will be written to';
    await user.click(await screen.findByRole('button', { name: toPlan }));
    const plan = await screen.findByRole('region', { name: 'Who will be written to' });
    expect(within(plan).getByRole('heading', { name: 'Who will be written to' })).toHaveFocus();
    expect(within(plan).getByText('Remind the agency: Housing, Coventry, about 1 action')).toBeInTheDocument();
    expect(within(plan).getByText('Goes to housing.coventry@coventry.example')).toBeInTheDocument();
    expect(within(plan).getByText(/nobody has been written to about it before/)).toBeInTheDocument();
    expect(await messages()).toEqual([]);
    expect(await violations()).toEqual([]);
    await user.click(within(plan).getByRole('button', { name: 'Cancel' }));
    await waitFor(() => expect(press(toPlan)).toHaveFocus());
    await user.click(press(toPlan));
    await user.click(await screen.findByRole('button', { name: 'Send the message' }));
    const undo = await screen.findByRole('button', { name: /^Undo: The next step is taken for 1 action\. 1 message waits to be sent/ });
    expect(undo).toHaveFocus();
    expect(await messages()).toEqual(['New']);
    expect(historyOf(await actionRowOf(engine, 'action-1'))).toEqual(['Escalated: reminder.']);
    await user.click(undo);
    expect(await screen.findByRole('group', { name: '1 is as before.' })).toHaveFocus();
    expect(await messages()).toEqual(['Withdrawn']);
    // A single action: the same, and a later step only with a reason.
    await user.click(await opener(locks));
    await user.click(await screen.findByRole('button', { name: 'Skip to a later step' }));
    await user.click(press('Show who will be written to'));
    expect(await screen.findByRole('heading', { name: 'There is a problem' })).toBeInTheDocument();
    await user.click(screen.getByLabelText('Put it before the chair'));
    await user.type(screen.getByRole('textbox', { name: /Why are the steps before it skipped/ }), 'She is in danger.');
    await user.click(press('Show who will be written to'));
    expect(await screen.findByText('Put it before the chair: Housing, Coventry, about 1 action')).toBeInTheDocument();
    await user.click(press('Send the message'));
    expect(await screen.findByRole('button', { name: /^Undo: The next step is taken/ })).toHaveFocus();
    expect(historyOf(await actionRowOf(engine, 'action-1')).slice(-1)).toEqual([
      'Escalated: chair. Steps before it were skipped: She is in danger.'
    ]);
    const [row] = (await rowsOf(engine, 'Outbox')).filter(({ Kind, State }) => Kind === 'Action escalation' && State === 'New');
    await editInList(engine, 'Outbox', row.Id, { State: 'Sent' });
    await user.click(screen.getByRole('button', { name: /^Undo: The next step is taken/ }));
    expect(await screen.findByRole('group', { name: /has gone, so the step stays/ })).toHaveFocus();
  });

  test('what an agency has reported is taken in by itself, and stands under what was closed', async () => {
    const engine = copy();
    const partner = openPartnerMeetings(engine, housing);
    const [action] = good(await partner.open()).actions;
    good(await partner.reportAction({ key: 'report', action, status: 'Done', outcome: 'New locks.', evidence: 'Job 1' }));
    const user = show(engine);
    expect((await screen.findAllByText(/1 action changed by what agencies have reported/)).length).toBeGreaterThan(0);
    await waitFor(() => expect(screen.queryByRole('button', { name: locks })).toBeNull());
    await user.click(press('Closed'));
    await user.click(await opener(locks));
    expect(await screen.findByText('Housing reported: Done. New locks.')).toBeInTheDocument();
    expect(screen.getByText('Evidence: Job 1')).toBeInTheDocument();
  });

  test('a lost connection is told and nothing typed is gone; pressed again the deed is done once, although its answer is lost', async () => {
    const engine = copy();
    const line = faulty(transportTo(engine, senior));
    const user = show(engine, senior, line.send);
    await user.click(await opener(locks));
    await user.click(await screen.findByRole('button', { name: 'Withdraw' }));
    await user.type(screen.getByRole('textbox', { name: 'Why?' }), 'It was minuted twice.');
    let isOff = true;
    line.failNext(() => isOff, { kind: 'lost before it arrives' }, 1000);
    const withdraw = (): HTMLElement =>
      within(screen.getByRole('region', { name: 'Why is it withdrawn?' })).getByRole('button', { name: 'Withdraw' });
    await user.click(withdraw());
    expect(await screen.findByText(/Support code/)).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Why?' })).toHaveValue('It was minuted twice.');
    isOff = false;
    line.failNext(isWrite, { kind: 'answer lost' });
    await user.click(withdraw());
    expect(await screen.findByRole('heading', { name: /Action, WM-009/ })).toBeInTheDocument();
    expect((await screen.findAllByText('The action is withdrawn.')).length).toBeGreaterThan(0);
    expect(historyOf(await actionRowOf(engine, 'action-1'))).toEqual(['Withdrawn. It was minuted twice.']);
  });

  test('somebody outside the team is told who gives access', async () => {
    show(copy(), officer);
    expect(await screen.findByText(/The action tracker is for the MARAC team/)).toBeInTheDocument();
  });
});
