import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { SharePointEngine } from '../../../local/engine';
import MaracDeskScreen from '../../../src/webparts/maracDesk/MaracDeskScreen';
import { openDesk, transportTo } from '../../support/sites/caseSite';
import { enterEmailedOn } from './emailedEntry';

export { violationsWithin as violations } from '../../support/files/accessible';

export type User = ReturnType<typeof userEvent.setup>;

/** The desk of somebody on the engine, looking at every MARAC. */
export async function showDesk(engine: SharePointEngine, login: string, transport = transportTo(engine, login)): Promise<User> {
  cleanup();
  window.history.replaceState(null, '', '/');
  render(<MaracDeskScreen enterEmailed={enterEmailedOn(engine, login)} useCases={openDesk(engine, { login, transport })} />);
  const user = userEvent.setup({ delay: null });
  const scope = await screen.findByLabelText('MARAC');
  const all = Array.from(scope.querySelectorAll('option')).find(option =>
    option.textContent?.startsWith('All MARACs')
  ) as HTMLOptionElement;
  await user.selectOptions(scope, all);
  return user;
}

/** The button in the queue that opens a case. */
export const caseButton = (reference: string): Promise<HTMLElement> => screen.findByRole('button', { name: new RegExp(`^${reference}`) });

/** Whether somebody who listens has been told. */
export const wasTold = (words: RegExp): boolean => screen.queryAllByRole('status').some(region => words.test(region.textContent ?? ''));
