import { render, screen, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { SharePointEngine } from '../../../local/engine';
import { composeMinutes } from '../../../src/services/composeMinutes';
import { createIdentifiers } from '../../../src/services/identifiers';
import { createServerClock } from '../../../src/sharepoint/client/serverClock';
import { createMinutesPorts } from '../../../src/sharepoint/stores/createMinutesPorts';
import MeetingsScreen from '../../../src/webparts/meetings/MeetingsScreen';
import { caseSites, clientOf, rowsOf, transportTo } from '../../support/caseSite';
import type { CaseSites } from '../../support/caseSite';
import { acceptedCase, openMeetings } from '../../support/meetings';
import { senior } from '../../support/reviewing';

describe('meetings on the real lists', () => {
  let sites: CaseSites;
  beforeAll(async () => {
    sites = await caseSites();
  });
  afterAll(() => sites.close());

  function show(engine: SharePointEngine): ReturnType<typeof userEvent.setup> {
    const clock = createServerClock();
    const send = transportTo(engine, senior);
    const meetings = openMeetings(engine);
    const minutes = composeMinutes(createMinutesPorts(clientOf(send, 'case', clock), clientOf(send, 'partner', clock), { login: senior, clock, identifiers: createIdentifiers() }), meetings);
    render(<MeetingsScreen meetings={meetings} minutes={minutes} />);
    return userEvent.setup({ delay: null });
  }

  test('a meeting is planned, cases are listed by themselves, moved by keyboard, put off and back, and the agenda goes out', async () => {
    const engine = sites.fresh();
    for (let place = 0; place < 3; place++) await acceptedCase(engine);
    const user = show(engine);
    expect(await screen.findByText(/3 cases wait without a meeting/)).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Plan a meeting' }));
    await user.selectOptions(await screen.findByLabelText('MARAC'), 'Coventry');
    await user.click(screen.getByRole('button', { name: 'Plan the meeting' }));
    expect(await screen.findByRole('heading', { name: 'There is a problem' })).toBeInTheDocument();
    const dayGroup = screen.getByRole('group', { name: /Day of the meeting/ });
    await user.type(within(dayGroup).getByLabelText('Day'), '8');
    await user.type(within(dayGroup).getByLabelText('Month'), '7');
    await user.type(within(dayGroup).getByLabelText('Year'), '2026');
    await user.click(screen.getByRole('button', { name: 'Plan the meeting' }));
    expect(await screen.findByText('The meeting is planned.')).toBeInTheDocument();
    expect(await screen.findByText('3 of 12 cases')).toBeInTheDocument();
    expect(screen.getAllByText(/3 cases were put on an agenda/).length).toBeGreaterThan(0);

    await user.click(screen.getByRole('button', { name: /Coventry: Wednesday 8 July 2026/ }));
    const up = await screen.findAllByRole('button', { name: /^Move up: / });
    const moved = up[2].getAttribute('aria-label')?.replace('Move up: ', '') ?? '';
    await user.click(up[2]);
    await screen.findAllByText(`${moved} is number 2 of 3.`);
    const cases = (): readonly string[] => screen.getAllByRole('button', { name: /^Put off: / }).map(button => button.getAttribute('aria-label')?.replace('Put off: ', '') ?? '');
    expect(cases()[1]).toBe(moved);
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await screen.findAllByText(`${moved} is number 1 of 3.`);
    expect(cases()[0]).toBe(moved);

    await user.click(screen.getByRole('button', { name: `Put off: ${moved}` }));
    await user.click(await screen.findByRole('button', { name: 'Put it off' }));
    await screen.findByRole('heading', { name: 'There is a problem' });
    await user.type(screen.getByLabelText(`Why is ${moved} put off?`), 'She is away.');
    await user.click(screen.getByRole('button', { name: 'Put it off' }));
    await user.click(await screen.findByRole('button', { name: `Undo: ${moved} is put off.` }));
    await screen.findAllByText(`${moved} is on this agenda again.`);

    await user.click(screen.getByRole('button', { name: 'Look at the copies first' }));
    await screen.findByText('Whose copy?');
    expect(screen.getAllByText(/OFFICIAL-SENSITIVE/).length).toBeGreaterThan(1);
    await user.click(screen.getByRole('button', { name: 'Circulate version 1' }));
    await screen.findByRole('button', { name: 'Circulate version 2' });
    const [row] = await rowsOf(engine, 'Meetings');
    expect(row).toMatchObject({ State: 'Agenda circulated', HasPending: false });
    expect((await rowsOf(engine, 'Referrals')).map(({ Status }) => Status)).toEqual(['Listed', 'Listed', 'Listed']);
    await user.click(screen.getByRole('button', { name: 'Minute the meeting' }));
    expect(await screen.findByRole('button', { name: /Back to the meeting/ })).toBeInTheDocument();
  });
});
