import type { Outcome } from '../../domain/kernel/appError';
import type { CrimesConsidered } from '../../domain/case/crimes';
import type { Exclusion } from '../../domain/case/notices';
import type { Criterion } from '../../domain/referral/status';
import type { Duty } from '../../domain/case/duties';
import type { ReferralSummary } from '../../domain/referral/referral';
import type { WithdrawnReason } from '../../domain/referral/withdrawn';

/** What somebody else wrote to the same case in the meantime, for the screen that shows both. The screen keeps what this person typed. */
export interface Clash {
  readonly by: string;
  /** Server time. */
  readonly at: Date;
  /** What is stored now, in words: "Accepted as Repeat: third incident this year". */
  readonly stored: string;
  /** Whether this person's version may still replace it. */
  readonly mayReplace: boolean;
  /** Identifies what is stored now. Pass it back as `over` to replace it. */
  readonly etag: string;
}

/** The case was written, or somebody else had written the same thing differently. */
export type Written =
  | { readonly kind: 'written'; readonly referral: ReferralSummary }
  | { readonly kind: 'clash'; readonly clash: Clash; readonly referral: ReferralSummary };

/** What the person has seen of others' decisions. */
export interface Over {
  /** `etag` of the clash that the person has seen and decides over. */
  readonly over?: string;
  /**
   * `decisionKey` of the case as the screen shows it, empty if there is none: a later decision is a clash. If left out,
   * any existing decision is a clash.
   */
  readonly seenDecision?: string;
}

export interface Accepting extends Over {
  readonly caseKey: string;
  /** Made once, when the review is opened. */
  readonly decisionKey: string;
  readonly criterion: Criterion;
  readonly rationale: string;
  /** For a repeat: key of the earlier case. */
  readonly previousCaseKey?: string;
  /** How many possible matches nobody has looked at; 0 if not known yet; null if none is left. Unchanged if left out. */
  readonly matchesOwed?: number | null;
}

export interface Withdrawing extends Over {
  readonly caseKey: string;
  readonly decisionKey: string;
  readonly reason: WithdrawnReason;
  readonly rationale: string;
  /** Whether the victim is offered an IDVA anyway. */
  readonly offersIdva: boolean;
}

/** The duties that need only a press; crimes also need an outcome. A review is normally a decision; it is a press only if another MARAC decided before the transfer. */
export type PressedDuty = Exclude<Duty, 'Crimes considered'>;

/** An IDVA notice and how the service has answered. */
export interface IdvaState {
  readonly marac: string;
  readonly sentAt: Date;
  /** The notice went before anybody had reviewed the referral. */
  readonly beforeReview: boolean;
  readonly acknowledged?: { readonly at: Date; readonly by: string };
  /** Newest first. */
  readonly attempts: readonly { readonly at: Date; readonly by: string; readonly words: string }[];
  /** The last outcome that the service reported; empty if none. */
  readonly outcome: string;
  /** The IDVA whom the service named last; empty if none. */
  readonly namedIdva: string;
  /** What the victim wants the meeting to know, as the service reported it; copied to the agenda. */
  readonly wishes: string;
}

/** What the desk's screens call to review a referral and to carry out the duties. Board paper, paragraphs 38-40. */
export interface ReviewUseCases {
  accept(accepting: Accepting): Promise<Outcome<Written>>;
  withdraw(withdrawing: Withdrawing): Promise<Outcome<Written>>;
  /** Reopens a withdrawn case: it awaits review as before. */
  reinstate(asked: Over & { readonly caseKey: string; readonly decisionKey: string; readonly reason: string }): Promise<Outcome<Written>>;
  /** Does one duty and records the evidence: once, by the first, however often it is pressed. */
  carryOut(caseKey: string, duty: PressedDuty): Promise<Outcome<Written>>;
  considerCrimes(caseKey: string, crimes: CrimesConsidered, over?: string): Promise<Outcome<Written>>;
  /** Sets who must not be told of the case. `seen`: what the screen showed, so that additions by a colleague in the meantime stay. */
  exclude(caseKey: string, exclusions: readonly Exclusion[], seen?: readonly Exclusion[]): Promise<Outcome<Written>>;
  /** How the IDVA services have answered: one read of the partner site. */
  idva(caseKey: string): Promise<Outcome<readonly IdvaState[]>>;
  /**
   * For every round of the desk: tells the IDVA service of every victim whose limit is at most 8 staffed hours away, reviewed or
   * not, and takes in the services' answers. One problem never stops the rest.
   */
  runAutomaticSteps(): Promise<Outcome<{ readonly changed: readonly ReferralSummary[]; readonly problems: readonly string[] }>>;
}
