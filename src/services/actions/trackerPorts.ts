import type { TrackedAction } from '../../domain/actions/trackedAction';
import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import type { Meeting } from '../../domain/meetings/meeting';
import type { FinishingPorts, Left } from '../desk/leftPorts';
import type { CurrentUser } from '../shared/ports';

/** Whose actions: of some MARACs, none for the whole region; and of one agency there, or empty for all. */
export interface TrackerScope {
  readonly maracs: readonly string[];
  readonly agency: string;
}

/** What of the tracker was asked for: each whole, or the part that is due first. */
export interface ActionsRead {
  readonly actions: readonly TrackedAction[];
  /** There are more than were read. */
  readonly isCut: boolean;
}

/** What the tracker reads of the case site, in one request. */
export interface TrackerReading {
  readonly user: CurrentUser;
  readonly configuration: Configuration;
  /** Those that are to come, earliest first. */
  readonly meetings: readonly Meeting[];
  /** What pages that died have left unfinished. */
  readonly left: Left;
}

export interface TrackerReader {
  /** Meetings from one moment to another. */
  open(from: Date, to: Date): Promise<Outcome<TrackerReading>>;
  /**
   * What is owed, in one request; without what happened to each: of the MARACs of the scope, and of every MARAC that the settings do not have, which
   * nobody would find otherwise.
   */
  owed(scope: TrackerScope, settings: Pick<Configuration, 'maracs'>): Promise<Outcome<ActionsRead>>;
  /** What was closed in a month (YYYY-MM) by these agencies of these MARACs, in one request. */
  closed(by: readonly { readonly marac: string; readonly agency: string }[], month: string): Promise<Outcome<ActionsRead>>;
}

/** What the tracker needs. */
export interface TrackerPorts {
  /** With its `trackedActions`, where there is a partner site. */
  readonly desk: FinishingPorts;
  readonly reader: TrackerReader;
  /** Cases that still have actions open by their own status, longest first. */
  readonly casesWithActions: () => Promise<
    Outcome<readonly { readonly key: string; readonly reference: string; readonly marac: string }[]>
  >;
}
