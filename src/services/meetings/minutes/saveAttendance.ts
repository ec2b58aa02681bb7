import type { Outcome } from '../../../domain/kernel/appError';
import type { Attendance, Meeting } from '../../../domain/meetings/meeting';
import { mergeAttendance } from '../../../domain/meetings/mergeMinutes';
import { ok } from '../../../domain/kernel/result';
import { changeMeeting } from '../changeMeeting';
import type { MeetingDecided } from '../changeMeeting';
import { failure } from '../../shared/failures';
import { lockedBecause } from './minutesLock';
import type { MinutesPorts } from './minutesPorts';
import { isUnread } from '../../../domain/kernel/problems';

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Rows that this page has sent, answered or not: if found stored, they are this page's own and no clash. In memory only. */
export type SentRows = Map<string, readonly Attendance[]>;

const withOwn = (sent: SentRows, base: readonly Attendance[], stored: readonly Attendance[]): readonly Attendance[] => {
  const own = stored.filter(row => sent.get(row.key)?.some(one => same(one, row)));
  const keys = new Set(own.map(({ key }) => key));
  return [...base.filter(({ key }) => !keys.has(key)), ...own];
};

/** An acknowledgement without a recorder gets the person at the screen. */
export const notedBy = (rows: readonly Attendance[], name: string): readonly Attendance[] =>
  rows.map(row => (row.confidentiality?.by === '' ? { ...row, confidentiality: { ...row.confidentiality, by: name } } : row));

/** Adds, changes and removes rows of attendance by their keys: one guarded update of the meeting, merged with what somebody else wrote. */
export function saveAttendance(
  { meetings, clock }: Pick<MinutesPorts, 'meetings' | 'clock'>,
  sent: SentRows,
  meetingKey: string,
  base: readonly Attendance[],
  wanted: readonly Attendance[]
): Promise<Outcome<Meeting>> {
  return changeMeeting(meetings, meetingKey, (standing): MeetingDecided => {
    const locked = lockedBecause(standing, clock.now());
    if (locked) return { stop: locked };
    // A damaged column was not read, and writing would erase it.
    if (isUnread(standing, 'attendance')) {
      return {
        stop: failure(
          'damaged',
          'attendance',
          'Who came cannot be read, and is not written over.',
          'Restore an earlier version of the meeting in the Meetings list. What you typed is still on this page.'
        )
      };
    }
    const { rows } = mergeAttendance(withOwn(sent, base, standing.attendance), wanted, standing.attendance);
    if (same(rows, standing.attendance)) return { stop: ok(standing) };
    for (const row of wanted) sent.set(row.key, [...(sent.get(row.key) ?? []), row].slice(-8));
    return { write: { attendance: rows } };
  });
}
