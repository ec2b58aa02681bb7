import { render, screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { SharePointEngine } from '../../../local/engine';
import MaracDeskScreen from '../../../src/webparts/maracDesk/MaracDeskScreen';
import { violationsWithin as violations } from '../../support/files/accessible';
import { completeAnswers } from '../../domain/form/support/context';
import { caseSites, coordinator, openDesk, openEmailed, rowsOf } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { filesOf } from '../../support/files/files';
import { good } from '../../support/stories/referring';
import '../../support/files/screenEvents';
import { enterEmailedOn } from './emailedEntry';

let sites: CaseSites;
let engine: SharePointEngine;

beforeAll(async () => {
  sites = await caseSites();
  // jsdom's files cannot be read this way.
  Object.assign(File.prototype, { arrayBuffer: async () => Uint8Array.from([97, 115, 32, 105, 116]).buffer });
});
afterAll(() => sites.close());
beforeEach(() => {
  engine = sites.fresh();
});

const show = (): ReturnType<typeof userEvent.setup> => {
  window.history.replaceState(null, '', '/');
  render(<MaracDeskScreen enterEmailed={enterEmailedOn(engine, coordinator)} useCases={openDesk(engine, { login: coordinator })} />);
  return userEvent.setup({ delay: null, applyAccept: false });
};
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const fileInput = (): HTMLInputElement => Array.from(document.querySelectorAll<HTMLInputElement>('input[type=file]')).slice(-1)[0];
const begin = async (user: ReturnType<typeof userEvent.setup>): Promise<void> => {
  await user.click(await screen.findByRole('button', { name: 'Enter an e-mailed referral' }));
  await screen.findByRole('button', { name: 'Continue to the form' });
  expect(screen.getByRole('heading', { name: /Enter a referral that came by e-mail/ })).toHaveFocus();
};

const type = async (user: ReturnType<typeof userEvent.setup>, label: string, text: string): Promise<void> => {
  const field = screen.getByRole('textbox', { name: label });
  await user.clear(field);
  await user.type(field, text);
};

const fillIn = async (user: ReturnType<typeof userEvent.setup>): Promise<void> => {
  await type(user, 'Day', '12');
  await type(user, 'At what time?', '4pm');
  await type(user, 'Who sent it?', 'Helen Example');
  await user.click(screen.getByRole('radio', { name: 'Health' }));
  await type(user, 'From which address?', 'helen@nhs.example');
  await user.upload(fileInput(), new File(['as it came'], 'Referral form.docx'));
};

describe('a referral that came by e-mail', () => {
  test('nothing that is missing goes by, and each message leads to its field', async () => {
    const user = show();
    await begin(user);
    await user.click(button('Continue to the form'));
    const summary = screen.getByRole('alert', { name: 'There is a problem' });
    expect(
      within(summary)
        .getAllByRole('link')
        .map(({ textContent }) => textContent)
    ).toEqual([
      'Enter the time the e-mail came',
      'Enter who sent it',
      'Choose the agency that sent it',
      'Enter the address it came from, like name@agency.example',
      'Add the form or the e-mail as it came'
    ]);
    await user.click(within(summary).getByRole('link', { name: 'Add the form or the e-mail as it came' }));
    expect(button('Choose the file')).toHaveFocus();
    expect(await violations()).toEqual([]);
    expect(await rowsOf(engine, 'Intake')).toEqual([]);
  });

  test('is entered for the sender with the original, gone on with later, and in the queue at once with the clocks of the e-mail', async () => {
    const user = show();
    await begin(user);
    await fillIn(user);
    await user.click(button('Continue to the form'));
    expect(await screen.findByText(/^For Helen Example, Health, received Friday 12 June 2026, 4pm\./)).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    const [stored] = await rowsOf(engine, 'Intake');
    expect(await filesOf(engine, 'Intake', stored.Id)).toEqual(['Referral form.docx']);
    await user.click(button('Back to the queue'));
    await screen.findByRole('heading', { name: /Queue/ });

    // The form itself is filled in elsewhere: its screens have tests of their own.
    const form = openEmailed(engine, { login: coordinator });
    good(await form.open());
    const draft = good(await form.loadDraft(stored.Id));
    expect(draft.answers).toMatchObject({ referrerName: 'Helen Example', referrerEmail: 'helen@nhs.example', referringAgency: 'Health' });
    expect(draft.answers.attachments).toMatchObject([{ answers: { fileName: 'Referral form.docx' } }]);
    good(await form.saveDraft({ ...draft, answers: { ...completeAnswers(), ...draft.answers } }));

    await begin(user);
    await user.click(
      await screen.findByRole('button', { name: /^Continue\s?: Helen Example, Health, received Friday 12 June 2026, 4pm$/ })
    );
    await user.click(await screen.findByRole('button', { name: /^Check your answers/ }));
    await screen.findByRole('heading', { name: /^Check your answers/ });
    await user.click(button(/^Submit|^Send/));
    expect(await screen.findByRole('heading', { name: /Referral entered/ })).toHaveFocus();
    expect(screen.getByText(/It is in the queue, and its clocks run from when the e-mail came/)).toBeInTheDocument();
    expect(await violations()).toEqual([]);

    const [referral] = await rowsOf(engine, 'Referrals');
    expect(referral).toMatchObject({
      Channel: 'E-mailed form',
      ReferrerName: 'Helen Example',
      ReferrerAgency: 'Health',
      ReceivedElsewhereAt: '2026-06-12T15:00:00Z'
    });
    expect(await filesOf(engine, 'Referrals', referral.Id)).toEqual(['Referral form.docx']);
    expect(await screen.findByText('To helen@nhs.example')).toBeInTheDocument();
    expect(screen.getByText(/It was received on Friday 12 June 2026, 4pm\. You will be told the decision by e-mail\./)).toBeInTheDocument();
    await user.click(button('Send this e-mail'));
    expect(await screen.findByText(/^Your referral has been received: M-.*Waits for the next delivery/)).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'E-mails to the referrer' })).toHaveFocus();
    expect(await rowsOf(engine, 'Outbox')).toMatchObject([{ State: 'New', Recipients: 'helen@nhs.example' }]);
    expect(await violations()).toEqual([]);
    await user.click(button('Open the case'));
    expect(await screen.findByRole('region', { name: 'Safe contact with the victim' })).toBeInTheDocument();
    expect(screen.getByText(/Friday 12 June 2026, 4pm, E-mailed form/)).toBeInTheDocument();
    await user.click(button('Back to the queue'));
    await waitFor(() => expect(screen.getAllByText('Fri 12 Jun, 4pm').length).toBeGreaterThan(0));
  });

  test('a failure while the original is stored keeps what was typed, and pressing again makes one draft', async () => {
    const user = show();
    await begin(user);
    await fillIn(user);
    jest.spyOn(File.prototype, 'arrayBuffer').mockRejectedValueOnce(new Error('moved'));
    await user.click(button('Continue to the form'));
    expect(await screen.findByText('The file can no longer be read on this computer.')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Who sent it?' })).toHaveValue('Helen Example');
    await user.click(button('Continue to the form'));
    await screen.findByText(/^For Helen Example/);
    expect(await rowsOf(engine, 'Intake')).toHaveLength(1);
  });
});
