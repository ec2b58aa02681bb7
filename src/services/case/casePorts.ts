import type { Outcome } from '../../domain/kernel/appError';
import type { MakeCalendar } from '../../domain/meetings/calendarEntry';
import type { Meeting } from '../../domain/meetings/meeting';
import type { ReferralSummary } from '../../domain/referral/referral';
import type { Configuration } from '../../domain/setUp/configuration';
import type { TrackerStore } from '../actions/actionPorts';
import type { ComplexStore } from '../complex/entryPorts';
import type { MatchStore } from '../matching/matchingPorts';
import type { PackStore } from '../meetings/packPorts';
import type { RetentionStore } from '../retention/retentionPorts';
import type { NoticeStore, OutboxStore, ReturnStore } from '../shared/messagePorts';
import type {
  ConfigurationStore,
  CurrentUser,
  EventStore,
  FormVersionStore,
  Identifiers,
  IntakeStore,
  MatchKeyStore,
  PeopleStore,
  ReferralStore,
  ServerClock
} from '../shared/ports';
import type { AddressStore, BundleReader, CaseActions, TransferStore } from '../transfer/transferPorts';
import type { CaseJournals } from './journal';

/** Every list that stores part of a case, and who is signed in. */
export interface CaseStores {
  /** Login of the person at the screen, in lower case, without the claims prefix. */
  readonly login: string;
  /** Logins of the MARAC team; read once and cached. */
  team(): Promise<Outcome<ReadonlySet<string>>>;
  /** The person at the screen; read once and cached. */
  me(): Promise<Outcome<CurrentUser>>;
  /** The Intake of each site that takes referrals. */
  readonly intakes: readonly IntakeStore[];
  readonly referrals: ReferralStore;
  readonly people: PeopleStore;
  readonly matchKeys: MatchKeyStore;
  readonly matches: MatchStore;
  readonly formVersions: FormVersionStore;
  readonly transfers: TransferStore;
  /** New addresses of victims who have moved. */
  readonly addresses: AddressStore;
  readonly bundles: BundleReader;
  /** The complex-case log. */
  readonly complex: ComplexStore;
  readonly retention: RetentionStore;
  readonly events: EventStore;
  readonly outbox: OutboxStore;
  /** The meeting of a case. */
  readonly meetings: { byKey(key: string): Promise<Outcome<Meeting | undefined>> };
  readonly makeCalendar: MakeCalendar;
  /** Notices to agencies; undefined if there is no partner site. */
  readonly notices?: NoticeStore;
  /** Actions of cases, on the partner site. */
  readonly actions?: CaseActions;
  /** Actions as the tracker changes them. */
  readonly trackedActions?: TrackerStore;
  readonly returns?: ReturnStore;
  /** Agendas and minutes as circulated. */
  readonly packs?: PackStore;
  readonly configuration: ConfigurationStore;
  readonly clock: ServerClock;
  readonly identifiers: Identifiers;
}

/** The steps that follow each kind of change to a case, by the code in its journal. */
export type FollowUps = {
  readonly [Code in keyof CaseJournals]: (
    ports: FinishPorts,
    configuration: Configuration,
    referral: ReferralSummary,
    journal: CaseJournals[Code]
  ) => Promise<Outcome<void>>;
};

/**
 * What changing a case needs: its lists, and the steps that follow every kind of change, because a change first finishes the steps of
 * an earlier one. `caseFollowUps` is passed in where the use cases are put together, so that no use case imports those of all others.
 */
export interface CasePorts extends CaseStores {
  readonly followUps: FollowUps;
}

/** The ports that finishing a case's steps needs. */
export type FinishPorts = Pick<
  CasePorts,
  | 'login'
  | 'intakes'
  | 'referrals'
  | 'people'
  | 'matchKeys'
  | 'matches'
  | 'formVersions'
  | 'events'
  | 'clock'
  | 'outbox'
  | 'meetings'
  | 'makeCalendar'
  | 'notices'
  | 'returns'
  | 'packs'
  | 'transfers'
  | 'addresses'
  | 'actions'
  | 'complex'
  | 'retention'
  | 'identifiers'
  | 'followUps'
>;
