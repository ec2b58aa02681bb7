import * as React from 'react';
import type { ScreenProps } from '../../host/connection';
import { useSites, type Sites } from '../../host/useSites';
import { composePartnerHome } from '../../services/composePartnerHome';
import type { PartnerHomeUseCases } from '../../services/partnerUseCases';
import { createPartnerHomePorts } from '../../sharepoint/stores/partnerStore';
import PartnerHomeScreen from './PartnerHomeScreen';

const compose = ({ client, portContext }: Sites): PartnerHomeUseCases => composePartnerHome(createPartnerHomePorts(client('partner'), portContext));

/** The partner home on the partner site. It asks the case site for nothing: a partner may not know it. */
export default function PartnerHomeEntry({ connection }: ScreenProps): JSX.Element {
  const { useCases, waitUntil } = useSites(connection, compose);
  return <PartnerHomeScreen useCases={useCases} waitUntil={waitUntil} />;
}
