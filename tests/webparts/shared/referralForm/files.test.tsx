import { createEvent, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { violationsWithin as violations } from '../../../support/files/accessible';
import '../../../support/files/screenEvents';
import { attachedFiles } from '../../../../src/domain/form/attachments';
import ReferralFormScreen from '../../../../src/webparts/shared/referralForm/ReferralFormScreen';
import { completeAnswers } from '../../../domain/form/support/context';
import './quietConsole';
import { forbidden, InMemoryReferrals, now } from './inMemoryUseCases';

const clock = (): Date => now;
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const file = (name: string, size = 12): File => new File([new Uint8Array(size).fill(65)], name, { type: 'application/octet-stream' });

const told = (): string =>
  [...screen.getAllByRole('status'), ...screen.queryAllByRole('alert')].map(region => region.textContent).join(' ');

/** The question for documents, open on the page. */
const openDocuments = async (referrals: InMemoryReferrals): Promise<ReturnType<typeof userEvent.setup>> => {
  referrals.add({ key: 'draft', answers: completeAnswers() });
  render(<ReferralFormScreen useCases={referrals} now={clock} />);
  const user = userEvent.setup({ delay: null, applyAccept: false });
  await user.click(await screen.findByRole('button', { name: /^Continue your draft/ }));
  await user.click(await screen.findByRole('button', { name: 'The incident' }));
  await screen.findByRole('group', { name: /^Documents/ });
  return user;
};

const input = (): HTMLInputElement => document.querySelector('input[type=file]') as HTMLInputElement;
const listed = (): readonly (string | null)[] =>
  within(screen.getByRole('list', { name: 'Files added' }))
    .getAllByRole('listitem')
    .map(({ textContent }) => textContent);
const named = (referrals: InMemoryReferrals): readonly string[] =>
  attachedFiles(referrals.items[0].answers.attachments).map(({ name }) => name);

describe('documents', () => {
  test('chosen by the button, sent one after another, told, and named in the draft', async () => {
    const referrals = new InMemoryReferrals();
    const user = await openDocuments(referrals);
    const opened = jest.spyOn(input(), 'click');
    button('Choose files').focus();
    await user.keyboard('{Enter}');
    expect(opened).toHaveBeenCalledTimes(1);
    expect(button('Choose files')).toHaveAccessibleDescription(/^The risk assessment, photographs/);

    referrals.delay = 60;
    await user.upload(input(), [file('Dash.pdf'), file('Door.jpg', 2048)]);
    expect(await screen.findByRole('progressbar', { name: 'Sending Dash.pdf' })).toBeInTheDocument();
    expect(screen.getByText('Waiting its turn')).toBeInTheDocument();
    // At once: what is said goes from the page after some seconds, and the look for violations may take as long.
    expect(told()).toContain('Sending Dash.pdf, Door.jpg');
    expect(await violations()).toEqual([]);
    await waitFor(() => expect(listed()).toEqual(['Dash.pdf (1 kB)Remove Dash.pdf', 'Door.jpg (2 kB)Remove Door.jpg']));
    expect(told()).toContain('Door.jpg added. Files added: 2.');
    await waitFor(() => expect(named(referrals)).toEqual(['Dash.pdf', 'Door.jpg']));
    expect([...referrals.files.keys()]).toEqual(['1 Dash.pdf', '1 Door.jpg']);
    expect(await violations()).toEqual([]);
  });

  test('dropped, and nothing else that is dropped is touched', async () => {
    const referrals = new InMemoryReferrals();
    await openDocuments(referrals);
    const area = button('Choose files').parentElement as HTMLElement;
    const words = createEvent.drop(area, { dataTransfer: { types: ['text/plain'], files: [] } });
    fireEvent(area, words);
    expect(words.defaultPrevented).toBe(false);
    const drop = createEvent.drop(area, { dataTransfer: { types: ['Files'], files: [file('Letter.docx')] } });
    fireEvent(area, drop);
    expect(drop.defaultPrevented).toBe(true);
    await waitFor(() => expect(named(referrals)).toEqual(['Letter.docx']));
  });

  test('not taken: a kind that cannot be opened, too large, empty, too many; each told in words', async () => {
    const referrals = new InMemoryReferrals();
    const user = await openDocuments(referrals);
    const large = file('Film.wav');
    Object.defineProperty(large, 'size', { value: 11 * 1024 * 1024 });
    await user.upload(input(), [file('run.exe'), large, file('Nothing.pdf', 0)]);
    const words = ['“run.exe” cannot be added', '“Film.wav” is 11 MB: files must be 10 MB or smaller.', '“Nothing.pdf” is empty.'];
    words.forEach(one => expect(screen.getAllByText(text => text.includes(one), { selector: 'p' })).toHaveLength(1));
    words.forEach(one => expect(told()).toContain(one));
    expect(referrals.files.size).toBe(0);
    expect(await violations()).toEqual([]);

    await user.upload(
      input(),
      ['a', 'b', 'c', 'd', 'e', 'f'].map(name => file(`${name}.pdf`))
    );
    expect(screen.getByText('“f.pdf” was not added: 5 files are the most.', { selector: 'p' })).toBeInTheDocument();
    await waitFor(() => expect(named(referrals)).toEqual(['a.pdf', 'b.pdf', 'c.pdf', 'd.pdf', 'e.pdf']));
    const add = button('Add another file');
    expect(add).toHaveAttribute('aria-disabled', 'true');
    expect(add).toHaveAccessibleDescription(/5 files are the most that can be added\./);
  });

  test('removed from the draft at once, and brought back with Undo; the focus always on something', async () => {
    const referrals = new InMemoryReferrals();
    const user = await openDocuments(referrals);
    await user.upload(input(), file('Dash.pdf'));
    await user.click(await screen.findByRole('button', { name: 'Remove Dash.pdf' }));
    await waitFor(() => expect(referrals.files.size).toBe(0));
    await waitFor(() => expect(button('Undo: Dash.pdf removed.')).toHaveFocus());
    await waitFor(() => expect(named(referrals)).toEqual([]));
    await user.keyboard('{Enter}');
    expect(button(/^(Choose files|Add another file)$/)).toHaveFocus();
    await waitFor(() => expect(named(referrals)).toEqual(['Dash.pdf']));
    expect([...referrals.files.keys()]).toEqual(['1 Dash.pdf']);
  });

  test('of an earlier day are fetched before they are removed, so that Undo brings them back whole', async () => {
    const referrals = new InMemoryReferrals();
    const rows = [{ key: 'f', answers: { fileName: 'Old.pdf', bytes: '3' } }];
    referrals.add({ key: 'draft', answers: { ...completeAnswers(), attachments: rows } });
    referrals.files.set('1 Old.pdf', new Uint8Array([7, 8, 9]).buffer);
    render(<ReferralFormScreen useCases={referrals} now={clock} />);
    const user = userEvent.setup({ delay: null });
    await user.click(await screen.findByRole('button', { name: /^Continue your draft/ }));
    await user.click(await screen.findByRole('button', { name: 'The incident' }));
    await user.click(await screen.findByRole('button', { name: 'Remove Old.pdf' }));
    await user.click(await screen.findByRole('button', { name: /^Undo/ }));
    await waitFor(() => expect(referrals.files.has('1 Old.pdf')).toBe(true));
    expect(Array.from(new Uint8Array(referrals.files.get('1 Old.pdf') as ArrayBuffer))).toEqual([7, 8, 9]);
  });

  test('that cannot be removed stay, and say why with the code that support asks for', async () => {
    const referrals = new InMemoryReferrals();
    const user = await openDocuments(referrals);
    await user.upload(input(), file('Dash.pdf'));
    referrals.nextRemovals = [forbidden];
    await waitFor(() => expect(named(referrals)).toEqual(['Dash.pdf']));
    await user.click(screen.getByRole('button', { name: 'Remove Dash.pdf' }));
    const words = 'Dash.pdf was not removed. You may not save here. Try again in a minute.';
    expect(await screen.findByText(`${words} Support code: forbidden-test.`)).toBeInTheDocument();
    expect(told()).toContain(words);
    expect(named(referrals)).toEqual(['Dash.pdf']);
  });

  test('stored just before the page was lost are named when the draft is opened again', async () => {
    const referrals = new InMemoryReferrals();
    referrals.files.set('1 Orphan.pdf', new ArrayBuffer(3));
    await openDocuments(referrals);
    expect(await screen.findByRole('button', { name: 'Remove Orphan.pdf' })).toBeInTheDocument();
    await waitFor(() => expect(named(referrals)).toEqual(['Orphan.pdf']));
  });

  test('that did not arrive say why, are tried again or left out, and never named before they are there', async () => {
    const referrals = new InMemoryReferrals();
    referrals.nextAttachments = [forbidden, forbidden];
    const user = await openDocuments(referrals);
    await user.upload(input(), [file('One.pdf'), file('Two.pdf')]);
    expect(await screen.findByText('Two.pdf was not added. You may not save here. Try again in a minute.')).toBeInTheDocument();
    expect(screen.getAllByText('Support code: forbidden-test')).toHaveLength(2);
    await waitFor(() => expect(told()).toContain('One.pdf was not added. You may not save here.'));
    expect(named(referrals)).toEqual([]);
    expect(await violations()).toEqual([]);
    await user.click(button('Try again: One.pdf'));
    await waitFor(() => expect(named(referrals)).toEqual(['One.pdf']));
    await user.click(button('Leave it out: Two.pdf'));
    expect(screen.queryByText(/Two\.pdf/, { selector: 'li *' })).toBeNull();
    expect(button('Add another file')).toHaveFocus();
  });

  test('still on their way go on while another page is open, and are in what is sent', async () => {
    const referrals = new InMemoryReferrals();
    const user = await openDocuments(referrals);
    referrals.delay = 200;
    await user.upload(input(), file('Dash.pdf'));
    await user.click(button('All sections'));
    const leaving = new Event('beforeunload', { cancelable: true });
    window.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).toBe(true);
    await user.click(await screen.findByRole('button', { name: 'Check your answers and send' }));
    await user.click(await screen.findByRole('button', { name: 'Send the referral' }));
    expect(await screen.findByRole('heading', { name: 'Referral sent' })).toBeInTheDocument();
    expect(named(referrals)).toEqual(['Dash.pdf']);
    expect(referrals.items[0].status).toBe('Submitted');
  });
});
