import { act, render, screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { violationsWithin as violations } from '../../../support/files/accessible';
import '../../../support/files/screenEvents';
import type { Answers } from '../../../../src/domain/form/answers';
import { formVersion } from '../../../../src/domain/form/referralForm';
import type { IntakeItem } from '../../../../src/services/shared/ports';
import ReferralFormScreen from '../../../../src/webparts/shared/referralForm/ReferralFormScreen';
import { completeAnswers } from '../../../domain/form/support/context';
import './quietConsole';
import { forbidden, InMemoryReferrals, lost, now } from './inMemoryUseCases';

const clock = (): Date => now;
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const heading = (name: string | RegExp): Promise<HTMLElement> => screen.findByRole('heading', { name });

const withSent = (parts: Partial<IntakeItem> = {}): InMemoryReferrals => {
  const referrals = new InMemoryReferrals();
  referrals.add({
    key: 'sent',
    status: 'Taken in',
    reference: 'WM-7K3Q-X',
    marac: 'Walsall',
    submittedAt: now,
    answers: completeAnswers(),
    formVersion,
    ...parts
  });
  return referrals;
};

const show = async (referrals: InMemoryReferrals, referrers?: 'partners'): Promise<ReturnType<typeof userEvent.setup>> => {
  render(<ReferralFormScreen useCases={referrals} now={clock} referrers={referrers} />);
  await screen.findByRole('button', { name: 'Start a new referral' });
  return userEvent.setup({ delay: null });
};

const openAmendment = async (referrals: InMemoryReferrals): Promise<ReturnType<typeof userEvent.setup>> => {
  const user = await show(referrals);
  await user.click(button('Add or change something: WM-7K3Q-X'));
  await heading(/Add or change something$/);
  return user;
};

/** Changes the victim's given names and stands on the list of sections. */
const changeName = async (user: ReturnType<typeof userEvent.setup>): Promise<void> => {
  await user.click(button('The victim'));
  await user.type(await screen.findByLabelText('Given names'), ' Maria');
  await user.click(button('Continue'));
  await heading(/Add or change something$/);
};

const reason = (): HTMLElement => screen.getByLabelText('Why are you changing or adding this?');

describe('changing a referral after it was sent', () => {
  test('shows what differs beside what was sent, asks why, and is sent once', async () => {
    const referrals = withSent();
    const user = await openAmendment(referrals);
    expect(await heading(/Add or change something$/)).toHaveFocus();
    expect(button('The victim')).toHaveAccessibleDescription('As it was sent');
    expect(await violations()).toEqual([]);
    await changeName(user);
    expect(button('The victim')).toHaveAccessibleDescription('Changed');
    expect(screen.getByText('Your changes are not sent yet. They are lost if you close this page.')).toBeInTheDocument();
    expect(referrals.items[0].answers.victimGivenNames).toBe('Anya');

    await user.click(button('Give the reason and send'));
    await heading(/Check your changes before you send them$/);
    const card = screen.getByRole('region', { name: 'The victim' });
    expect(
      within(card).getByText((_words, element) => element?.tagName === 'DD' && element.textContent === 'Anya Maria\nBefore: Anya')
    ).toBeInTheDocument();
    expect(screen.getAllByRole('region').filter(one => one.id.startsWith('changed-'))).toHaveLength(1);
    await user.click(button('Send the changes'));
    const words = 'Enter why you are changing or adding something';
    expect(screen.getAllByText(words)).toHaveLength(2);
    await user.click(screen.getByRole('link', { name: words }));
    expect(reason()).toHaveFocus();
    expect(await violations()).toEqual([]);

    await user.keyboard('She told me her other name.');
    referrals.nextAmendments = [lost];
    await user.dblClick(button('Send the changes'));
    expect(await screen.findByText(/The connection broke while the change was being sent/)).toBeInTheDocument();
    expect(await heading(/Your changes were sent$/)).toHaveFocus();
    expect(referrals.amendments).toBe(1);
    expect(referrals.items[0]).toMatchObject({ amendmentReason: 'She told me her other name.', hasAmendment: true, status: 'Taken in' });
    expect(referrals.items[0].answers.victimGivenNames).toBe('Anya Maria');
    expect(screen.getByText(/^The Walsall MARAC coordinator is shown what you changed and why/)).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await user.click(button('Go to my referrals'));
    expect(await screen.findByText('The coordinator is shown what you changed and why.')).toBeInTheDocument();
  });

  test('adds a file, which stays: nothing that was sent can be taken away', async () => {
    const referrals = withSent();
    const user = await openAmendment(referrals);
    await user.click(button('The incident'));
    await screen.findByRole('group', { name: /^Documents/ });
    await user.upload(document.querySelector('input[type=file]') as HTMLInputElement, new File(['abc'], 'New.pdf'));
    expect(await screen.findByText('New.pdf (1 kB)')).toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /^Remove/ })).toBeNull();
    expect([...referrals.files.keys()]).toEqual(['1 New.pdf']);
    await user.click(button('Continue'));
    await user.click(button('Give the reason and send'));
    await user.type(reason(), 'New photographs');
    await user.click(button('Send the changes'));
    await heading(/Your changes were sent$/);
    expect(referrals.items[0].answers.attachments).toMatchObject([{ answers: { fileName: 'New.pdf' } }]);
  });

  test('an answer taken out or made wrong is told before it is sent', async () => {
    const referrals = withSent();
    const user = await openAmendment(referrals);
    await user.click(button('The victim'));
    await user.clear(await screen.findByLabelText('Given names'));
    await user.click(button('All sections'));
    expect(button('The victim')).toHaveAccessibleDescription('Not complete');
    await user.click(button('Give the reason and send'));
    await user.type(reason(), 'A mistake');
    await user.click(button('Send the changes'));
    await user.click(await screen.findByRole('link', { name: 'Enter the victim’s given names' }));
    expect(await screen.findByLabelText('Given names')).toHaveFocus();
    expect(referrals.amendments).toBe(0);
    await user.keyboard('Anna');
    await user.click(button('Continue'));
    await heading(/Check your changes before you send them$/);
    expect(reason()).toHaveValue('A mistake');
  });

  test('leaving it unsent asks first, and changes nothing', async () => {
    const referrals = withSent();
    const user = await openAmendment(referrals);
    await changeName(user);
    const closing = new Event('beforeunload', { cancelable: true });
    act(() => {
      window.dispatchEvent(closing);
    });
    expect(closing.defaultPrevented).toBe(true);
    await user.click(button('My referrals'));
    expect(await screen.findByText('Your changes are not sent yet.')).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await user.click(button('Leave without sending them'));
    expect(await screen.findByRole('button', { name: 'Start a new referral' })).toBeInTheDocument();
    expect(referrals.items[0].answers).toEqual(completeAnswers());
  });

  test('leaving with nothing changed asks nothing', async () => {
    const user = await openAmendment(withSent());
    await user.click(button('My referrals'));
    expect(await screen.findByRole('button', { name: 'Start a new referral' })).toBeInTheDocument();
  });

  test('the same answer changed elsewhere meanwhile: the person chooses, then sends', async () => {
    const referrals = withSent();
    const user = await openAmendment(referrals);
    await changeName(user);
    const theirs = { ...referrals.items[0], answers: { ...completeAnswers(), victimGivenNames: 'Anja' } };
    const clashes = [{ path: ['victimGivenNames'], mine: 'Anya Maria', theirs: 'Anja' }];
    referrals.nextAmendments = [{ kind: 'clash', clashes, theirs, merged: { ...completeAnswers(), victimGivenNames: 'Anya Maria' } }];
    await user.click(button('Give the reason and send'));
    await user.type(reason(), 'Her other name');
    await user.click(button('Send the changes'));
    await heading('Choose which answers to keep');
    await user.click(screen.getByRole('radio', { name: /What was saved elsewhere Anja/ }));
    await user.click(button('Keep the selected answers'));
    await heading(/Check your changes before you send them$/);
    expect(reason()).toHaveValue('Her other name');
    await user.click(button('Send the changes'));
    await heading(/Your changes were sent$/);
    expect(referrals.items[0].answers.victimGivenNames).toBe('Anja');
  });

  test.each([
    ['Returned', /sent the referral back to you with a question/],
    ['Withdrawn', /has been withdrawn meanwhile/]
  ] as const)('%s meanwhile: said plainly, nothing is changed', async (status, words) => {
    const referrals = withSent();
    const user = await openAmendment(referrals);
    await changeName(user);
    await user.click(button('Give the reason and send'));
    await user.type(reason(), 'Her other name');
    referrals.nextAmendments = [{ kind: 'notSent', item: { ...referrals.items[0], status } }];
    await user.click(button('Send the changes'));
    await heading(/Your changes were not sent$/);
    expect(screen.getByText(words)).toBeInTheDocument();
    await user.click(button('Go to my referrals'));
    expect(await screen.findByRole('button', { name: 'Start a new referral' })).toBeInTheDocument();
  });

  test('that cannot be opened says why on the list', async () => {
    const referrals = withSent();
    const user = await show(referrals);
    referrals.openAmendment = async () => ({ ok: false, error: forbidden });
    await user.click(button('Add or change something: WM-7K3Q-X'));
    expect(await screen.findByText('You may not save here.')).toBeInTheDocument();
  });
});

