import { addDays, dayOf, instantAt, weekdayOf } from '../../src/domain/kernel/calendarDay';
import type { CalendarDay } from '../../src/domain/kernel/calendarDay';
import { defaultMaracs, defaultStaffedHours } from '../../src/domain/setUp/defaultConfiguration';
import { usualLimits } from '../../src/domain/meetings/meetingCalendar';
import type { ReferralStatus } from '../../src/domain/referral/status';
import { nextStaffedDay, isStaffedDay } from '../../src/domain/kernel/staffedHours';
import type { PlannedMeeting } from '../../src/services/meetings/meetingsUseCases';
import { randomOf } from './random';

/** Meetings of a MARAC, from the oldest to the last one planned. */
export interface MaracMeetings {
  readonly marac: string;
  /** Held and minuted; the newest last. */
  readonly past: readonly PlannedMeeting[];
  /** The next one first. */
  readonly coming: readonly PlannedMeeting[];
}

const fortnight = 14;
const tenOClock = 10 * 60;

const onStaffedDay = (day: CalendarDay): CalendarDay =>
  isStaffedDay(day, defaultStaffedHours) ? day : nextStaffedDay(day, defaultStaffedHours);

function meetingOn(marac: string, name: string, wanted: CalendarDay): PlannedMeeting {
  const startsAt = instantAt(onStaffedDay(wanted), tenOClock);
  return {
    key: randomOf(`meeting ${marac} ${name}`).guid(),
    marac,
    startsAt,
    kind: 'Regular',
    mode: 'Teams',
    chair: 'Example, Chair',
    place: 'Teams meeting of the MARAC',
    lengthMinutes: 180,
    minutesPerCase: 15,
    ...usualLimits(startsAt, defaultStaffedHours)
  };
}

/** Every MARAC meets each fortnight on a day of its own: twice in the last four weeks, and three times in those to come. */
export function meetingPlans(today: CalendarDay): readonly MaracMeetings[] {
  return defaultMaracs.map(({ name: marac }, at) => {
    const weekday = 1 + (at % 5);
    // Two to eight days ahead: research is asked for and can still be returned.
    const next = addDays(today, 2 + ((weekday - weekdayOf(addDays(today, 2)) + 7) % 7));
    const inWeeks = (name: string, fortnights: number): PlannedMeeting => meetingOn(marac, name, addDays(next, fortnights * fortnight));
    return {
      marac,
      past: [inWeeks('before last', -2), inWeeks('last', -1)],
      coming: [inWeeks('next', 0), inWeeks('after next', 1), inWeeks('third', 2)]
    };
  });
}

const receivedBefore = (meeting: PlannedMeeting, receivedAt: Date): boolean => receivedAt.getTime() < meeting.cutOffAt.getTime();

/** The meeting at which a case of today's caseload is listed, or was heard; undefined for one that is on no agenda. */
export function meetingOf({ past, coming }: MaracMeetings, status: ReferralStatus, receivedAt: Date): PlannedMeeting | undefined {
  if (status === 'Listed') return coming[0];
  if (status !== 'Heard' && status !== 'Actions open') return undefined;
  const [beforeLast, last] = past;
  return receivedBefore(beforeLast, receivedAt) ? beforeLast : last;
}

/** Whether an agenda has gone out by a day: the cut-off for its cases has passed. */
export const agendaIsOut = ({ cutOffAt }: PlannedMeeting, today: CalendarDay): boolean => dayOf(cutOffAt) < today;
