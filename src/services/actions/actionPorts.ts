import type { TrackedAction, WantedAction } from '../../domain/actions/trackedAction';
import type { Outcome } from '../../domain/kernel/appError';

/** The actions of one case as one save of its minutes wants them. */
export interface MinutedActions {
  readonly meetingKey: string;
  readonly caseKey: string;
  /** Which save it is, counted from 1: what a later one has written is left as it is. */
  readonly revision: number;
  /** Every line of the case's minutes that is an action. */
  readonly wanted: readonly WantedAction[];
}

/** The tracker as those who make actions see it. What agencies and the tracker have set (status, outcome, escalation, history) is never written. */
export interface ActionStore {
  /**
   * Every one of these is in the tracker once, in the folder of the agency that owes it. Idempotent by key. Only what a caller wants
   * otherwise than before is changed: what the tracker has changed itself (reassigned, carried forward) stays.
   */
  ensure(wanted: readonly WantedAction[]): Promise<Outcome<void>>;
  /** As `ensure`; and actions of lines that this meeting's minutes of the case hold no longer are withdrawn. A restored line opens its action again. */
  follow(minuted: MinutedActions): Promise<Outcome<void>>;
  /** These are owed no longer; an action that has an outcome keeps it. Idempotent. */
  withdraw(keys: readonly string[]): Promise<Outcome<void>>;
  /** Actions that come from lines of the minutes of one case, save those withdrawn. */
  fromLines(meetingKey: string, caseKey: string): Promise<Outcome<readonly TrackedAction[]>>;
  /** Every action that a meeting has made, oldest first; of two rows with one key the one that stands. */
  ofMeeting(meetingKey: string): Promise<Outcome<readonly TrackedAction[]>>;
}

/** Actions as the tracker changes them: everything but what the minutes said. */
export interface TrackerStore {
  /** Of two rows with one key the first. */
  standing(key: string): Promise<Outcome<TrackedAction | undefined>>;
  /** One update guarded by the etag, and the commit point; the folder follows. A `conflict` when somebody wrote in between. */
  change(before: TrackedAction, after: TrackedAction): Promise<Outcome<void>>;
  /** Puts a row where its own columns say: what a lost page, or somebody in the list, has left elsewhere. Idempotent. */
  settle(action: TrackedAction): Promise<Outcome<void>>;
  /** Every action of these cases (at most twenty cases), in one request. */
  ofCases(caseKeys: readonly string[]): Promise<Outcome<readonly TrackedAction[]>>;
}
