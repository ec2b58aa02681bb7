import type { Outcome } from '../../domain/kernel/appError';
import type { CalendarDay } from '../../domain/kernel/calendarDay';
import type { Configuration } from '../../domain/setUp/configuration';
import type { PersonRole, ReferralRecord } from '../../domain/referral/referral';
import type { Secrets } from '../../domain/secrets/secrets';
import type { ReferralStatus } from '../../domain/referral/status';
import type { FormVersion } from '../shared/ports';

/** What to search for. Names are matched as typed, from their beginning. */
export type CaseSearch =
  | { readonly by: 'reference'; readonly reference: string }
  | { readonly by: 'name'; readonly familyName: string; readonly givenNames: string; readonly dateOfBirth?: CalendarDay };

/** A case found by one person in it. */
export interface FoundCase {
  readonly caseKey: string;
  readonly reference: string;
  readonly status: ReferralStatus;
  /** The MARAC responsible now, and since when. */
  readonly marac: string;
  readonly since: Date;
  readonly agendaDate?: Date;
  /** For a search by reference: the victim. */
  readonly person: { readonly name: string; readonly role: PersonRole; readonly dateOfBirth?: CalendarDay };
}

/** What a search found, newest first. */
export interface FoundCases {
  readonly cases: readonly FoundCase[];
  /** Not all are shown. */
  readonly more: boolean;
}

/** One case to be read. */
export interface CaseToRead {
  readonly record: ReferralRecord;
  /** The form's other versions, oldest first; undefined if they cannot be read at the moment. */
  readonly versions?: readonly FormVersion[];
  readonly configuration: Configuration;
  readonly serverNow: Date;
  /** The case's secrets, to be hidden: everybody in the force can read here, and the MARAC team tells those who need to know. */
  readonly secrets: Secrets;
}

/** What the case finder's screens call. Restricted cases are never among what is found. Board paper, paragraph 41. */
export interface CaseFinderUseCases {
  /** Logged, without its words. */
  find(search: CaseSearch): Promise<Outcome<FoundCases>>;
  /** One whole case. The opening is recorded in the history before anything is read. */
  read(caseKey: string): Promise<Outcome<CaseToRead>>;
}
