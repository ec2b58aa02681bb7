import * as fc from 'fast-check';
import type { CalendarDay } from '../../../../src/domain/kernel/calendarDay';
import type { CaseMinutes, MinuteLine, StoredCaseMinutes } from '../../../../src/domain/meetings/minutes';
import { dueFromTyped, dueProblem, dueTyped, trackerMark } from '../../../../src/webparts/meetings/minutes/presenters/actionLine';
import { approvalView } from '../../../../src/webparts/meetings/minutes/presenters/approval';
import {
  attendanceByAgency,
  attendanceDetail,
  attendanceSummary,
  sameAttendance
} from '../../../../src/webparts/meetings/minutes/presenters/attendance';
import { actionCount, caseTitle, outcomeChoices, progressWords } from '../../../../src/webparts/meetings/minutes/presenters/caseRows';
import {
  addLine,
  changeLine,
  dropBlank,
  linesOf,
  moveLine,
  removeLine,
  restoreLine,
  sameMinutes,
  toStore
} from '../../../../src/webparts/meetings/minutes/presenters/lines';
import { deedOfKey, keyWords, sectionBeside } from '../../../../src/webparts/meetings/minutes/presenters/minuteKeys';
import { complexReason, quickChoices } from '../../../../src/webparts/meetings/minutes/presenters/quickChoices';
import { overallState, saveSaid, saveWords } from '../../../../src/webparts/meetings/minutes/presenters/saveWords';
import { aCase, aMeeting, forbidden, offline, startsAt } from './inMemoryMinutes';

const section = 'Actions';
const nothing: CaseMinutes = { outcome: 'Not yet heard', lines: [] };
const day = (text: string): CalendarDay => text as CalendarDay;
const today = day('2026-06-15');
const texts = (minutes: CaseMinutes): readonly string[] => linesOf(minutes, section).map(({ text }) => text);

describe('lines', () => {
  it('stand in the order in which they are put, however often one is put between two', () => {
    let minutes = addLine(addLine(nothing, { key: 'a', section, text: 'a' }), { key: 'z', section, text: 'z' });
    const expected = ['a', 'z'];
    for (let number = 0; number < 200; number += 1) {
      minutes = addLine(minutes, { key: `k${number}`, section, text: `k${number}` }, 'a');
      expected.splice(1, 0, `k${number}`);
    }
    expect(texts(minutes)).toEqual(expected);
  });

  it('move, go and come back as a list would, in any order of deeds', () => {
    const deed = fc.tuple(fc.constantFrom('up', 'down', 'add', 'remove'), fc.nat(20));
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 60 }), deeds => {
        let minutes = addLine(nothing, { key: 'first', section, text: 'first' });
        const list = ['first'];
        deeds.forEach(([what, number], step) => {
          const place = list.length === 0 ? 0 : number % list.length;
          const key = list[place];
          if (what === 'add' || key === undefined) {
            minutes = addLine(minutes, { key: `k${step}`, section, text: `k${step}` }, key);
            list.splice(key === undefined ? list.length : place + 1, 0, `k${step}`);
          } else if (what === 'remove') {
            minutes = removeLine(minutes, key);
            list.splice(place, 1);
          } else {
            const to = place + (what === 'up' ? -1 : 1);
            minutes = moveLine(minutes, key, what === 'up' ? -1 : 1);
            if (to >= 0 && to < list.length) list.splice(to, 0, ...list.splice(place, 1));
          }
        });
        expect(texts(minutes)).toEqual(list);
      })
    );
  });

  it('come back as they were, once', () => {
    const minutes = addLine(nothing, { key: 'a', section, text: 'a' });
    const [line] = minutes.lines;
    expect(restoreLine(removeLine(minutes, 'a'), line)).toEqual(minutes);
    expect(restoreLine(minutes, line)).toBe(minutes);
  });

  it('are the same in whatever order they are held', () => {
    const minutes = addLine(addLine(nothing, { key: 'a', section, text: 'a' }), { key: 'b', section, text: 'b' });
    expect(sameMinutes(minutes, { ...minutes, lines: [...minutes.lines].reverse() })).toBe(true);
    expect(sameMinutes(minutes, changeLine(minutes, 'a', { text: 'c' }))).toBe(false);
    expect(sameMinutes(minutes, { ...minutes, outcome: 'Heard' })).toBe(false);
  });

  it('are stored only with words, and an emptied one as it was', () => {
    const stored = addLine(nothing, { key: 'a', section, text: 'a' });
    const typed = addLine(changeLine(stored, 'a', { text: ' ' }), { key: 'b', section });
    expect(toStore(typed, stored).lines).toEqual(stored.lines);
    expect(dropBlank(typed, 'b')).toMatchObject({ dropped: ['a'], minutes: { lines: [{ key: 'b' }] } });
  });
});

