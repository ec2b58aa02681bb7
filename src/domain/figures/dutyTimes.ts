import { dueMoments } from '../review/clocks';
import type { DueTimes } from '../review/clocks';
import type { StaffedHours } from '../kernel/staffedHours';
import type { Duty } from '../case/duties';
import { canBeOwed } from '../review/owed';
import type { Counting, FigureCase } from './figureCase';

/** The state of a duty, for the figures. */
export const dutyStandings = ['In time', 'Late', 'Open', 'Overdue', 'Not owed'] as const;
export type DutyStanding = (typeof dutyStandings)[number];

interface Promised extends Pick<DueTimes, 'due'> {
  readonly receivedAt: Date;
}

/** The due times of the last receipt asked about. One is enough: all questions about a case come before the next case. */
const lastPromised = new WeakMap<StaffedHours, Promised>();

function promisedOf(receivedAt: Date, hours: StaffedHours): Promised {
  const last = lastPromised.get(hours);
  if (last?.receivedAt === receivedAt) return last;
  const promised = { receivedAt, ...dueMoments(receivedAt, hours) };
  lastPromised.set(hours, promised);
  return promised;
}

/** Whether a duty was done within its hours. Board paper, paragraphs 38 to 40. */
export function dutyStanding(one: FigureCase, duty: Duty, { now }: Counting, hours: StaffedHours): DutyStanding {
  const { receivedAt } = one;
  if (!receivedAt) return 'Not owed';
  const doneAt = one.done[duty];
  if (!doneAt && !canBeOwed({ status: one.status, idvaOffer: one.offersIdva ? 'Wanted' : undefined }, duty)) return 'Not owed';
  const due = promisedOf(receivedAt, hours).due[duty];
  if (doneAt) return doneAt.getTime() <= due.getTime() ? 'In time' : 'Late';
  return now.getTime() > due.getTime() ? 'Overdue' : 'Open';
}

/** Whole minutes from receipt until the duty was done, nights and weekends included; undefined while it is not. */
export function minutesTaken({ receivedAt, done }: FigureCase, duty: Duty): number | undefined {
  const doneAt = done[duty];
  return receivedAt && doneAt && Math.max(0, Math.round((doneAt.getTime() - receivedAt.getTime()) / 60_000));
}

const plain = new WeakMap<StaffedHours, StaffedHours>();

/** The alternative rule, shown beside the region's: hours run day and night. */
export function plainHours(hours: StaffedHours): StaffedHours {
  const made: StaffedHours = plain.get(hours) ?? { ...hours, rule: 'Plain elapsed hours' };
  plain.set(hours, made);
  return made;
}

/** The longest; undefined for an empty list. */
export const worstOf = (minutes: readonly number[]): number | undefined =>
  minutes.length === 0 ? undefined : minutes.reduce((most, one) => Math.max(most, one), 0);
