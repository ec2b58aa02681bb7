import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { SharePointEngine } from '../../../local/engine';
import type { Transport } from '../../../src/sharepoint/client/sending';
import PartnerHomeScreen from '../../../src/webparts/partnerHome/PartnerHomeScreen';
import { transportTo } from '../sites/caseSite';
import { openPage } from './partnerMeetings';

export { violations } from '../files/accessible';

export type User = ReturnType<typeof userEvent.setup>;

/** Draws the partners' page as one person opens it. */
export function showPage(engine: SharePointEngine, login: string, transport: Transport = transportTo(engine, login)): User {
  render(
    <main>
      <h1>Partner home</h1>
      <PartnerHomeScreen {...openPage(engine, login, transport)} />
    </main>
  );
  return userEvent.setup({ delay: null });
}

export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
