import type { Outcome } from '../domain/appError';
import { mayStillBePutOn } from '../domain/meetings/listing';
import type { Meeting } from '../domain/meetings/meeting';
import type { ReferralSummary } from '../domain/referral/referral';
import { ok } from '../domain/result';
import { noSuchMeeting } from './changeMeeting';
import { changeStanding } from './changeStanding';
import type { Decided } from './changeStanding';
import { failure } from './failures';
import { meetingDay, putOnAgenda } from './listCases';
import type { MeetingPorts } from './meetingPorts';

const isListable = ({ status }: ReferralSummary): boolean => status === 'Accepted' || status === 'Deferred' || status === 'Listed';

/** Puts a case onto the agenda of a meeting by hand, whatever its cut-off and room. */
export async function putOn({ desk, meetings }: MeetingPorts, caseKey: string, meetingKey: string, reason = ''): Promise<Outcome<ReferralSummary>> {
  const found = await meetings.standing(meetingKey);
  if (!found.ok) return found;
  const meeting = found.value;
  if (!meeting) return noSuchMeeting;
  if (!mayStillBePutOn(meeting)) {
    return failure('validation', 'meeting', `The meeting of ${meetingDay(meeting)} takes no more cases: ${meeting.state.toLowerCase()}.`, 'Choose a meeting that is still to come.');
  }
  return putOnAgenda(desk, caseKey, meeting, {
    line: reason === '' ? 'Listed' : 'Put off',
    detail: `Put ${reason === '' ? 'on the agenda' : 'off to the meeting'} of the ${meeting.marac} MARAC of ${meetingDay(meeting)}.${reason === '' ? '' : ` Reason: ${reason}`}`,
    may: standing => {
      if (standing.owningMarac !== meeting.marac) return `The case belongs to ${standing.owningMarac} now.`;
      return isListable(standing) ? undefined : `The case is “${standing.status}”, so it cannot be put on an agenda.`;
    }
  });
}

/** The case waits again, off its agenda, for a meeting later than the one it was put off from. */
async function waitAgain({ desk }: MeetingPorts, caseKey: string, reason: string): Promise<Outcome<ReferralSummary>> {
  const changed = await changeStanding<ReferralSummary>(desk, caseKey, async (standing): Promise<Decided<ReferralSummary>> => {
    if (standing.status === 'Deferred') return { kind: 'stop', outcome: ok(standing) };
    if (standing.status !== 'Listed') {
      return { kind: 'stop', outcome: failure('validation', 'status', `The case is “${standing.status}”, so it cannot be put off.`, 'Read the meeting again and look at the case.') };
    }
    const logged = await desk.events.record({ key: `${caseKey}:agenda:${standing.etag}`, caseKey, kind: 'Put off', detail: `Put off. Reason: ${reason}`, restricted: standing.restricted });
    if (!logged.ok) return { kind: 'stop', outcome: logged };
    const from = standing.agendaDate;
    return { kind: 'change', change: { status: 'Deferred', ...(from ? { onAgenda: { meetingKey: '', startsAt: from } } : { offAgenda: true }) } };
  });
  if (!changed.ok) return changed;
  return ok(changed.value.kind === 'changed' ? changed.value.referral : changed.value.value);
}

/** Puts a case off with a reason: to a meeting, or to those that wait. */
export async function deferCase(ports: MeetingPorts, caseKey: string, reason: string, toMeetingKey?: string): Promise<Outcome<ReferralSummary>> {
  const words = reason.trim();
  if (words === '') return failure('validation', 'reason', 'Enter why the case is put off.', 'It stands in the history of the case.');
  return toMeetingKey === undefined ? waitAgain(ports, caseKey, words) : putOn(ports, caseKey, toMeetingKey, words);
}

/** Takes a case off the agenda of a meeting that is cancelled; one that has moved on meanwhile stays where it is. */
export async function backToWaiting({ desk }: MeetingPorts, caseKey: string, meeting: Meeting, reason: string): Promise<Outcome<void>> {
  const changed = await changeStanding<undefined>(desk, caseKey, async (standing): Promise<Decided<undefined>> => {
    if (standing.status !== 'Listed' || standing.meetingKey !== meeting.key) return { kind: 'stop', outcome: ok(undefined) };
    const detail = `The meeting of the ${meeting.marac} MARAC of ${meetingDay(meeting)} is cancelled. Reason: ${reason}`;
    const logged = await desk.events.record({ key: `${caseKey}:agenda:${standing.etag}`, caseKey, kind: 'Taken off the agenda', detail, restricted: standing.restricted });
    return logged.ok ? { kind: 'change', change: { status: 'Accepted', offAgenda: true } } : { kind: 'stop', outcome: logged };
  });
  return changed.ok ? ok(undefined) : changed;
}
