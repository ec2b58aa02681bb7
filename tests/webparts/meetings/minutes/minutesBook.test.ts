import { mergeMinutes } from '../../../../src/domain/meetings/mergeMinutes';
import { minutesBook, readAgainAfter } from '../../../../src/webparts/meetings/minutes/minutesBook';
import type { MinutesBook } from '../../../../src/webparts/meetings/minutes/minutesBook';
import { addLine } from '../../../../src/webparts/meetings/minutes/presenters/lines';
import { good } from '../../../support/stories/referring';
import { InMemoryMinutes, aCase, offline } from './inMemoryMinutes';

const section = 'Information shared';
const pass = (milliseconds: number): Promise<void> => jest.advanceTimersByTimeAsync(milliseconds);

let minutes: InMemoryMinutes;
let book: MinutesBook;

beforeEach(async () => {
  jest.useFakeTimers({ now: new Date('2026-06-15T09:30:00Z') });
  minutes = new InMemoryMinutes();
  book = minutesBook(good(await minutes.openMinutes()), minutes, mergeMinutes);
  minutes.asked.length = 0;
});
afterEach(() => jest.useRealTimers());

const type = (caseKey: string, key: string, text: string): void =>
  book.saverOf(caseKey).change(before => addLine(before, { key, section, text }));

test('what a colleague writes is read at most every twenty seconds, and only when nothing is unsaved', async () => {
  const saver = book.saverOf('case1');
  minutes.elsewhere('case1', lines => [...lines, { key: 'b', section, rank: 1, text: 'theirs' }]);
  await book.refresh();
  expect(minutes.asked).toEqual([]);
  await pass(readAgainAfter);
  type('case2', 'a', 'mine');
  await book.refresh();
  expect(minutes.asked).toEqual([]);
  await pass(2000);
  await book.refresh();
  await book.refresh();
  expect(minutes.asked).toEqual(['open']);
  expect(saver.current().lines).toMatchObject([{ text: 'theirs' }]);
  expect(book.saverOf('case2').current().lines).toMatchObject([{ text: 'mine' }]);
  expect(book.hasUnsaved()).toBe(false);
});

test('a reading overtaken by attendance or approval does not take it back', async () => {
  await pass(readAgainAfter);
  book.saverOf('case1');
  const old = minutes.meeting;
  const slow = jest.spyOn(minutes, 'openMinutes').mockImplementationOnce(async () => {
    const opening = good(await new InMemoryMinutes(minutes.cases, old).openMinutes());
    await new Promise(resolve => setTimeout(resolve, 5000));
    return { ok: true, value: opening };
  });
  const reading = book.refresh();
  book.attendance.change(rows => [...rows, { key: 'p', kind: 'Present', agency: 'Police', name: 'Jo' }]);
  await pass(10_000);
  await reading;
  expect(slow).toHaveBeenCalledTimes(1);
  expect(book.attendance.rows()).toMatchObject([{ name: 'Jo' }]);
  expect(book.meeting().attendance).toMatchObject([{ name: 'Jo' }]);
  expect(book.hasUnsaved()).toBe(false);
});

test('names typed while attendance is being stored stay, beside those of a colleague', async () => {
  book.attendance.change(() => [{ key: 'p', kind: 'Present', agency: 'Police', name: 'J' }]);
  const save = minutes.saveAttendance.bind(minutes);
  jest.spyOn(minutes, 'saveAttendance').mockImplementationOnce(async (...asked) => {
    await new Promise(resolve => setTimeout(resolve, 1000));
    minutes.meeting = { ...minutes.meeting, attendance: [{ key: 'q', kind: 'Observer', agency: 'Health', name: 'Ann' }] };
    return save(...asked);
  });
  await pass(1500);
  book.attendance.change(rows => rows.map(row => ({ ...row, name: 'Jo' })));
  await pass(10_000);
  const names = (rows: readonly { readonly name: string }[]): readonly string[] => rows.map(({ name }) => name).sort();
  expect(names(book.attendance.rows())).toEqual(['Ann', 'Jo']);
  expect(names(minutes.meeting.attendance)).toEqual(['Ann', 'Jo']);
});

test('flush tells whether everything is stored, over all cases', async () => {
  type('case1', 'a', 'one');
  type('case2', 'b', 'two');
  minutes.nextSaves = [offline];
  expect(await book.flush()).toBe(false);
  expect(book.state()).toMatchObject({ kind: 'retrying' });
  expect(await book.flush()).toBe(true);
  expect(book.state().kind).toBe('saved');
  expect([minutes.of('case1'), minutes.of('case2')]).toMatchObject([{ lines: [{ text: 'one' }] }, { lines: [{ text: 'two' }] }]);
});

test('a case that is put off leaves the agenda, and stays where it stood in the minutes with its words', async () => {
  type('case2', 'a', 'put off');
  await book.flush();
  await pass(readAgainAfter);
  const opening = good(await minutes.openMinutes());
  const { case2: gone, ...others } = opening.minutes;
  jest.spyOn(minutes, 'openMinutes').mockResolvedValueOnce({
    ok: true,
    value: { ...opening, cases: [aCase(9), ...opening.cases.filter(({ referral }) => referral.key !== 'case2')], minutes: others }
  });
  await book.refresh();
  expect(gone?.lines).toHaveLength(1);
  expect(book.opening().cases.map(({ referral }) => referral.key)).toEqual(['case9', 'case1', 'case2', 'case3']);
  expect(book.saverOf('case2').current().lines).toMatchObject([{ text: 'put off' }]);
  expect(book.hasUnsaved()).toBe(false);
});
