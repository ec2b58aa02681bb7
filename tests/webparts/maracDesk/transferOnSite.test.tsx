import { render, screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { completeForm } from '../../../local/demo/formAnswers';
import { randomOf } from '../../../local/demo/random';
import { coupleOf } from '../../../local/demo/syntheticPeople';
import type { SharePointEngine } from '../../../local/engine';
import MaracDeskScreen from '../../../src/webparts/maracDesk/MaracDeskScreen';
import type { CaseSites } from '../../support/sites/caseSite';
import { caseSites, coordinator, editInList, mondayMorning, officer, openDesk, openForm, rowsOf } from '../../support/sites/caseSite';
import { catchSavedFiles } from '../../support/files/savedFiles';
import { readWord } from '../../support/files/wordRead';
import { enterEmailedOn } from './emailedEntry';
import '../../support/files/screenEvents';

const walsall = 'coordinator.walsall@wmp.example';
const couple = coupleOf(7, 'Birmingham East', 2026);
const answers = completeForm({
  random: randomOf('transfer on the site'),
  marac: 'Birmingham East',
  couple,
  referrer: { login: officer, name: 'Example, Officer', role: 'Constable' },
  receivedAt: mondayMorning,
  repeat: false,
  restricted: false
});

type User = ReturnType<typeof userEvent.setup>;

describe('transfers on the desk, on real lists', () => {
  let sites: CaseSites;
  let prepared: () => SharePointEngine;
  let reference: string;
  beforeAll(async () => {
    sites = await caseSites();
    const engine = sites.fresh();
    const form = openForm(engine, { login: officer });
    await form.open();
    const submitted = await form.submit({ ...form.newDraft(), answers });
    if (!submitted.ok || submitted.value.kind !== 'submitted') throw new Error(`Not submitted: ${JSON.stringify(submitted)}`);
    reference = submitted.value.submitted.reference;
    await openDesk(engine, { login: coordinator }).takeIn();
    prepared = sites.freeze(engine);
  });
  afterAll(() => sites.close());

  const show = (engine: SharePointEngine, login = coordinator): { user: User; unmount: () => void } => {
    // Everybody opens a page of their own: the address of the one before says where somebody else was.
    window.history.replaceState(null, '', '/');
    const { unmount } = render(<MaracDeskScreen enterEmailed={enterEmailedOn(engine, login)} useCases={openDesk(engine, { login })} />);
    return { user: userEvent.setup({ delay: null }), unmount };
  };
  const row = (): Promise<HTMLElement> => screen.findByRole('button', { name: new RegExp(`^${reference}`) });
  const stored = async (engine: SharePointEngine, list: string) => (await rowsOf(engine, list))[0];

  const victimLivesAt = async (engine: SharePointEngine, Postcode: string): Promise<void> => {
    const person = (await rowsOf(engine, 'People')).find(({ Role }) => Role === 'Victim');
    const details = JSON.parse(String(person?.Details)) as object;
    await editInList(engine, 'People', Number(person?.Id), { Postcode, Details: JSON.stringify({ ...details, postcode: Postcode }) });
  };

  /** t on the focused row of the queue: the panel with the MARACs. */
  async function openByKey(user: User): Promise<HTMLElement> {
    (await row()).focus();
    await user.keyboard('t');
    return screen.findByRole('group', { name: 'Transfer to' });
  }

  /** By keyboard to one MARAC of the panel and its reason, and Enter. */
  async function press(user: User, marac: string, reason = 'Wrong area at referral'): Promise<void> {
    const group = await openByKey(user);
    within(group)
      .getByRole('button', { name: `${marac}: ${reason}` })
      .focus();
    await user.keyboard('{Enter}');
  }

  test('by two keys: t opens every other MARAC with the suggested one in focus, w or m offers with its reason, Undo takes it back', async () => {
    const engine = prepared();
    await victimLivesAt(engine, 'WS1 1AA');
    const { user } = show(engine);
    const group = await openByKey(user);
    expect(screen.getByText(/^The victim’s postcode, WS1 1AA, lies in Walsall\./)).toBeInTheDocument();
    expect(within(group).getAllByRole('button')).toHaveLength(14);
    expect(
      within(group)
        .getAllByRole('button')
        .slice(0, 2)
        .map(button => button.getAttribute('aria-label'))
    ).toEqual(['Walsall: Victim has moved there', 'Walsall: Wrong area at referral']);
    await waitFor(() => expect(within(group).getByRole('group', { name: 'Walsall, suggested' })).toHaveFocus());
    // Enter by habit records no reason that nobody gave.
    await user.keyboard('{Enter}');
    expect(await rowsOf(engine, 'Transfers')).toEqual([]);
    await user.keyboard('w');
    const undo = await screen.findByRole('button', { name: /^Undo: Offered to Walsall/ });
    expect(undo).toHaveFocus();
    expect(screen.getByRole('heading', { name: 'Offered to Walsall' })).toBeInTheDocument();
    expect(screen.getByText(/^Answer due Tuesday 16 June 2026, 10am/)).toBeInTheDocument();
    expect(await stored(engine, 'Transfers')).toMatchObject({
      State: 'Offered',
      FromMarac: 'Birmingham East',
      ToMarac: 'Walsall',
      Reason: 'Wrong area at referral'
    });
    await user.keyboard('{Enter}');
    expect(await screen.findByText('Taken back. The case stays with Birmingham East.')).toHaveFocus();
    expect(await stored(engine, 'Transfers')).toMatchObject({ State: 'Undone' });
    expect(await stored(engine, 'Referrals')).toMatchObject({ OwningMarac: 'Birmingham East' });
  });

  test('the press that says that the victim has moved tells the agencies of the area at once, and the receiver sees the true reason', async () => {
    const engine = prepared();
    // The agencies of this region sit at Walsall.
    await editInList(engine, 'Referrals', (await stored(engine, 'Referrals')).Id, { OwningMarac: 'Walsall' });
    const sender = show(engine, walsall);
    const group = await openByKey(sender.user);
    expect(screen.getByText(/^If the victim has moved, [1-3] agenc(y|ies) of Walsall (is|are) told at once/)).toBeInTheDocument();
    within(group).getByRole('button', { name: 'Birmingham East: Wrong area at referral' }).focus();
    await sender.user.keyboard('m');
    expect(
      await screen.findByRole('button', { name: /^Undo: Offered to Birmingham East\. The agencies of Walsall that may be told are told/ })
    ).toHaveFocus();
    expect(await stored(engine, 'Transfers')).toMatchObject({ State: 'Offered', Reason: 'Moved' });
    const told = await rowsOf(engine, 'Notices', 'partner');
    expect(told.filter(({ Kind }) => Kind === 'Victim has left').length).toBeGreaterThan(0);
    expect(JSON.stringify(told)).not.toMatch(/Birmingham East/);
    sender.unmount();
    show(engine);
    expect(await screen.findByRole('region', { name: 'One case is offered to you' })).toHaveTextContent(
      'from Walsall to Birmingham EastMoved.'
    );
  });

  test.each(['Withdrawn', 'Closed'])('of a case that is %s no transfer is offered', async status => {
    const engine = prepared();
    const { user } = show(engine);
    const opener = await row();
    await editInList(engine, 'Referrals', (await stored(engine, 'Referrals')).Id, { Status: status });
    opener.focus();
    await user.keyboard('t');
    expect(await screen.findByText(`This case is ${status.toLowerCase()}, and cannot be transferred.`)).toBeInTheDocument();
    expect(screen.queryByRole('group', { name: 'Transfer to' })).not.toBeInTheDocument();
  });

  test('the receiving coordinator finds it on top of the queue, and accepts it there', async () => {
    const engine = prepared();
    const sender = show(engine);
    await press(sender.user, 'Walsall');
    await screen.findByRole('button', { name: /^Undo: Offered/ });
    sender.unmount();
    const { user } = show(engine, walsall);
    const offers = await screen.findByRole('region', { name: 'One case is offered to you' });
    expect(offers).toHaveTextContent(`${reference} from Birmingham East to Walsall`);
    await user.click(within(offers).getByRole('button', { name: `Accept ${reference} from Birmingham East` }));
    expect(await screen.findByRole('region', { name: 'Nothing more is offered to you' })).toHaveTextContent(
      `${reference}: Accepted. Walsall has the case now, and its clocks run from now.`
    );
    expect(screen.getByRole('heading', { name: 'Nothing more is offered to you' })).toHaveFocus();
    expect(await stored(engine, 'Referrals')).toMatchObject({ OwningMarac: 'Walsall', ReceivedByMarac: 'Birmingham East' });
    expect(await row()).toBeInTheDocument();
  });

  test('declining takes a reason, which the sender reads', async () => {
    const engine = prepared();
    const sender = show(engine);
    await press(sender.user, 'Walsall');
    await screen.findByRole('button', { name: /^Undo: Offered/ });
    sender.unmount();
    const receiver = show(engine, walsall);
    await receiver.user.click(await screen.findByRole('button', { name: `Decline ${reference} from Birmingham East` }));
    await receiver.user.click(screen.getByRole('button', { name: 'Decline with this reason' }));
    expect(screen.getByText('Enter why it is declined')).toBeInTheDocument();
    await receiver.user.type(screen.getByLabelText(/^Why is .* declined\?/), 'She has moved back.');
    await receiver.user.click(screen.getByRole('button', { name: 'Decline with this reason' }));
    await screen.findByText(/Declined\. The case stays with Birmingham East/);
    receiver.unmount();
    const { user } = show(engine);
    await openByKey(user);
    expect(await screen.findByRole('heading', { name: 'Declined by Walsall' })).toBeInTheDocument();
    expect(screen.getByText('She has moved back.')).toBeInTheDocument();
  });

  test('between two MARACs of one coordinator it is accepted at once, and a second Enter transfers nothing', async () => {
    const engine = prepared();
    const { user } = show(engine);
    // Nothing is suggested: what transfers at once must not be under an Enter by habit.
    await openByKey(user);
    expect(document.activeElement?.tagName).not.toBe('BUTTON');
    await user.keyboard('{Escape}');
    await press(user, 'Birmingham West');
    expect(await screen.findByText(/^Transferred to Birmingham West\./)).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(await rowsOf(engine, 'Transfers')).toHaveLength(1);
    expect(await stored(engine, 'Referrals')).toMatchObject({ OwningMarac: 'Birmingham West' });
  });

  test('details are completed while it is offered; what is missing is said in a summary', async () => {
    const engine = prepared();
    const { user } = show(engine);
    await press(user, 'Walsall');
    await user.click(await screen.findByText(/^Say more: reason/));
    await user.click(screen.getByLabelText('Moved temporarily'));
    await user.click(screen.getByRole('button', { name: 'Save the details' }));
    expect(screen.getByRole('alert', { name: 'There is a problem' })).toHaveTextContent('Enter the day to look at it again');
    await user.type(within(screen.getByRole('group', { name: 'Review date' })).getByLabelText('Day'), '1');
    await user.type(within(screen.getByRole('group', { name: 'Review date' })).getByLabelText('Month'), '9');
    await user.type(within(screen.getByRole('group', { name: 'Review date' })).getByLabelText('Year'), '2026');
    await user.click(screen.getByRole('button', { name: 'Save the details' }));
    expect(await screen.findByText('1 September 2026')).toBeInTheDocument();
    expect(await stored(engine, 'Transfers')).toMatchObject({ Reason: 'Moved temporarily', State: 'Offered' });
  });

  test('details that somebody else has changed meanwhile are not written over unseen, and what was typed stays', async () => {
    const engine = prepared();
    const { user } = show(engine);
    await press(user, 'Walsall');
    await user.click(await screen.findByText(/^Say more: reason/));
    const { Key } = await stored(engine, 'Transfers');
    const other = await openDesk(engine, { login: 'senior@wmp.example' }).transfers.detail(String(Key), { reason: 'Boundary changed' });
    expect(other?.ok).toBe(true);
    await user.click(screen.getByLabelText('Perpetrator moved'));
    await user.click(screen.getByRole('button', { name: 'Save the details' }));
    await user.click(await screen.findByRole('button', { name: 'Look at the case again' }));
    await waitFor(() => expect(screen.getAllByText('Boundary changed').length).toBeGreaterThan(1));
    expect(screen.getByLabelText('Perpetrator moved')).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Save the details' }));
    expect(await screen.findByText('Details saved.', { selector: 'div' })).toBeInTheDocument();
    expect(await stored(engine, 'Transfers')).toMatchObject({ Reason: 'Perpetrator moved' });
  });

  test('what is said before the press goes with it, also where it is accepted at once', async () => {
    const engine = prepared();
    const { user } = show(engine);
    await openByKey(user);
    await user.click(screen.getByText(/^Say more first/));
    await user.click(screen.getByLabelText('Perpetrator moved'));
    await user.click(screen.getByRole('button', { name: 'Use these details' }));
    expect(screen.getAllByText(/^These details go with the transfer/).length).toBeGreaterThan(0);
    await user.click(screen.getByRole('button', { name: 'Birmingham West: Perpetrator moved' }));
    expect(await screen.findByText(/^Transferred to Birmingham West\./)).toHaveFocus();
    expect(await stored(engine, 'Transfers')).toMatchObject({ Reason: 'Perpetrator moved', State: 'Accepted' });
  });

  test('out of force: a pack to print, and it stays open until receipt is recorded', async () => {
    const engine = prepared();
    const { user } = show(engine);
    await openByKey(user);
    await user.click(screen.getByText('Somewhere outside the force'));
    await user.click(screen.getByRole('button', { name: 'Out of force: Wrong area at referral' }));
    expect(screen.getByText('Enter the name of the MARAC or the place')).toBeInTheDocument();
    await user.type(screen.getByLabelText(/^MARAC or place outside the force/), 'Warwickshire');
    await user.click(screen.getByRole('button', { name: 'Out of force: Wrong area at referral' }));
    const pack = await screen.findByRole('button', { name: 'Print the pack' });
    await waitFor(() => expect(pack).not.toHaveAttribute('aria-disabled'));
    await user.click(pack);
    const paper = await screen.findByRole('heading', { name: 'MARAC to MARAC transfer' });
    expect(paper).toBeInTheDocument();
    expect(screen.getByRole('region', { name: 'Transfer to Warwickshire' })).toHaveTextContent('coordinator.birmingham@wmp.example');
    const saved = catchSavedFiles();
    await user.click(screen.getByRole('button', { name: 'Save as Word' }));
    const name = `OFFICIAL-SENSITIVE Transfer pack ${reference}.docx`;
    await waitFor(() => expect(saved.names()).toEqual([name]));
    const word = readWord(await saved.bytesOf(name));
    expect(
      word.paragraphs
        .filter(({ style }) => style === 'Heading1')
        .map(({ words }) => words)
        .slice(0, 2)
    ).toEqual(['Transfer to Warwickshire', 'What goes with it']);
    expect((await rowsOf(engine, 'Events')).filter(({ Kind }) => Kind === 'Exported')).toHaveLength(1);
    jest.restoreAllMocks();
    await user.click(screen.getByRole('button', { name: /Back to the transfer/ }));
    await user.click(await screen.findByRole('button', { name: 'Record that it was received' }));
    await user.type(screen.getByLabelText(/^Who confirmed/), 'Sam Example, by telephone');
    await user.click(screen.getByRole('button', { name: 'Record the receipt' }));
    expect(await screen.findByText('Receipt by Warwickshire recorded.')).toBeInTheDocument();
    expect(await stored(engine, 'Referrals')).toMatchObject({ OwningMarac: 'Birmingham East' });
  });

  test('a victim who has left: the agencies are told once a place is given, and corrections follow an undo', async () => {
    const engine = prepared();
    // The agencies of this region sit at Walsall.
    await editInList(engine, 'Referrals', (await stored(engine, 'Referrals')).Id, { OwningMarac: 'Walsall' });
    const { user } = show(engine, walsall);
    await openByKey(user);
    await user.click(screen.getByRole('button', { name: 'The victim has left the area, and the case stays' }));
    await user.click(await screen.findByRole('button', { name: 'Tell the agencies that the victim has left' }));
    expect(screen.getByRole('alert', { name: 'There is a problem' })).toHaveTextContent('Select where the victim has gone');
    await user.click(screen.getByLabelText('Not known'));
    await user.click(screen.getByRole('button', { name: 'Tell the agencies that the victim has left' }));
    expect(await screen.findByRole('button', { name: /^Undo: [1-3] agenc(y is|ies are) told/ })).toHaveFocus();
    const told = await rowsOf(engine, 'Notices', 'partner');
    expect(told.length).toBeGreaterThan(0);
    await waitFor(() => expect(screen.getAllByText('Not yet')).toHaveLength(told.length));
    const undo = screen.getByRole('button', { name: /^Undo: / });
    const agency = String(told[0].Agency);
    await user.click(screen.getByRole('button', { name: `Show the notice to ${agency}` }));
    const notice = screen.getByRole('heading', { name: `Notice that a victim has left the area, ${reference}` });
    expect(notice).toBeInTheDocument();
    const saved = catchSavedFiles();
    await user.click(screen.getByRole('button', { name: 'Save as Word' }));
    const name = `OFFICIAL-SENSITIVE Leaving notice ${reference}, for ${agency}.docx`;
    await waitFor(() => expect(saved.names()).toEqual([name]));
    const { words } = JSON.parse(String(told[0].Detail)) as { words: string };
    const written = readWord(await saved.bytesOf(name)).paragraphs.map(paragraph => paragraph.words);
    expect(written).toEqual(expect.arrayContaining(words.split('\n')));
    jest.restoreAllMocks();
    await user.click(screen.getByRole('button', { name: `Hide the notice to ${agency}` }));
    undo.focus();
    await user.keyboard('{Enter}');
    expect(await screen.findByText(/^It was taken back: everybody who was told has a correction/)).toBeInTheDocument();
    expect((await rowsOf(engine, 'Notices', 'partner')).filter(({ Kind }) => Kind === 'Correction')).toHaveLength(told.length);
    expect(screen.getByRole('button', { name: 'Tell the agencies that the victim has left' })).toBeInTheDocument();
  });

  test('the matrix counts what was offered in the quarter', async () => {
    const engine = prepared();
    const { user } = show(engine);
    await press(user, 'Walsall');
    await screen.findByRole('button', { name: /^Undo: Offered/ });
    await user.click(screen.getByRole('button', { name: /Back to the queue/ }));
    await user.click(await screen.findByRole('button', { name: 'Transfers' }));
    const table = await screen.findByRole('table');
    expect(within(table).getByTitle('Birmingham East to Walsall: 1')).toHaveTextContent('1');
    expect(within(table).getByTitle('All transfers: 1')).toBeInTheDocument();
    expect(screen.getByText(/^1 transfer, none of them out of force\./)).toBeInTheDocument();
  });

  test('a case file leads to the transfer and back, with the offer in sight', async () => {
    const engine = prepared();
    const { user } = show(engine);
    await user.click(await row());
    await user.click(await screen.findByRole('button', { name: 'Transfer' }));
    const group = await screen.findByRole('group', { name: 'Transfer to' });
    await user.click(within(group).getByRole('button', { name: 'Walsall: Wrong area at referral' }));
    await screen.findByRole('button', { name: /^Undo: Offered/ });
    await user.click(screen.getByRole('button', { name: /Back to the case/ }));
    expect(await screen.findByRole('button', { name: 'Transfer: offered' })).toBeInTheDocument();
    expect((await rowsOf(engine, 'Events')).filter(({ Kind }) => Kind === 'Opened')).toHaveLength(1);
  });
});
