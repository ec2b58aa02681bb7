import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import '@testing-library/jest-dom';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { ok } from '../../../../src/domain/kernel/result';
import { researchAnswers } from '../../../../src/domain/meetings/research';
import { linesOf } from '../../../../src/webparts/meetings/minutes/presenters/lines';
import { LiveMinutes } from '../../../../src/webparts/meetings/MeetingsScreen';
import type { MinutesScreenProps } from '../../../../src/webparts/meetings/minutes/MinutesScreen';
import { ScreenArea } from '../../../../src/ui';
import { violations } from '../../../support/files/accessible';
import '../../../support/files/screenEvents';
import { InMemoryMinutes, aCase, aMeeting, offline, startsAt } from './inMemoryMinutes';

type User = ReturnType<typeof userEvent.setup>;

let minutes: InMemoryMinutes;
const onBack = jest.fn();

beforeEach(() => {
  minutes = new InMemoryMinutes();
  onBack.mockClear();
});

const show = async (more: Partial<MinutesScreenProps> = {}): Promise<User> => {
  cleanup();
  render(
    <main>
      <h1>Meetings</h1>
      <ScreenArea label="Meetings">
        <LiveMinutes useCases={minutes} meetingKey="meeting" onBack={onBack} {...more} />
      </ScreenArea>
    </main>
  );
  await screen.findByRole('heading', { name: '1. Anya Testcase1' });
  return userEvent.setup({ delay: null });
};

const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const box = (name: string | RegExp): HTMLTextAreaElement => screen.getByRole('textbox', { name });
const caseButton = (name: RegExp): HTMLElement =>
  within(screen.getByRole('navigation', { name: 'Cases of the meeting' })).getByRole('button', { name });
const storedLines = (caseKey: string, section: Parameters<typeof linesOf>[1]): readonly string[] =>
  linesOf(minutes.of(caseKey), section).map(({ text }) => text);
const saved = (): Promise<HTMLElement> => screen.findByText(/^Saved /);
const toSection = async (user: User, times: number): Promise<void> => {
  for (let time = 0; time < times; time += 1) await user.keyboard('{Control>}{Enter}{/Control}');
};

test('a case is minuted by keyboard alone, in the chair’s sequence, and saved on a pause', async () => {
  const user = await show();
  expect(await violations()).toEqual([]);
  screen.getByRole('heading', { name: '1. Anya Testcase1' }).focus();
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(box('Presented by, line 1')).toHaveFocus();
  await user.keyboard('PC Example{Enter}and the IDVA');
  expect(box('Presented by, line 2')).toHaveValue('and the IDVA');
  // What is emptied goes when the person goes on.
  await user.keyboard('{Enter}{Alt>}{ArrowRight}{/Alt}');
  expect(box(/^Conflicts declared/)).toHaveFocus();
  expect(screen.queryByRole('textbox', { name: 'Presented by, line 3' })).not.toBeInTheDocument();
  await user.keyboard('None.');
  expect(screen.getByText('Not saved yet')).toBeInTheDocument();
  await saved();
  expect(storedLines('case1', 'Presented by')).toEqual(['PC Example', 'and the IDVA']);
  expect(storedLines('case1', 'Conflicts declared, and who left')).toEqual(['None.']);
  expect(minutes.saves.length).toBeLessThanOrEqual(2);
  expect(await violations()).toEqual([]);
});

test('a line is moved, deleted and brought back under its own key, from the keyboard and by buttons', async () => {
  const user = await show();
  await user.click(screen.getAllByRole('button', { name: 'Add a line' })[0]);
  await user.keyboard('one{Enter}two');
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(box('Presented by, line 1')).toHaveValue('two');
  expect(box('Presented by, line 1')).toHaveFocus();
  expect(screen.getByText('Moved: line 1 of 2.')).toBeInTheDocument();
  await user.click(button('Move line down'));
  expect(box('Presented by, line 2')).toHaveValue('two');
  await user.keyboard('{Control>}s{/Control}');
  await saved();
  const { key } = linesOf(minutes.of('case1'), 'Presented by')[1];
  await user.keyboard('{Alt>}{Delete}{/Alt}');
  expect(box('Presented by, line 1')).toHaveFocus();
  await user.keyboard('{Control>}s{/Control}');
  await waitFor(() => expect(storedLines('case1', 'Presented by')).toEqual(['one']));
  await user.click(button('Undo: Line deleted'));
  expect(box('Presented by, line 2')).toHaveFocus();
  await user.keyboard('{Control>}s{/Control}');
  await waitFor(() => expect(storedLines('case1', 'Presented by')).toEqual(['one', 'two']));
  expect(linesOf(minutes.of('case1'), 'Presented by')[1].key).toBe(key);
  await user.click(button('Delete line'));
  await user.keyboard('{Alt>}{Insert}{/Alt}');
  expect(box('Presented by, line 2')).toHaveValue('two');
});

