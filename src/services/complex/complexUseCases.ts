import type { FirstRows } from '../../domain/kernel/firstRows';
import type { AppError, Outcome } from '../../domain/kernel/appError';
import type { CalendarDay } from '../../domain/kernel/calendarDay';
import type { AcrossAreas } from '../../domain/complex/acrossAreas';
import type {
  ComplexEntry,
  ComplexEscalation,
  ComplexState,
  ComplexSummary,
  LinkedProcess,
  RiskChange
} from '../../domain/complex/complexCase';
import type { Configuration } from '../../domain/setUp/configuration';
import type { ReferralSummary } from '../../domain/referral/referral';
import type { LeftDone, CurrentUser } from '../shared/ports';
import type { OpenAction } from '../transfer/transferPorts';

/** One line of the log: the entry, and its case as this person may see it; not given where the case cannot be read. */
export interface LogRow {
  readonly entry: ComplexSummary;
  readonly referral?: ReferralSummary;
}

/** The log as it opens. */
export interface ComplexLog {
  readonly user: CurrentUser;
  readonly configuration: Configuration;
  /** Suggested, on the log, and those that ended within the last year. */
  readonly rows: readonly LogRow[];
  readonly serverNow: Date;
}

/** One entry, open. */
export interface OpenedEntry {
  readonly user: CurrentUser;
  readonly configuration: Configuration;
  readonly entry: ComplexEntry;
  readonly referral: ReferralSummary;
  /** Actions of the case that are owed, the longest overdue first. Undefined where they cannot be read: see `actionsProblem`. */
  readonly actions?: readonly OpenAction[];
  readonly actionsProblem?: AppError;
  readonly serverNow: Date;
}

/** Who watches an entry, and how closely. */
export interface WatchPlan {
  readonly leadCoordinator: string;
  readonly leadAgency: string;
  readonly escalation: ComplexEscalation;
  readonly reviewEveryDays: number;
}

/** What else a coordinator changes of an entry on the log. */
export interface EntryFields extends WatchPlan {
  readonly marac: string;
  readonly nextReviewOn: CalendarDay;
  readonly processes: readonly LinkedProcess[];
  readonly riskSummary: string;
  readonly barriers: string;
  readonly tried: string;
}

/** A decision about an entry. `decisionKey` is made when the form is opened: sent twice, it is decided once. */
export interface Deciding {
  /** As the person saw it. */
  readonly entry: ComplexSummary;
  readonly decisionKey: string;
  readonly to: ComplexState;
  readonly reason: string;
  /** Where it is put on the log, or is again. */
  readonly plan?: WatchPlan;
  /** Where it is stepped down. */
  readonly learning?: string;
}

/** A review as it is typed. */
export interface Reviewing {
  readonly entry: ComplexSummary;
  readonly key: string;
  readonly change: RiskChange;
  readonly decision: string;
  readonly actions: string;
  /** Where it is to be another day than the usual one. */
  readonly nextReviewOn?: CalendarDay;
}

/** What came of a deed. A clash: somebody else was quicker; nothing was written, and the entry is as it stands now. */
export type EntryWritten =
  /** `before`: as it stood when this was written, for taking it back; not given where it had been written already. */
  | { readonly kind: 'written'; readonly entry: ComplexEntry; readonly before?: ComplexEntry }
  | { readonly kind: 'clash'; readonly entry: ComplexEntry; readonly words: string };

/** What the looking through of cases came to. */
export interface LookedThrough {
  readonly looked: number;
  readonly suggested: number;
  readonly problems: readonly string[];
}

/** What the Complex cases web part calls. Board paper, paragraph 42; docs/requirements.md 7. */
export interface ComplexUseCases {
  open(): Promise<Outcome<ComplexLog>>;
  /** Perpetrators of these cases who stand in cases of several areas. */
  acrossAreas(caseKeys: readonly string[]): Promise<Outcome<FirstRows<AcrossAreas>>>;
  openEntry(caseKey: string): Promise<Outcome<OpenedEntry>>;
  /** Looks at every case of a MARAC that is before it, and suggests those that are complex. Idempotent. */
  lookThrough(marac: string, progress?: (done: number, of: number) => void): Promise<Outcome<LookedThrough>>;
  /** Puts a case forward by hand, or from the minutes. Put forward twice with the same reason, it is put forward once. */
  putForward(caseKey: string, reason: string): Promise<Outcome<ComplexEntry>>;
  /** As `putForward`, by the reference on letters. */
  putForwardReference(reference: string, reason: string): Promise<Outcome<ComplexEntry>>;
  decide(deciding: Deciding): Promise<Outcome<EntryWritten>>;
  /** Only what differs from `entry` is written; what somebody else has changed meanwhile stays. */
  edit(entry: ComplexEntry, decisionKey: string, fields: EntryFields): Promise<Outcome<EntryWritten>>;
  review(reviewing: Reviewing): Promise<Outcome<EntryWritten>>;
  /** Takes the last deed back, while nobody has done anything since. `before`: the entry as it was when that was written. */
  undo(after: ComplexEntry, before: ComplexEntry): Promise<Outcome<EntryWritten>>;
  /** Tells the histories what an earlier page could not. */
  finishPending(): Promise<Outcome<LeftDone>>;
  newKey(): string;
  now(): Date;
}
