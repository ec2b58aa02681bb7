import { dueMoments } from '../clocks';
import type { StaffedHours } from '../configuration';
import type { Duty } from '../referral/referral';
import type { Counting, FigureCase } from './figureCase';

/** How a duty of a case stands, for the figures. */
export const dutyStandings = ['In time', 'Late', 'Open', 'Overdue', 'Not owed'] as const;
export type DutyStanding = (typeof dutyStandings)[number];

const closedStatuses = ['Withdrawn', 'Closed'];

/** Nothing runs on what was withdrawn, save the offer of an IDVA where she still needs it. Board paper, paragraph 40. */
const isOwed = ({ status, offersIdva }: FigureCase, duty: Duty): boolean =>
  !closedStatuses.includes(status) || (status === 'Withdrawn' && offersIdva && duty === 'IDVA notified');

interface Promised {
  readonly receivedAt: Date;
  readonly reviewDue: Date;
  readonly dutiesDue: Date;
}

/** What was promised of the receipt asked about last. No more is kept: every question about a case is asked before the next case. */
const lastPromised = new WeakMap<StaffedHours, Promised>();

function promisedOf(receivedAt: Date, hours: StaffedHours): Promised {
  const last = lastPromised.get(hours);
  if (last?.receivedAt === receivedAt) return last;
  const promised = { receivedAt, ...dueMoments(receivedAt, hours) };
  lastPromised.set(hours, promised);
  return promised;
}

/** Board paper, paragraphs 38 to 40: 24 hours for the review, 48 for the rest. */
export function dutyStanding(one: FigureCase, duty: Duty, { now }: Counting, hours: StaffedHours): DutyStanding {
  const { receivedAt } = one;
  if (!receivedAt) return 'Not owed';
  const doneAt = one.done[duty];
  if (!doneAt && !isOwed(one, duty)) return 'Not owed';
  const { reviewDue, dutiesDue } = promisedOf(receivedAt, hours);
  const due = duty === 'Reviewed' ? reviewDue : dutiesDue;
  if (doneAt) return doneAt.getTime() <= due.getTime() ? 'In time' : 'Late';
  return now.getTime() > due.getTime() ? 'Overdue' : 'Open';
}

/** Whole minutes from receipt until the duty was done, nights and weekends included; undefined while it is not. */
export function minutesTaken({ receivedAt, done }: FigureCase, duty: Duty): number | undefined {
  const doneAt = done[duty];
  return receivedAt && doneAt && Math.max(0, Math.round((doneAt.getTime() - receivedAt.getTime()) / 60_000));
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
