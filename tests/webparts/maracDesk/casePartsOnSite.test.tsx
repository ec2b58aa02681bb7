import { cleanup, render, screen, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { SharePointEngine } from '../../../local/engine';
import MaracDeskScreen from '../../../src/webparts/maracDesk/MaracDeskScreen';
import { violationsWithin as violations } from '../../support/files/accessible';
import { faulty, isWrite, toList } from '../../support/kills/faults';
import type { FaultyTransport } from '../../support/kills/faults';
import { caseSites, openDesk, rowsOf, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { heardCase } from '../../support/stories/heardCase';
import { senior } from '../../support/stories/reviewing';
import '../../support/files/screenEvents';
import type { User } from './deskScreen';
import { enterEmailedOn } from './emailedEntry';

let sites: CaseSites;
let copy: () => SharePointEngine;
let engine: SharePointEngine;
let reference: string;
let wire: FaultyTransport;

beforeAll(async () => {
  sites = await caseSites();
  ({ copy } = await heardCase(sites));
});
afterAll(() => sites.close());
beforeEach(async () => {
  engine = copy();
  reference = String((await rowsOf(engine, 'Referrals'))[0].Reference);
});

/** The case file, by its address. */
async function open(): Promise<User> {
  cleanup();
  wire = faulty(transportTo(engine, senior));
  window.history.replaceState(null, '', `#/desk/case/${reference}`);
  render(
    <MaracDeskScreen enterEmailed={enterEmailedOn(engine, senior)} useCases={openDesk(engine, { login: senior, transport: wire.send })} />
  );
  await screen.findByRole('region', { name: 'Safe contact with the victim' });
  return userEvent.setup({ delay: null });
}

const part = (name: string): HTMLElement => screen.getByRole('region', { name });
const contents = (): HTMLElement => screen.getByRole('navigation', { name: 'Contents of the case file' });
const readsOf = (list: string): number => wire.sent.filter(request => toList(list)(request) && !isWrite(request)).length;

describe('the case file in parts', () => {
  test('the contents lead to each part by the keyboard: it is shown and has the focus', async () => {
    const user = await open();
    expect(
      within(contents())
        .getAllByRole('button')
        .map(({ textContent }) => textContent)
    ).toEqual(screen.getAllByRole('heading', { level: 3 }).map(({ textContent }) => textContent));
    within(contents()).getByRole('button', { name: 'Meetings' }).focus();
    await user.keyboard('{Enter}');
    expect(screen.getByRole('heading', { name: 'Meetings' })).toHaveFocus();
    const meeting = await within(part('Meetings')).findByRole('region', { name: 'Coventry, Tuesday 16 June 2026, 10am' });
    expect(within(meeting).getByRole('link').getAttribute('href')).toMatch(/Meetings\.aspx#\/meetings\/meeting\//);
    expect(meeting).toHaveTextContent(/Held. HeardInformation sharedShe is with her sister/);
    expect(meeting).toHaveTextContent(/Change the locksHousing, by 29 June 2026/);
    expect(await violations()).toEqual([]);
    // Hidden and shown again it is not read anew.
    await user.click(within(part('Meetings')).getByRole('button', { name: 'Hide the meetings' }));
    expect(meeting).not.toBeVisible();
    await user.click(within(part('Meetings')).getByRole('button', { name: 'Show the meetings' }));
    expect(meeting).toBeVisible();
  });

  test('actions with agency, day and status, and what agencies have returned, are read when they are shown', async () => {
    const user = await open();
    expect([readsOf('Actions'), readsOf('Returns')]).toEqual([0, 0]);
    await user.click(screen.getByRole('button', { name: 'Show the actions' }));
    const row = (await within(part('Actions')).findByRole('rowheader', { name: 'Change the locks' })).closest('tr');
    expect(
      within(row as HTMLElement)
        .getByRole('link')
        .getAttribute('href')
    ).toMatch(/Actions\.aspx#\/tracker\/action\//);
    expect(row).toHaveTextContent('Change the locksHousingCoventry29 Jun 2026DueNot reported yet');
    await user.click(screen.getByRole('button', { name: 'Show the research' }));
    expect(await within(part('Research returned')).findByRole('region', { name: 'Research by Housing, Coventry' })).toHaveTextContent(
      /Her rent is paid.*Professional opinion: He controls it.*Risks to staffA dog/
    );
    expect([readsOf('Actions'), readsOf('Returns')]).toEqual([1, 1]);
    expect(await violations()).toEqual([]);
  });

  test('a part that cannot be read says so and can be tried again; the others stand', async () => {
    const user = await open();
    let cutOff = true;
    wire.failNext(request => cutOff && toList('Actions')(request), { kind: 'lost before it arrives' }, 100);
    await user.click(screen.getByRole('button', { name: 'Show the actions' }));
    const again = await within(part('Actions')).findByRole('button', { name: 'Try again' });
    await user.click(screen.getByRole('button', { name: 'Show the meetings' }));
    expect(await within(part('Meetings')).findByText('She is with her sister')).toBeVisible();
    cutOff = false;
    await user.click(again);
    expect(await within(part('Actions')).findByRole('rowheader', { name: 'Flag the record' })).toBeVisible();
  });

  test('says since when the safe contact stands, and what is shown stays shown on the way back from a document', async () => {
    const user = await open();
    expect(part('Safe contact with the victim')).toHaveTextContent(/As the referrer sent it on Tuesday 16 June 2026, 11am/);
    await user.click(screen.getByRole('button', { name: 'Show the documents and files' }));
    await user.click(await screen.findByRole('button', { name: 'Referral, to print or save as Word' }));
    await user.click(await screen.findByRole('button', { name: /Back to the case/ }));
    expect(await screen.findByRole('button', { name: 'Referral, to print or save as Word' })).toBeVisible();
  });

  test('notes are added by the keyboard, stand with who and when, and nobody shares one by oversight', async () => {
    const user = await open();
    await user.click(screen.getByRole('button', { name: 'Show the notes' }));
    expect(await screen.findByText(/^Nobody has noted a call/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Add a note' }));
    expect(screen.getByRole('radio', { name: 'Call' })).toHaveFocus();
    expect(screen.getByRole('radio', { name: 'For the team only' })).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Store the note' }));
    const words = screen.getByRole('textbox', { name: 'What was said or done?' });
    expect(words).toHaveFocus();
    expect(words).toHaveAccessibleDescription(/Enter what was said or done/);
    expect(await violations()).toEqual([]);
    let cutOff = true;
    wire.failNext(request => cutOff && toList('Notes')(request), { kind: 'lost before it arrives' }, 100);
    await user.type(words, 'She rang from work.');
    await user.click(screen.getByRole('button', { name: 'Store the note' }));
    await within(part('Notes')).findByText(/Support code/);
    // What was typed stays.
    expect(words).toHaveValue('She rang from work.');
    cutOff = false;
    await user.click(screen.getByRole('button', { name: 'Store the note' }));
    const note = (await within(part('Notes')).findByText('She rang from work.', { selector: 'p' })).closest('li');
    expect(note).toHaveTextContent(/^Call, Tuesday 16 June 2026, 11am, Example, SeniorShe rang from work\.For the team only$/);
    expect(screen.getByRole('button', { name: 'Add a note' })).toHaveFocus();
    expect(await rowsOf(engine, 'Notes')).toHaveLength(1);
    expect(await violations()).toEqual([]);
  });
});