test('an action names its agency, what, who and by when, and says when it is in the tracker', async () => {
  const user = await show();
  await user.click(button('Add an action'));
  const agency = screen.getByRole('combobox', { name: 'Actions, line 1: agency' });
  expect(agency).toHaveFocus();
  expect(screen.getByText('Choose the agency: without one it is not in the tracker')).toBeInTheDocument();
  await user.selectOptions(agency, 'Housing');
  expect(screen.getByRole('group', { name: 'Typical actions of Housing' })).toBeInTheDocument();
  await user.click(button('Consider a management transfer'));
  expect(box('Actions, line 1: what is to be done')).toHaveValue('Consider a management transfer');
  expect(box('Actions, line 1: what is to be done')).toHaveFocus();
  const due = box('Actions, line 1: by (day month year)');
  expect(due).toHaveValue('26 6 2026');
  await user.clear(due);
  await user.type(due, '31 2 2026');
  await user.click(box('Actions, line 1: person (optional)'));
  expect(screen.getByText('Enter a real date, like 12 6 2026')).toBeInTheDocument();
  expect(due).toHaveAccessibleDescription('Enter a real date, like 12 6 2026');
  await user.clear(due);
  await user.type(due, '3 7');
  await user.type(box('Actions, line 1: person (optional)'), 'Sam');
  expect(await screen.findByText('In the tracker')).toBeInTheDocument();
  await waitFor(() =>
    expect(linesOf(minutes.of('case1'), 'Actions')).toMatchObject([
      { text: 'Consider a management transfer', action: { agency: 'Housing', owner: 'Sam', due: '2026-07-03' } }
    ])
  );
  expect(caseButton(/^1\. Anya Testcase1/)).toHaveTextContent('1 action');
  expect(await violations()).toEqual([]);
});

test('the next case opens at once, what was typed is saved, and each case keeps its own', async () => {
  const user = await show();
  await user.click(screen.getAllByRole('button', { name: 'Add a line' })[0]);
  await user.keyboard('first');
  await user.keyboard('{Alt>}{PageDown}{/Alt}');
  expect(screen.getByRole('heading', { name: '2. Anya Testcase2' })).toHaveFocus();
  await waitFor(() => expect(storedLines('case1', 'Presented by')).toEqual(['first']));
  await toSection(user, 1);
  await user.keyboard('second');
  await user.click(button('Mark as heard'));
  await waitFor(() => expect(minutes.of('case2')).toMatchObject({ outcome: 'Heard', lines: [{ text: 'second' }] }));
  expect(caseButton(/^2\. Anya Testcase2/)).toHaveTextContent('Heard, No actions');
  await user.click(caseButton(/^1\. Anya Testcase1/));
  expect(box('Presented by, line 1')).toHaveValue('first');
  await user.click(button('Put off to the next meeting'));
  await waitFor(() => expect(minutes.of('case1').outcome).toBe('Deferred to the next meeting'));
  await user.click(button('Back to not yet heard'));
  await waitFor(() => expect(minutes.of('case1').outcome).toBe('Not yet heard'));
});

