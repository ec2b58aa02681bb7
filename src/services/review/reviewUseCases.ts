import type { Outcome } from '../../domain/kernel/appError';
import type { CrimesConsidered } from '../../domain/case/crimes';
import type { Exclusion } from '../../domain/case/notices';
import type { Criterion } from '../../domain/referral/status';
import type { Duty } from '../../domain/case/duties';
import type { ReferralSummary } from '../../domain/referral/referral';
import type { WithdrawnReason } from '../../domain/referral/withdrawn';

/** What somebody else wrote on the same case in between, for the screen that shows both. Nothing typed is lost: the screen keeps what was asked. */
export interface Clash {
  readonly by: string;
  /** By the server's clock. */
  readonly at: Date;
  /** What is stored now, in words: "Accepted as Repeat: third incident this year". */
  readonly stored: string;
  /** Whether what was asked may still be written over it. */
  readonly mayReplace: boolean;
  /** Stands for what is stored now. Give it back as `over` to write all the same. */
  readonly etag: string;
}

/** A case was written, or somebody else had written the same thing differently. */
export type Written =
  | { readonly kind: 'written'; readonly referral: ReferralSummary }
  | { readonly kind: 'clash'; readonly clash: Clash; readonly referral: ReferralSummary };

/** What the person has seen of what others decided. */
export interface Over {
  /** `etag` of the clash that the person has seen and decides over. */
  readonly over?: string;
  /**
   * `decisionKey` of the case as the screen shows it, empty where there is none: a later decision is a clash. Where it is
   * not given, every case that is decided already is one.
   */
  readonly seenDecision?: string;
}

export interface Accepting extends Over {
  readonly caseKey: string;
  /** Made once, when the review was opened. */
  readonly decisionKey: string;
  readonly criterion: Criterion;
  readonly rationale: string;
  /** Of a repeat: key of the case before. */
  readonly previousCaseKey?: string;
  /** Possible matches that nobody has looked at; nought where they are not known yet; null where none is left. Stays as it is where nothing is said. */
  readonly matchesOwed?: number | null;
}

export interface Withdrawing extends Over {
  readonly caseKey: string;
  readonly decisionKey: string;
  readonly reason: WithdrawnReason;
  readonly rationale: string;
  /** Whether she is offered an IDVA all the same. */
  readonly offersIdva: boolean;
}

/** The duties that one press does; crimes need an outcome. A review is a decision, but for what another MARAC has decided on before a transfer. */
export type PressedDuty = Exclude<Duty, 'Crimes considered'>;

/** How an IDVA notice stands, as the service has answered. */
export interface IdvaStanding {
  readonly marac: string;
  readonly sentAt: Date;
  /** Told before anybody had reviewed the referral. */
  readonly beforeReview: boolean;
  readonly acknowledged?: { readonly at: Date; readonly by: string };
  /** Newest first. */
  readonly attempts: readonly { readonly at: Date; readonly by: string; readonly words: string }[];
  /** The last outcome that the service reported; empty while there is none. */
  readonly outcome: string;
  /** Who supports her, as the service named them last; empty while nobody is. */
  readonly namedIdva: string;
  /** What the victim wants the meeting to know, as the service has it; carried to the agenda. */
  readonly wishes: string;
}

/** What the desk's screens call to review a referral and to carry out the duties. Board paper, paragraphs 38-40. */
export interface ReviewUseCases {
  accept(accepting: Accepting): Promise<Outcome<Written>>;
  withdraw(withdrawing: Withdrawing): Promise<Outcome<Written>>;
  /** Looks at a withdrawn case again: it awaits review as before. */
  reinstate(asked: Over & { readonly caseKey: string; readonly decisionKey: string; readonly reason: string }): Promise<Outcome<Written>>;
  /** Does one duty and evidences it. Pressed twice, or by two people, it is done once, by the first. */
  carryOut(caseKey: string, duty: PressedDuty): Promise<Outcome<Written>>;
  considerCrimes(caseKey: string, crimes: CrimesConsidered, over?: string): Promise<Outcome<Written>>;
  /** Says who must not be told of the case. `seen`: what the screen showed, so that what a colleague added meanwhile stays. */
  exclude(caseKey: string, exclusions: readonly Exclusion[], seen?: readonly Exclusion[]): Promise<Outcome<Written>>;
  /** How the IDVA services have answered: one read of the partner site. */
  idva(caseKey: string): Promise<Outcome<readonly IdvaStanding[]>>;
  /**
   * For every round of the desk: tells the IDVA service of every victim whose limit is 8 staffed hours away, reviewed or
   * not, and takes in what services have answered. One problem never stops the rest.
   */
  keepPromises(): Promise<Outcome<{ readonly changed: readonly ReferralSummary[]; readonly problems: readonly string[] }>>;
}
