import { dayOf, instantAt } from './calendarDay';
import type { StaffedHours } from './configuration';
import { londonMinutesOf } from './londonTime';
import type { DueTimes, Duty, Evidence } from './referral/referral';
import { lastStaffedMomentBefore, nextStaffedDay, nextStaffedMoment, staffedTimeBetween } from './staffedHours';

const hour = 3_600_000;
const minute = 60_000;

/** What is owed on every referral, in the order it is usually done. Board paper, paragraphs 38-40. */
export const duties: readonly Duty[] = ['Reviewed', 'Processed', 'Crimes considered', 'Referrer invited', 'IDVA notified'];

/** How a duty stands against its clock. */
export type ClockState = 'In time' | 'Due soon' | 'Overdue' | 'Done in time' | 'Done late';

/** Staffed time left at which a duty counts as due soon: half a morning's work at a desk of thirty cases. */
export const dueSoonStaffedHours = 4;

/** The same time by London's clocks on the next staffed day, seconds kept. */
function onNextStaffedDay(instant: Date, hours: StaffedHours): Date {
  const withinMinute = instant.getTime() % minute;
  const moved = instantAt(nextStaffedDay(dayOf(instant), hours), londonMinutesOf(instant));
  return new Date(moved.getTime() + withinMinute);
}

/**
 * When everything owed on a referral is due. Review within 24 hours, the other duties within 48 (Board paper,
 * paragraphs 38-40). "Skip days without staff": the clock starts at receipt or, outside staffed hours, at the next
 * staffed moment, and days without staff do not count. "Plain elapsed hours": it starts at receipt and never stops.
 */
export function dueMoments(receipt: Date, hours: StaffedHours): Pick<DueTimes, 'clockStart' | 'reviewDue' | 'dutiesDue'> {
  const skipping = hours.rule === 'Skip days without staff';
  const clockStart = skipping ? nextStaffedMoment(receipt, hours) : receipt;
  const reviewDue = skipping ? onNextStaffedDay(clockStart, hours) : new Date(receipt.getTime() + 24 * hour);
  const dutiesDue = skipping ? onNextStaffedDay(reviewDue, hours) : new Date(receipt.getTime() + 48 * hour);
  return { clockStart, reviewDue, dutiesDue };
}

/** The same, with the last moment at which somebody is there to act for each. */
export function dueTimes(receipt: Date, hours: StaffedHours): DueTimes {
  const { clockStart, reviewDue, dutiesDue } = dueMoments(receipt, hours);
  return {
    clockStart,
    reviewDue,
    dutiesDue,
    reviewDoBy: lastStaffedMomentBefore(reviewDue, hours),
    dutiesDoBy: lastStaffedMomentBefore(dutiesDue, hours)
  };
}

/** When one duty is due. */
export function dueOf(duty: Duty, due: DueTimes): Date {
  return duty === 'Reviewed' ? due.reviewDue : due.dutiesDue;
}

/** By when somebody has to act for one duty to be done in time. */
export function doByOf(duty: Duty, due: DueTimes): Date {
  return duty === 'Reviewed' ? due.reviewDoBy : due.dutiesDoBy;
}

/** The duties for which there is no evidence yet. */
export function dutiesOwed(evidence: Partial<Record<Duty, Evidence>>): readonly Duty[] {
  return duties.filter(duty => evidence[duty] === undefined);
}

/** The earliest due time of what is still owed; undefined when nothing is. */
export function nextDueAt(evidence: Partial<Record<Duty, Evidence>>, due: DueTimes): Date | undefined {
  const [first] = dutiesOwed(evidence);
  return first === undefined ? undefined : dueOf(first, due);
}

/** What `clockState` looks at. `doneAt` is the time of the evidence, by the server's clock. */
export interface ClockReading {
  readonly now: Date;
  readonly due: Date;
  readonly doBy: Date;
  readonly hours: StaffedHours;
  readonly doneAt?: Date;
}

/**
 * How one duty stands. Due soon: at most four staffed hours are left before its do-by, so what falls due on
 * Monday morning already shows on Friday afternoon. Done exactly when due is in time.
 */
export function clockState({ now, due, doBy, hours, doneAt }: ClockReading): ClockState {
  if (doneAt !== undefined) {
    return doneAt.getTime() <= due.getTime() ? 'Done in time' : 'Done late';
  }
  if (now.getTime() > due.getTime()) {
    return 'Overdue';
  }
  return staffedTimeBetween(now, doBy, hours) <= dueSoonStaffedHours * hour ? 'Due soon' : 'In time';
}
