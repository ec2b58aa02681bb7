import { addDays, compareDays, dayOf } from '../kernel/calendarDay';
import type { CalendarDay } from '../kernel/calendarDay';
import type { StaffedHours } from '../kernel/staffedHours';
import { isStaffedDay } from '../kernel/staffedHours';
import type { Meeting } from './meeting';

/** Days an action has where no meeting is planned before which it is to be done. */
const daysWithoutMeeting = 14;

type Planned = Pick<Meeting, 'key' | 'marac' | 'startsAt' | 'state'>;

/** The next meeting of the same MARAC that is to be held. `meetings` in any order. */
function nextMeeting<M extends Planned>(meeting: Planned, meetings: readonly M[]): M | undefined {
  return meetings
    .filter(
      ({ key, marac, startsAt, state }) =>
        key !== meeting.key && marac === meeting.marac && state !== 'Cancelled' && startsAt.getTime() > meeting.startsAt.getTime()
    )
    .sort((a, b) => a.startsAt.getTime() - b.startsAt.getTime())[0];
}

/**
 * When an action minuted at a meeting is due unless somebody says otherwise: the working day before the next meeting of the MARAC, at
 * which it is asked after, and never before the meeting itself; 14 days later where none is planned. SafeLives, action tracking form.
 */
export function defaultDue(meeting: Planned, meetings: readonly Planned[], hours: StaffedHours): CalendarDay {
  const today = dayOf(meeting.startsAt);
  const next = nextMeeting(meeting, meetings);
  if (!next) return addDays(today, daysWithoutMeeting);
  let due = addDays(dayOf(next.startsAt), -1);
  while (compareDays(due, today) > 0 && !isStaffedDay(due, hours)) due = addDays(due, -1);
  return compareDays(due, today) < 0 ? today : due;
}
