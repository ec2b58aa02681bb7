import { cleanup, render, waitFor } from '@testing-library/react';
import * as React from 'react';
import type { SharePointEngine } from '../../../local/engine';
import type { Connection, SendMail } from '../../../src/host/connection';
import MailSending from '../../../src/webparts/maracDesk/mail/MailSending';
import { caseSites, coordinator, mondayMorning, rowsOf, siteUrls, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';

let sites: CaseSites;
let engine: SharePointEngine;
const realFetch = globalThis.fetch;

beforeAll(async () => {
  sites = await caseSites();
});
afterAll(() => sites.close());
beforeEach(() => {
  engine = sites.fresh();
  globalThis.fetch = ((url: string, init: RequestInit) => transportTo(engine, coordinator)(url, init)) as typeof fetch;
});
afterEach(() => {
  cleanup();
  globalThis.fetch = realFetch;
});

const connection: Connection = {
  context: { pageContext: { web: { absoluteUrl: siteUrls.case }, legacyPageContext: {} } },
  login: coordinator,
  caseSiteUrl: siteUrls.case,
  partnerSiteUrl: siteUrls.partner,
  people: 'wmp',
  inTeams: false,
  editing: false
};

const seed = (key: string): void => {
  const values = {
    Title: 'MARAC referral M-AAAA-BBBB-C: accepted',
    Key: key,
    State: 'New',
    Recipients: 'officer@wmp.example',
    Body: 'It was accepted.'
  };
  engine.seedItems('/sites/marac', 'Outbox', [{ values }], { author: coordinator, created: mondayMorning });
};
const states = async (): Promise<readonly unknown[]> => (await rowsOf(engine, 'Outbox')).map(row => row.State);

it('sends what waits when the desk opens, once however often the page draws', async () => {
  seed('case-1:accepted');
  const sent: Parameters<SendMail>[0][] = [];
  const send = (): SendMail => async message => void sent.push(message);
  const { rerender, container } = render(<MailSending connection={connection} sendMail={send()} />);
  rerender(<MailSending connection={{ ...connection }} sendMail={send()} />);
  await waitFor(async () => expect(await states()).toEqual(['Sent']));
  expect(sent).toMatchObject([
    { subject: 'MARAC referral M-AAAA-BBBB-C: accepted', recipients: ['officer@wmp.example'], text: 'It was accepted.' }
  ]);
  expect(container.innerHTML).toBe('');
});

it('leaves a message that the mail service refuses for another attempt, with a reason that names nobody', async () => {
  seed('case-1:accepted');
  render(<MailSending connection={connection} sendMail={() => Promise.reject(new Error('officer@wmp.example may not'))} />);
  await waitFor(async () => expect(await states()).toEqual(['New']));
  await waitFor(async () => expect((await rowsOf(engine, 'Outbox'))[0].Failure).toMatch(/did not take it \(.*attempt 1 of 5\)/));
  expect(String((await rowsOf(engine, 'Outbox'))[0].Failure)).not.toContain('@');
});
