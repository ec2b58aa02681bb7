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
import type { UnfinishedDone, CurrentUser } from '../shared/ports';
import type { OpenAction } from '../transfer/transferPorts';

/** One line of the log: the entry, and its case as this person may see it; undefined if the case cannot be read. */
export interface LogRow {
  readonly entry: ComplexSummary;
  readonly referral?: ReferralSummary;
}

/** The log when it opens. */
export interface ComplexLog {
  readonly user: CurrentUser;
  readonly configuration: Configuration;
  /** Entries suggested, on the log, and ended within the last year. */
  readonly rows: readonly LogRow[];
  readonly serverNow: Date;
}

/** One entry, open. */
export interface OpenedEntry {
  readonly user: CurrentUser;
  readonly configuration: Configuration;
  readonly entry: ComplexEntry;
  readonly referral: ReferralSummary;
  /** Open actions of the case, longest overdue first. Undefined if they cannot be read: see `actionsProblem`. */
  readonly actions?: readonly OpenAction[];
  readonly actionsProblem?: AppError;
  readonly serverNow: Date;
}

/** Who is responsible for an entry, and how often it is reviewed. */
export interface WatchPlan {
  readonly leadCoordinator: string;
  readonly leadAgency: string;
  readonly escalation: ComplexEscalation;
  readonly reviewEveryDays: number;
}

/** What else a coordinator can change in an entry on the log. */
export interface EntryFields extends WatchPlan {
  readonly marac: string;
  readonly nextReviewOn: CalendarDay;
  readonly processes: readonly LinkedProcess[];
  readonly riskSummary: string;
  readonly barriers: string;
  readonly tried: string;
}

/** A decision about an entry. `decisionKey` is made when the form is opened, so that it is decided once however often it is sent. */
export interface Deciding {
  /** The entry as the person saw it. */
  readonly entry: ComplexSummary;
  readonly decisionKey: string;
  readonly to: ComplexState;
  readonly reason: string;
  /** Given if it is put on the log, or put there again. */
  readonly plan?: WatchPlan;
  /** Given if it is stepped down. */
  readonly learning?: string;
}

/** A review as typed. */
export interface Reviewing {
  readonly entry: ComplexSummary;
  readonly key: string;
  readonly change: RiskChange;
  readonly decision: string;
  readonly actions: string;
  /** Given if it is not the usual day. */
  readonly nextReviewOn?: CalendarDay;
}

/** The result of a deed. A clash: somebody else was quicker, so nothing was written; the entry is as stored now. */
export type EntryWritten =
  /** `before`: the entry before this was written, for taking it back; undefined if it had been written already. */
  | { readonly kind: 'written'; readonly entry: ComplexEntry; readonly before?: ComplexEntry }
  | { readonly kind: 'clash'; readonly entry: ComplexEntry; readonly words: string };

/** The result of checking cases. */
export interface LookedThrough {
  readonly looked: number;
  readonly suggested: number;
  readonly problems: readonly string[];
}

/** What the Complex cases web part calls. Board paper, paragraph 42; docs/requirements.md 7. */
export interface ComplexUseCases {
  open(): Promise<Outcome<ComplexLog>>;
  /** Perpetrators of these cases who appear in several areas. */
  acrossAreas(caseKeys: readonly string[]): Promise<Outcome<FirstRows<AcrossAreas>>>;
  openEntry(caseKey: string): Promise<Outcome<OpenedEntry>>;
  /** Checks every open case of a MARAC and suggests those that are complex. Idempotent. */
  lookThrough(marac: string, progress?: (done: number, of: number) => void): Promise<Outcome<LookedThrough>>;
  /** Puts a case forward by hand or from the minutes. Repeating the same reason changes nothing. */
  putForward(caseKey: string, reason: string): Promise<Outcome<ComplexEntry>>;
  /** As `putForward`, by the reference on letters. */
  putForwardReference(reference: string, reason: string): Promise<Outcome<ComplexEntry>>;
  decide(deciding: Deciding): Promise<Outcome<EntryWritten>>;
  /** Writes only what differs from `entry`, so that a colleague's changes in the meantime stay. */
  edit(entry: ComplexEntry, decisionKey: string, fields: EntryFields): Promise<Outcome<EntryWritten>>;
  review(reviewing: Reviewing): Promise<Outcome<EntryWritten>>;
  /** Takes the last deed back, if nobody has done anything since. `before`: the entry before that deed. */
  undo(after: ComplexEntry, before: ComplexEntry): Promise<Outcome<EntryWritten>>;
  /** Writes the lines of history that an earlier page could not. */
  finishPending(): Promise<Outcome<UnfinishedDone>>;
  newKey(): string;
  now(): Date;
}
