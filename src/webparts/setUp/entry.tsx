import * as React from 'react';
import { defaultConfiguration } from '../../domain/setUp/defaultConfiguration';
import type { ScreenProps } from '../../host/connection';
import { useSites, type Sites } from '../../host/useSites';
import type { Site } from '../../services/shared/ports';
import type { SetUpUseCases } from '../../services/setUp/setUp';
import { composeSetUp } from '../../sharepoint/provisioning/composeSetUp';
import { createPace } from '../../sharepoint/provisioning/pace';
import { createProvisioning } from '../../sharepoint/provisioning/provisioning';
import { createKeyRenewal } from '../../sharepoint/stores/matching/renewMatchKeys';
import { addressUpgrade } from '../../sharepoint/stores/transfer/addressStore';
import SetUpScreen from './SetUpScreen';

const compose = ({ administration, client, onWait }: Sites): SetUpUseCases => {
  const provisioning = (site: Site): ReturnType<typeof createProvisioning> =>
    createProvisioning({
      site,
      administration: administration(site),
      configuration: defaultConfiguration,
      pace: createPace(undefined, onWait),
      partnerSiteUrl: client('partner').siteUrl
    });
  return composeSetUp([provisioning('case'), provisioning('partner')], [addressUpgrade(client('case')), createKeyRenewal(client('case'))]);
};

/** Set-up on the two sites that the web part was told. */
export default function SetUpEntry({ connection }: ScreenProps): JSX.Element {
  const { useCases, waitUntil } = useSites(connection, compose);
  return <SetUpScreen useCases={useCases} waitUntil={waitUntil} />;
}
