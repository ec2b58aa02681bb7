import type { Outcome } from '../../domain/kernel/appError';
import type { MatchMark } from '../../domain/matching/marks';
import type { PersonOfCase } from '../../domain/matching/pairs';
import type { CasePerson, ReferralSummary } from '../../domain/referral/referral';
import type { MonthOfMarac, NameAndAge, Pair, PairSide } from './matchingUseCases';

/** A person's key, as a look-up finds it. */
export interface KeyOfPerson extends PersonOfCase {
  readonly matchKey: string;
}

/** Somebody in a case, as the case describes them. */
export interface PersonInCase {
  readonly caseKey: string;
  readonly person: CasePerson;
}

/** A pair as stored. `mark` is empty when the decision has been taken back. */
export interface StoredPair extends Pair {
  readonly id: number;
  readonly etag: string;
  readonly decisionKey: string;
  /** Who decided last, or took it back, and when. */
  readonly decided?: { readonly by: string; readonly at: Date };
  /** Its row is in the restricted folder. */
  readonly isRestricted: boolean;
  /** The histories do not show the last decision yet. */
  readonly isUnfinished: boolean;
}

/** A case, its people, and what was decided about them. */
export interface PeopleToMatch {
  readonly referral?: ReferralSummary;
  readonly people: readonly CasePerson[];
  readonly pairs: readonly StoredPair[];
  /** Pairs of any case whose last decision is not in the histories yet. */
  readonly unfinished: readonly StoredPair[];
}

/** People of several cases, and the cases. A case that cannot be read is missing. */
export interface PeopleAndCases {
  readonly people: readonly PersonInCase[];
  readonly cases: readonly ReferralSummary[];
}

/** People whose names begin alike. */
export interface NamedPeople {
  readonly people: readonly PersonInCase[];
  readonly isCut: boolean;
  readonly asWritten: boolean;
}

export interface MatchStore {
  /** One request. */
  ofCase(caseKey: string): Promise<Outcome<PeopleToMatch>>;
  /**
   * Everybody who has one of the keys: one request, and a second, key by key, if together they match more rows than
   * SharePoint returns. `tooMany`: keys that match too many rows on their own.
   */
  withKeys(keys: readonly string[]): Promise<Outcome<{ readonly found: readonly KeyOfPerson[]; readonly tooMany: readonly string[] }>>;
  /** Everybody whose names begin alike, newest first, as far as SharePoint returns them: one request, and more if too many match. */
  named(name: Pick<NameAndAge, 'familyName' | 'givenNames'>): Promise<Outcome<NamedPeople>>;
  /** Keys of the cases that a MARAC received in a month, newest first, and whether there are more than are read: one request. */
  receivedIn(within: MonthOfMarac): Promise<Outcome<{ readonly caseKeys: readonly string[]; readonly more: boolean }>>;
  /** These people, everybody of the whole cases, and all their cases: one request. */
  peopleAndCases(people: readonly PersonOfCase[], wholeCases?: readonly string[]): Promise<Outcome<PeopleAndCases>>;
  /** Pairs marked the same of any of these people, and the people and their cases: one request. */
  linked(people: readonly PersonOfCase[]): Promise<Outcome<PeopleAndCases & { readonly links: readonly StoredPair[] }>>;
  /** The pair as stored, who is asking, and whether either case is restricted now: one request. */
  current(
    pair: Pick<Pair, 'pairKey' | 'sides'>
  ): Promise<Outcome<{ readonly who: string; readonly stored?: StoredPair; readonly isRestricted: boolean }>>;
  /** Look up, add, look up: creates the pair once, without a decision. */
  ensure(pair: Pair, isRestricted: boolean): Promise<Outcome<StoredPair>>;
  /** One update guarded by the etag, and the commit point. */
  decide(
    stored: StoredPair,
    decision: { readonly key: string; readonly mark: MatchMark | undefined; readonly by: string } & Pick<Pair, 'score' | 'reasons'>
  ): Promise<Outcome<StoredPair>>;
  /** The histories show it: stores when it was decided. A newer decision by somebody else stays as it is. */
  told(stored: StoredPair): Promise<Outcome<void>>;
}

/** A side of a pair, by case and person only. */
export const personOf = ({ caseKey, personKey }: PairSide): PersonOfCase => ({ caseKey, personKey });