describe('a referral that came back', () => {
  test('opens with the coordinator’s question on top, wherever one answers it, and is sent again', async () => {
    const referrals = withSent({ status: 'Returned', decision: { criterion: '', reason: 'Which door was it?', nextStep: 'Answer it.' } });
    const user = await show(referrals);
    await user.click(button(/^Answer the question: Referral to Walsall MARAC/));
    await screen.findByRole('list', { name: 'Sections of the referral' });
    const asked = (): HTMLElement => screen.getByText('Which door was it?', { exact: false });
    expect(asked()).toHaveTextContent('The coordinator asks: Which door was it?');
    await user.click(button('The incident'));
    await heading(/The incident$/);
    expect(asked()).toBeInTheDocument();
    await user.type(screen.getByLabelText('What happened?'), ' It was the back door.');
    await user.click(button('All sections'));
    await user.click(await screen.findByRole('button', { name: 'Check your answers and send' }));
    await heading(/Check your answers before you send/);
    expect(asked()).toBeInTheDocument();
    expect(await violations()).toEqual([]);
    await user.click(button('Send the referral'));
    await heading('Referral sent');
    expect(referrals.items[0].answers.incidentNarrative).toMatch(/It was the back door\.$/);
  });
});

describe('danger now', () => {
  test('is met with 999 at the last moment before sending too', async () => {
    const referrals = new InMemoryReferrals();
    referrals.add({ key: 'draft', answers: { ...completeAnswers(), immediateDanger: 'Yes' } });
    const user = await show(referrals);
    await user.click(button(/^Continue your draft/));
    await user.click(await screen.findByRole('button', { name: 'Check your answers and send' }));
    expect(await screen.findByText(/Call 999 before you send this/)).toBeInTheDocument();
    await user.click(button('Send the referral'));
    await heading('Referral sent');
    expect(screen.getByText(/Somebody is in immediate danger: call 999 now/)).toBeInTheDocument();
  });
});

