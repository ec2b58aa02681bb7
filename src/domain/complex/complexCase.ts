import type { WrittenKind } from '../case/history';
import type { FiredTrigger } from './trigger';
import type { Problem } from '../kernel/problems';

/** Where an entry of the complex-case log stands. Board paper, paragraph 42; docs/requirements.md 7. */
export const complexStates = ['Proposed', 'Active', 'Monitoring', 'Stepped down', 'Transferred', 'Declined'] as const;
export type ComplexState = (typeof complexStates)[number];

/** How far an entry has been taken. */
export const complexEscalations = ['Local', 'Senior coordinator', 'Steering group', 'Panel'] as const;
export type ComplexEscalation = (typeof complexEscalations)[number];

/** Other processes for the same people, which must know of the entry. */
export const linkedProcesses = [
  'MAPPA',
  'MATAC',
  'Child protection',
  'Adult safeguarding (section 42)',
  'Domestic homicide review',
  'Family court',
  'Criminal proceedings'
] as const;
export type LinkedProcess = (typeof linkedProcesses)[number];

/** What a review found of the risk. */
export const riskChanges = ['Up', 'Same', 'Down'] as const;
export type RiskChange = (typeof riskChanges)[number];

/** One review of an entry. Added, never changed. */
export interface ComplexReview {
  /** Made when the form was opened: sent twice, it is there once. */
  readonly key: string;
  readonly at: Date;
  readonly by: string;
  readonly change: RiskChange;
  readonly decision: string;
  /** What is to be done until the next one, in words. */
  readonly actions: string;
}

/** The long texts of an entry, and what else people change of it. */
export interface ComplexDetail {
  readonly processes: readonly LinkedProcess[];
  readonly riskSummary: string;
  readonly barriers: string;
  readonly tried: string;
  /** How it ended, once it is stepped down or transferred. */
  readonly outcome: string;
  readonly learning: string;
}

/** The deeds on an entry, by the name stored in its journal, and the kind of history line for each. */
export const entryDeedKinds = {
  suggested: 'Suggested for the complex-case log',
  putForward: 'Put forward for the complex-case log',
  moreKnown: 'More known of a complex case',
  putOnLog: 'Complex case put on the log',
  declined: 'Complex case declined',
  watchedOnly: 'Complex case watched only',
  workedOnAgain: 'Complex case worked on again',
  steppedDown: 'Complex case stepped down',
  passedOn: 'Complex case passed to another force',
  reopened: 'Complex case reopened',
  changed: 'Complex case changed',
  reviewed: 'Complex case reviewed',
  takenBack: 'Complex case: taken back',
  wentWithCase: 'Complex case goes with the transfer'
} as const satisfies Readonly<Record<string, WrittenKind>>;

export type EntryDeed = keyof typeof entryDeedKinds;
export const entryDeeds = Object.keys(entryDeedKinds) as readonly EntryDeed[];

export const noDetail: ComplexDetail = { processes: [], riskSummary: '', barriers: '', tried: '', outcome: '', learning: '' };

/** An entry as the log shows it. */
export interface ComplexSummary {
  readonly id: number;
  readonly etag: string;
  /** `${caseKey}:complex`: a case is in the log once. */
  readonly key: string;
  readonly caseKey: string;
  readonly reference: string;
  /** The MARAC that leads. */
  readonly marac: string;
  readonly state: ComplexState;
  readonly fired: readonly FiredTrigger[];
  /** Why it is or is not on the log, in the words of the person who decided. */
  readonly rationale: string;
  readonly decidedBy: string;
  readonly decidedAt?: Date;
  readonly leadCoordinator: string;
  readonly leadAgency: string;
  readonly escalation: ComplexEscalation;
  readonly reviewEveryDays: number;
  readonly proposedAt?: Date;
  /** When it was put on the log. */
  readonly loggedAt?: Date;
  readonly lastReviewAt?: Date;
  readonly nextReviewAt?: Date;
  readonly closedAt?: Date;
  /** Key of the last change. */
  readonly decisionKey: string;
  /** The journal: what the history of the case is still to be told. */
  readonly pending: string;
  /** Its row is in the restricted folder. */
  readonly restricted: boolean;
  readonly problems: readonly Problem[];
}

/** An entry whole. */
export interface ComplexEntry extends ComplexSummary {
  readonly detail: ComplexDetail;
  /** Oldest first. */
  readonly reviews: readonly ComplexReview[];
}

/** Every move an entry may make, including those that undo another. */
const moves: Readonly<Record<ComplexState, readonly ComplexState[]>> = {
  Proposed: ['Active', 'Declined'],
  // To 'Proposed': something new fires, or the decision is taken back.
  Declined: ['Proposed'],
  Active: ['Proposed', 'Monitoring', 'Stepped down', 'Transferred'],
  Monitoring: ['Active', 'Stepped down', 'Transferred'],
  'Stepped down': ['Proposed', 'Active', 'Monitoring'],
  Transferred: ['Proposed', 'Active', 'Monitoring']
};

/** Whether an entry may make this move. */
export const mayBecome = (from: ComplexState, to: ComplexState): boolean => moves[from].includes(to);

/** States in which it is reviewed. */
export const isOnLog = ({ state }: { readonly state: ComplexState }): boolean => state === 'Active' || state === 'Monitoring';

/** States in which it has ended, or never began. */
export const isClosed = ({ state }: { readonly state: ComplexState }): boolean =>
  state === 'Stepped down' || state === 'Transferred' || state === 'Declined';

/** The Key of a case's entry. */
export const complexKeyOf = (caseKey: string): string => `${caseKey}:complex`;

/** The fewest characters of a reason. */
export const shortestComplexReason = 10;
