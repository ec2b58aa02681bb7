import type { Outcome } from '../domain/appError';
import type { MatchMark } from '../domain/matching/marks';
import type { CasePerson, Evidence, PersonRole, ReferralSummary } from '../domain/referral/referral';
import type { ReferralStatus } from '../domain/referral/status';

/** The case in which somebody was found. */
export interface FoundIn {
  readonly caseKey: string;
  readonly reference: string;
  readonly marac: string;
  readonly status: ReferralStatus;
  readonly receivedAt: Date;
  readonly restricted: boolean;
}

/** Somebody of another case who may be a person of this one. */
export interface Candidate {
  /** Key of the pair, the same from either case. */
  readonly pairKey: string;
  readonly person: { readonly key: string; readonly name: string; readonly role: PersonRole };
  readonly other: CasePerson;
  readonly foundIn: FoundIn;
  readonly suggestion: 'same' | 'possible';
  readonly score: number;
  /** In words, what agrees and what does not. */
  readonly reasons: readonly string[];
  /** What the pairing means if they are the same: "Repeat", "Duplicate", "Other role", "Other area". */
  readonly meaning: readonly string[];
  readonly mark?: { readonly mark: MatchMark; readonly by: string; readonly at: Date };
}

/** What looking for the people of a case found. */
export interface Matches {
  readonly candidates: readonly Candidate[];
  /** Match keys that hit too many people to help, in words. */
  readonly dropped: readonly string[];
  /** When everybody found was last decided about. */
  readonly reviewed?: Evidence;
}

/** Every case in which one person stands, by links that people have made. */
export interface PersonView {
  readonly names: readonly string[];
  readonly places: readonly { readonly person: CasePerson; readonly foundIn: FoundIn; readonly pairKey?: string }[];
}

/** What the desk's screens call to find the same person in other cases. Never merges. Board paper, paragraph 30. */
export interface MatchingUseCases {
  matches(caseKey: string): Promise<Outcome<Matches>>;
  /** Decides about one pair, or undoes it (no mark). Nobody else's newer decision is overwritten unseen. */
  mark(caseKey: string, candidate: Pick<Candidate, 'pairKey' | 'person' | 'other' | 'foundIn' | 'score' | 'reasons'>, mark: MatchMark | undefined): Promise<Outcome<Candidate['mark']>>;
  /** "Reviewed, none match", or all decided. */
  reviewed(caseKey: string): Promise<Outcome<ReferralSummary>>;
  /** Every case, MARAC and role of one person, along the links marked same. */
  person(caseKey: string, personKey: string): Promise<Outcome<PersonView>>;
}