describe('the printable copy', () => {
  test('of a sent referral holds every answer, safe contact first; each printing is noted; only it is printed', async () => {
    const print = jest.fn();
    window.print = print;
    const referrals = withSent({
      answers: { ...completeAnswers(), conflictOfInterest: 'Yes', incidentNarrative: '<b>=1+1</b>\nBo came to the door.' }
    });
    const user = await show(referrals);
    await user.click(button('Printable copy: WM-7K3Q-X'));
    expect(await heading('Printable copy')).toHaveFocus();
    const paper = document.querySelector('[data-printed-referral]') as HTMLElement;
    const titles = within(paper)
      .getAllByRole('heading')
      .map(({ textContent }) => textContent);
    expect(titles.slice(0, 3)).toEqual(['MARAC referral', 'Telephone number 1', 'Safe contact']);
    for (const words of [
      'Reference',
      'WM-7K3Q-X',
      'Form version',
      formVersion,
      'Warning: Not safe to call',
      '<b>=1+1</b>\nBo came to the door.'
    ]) {
      expect(
        within(paper).getAllByText((_text, element) => element?.tagName.startsWith('D') === true && element.textContent === words).length
      ).toBeGreaterThan(0);
    }
    expect(within(paper).getAllByText('OFFICIAL-SENSITIVE')).toHaveLength(2);
    expect(paper).toHaveTextContent('Restricted: only people who are cleared for the case may see it');
    expect(paper).toHaveTextContent(/Printed by Alex Officer, Monday 15 June 2026, 10am/);
    expect(await violations()).toEqual([]);

    await user.click(button('Print'));
    expect(print).toHaveBeenCalledTimes(1);
    expect(referrals.printedKeys).toEqual([]);
    act(() => {
      window.dispatchEvent(new Event('beforeprint'));
    });
    expect(referrals.printedKeys).toEqual(['sent']);
    const hidden = (button('Print').closest('div') as HTMLElement).className;
    await user.click(button('Back'));
    expect(await screen.findByRole('button', { name: 'Start a new referral' })).toBeInTheDocument();
    const [away] = hidden.split(' ').slice(-1);
    expect(document.querySelectorAll(`.${away}`)).toHaveLength(0);
  });

  test('can be opened from the confirmation, and leads back to it', async () => {
    const referrals = new InMemoryReferrals();
    referrals.add({ key: 'draft', answers: completeAnswers(), formVersion });
    const user = await show(referrals);
    await user.click(button(/^Continue your draft/));
    await user.click(await screen.findByRole('button', { name: 'Check your answers and send' }));
    await user.click(await screen.findByRole('button', { name: 'Send the referral' }));
    await heading('Referral sent');
    await user.click(button('Printable copy'));
    await heading('Printable copy');
    await user.click(button('Back'));
    expect(await heading('Referral sent')).toBeInTheDocument();
  });
});

