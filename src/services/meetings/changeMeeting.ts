import type { Outcome } from '../../domain/kernel/appError';
import type { Circulation, Meeting } from '../../domain/meetings/meeting';
import { ok } from '../../domain/kernel/result';
import { failure, needsLooking, notConfirmed } from '../shared/failures';
import type { MeetingStore, MeetingWrite } from './meetingPorts';
import { isUnread } from '../../domain/kernel/problems';

const rounds = 8;

/** There is none with this key, or this person may not see it. */
export const noSuchMeeting = failure('notFound', 'meeting', 'There is no such meeting, or you may not see it.', 'Go back to the calendar.');

/** What is to be written on a meeting as it stands now, or why nothing is. */
export type MeetingDecided = { readonly write: MeetingWrite } | { readonly stop: Outcome<Meeting> };

/** What was not read whole is not written over: what it held would be gone, such as which versions went to the agencies. */
const writesOver = (meeting: Meeting, { agenda, attendance }: MeetingWrite): boolean =>
  (agenda !== undefined && isUnread(meeting, 'agenda')) || (attendance !== undefined && isUnread(meeting, 'attendance'));

const unreadable = failure(
  'damaged',
  'meeting',
  'A part of this meeting cannot be read, so nothing was written over it.',
  'Restore an earlier version of the meeting in the Meetings list, then try again.'
);

/**
 * One change of one meeting, guarded by its etag. Where somebody wrote in between, or the answer was lost, `decide` looks at the meeting
 * as it then stands: it writes again, or stops where it is written already.
 */
export async function changeMeeting(
  meetings: Pick<MeetingStore, 'standing' | 'change'>,
  key: string,
  decide: (standing: Meeting) => MeetingDecided
): Promise<Outcome<Meeting>> {
  for (let round = 1; round <= rounds; round++) {
    const found = await meetings.standing(key);
    if (!found.ok) return found;
    if (!found.value) return noSuchMeeting;
    const decided = decide(found.value);
    if ('stop' in decided) return decided.stop;
    if (writesOver(found.value, decided.write)) return unreadable;
    const changed = await meetings.change(found.value, decided.write);
    if (changed.ok || !needsLooking(changed)) return changed;
  }
  return notConfirmed('meeting');
}

/** The journal is cleared where it is still the one that was finished. */
export const clearMeetingPending = (
  meetings: Pick<MeetingStore, 'standing' | 'change'>,
  { key, pending }: Meeting
): Promise<Outcome<Meeting>> =>
  changeMeeting(meetings, key, standing =>
    standing.pending === pending && pending !== '' ? { write: { pending: '' } } : { stop: ok(standing) }
  );

/** The end of a circulation: what went out and to whom stands with its version, and the journal is cleared where it is still the one that was finished. */
export const endCirculation = (
  meetings: Pick<MeetingStore, 'standing' | 'change'>,
  { key, pending }: Meeting,
  which: 'circulated' | 'minutesCirculated',
  went: Pick<Circulation, 'version' | 'cases' | 'told' | 'notTold'>
): Promise<Outcome<Meeting>> =>
  changeMeeting(meetings, key, standing => {
    if (standing.pending !== pending || pending === '') return { stop: ok(standing) };
    const versions = standing.agenda[which].map(one => (one.version === went.version ? { ...one, ...went } : one));
    return { write: { agenda: { ...standing.agenda, [which]: versions }, pending: '' } };
  });
