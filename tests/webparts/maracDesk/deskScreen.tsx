import { cleanup, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import * as React from 'react';
import type { SharePointEngine } from '../../../local/engine';
import MaracDeskScreen from '../../../src/webparts/maracDesk/MaracDeskScreen';
import { openDesk, transportTo } from '../../support/caseSite';
import { enterEmailedOn } from './emailedEntry';

export type User = ReturnType<typeof userEvent.setup>;

/** The desk of somebody on the engine, looking at every MARAC. */
export async function showDesk(engine: SharePointEngine, login: string, transport = transportTo(engine, login)): Promise<User> {
  cleanup();
  render(<MaracDeskScreen enterEmailed={enterEmailedOn(engine, login)} useCases={openDesk(engine, { login, transport })} />);
  const user = userEvent.setup({ delay: null });
  const scope = await screen.findByLabelText('MARAC');
  const all = Array.from(scope.querySelectorAll('option')).find(option => option.textContent?.startsWith('All MARACs')) as HTMLOptionElement;
  await user.selectOptions(scope, all);
  return user;
}

/** The button in the queue that opens a case. */
export const caseButton = (reference: string): Promise<HTMLElement> => screen.findByRole('button', { name: new RegExp(`^${reference}`) });

/** What axe finds, but colours: jsdom draws none. */
export async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
  return found.map(violation => `${violation.id}: ${violation.nodes.map(node => node.html).join(' | ')}`);
}

/** Whether somebody who listens has been told. */
export const wasTold = (words: RegExp): boolean => screen.queryAllByRole('status').some(region => words.test(region.textContent ?? ''));
