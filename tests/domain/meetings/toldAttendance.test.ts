import {
  attendanceAnswers,
  attendanceSummary,
  confidentialityOf,
  notNoted,
  readAttendance,
  standingAttendance,
  toldAttendance
} from '../../../src/domain/meetings/attendanceAnswer';
import type { AttendanceReturn } from '../../../src/domain/meetings/attendanceAnswer';

const at = new Date('2026-06-22T10:00:00Z');
const answer = (
  id: number,
  agency: string,
  kind: string,
  answers: Readonly<Record<string, string>>,
  more: Partial<AttendanceReturn> = {}
): AttendanceReturn => ({
  id,
  aboutKey: 'meeting',
  marac: 'Coventry',
  agency,
  kind,
  answers,
  problems: [],
  at,
  by: 'Housing, Example',
  ...more
});
const comes = (id: number, agency: string, name: string, reply = 'Coming'): AttendanceReturn =>
  answer(id, agency, 'Attendance', { name, reply });

describe('what agencies have said beforehand of who comes', () => {
  const told = toldAttendance(
    [
      comes(1, 'Housing', 'Housing, Example', 'Apologies'),
      comes(2, 'Housing', 'housing,  example'),
      answer(3, 'Housing', 'Confidentiality', {}),
      comes(4, 'Health', 'Nurse, Example', 'Apologies, information sent instead'),
      comes(5, 'Health', ' '),
      answer(6, 'Health', 'Attendance', { name: 'Other, Example', reply: 'Coming' }, { aboutKey: 'another meeting' }),
      answer(
        7,
        'Health',
        'Attendance',
        { name: 'Damaged, Example', reply: 'Coming' },
        { problems: ['It does not lie in the folder of the agency that it names'] }
      )
    ],
    'meeting'
  );

  test('is as it would be noted: the newest reply of each person, confidentiality by whoever has acknowledged it', () => {
    expect(told).toEqual([
      { key: 'told 2', kind: 'Present', agency: 'Housing', name: 'housing,  example', confidentiality: { by: 'Housing, Example', at } },
      { key: 'told 4', kind: 'Apologies', agency: 'Health', name: 'Nurse, Example', informationSent: true }
    ]);
  });

  test('stands by name, the newest about each person, of that agency and that meeting alone', () => {
    const returns = [
      comes(1, 'Housing', 'Zoe'),
      comes(2, 'Housing', 'Al', 'Apologies'),
      comes(3, 'Housing', 'AL'),
      comes(4, 'Health', 'Bo'),
      answer(5, 'Housing', 'Attendance', { name: 'Cy', reply: 'Coming' }, { aboutKey: 'another' })
    ];
    expect(standingAttendance(returns, 'meeting', 'Housing')).toEqual([
      { name: 'AL', reply: 'Coming' },
      { name: 'Zoe', reply: 'Coming' }
    ]);
    expect(attendanceAnswers({ name: ' Al ', reply: 'Apologies' })).toEqual({ name: 'Al', reply: 'Apologies' });
    expect(attendanceSummary({ name: 'Al', reply: 'Apologies' })).toBe('Apologies.');
    expect(readAttendance(answer(1, 'Housing', 'Research', { name: 'Al', reply: 'Coming' }))).toBeUndefined();
    expect(readAttendance(answer(1, 'Housing', 'Attendance', { reply: 'Coming' }))).toBeUndefined();
  });

  test('confidentiality counts once for each person, from the first time, and only where they themselves promised it for this meeting', () => {
    const promise = (id: number, by: string, more: Partial<AttendanceReturn> = {}): AttendanceReturn =>
      answer(id, 'Housing', 'Confidentiality', {}, { by, at: new Date(at.getTime() + id), ...more });
    const returns = [
      promise(3, 'Al'),
      promise(1, 'Al'),
      promise(2, 'Bo'),
      promise(4, 'Cy', { agency: 'Health' }),
      promise(5, 'Di', { aboutKey: 'another' }),
      promise(6, 'Ed', { problems: ['damaged'] }),
      promise(7, 'Fi', { kind: 'Attendance' })
    ];
    expect(confidentialityOf(returns, 'meeting', 'Housing')).toEqual([
      { by: 'Al', at: new Date(at.getTime() + 1) },
      { by: 'Bo', at: new Date(at.getTime() + 2) }
    ]);
    const told = toldAttendance([comes(8, 'Housing', 'Bo'), comes(9, 'Housing', 'Di'), promise(2, ' BO ')], 'meeting');
    expect(told.map(({ name, confidentiality }) => [name, confidentiality !== undefined])).toEqual([
      ['Bo', true],
      ['Di', false]
    ]);
    expect(toldAttendance([comes(8, 'Housing', 'Bo', 'Apologies')], 'meeting')).toEqual([
      { key: 'told 8', agency: 'Housing', name: 'Bo', kind: 'Apologies' }
    ]);
  });

  test('is noted once: nobody who is noted by hand, or by somebody else minuting, is offered again', () => {
    expect(notNoted(told, [])).toEqual(told);
    expect(notNoted(told, [{ key: 'x', kind: 'Observer', agency: 'Housing', name: 'HOUSING, Example ' }])).toEqual([told[1]]);
    expect(
      notNoted(
        told,
        told.map(row => ({ ...row, name: 'Put right' }))
      )
    ).toEqual([]);
    expect(notNoted(told, [{ key: 'x', kind: 'Present', agency: 'Housing', name: 'Somebody else' }])).toEqual(told);
    // The same name of another agency is somebody else.
    expect(notNoted(told, [{ key: 'x', kind: 'Present', agency: 'Police', name: 'Nurse, Example' }])).toEqual(told);
  });
});
