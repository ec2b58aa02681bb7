import * as React from 'react';
import type { ScreenProps } from '../../host/connection';
import { composeDesk } from '../../services/composeDesk';
import { createIdentifiers } from '../../services/identifiers';
import { createSp, pageDigestOf, type PageContextLike } from '../../sharepoint/client/createSp';
import { createServerClock } from '../../sharepoint/client/serverClock';
import { createSiteClient, type SiteClient } from '../../sharepoint/client/siteClient';
import { createDeskPorts } from '../../sharepoint/stores/createPorts';
import MaracDeskScreen from './MaracDeskScreen';

interface DeskContext extends PageContextLike {
  readonly pageContext: PageContextLike['pageContext'] & { readonly user: { readonly loginName: string } };
}

/** The desk on the two sites that the web part was told. */
export default function MaracDeskEntry({ connection }: ScreenProps): JSX.Element {
  const { context, caseSiteUrl, partnerSiteUrl } = connection;
  const [waitUntil, setWaitUntil] = React.useState<Date | undefined>();
  const useCases = React.useMemo(() => {
    const page = context as DeskContext;
    const clock = createServerClock();
    const onWait = (seconds: number): void => setWaitUntil(seconds > 0 ? new Date(Date.now() + seconds * 1000) : undefined);
    const pageDigest = pageDigestOf(page);
    const client = (siteUrl: string): SiteClient => createSiteClient(createSp({ siteUrl, clock, onWait, pageDigest }), siteUrl);
    return composeDesk(
      createDeskPorts(client(caseSiteUrl), client(partnerSiteUrl), {
        login: page.pageContext.user.loginName,
        clock,
        identifiers: createIdentifiers()
      })
    );
  }, [context, caseSiteUrl, partnerSiteUrl]);
  return <MaracDeskScreen useCases={useCases} waitUntil={waitUntil} />;
}
