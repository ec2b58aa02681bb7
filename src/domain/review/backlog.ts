import { dayOf, daysBetween, isMoment } from '../kernel/calendarDay';
import { median } from '../kernel/median';
import type { ReferralStatus } from '../referral/status';

/** Statuses of a case that is accepted and not yet heard. */
export const waitingStatuses: readonly ReferralStatus[] = ['Accepted', 'Listed', 'Deferred'];

/** A case that waits to be heard. */
export interface WaitingCase {
  readonly key: string;
  readonly reference: string;
  readonly marac: string;
  readonly status: ReferralStatus;
  readonly receivedAt: Date;
  /** Missing in a damaged row: then it waits from its receipt. */
  readonly acceptedAt?: Date;
}

/** How many cases one meeting hears, at 15 and at 12 minutes a case. SafeLives, guidance for effective chairing. */
export interface Capacity {
  readonly least: number;
  readonly most: number;
}

/** What waits at one MARAC. */
export interface Backlog {
  readonly marac: string;
  readonly waiting: number;
  /** How many of them are on an agenda. */
  readonly listed: number;
  /** Days since acceptance. Undefined if none is waiting, or the time of acceptance is missing. */
  readonly medianDays?: number;
  readonly oldest?: { readonly caseKey: string; readonly reference: string; readonly days: number };
  /** Meetings that it takes to hear them all. */
  readonly meetings: Capacity;
}

const slowest = 15;
const fastest = 12;

/** How many cases a meeting of so many minutes hears. */
export const capacityOf = (minutes: number): Capacity => ({ least: Math.floor(minutes / slowest), most: Math.floor(minutes / fastest) });

/** Calendar days in London since it was accepted. */
export function daysWaiting({ acceptedAt, receivedAt }: WaitingCase, now: Date): number | undefined {
  const since = isMoment(acceptedAt) ? acceptedAt : receivedAt;
  return isMoment(since) ? Math.max(0, daysBetween(dayOf(since), dayOf(now))) : undefined;
}

const meetingsFor = (waiting: number, capacity: Capacity): Capacity => ({
  least: capacity.most === 0 ? 0 : Math.ceil(waiting / capacity.most),
  most: capacity.least === 0 ? 0 : Math.ceil(waiting / capacity.least)
});

function backlogOf(marac: string, cases: readonly WaitingCase[], now: Date, capacity: Capacity): Backlog {
  const aged = cases
    .map(one => ({ one, days: daysWaiting(one, now) }))
    .filter((item): item is { one: WaitingCase; days: number } => item.days !== undefined)
    .sort((first, second) => second.days - first.days);
  const [oldest] = aged;
  return {
    marac,
    waiting: cases.length,
    listed: cases.filter(({ status }) => status === 'Listed').length,
    medianDays: median(aged.map(({ days }) => days)),
    ...(oldest && { oldest: { caseKey: oldest.one.key, reference: oldest.one.reference, days: oldest.days } }),
    meetings: meetingsFor(cases.length, capacity)
  };
}

/** The backlog of every MARAC, in the order given, followed by MARACs that are no longer configured. */
export function backlogs(cases: readonly WaitingCase[], maracs: readonly string[], now: Date, meetingMinutes: number): readonly Backlog[] {
  const capacity = capacityOf(meetingMinutes);
  const others = Array.from(new Set(cases.map(({ marac }) => marac).filter(marac => !maracs.includes(marac)))).sort();
  return [...maracs, ...others].map(marac =>
    backlogOf(
      marac,
      cases.filter(one => one.marac === marac),
      now,
      capacity
    )
  );
}
