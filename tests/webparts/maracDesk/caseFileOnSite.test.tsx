import { render, screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { SharePointEngine } from '../../../local/engine';
import { attachmentRow } from '../../../src/domain/form/attachments';
import type { Answers } from '../../../src/domain/form/answers';
import MaracDeskScreen from '../../../src/webparts/maracDesk/MaracDeskScreen';
import { violationsWithin as violations } from '../../support/files/accessible';
import { completeAnswers } from '../../domain/form/support/context';
import { caseSites, coordinator, officer, openDesk, openForm, rowsOf, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { faulty } from '../../support/kills/faults';
import { contentOf, textIn } from '../../support/files/files';
import { good, sentIn } from '../../support/stories/referring';
import { catchSavedFiles } from '../../support/files/savedFiles';
import '../../support/files/screenEvents';
import { enterEmailedOn } from './emailedEntry';

let sites: CaseSites;
let engine: SharePointEngine;
/** Files handed to the browser, by name. */
let saved: ReadonlyMap<string, Blob>;

beforeAll(async () => {
  sites = await caseSites();
});
afterAll(() => sites.close());
beforeEach(() => {
  engine = sites.fresh();
  saved = catchSavedFiles().blobs;
});
afterEach(() => jest.restoreAllMocks());

const sayings = 'Statement “Ada’s”.pdf';

/** An officer sends a referral with a file; gives back its reference and its number. */
async function refer(): Promise<{ readonly reference: string; readonly id: number }> {
  const form = openForm(engine, { login: officer });
  await form.open();
  const attached = good(
    await form.attach({ ...form.newDraft(), answers: completeAnswers() }, { name: sayings, content: contentOf('What she said') })
  );
  if (attached.kind !== 'attached') throw new Error(attached.kind);
  const { draft, file } = attached;
  const { reference, item } = sentIn(await form.submit({ ...draft, answers: { ...draft.answers, attachments: [attachmentRow(file)] } }));
  return { reference, id: item.id };
}

async function amend(id: number, reason: string, changes: Answers): Promise<void> {
  const form = openForm(engine, { login: officer });
  const amendment = good(await form.openAmendment(id));
  const amended = good(await form.amend({ ...amendment, reason, answers: { ...amendment.answers, ...changes } }));
  expect(amended.kind).toBe('amended');
}

const open = async (reference: string, transport = transportTo(engine, coordinator)): Promise<ReturnType<typeof userEvent.setup>> => {
  window.history.replaceState(null, '', '/');
  render(
    <MaracDeskScreen enterEmailed={enterEmailedOn(engine, coordinator)} useCases={openDesk(engine, { login: coordinator, transport })} />
  );
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole('button', { name: new RegExp(`^${reference}`) }));
  await screen.findByRole('region', { name: 'Safe contact with the victim' });
  return user;
};

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const told = (): string =>
  screen
    .getAllByRole('status')
    .map(({ textContent }) => textContent)
    .join(' ');

describe('a case file on real lists', () => {
  test('the files that came with it are saved as they were, and one that fails can be tried again', async () => {
    const { reference } = await refer();
    const wire = faulty(transportTo(engine, coordinator));
    const user = await open(reference, wire.send);
    await user.click(button('Show the documents and files'));
    const download = await screen.findByRole('button', { name: `Download ${sayings}` });
    let cutOff = true;
    wire.failNext(({ url }: { url: string }) => cutOff && /value/i.test(url), { kind: 'lost before it arrives' }, 1000);
    await user.click(download);
    const again = await screen.findByRole('button', { name: 'Try again' });
    expect(saved.size).toBe(0);
    cutOff = false;
    await user.click(again);
    await waitFor(() => expect([...saved.keys()]).toEqual([sayings]));
    const blob = saved.get(sayings) as Blob;
    // Whatever it is, a browser saves it and runs nothing of it on the page.
    expect(blob.type).toBe('application/octet-stream');
    expect(blob.size).toBe(contentOf('What she said').byteLength);
    await waitFor(() => expect(told()).toContain('is in your downloads'));
    expect(
      textIn(
        good(await openDesk(engine, { login: coordinator }).readAttachment({ id: (await rowsOf(engine, 'Referrals'))[0].Id }, sayings))
      )
    ).toBe('What she said');
    expect(await violations()).toEqual([]);
  });

  test('a change after sending is told before anything else, with what, when, why and both answers', async () => {
    const { reference, id } = await refer();
    await openDesk(engine, { login: coordinator }).takeIn();
    await amend(id, 'He found the second phone', {
      victimTelephones: [
        {
          key: 'new',
          answers: { number: '07700 900999', safeToCall: 'Not safe to call', safeToText: 'Not known', safeToLeaveVoicemail: 'Not known' }
        }
      ]
    });
    await openDesk(engine, { login: coordinator }).takeIn();
    const user = await open(reference);
    const warning = screen.getByText(/changed the form after sending it\. The case shows what was first sent/);
    const contact = await screen.findByRole('region', { name: 'Safe contact with the victim' });
    expect(warning.compareDocumentPosition(contact)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    // Not merged into the case; but nobody rings by what is no longer so.
    expect(contact).toHaveTextContent(
      /Changed by the referrer on Monday 15 June 2026, 10am.*What was said before, and no longer holds.*Not safe to call07700 900999/
    );
    await user.click(screen.getByRole('link', { name: 'Read what changed' }));
    expect(screen.getByRole('heading', { name: 'Changed after sending' })).toHaveFocus();
    const change = await screen.findByRole('region', { name: /^Changed after sending, Monday 15 June 2026, 10am/ });
    expect(change).toHaveTextContent('Why: He found the second phone');
    expect(within(change).getByText('Changes how the victim may be contacted')).toBeInTheDocument();
    const row = within(change).getByText('07700 900999').closest('tr') as HTMLElement;
    expect(within(row).getByRole('rowheader')).toHaveTextContent(/number/i);
    expect(row).toHaveTextContent('Not asked');
    await user.click(within(change).getByRole('button', { name: /^Show the whole form of this version/ }));
    expect(within(change).getAllByRole('heading', { level: 4 }).length).toBeGreaterThan(10);
    expect(await violations()).toEqual([]);
  });

  test('a change before taking in is shown too, and what was sent is what is taken in', async () => {
    const { reference, id } = await refer();
    await amend(id, 'Her name was misspelt', { victimFamilyName: 'Testcase-Green' });
    await open(reference);
    const change = await screen.findByRole('region', { name: /^Changed after sending, / });
    expect(change).toHaveTextContent('Testcase-Green');
    const [row] = await rowsOf(engine, 'Referrals');
    expect(String(row.VictimName)).not.toContain('Green');
  });

  test('is taken into the case by one press, and what was sent before is kept', async () => {
    const { reference, id } = await refer();
    await amend(id, 'Her name was misspelt', { victimFamilyName: 'Testcase-Green' });
    await openDesk(engine, { login: coordinator }).takeIn();
    const user = await open(reference);
    await user.dblClick(await screen.findByRole('button', { name: /^Take this change into the case/ }));
    await waitFor(() => expect(screen.queryByRole('heading', { name: 'Changed after sending' })).not.toBeInTheDocument());
    expect(screen.getByRole('heading', { name: 'The referral as submitted' })).toHaveFocus();
    expect(screen.queryByText(/The case shows what was first sent/)).not.toBeInTheDocument();
    const earlier = await screen.findByRole('region', { name: /^Changed after sending, / });
    expect(earlier).toHaveTextContent('Why: Her name was misspelt');
    expect((await rowsOf(engine, 'Referrals'))[0]).toMatchObject({
      ChangedSince: false,
      HasPending: false,
      VictimName: expect.stringContaining('Testcase-Green') as string
    });
    expect((await rowsOf(engine, 'Events')).filter(({ Kind }) => Kind === 'Change taken in')).toHaveLength(1);
    expect(await violations()).toEqual([]);
  });

  test('the queue marks it', async () => {
    const { reference, id } = await refer();
    await amend(id, 'Her name was misspelt', { victimFamilyName: 'Testcase-Green' });
    await openDesk(engine, { login: coordinator }).takeIn();
    window.history.replaceState(null, '', '/');
    render(<MaracDeskScreen enterEmailed={enterEmailedOn(engine, coordinator)} useCases={openDesk(engine, { login: coordinator })} />);
    const row = (await screen.findByRole('button', { name: new RegExp(`^${reference}`) })).closest('tr') as HTMLElement;
    expect(row).toHaveTextContent('Awaiting review, changed');
  });

  test('the referrer is asked a question, once, and the answer shows what it changed', async () => {
    const { reference, id } = await refer();
    const user = await open(reference);
    await user.click(button('Ask the referrer a question'));
    const field = screen.getByRole('textbox', { name: 'What do you need to know?' });
    expect(field).toHaveFocus();
    await user.click(button('Send back with this question'));
    expect(field).toHaveAccessibleDescription(/Enter what you need to know/);
    expect(field).toHaveFocus();
    await user.type(field, 'When did they part?');
    expect(await violations()).toEqual([]);
    await user.dblClick(button('Send back with this question'));
    expect(await screen.findByText('When did they part?')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: 'Ask the referrer a question' })).not.toBeInTheDocument();
    await waitFor(() => expect(button('Print the referral')).toHaveFocus());
    const events = (await rowsOf(engine, 'Events')).map(({ Kind }) => Kind);
    // The case was opened once: deciding on it is no further opening.
    expect(events.filter(kind => kind === 'Opened')).toHaveLength(1);
    await user.click(button('Back to the queue'));
    expect((await screen.findByRole('button', { name: new RegExp(`^${reference}`) })).closest('tr')).toHaveTextContent(
      'Returned for information'
    );

    const form = openForm(engine, { login: officer });
    const draft = good(await form.loadDraft(id));
    sentIn(await form.submit({ ...draft, answers: { ...draft.answers, victimFamilyName: 'Testcase-Green' } }));
    await user.click(button('Refresh'));
    await waitFor(() =>
      expect(screen.getByRole('button', { name: new RegExp(`^${reference}`) }).closest('tr')).toHaveTextContent('Testcase-Green')
    );
    await user.click(button(new RegExp(`^${reference}`)));
    expect(await screen.findByRole('region', { name: /^Sent again, / })).toHaveTextContent('Testcase-Green');
    expect(screen.queryByRole('heading', { name: 'Changed after sending' })).not.toBeInTheDocument();
  });

  test('is printed whole, safe contact first, and each printing is in the history', async () => {
    const { reference } = await refer();
    const user = await open(reference);
    const print = jest.spyOn(window, 'print').mockImplementation(() => {
      window.dispatchEvent(new Event('beforeprint'));
    });
    await user.click(button('Print the referral'));
    expect(screen.getByRole('heading', { name: 'Printable copy' })).toHaveFocus();
    const paper = document.querySelector('[data-printed-referral]') as HTMLElement;
    expect(paper).toHaveAttribute('data-printed-referral', reference);
    expect(paper).toHaveTextContent('OFFICIAL-SENSITIVE');
    expect(paper).toHaveTextContent('Printed by');
    expect(paper).toHaveTextContent(String(completeAnswers().victimFamilyName));
    await user.click(button('Print'));
    expect(print).toHaveBeenCalledTimes(1);
    await waitFor(async () => expect((await rowsOf(engine, 'Events')).map(({ Kind }) => Kind)).toContain('Printed'));
    expect(await violations()).toEqual([]);
    await user.keyboard('{Escape}');
    expect(await screen.findByRole('heading', { name: new RegExp(`Case ${reference}`) })).toHaveFocus();
    expect((await rowsOf(engine, 'Events')).filter(({ Kind }) => Kind === 'Opened')).toHaveLength(1);
  });
});
