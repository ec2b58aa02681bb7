import { dueMoments } from '../clocks';
import type { StaffedHours } from '../configuration';
import type { Duty } from '../referral/referral';
import type { Counting, FigureCase } from './figureCase';

/** How a duty of a case stands, for the figures. */
export const dutyStandings = ['In time', 'Late', 'Open', 'Overdue', 'Not owed'] as const;
export type DutyStanding = (typeof dutyStandings)[number];

/** How one duty of a case stands by a rule, and how long it took. */
export interface DutyTime {
  readonly standing: DutyStanding;
  /** Whole minutes from receipt until it was done, nights and weekends included; undefined while it is not. */
  readonly minutes?: number;
}

const closedStatuses = ['Withdrawn', 'Closed'];

/** Nothing runs on what was withdrawn, save the offer of an IDVA where she still needs it. Board paper, paragraph 40. */
const isOwed = ({ status, offersIdva }: FigureCase, duty: Duty): boolean =>
  !closedStatuses.includes(status) || (status === 'Withdrawn' && offersIdva && duty === 'IDVA notified');

interface Promised {
  readonly reviewDue: Date;
  readonly dutiesDue: Date;
}

/** What was promised of a receipt: worked out once for all five duties and both ways of counting. */
const promised = new WeakMap<StaffedHours, WeakMap<Date, Promised>>();

function promisedOf(receivedAt: Date, hours: StaffedHours): Promised {
  const known = promised.get(hours) ?? new WeakMap<Date, Promised>();
  promised.set(hours, known);
  const due = known.get(receivedAt) ?? dueMoments(receivedAt, hours);
  known.set(receivedAt, due);
  return due;
}

/** Board paper, paragraphs 38 to 40: 24 hours for the review, 48 for the rest. */
export function dutyTime(one: FigureCase, duty: Duty, { now }: Counting, hours: StaffedHours): DutyTime {
  const { receivedAt } = one;
  if (!receivedAt) return { standing: 'Not owed' };
  const { reviewDue, dutiesDue } = promisedOf(receivedAt, hours);
  const due = duty === 'Reviewed' ? reviewDue : dutiesDue;
  const doneAt = one.done[duty];
  if (doneAt) {
    const minutes = Math.max(0, Math.round((doneAt.getTime() - receivedAt.getTime()) / 60_000));
    return { standing: doneAt.getTime() <= due.getTime() ? 'In time' : 'Late', minutes };
  }
  if (!isOwed(one, duty)) return { standing: 'Not owed' };
  return { standing: now.getTime() > due.getTime() ? 'Overdue' : 'Open' };
}

const plain = new WeakMap<StaffedHours, StaffedHours>();

/** The other way of counting the same promises, shown beside the rule of the region: hours run day and night. */
export function plainHours(hours: StaffedHours): StaffedHours {
  const made: StaffedHours = plain.get(hours) ?? { ...hours, rule: 'Plain elapsed hours' };
  plain.set(hours, made);
  return made;
}

/** The longest of these; undefined of none. */
export const worstOf = (minutes: readonly number[]): number | undefined => (minutes.length === 0 ? undefined : minutes.reduce((most, one) => Math.max(most, one), 0));
