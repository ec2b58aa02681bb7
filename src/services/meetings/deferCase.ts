import type { Outcome } from '../../domain/kernel/appError';
import { mayStillBePutOn } from '../../domain/meetings/listing';
import type { Meeting } from '../../domain/meetings/meeting';
import type { ReferralSummary } from '../../domain/referral/referral';
import { ok } from '../../domain/kernel/result';
import { noSuchMeeting } from './changeMeeting';
import { dateJournal } from '../case/referrerDate';
import { updateCase } from '../case/updateCase';
import type { CaseDecided } from '../case/updateCase';
import { rowAfter } from '../shared/guarded';
import { failure } from '../shared/failures';
import { meetingDay, putOnAgenda } from './listCases';
import type { MeetingPorts } from './meetingPorts';

const isListable = ({ status }: ReferralSummary): boolean => status === 'Accepted' || status === 'Deferred' || status === 'Listed';

/** Where a case goes, and the words for its history. `known`: how many versions of that agenda the person knew had been circulated. */
interface Putting {
  readonly known: number;
  readonly line: 'Listed' | 'Put off' | 'Brought forward';
  readonly words: string;
  /** What prevents it, by the meeting whose agenda the case is on. */
  readonly against?: (standing: ReferralSummary, to: Meeting) => string | undefined;
}

/**
 * Puts a case on the agenda of a meeting, even after its cut-off or beyond its room. A circulated agenda is changed only if the person knows it was
 * circulated.
 */
async function put(
  { desk, meetings }: MeetingPorts,
  caseKey: string,
  meetingKey: string,
  { known, line, words, against }: Putting
): Promise<Outcome<ReferralSummary>> {
  const found = await meetings.byKey(meetingKey);
  if (!found.ok) return found;
  const meeting = found.value;
  if (!meeting) return noSuchMeeting;
  if (!mayStillBePutOn(meeting)) {
    return failure(
      'validation',
      'meeting',
      `The meeting of ${meetingDay(meeting)} takes no more cases: ${meeting.state.toLowerCase()}.`,
      'Choose a meeting that is still to come.'
    );
  }
  const version = meeting.agenda.circulated.length;
  if (version > known) {
    return failure(
      'conflict',
      'circulated',
      `The agenda of ${meetingDay(meeting)} has been circulated (version ${version}).`,
      'Read the meeting again, and say that the circulated agenda is to be changed.'
    );
  }
  return putOnAgenda(desk, caseKey, meeting, {
    line,
    detail: `${words.replace('{meeting}', () => `the ${meeting.marac} MARAC of ${meetingDay(meeting)}`)}${version === 0 ? '' : ` Version ${version} of that agenda had been circulated.`}`,
    may: standing => {
      if (standing.owningMarac !== meeting.marac) return `The case belongs to ${standing.owningMarac} now.`;
      return isListable(standing) ? against?.(standing, meeting) : `The case is “${standing.status}”, so it cannot be put on an agenda.`;
    }
  });
}

/** Puts a case on the agenda of a meeting by hand. Undoes a deferral or a bringing forward. */
export const putOn = (ports: MeetingPorts, caseKey: string, meetingKey: string, known = 0): Promise<Outcome<ReferralSummary>> =>
  put(ports, caseKey, meetingKey, { known, line: 'Listed', words: 'Put on the agenda of {meeting}.' });

const isOn = ({ status }: ReferralSummary): boolean => status === 'Listed';
const startOf = ({ agendaDate }: ReferralSummary): number => agendaDate?.getTime() ?? NaN;

/** Brings a case forward to an earlier meeting, with the reason. */
export async function bringForward(
  ports: MeetingPorts,
  caseKey: string,
  reason: string,
  toMeetingKey: string,
  known = 0
): Promise<Outcome<ReferralSummary>> {
  const words = reason.trim();
  if (words === '')
    return failure('validation', 'reason', 'Enter why the case is brought forward.', 'It stands in the history of the case.');
  return put(ports, caseKey, toMeetingKey, {
    known,
    line: 'Brought forward',
    words: `Brought forward to the meeting of {meeting}. Reason: ${words}`,
    against: (standing, to) =>
      isOn(standing) && to.startsAt.getTime() < startOf(standing)
        ? undefined
        : `The meeting of ${meetingDay(to)} is not before the one that the case is on.`
  });
}

/** Takes the case off its agenda, to wait for a meeting later than the one it was deferred from. */
async function waitAgain({ desk }: MeetingPorts, caseKey: string, reason: string): Promise<Outcome<ReferralSummary>> {
  const changed = await updateCase<ReferralSummary>(desk, caseKey, async (standing): Promise<CaseDecided<ReferralSummary>> => {
    if (standing.status === 'Deferred') return { stop: ok(standing) };
    if (standing.status !== 'Listed') {
      return {
        stop: failure(
          'validation',
          'status',
          `The case is “${standing.status}”, so it cannot be put off.`,
          'Read the meeting again and look at the case.'
        )
      };
    }
    const logged = await desk.events.record({
      key: `${caseKey}:agenda:${standing.etag}`,
      caseKey,
      kind: 'Put off',
      detail: `Put off. Reason: ${reason}`,
      restricted: standing.restricted
    });
    if (!logged.ok) return { stop: logged };
    const from = standing.agendaDate;
    const off = from ? { onAgenda: { meetingKey: '', startsAt: from } } : { offAgenda: true as const };
    return { write: { status: 'Deferred', ...off, ...dateJournal(standing) } };
  });
  return rowAfter(changed);
}

/** Defers a case with a reason: to a later meeting, or to the waiting list. */
export async function deferCase(
  ports: MeetingPorts,
  caseKey: string,
  reason: string,
  toMeetingKey?: string,
  known = 0
): Promise<Outcome<ReferralSummary>> {
  const words = reason.trim();
  if (words === '') return failure('validation', 'reason', 'Enter why the case is put off.', 'It stands in the history of the case.');
  if (toMeetingKey === undefined) return waitAgain(ports, caseKey, words);
  return put(ports, caseKey, toMeetingKey, {
    known,
    line: 'Put off',
    words: `Put off to the meeting of {meeting}. Reason: ${words}`,
    against: (standing, to) =>
      isOn(standing) && to.startsAt.getTime() <= startOf(standing)
        ? `The meeting of ${meetingDay(to)} is not after the one that the case is on: it would be brought forward.`
        : undefined
  });
}

/** Takes a case off the agenda of a cancelled meeting, unless it has moved on since. */
export async function backToWaiting({ desk }: MeetingPorts, caseKey: string, meeting: Meeting, reason: string): Promise<Outcome<void>> {
  const changed = await updateCase<undefined>(desk, caseKey, async (standing): Promise<CaseDecided<undefined>> => {
    if (standing.status !== 'Listed' || standing.meetingKey !== meeting.key) return { stop: ok(undefined) };
    const detail = `The meeting of the ${meeting.marac} MARAC of ${meetingDay(meeting)} is cancelled. Reason: ${reason}`;
    const logged = await desk.events.record({
      key: `${caseKey}:agenda:${standing.etag}`,
      caseKey,
      kind: 'Taken off the agenda',
      detail,
      restricted: standing.restricted
    });
    return logged.ok ? { write: { status: 'Accepted', offAgenda: true, ...dateJournal(standing) } } : { stop: logged };
  });
  return changed.ok ? ok(undefined) : changed;
}
