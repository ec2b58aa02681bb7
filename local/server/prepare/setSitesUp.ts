import type { SPFI } from '@pnp/sp';
import type { Configuration } from '../../../src/domain/setUp/configuration';
import type { Site } from '../../../src/services/shared/ports';
import { createSp } from '../../../src/sharepoint/client/createSp';
import { createServerClock } from '../../../src/sharepoint/client/serverClock';
import { createSiteAdministration } from '../../../src/sharepoint/client/siteAdministration';
import { createSiteClient } from '../../../src/sharepoint/client/siteClient';
import { composeSetUp } from '../../../src/sharepoint/provisioning/composeSetUp';
import { createProvisioning, type Provisioning } from '../../../src/sharepoint/provisioning/provisioning';
import { createKeyRenewal } from '../../../src/sharepoint/stores/matching/renewMatchKeys';
import { addressUpgrade } from '../../../src/sharepoint/stores/transfer/addressStore';
import { localConfiguration } from '../../contacts';
import type { Transport } from '../inProcess';
import type { PartName, TellProgress } from './progress';
import { caseSite, partnerSite } from '../pages/sitePages';

/** What setting up needs. */
export interface SetSitesUpOptions {
  /** Sends as somebody who owns both sites. */
  readonly transport: Transport;
  readonly origin: string;
  readonly tell?: TellProgress;
  /** The region; the local one when not given. */
  readonly configuration?: Configuration;
}

const inWords: Readonly<Record<Site, PartName>> = { case: 'Case site', partner: 'Partner site' };

/** Runs the suite's own Set-up on both sites. Rejects in Set-up's words when it fails. */
export async function setSitesUp({ transport, origin, tell, configuration = localConfiguration }: SetSitesUpOptions): Promise<void> {
  const spOf = (path: string): SPFI => createSp({ siteUrl: `${origin}${path}`, clock: createServerClock(), transport });
  const provisioningOf = (site: Site, path: string): Provisioning => {
    const administration = createSiteAdministration(spOf(path), `${origin}${path}`);
    return createProvisioning({ site, administration, configuration, partnerSiteUrl: `${origin}${partnerSite.path}` });
  };
  const client = createSiteClient(spOf(caseSite.path), `${origin}${caseSite.path}`);
  const setUp = composeSetUp(
    [provisioningOf('case', caseSite.path), provisioningOf('partner', partnerSite.path)],
    [addressUpgrade(client), createKeyRenewal(client)]
  );
  const applied = await setUp.apply({ progress: ({ site, done, of }) => tell?.(inWords[site], done, of) });
  if (!applied.ok) {
    throw new Error(`${applied.error.words} ${applied.error.nextAction}`);
  }
}
