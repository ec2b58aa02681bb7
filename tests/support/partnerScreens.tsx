import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import axe from 'axe-core';
import * as React from 'react';
import type { SharePointEngine } from '../../local/engine';
import type { Transport } from '../../src/sharepoint/client/sending';
import PartnerHomeScreen from '../../src/webparts/partnerHome/PartnerHomeScreen';
import { transportTo } from './caseSite';
import { openPage } from './partnerMeetings';

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

/** What axe finds; contrast is looked at in a browser. */
export async function violations(): Promise<readonly string[]> {
  const { violations: found } = await axe.run(document.body, { rules: { 'color-contrast': { enabled: false } } });
  return found.map(violation => `${violation.id}: ${violation.nodes.map(node => node.html).join(' | ')}`);
}

export const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
