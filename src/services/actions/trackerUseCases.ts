import type { BeforeDeed, FormDeed } from '../../domain/actions/actionDeeds';
import type { TrackedAction } from '../../domain/actions/trackedAction';
import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import type { ComingMeeting } from '../../domain/actions/standing';
import type { ChosenStep, StepPlan } from './escalateActions';
import type { UnfinishedWork } from '../desk/unfinishedPorts';
import type { GiveExport } from '../shared/logExport';
import type { CurrentUser } from '../shared/ports';
import type { ActionsRead, TrackerScope } from './trackerPorts';

/** What the tracker shows when it opens. */
export interface TrackerOpening extends ActionsRead {
  readonly user: CurrentUser;
  readonly configuration: Configuration;
  readonly scope: TrackerScope;
  readonly meetings: readonly ComingMeeting[];
  /** Steps left unfinished by pages that died; the tracker's next round finishes them. */
  readonly left: UnfinishedWork;
  readonly serverNow: Date;
}

/** A completed deed, with what is needed to take it back. */
export interface DeedDone {
  readonly action: TrackedAction;
  readonly deedKey: string;
  /** Undefined if it had been done before, when the earlier state is unknown. */
  readonly before?: BeforeDeed;
  /** Key of its message. Both can be taken back until the message is sent. */
  readonly messageKey?: string;
}

/** The result of one deed on several actions. */
export interface DeedsDone {
  readonly done: readonly DeedDone[];
  /** Which actions were left alone, and why, in words. */
  readonly left: readonly { readonly action: TrackedAction; readonly why: string }[];
}

/** What a round of the tracker did automatically. */
export interface TrackerRound {
  /** Actions that changed. */
  readonly changed: number;
  /** References of cases that were closed because nothing is owed on them. */
  readonly closed: readonly string[];
  /** References of cases whose minutes an earlier page left half recorded, and which are complete now. */
  readonly recorded: readonly string[];
  readonly problems: readonly string[];
}

/** The action tracker. Board paper, paragraph 42; docs/requirements.md 4. */
export interface TrackerUseCases {
  /** Open actions: one request to each site. Default scope: the MARACs that the person coordinates, or the region. */
  open(scope?: TrackerScope): Promise<Outcome<TrackerOpening>>;
  /** What was closed in a month, YYYY-MM. */
  closed(scope: TrackerScope, month: string): Promise<Outcome<ActionsRead>>;
  /** One action with its history. */
  openAction(key: string): Promise<Outcome<TrackedAction>>;
  /** Does the deed, once for each key. */
  act(actionKey: string, deed: FormDeed, deedKey: string): Promise<Outcome<DeedDone>>;
  /** Does the same to several; `onDone` gets the number finished. One failure never stops the rest. */
  actOnAll(
    actions: readonly TrackedAction[],
    deed: FormDeed,
    deedKey: string,
    onDone?: (count: number) => void
  ): Promise<Outcome<DeedsDone>>;
  /** What the next step of each would do, by its history: who would be written to, and what. `chosen`: take this step whatever is due. */
  planSteps(actions: readonly TrackedAction[], chosen?: ChosenStep): Promise<Outcome<StepPlan>>;
  /** Carries out the plan as shown: one message to or about each agency, then the step on each action. Actions that have changed since are skipped. */
  takeSteps(plan: StepPlan, deedKey: string, onDone?: (count: number) => void): Promise<Outcome<DeedsDone>>;
  /** Restores each action, unless something has happened to it since or its message has been sent. */
  takeBack(done: readonly DeedDone[]): Promise<Outcome<DeedsDone>>;
  /** What happens automatically: agencies' reports are taken in, misplaced rows are moved, cases on which nothing is owed are closed. */
  keepTracker(opening: TrackerOpening): Promise<Outcome<TrackerRound>>;
  /** Gives a file of a list, after recording it in the history. */
  readonly give: GiveExport;
  newKey(): string;
  now(): Date;
}