test('without a connection everything stays, the page warns before it is closed, and saves when the connection is back', async () => {
  const user = await show();
  minutes.nextSaves = Array(50).fill(offline);
  await user.click(screen.getAllByRole('button', { name: 'Add a line' })[0]);
  await user.keyboard('kept');
  await user.keyboard('{Control>}s{/Control}');
  expect(await screen.findByText('Not saved: no connection')).toBeInTheDocument();
  expect(screen.getByText('Everything is kept on this page and tried again. Do not close it.')).toBeInTheDocument();
  const closing = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(closing);
  expect(closing.defaultPrevented).toBe(true);
  await user.click(button(/Back to the meeting/));
  expect(await screen.findByText(/what is not saved is lost/)).toBeInTheDocument();
  expect(onBack).not.toHaveBeenCalled();
  await user.click(button('Stay here'));
  await user.click(box('Presented by, line 1'));
  await user.keyboard(', and more');
  expect(await violations()).toEqual([]);
  minutes.nextSaves = [];
  act(() => {
    window.dispatchEvent(new Event('online'));
  });
  await saved();
  expect(storedLines('case1', 'Presented by')).toEqual(['kept, and more']);
  const leaving = new Event('beforeunload', { cancelable: true });
  window.dispatchEvent(leaving);
  expect(leaving.defaultPrevented).toBe(false);
  await user.click(button(/Back to the meeting/));
  expect(onBack).toHaveBeenCalledTimes(1);
});

test('what a colleague writes in the same line is kept beside it, and the caret does not move', async () => {
  minutes.elsewhere('case1', () => [{ key: 'a', section: 'Information shared', rank: 1, text: 'First' }]);
  const user = await show();
  const mine = box('Information shared, line 1');
  await user.click(mine);
  await user.type(mine, ', mine');
  mine.setSelectionRange(3, 3);
  minutes.elsewhere('case1', lines => lines.map(line => ({ ...line, text: 'First, theirs' })));
  await user.keyboard('{Control>}s{/Control}');
  expect(await screen.findByText(/merged with what a colleague wrote/)).toBeInTheDocument();
  expect(mine).toHaveFocus();
  expect(mine).toHaveValue('First, mine');
  expect(mine.selectionStart).toBe(3);
  expect(box('Information shared, line 1')).toHaveValue('First, theirs');
  expect(box('Information shared, line 2')).toBe(mine);
  expect(screen.getByText(/Your colleague’s: “First, theirs”. Yours: “First, mine”./)).toBeInTheDocument();
  expect(await violations()).toEqual([]);
  await user.click(button('Dismiss'));
  expect(screen.queryByText(/Your colleague’s/)).not.toBeInTheDocument();
});

test('the disclosure scheme is answered at a press, and a complex case is put forward with its reason once that is stored', async () => {
  const onComplex = jest.fn(async () => ok(undefined));
  const user = await show({ onComplex });
  await user.click(button('Considered: right to ask'));
  expect(box('Disclosure scheme, line 1')).toHaveValue('Considered: right to ask.');
  await user.click(button('Complex because…'));
  expect(screen.getByText(/Type why it is complex/)).toBeInTheDocument();
  await user.keyboard('three victims in two areas');
  await user.click(await screen.findByRole('button', { name: 'Put forward for the complex-case log' }));
  expect(onComplex).toHaveBeenCalledWith('case1', 'three victims in two areas');
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Put forward for the complex-case log' })).not.toBeInTheDocument());
});

test('attendance: an agency is ticked, named once, acknowledges at one press, and is stored', async () => {
  const user = await show();
  await user.click(button('Attendance'));
  await user.click(button('Present: Police'));
  await user.keyboard('Jo Example');
  await user.click(button('Apologies: Housing'));
  await user.click(screen.getByRole('checkbox', { name: 'Information sent by Housing' }));
  await user.click(screen.getByRole('checkbox', { name: 'Acknowledged confidentiality: Jo Example, Police' }));
  expect(screen.getByText('1 present, 0 observers, 1 sent apologies; 1 of 1 acknowledged confidentiality.')).toBeInTheDocument();
  await waitFor(() =>
    expect(minutes.meeting.attendance).toMatchObject([
      { agency: 'Police', name: 'Jo Example', kind: 'Present', confidentiality: {} },
      { agency: 'Housing', kind: 'Apologies', informationSent: true }
    ])
  );
  expect(await violations()).toEqual([]);
  await user.click(button('Remove Jo Example, Police'));
  await user.click(button('Undo: Removed: Jo Example, Police'));
  await user.type(screen.getByLabelText('Another agency, or a guest’s organisation'), 'Fire service');
  await user.click(button('Add this agency'));
  await user.click(button('Present: Health'));
  await user.click(button('All 2 have acknowledged it'));
  await waitFor(() => expect(minutes.meeting.attendance.filter(({ confidentiality }) => confidentiality)).toHaveLength(3));
});

