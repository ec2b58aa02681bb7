import { dayOf, instantAt } from '../kernel/calendarDay';
import type { StaffedHours } from '../kernel/staffedHours';
import { dutyTable, perDuty } from '../case/duties';
import type { Duty, WholeDays } from '../case/duties';
import { londonMinutesOf } from '../kernel/londonTime';
import type { Evidence } from '../case/evidence';
import { lastStaffedMomentBefore, nextStaffedDay, nextStaffedMoment, staffedTimeBetween } from '../kernel/staffedHours';

const hour = 3_600_000;
const minute = 60_000;

/** What is owed on every referral, in the order it is usually done. */
export const duties: readonly Duty[] = dutyTable.map(({ key }) => key);

/** How a duty stands against its clock. */
export type ClockState = 'In time' | 'Due soon' | 'Overdue' | 'Done in time' | 'Done late';

/** Staffed time before the do-by in which a duty counts as due soon: about half a morning's work for thirty cases. */
const dueSoonStaffedHours = 4;

/** When what is owed on a referral is due. All are instants. Board paper, paragraphs 37-40. */
export interface DueTimes {
  /** When the clock started: receipt, or the next staffed moment after it. */
  readonly clockStart: Date;
  readonly due: Readonly<Record<Duty, Date>>;
  /** The last staffed moment before each. */
  readonly doBy: Readonly<Record<Duty, Date>>;
}

/** The same time by London's clocks on the next staffed day, seconds kept. */
function onNextStaffedDay(instant: Date, hours: StaffedHours): Date {
  const withinMinute = instant.getTime() % minute;
  const moved = instantAt(nextStaffedDay(dayOf(instant), hours), londonMinutesOf(instant));
  return new Date(moved.getTime() + withinMinute);
}

/**
 * When the clock starts, and so many days of it. "Skip days without staff": it starts at receipt or, outside staffed hours,
 * at the next staffed moment, and days without staff do not count. "Plain elapsed hours": it starts at receipt and never stops.
 */
function clockOf(
  receipt: Date,
  hours: StaffedHours,
  days: number
): { readonly clockStart: Date; readonly after: (promised: WholeDays) => Date } {
  const skipping = hours.rule === 'Skip days without staff';
  const moments = [skipping ? nextStaffedMoment(receipt, hours) : receipt];
  for (let day = 1; day <= days; day++)
    moments.push(skipping ? onNextStaffedDay(moments[day - 1], hours) : new Date(receipt.getTime() + day * 24 * hour));
  return { clockStart: moments[0], after: promised => moments[promised / 24] };
}

/** When something that is promised within so many hours is due, by the rule of the clocks. */
export const dueWithin = (promised: WholeDays, from: Date, hours: StaffedHours): Date =>
  clockOf(from, hours, promised / 24).after(promised);

const longestDays = Math.max(...dutyTable.map(({ hours }) => hours)) / 24;

/** When everything owed on a referral is due. */
export function dueMoments(receipt: Date, hours: StaffedHours): Pick<DueTimes, 'clockStart' | 'due'> {
  const { clockStart, after } = clockOf(receipt, hours, longestDays);
  return { clockStart, due: perDuty(duty => after(duty.hours)) };
}

/** The same, with the last moment at which somebody is there to act for each. */
export function dueTimes(receipt: Date, hours: StaffedHours): DueTimes {
  const { clockStart, due } = dueMoments(receipt, hours);
  const doBy = new Map(Array.from(new Set(Object.values(due)), moment => [moment, lastStaffedMomentBefore(moment, hours)]));
  return { clockStart, due, doBy: perDuty(({ key }) => doBy.get(due[key]) as Date) };
}

/** The duties for which there is no evidence yet. */
export function dutiesOwed(evidence: Partial<Record<Duty, Evidence>>): readonly Duty[] {
  return duties.filter(duty => evidence[duty] === undefined);
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
