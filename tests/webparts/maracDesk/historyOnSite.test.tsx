import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { SharePointEngine } from '../../../local/engine';
import type { Answers } from '../../../src/domain/form/answers';
import MaracDeskScreen from '../../../src/webparts/maracDesk/MaracDeskScreen';
import { violationsWithin as violations } from '../../support/files/accessible';
import { caseSites, coordinator, officer, openDesk, openForm, rowsOf, sitePaths, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { faulty, isWrite, toList, writeTo } from '../../support/kills/faults';
import { listedMeeting, openMeetings } from '../../support/stories/meetings';
import { ask, housing } from '../../support/stories/partnerHome';
import { openMeetings as partnerPage } from '../../support/stories/partnerMeetings';
import { senior } from '../../support/stories/reviewing';
import { completeAnswers, good, newDraft, restrictedAnswers, sentIn } from '../../support/stories/referring';
import '../../support/files/screenEvents';
import { enterEmailedOn } from './emailedEntry';

const sandwell = 'coordinator.sandwell@wmp.example';
let sites: CaseSites;
let engine: SharePointEngine;

beforeAll(async () => {
  sites = await caseSites();
});
afterAll(() => sites.close());
beforeEach(() => {
  engine = sites.fresh();
});

/** A case that has been taken in; gives back its reference and its key. */
async function takenIn(answers: Answers): Promise<{ readonly reference: string; readonly key: string }> {
  const form = openForm(engine, { login: officer });
  const { reference, item } = sentIn(await form.submit(newDraft(form, answers)));
  good(await openDesk(engine, { login: coordinator }).takeIn());
  return { reference, key: item.key };
}

type User = ReturnType<typeof userEvent.setup>;

/** The desk of somebody who looks at every MARAC. */
const desk = async (login: string, transport = transportTo(engine, login)): Promise<User> => {
  cleanup();
  window.history.replaceState(null, '', '/');
  render(<MaracDeskScreen enterEmailed={enterEmailedOn(engine, login)} useCases={openDesk(engine, { login, transport })} />);
  return userEvent.setup({ delay: null });
};

const showAll = async (user: User): Promise<void> => user.selectOptions(await screen.findByLabelText('MARAC'), 'All MARACs (1)');
const opener = (reference: string): Promise<HTMLElement> => screen.findByRole('button', { name: new RegExp(`^${reference}`) });
const safeContact = (): Promise<HTMLElement> => screen.findByRole('region', { name: 'Safe contact with the victim' });

describe('a restricted case on the desk', () => {
  test('is closed to another MARAC’s coordinator until they say why; nothing of it was drawn or logged before', async () => {
    const { reference } = await takenIn(restrictedAnswers());
    const wire = faulty(transportTo(engine, sandwell));
    const user = await desk(sandwell, wire.send);
    await showAll(user);
    await user.click(await opener(reference));
    const open = await screen.findByRole('button', { name: 'Open the case and tell the coordinators' });
    expect(screen.queryByText(/Sample/)).not.toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await user.click(open);
    expect(screen.getByLabelText('Why must you see this case?')).toHaveFocus();
    expect(screen.getByText(/Say in at least 15 characters/)).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    expect((await rowsOf(engine, 'Events')).map(({ Kind }) => Kind)).toEqual(['Taken in']);

    await user.type(screen.getByLabelText('Why must you see this case?'), 'Covering for Birmingham today');
    let cutOff = true;
    wire.failNext(request => cutOff && writeTo('Outbox')(request), { kind: 'lost before it arrives' }, 100);
    await user.click(open);
    expect(await screen.findByText(/Support code: /)).toBeInTheDocument();
    expect((await rowsOf(engine, 'Events')).map(({ Kind }) => Kind)).toEqual(['Taken in']);
    // What was typed stays, and it can be pressed again.
    expect(screen.getByLabelText('Why must you see this case?')).toHaveValue('Covering for Birmingham today');
    cutOff = false;
    await user.click(screen.getByRole('button', { name: 'Open the case and tell the coordinators' }));
    expect(await safeContact()).toBeInTheDocument();
    expect(await rowsOf(engine, 'Outbox')).toHaveLength(1);
  });

  test('opens at once for the coordinator of its MARAC', async () => {
    const { reference } = await takenIn(restrictedAnswers());
    const user = await desk(coordinator);
    await user.click(await opener(reference));
    await safeContact();
    expect(await rowsOf(engine, 'Outbox')).toEqual([]);
  });
});

describe('a conflict of interest on the desk', () => {
  test('declared for a colleague: the case is restricted, and their queue shows no name of it', async () => {
    const { reference, key } = await takenIn(completeAnswers());
    const user = await desk(coordinator);
    await user.click(await opener(reference));
    await safeContact();
    await user.click(screen.getByRole('button', { name: 'Declare a conflict of interest' }));
    const region = await screen.findByRole('region', { name: 'Declare a conflict of interest' });
    expect(await violations(region)).toEqual([]);
    await user.click(within(region).getByRole('button', { name: 'Choose a colleague' }));
    expect(within(region).getByText(/Choose a colleague, or enter/)).toBeInTheDocument();
    await user.click(within(region).getByRole('checkbox', { name: sandwell }));
    await user.type(within(region).getByLabelText(/Work e-mail address/), 'the sergeant');
    await user.click(within(region).getByRole('button', { name: 'Hide the case from 2 colleagues' }));
    expect(within(region).getByText(/Enter a work e-mail address/)).toBeInTheDocument();
    await user.clear(within(region).getByLabelText(/Work e-mail address/));
    await user.click(within(region).getByRole('button', { name: 'Hide the case from one colleague' }));
    expect(await screen.findByRole('button', { name: 'Conflict of interest: declared' })).toHaveFocus();
    expect(screen.getByText(/Only people cleared for this case may know of it/)).toBeInTheDocument();

    const theirs = await desk(sandwell);
    await showAll(theirs);
    const row = (await opener(reference)).closest('tr') as HTMLElement;
    expect(row).toHaveTextContent('Hidden: conflict of interest');
    expect(document.body).not.toHaveTextContent(/Testcase/);
    await theirs.click(await opener(reference));
    expect(await screen.findByText(/A conflict of interest was declared between you and this case/)).toBeInTheDocument();
    expect(document.body).not.toHaveTextContent(/Testcase|Sample/);
    expect(await openDesk(engine, { login: sandwell }).openCase(key)).toMatchObject({ ok: false });
    await theirs.click(screen.getByRole('button', { name: 'Leave it closed' }));
    expect(await opener(reference)).toHaveFocus();
  });

  test('declared of oneself: back to the queue, where the name is gone', async () => {
    const { reference } = await takenIn(completeAnswers());
    const user = await desk(coordinator);
    await user.click(await opener(reference));
    await safeContact();
    await user.click(screen.getByRole('button', { name: 'Declare a conflict of interest' }));
    await user.click(await screen.findByRole('checkbox', { name: /^Me/ }));
    await user.click(screen.getByRole('button', { name: 'Hide the case from one colleague' }));
    const row = (await opener(reference)).closest('tr') as HTMLElement;
    expect(row).toHaveTextContent('Hidden: conflict of interest');
    expect(document.body).not.toHaveTextContent(/Testcase/);
  });
});

test('a line that somebody outside the team has put there is named above the history, and shown without its words', async () => {
  const { reference, key } = await takenIn(completeAnswers());
  const line = {
    Title: 'x',
    Key: 'forged:approved',
    CaseKey: key,
    Kind: 'Legal-aid letter approved',
    Detail: 'Approved by Example, Chair, chair, in these words.'
  };
  await ask(engine, officer, 'POST', `web/getList('${sitePaths.case}/Lists/Events')/items`, line, {}, sitePaths.case);
  const user = await desk(coordinator);
  await user.click(await opener(reference));
  await safeContact();
  await user.click(screen.getByRole('button', { name: 'Show the history' }));
  const history = await screen.findByRole('region', { name: 'History of the case' });
  expect(await within(history).findByText(/A line in this history was not written by the team: Example, Officer\./)).toBeInTheDocument();
  expect(within(history).getByText(/It reads as “Legal-aid letter approved”/)).toBeInTheDocument();
  expect(history).not.toHaveTextContent('in these words');
  expect(await violations(history)).toEqual([]);
});

test('the history of a case is read when it is asked for: newest first, by day, who, when and in words', async () => {
  const { reference } = await takenIn(completeAnswers());
  const wire = faulty(transportTo(engine, coordinator));
  const user = await desk(coordinator, wire.send);
  await user.click(await opener(reference));
  await safeContact();
  const readings = (): number => wire.sent.filter(request => toList('Events')(request) && !isWrite(request)).length;
  expect(readings()).toBe(0);
  await user.click(screen.getByRole('button', { name: 'Show the history' }));
  const history = await screen.findByRole('region', { name: 'History of the case' });
  expect(await within(history).findByRole('heading', { name: 'Monday 15 June 2026' })).toBeInTheDocument();
  expect(readings()).toBe(1);
  const lines = within(history)
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
  expect(lines).toEqual([
    'OpenedOpened the case file.10am, Example, Birmingham',
    expect.stringMatching(/^Taken inTaken in as it was submitted\.10am, /) as string
  ]);
  expect(await violations(history)).toEqual([]);
});

describe('a case that was taken out of what had been circulated', () => {
  test('says on the desk which agency had opened it, who there and when, and which had not', async () => {
    const { caseKeys } = await listedMeeting(engine, 2);
    const meetings = openMeetings(engine);
    good(await meetings.circulateAgenda(good(await meetings.openMeeting('meeting-july')).meeting, 'Whole'));
    const page = partnerPage(engine, housing);
    const [file] = good(await page.open()).documents;
    good(await page.readDocument(file, { marac: 'Coventry', agency: 'Housing' }));
    const { reference, key } = good(await openDesk(engine, { login: senior }).openCase(caseKeys[0]));
    const user = await desk(senior);
    await user.selectOptions(await screen.findByLabelText('MARAC'), 'All MARACs (2)');
    await user.click(await opener(reference));
    await safeContact();
    expect(screen.queryByRole('heading', { name: 'Read before it was taken out' })).not.toBeInTheDocument();
    for (const agency of ['Housing', 'Health']) {
      await user.click(screen.getByRole('button', { name: 'Add who must not be told' }));
      await user.selectOptions(screen.getByLabelText('Agency'), agency);
      await user.type(screen.getByLabelText(/Why/), 'The perpetrator works there');
      await user.click(screen.getByRole('button', { name: 'Leave them out' }));
      await screen.findByRole('button', { name: new RegExp(`^Take off: ${agency}`) });
    }
    expect(await screen.findByRole('heading', { name: 'Read before it was taken out' })).toBeInTheDocument();
    const items = async (): Promise<readonly (string | null)[]> =>
      (await screen.findAllByText(/opened/, { selector: 'li' })).map(({ textContent }) => textContent);
    await waitFor(async () => expect(await items()).toHaveLength(2));
    // Newest first: Health had a copy of its own once Housing was left out.
    expect(await items()).toEqual([
      expect.stringMatching(/^Health: not opened, as far as is recorded$/),
      expect.stringMatching(/^Housing: opened by Housing, Example, Monday 15 June 2026, 10am$/)
    ]);
    expect(await violations()).toEqual([]);
    expect((await rowsOf(engine, 'Referrals')).find(({ Key }) => Key === key)).toMatchObject({ HasPending: false });
  });
});
