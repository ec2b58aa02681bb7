import { act, render, screen, waitFor } from '@testing-library/react';
import '@testing-library/jest-dom';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { formVersion } from '../../../../src/domain/form/referralForm';
import ReferralFormScreen from '../../../../src/webparts/shared/referralForm/ReferralFormScreen';
import { completeAnswers } from '../../../domain/form/support/context';
import '../../../support/files/screenEvents';
import './quietConsole';
import { InMemoryReferrals, now } from './inMemoryUseCases';

const draftKey = '0f8fad5b-d9cb-469f-a165-70867728950e';
const start = (): Promise<HTMLElement> => screen.findByRole('button', { name: 'Start a new referral' });
const form = (): Promise<HTMLElement> => screen.findByRole('button', { name: 'The victim' });

const referrals = (): InMemoryReferrals => {
  const made = new InMemoryReferrals();
  const answers = completeAnswers();
  made.add({ key: draftKey, status: 'Draft', marac: 'Walsall', answers, formVersion });
  for (let number = 1; number <= 7; number++)
    made.add({
      key: `sent-${number}`,
      status: 'Accepted',
      reference: `WM-${number}`,
      marac: 'Walsall',
      submittedAt: new Date(now.getTime() - number * 60_000),
      answers,
      formVersion
    });
  return made;
};

const show = (at = '/'): ReturnType<typeof userEvent.setup> => {
  window.history.replaceState(null, '', at);
  render(<ReferralFormScreen useCases={referrals()} now={() => now} />);
  return userEvent.setup({ delay: null });
};

test('a draft has the address of its key: Back leads to the list, Forward to the draft, and nothing else stands in it', async () => {
  const user = show();
  await start();
  await user.click(screen.getByRole('button', { name: /^Continue your draft/ }));
  await form();
  expect(window.location.hash).toBe(`#/refer/${draftKey}`);
  act(() => window.history.back());
  await start();
  await waitFor(() => expect(window.location.hash).toBe(''));
  act(() => window.history.forward());
  await form();
  expect(window.location.hash).toBe(`#/refer/${draftKey}`);
});

test('reloaded, or followed from a message, it is open at once; leaving it leaves its address', async () => {
  const user = show(`#/refer/${draftKey}`);
  await form();
  await user.click(screen.getByRole('button', { name: /My referrals$/ }));
  await start();
  expect(window.location.hash).toBe('#/refer');
});

test('of one that was sent the card has the focus, also of an earlier one', async () => {
  show('#/refer/sent-7');
  await start();
  await waitFor(() => expect(document.activeElement).toHaveTextContent('WM-7'));
  expect(screen.queryByText(/that you followed a link to/)).not.toBeInTheDocument();
});

test('one that is not among them, or a guessed one, is told in words', async () => {
  show('#/refer/00000000-0000-4000-8000-000000000000');
  await start();
  expect(screen.getByText(/that you followed a link to is not among those below/)).toBeInTheDocument();
});
