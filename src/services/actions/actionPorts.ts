import type { TrackedAction, WantedAction } from '../../domain/actions/trackedAction';
import type { Outcome } from '../../domain/kernel/appError';

/** The actions that one save of a case's minutes asks for. */
export interface MinutedActions {
  readonly meetingKey: string;
  readonly caseKey: string;
  /** Number of the save, counted from 1. What a later save has written stays. */
  readonly revision: number;
  /** Every line of the case's minutes that is an action. */
  readonly wanted: readonly WantedAction[];
}

/** The tracker for callers that create actions. They never write what agencies and the tracker set: status, outcome, escalation, history. */
export interface ActionStore {
  /**
   * Puts each of these into the tracker once, in the folder of the agency that owes it. Idempotent by key. Changes only what differs from the
   * caller's last request, so that changes made in the tracker (reassigned, carried forward) stay.
   */
  ensure(wanted: readonly WantedAction[]): Promise<Outcome<void>>;
  /** As `ensure`, and withdraws actions whose lines are no longer in this meeting's minutes of the case. A restored line reopens its action. */
  follow(minuted: MinutedActions): Promise<Outcome<void>>;
  /** Withdraws these actions; one that has an outcome keeps it. Idempotent. */
  withdraw(keys: readonly string[]): Promise<Outcome<void>>;
  /** Actions from lines of a case's minutes, except those withdrawn. */
  fromLines(meetingKey: string, caseKey: string): Promise<Outcome<readonly TrackedAction[]>>;
  /** Every action from a meeting, oldest first; of two rows with one key, the first. */
  ofMeeting(meetingKey: string): Promise<Outcome<readonly TrackedAction[]>>;
}

/** Actions for the tracker, which may change everything except what the minutes say. */
export interface TrackerStore {
  /** Of two rows with one key, the first. */
  byKey(key: string): Promise<Outcome<TrackedAction | undefined>>;
  /** One update guarded by the etag, and the commit point; the folder follows. Fails with `conflict` if somebody wrote in between. */
  change(before: TrackedAction, after: TrackedAction): Promise<Outcome<void>>;
  /** Moves a row to the folder that its columns name, after a page died or somebody edited the list. Idempotent. */
  settle(action: TrackedAction): Promise<Outcome<void>>;
  /** Every action of these cases (at most twenty cases), in one request. */
  ofCases(caseKeys: readonly string[]): Promise<Outcome<readonly TrackedAction[]>>;
}
