import type { FormReader, ReferralFormPorts } from '../../services/referral/formPorts';
import type { Site } from '../../services/shared/ports';
import { plainLogin } from '../client/siteClient';
import type { SiteClient } from '../client/siteClient';
import { createOwnEvents } from '../stores/case/caseRows';
import { createIntakeStore, mineReading } from '../stores/referral/intakeStore';
import { attempt } from '../stores/shared/attempt';
import { configurationReading, createConfigurationStore } from '../stores/shared/configurationStore';
import { representationsIn } from '../stores/shared/me';
import type { PortContext } from '../stores/shared/portContext';

/** What the referral form reads when it opens, in one request. */
function createFormReader(client: SiteClient, site: Site, login: string): FormReader {
  return {
    open: () =>
      attempt(async () => {
        const [user, configuration, mine] = await client.readTogether(
          client.currentUser,
          configurationReading(client),
          mineReading(client, site, login)
        );
        return { user, configuration, mine, represents: representationsIn(user.groups, configuration) };
      })
  };
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
