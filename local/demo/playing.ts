import type { Outcome } from '../../src/domain/kernel/appError';
import { createIdentifiers } from '../../src/services/shared/identifiers';
import type { Site } from '../../src/services/shared/ports';
import { createSp } from '../../src/sharepoint/client/createSp';
import { createServerClock } from '../../src/sharepoint/client/serverClock';
import { createSiteClient } from '../../src/sharepoint/client/siteClient';
import type { SiteClient } from '../../src/sharepoint/client/siteClient';
import type { PortContext } from '../../src/sharepoint/stores/shared/portContext';
import { engineTransport } from '../server/inProcess';
import type { LoadOptions } from './load';

const paths: Readonly<Record<Site, string>> = { case: '/sites/marac', partner: '/sites/marac-partners' };

/** A page of somebody on both sites, as their browser would have it. */
export interface PlayedPage {
  readonly client: (site: Site) => SiteClient;
  readonly context: PortContext;
}

/** Opens a page as somebody, at a moment or now: what is played through it is what the suite leaves. */
export function pageAs({ engine, origin }: Pick<LoadOptions, 'engine' | 'origin'>, login: string, moment?: Date): PlayedPage {
  const clock = createServerClock();
  const transport = engineTransport(engine, login, moment);
  const client = (site: Site): SiteClient =>
    createSiteClient(createSp({ siteUrl: `${origin}${paths[site]}`, clock, transport }), `${origin}${paths[site]}`);
  return { client, context: { login, clock, identifiers: createIdentifiers() } };
}

/** What came of a step, or an exception in its own words: demo data that is half there is found at once. */
export function worked<T>(outcome: Outcome<T>): T {
  if (!outcome.ok) throw new Error(`The demo data: ${outcome.error.words} (${outcome.error.supportCode})`);
  return outcome.value;
}
