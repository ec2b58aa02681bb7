import type { BeforeDeed, FormDeed } from '../../domain/actions/actionDeeds';
import type { TrackedAction } from '../../domain/actions/trackedAction';
import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import type { ComingMeeting } from '../../domain/actions/standing';
import type { ChosenStep, StepPlan } from './escalateActions';
import type { Left } from '../desk/leftPorts';
import type { GiveExport } from '../shared/logExport';
import type { CurrentUser } from '../shared/ports';
import type { ActionsRead, TrackerScope } from './trackerPorts';

/** What the tracker shows when it opens. */
export interface TrackerOpening extends ActionsRead {
  readonly user: CurrentUser;
  readonly configuration: Configuration;
  readonly scope: TrackerScope;
  readonly meetings: readonly ComingMeeting[];
  /** What pages that died have left unfinished: a round of the tracker finishes it. */
  readonly left: Left;
  readonly serverNow: Date;
}

/** A deed that was done, with what is needed to take it back. */
export interface DeedDone {
  readonly action: TrackedAction;
  readonly deedKey: string;
  /** Undefined where it was found done: what was before is not known. */
  readonly before?: BeforeDeed;
  /** Key of the message that went with it. While nobody has sent it, both are taken back. */
  readonly messageKey?: string;
}

/** What came of one deed on several actions. */
export interface DeedsDone {
  readonly done: readonly DeedDone[];
  /** What was left as it is, and why, in words. */
  readonly left: readonly { readonly action: TrackedAction; readonly why: string }[];
}

/** What a round of the tracker has done by itself. */
export interface TrackerRound {
  /** Actions that stand otherwise than before. */
  readonly changed: number;
  /** References of cases that were closed: nothing is owed on them any more. */
  readonly closed: readonly string[];
  /** References of cases whose minutes an earlier page had not recorded whole, and are now. */
  readonly recorded: readonly string[];
  readonly problems: readonly string[];
}

/** The action tracker. Board paper, paragraph 42; docs/requirements.md 4. */
export interface TrackerUseCases {
  /** What is owed: one request to each site. Without a scope that of the person: the MARACs they coordinate, or the region. */
  open(scope?: TrackerScope): Promise<Outcome<TrackerOpening>>;
  /** What was closed in a month, YYYY-MM. */
  closed(scope: TrackerScope, month: string): Promise<Outcome<ActionsRead>>;
  /** One action with what happened to it. */
  openAction(key: string): Promise<Outcome<TrackedAction>>;
  /** Does it once, however often it is sent under this key. */
  act(actionKey: string, deed: FormDeed, deedKey: string): Promise<Outcome<DeedDone>>;
  /** Does the same to several; `onDone` is told how many are through. One that cannot be done never stops the rest. */
  actOnAll(
    actions: readonly TrackedAction[],
    deed: FormDeed,
    deedKey: string,
    onDone?: (count: number) => void
  ): Promise<Outcome<DeedsDone>>;
  /** What the next step of each of these would do, from what its history holds: who would be written to, and what. `chosen`: the step to take, whatever is due. */
  planSteps(actions: readonly TrackedAction[], chosen?: ChosenStep): Promise<Outcome<StepPlan>>;
  /** Does what was shown: one message to each agency, or about it, then the step of each action. What stands otherwise by now is left. */
  takeSteps(plan: StepPlan, deedKey: string, onDone?: (count: number) => void): Promise<Outcome<DeedsDone>>;
  /** As each was before, unless something has happened to it since, or the message about it has gone. */
  takeBack(done: readonly DeedDone[]): Promise<Outcome<DeedsDone>>;
  /** What nobody should have to press: reports of agencies are taken in, rows lie where they belong, cases on which nothing is owed are closed. */
  keepTracker(opening: TrackerOpening): Promise<Outcome<TrackerRound>>;
  /** Gives a file of a list: it is in the history first. */
  readonly give: GiveExport;
  newKey(): string;
  now(): Date;
}
