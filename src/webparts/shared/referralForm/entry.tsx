import * as React from 'react';
import type { ScreenProps } from '../../../host/connection';
import { useSites, type Sites } from '../../../host/useSites';
import { composeReferralForm } from '../../../services/referral/composeReferralForm';
import type { Site } from '../../../services/shared/ports';
import type { ReferralFormUseCases } from '../../../services/referral/referralUseCases';
import { createReferralFormPorts } from '../../../sharepoint/pages/createReferralFormPorts';
import ReferralFormScreen from './ReferralFormScreen';

const compose =
  (site: Site) =>
  ({ client, portContext }: Sites): ReferralFormUseCases =>
    composeReferralForm(createReferralFormPorts(client(site), site, portContext));

const composeFor = { wmp: compose('case'), partners: compose('partner') } as const;

/** The referral form; what officers write goes to the case site and what partners write to theirs, whichever site the page is on. */
export default function ReferralFormEntry({ connection }: ScreenProps): JSX.Element {
  const { useCases, waitUntil } = useSites(connection, composeFor[connection.people]);
  return <ReferralFormScreen useCases={useCases} waitUntil={waitUntil} referrers={connection.people} />;
}
