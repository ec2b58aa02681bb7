import type { CalendarDay } from '../kernel/calendarDay';
import type { Marac } from '../setUp/configuration';
import type { Transfer } from '../transfer/transfer';
import type { Answers } from '../form/answers';
import type { CasePerson, PersonRole } from '../referral/referral';
import type { ReferralStatus } from '../referral/status';

/** One case in which a person of this case appears, by links that people have made. */
export interface StandingInCase {
  readonly caseKey: string;
  readonly role: PersonRole;
  /** The MARAC responsible now. */
  readonly marac: string;
  readonly victimName: string;
  readonly status: ReferralStatus;
  readonly receivedAt: Date;
}

/** What the IDVA service has reported, oldest first; what it corrected since is left out. */
export interface IdvaKnown {
  readonly outcomes: readonly string[];
  /** What came of each attempt to reach the victim. */
  readonly attempts: readonly string[];
}

/** What is known of a case when it is checked for complexity. */
export interface KnownOfCase {
  /** By London's calendar. */
  readonly today: CalendarDay;
  /** Answers to shown questions; the form keeps no others. */
  readonly answers: Answers;
  readonly people: readonly CasePerson[];
  readonly transfers: readonly Pick<Transfer, 'state'>[];
  /** Every case of each victim and perpetrator of this one, this case among them. */
  readonly standings: readonly { readonly role: PersonRole; readonly places: readonly StandingInCase[] }[];
  readonly maracs: readonly Marac[];
  readonly idva: IdvaKnown;
  /** Days overdue of the longest overdue action; 0 if none. */
  readonly daysOverdue: number;
  /** Why somebody, or a meeting, put it forward; empty where nobody did. */
  readonly putForward: string;
}
