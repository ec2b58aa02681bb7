import { render, screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { SharePointEngine } from '../../../local/engine';
import { CaseScreen } from '../../../src/webparts/maracDesk/caseFile/CaseScreen';
import { caseSites, openDesk, rowsOf } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { acceptedCase } from '../../support/stories/meetings';
import { chair } from '../../support/stories/minuting';
import { good } from '../../support/stories/referring';
import { senior } from '../../support/stories/reviewing';
import { catchSavedFiles } from '../../support/files/savedFiles';
import type { SavedFiles } from '../../support/files/savedFiles';
import '../../support/files/screenEvents';
import { readWord } from '../../support/files/wordRead';
import { violations } from './deskScreen';

let sites: CaseSites;
let copy: () => SharePointEngine;
let engine: SharePointEngine;
let caseKey: string;
let saved: SavedFiles;

beforeAll(async () => {
  sites = await caseSites();
  const first = sites.fresh();
  caseKey = await acceptedCase(first);
  copy = sites.freeze(first);
});
afterAll(() => sites.close());
beforeEach(() => {
  engine = copy();
  saved = catchSavedFiles();
});
afterEach(() => {
  jest.restoreAllMocks();
  sites.discard(engine);
});

type User = ReturnType<typeof userEvent.setup>;
const nothing = (): void => undefined;

/** The case file as one person opens it; gives back how it is left. */
async function show(login: string): Promise<{ readonly user: User; readonly reference: string; readonly leave: () => void }> {
  const desk = openDesk(engine, { login });
  const opening = good(await desk.open());
  const referral = good(await desk.openCase(caseKey));
  window.history.replaceState(null, '', '/');
  const { unmount } = render(
    <main>
      <h1>Desk</h1>
      <CaseScreen
        useCases={desk}
        referral={referral}
        recording={false}
        configuration={opening.configuration}
        reader={`Example, ${login}`}
        login={login}
        clockOffset={opening.serverNow.getTime() - Date.now()}
        onBack={nothing}
        onReview={nothing}
        onChanged={nothing}
      />
    </main>
  );
  const user = userEvent.setup({ delay: null });
  await user.click(await screen.findByRole('button', { name: 'Show the documents and files' }));
  return { user, reference: referral.reference, leave: unmount };
}

const press = async (user: User, name: string | RegExp): Promise<void> => user.click(await screen.findByRole('button', { name }));
const exported = async (): Promise<readonly string[]> =>
  (await rowsOf(engine, 'Events')).filter(({ Kind }) => Kind === 'Exported').map(({ Detail }) => String(Detail));

describe('documents of a case', () => {
  test('the referral and the invitation are looked at, then saved as Word', async () => {
    const { user, reference } = await show(senior);
    await press(user, 'Referral, to print or save as Word');
    await press(user, 'Save as Word');
    const referralName = `OFFICIAL-SENSITIVE Referral ${reference}.docx`;
    await waitFor(() => expect(saved.names()).toEqual([referralName]));
    const referral = readWord(await saved.bytesOf(referralName));
    expect(referral.tables.length).toBeGreaterThan(5);
    expect(referral.tables[0].head).toEqual(['Question', 'Answer']);
    expect(referral.title).toBe('MARAC referral');
    await press(user, /Back to the case/);

    await press(user, 'Invitation of the referrer');
    await screen.findByRole('heading', { name: `Invitation to the Coventry MARAC, ${reference}` });
    expect(await violations()).toEqual([]);
    await press(user, 'Save as Word');
    const invitationName = `OFFICIAL-SENSITIVE Invitation ${reference}.docx`;
    await waitFor(() => expect(saved.names()).toContain(invitationName));
    const invitation = readWord(await saved.bytesOf(invitationName));
    expect(invitation.paragraphs.map(({ words }) => words).join(' ')).not.toMatch(/Testcase/);
    expect(await exported()).toEqual([
      expect.stringContaining(`Referral ${reference}`),
      expect.stringContaining(`Invitation ${reference}`)
    ]);
  });

  test('the letter for legal aid is asked for, approved by the chair through another, and only then saved', async () => {
    const first = await show(senior);
    await press(first.user, 'Ask for the letter');
    const words = await screen.findByLabelText('The letter');
    expect(words).toHaveFocus();
    expect(words).toHaveDisplayValue(/I am a member of the Coventry multi-agency risk assessment conference/);
    expect(await violations()).toEqual([]);
    await first.user.keyboard('{Escape}');
    expect(screen.getByRole('heading', { name: 'Letter for legal aid' })).toHaveFocus();
    await press(first.user, 'Ask for the letter');
    await first.user.keyboard(' And more.{Escape}');
    expect(screen.getByLabelText('The letter')).toHaveDisplayValue(/And more\.$/);
    await press(first.user, 'Ask the chair for the letter');
    await screen.findByText(/It waits for the chair, and cannot be saved before/);
    expect(screen.getByRole('heading', { name: 'Letter for legal aid' })).toHaveFocus();
    expect(screen.queryByRole('button', { name: 'Letter, to print or save as Word' })).not.toBeInTheDocument();
    first.leave();

    const { user, reference } = await show(chair);
    await press(user, 'The chair approves it');
    await press(user, 'Record that the chair approves this letter');
    const summary = (await screen.findByRole('heading', { name: 'There is a problem' })).closest('[role=alert], div') as HTMLElement;
    expect(within(summary).getByText('Enter the name of the chair who approves the letter')).toBeInTheDocument();
    await user.type(screen.getByLabelText('Who approves it?'), 'Chair Example');
    await user.type(screen.getByLabelText('The letter'), ' Added by the chair.');
    await press(user, 'Record that the chair approves this letter');
    await press(user, 'Letter, to print or save as Word');
    await press(user, 'Save as Word');
    const name = `OFFICIAL-SENSITIVE Legal-aid letter ${reference}.docx`;
    await waitFor(() => expect(saved.names()).toEqual([name]));
    const letter = readWord(await saved.bytesOf(name))
      .paragraphs.map(one => one.words)
      .join('\n');
    expect(letter).toContain('Civil Legal Aid (Procedure) Regulations 2012');
    expect(letter).toContain('Added by the chair.');
    expect(letter).toContain('Chair Example');
    expect(letter).toMatch(/Approval recorded by[\s\S]*Example, Chair[\s\S]*Asked for by[\s\S]*Example, Senior/);
    expect(await exported()).toEqual([expect.stringContaining(`Legal-aid letter ${reference}`)]);
  });

  test('whoever asked for the letter is told that another must record the approval', async () => {
    const { user } = await show(senior);
    await press(user, 'Ask for the letter');
    await press(user, 'Ask the chair for the letter');
    await press(user, 'The chair approves it');
    await user.type(await screen.findByLabelText('Who approves it?'), 'Chair Example');
    const text = screen.getByLabelText('The letter');
    await user.clear(text);
    await user.type(text, 'A letter.');
    await press(user, 'Record that the chair approves this letter');
    expect(await screen.findByText('The person who asked for a letter cannot record its approval.')).toBeInTheDocument();
    expect(screen.getByLabelText('The letter')).toHaveDisplayValue('A letter.');
  });
});
