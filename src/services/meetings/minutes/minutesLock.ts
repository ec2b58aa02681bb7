import type { Outcome } from '../../../domain/kernel/appError';
import { dayOf } from '../../../domain/kernel/calendarDay';
import { mayBeMinuted } from '../../../domain/meetings/meeting';
import type { Meeting } from '../../../domain/meetings/meeting';
import { formatDay } from '../../../domain/kernel/timeWords';
import { failure } from '../../shared/failures';

const kept = 'What you typed is still on this page.';

/** Why a meeting's minutes cannot be written yet, or no longer; undefined if they can. */
export function lockedBecause(meeting: Meeting, now: Date): Extract<Outcome<never>, { ok: false }> | undefined {
  const { state, agenda } = meeting;
  if (state === 'Cancelled') return failure('validation', 'cancelled', 'This meeting was cancelled.', `Go back to the calendar. ${kept}`);
  if (!mayBeMinuted(meeting, now)) {
    return failure(
      'validation',
      'notToday',
      `This meeting is on ${formatDay(dayOf(meeting.startsAt))}: it can be minuted from that day on.`,
      `Come back on the day. ${kept}`
    );
  }
  if (agenda.minutesCirculated.length > 0) {
    return failure(
      'validation',
      'circulated',
      'These minutes were circulated, and can no longer be changed.',
      `Raise it at the next meeting. ${kept}`
    );
  }
  if (agenda.approved) {
    return failure(
      'validation',
      'approved',
      `${agenda.approved.by} has approved these minutes.`,
      `Ask the chair to take the approval back. ${kept}`
    );
  }
  return undefined;
}