test('attendance: what agencies have said beforehand is noted at one press, and offered no second time', async () => {
  minutes.told = [
    {
      key: 'told 1',
      kind: 'Present',
      agency: 'Police',
      name: 'Jo Example',
      confidentiality: { by: 'Jo Example', at: new Date('2026-06-10T09:00:00Z') }
    },
    { key: 'told 2', kind: 'Apologies', agency: 'Housing', name: 'Sam Example', informationSent: true }
  ];
  const user = await show();
  await user.click(button('Attendance'));
  expect(
    within(screen.getByRole('region', { name: 'What agencies have said beforehand' }))
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
  ).toEqual(['Jo Example, Police: present, confidentiality acknowledged', 'Sam Example, Housing: apologies, information sent']);
  expect(await violations()).toEqual([]);
  await user.click(button('Note all 2'));
  expect(screen.getByRole('heading', { name: 'Attendance' })).toHaveFocus();
  expect(screen.queryByRole('region', { name: 'What agencies have said beforehand' })).not.toBeInTheDocument();
  await waitFor(() => expect(minutes.meeting.attendance).toEqual(minutes.told));
});

test('the chair’s approval makes the minutes read-only, is taken back, and ends with what was circulated', async () => {
  const user = await show();
  await user.click(screen.getAllByRole('button', { name: 'Add a line' })[0]);
  await user.keyboard('first');
  await user.click(button('Approve and circulate'));
  expect(screen.getByText('3 cases are not yet heard.')).toBeInTheDocument();
  await user.click(button('Record that Inspector Example approves the minutes'));
  await waitFor(() => expect(screen.getByRole('heading', { name: 'Approved minutes' })).toHaveFocus());
  expect(storedLines('case1', 'Presented by')).toEqual(['first']);
  expect(await violations()).toEqual([]);
  await user.click(button('Cases'));
  expect(screen.getByText('first')).toBeInTheDocument();
  expect(screen.queryByRole('textbox')).not.toBeInTheDocument();
  await user.click(button('Approve and circulate'));
  await user.click(button('Take the approval back'));
  expect(await screen.findByRole('heading', { name: 'Draft minutes' })).toBeInTheDocument();
  await user.click(button('Record that Inspector Example approves the minutes'));
  await user.click(await screen.findByRole('button', { name: 'Circulate the minutes to the agencies' }));
  expect(
    await screen.findByText(/^Minutes, version 1: circulated Monday 15 June 2026, 10am by Coordinator, Example\.$/)
  ).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Take the approval back' })).not.toBeInTheDocument();
});

