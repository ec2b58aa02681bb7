import { notNoted, toldAttendance } from '../../../src/domain/meetings/attendanceAnswer';
import type { AttendanceReturn } from '../../../src/domain/meetings/attendanceAnswer';

const at = new Date('2026-06-22T10:00:00Z');
const answer = (id: number, agency: string, kind: string, answers: Readonly<Record<string, string>>, more: Partial<AttendanceReturn> = {}): AttendanceReturn => ({
  id, aboutKey: 'meeting', marac: 'Coventry', agency, kind, answers, problems: [], at, by: 'Housing, Example', ...more
});
const comes = (id: number, agency: string, name: string, reply = 'Coming'): AttendanceReturn => answer(id, agency, 'Attendance', { name, reply });

describe('what agencies have said beforehand of who comes', () => {
  const told = toldAttendance(
    [
      comes(1, 'Housing', 'Housing, Example', 'Apologies'),
      comes(2, 'Housing', 'housing,  example'),
      answer(3, 'Housing', 'Confidentiality', {}),
      comes(4, 'Health', 'Nurse, Example', 'Apologies, information sent instead'),
      comes(5, 'Health', ' '),
      answer(6, 'Health', 'Attendance', { name: 'Other, Example', reply: 'Coming' }, { aboutKey: 'another meeting' }),
      answer(7, 'Health', 'Attendance', { name: 'Damaged, Example', reply: 'Coming' }, { problems: ['It does not lie in the folder of the agency that it names'] })
    ],
    'meeting'
  );

  test('is as it would be noted: the newest reply of each person, confidentiality by whoever has acknowledged it', () => {
    expect(told).toEqual([
      { key: 'told 2', kind: 'Present', agency: 'Housing', name: 'housing,  example', confidentiality: { by: 'Housing, Example', at } },
      { key: 'told 4', kind: 'Apologies', agency: 'Health', name: 'Nurse, Example', informationSent: true }
    ]);
  });

  test('is noted once: nobody who is noted by hand, or by somebody else minuting, is offered again', () => {
    expect(notNoted(told, [])).toEqual(told);
    expect(notNoted(told, [{ key: 'x', kind: 'Observer', agency: 'Housing', name: 'HOUSING, Example ' }])).toEqual([told[1]]);
    expect(notNoted(told, told.map(row => ({ ...row, name: 'Put right' })))).toEqual([]);
    // The same name of another agency is somebody else.
    expect(notNoted(told, [{ key: 'x', kind: 'Present', agency: 'Police', name: 'Nurse, Example' }])).toEqual(told);
  });
});
