import { standingOf, workingDaysOverdue } from '../../../domain/actions/standing';
import type { ActionStanding } from '../../../domain/actions/standing';
import type { TrackedAction } from '../../../domain/actions/trackedAction';
import type { CalendarDay } from '../../../domain/kernel/calendarDay';
import type { StaffedHours } from '../../../domain/kernel/staffedHours';
import type { Tone } from '../../../ui/states/StatusTag';

const tones: Readonly<Record<Exclude<ActionStanding, 'Closed'>, Tone>> = {
  Overdue: 'danger',
  'No day': 'warning',
  'Due soon': 'warning',
  Due: 'info'
};

const days = (count: number): string => `${count} working ${count === 1 ? 'day' : 'days'}`;

/** An action's status, in words. */
export function actionState(
  action: Pick<TrackedAction, 'status' | 'due'>,
  { today, hours }: { readonly today: CalendarDay; readonly hours: StaffedHours }
): { readonly tone: Tone; readonly words: string } {
  const standing = standingOf(action, today, hours);
  if (standing === 'Closed') return { tone: action.status === 'Done' ? 'good' : 'neutral', words: action.status };
  const overdue = workingDaysOverdue(action, today, hours);
  if (standing === 'Overdue') return { tone: tones.Overdue, words: overdue > 0 ? `Overdue by ${days(overdue)}` : 'Overdue' };
  return { tone: tones[standing], words: standing === 'No day' ? 'No day given' : standing };
}
