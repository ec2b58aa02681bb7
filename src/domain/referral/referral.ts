import type { Evidence } from '../case/evidence';
import type { CalendarDay } from '../kernel/calendarDay';
import type { Answers } from '../form/answers';
import type { CrimesConsidered } from '../case/crimes';
import type { Duty } from '../case/duties';
import type { Exclusion } from '../case/notices';
import type { Transfer } from '../transfer/transfer';
import type { DaraGrade } from './dara';
import type { Channel, Criterion, ReferralStatus } from './status';
import type { Problem } from '../kernel/problems';

/** The part a person plays in one case. It belongs to the link, never to the person. Data Protection Act 2018, s38. */
export type PersonRole = 'Victim' | 'Perpetrator' | 'Child' | 'Other person at risk';

/** A person as one case describes them. Everything may be missing. */
export interface CasePerson {
  readonly key: string;
  readonly role: PersonRole;
  readonly familyName: string;
  readonly givenNames: string;
  readonly aliases: readonly string[];
  readonly dateOfBirth?: CalendarDay;
  /** In years when it was referred, where nobody knows the date. */
  readonly approximateAge?: number;
  /** Dates of birth that other records give. */
  readonly otherDatesOfBirth?: readonly CalendarDay[];
  /** As it was answered; not there where nobody knows, or it is another. */
  readonly sex?: 'Female' | 'Male';
  readonly telephones: readonly string[];
  readonly address: string;
  readonly postcode: string;
  /** Shown in no circulated document. */
  readonly addressIsConfidential: boolean;
  /** Ten digits. */
  readonly nhsNumber?: string;
  /** Police National Computer identity, such as 1999/0123456X. */
  readonly pncId?: string;
  /** Relationship to the victim, in the form's words. */
  readonly relationship?: string;
  /** A child that is not born yet, and when it is due. */
  readonly dueDate?: CalendarDay;
  /** Where the person lived before. Found by, never circulated. */
  readonly earlierAddresses?: readonly EarlierAddress[];
}

/** A home that somebody has left. */
export interface EarlierAddress {
  readonly address: string;
  readonly postcode: string;
}

/** Prevalence: whether something was present. Not recorded is never counted as no. Board paper, paragraph 42. */
export const prevalences = ['Yes', 'No', 'Not recorded'] as const;
export type Prevalence = (typeof prevalences)[number];

/** What was used in this incident. Board paper, paragraph 42. */
export const incidentWeapons = ['Knife or blade', 'Other weapon', 'None', 'Not recorded'] as const;
export type IncidentWeapon = (typeof incidentWeapons)[number];

/** How large a part something plays. Board paper, paragraph 42. */
export const significances = ['Not present', 'Present', 'Contributory', 'Primary driver', 'Not recorded'] as const;
export type Significance = (typeof significances)[number];

/** What a submitted form says, in the domain's own terms. Derived from the answers, never stored apart from them. */
export interface ReferralContent {
  readonly marac: string;
  readonly people: readonly CasePerson[];
  readonly criteria: readonly Criterion[];
  readonly judgement?: string;
  readonly riskTool?: 'SafeLives Dash' | 'DARA';
  /** What the DARA came to; it has no score. */
  readonly daraGrade?: DaraGrade;
  /** Number answered yes, on the SafeLives Dash only. */
  readonly dashScore?: number;
  readonly coerciveControl: Prevalence;
  readonly weaponInIncident: IncidentWeapon;
  readonly childContactConflict: Significance;
  /** A party works for the police or an agency, or a conflict of interest is declared. */
  readonly restricted: boolean;
}

