import { act, render, screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { violationsWithin as violations } from '../../../support/files/accessible';
import '../../../support/files/screenEvents';
import type { Answers } from '../../../../src/domain/form/answers';
import ReferralFormScreen from '../../../../src/webparts/shared/referralForm/ReferralFormScreen';
import { completeAnswers } from '../../../domain/form/support/context';
import './quietConsole';
import { busy, forbidden, InMemoryReferrals, lost, now, offline } from './inMemoryUseCases';

const clock = (): Date => now;

const show = (referrals: InMemoryReferrals): ReturnType<typeof userEvent.setup> => {
  render(<ReferralFormScreen useCases={referrals} now={clock} />);
  return userEvent.setup({ delay: null });
};

const withDraft = (answers: Answers = completeAnswers()): InMemoryReferrals => {
  const referrals = new InMemoryReferrals();
  referrals.add({ key: 'draft', answers });
  return referrals;
};

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const heading = (name: string | RegExp): Promise<HTMLElement> => screen.findByRole('heading', { name });

/** Words told to people who can't see the screen, so far. */
const told = (): string =>
  [...screen.getAllByRole('status'), ...screen.queryAllByRole('alert')].map(region => region.textContent).join(' ');

const openDraft = async (referrals: InMemoryReferrals): Promise<ReturnType<typeof userEvent.setup>> => {
  const user = show(referrals);
  await user.click(await screen.findByRole('button', { name: /^Continue your draft/ }));
  await screen.findByRole('list', { name: 'Sections of the referral' });
  return user;
};

const toCheckAnswers = async (referrals: InMemoryReferrals): Promise<ReturnType<typeof userEvent.setup>> => {
  const user = await openDraft(referrals);
  await user.click(button('Check your answers and send'));
  await heading(/Check your answers before you send/);
  return user;
};

describe('the start', () => {
  test('says what to do in danger, and that nothing was sent yet', async () => {
    show(new InMemoryReferrals());
    expect(await screen.findByRole('button', { name: 'Start a new referral' })).toBeInTheDocument();
    expect(screen.getByText(/call 999/)).toBeInTheDocument();
    expect(screen.getByText(/You have not sent a referral yet/)).toBeInTheDocument();
    expect(screen.getByText('OFFICIAL-SENSITIVE')).toBeInTheDocument();
    expect(document.body).toHaveFocus();
    expect(await violations()).toEqual([]);
  });

  test('lists drafts without a name, and what became of what was sent', async () => {
    const referrals = withDraft();
    referrals.add({
      key: 'sent',
      status: 'Accepted',
      reference: 'M-7K3Q',
      marac: 'Walsall',
      submittedAt: now,
      decision: { criterion: 'Repeat', reason: 'A second incident in three months.', nextStep: 'You are invited to the meeting on 3 July.' }
    });
    show(referrals);
    const sent = await screen.findByRole('region', { name: 'M-7K3Q' });
    for (const words of [
      'Accepted',
      'Walsall',
      'Repeat',
      'A second incident in three months.',
      'You are invited to the meeting on 3 July.'
    ]) {
      expect(within(sent).getByText(words)).toBeInTheDocument();
    }
    expect(button(/^Continue your draft/)).toBeInTheDocument();
    expect(document.body).not.toHaveTextContent('Testcase');
    expect(await violations()).toEqual([]);
  });

  test('shows the newest five of many, and the others when asked', async () => {
    const referrals = new InMemoryReferrals();
    for (let count = 1; count <= 8; count += 1) {
      referrals.add({ key: `s${count}`, status: 'Accepted', reference: `M-${count}`, submittedAt: new Date(now.getTime() + count) });
    }
    const user = show(referrals);
    await screen.findByRole('region', { name: 'M-8' });
    expect(screen.queryByRole('region', { name: 'M-3' })).toBeNull();
    await user.click(button('Show 3 earlier referrals'));
    expect(screen.getByRole('region', { name: 'M-1' })).toBeInTheDocument();
  });

  test('says what went wrong when it can’t be opened, and tries again', async () => {
    const referrals = new InMemoryReferrals();
    referrals.openError = forbidden;
    const user = show(referrals);
    const alert = (await screen.findByText('You may not save here.')).closest('[role=alert]');
    expect(alert).toHaveTextContent('Support code: forbidden-test');
    expect(await violations()).toEqual([]);
    referrals.openError = undefined;
    await user.click(button('Try again'));
    expect(await screen.findByRole('button', { name: 'Start a new referral' })).toBeInTheDocument();
  });
});

describe('an address that must be kept secret', () => {
  const hidden = (): Answers => ({
    ...completeAnswers(),
    victimHome: 'At an address',
    victimAddress: '14 Example Road\nCoventry',
    victimPostcode: 'CV1 2AB',
    victimAddressConfidential: 'Yes',
    incidentNarrative: ''
  });
  const warning = /This seems to give the address that must be kept secret: “14 Example Rd”\. Take it out/;
  const toIncident = async (answers: Answers): Promise<ReturnType<typeof userEvent.setup>> => {
    const user = await openDraft(withDraft(answers));
    await user.click(button(/^The incident/));
    await screen.findByRole('textbox', { name: /^What happened\?/ });
    return user;
  };

  test('is told of at the text that gives it, while it is typed, to everybody, and stops nobody', async () => {
    const user = await toIncident(hidden());
    const box = screen.getByRole('textbox', { name: /^What happened\?/ });
    await user.type(box, 'He came to 14 Example Rd and shouted for an hour.');
    const shown = (await screen.findAllByText(warning)).filter(words => words.closest('[role=status]') === null);
    expect(shown).toHaveLength(1);
    expect(box.compareDocumentPosition(shown[0]) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    expect(told()).toMatch(warning);
    expect(box).toHaveFocus();
    expect(await violations()).toEqual([]);
    await user.clear(box);
    await user.type(box, 'He came to her home and shouted for an hour.');
    await waitFor(() => expect(screen.queryAllByText(warning).filter(words => words.closest('[role=status]') === null)).toEqual([]));
    await user.clear(box);
    await user.type(box, 'He came to 14 Example Rd and shouted for an hour.');
    await screen.findAllByText(warning);
    await user.click(button('Continue'));
    expect(screen.queryByRole('heading', { name: 'There is a problem' })).toBeNull();
  });

  test('is not told of where the address need not be secret', async () => {
    const user = await toIncident({ ...hidden(), victimAddressConfidential: 'No' });
    await user.type(screen.getByRole('textbox', { name: /^What happened\?/ }), 'He came to 14 Example Rd and shouted for an hour.');
    // Longer than the pause after which a warning would stand there.
    await act(() => new Promise(resolve => window.setTimeout(resolve, 1500)));
    expect(screen.queryByText(warning)).toBeNull();
  });
});

describe('filling it in', () => {
  test('by keyboard alone, from the start to a saved first section', async () => {
    const referrals = new InMemoryReferrals();
    const user = show(referrals);
    await screen.findByRole('button', { name: 'Start a new referral' });
    await user.tab();
    expect(button('Start a new referral')).toHaveFocus();
    await user.keyboard('{Enter}');
    expect(await heading('Refer a victim to MARAC')).toHaveFocus();
    await user.tab();
    expect(button('My referrals')).not.toHaveFocus();
    expect(button('The victim')).toHaveFocus();
    expect(button('The victim')).toHaveAccessibleDescription('Not started');
    await user.keyboard('{Enter}');
    expect(await heading(/The victim$/)).toHaveFocus();
    await user.tab();
    expect(screen.getByLabelText('Family name')).toHaveFocus();
    await user.keyboard('Testcase');
    await waitFor(() => expect(referrals.items).toHaveLength(1));
    await waitFor(() => expect(told()).toContain('Saved at 10am'));
    expect(referrals.items[0].answers).toMatchObject({ victimFamilyName: 'Testcase', referrerName: 'Alex Officer' });
    expect(await violations()).toEqual([]);
  });

  test('says what is missing when one goes on: the same words in the summary and at the field', async () => {
    document.title = 'Refer';
    const referrals = new InMemoryReferrals();
    const user = show(referrals);
    await user.click(await screen.findByRole('button', { name: 'Start a new referral' }));
    await user.click(await screen.findByRole('button', { name: 'The victim' }));
    await heading(/The victim$/);
    expect(screen.queryByText(/Enter the victim’s family name/)).toBeNull();
    await user.click(button('Continue'));
    const summary = screen.getByRole('alert', { name: 'There is a problem' });
    expect(summary).toHaveFocus();
    expect(document.title).toBe('Error: Refer');
    expect(screen.getAllByText('Enter the victim’s family name')).toHaveLength(2);
    const field = screen.getByLabelText('Family name');
    expect(field).toHaveAccessibleDescription('Error: Enter the victim’s family name');
    expect(field).toBeInvalid();
    expect(await violations()).toEqual([]);
    await user.click(within(summary).getByRole('link', { name: 'Enter the victim’s family name' }));
    expect(field).toHaveFocus();
    await user.keyboard('Testcase');
    expect(screen.getAllByText('Enter the victim’s family name')).toHaveLength(2);
    await user.click(button('Continue'));
    expect(screen.queryAllByText('Enter the victim’s family name')).toHaveLength(0);
    expect(screen.getByRole('alert', { name: 'There is a problem' })).toHaveFocus();
  });

  test('asks below an answer only when it is given, and keeps what was typed there', async () => {
    const user = await openDraft(withDraft({}));
    await user.click(button('The victim'));
    const known = await screen.findByRole('radiogroup', { name: /date of birth/ });
    await user.click(within(known).getByRole('radio', { name: 'Yes' }));
    await user.type(screen.getByLabelText('Day'), '27');
    await user.click(within(known).getByRole('radio', { name: 'Only roughly' }));
    expect(screen.queryByLabelText('Day')).toBeNull();
    await user.click(within(known).getByRole('radio', { name: 'Yes' }));
    expect(screen.getByLabelText('Day')).toHaveValue('27');
  });

  test('adds, removes and brings back a row, the focus always on something', async () => {
    const user = await openDraft(withDraft());
    await user.click(button('The perpetrators'));
    await screen.findByRole('group', { name: 'Perpetrator 1' });
    expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull();
    await user.click(button('Add another perpetrator'));
    const second = screen.getByRole('group', { name: 'Perpetrator 2' });
    expect(second).toContainElement(document.activeElement as HTMLElement);
    await user.click(within(second).getByRole('radio', { name: 'Female' }));
    await user.click(button('Remove Perpetrator 1'));
    expect(button(/^Undo/)).toHaveFocus();
    expect(screen.queryByRole('group', { name: 'Perpetrator 2' })).toBeNull();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('group', { name: 'Perpetrator 1' })).toContainElement(document.activeElement as HTMLElement);
    expect(within(screen.getByRole('group', { name: 'Perpetrator 2' })).getByRole('radio', { name: 'Female' })).toBeChecked();
  });

  test('draws only the field that is typed into', async () => {
    const user = await openDraft(withDraft());
    await user.click(button('The victim'));
    const family = await screen.findByLabelText('Family name');
    const changed = new Set<Node>();
    const watch = new MutationObserver(records => records.forEach(({ target }) => changed.add(target)));
    const form = family.closest('form') as HTMLFormElement;
    watch.observe(form, { subtree: true, childList: true, attributes: true, characterData: true });
    await user.type(family, 'xyz');
    watch.disconnect();
    expect(Array.from(changed).filter(node => node !== family)).toEqual([]);
  });

  test('goes on through the sections in their order with Control and Enter', async () => {
    const user = await openDraft(withDraft());
    await user.click(button('The victim'));
    await heading(/The victim$/);
    await user.click(screen.getByLabelText('Family name'));
    await user.keyboard('{Control>}{Enter}{/Control}');
    const next = await heading(/^Section 2 of 12/);
    expect(next).toHaveFocus();
  });
});

describe('after the last section', () => {
  test.each([
    ['to checking, when all is complete', completeAnswers(), /^Check your answers before/],
    ['to the list, when something is left', { ...completeAnswers(), victimSex: undefined }, 'Refer a victim to MARAC']
  ])('one goes on %s', async (_where, answers, next) => {
    const user = await openDraft(withDraft(answers));
    await user.click(button('You and the meeting'));
    await heading(/You and the meeting$/);
    await user.click(button('Continue'));
    expect(await heading(next)).toHaveFocus();
  });
});

describe('trouble', () => {
  test('without a connection: told, nothing lost, a warning before leaving, saved when it is back', async () => {
    const referrals = withDraft();
    const user = await openDraft(referrals);
    await user.click(button('The victim'));
    await heading(/The victim$/);
    referrals.nextSaves = Array.from({ length: 3 }, () => offline);
    await user.type(screen.getByLabelText('Family name'), '-Brown');
    expect(await screen.findByText(/^Not saved: no connection/)).toBeInTheDocument();
    expect(told()).toContain('Not saved: no connection');
    expect(await violations()).toEqual([]);
    const leaving = new Event('beforeunload', { cancelable: true });
    act(() => {
      window.dispatchEvent(leaving);
    });
    expect(leaving.defaultPrevented).toBe(true);
    referrals.nextSaves = [];
    act(() => {
      window.dispatchEvent(new Event('online'));
    });
    await waitFor(() => expect(referrals.items[0].answers.victimFamilyName).toBe('Testcase-Brown'));
    const later = new Event('beforeunload', { cancelable: true });
    await waitFor(() => expect(screen.getByText(/^Saved at/, { selector: 'p' })).toBeInTheDocument());
    window.dispatchEvent(later);
    expect(later.defaultPrevented).toBe(false);
  });

  test('the same question answered elsewhere: both are shown, the person chooses, nothing else is lost', async () => {
    const referrals = withDraft();
    const user = await openDraft(referrals);
    await user.click(button('The victim'));
    await heading(/The victim$/);
    referrals.writeElsewhere('draft', { ...completeAnswers(), victimFamilyName: 'Elsewhere', victimGivenNames: 'Anya Maria' });
    await user.type(screen.getByLabelText('Family name'), '-Here');
    expect(await heading('Choose which answers to keep')).toHaveFocus();
    expect(await violations()).toEqual([]);
    await user.click(button('Keep the selected answers'));
    expect(screen.getByRole('alert', { name: 'There is a problem' })).toHaveFocus();
    const question = screen.getByRole('group', { name: 'Family name' });
    expect(within(question).getByRole('radio', { name: /What was saved elsewhere Elsewhere/ })).toBeInTheDocument();
    await user.click(within(question).getByRole('radio', { name: /What you entered here Testcase-Here/ }));
    await user.click(button('Keep the selected answers'));
    expect(await screen.findByLabelText('Family name')).toHaveValue('Testcase-Here');
    expect(screen.getByLabelText('Given names')).toHaveValue('Anya Maria');
    await waitFor(() =>
      expect(referrals.items[0].answers).toMatchObject({ victimFamilyName: 'Testcase-Here', victimGivenNames: 'Anya Maria' })
    );
  });

  test('sent from another window: said plainly, and one can go on', async () => {
    const referrals = withDraft();
    const user = await openDraft(referrals);
    await user.click(button('The victim'));
    await heading(/The victim$/);
    referrals.change('draft', { status: 'Submitted', reference: 'M-1234', submittedAt: now });
    await user.type(screen.getByLabelText('Family name'), 's');
    expect(await heading('This referral has already been sent')).toHaveFocus();
    expect(screen.getByText('M-1234')).toBeInTheDocument();
    await user.click(button('Go to my referrals'));
    expect(await screen.findByRole('region', { name: 'M-1234' })).toBeInTheDocument();
  });

  test('leaving is held back while something is not stored', async () => {
    const referrals = withDraft();
    const user = await openDraft(referrals);
    await user.click(button('The victim'));
    await heading(/The victim$/);
    referrals.nextSaves = Array.from({ length: 9 }, () => offline);
    await user.type(screen.getByLabelText('Family name'), 's');
    await user.click(button('All sections'));
    await user.click(await screen.findByRole('button', { name: 'My referrals' }));
    expect(await screen.findByText(/This page stays open because/)).toBeInTheDocument();
  });
});

describe('sending', () => {
  test('shows every answer, and Change leads to its field and back', async () => {
    const user = await toCheckAnswers(withDraft());
    expect(screen.getByText('Not safe to call')).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await user.click(button('Change the victim’s given names'));
    expect(await screen.findByLabelText('Given names')).toHaveFocus();
    await user.keyboard(' Maria');
    await user.click(button('Continue'));
    await heading(/Check your answers before you send/);
    expect(screen.getByText('Anya Maria')).toBeInTheDocument();
  });

  test('pressed twice, one referral; the reference, what happens next and by when', async () => {
    const referrals = withDraft();
    const user = await toCheckAnswers(referrals);
    // Long enough that it is still being sent when it is looked at, also on a busy computer.
    referrals.delay = 1500;
    const send = button('Send the referral');
    await user.dblClick(send);
    expect(send).toHaveAttribute('aria-disabled', 'true');
    expect(send).toHaveFocus();
    expect(await heading('Referral sent')).toHaveFocus();
    expect(referrals.submissions).toBe(1);
    expect(screen.getByText('WM-7K3Q-X')).toBeInTheDocument();
    expect(screen.getByText(/reviews the referral by Tuesday 16 June 2026, 10am/)).toBeInTheDocument();
    expect(screen.getByText(/IDVA\) is told by Wednesday 17 June 2026, 10am/)).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await user.click(button('Go to my referrals'));
    expect(await screen.findByRole('region', { name: 'WM-7K3Q-X' })).toBeInTheDocument();
  });

  test('an answer that is lost is looked into: told, and one referral', async () => {
    const referrals = withDraft();
    referrals.nextSubmits = [lost];
    const user = await toCheckAnswers(referrals);
    await user.click(button('Send the referral'));
    expect(await screen.findByText(/We could not tell whether it arrived: checking now/)).toBeInTheDocument();
    expect(await heading('Referral sent')).toBeInTheDocument();
    expect(referrals.submissions).toBe(1);
  });

  test('SharePoint is busy: the wait is shown, and it is sent when the wait is over', async () => {
    const referrals = withDraft();
    referrals.nextSubmits = [{ ...busy, retryAfterSeconds: 1 }];
    const user = await toCheckAnswers(referrals);
    await user.click(button('Send the referral'));
    await waitFor(() => expect(told()).toContain('SharePoint is busy: trying again'));
    expect(button('Sending…')).toHaveAttribute('aria-disabled', 'true');
    expect(await heading('Referral sent')).toBeInTheDocument();
    expect(referrals.submissions).toBe(1);
  });

  test('going back to the list while it is being sent: told all the same that it was', async () => {
    const referrals = withDraft();
    const user = await toCheckAnswers(referrals);
    referrals.delay = 300;
    await user.click(button('Send the referral'));
    await user.click(button('All sections'));
    expect(await heading('Referral sent')).toHaveFocus();
  });

  test('a failure keeps everything and can be tried again', async () => {
    const referrals = withDraft();
    referrals.nextSubmits = [forbidden];
    const user = await toCheckAnswers(referrals);
    await user.click(button('Send the referral'));
    expect(await screen.findByText(/Your answers are still here/)).toBeInTheDocument();
    expect(button('Send the referral')).not.toHaveAttribute('aria-disabled');
    await user.click(button('Send the referral'));
    expect(await heading('Referral sent')).toBeInTheDocument();
  });
});
