import * as React from 'react';
import { defaultConfiguration } from '../../domain/defaultConfiguration';
import type { ScreenProps } from '../../host/connection';
import type { Site } from '../../services/ports';
import { createSp, pageDigestOf, type PageContextLike } from '../../sharepoint/client/createSp';
import { createServerClock } from '../../sharepoint/client/serverClock';
import { createSiteAdministration } from '../../sharepoint/client/siteAdministration';
import { composeSetUp } from '../../sharepoint/provisioning/composeSetUp';
import { createPace } from '../../sharepoint/provisioning/pace';
import { createProvisioning } from '../../sharepoint/provisioning/provisioning';
import SetUpScreen from './SetUpScreen';

/** Set-up on the two sites that the web part was told. */
export default function SetUpEntry({ connection }: ScreenProps): JSX.Element {
  const { context, caseSiteUrl, partnerSiteUrl } = connection;
  const [waitUntil, setWaitUntil] = React.useState<Date | undefined>();
  const useCases = React.useMemo(() => {
    const clock = createServerClock();
    const onWait = (seconds: number): void => setWaitUntil(seconds > 0 ? new Date(Date.now() + seconds * 1000) : undefined);
    const pageDigest = pageDigestOf(context as PageContextLike);
    const provisioning = (site: Site, siteUrl: string): ReturnType<typeof createProvisioning> =>
      createProvisioning({
        site,
        administration: createSiteAdministration(createSp({ siteUrl, clock, onWait, pageDigest }), siteUrl),
        configuration: defaultConfiguration,
        pace: createPace(undefined, onWait)
      });
    return composeSetUp([provisioning('case', caseSiteUrl), provisioning('partner', partnerSiteUrl)]);
  }, [context, caseSiteUrl, partnerSiteUrl]);
  return <SetUpScreen useCases={useCases} waitUntil={waitUntil} />;
}
