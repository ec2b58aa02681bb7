import { render, screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import type { SharePointEngine } from '../../../local/engine';
import { composeMinutes } from '../../../src/services/meetings/minutes/composeMinutes';
import { createIdentifiers } from '../../../src/services/shared/identifiers';
import { stillClock } from '../../support/run/stillClock';
import { createMinutesPorts } from '../../../src/sharepoint/pages/createMeetingPorts';
import MeetingsScreen from '../../../src/webparts/meetings/MeetingsScreen';
import { asOwner, caseSites, clientOf, mondayMorning, rowsOf, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { faulty } from '../../support/kills/faults';
import { hidden } from '../../support/sites/hidden';
import { acceptedCase, listedMeeting, openMeetings } from '../../support/stories/meetings';
import { violations } from '../../support/stories/partnerScreens';
import { senior } from '../../support/stories/reviewing';
import { catchSavedFiles } from '../../support/files/savedFiles';
import type { SavedFiles } from '../../support/files/savedFiles';
import { readWord } from '../../support/files/wordRead';
import type { WordRead } from '../../support/files/wordRead';

describe('meetings on the real lists', () => {
  let sites: CaseSites;
  beforeAll(async () => {
    sites = await caseSites();
  });
  afterAll(() => sites.close());
  let saved: SavedFiles;
  beforeEach(() => {
    saved = catchSavedFiles();
  });
  afterEach(() => jest.restoreAllMocks());

  function show(engine: SharePointEngine, send = transportTo(engine, senior)): ReturnType<typeof userEvent.setup> {
    const clock = stillClock();
    const meetings = openMeetings(engine, { transport: send });
    const minutes = composeMinutes(
      createMinutesPorts(clientOf(send, 'case', clock), clientOf(send, 'partner', clock), {
        login: senior,
        clock,
        identifiers: createIdentifiers()
      }),
      meetings
    );
    render(<MeetingsScreen meetings={meetings} minutes={minutes} />);
    return userEvent.setup({ delay: null });
  }

  /** Presses "Save as Word", and waits until the file of this name is there. */
  async function savedAsWord(user: ReturnType<typeof userEvent.setup>, name: string): Promise<WordRead> {
    await user.click(await screen.findByRole('button', { name: 'Save as Word' }));
    await waitFor(() => expect(saved.names()).toContain(name));
    return readWord(await saved.bytesOf(name));
  }

  test('a meeting is planned, cases are listed by themselves, moved by keyboard, put off and back, and the agenda goes out', async () => {
    let now = mondayMorning;
    const engine = sites.fresh(() => now);
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
    const cases = (): readonly string[] =>
      screen
        .getAllByRole('button', { name: /^Put off: / })
        .map(button => button.getAttribute('aria-label')?.replace('Put off: ', '') ?? '');
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
    await waitFor(() => expect(screen.getAllByText(/OFFICIAL-SENSITIVE/).length).toBeGreaterThan(1));
    // What is to be done next is first on the page, and leads there.
    await user.click(screen.getByRole('button', { name: 'Circulate the agenda' }));
    expect(screen.getByRole('heading', { name: 'Circulate' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Circulate version 1' }));
    await screen.findByRole('button', { name: 'Circulate version 2' });
    const [row] = await rowsOf(engine, 'Meetings');
    expect(row).toMatchObject({ State: 'Agenda circulated', HasPending: false });
    expect((await rowsOf(engine, 'Referrals')).map(({ Status }) => Status)).toEqual(['Listed', 'Listed', 'Listed']);
    // To whom and when is said beside the button, and has the focus: pressed again by mistake, nothing goes out.
    const said = screen.getAllByText(
      /^Agenda, version 1: circulated Monday 15 June 2026, 10am by .*\. Written to: Housing, Health and IDVA service\.$/
    );
    await waitFor(() => expect(said.some(words => words === document.activeElement)).toBe(true));
    expect(screen.queryByRole('button', { name: 'Minute the meeting' })).not.toBeInTheDocument();
    expect(screen.getByText('The meeting can be minuted from 8 July 2026 on.')).toBeInTheDocument();
    now = new Date('2026-07-08T08:00:00Z');
    await user.click(screen.getByRole('button', { name: /Back to the calendar/ }));
    await user.click(await screen.findByRole('button', { name: /Coventry: Wednesday 8 July 2026/ }));
    await user.click(await screen.findByRole('button', { name: 'Minute the meeting' }));
    expect(await screen.findByRole('button', { name: /Back to the meeting/ })).toBeInTheDocument();
  });

  test('before an agenda goes, the coordinator sees what is left out of it, from which case and text, and what may have been missed', async () => {
    const engine = sites.fresh();
    await listedMeeting(engine, 1, undefined, () => ({
      ...hidden(),
      incidentNarrative: `${String(hidden().incidentNarrative)} Seen at number 14, too.`
    }));
    const user = show(engine);
    await user.click(await screen.findByRole('button', { name: 'Refresh' }));
    await user.click(await screen.findByRole('button', { name: /Coventry: Wednesday 8 July 2026/ }));
    const kept = await screen.findByRole('region', { name: 'What must be kept secret' });
    const [{ Reference }] = await rowsOf(engine, 'Referrals');
    const gone = within(within(kept).getByRole('list', { name: 'Left out of every copy' }))
      .getAllByRole('listitem')
      .map(item => item.textContent);
    expect(gone).toContainEqual(
      expect.stringMatching(new RegExp(`^${String(Reference)}, What happened: 14 Example Rd flat 2 \\(cv1-1aa \\(address\\)`))
    );
    expect(gone).toContainEqual(expect.stringContaining('Sample Primary (school)'));
    expect(within(kept).getByRole('list', { name: 'Look at these: they stay in' })).toHaveTextContent('number 14');
    expect(
      kept.compareDocumentPosition(screen.getByRole('button', { name: 'Circulate version 1' })) & Node.DOCUMENT_POSITION_FOLLOWING
    ).toBeTruthy();
    await user.type(screen.getByLabelText(/^Add a point/), 'Lights on Example Rd');
    expect((await screen.findAllByText(/This seems to give the address that must be kept secret: “Example Rd”/)).length).toBeGreaterThan(0);
  });

  test('what an earlier page left unrecorded is said on the meeting until this page has recorded it', async () => {
    const engine = sites.fresh();
    const { meeting } = await listedMeeting(engine, 1);
    const [{ Key, Reference }] = await rowsOf(engine, 'Referrals');
    await asOwner(engine, 'POST', "/sites/marac/_api/web/getList('/sites/marac/Lists/Minutes')/items", {
      Title: Reference,
      Key: `${meeting.key}:${String(Key)}`,
      CaseKey: Key,
      MeetingKey: meeting.key,
      Month: '2026-07',
      HasPending: true,
      Pending: 'Save 1: actions in the tracker'
    });
    const words = `Actions of the minutes of ${String(Reference)} are still being recorded.`;
    const transport = faulty(transportTo(engine, senior));
    // Nothing can be written before the meeting has said so.
    transport.failNext(
      ({ method, url }) => method !== 'GET' && url.includes('Minutes') && screen.queryByText(words) === null,
      { kind: 'lost before it arrives' },
      50
    );
    const user = show(engine, transport.send);
    await user.click(await screen.findByRole('button', { name: 'Refresh' }));
    await user.click(await screen.findByRole('button', { name: /Coventry: Wednesday 8 July 2026/ }));
    expect(await screen.findByText(words)).toBeInTheDocument();
    await waitFor(() => expect(screen.queryByText(words)).not.toBeInTheDocument());
    expect((await rowsOf(engine, 'Minutes'))[0]).toMatchObject({ HasPending: false });
  });

  test('agenda, research form and minutes are saved as Word, each in the history first', async () => {
    let now = mondayMorning;
    const engine = sites.fresh(() => now);
    await listedMeeting(engine, 2);
    now = new Date('2026-07-08T08:30:00Z');
    const user = show(engine);
    // The first answer tells the page what day it is on the site.
    await user.click(await screen.findByRole('button', { name: 'Refresh' }));
    await user.click(await screen.findByRole('button', { name: /Coventry: Wednesday 8 July 2026/ }));
    await user.click(await screen.findByRole('button', { name: 'Look at the copies first' }));
    await screen.findByText('Whose copy?');
    const agenda = await savedAsWord(user, 'OFFICIAL-SENSITIVE Agenda Coventry 2026-07-08.docx');
    expect(agenda.title).toBe('Agenda of the Coventry MARAC, Wednesday 8 July 2026, 10am');
    expect(agenda.foot).toContain('Version 1, not circulated, as it stood');
    expect(agenda.tables.filter(({ caption }) => caption === 'People in this case')).toHaveLength(2);
    const print = jest.spyOn(window, 'print').mockImplementation(() => void window.dispatchEvent(new Event('beforeprint')));
    await user.click(screen.getByRole('button', { name: 'Print' }));
    expect(print).toHaveBeenCalledTimes(1);
    await waitFor(async () =>
      expect(
        (await rowsOf(engine, 'Events'))
          .filter(({ Kind }) => Kind === 'Printed')
          .map(({ CaseKey, Detail }) => `${String(CaseKey)}: ${String(Detail)}`)
      ).toEqual([expect.stringMatching(/^meeting-july: Printed: Agenda Coventry 2026-07-08 \(/)])
    );
    await user.click(screen.getByLabelText(/The research form/));
    const research = await savedAsWord(user, 'OFFICIAL-SENSITIVE Research form Coventry 2026-07-08.docx');
    expect(research.paragraphs.some(({ words }) => words === 'Is anything known in your records?')).toBe(true);

    await user.click(screen.getByRole('button', { name: 'Circulate version 1' }));
    await screen.findByRole('button', { name: 'Circulate version 2' });
    await user.click(screen.getByRole('button', { name: 'Open the document' }));
    const circulated = within(await screen.findByRole('region', { name: 'Circulated documents' }));
    await circulated.findByRole('heading', { name: agenda.title });
    expect(await violations()).toEqual([]);

    await user.click(screen.getByRole('button', { name: 'Minute the meeting' }));
    await user.click(await screen.findByRole('button', { name: 'Approve and circulate' }));
    await user.click(await screen.findByRole('button', { name: 'Look at the copies' }));
    await screen.findByRole('heading', { name: /^Minutes of the Coventry MARAC/ });
    const minutes = await savedAsWord(user, 'OFFICIAL-SENSITIVE Minutes Coventry 2026-07-08.docx');
    expect(minutes.foot).toContain('not circulated');
    const lines = (await rowsOf(engine, 'Events'))
      .filter(({ Kind }) => Kind === 'Exported')
      .map(({ CaseKey, Detail }) => `${String(CaseKey)}: ${String(Detail)}`);
    expect(lines).toEqual([
      expect.stringMatching(/^meeting-july: Exported as Word: Agenda Coventry 2026-07-08 \(Version 1, not circulated/),
      expect.stringMatching(/^meeting-july: Exported as Word: Research form/),
      expect.stringMatching(/^meeting-july: Exported as Word: Minutes/)
    ]);
  });
});
