import { addMonths, compareDays, dayOf } from '../kernel/calendarDay';
import type { Marac } from '../setUp/configuration';
import type { PersonRole } from '../referral/referral';
import type { ReferralStatus } from '../referral/status';

/** What two records mean for a case if they are about one person. */
export type MatchMeaning = 'Repeat' | 'Duplicate' | 'Other role' | 'Other area';

/** What a case is to another that may be about the same people. */
export interface ComparedCase {
  readonly caseKey: string;
  /** The MARAC responsible now. */
  readonly marac: string;
  readonly status: ReferralStatus;
  readonly receivedAt: Date;
}

/** Two people who may be one, by the part each plays. */
export interface ComparedPair {
  readonly role: PersonRole;
  readonly otherRole: PersonRole;
  readonly other: ComparedCase;
  /** Somebody has decided that they are two people. */
  readonly isDifferent: boolean;
}

/** A repeat is one within so many calendar months of the last referral. SafeLives, definition of a repeat MARAC. */
const monthsOfARepeat = 12;

/** Statuses of a case that has not been to its meeting: a second referral of the same two people adds to it. */
const notHeardYet: readonly ReferralStatus[] = ['Awaiting review', 'Returned for information', 'Accepted', 'Listed', 'Deferred'];
const heard: readonly ReferralStatus[] = ['Heard', 'Actions open', 'Closed'];

const isDated = ({ receivedAt }: ComparedCase): boolean => !Number.isNaN(receivedAt.getTime());

/**
 * Whether a referral came within 12 calendar months of an earlier one, by London's days; the last day counts. A referral
 * received on 29 February may be repeated until 28 February of the next year.
 */
export function isWithinRepeat(earlier: Date, later: Date): boolean {
  const [from, day] = [dayOf(earlier), dayOf(later)];
  return earlier.getTime() <= later.getTime() && compareDays(day, addMonths(from, monthsOfARepeat)) <= 0;
}

/** Whether two MARACs are of two local authority areas. One that is not configured is an area by itself. Board paper, paragraph 30. */
export function areOtherAreas(one: string, other: string, maracs: readonly Marac[]): boolean {
  const areaOf = (name: string): string => maracs.find(marac => marac.name === name)?.localAuthority ?? name;
  return areaOf(one) !== areaOf(other);
}

/**
 * What another case is to this one if its victim and a perpetrator of it are the same: an open one makes this a
 * duplicate; one heard within the 12 months before makes it a repeat, whatever the abuse was. A withdrawn case is
 * neither: it never came to a meeting. SafeLives, definition of a repeat MARAC.
 */
export function sameParties(own: ComparedCase, other: ComparedCase): 'Repeat' | 'Duplicate' | undefined {
  if (notHeardYet.includes(other.status) && notHeardYet.includes(own.status)) return 'Duplicate';
  const isRepeat = heard.includes(other.status) && isDated(own) && isDated(other) && isWithinRepeat(other.receivedAt, own.receivedAt);
  return isRepeat ? 'Repeat' : undefined;
}

/** What each pair means, in the pairs' order. The same victim with another perpetrator is a new case, and no repeat. */
export function meaningsOf(
  own: ComparedCase,
  pairs: readonly ComparedPair[],
  maracs: readonly Marac[]
): readonly (readonly MatchMeaning[])[] {
  const together = (caseKey: string, role: PersonRole): boolean =>
    pairs.some(pair => pair.other.caseKey === caseKey && !pair.isDifferent && pair.role === role && pair.otherRole === role);
  return pairs.map(({ role, otherRole, other, isDifferent }) => {
    if (isDifferent) return [];
    const isParty = role === otherRole && (role === 'Victim' || role === 'Perpetrator');
    const parties =
      isParty && together(other.caseKey, 'Victim') && together(other.caseKey, 'Perpetrator') ? sameParties(own, other) : undefined;
    return [
      ...(parties ? [parties] : []),
      ...(role === otherRole ? [] : (['Other role'] as const)),
      ...(areOtherAreas(own.marac, other.marac, maracs) ? (['Other area'] as const) : [])
    ];
  });
}
