import * as React from 'react';
import type { ScreenProps } from '../../host/connection';
import { useSites, type Sites } from '../../host/useSites';
import { composeReferralForm } from '../../services/composeReferralForm';
import type { ReferralFormUseCases } from '../../services/useCases';
import { createReferralFormPorts } from '../../sharepoint/stores/createPorts';
import ReferralFormScreen from './ReferralFormScreen';

const compose = ({ client, portContext }: Sites): ReferralFormUseCases =>
  composeReferralForm(createReferralFormPorts(client('case'), 'case', portContext));

/** The referral form; what it writes goes to the case site, whichever site the page is on. */
export default function ReferralFormEntry({ connection }: ScreenProps): JSX.Element {
  const { useCases, waitUntil } = useSites(connection, compose);
  return <ReferralFormScreen useCases={useCases} waitUntil={waitUntil} />;
}
