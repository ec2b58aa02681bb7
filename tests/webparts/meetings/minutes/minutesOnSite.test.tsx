import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { SharePointEngine } from '../../../../local/engine';
import { composeMeetings } from '../../../../src/services/meetings/composeMeetings';
import { composeMinutes } from '../../../../src/services/meetings/minutes/composeMinutes';
import { createIdentifiers } from '../../../../src/services/shared/identifiers';
import type { MeetingsUseCases } from '../../../../src/services/meetings/meetingsUseCases';
import type { MinutesUseCases } from '../../../../src/services/meetings/minutes/minutesUseCases';
import type { Transport } from '../../../../src/sharepoint/client/sending';
import { stillClock } from '../../../support/run/stillClock';
import { createMeetingPorts } from '../../../../src/sharepoint/pages/createMeetingPorts';
import MinutesScreen from '../../../../src/webparts/meetings/minutes/MinutesScreen';
import { ScreenArea } from '../../../../src/ui';
import { caseSites, clientOf, coordinator, rowsOf, transportTo } from '../../../support/sites/caseSite';
import type { CaseSites } from '../../../support/sites/caseSite';
import { faulty, writeTo } from '../../../support/kills/faults';
import { actionRows, listed, meetingKey, minutesRows, openActions, portsOf, storedLines } from '../../../support/stories/minuting';
import type { Listed } from '../../../support/stories/minuting';
import { hidden } from '../../../support/sites/hidden';
import { good } from '../../../support/stories/referring';
import { senior } from '../../../support/stories/reviewing';
import '../../../support/files/screenEvents';

type User = ReturnType<typeof userEvent.setup>;

let sites: CaseSites;
let one: Listed;
let engine: SharePointEngine;

beforeAll(async () => {
  sites = await caseSites();
  one = await listed(sites);
});
beforeEach(() => {
  engine = one.copy();
});
afterEach(() => {
  cleanup();
  sites.discard(engine);
});
afterAll(() => sites.close());

const agendaOn = (login: string, transport: Transport): Pick<MeetingsUseCases, 'openMeeting'> => {
  const clock = stillClock();
  return composeMeetings(
    createMeetingPorts(clientOf(transport, 'case', clock), clientOf(transport, 'partner', clock), {
      login,
      clock,
      identifiers: createIdentifiers()
    })
  );
};

const minuting = (login = coordinator, transport: Transport = transportTo(engine, login)): MinutesUseCases =>
  composeMinutes(portsOf(engine, login, transport), agendaOn(login, transport));

const show = async (useCases = minuting()): Promise<User> => {
  render(
    <ScreenArea label="Meetings">
      <MinutesScreen useCases={useCases} meetingKey={meetingKey} onBack={() => undefined} />
    </ScreenArea>
  );
  await screen.findByRole('heading', { name: /^1\. / });
  return userEvent.setup({ delay: null });
};
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const save = async (user: User): Promise<void> => {
  await user.keyboard('{Control>}s{/Control}');
  await screen.findByText(/^Saved /);
};
const statusOf = async (): Promise<readonly string[]> => (await actionRows(engine)).map(({ Status }) => String(Status));

const addAction = async (user: User, agency: string, what: string): Promise<void> => {
  await user.click(button('Add an action'));
  await user.selectOptions(screen.getByRole('combobox', { name: /agency$/ }), agency);
  await user.keyboard('{Enter}');
  await user.keyboard(what);
};

test('an action typed is in the tracker once, follows its line, goes with it and comes back with it', async () => {
  const user = await show();
  await addAction(user, 'Housing', 'Change the locks');
  expect(await screen.findByText('In the tracker')).toBeInTheDocument();
  expect(await openActions(engine)).toEqual(['Housing: Change the locks']);
  await user.click(screen.getByRole('textbox', { name: /what is to be done/ }));
  await user.keyboard(' today');
  await save(user);
  await waitFor(async () => expect(await openActions(engine)).toEqual(['Housing: Change the locks today']));
  await user.click(button('Delete line'));
  await user.keyboard('{Alt>}{Insert}{/Alt}');
  await user.keyboard('{Alt>}{Delete}{/Alt}');
  await waitFor(async () => expect(await statusOf()).toEqual(['Withdrawn']));
  await user.click(button('Undo: Line deleted'));
  await waitFor(async () => expect(await statusOf()).toEqual(['Open']));
  await user.click(button('Mark as heard'));
  await waitFor(async () => expect((await rowsOf(engine, 'Referrals'))[0].Status).toBe('Actions open'));
});