describe('an action line', () => {
  it.each([
    ['12 6 2027', '2027-06-12'],
    ['12/6/27', '2027-06-12'],
    ['12.06.2027', '2027-06-12'],
    ['12 june', '2027-06-12'],
    ['20 6', '2026-06-20'],
    ['+7', '2026-06-22'],
    ['31 2 2027', undefined],
    ['', undefined],
    ['soon', undefined],
    ['1 2 3 4', undefined]
  ])('reads %p as %p', (typed, expected) => expect(dueFromTyped(typed, today)).toBe(expected));

  it('shows a day as it reads it', () => {
    expect(dueFromTyped(dueTyped(day('2026-07-03')), today)).toBe('2026-07-03');
    expect(dueProblem('14 6 2026', today)).toBe('This day is past');
    expect(dueProblem('15 6 2026', today)).toBe('');
  });

  it('says truly whether it is in the tracker', () => {
    const line: MinuteLine = { key: 'a', section, rank: 1, text: 'Do', action: { agency: 'Police', owner: '', due: today } };
    const stored: StoredCaseMinutes = { ...nothing, key: 'm:c', meetingKey: 'm', caseKey: 'c', pending: '', problems: [] };
    expect(trackerMark({ ...line, action: { agency: '', owner: '', due: today } }, stored).words).toMatch(/^Choose the agency/);
    expect(trackerMark(line, stored)).toEqual({ words: 'In the tracker once it is saved', isIn: false });
    expect(trackerMark(line, { ...stored, lines: [line] })).toEqual({ words: 'In the tracker', isIn: true });
    expect(trackerMark(line, { ...stored, lines: [line], pending: 'Actions' }).isIn).toBe(false);
  });
});

describe('keys', () => {
  const press = (
    key: string,
    held: Partial<Record<'ctrlKey' | 'altKey' | 'shiftKey' | 'metaKey', boolean>> = {}
  ): Parameters<typeof deedOfKey>[0] => ({
    key,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
    shiftKey: false,
    ...held
  });

  it('do what the overview says, and leave alone what they do elsewhere', () => {
    expect(deedOfKey(press('Enter'), 'typing')).toBe('nextLine');
    expect(deedOfKey(press('Enter', { shiftKey: true }), 'typing')).toBeUndefined();
    expect(deedOfKey(press('Enter'), 'elsewhere')).toBeUndefined();
    expect(deedOfKey(press('?', { shiftKey: true }), 'typing')).toBeUndefined();
    expect(deedOfKey(press('?', { shiftKey: true }), 'elsewhere')).toBe('help');
    expect(deedOfKey(press('/', { altKey: true }), 'typing')).toBe('help');
    expect(deedOfKey(press('ArrowDown', { altKey: true }), 'choosing')).toBeUndefined();
    expect(deedOfKey(press('ArrowDown', { altKey: true }), 'typing')).toBe('down');
    expect(deedOfKey(press('s', { ctrlKey: true }), 'typing')).toBe('save');
    expect(deedOfKey(press('s', { metaKey: true }), 'typing')).toBe('save');
    expect(deedOfKey(press('@', { ctrlKey: true, altKey: true }), 'typing')).toBeUndefined();
    expect(deedOfKey(press('PageUp', { altKey: true }), 'choosing')).toBe('previousCase');
    expect(keyWords.map(([key]) => key).join()).toContain('Alt Page Down');
  });

  it('go through the chair’s sequence and stop at its ends', () => {
    expect(sectionBeside('Actions', 1)).toBe('Transfer needed');
    expect(sectionBeside('Complex case', 1)).toBeUndefined();
    expect(sectionBeside('Presented by', -1)).toBeUndefined();
  });
});

