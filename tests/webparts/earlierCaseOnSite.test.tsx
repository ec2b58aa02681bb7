import { cleanup, render, screen, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { SharePointEngine } from '../../local/engine';
import { composeMinutes } from '../../src/services/meetings/minutes/composeMinutes';
import MaracDeskScreen from '../../src/webparts/maracDesk/MaracDeskScreen';
import MeetingsScreen from '../../src/webparts/meetings/MeetingsScreen';
import { violationsWithin as violations } from '../support/files/accessible';
import { caseSites, editInList, openDesk, rowsOf } from '../support/sites/caseSite';
import type { CaseSites } from '../support/sites/caseSite';
import { heardCase } from '../support/stories/heardCase';
import { acceptedCase, openMeetings, planned } from '../support/stories/meetings';
import { portsOf } from '../support/stories/minuting';
import { good } from '../support/stories/referring';
import { coventryAnswers, senior } from '../support/stories/reviewing';
import '../support/files/screenEvents';
import { enterEmailedOn } from './maracDesk/emailedEntry';

let sites: CaseSites;
let copy: () => SharePointEngine;
let engine: SharePointEngine;
let earlier: string;
let repeat: string;

/** A case heard with two actions, and its repeat on the agenda of the next meeting. */
beforeAll(async () => {
  sites = await caseSites();
  const first = await heardCase(sites);
  const made = first.copy();
  await acceptedCase(made, coventryAnswers(), { previousCaseKey: first.caseKey });
  const meetings = openMeetings(made);
  good(await meetings.plan(planned()));
  good(await meetings.listCases());
  const rows = await rowsOf(made, 'Referrals');
  [earlier, repeat] = rows.map(({ Reference }) => String(Reference));
  copy = sites.freeze(made);
});
afterAll(() => sites.close());
beforeEach(() => {
  cleanup();
  engine = copy();
});

function desk(address: string): ReturnType<typeof userEvent.setup> {
  window.history.replaceState(null, '', address);
  render(<MaracDeskScreen enterEmailed={enterEmailedOn(engine, senior)} useCases={openDesk(engine, { login: senior })} />);
  return userEvent.setup({ delay: null });
}

function meetings(address: string): void {
  window.history.replaceState(null, '', address);
  const agenda = openMeetings(engine);
  render(<MeetingsScreen meetings={agenda} minutes={composeMinutes(portsOf(engine, senior), agenda)} />);
}

const told = (): Promise<HTMLElement> => screen.findByRole('region', { name: 'What became of the earlier case' });
const all = (): RegExp =>
  new RegExp(
    `Repeat of ${earlier}, Coventry\\. Received 16 June 2026\\. Heard 16 June 2026\\. Actions open\\..*Open: 2` +
      'Change the locks\\. Housing, Coventry\\. due 29 June 2026Flag the record\\. Health, Coventry\\. due 29 June 2026'
  );

describe('a repeat brings its past', () => {
  test('to the case file, which says so and leads to the earlier case', async () => {
    const user = desk(`#/desk/case/${repeat}`);
    await user.click(await screen.findByRole('button', { name: 'Read what became of the earlier case' }));
    expect(screen.getByRole('heading', { name: 'Earlier and linked cases' })).toHaveFocus();
    const region = await told();
    expect(await within(region).findByText('Open: 2')).toBeVisible();
    expect(region).toHaveTextContent(all());
    expect(within(region).getByRole('link', { name: earlier })).toHaveAttribute('href', `#/desk/case/${earlier}`);
    expect(await violations()).toEqual([]);
  });

  test('to the agenda', async () => {
    meetings('#/meetings/meeting/meeting-july');
    const region = await told();
    expect(await within(region).findByText('Open: 2')).toBeVisible();
    expect(region).toHaveTextContent(all());
    expect(region.closest('li')).toHaveTextContent(repeat);
    expect(await violations()).toEqual([]);
  });

  test('to what is known beside the minutes', async () => {
    meetings('#/meetings/minutes/meeting-july');
    const known = await screen.findByRole('region', { name: 'What is known' });
    expect(await within(known).findByText('Open: 2')).toBeVisible();
    expect(known).toHaveTextContent(all());
  });

  test('but nothing of it that is closed to whoever looks', async () => {
    const [first] = await rowsOf(engine, 'Referrals');
    await editInList(engine, 'Referrals', first.Id, { ConflictLogins: senior });
    meetings('#/meetings/meeting/meeting-july');
    const region = await told();
    expect(await within(region).findByText(/What became of it is hidden from you: a conflict of interest was declared\.$/)).toBeVisible();
    expect(region).not.toHaveTextContent(/Change the locks|Flag the record/);
    cleanup();
    meetings('#/meetings/minutes/meeting-july');
    const known = await screen.findByRole('region', { name: 'What is known' });
    expect(await within(known).findByText(/hidden from you/)).toBeVisible();
    expect(known).not.toHaveTextContent(/Change the locks|Flag the record/);
  });
});
