import * as React from 'react';

import { createIdentifiers } from '../services/shared/identifiers';
import type { Site } from '../services/shared/ports';
import { createSp, pageDigestOf, type PageContextLike } from '../sharepoint/client/createSp';
import { createServerClock } from '../sharepoint/client/serverClock';
import { createSiteAdministration } from '../sharepoint/client/siteAdministration';
import { createSiteClient, type SiteClient } from '../sharepoint/client/siteClient';
import type { PortContext } from '../sharepoint/stores/shared/portContext';
import type { Connection } from './connection';

/** The two sites of a web part, as its screen's composition needs them. */
export interface Sites {
  readonly client: (site: Site) => SiteClient;
  readonly administration: (site: Site) => ReturnType<typeof createSiteAdministration>;
  readonly portContext: PortContext;
  /** Told how many seconds SharePoint asks to wait, and 0 when the waiting is over. */
  readonly onWait: (seconds: number) => void;
}

/** What a screen calls, composed once on the web part's sites; and until when SharePoint has asked to wait. */
export function useSites<UseCases>(
  connection: Connection,
  compose: (sites: Sites) => UseCases
): { readonly useCases: UseCases; readonly waitUntil: Date | undefined } {
  const { context, login, caseSiteUrl, partnerSiteUrl } = connection;
  const [waitUntil, setWaitUntil] = React.useState<Date | undefined>();
  const useCases = React.useMemo(() => {
    const clock = createServerClock();
    const onWait = (seconds: number): void => setWaitUntil(seconds > 0 ? new Date(Date.now() + seconds * 1000) : undefined);
    const pageDigest = pageDigestOf(context as PageContextLike);
    const url = (site: Site): string => (site === 'case' ? caseSiteUrl : partnerSiteUrl);
    const sp = (site: Site): ReturnType<typeof createSp> => createSp({ siteUrl: url(site), clock, onWait, pageDigest });
    return compose({
      client: site => createSiteClient(sp(site), url(site)),
      administration: site => createSiteAdministration(sp(site), url(site)),
      portContext: { login, clock, identifiers: createIdentifiers() },
      onWait
    });
  }, [context, login, caseSiteUrl, partnerSiteUrl, compose]);
  return { useCases, waitUntil };
}