test('what is known stands beside: people, criterion, Dash, research and wishes; a confidential address says so', async () => {
  const answer = { id: 1, caseKey: 'case1', aboutKey: '', marac: 'Coventry', at: startsAt, by: 'x', problems: [] };
  const person = { role: 'Victim', name: 'Anya', facts: 'Known to the practice.', opinion: 'Afraid.' };
  const rest = { risksToStaff: '', withheld: 'One letter', withheldReason: 'It names somebody else' };
  const known = researchAnswers({ ...rest, people: [{ ...person, known: 'Known' }] });
  const nobody = researchAnswers({ risksToStaff: '', withheld: '', withheldReason: '', people: [{ ...person, known: 'Nothing known' }] });
  minutes = new InMemoryMinutes([
    aCase(1, {
      withheldFrom: ['Housing'],
      answers: { weaponInIncident: 'Knife or blade', victimWishes: 'To stay in her home.' },
      marks: ['Repeat'],
      people: [
        {
          key: 'p',
          role: 'Victim',
          familyName: 'Testcase',
          givenNames: 'Anya',
          aliases: [],
          telephones: [],
          address: '1 Example Road',
          postcode: 'CV1 1AA',
          addressIsConfidential: true
        }
      ],
      research: [
        { ...answer, key: 'r1', agency: 'Health', kind: 'Research', aboutKey: 'meeting', summary: 'Known about: Victim.', answers: known },
        {
          ...answer,
          key: 'r4',
          agency: 'Housing',
          kind: 'Research',
          aboutKey: 'meeting',
          summary: 'Nothing known about anyone in this case.',
          answers: nobody
        },
        { ...answer, key: 'r5', agency: 'Police', kind: 'Research', aboutKey: 'meeting', summary: '?', answers: {} },
        {
          ...answer,
          key: 'r2',
          agency: 'IDVA service',
          kind: 'IDVA outcome',
          summary: 'Engaged.',
          answers: { wishes: 'Wants new locks.' }
        },
        { ...answer, key: 'r0', agency: 'IDVA service', kind: 'IDVA outcome', summary: 'x', answers: { wishes: 'Corrected later.' } },
        { ...answer, key: 'r3', agency: 'IDVA service', kind: 'IDVA outcome', summary: 'x', answers: { corrects: 'r0' } }
      ]
    })
  ]);
  const user = await show();
  const panel = within(screen.getByRole('region', { name: 'What is known' }));
  expect(panel.getByText('CONFIDENTIAL address: 1 Example Road, CV1 1AA')).toBeInTheDocument();
  expect(panel.getByText('SafeLives Dash, 16 of 24 answered yes')).toBeInTheDocument();
  expect(panel.getByText(/^Known to the practice\.\s+Professional opinion: Afraid\.$/)).toBeInTheDocument();
  expect(panel.getByText(/^One letter\s+Why: It names somebody else$/)).toBeInTheDocument();
  expect(panel.getByText('Nothing known about anyone in this case.')).toBeInTheDocument();
  expect(panel.getByText('What Police has returned cannot be read.')).toBeInTheDocument();
  // Nothing is asked of an agency that must not be told of the case.
  await user.click(button('Add an action'));
  expect(
    within(screen.getByRole('combobox'))
      .getAllByRole('option')
      .map(({ textContent }) => textContent)
  ).toEqual(['Choose an agency', 'Police', 'Health']);
  expect(panel.getByText(/^Weapon in this incident: knife or blade/)).toBeInTheDocument();
  expect(panel.getByText('To stay in her home.')).toBeInTheDocument();
  expect(panel.getByText('Wants new locks.')).toBeInTheDocument();
  expect(panel.queryByText('Corrected later.')).not.toBeInTheDocument();
  await user.click(button('Keys'));
  expect(screen.getByRole('region', { name: 'Keys' })).toHaveTextContent('Alt Page Down');
  expect(await violations()).toEqual([]);
  expect(document.title).not.toContain('Testcase');
});

test('a key draws the line only: nothing else of forty cases', async () => {
  minutes = new InMemoryMinutes(Array.from({ length: 40 }, (_, index) => aCase(index + 1)));
  const user = await show();
  await user.click(screen.getAllByRole('button', { name: 'Add a line' })[3]);
  await user.keyboard('a');
  const changed: Node[] = [];
  const watcher = new MutationObserver(records => records.forEach(({ target }) => changed.push(target)));
  watcher.observe(document.body, { childList: true, subtree: true, characterData: true, attributes: true });
  fireEvent.change(box('Information shared, line 1'), { target: { value: 'ab' } });
  await act(async () => undefined);
  watcher.disconnect();
  const row = box('Information shared, line 1').closest('li');
  expect(changed.length).toBeGreaterThan(0);
  expect(changed.every(node => row?.contains(node))).toBe(true);
});

test('minutes that cannot be opened say why, and lead back', async () => {
  cleanup();
  const refused = Object.assign(new InMemoryMinutes([], aMeeting()), { openMinutes: async () => ({ ok: false, error: offline }) as const });
  render(
    <ScreenArea label="Meetings">
      <LiveMinutes useCases={refused} meetingKey="meeting" onBack={onBack} />
    </ScreenArea>
  );
  expect(await screen.findByText('There is no connection.')).toBeInTheDocument();
  await userEvent.setup({ delay: null }).click(button(/Back to the meeting/));
  expect(onBack).toHaveBeenCalled();
});