test('a save whose answer is lost is stored once, and its action is in the tracker once', async () => {
  const line = faulty(transportTo(engine, coordinator));
  const user = await show(minuting(coordinator, line.send));
  await addAction(user, 'Housing', 'Change the locks');
  line.failNext(writeTo('Minutes'), { kind: 'answer lost' }, 1);
  line.failNext(writeTo('Actions'), { kind: 'answer lost' }, 1);
  await user.keyboard('{Control>}s{/Control}');
  expect(await screen.findByText('In the tracker')).toBeInTheDocument();
  expect(await minutesRows(engine)).toHaveLength(1);
  expect(await openActions(engine)).toEqual(['Housing: Change the locks']);
});

test('two people minute one case: both see all, and no word is lost', async () => {
  const user = await show();
  await user.click(screen.getAllByRole('button', { name: 'Add a line' })[0]);
  await user.keyboard('PC Example');
  await save(user);
  const other = minuting(senior);
  const opening = good(await other.openMinutes(meetingKey));
  const [caseKey] = one.caseKeys;
  const theirs = opening.minutes[caseKey];
  good(await other.save(opening.meeting, theirs, { ...theirs, lines: theirs.lines.map(line => ({ ...line, text: 'PC Sample' })) }));
  const mine = screen.getByRole('textbox', { name: 'Presented by, line 1' });
  await user.click(mine);
  await user.keyboard(', Public Protection');
  await user.keyboard('{Control>}s{/Control}');
  expect(await screen.findByText(/merged with what a colleague wrote/)).toBeInTheDocument();
  expect(mine).toHaveFocus();
  expect(mine).toHaveValue('PC Example, Public Protection');
  expect((await storedLines(engine)).map(({ text }) => text).sort()).toEqual(['PC Example, Public Protection', 'PC Sample']);
  expect(screen.getByRole('textbox', { name: 'Presented by, line 1' })).toHaveValue('PC Sample');
});

test('attendance says who noted it, and the chair’s approval closes the minutes', async () => {
  const user = await show();
  await user.click(button('Attendance'));
  await user.click(button('Present: Housing'));
  await user.keyboard('Jo Example');
  await user.click(screen.getByRole('checkbox', { name: 'Acknowledged confidentiality: Jo Example, Housing' }));
  await screen.findByText(/^Saved /);
  const me = good(await portsOf(engine).me());
  const stored = good(await portsOf(engine).meetings.byKey(meetingKey));
  expect(stored?.attendance).toMatchObject([{ agency: 'Housing', name: 'Jo Example', confidentiality: { by: me.name } }]);
  await user.click(button('Approve and circulate'));
  await user.click(button('Record that Example, Chair approves the minutes'));
  expect(await screen.findByRole('heading', { name: 'Approved minutes' })).toBeInTheDocument();
  await user.click(button('Attendance'));
  expect(
    within(screen.getByRole('region', { name: 'Attendance' })).getByText('Jo Example, Housing: present, confidentiality acknowledged')
  ).toBeInTheDocument();
});

test('a line that gives a hidden address is warned of while it is typed, and listed before the minutes go', async () => {
  sites.discard(engine);
  engine = (await listed(sites, hidden())).copy();
  const user = await show();
  await user.click(screen.getAllByRole('button', { name: 'Add a line' })[0]);
  await user.keyboard('Seen near 14 Example Rd, and at number 14');
  expect((await screen.findAllByText(/This seems to give the address that must be kept secret: “14 Example Rd”/)).length).toBeGreaterThan(
    0
  );
  await save(user);
  await user.click(button('Approve and circulate'));
  const kept = await screen.findByRole('region', { name: 'What must be kept secret' });
  expect(within(within(kept).getByRole('list', { name: 'Left out of every copy' })).getByRole('listitem')).toHaveTextContent(
    /Presented by: 14 Example Rd \(address\), in “Seen near 14 Example Rd/
  );
  expect(within(within(kept).getByRole('list', { name: 'Look at these: they stay in' })).getByRole('listitem')).toHaveTextContent(
    'number 14'
  );
});
