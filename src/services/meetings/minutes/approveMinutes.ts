import type { Outcome } from '../../../domain/kernel/appError';
import type { Configuration } from '../../../domain/setUp/configuration';
import type { Meeting } from '../../../domain/meetings/meeting';
import { ok } from '../../../domain/kernel/result';
import { changeMeeting } from '../changeMeeting';
import type { MeetingDecided } from '../changeMeeting';
import { failure } from '../../shared/failures';
import { finishRows } from './finishAllMinutes';
import type { MinutesPorts } from './minutesPorts';
import { isUnread } from '../../../domain/kernel/problems';

const damaged = failure(
  'damaged',
  'agenda',
  'What is stored of this meeting cannot be read, and is not written over.',
  'Restore an earlier version of the meeting in the Meetings list.'
);

/** The chair approves the minutes: one guarded update of the meeting. From then on they cannot be changed. */
export async function approveMinutes(ports: MinutesPorts, configuration: Configuration, meetingKey: string): Promise<Outcome<Meeting>> {
  const rows = await ports.minutes.ofMeeting(meetingKey);
  if (!rows.ok) return rows;
  const finished = await finishRows(
    ports,
    configuration,
    rows.value.filter(({ pending }) => pending !== '')
  );
  if (!finished.ok) return finished;
  const me = await ports.me();
  if (!me.ok) return me;
  const by = me.value.name;
  return changeMeeting(ports.meetings, meetingKey, (standing): MeetingDecided => {
    if (isUnread(standing, 'agenda')) return { stop: damaged };
    if (standing.agenda.approved) return { stop: ok(standing) };
    if (standing.state === 'Cancelled')
      return { stop: failure('validation', 'cancelled', 'This meeting was cancelled.', 'Go back to the calendar.') };
    if (ports.clock.now().getTime() < standing.startsAt.getTime()) {
      return {
        stop: failure(
          'validation',
          'notHeld',
          'This meeting has not begun: there are no minutes to approve.',
          'Come back once it was held.'
        )
      };
    }
    return { write: { state: 'Minutes approved', agenda: { ...standing.agenda, approved: { at: ports.clock.now(), by } } } };
  });
}

/** Takes the approval back, until the minutes are circulated. */
export function reopenMinutes(ports: Pick<MinutesPorts, 'meetings'>, meetingKey: string): Promise<Outcome<Meeting>> {
  return changeMeeting(ports.meetings, meetingKey, (standing): MeetingDecided => {
    if (isUnread(standing, 'agenda')) return { stop: damaged };
    if (standing.agenda.minutesCirculated.length > 0) {
      return {
        stop: failure(
          'validation',
          'circulated',
          'These minutes were circulated, and can no longer be changed.',
          'Raise it at the next meeting.'
        )
      };
    }
    if (!standing.agenda.approved) return { stop: ok(standing) };
    const { order, otherBusiness, circulated, minutesCirculated } = standing.agenda;
    return { write: { state: 'Held', agenda: { order, otherBusiness, circulated, minutesCirculated } } };
  });
}
