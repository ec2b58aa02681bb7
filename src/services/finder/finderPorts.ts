import type { Outcome } from '../../domain/kernel/appError';
import type { CaseSearch, FoundCases } from './finderUseCases';
import type { ConfigurationStore, FormVersionStore, OwnEvents, ReferralStore, ServerClock } from '../shared/ports';

/** Finds cases by their indexed columns and those of the people in them. */
export interface CaseFinderStore {
  /** Leaves out restricted cases. Fails with `listTooLarge` if too many people share the beginning of a name. */
  find(search: CaseSearch): Promise<Outcome<FoundCases>>;
}

/** What the case finder's use cases need. */
export interface CaseFinderPorts {
  readonly finder: CaseFinderStore;
  readonly referrals: Pick<ReferralStore, 'read'>;
  readonly formVersions: Pick<FormVersionStore, 'ofCase'>;
  readonly events: OwnEvents;
  readonly configuration: ConfigurationStore;
  readonly clock: ServerClock;
}
