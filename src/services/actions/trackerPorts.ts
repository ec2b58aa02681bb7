import type { TrackedAction } from '../../domain/actions/trackedAction';
import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import type { Meeting } from '../../domain/meetings/meeting';
import type { FinishingPorts, UnfinishedWork } from '../desk/unfinishedPorts';
import type { CurrentUser } from '../shared/ports';

/** Whose actions: those of some MARACs (empty: the whole region) and of one agency (empty: all). */
export interface TrackerScope {
  readonly maracs: readonly string[];
  readonly agency: string;
}

/** What was read of the tracker: everything, or the part due first. */
export interface ActionsRead {
  readonly actions: readonly TrackedAction[];
  /** Not all were read. */
  readonly isCut: boolean;
}

/** What the tracker reads of the case site, in one request. */
export interface TrackerReading {
  readonly user: CurrentUser;
  readonly configuration: Configuration;
  /** Future meetings, earliest first. */
  readonly meetings: readonly Meeting[];
  /** Steps left unfinished by pages that died. */
  readonly left: UnfinishedWork;
}

export interface TrackerReader {
  /** Meetings from one moment to another. */
  open(from: Date, to: Date): Promise<Outcome<TrackerReading>>;
  /**
   * Open actions without their history, in one request: those of the scope's MARACs, and of any MARAC missing from the settings, which nobody would
   * find otherwise.
   */
  owed(scope: TrackerScope, settings: Pick<Configuration, 'maracs'>): Promise<Outcome<ActionsRead>>;
  /** What was closed in a month (YYYY-MM) by these agencies of these MARACs, in one request. */
  closed(by: readonly { readonly marac: string; readonly agency: string }[], month: string): Promise<Outcome<ActionsRead>>;
}

/** What the tracker needs. */
export interface TrackerPorts {
  /** Has `trackedActions` if there is a partner site. */
  readonly desk: FinishingPorts;
  readonly reader: TrackerReader;
  /** Cases with the status Actions open, longest first. */
  readonly casesWithActions: () => Promise<
    Outcome<readonly { readonly key: string; readonly reference: string; readonly marac: string }[]>
  >;
}
