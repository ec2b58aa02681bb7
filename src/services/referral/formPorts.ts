import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import type {
  ConfigurationStore,
  CurrentUser,
  Identifiers,
  IntakeStore,
  MyReferrals,
  OwnEvents,
  Representation,
  ServerClock
} from '../shared/ports';

/** What the referral form's page reads when it opens: one request. */
export interface FormReader {
  open(): Promise<Outcome<{ user: CurrentUser; configuration: Configuration; mine: MyReferrals; represents: readonly Representation[] }>>;
}

/** What the referral form's use cases need. */
export interface ReferralFormPorts {
  readonly reader: FormReader;
  /** The Intake of the site to which this person sends referrals. */
  readonly intake: IntakeStore;
  readonly configuration: ConfigurationStore;
  readonly clock: ServerClock;
  readonly identifiers: Identifiers;
  /** The history, where this person may write it: not on the partner site. */
  readonly events?: OwnEvents;
}
