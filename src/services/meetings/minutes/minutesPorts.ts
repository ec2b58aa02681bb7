import type { Outcome } from '../../../domain/kernel/appError';
import type { Meeting } from '../../../domain/meetings/meeting';
import type { CaseMinutes, StoredCaseMinutes } from '../../../domain/meetings/minutes';
import type { ActionStore, TrackerStore } from '../../actions/actionPorts';
import type { FinishPorts } from '../../case/casePorts';
import type { MeetingStore } from '../meetingPorts';
import type { PackStore } from '../packPorts';
import type { ConfigurationStore, CurrentUser, Identifiers } from '../../shared/ports';

/** A row of minutes to be created, still empty. */
export interface MinutesToOpen {
  readonly meetingKey: string;
  readonly caseKey: string;
  readonly reference: string;
  /** YYYY-MM of the meeting. */
  readonly month: string;
  readonly restricted: boolean;
}

/** What one save writes: the commit. */
export interface MinutesToStore extends CaseMinutes {
  readonly revision: number;
  readonly saves: readonly string[];
  /** The journal: the steps that follow. Empty when none are left. */
  readonly pending: string;
}

/** The minutes of cases: one row per case per meeting. */
export interface MinutesStore {
  /** Of several rows with one key, the lowest id counts. */
  byKey(key: string): Promise<Outcome<StoredCaseMinutes | undefined>>;
  ofMeeting(meetingKey: string): Promise<Outcome<readonly StoredCaseMinutes[]>>;
  /** Creates the row if it is missing; idempotent by key. One of a restricted case is created in the restricted folder. */
  openOnce(row: MinutesToOpen): Promise<Outcome<StoredCaseMinutes>>;
  /** Moves a row into the restricted folder. Idempotent. */
  restrict(stored: StoredCaseMinutes): Promise<Outcome<void>>;
  /** One update guarded by the etag. Fails with `conflict` if somebody wrote in between. */
  store(stored: StoredCaseMinutes, values: MinutesToStore): Promise<Outcome<StoredCaseMinutes>>;
  /** Clears the journal once it is finished, but not a later one. */
  clearPending(stored: StoredCaseMinutes): Promise<Outcome<StoredCaseMinutes>>;
  /** Rows with unfinished steps. */
  unfinished(): Promise<Outcome<readonly StoredCaseMinutes[]>>;
}

/** What saving and finishing minutes needs. */
export type MinutesPorts = FinishPorts & {
  readonly minutes: MinutesStore;
  readonly meetings: MeetingStore;
  /** Where circulated minutes are stored; undefined if there is no partner site. */
  readonly packs?: PackStore;
  readonly configuration: ConfigurationStore;
  /** A case's meeting and minutes in one request, as a save needs before it writes. */
  readonly beforeSave: (
    meetingKey: string,
    caseKey: string
  ) => Promise<Outcome<{ readonly meeting?: Meeting; readonly stored?: StoredCaseMinutes }>>;
  /** The tracker; undefined where there is no partner site. */
  readonly tracker?: ActionStore;
  /** What became of actions, there too. */
  readonly trackedActions?: TrackerStore;
  readonly identifiers: Identifiers;
  /** The person at the screen; read once. */
  me(): Promise<Outcome<CurrentUser>>;
};

/** As a page's lists give them: without the steps that follow changes to cases. */
export type MinutesStores = Omit<MinutesPorts, 'followUps'>;
