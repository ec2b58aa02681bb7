import type { Outcome } from '../../domain/kernel/appError';
import type { MatchMark } from '../../domain/matching/marks';
import type { PersonOfCase } from '../../domain/matching/pairs';
import type { CasePerson, ReferralSummary } from '../../domain/referral/referral';
import type { NameAndAge, Pair, PairSide } from './matchingUseCases';

/** A key of somebody, as a look-up finds it. */
export interface KeyOfPerson extends PersonOfCase {
  readonly matchKey: string;
}

/** Somebody in a case, as the case describes them. */
export interface PersonInCase {
  readonly caseKey: string;
  readonly person: CasePerson;
}

/** A pair as it is stored. `mark` is empty once it was taken back. */
export interface StoredPair extends Pair {
  readonly id: number;
  readonly etag: string;
  readonly decisionKey: string;
  /** Who decided last, or took it back, and when. */
  readonly decided?: { readonly by: string; readonly at: Date };
  /** It lies among the restricted rows. */
  readonly isRestricted: boolean;
  /** The histories are still to tell of the last decision. */
  readonly isUnfinished: boolean;
}

/** A case, its people, and what was decided about them. */
export interface PeopleToMatch {
  readonly referral?: ReferralSummary;
  readonly people: readonly CasePerson[];
  readonly pairs: readonly StoredPair[];
  /** Pairs of any case whose last decision is not told of in the histories. */
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
   * Everybody who has one of the keys: one request, and a second, key by key, where together they fit more rows than
   * SharePoint gives. `tooMany`: keys that do so by themselves.
   */
  withKeys(keys: readonly string[]): Promise<Outcome<{ readonly found: readonly KeyOfPerson[]; readonly tooMany: readonly string[] }>>;
  /** Everybody whose names begin alike, the newest first, as far as SharePoint gives them: one request, and more where too many fit. */
  named(name: Pick<NameAndAge, 'familyName' | 'givenNames'>): Promise<Outcome<NamedPeople>>;
  /** One request. */
  peopleAndCases(people: readonly PersonOfCase[]): Promise<Outcome<PeopleAndCases>>;
  /** Pairs marked the same of any of these people, and the people and their cases: one request. */
  linked(people: readonly PersonOfCase[]): Promise<Outcome<PeopleAndCases & { readonly links: readonly StoredPair[] }>>;
  /** The pair as it stands, who is asking, and whether either case is restricted now: one request. */
  standing(
    pair: Pick<Pair, 'pairKey' | 'sides'>
  ): Promise<Outcome<{ readonly who: string; readonly stored?: StoredPair; readonly isRestricted: boolean }>>;
  /** Look up, add, look up: the pair is there once, with no decision. */
  ensure(pair: Pair, isRestricted: boolean): Promise<Outcome<StoredPair>>;
  /** One update guarded by the etag, and the commit point. */
  decide(
    stored: StoredPair,
    decision: { readonly key: string; readonly mark: MatchMark | undefined; readonly by: string } & Pick<Pair, 'score' | 'reasons'>
  ): Promise<Outcome<StoredPair>>;
  /** The histories tell of it: keeps when it was decided. Somebody else's newer decision stays as it is. */
  told(stored: StoredPair): Promise<Outcome<void>>;
}

/** A side of a pair, by case and person only. */
export const personOf = ({ caseKey, personKey }: PairSide): PersonOfCase => ({ caseKey, personKey });