describe('my referrals', () => {
  test('of earlier pages come when they are asked for, until there are none', async () => {
    const referrals = withSent({ id: 90 });
    const old = (id: number): IntakeItem => ({
      ...referrals.items[0],
      id,
      key: `old-${id}`,
      reference: `M-${id}`,
      submittedAt: new Date(now.getTime() - 100_000 + id)
    });
    referrals.olderPages.set(90, { items: [old(80), old(79)], older: 79 });
    referrals.olderPages.set(79, { items: [old(78)] });
    const user = await show(referrals);
    await user.click(button('Show earlier referrals'));
    expect(await screen.findByRole('region', { name: 'M-79' })).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'M-80' })).toHaveFocus();
    await user.click(button('Show earlier referrals'));
    expect(await screen.findByRole('region', { name: 'M-78' })).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'M-78' })).toHaveFocus();
    expect(screen.queryByRole('button', { name: 'Show earlier referrals' })).toBeNull();
    expect(screen.getAllByRole('region', { name: /^(WM|M)-/ })).toHaveLength(4);
    expect(await violations()).toEqual([]);
  });
});

describe('who refers is known', () => {
  const referrer = async (referrals: InMemoryReferrals, referrers?: 'partners'): Promise<Answers> => {
    const user = await show(referrals, referrers);
    await user.click(button('Start a new referral'));
    await user.click(await screen.findByRole('button', { name: 'The victim' }));
    await user.type(await screen.findByLabelText('Family name'), 'T');
    await waitFor(() => expect(referrals.items).toHaveLength(1));
    return referrals.items[0].answers;
  };
  const housing = { agency: 'Local Authority Housing' };

  test('an officer is with the police', async () => {
    expect(await referrer(new InMemoryReferrals())).toMatchObject({ referrerName: 'Alex Officer', referringAgency: 'Police' });
  });
  test('a partner refers for the agency they represent, at however many MARACs', async () => {
    const referrals = new InMemoryReferrals();
    referrals.represents = [
      { marac: 'Coventry', ...housing },
      { marac: 'Solihull', ...housing }
    ];
    expect(await referrer(referrals, 'partners')).toMatchObject({ referringAgency: 'Local Authority Housing' });
  });
  test('a partner who represents two agencies, or none, is asked', async () => {
    const referrals = new InMemoryReferrals();
    referrals.represents = [
      { marac: 'Coventry', ...housing },
      { marac: 'Coventry', agency: 'IDVA' }
    ];
    expect(await referrer(referrals, 'partners')).not.toHaveProperty('referringAgency');
  });
});
