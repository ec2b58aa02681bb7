import type { Identifiers, ServerClock, Site } from '../../../services/shared/ports';
import type { DeskPorts } from '../../../services/desk/deskPorts';
import type { ReferralFormPorts } from '../../../services/referral/formPorts';
import { plainLogin } from '../../client/siteClient';
import type { SiteClient } from '../../client/siteClient';
import { createAddressStore } from '../case/addressStore';
import { attempt } from './attempt';
import { createBacklogStore } from '../desk/backlogStore';
import { createEventStore, createMatchKeyStore, createOwnEvents, createPeopleStore, createTeam } from '../case/caseRows';
import { createComplexStore } from '../complex/complexStore';
import { createConfigurationStore } from './configurationStore';
import { createFormVersionStore } from './formVersionStore';
import { createMatchStore } from '../matching/matchStore';
import { createIntakeStore } from '../referral/intakeStore';
import { createUnfinishedStore } from '../desk/unfinishedStore';
import { createNoticeStore } from '../case/noticeStore';
import { createOutboxStore } from './outboxStore';
import { createPackStore } from '../meetings/packStore';
import { createDeskReader, createFormReader, createMe } from './readers';
import { createReferralStore } from '../case/referralStore';
import { createRetentionStore } from '../retention/retentionStore';
import { createReturnStore } from '../meetings/returnStore';
import { createBundleReader, createCaseActions } from '../actions/transferActions';
import { createTrackerStore } from '../actions/trackerStore';
import { createTransferStore } from '../transfer/transferStore';

/** The person at the screen, and the clock. `login` may have SharePoint's claims prefix. */
export interface PortContext {
  readonly login: string;
  readonly clock: ServerClock;
  readonly identifiers: Identifiers;
}

/** The referral form's ports on one site: the case site for WMP officers, the partner site for partners. */
export function createReferralFormPorts(client: SiteClient, site: Site, context: PortContext): ReferralFormPorts {
  const login = plainLogin(context.login);
  return {
    reader: createFormReader(client, site, login),
    intake: createIntakeStore(client, site, login, context.clock),
    configuration: createConfigurationStore(client),
    clock: context.clock,
    identifiers: context.identifiers,
    ...(site === 'case' && { events: createOwnEvents(client, context.clock, context.identifiers) })
  };
}

/** The desk's ports. Without a partner site only the case site's referrals are taken in. */
export function createDeskPorts(caseSite: SiteClient, partnerSite: SiteClient | undefined, context: PortContext): DeskPorts {
  const login = plainLogin(context.login);
  const team = createTeam(caseSite);
  const intake = (client: SiteClient, site: Site): DeskPorts['intakes'][number] => createIntakeStore(client, site, login, context.clock);
  return {
    login,
    me: createMe(caseSite),
    reader: createDeskReader(caseSite),
    intakes: [intake(caseSite, 'case'), ...(partnerSite ? [intake(partnerSite, 'partner')] : [])],
    referrals: createReferralStore(caseSite),
    people: createPeopleStore(caseSite),
    matchKeys: createMatchKeyStore(caseSite),
    matches: createMatchStore(caseSite, login),
    formVersions: createFormVersionStore(caseSite),
    transfers: createTransferStore(caseSite),
    addresses: createAddressStore(caseSite),
    bundles: createBundleReader(caseSite, partnerSite),
    complex: createComplexStore(caseSite),
    retention: createRetentionStore(caseSite, partnerSite),
    team: () => attempt(team),
    events: createEventStore(caseSite, context.clock, context.identifiers, team),
    backlog: createBacklogStore(caseSite),
    outbox: createOutboxStore(caseSite, context.clock),
    ...(partnerSite && {
      notices: createNoticeStore(partnerSite, context.clock),
      returns: createReturnStore(partnerSite),
      packs: createPackStore(partnerSite),
      actions: createCaseActions(partnerSite),
      trackedActions: createTrackerStore(partnerSite, context.clock)
    }),
    left: createUnfinishedStore(caseSite, partnerSite, context),
    configuration: createConfigurationStore(caseSite),
    clock: context.clock,
    identifiers: context.identifiers
  };
}
