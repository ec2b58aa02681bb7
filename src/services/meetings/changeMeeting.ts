import type { Outcome } from '../../domain/kernel/appError';
import type { Circulation, Meeting } from '../../domain/meetings/meeting';
import { ok } from '../../domain/kernel/result';
import { failure, noSuch } from '../shared/failures';
import { rowAfter, guarded } from '../shared/guarded';
import type { Decided } from '../shared/guarded';
import type { MeetingStore, MeetingWrite } from './meetingPorts';
import { isUnread } from '../../domain/kernel/problems';

/** The failure if none has this key, or this person may not see it. */
export const noSuchMeeting = noSuch('meeting', 'Go back to the calendar.');

/** What to write on the meeting as it is now, or why nothing is written. */
export type MeetingDecided = Decided<MeetingWrite, Meeting>;

/** The failure for a meeting that was not read whole: writing would erase the rest, such as which versions went to agencies. */
const writesOver = (meeting: Meeting, { agenda, attendance }: MeetingWrite): boolean =>
  (agenda !== undefined && isUnread(meeting, 'agenda')) || (attendance !== undefined && isUnread(meeting, 'attendance'));

const unreadable = failure(
  'damaged',
  'meeting',
  'A part of this meeting cannot be read, so nothing was written over it.',
  'Restore an earlier version of the meeting in the Meetings list, then try again.'
);

/** One change of one meeting, guarded by its etag. `known`: the meeting as it has just been read. */
export const changeMeeting = async (
  meetings: Pick<MeetingStore, 'byKey' | 'change'>,
  key: string,
  decide: (standing: Meeting) => MeetingDecided,
  known?: Meeting
): Promise<Outcome<Meeting>> =>
  rowAfter(
    await guarded<Meeting, MeetingWrite, Meeting, Meeting>({
      support: 'meeting',
      known,
      look: () => meetings.byKey(key),
      missing: noSuchMeeting,
      decide: standing => {
        const decided = decide(standing);
        return 'write' in decided && writesOver(standing, decided.write) ? { stop: unreadable } : decided;
      },
      write: (standing, write) => meetings.change(standing, write)
    })
  );

/** Clears the journal if it is still the one that was finished. */
export const clearMeetingPending = (
  meetings: Pick<MeetingStore, 'byKey' | 'change'>,
  { key, pending }: Meeting
): Promise<Outcome<Meeting>> =>
  changeMeeting(meetings, key, standing =>
    standing.pending === pending && pending !== '' ? { write: { pending: '' } } : { stop: ok(standing) }
  );

/** Ends a circulation: stores with its version what went to whom, and clears the journal if it is still the one that was finished. */
export const endCirculation = (
  meetings: Pick<MeetingStore, 'byKey' | 'change'>,
  { key, pending }: Meeting,
  which: 'circulated' | 'minutesCirculated',
  went: Pick<Circulation, 'version' | 'cases' | 'told' | 'notTold'>
): Promise<Outcome<Meeting>> =>
  changeMeeting(meetings, key, standing => {
    if (standing.pending !== pending || pending === '') return { stop: ok(standing) };
    const versions = standing.agenda[which].map(one => (one.version === went.version ? { ...one, ...went } : one));
    return { write: { agenda: { ...standing.agenda, [which]: versions }, pending: '' } };
  });
