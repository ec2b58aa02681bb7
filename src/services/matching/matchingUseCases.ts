import type { Outcome } from '../../domain/kernel/appError';
import type { Suggestion } from '../../domain/matching/compare';
import type { MatchMark } from '../../domain/matching/marks';
import type { MatchMeaning } from '../../domain/matching/meaning';
import type { CasePerson, PersonRole, ReferralSummary } from '../../domain/referral/referral';
import type { Evidence } from '../../domain/case/evidence';
import type { ReferralStatus } from '../../domain/referral/status';

/** The case in which somebody was found. */
export interface MatchedCase {
  readonly caseKey: string;
  readonly reference: string;
  /** The MARAC responsible now. */
  readonly marac: string;
  readonly status: ReferralStatus;
  readonly receivedAt: Date;
  readonly restricted: boolean;
  readonly victimName: string;
}

/** One of the two people of a pair. */
export interface PairSide {
  readonly caseKey: string;
  readonly reference: string;
  /** Key of the person within their case. */
  readonly personKey: string;
  readonly role: PersonRole;
  readonly restricted: boolean;
}

/** What somebody decided, and when by the server's clock. */
export interface Marked {
  readonly mark: MatchMark;
  readonly by: string;
  readonly at: Date;
}

/** Two people of two cases who may be one. The same from either case. */
export interface Pair {
  readonly pairKey: string;
  readonly sides: readonly [PairSide, PairSide];
  /** Doublings of the odds that they are one person. */
  readonly score: number;
  /** In words, what agrees and what does not. Holds no personal data. */
  readonly reasons: readonly string[];
  readonly mark?: Marked;
}

/** Somebody of another case who may be a person of this one. */
export interface Candidate extends Pair {
  readonly person: { readonly key: string; readonly name: string; readonly role: PersonRole };
  readonly other: CasePerson;
  readonly foundIn: MatchedCase;
  /** `different` only if the pair was decided when its records agreed more than they do now. */
  readonly suggestion: Suggestion;
  /** What it means if they are the same. */
  readonly meaning: readonly MatchMeaning[];
}

/** What one person of the case was searched by: nothing if only a name is known. */
export interface LookedFor {
  readonly personKey: string;
  readonly name: string;
  readonly role: PersonRole;
  /** "name and date of birth", "telephone number". */
  readonly by: readonly string[];
  /** Everything known of them is shared by too many people. */
  readonly sharedByTooMany: boolean;
  /** Their date of birth is not known: a search by name and rough age may find them. */
  readonly searchable: boolean;
  readonly familyName: string;
  readonly givenNames: string;
  readonly age?: number;
}

/** The cases that a MARAC received in a month, such as 2026-06. */
export interface MonthOfMarac {
  readonly marac: string;
  readonly month: string;
}

/** A name and a rough age, as typed. `within`: everybody of these cases is compared, however the name begins; without it, all cases are searched by names that begin alike. */
export interface NameAndAge {
  readonly familyName: string;
  readonly givenNames: string;
  readonly age?: number;
  readonly within?: MonthOfMarac;
}

/** People of other cases with a name like it and about the age. */
export interface Namesakes {
  /** The most alike first. */
  readonly candidates: readonly Candidate[];
  /** How many were left out, since only the most alike are shown. */
  readonly more: number;
  /** More people have such a name than are read: only the newest were looked at. */
  readonly isCut: boolean;
  /** Too many names begin alike: only names spelt exactly so were looked at. */
  readonly asWritten: boolean;
  /** How many cases of the month were gone through, where one was. */
  readonly casesRead?: number;
}

/** What the person saw who confirms that the matches were reviewed. */
export interface SeenMatches {
  readonly candidates: readonly Pick<Candidate, 'mark'>[];
  readonly notLookedFor: readonly { readonly role: PersonRole; readonly searched: boolean }[];
}

/** What looking for the people of a case found. */
export interface Matches {
  /** The strongest first. */
  readonly candidates: readonly Candidate[];
  /** What matched too many people to help, in words. */
  readonly dropped: readonly string[];
  /** Everybody in the case except unborn children, and whether they could be searched for. */
  readonly lookedFor: readonly LookedFor[];
  /** More people share something than can be compared: those who share most were. */
  readonly more: boolean;
  readonly compared: number;
  /** When everybody found was last decided about. */
  readonly reviewed?: Evidence;
}

/** One case in which a person appears. */
export interface Place {
  readonly person: CasePerson;
  readonly foundIn: MatchedCase;
}

/** Every case in which a person appears, by links that people have made. */
export interface PersonView {
  readonly names: readonly string[];
  /** The case that was asked about first, then the newest first. */
  readonly places: readonly Place[];
  /** The decisions that tie them together; each can be undone. */
  readonly links: readonly Pair[];
  /** There are more than are shown. */
  readonly isCut: boolean;
}

/** What the desk's screens call to find the same person in other cases. Never merges. Board paper, paragraph 30. */
export interface MatchingUseCases {
  matches(caseKey: string): Promise<Outcome<Matches>>;
  /**
   * Decides about one pair, or takes the decision back (no mark). `pair` is as the person saw it: a `conflict` that says
   * who and when, if somebody else has decided differently since. Returns the pair as stored.
   */
  mark(pair: Pair, mark: MatchMark | undefined): Promise<Outcome<Marked | undefined>>;
  /** Searches for one person of the case by a name and a rough age, if nothing better is known. */
  namesakes(caseKey: string, personKey: string, looked: NameAndAge): Promise<Outcome<Namesakes>>;
  /** Confirms that everybody shown has been decided about, or that none of the others match. Returns the case as stored. */
  reviewed(caseKey: string, seen: SeenMatches): Promise<Outcome<ReferralSummary>>;
  /** Every case, MARAC and role of one person, along the links marked the same. */
  person(caseKey: string, personKey: string): Promise<Outcome<PersonView>>;
}