it('a complex case is one only with its words, and its reason is what follows', () => {
  const said = (text: string): CaseMinutes => addLine(nothing, { key: 'a', section: 'Complex case', text });
  const yes = quickChoices('Complex case')[1].text;
  expect(complexReason(said('Not complex.'))).toBeUndefined();
  expect(complexReason(said(yes))).toBe('');
  expect(complexReason(said(`${yes}three areas`))).toBe('three areas');
});

describe('how saving stands', () => {
  const at = new Date('2026-06-15T09:42:00Z');
  it('shows first what needs the person', () => {
    const later = { kind: 'saved', at: new Date(at.getTime() + 1), merged: false } as const;
    expect(overallState([]).kind).toBe('unchanged');
    expect(overallState([{ kind: 'saved', at, merged: false }, { kind: 'unchanged' }, later])).toBe(later);
    expect(
      overallState([{ kind: 'saving' }, { kind: 'retrying', error: offline, tryAt: at }, { kind: 'stopped', error: forbidden }]).kind
    ).toBe('stopped');
  });

  it('says it in words, and aloud only what matters', () => {
    expect(saveWords({ kind: 'saved', at, merged: false }).words).toBe('Saved 10:42am');
    expect(saveWords({ kind: 'retrying', error: offline, tryAt: at }).words).toBe('Not saved: no connection');
    expect(saveWords({ kind: 'stopped', error: forbidden }).more).toContain('Ask the coordinator.');
    expect(saveSaid('saving', false, { kind: 'saved', at, merged: false })).toBe('');
    expect(saveSaid('saving', true, { kind: 'saved', at, merged: false })).toBe('Saved 10:42am.');
    expect(saveSaid('saving', false, { kind: 'retrying', error: offline, tryAt: at })).toMatch(
      /^Not saved: no connection\. Everything is kept/
    );
  });
});

describe('a meeting in words', () => {
  it('counts cases and actions', () => {
    expect(caseTitle(aCase(4), 2)).toBe('3. Anya Testcase4');
    expect(caseTitle(aCase(4, { referral: { ...aCase(4).referral, victimName: '' } }), 0)).toBe('1. MC-0004');
    expect(progressWords(['Heard', 'Not yet heard', 'Deferred to the next meeting'])).toBe('1 of 3 cases heard, 1 put off');
    expect(outcomeChoices('Heard').map(({ outcome }) => outcome)).toEqual(['Not yet heard']);
    expect(actionCount(addLine(nothing, { key: 'a', section, text: ' ', action: { agency: '', owner: '', due: today } }))).toBe(0);
  });

  it('says whose approval is recorded and what stands in its way', () => {
    const draft = approvalView(aMeeting(), ['Heard', 'Not yet heard'], 1);
    expect(draft).toMatchObject({ step: 'draft', approveWords: 'Record that Inspector Example approves the minutes' });
    expect(draft.before).toEqual(['1 case is not yet heard.', '1 action has no agency: nobody owes it.']);
    const agenda = { ...aMeeting().agenda, approved: { at: startsAt, by: 'A' } };
    expect(approvalView(aMeeting({ agenda, chair: '' }), [], 0)).toMatchObject({
      step: 'approved',
      words: 'Approved by the chair. Recorded Monday 15 June 2026, 10am by A.'
    });
  });

  it('lists who is there, agencies of the MARAC first', () => {
    const rows = [
      { key: '1', kind: 'Present', agency: 'Fire service', name: 'Lee' },
      { key: '2', kind: 'Apologies', agency: 'Police', name: '', informationSent: true },
      { key: '3', kind: 'Present', agency: 'Police', name: 'Jo', confidentiality: { at: startsAt, by: '' } }
    ] as const;
    expect(attendanceByAgency(['Police', 'Health'], rows).map(({ agency, rows: noted }) => [agency, noted.map(({ key }) => key)])).toEqual([
      ['Police', ['3', '2']],
      ['Health', []],
      ['Fire service', ['1']]
    ]);
    expect(attendanceSummary(rows)).toBe('2 present, 0 observers, 1 sent apologies; 1 of 2 acknowledged confidentiality.');
    expect(rows.map(attendanceDetail)).toEqual([
      'present, confidentiality not acknowledged',
      'apologies, information sent',
      'present, confidentiality acknowledged'
    ]);
    expect(sameAttendance(rows, [...rows].reverse())).toBe(true);
    expect(
      sameAttendance(
        rows,
        rows.map(row => ({ ...row, name: 'x' }))
      )
    ).toBe(false);
  });
});