/** One case as the queue shows it: promoted columns only. */
export interface ReferralSummary {
  readonly id: number;
  readonly etag: string;
  readonly key: string;
  readonly reference: string;
  readonly status: ReferralStatus;
  readonly owningMarac: string;
  readonly receivedByMarac: string;
  readonly channel: Channel;
  readonly receivedAt: Date;
  /** When an e-mailed form reached the team, typed by hand: never later than it was entered. The clocks run from it. */
  readonly receivedElsewhereAt?: Date;
  readonly nextDueAt?: Date;
  readonly evidence: Partial<Record<Duty, Evidence>>;
  readonly victimName: string;
  readonly criteria: readonly Criterion[];
  /** The risk tool that was used, and the grade of the DARA, as stored. */
  readonly riskTool?: string;
  readonly daraGrade?: string;
  readonly dashScore?: number;
  readonly restricted: boolean;
  readonly referrerName?: string;
  readonly referrerAgency?: string;
  /** Of a form that came by e-mail: of the desk member who entered it. */
  readonly referrerLogin?: string;
  /** Of the person on whose behalf an e-mailed form was entered. */
  readonly referrerEmail?: string;
  /** Who entered an e-mailed form. */
  readonly enteredBy?: string;
  /** The version of the submission that the case uses. */
  readonly submittedVersion?: number;
  /** When it was last sent back to the referrer with a question. Undefined for cases sent back by an earlier release. */
  readonly returnedAt?: Date;
  /** When the last answer to a return for information was stored. */
  readonly sentAgainAt?: Date;
  /** The referrer changed the form after sending it; the case uses the version that was sent. */
  readonly changedSince?: boolean;
  /** Key of the last decision. */
  readonly decisionKey?: string;
  /** Why it was accepted, returned or withdrawn, in words. */
  readonly decisionReason?: string;
  /** The criterion under which it was accepted. */
  readonly decisionCriterion?: string;
  readonly withdrawnReason?: string;
  /** For a withdrawn case: whether the victim is offered an IDVA anyway. */
  readonly idvaOffer?: 'Wanted' | 'Not needed';
  readonly crimes?: CrimesConsidered;
  /** When the IDVA service acknowledged the notice, and who there. */
  readonly idvaAcknowledged?: Evidence;
  /** When every person found who may be the same was decided about. */
  readonly matchesReviewed?: Evidence;
  /** Given if it was accepted before its possible matches were reviewed: how many there were, or 0 if not known yet. */
  readonly matchesOwed?: number;
  /** Of a repeat: key of the case before. */
  readonly previousCaseKey?: string;
  /** Key of the transfer offered and not yet answered. */
  readonly pendingTransfer?: string;
  /** Key of the last transfer accepted; its row holds the evidence of the MARAC responsible now. */
  readonly currentTransfer?: string;
  /** Key of the notice that the victim has left the area. */
  readonly departureKey?: string;
  /** Who must not be told of the case. */
  readonly mustNotReceive?: readonly Exclusion[];
  /** Logins of colleagues who have declared a conflict. */
  readonly conflictLogins?: readonly string[];
  /** A conflict of interest hides it from this person: names are removed, and nothing can be done on it. */
  readonly hidden?: true;
  /** Key of the meeting at which it is listed, or was heard. */
  readonly meetingKey?: string;
  /** When its meeting is. */
  readonly agendaDate?: Date;
  /** Until when agencies flag their records; undefined when the flags are removed or a repeat has them. */
  readonly flagsUntil?: Date;
  /** When its retention is to be reviewed. */
  readonly retentionReviewAt?: Date;
  /** Must not be disposed of: a review after a death, or a court, may need it. */
  readonly legalHold?: true;
  /** The site and id of the submission. */
  readonly intake?: { readonly site: 'case' | 'partner'; readonly id: number };
  /** Steps still to be finished after a commit point; empty when none. */
  readonly pending: string;
  /** What is wrong with the stored row, in words. Such a row is shown and named, never hidden. */
  readonly problems: readonly Problem[];
}

/** What the columns of a case hold: all but what its row is and what is found while it is read. */
export type CaseFields = Omit<ReferralSummary, 'id' | 'etag' | 'hidden' | 'problems'>;

/** One case whole. */
export interface ReferralRecord extends ReferralSummary {
  /** Newest first. */
  readonly transfers?: readonly Transfer[];
  readonly answers: Answers;
  readonly formVersion: string;
  readonly people: readonly CasePerson[];
  /** Names of the files that came with the referral. */
  readonly files: readonly string[];
}
