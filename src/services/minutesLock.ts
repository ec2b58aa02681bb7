import type { Outcome } from '../domain/appError';
import type { Meeting } from '../domain/meetings/meeting';
import { failure } from './failures';

const kept = 'What you typed is still on this page.';

/** Why nothing of a meeting's minutes can be written any more; undefined while it can. */
export function lockedBecause({ state, agenda }: Meeting): Extract<Outcome<never>, { ok: false }> | undefined {
  if (state === 'Cancelled') return failure('validation', 'cancelled', 'This meeting was cancelled.', `Go back to the calendar. ${kept}`);
  if (agenda.minutesCirculated.length > 0) {
    return failure('validation', 'circulated', 'These minutes were circulated, and can no longer be changed.', `Raise it at the next meeting. ${kept}`);
  }
  if (agenda.approved) {
    return failure('validation', 'approved', `${agenda.approved.by} has approved these minutes.`, `Ask the chair to take the approval back. ${kept}`);
  }
  return undefined;
}
