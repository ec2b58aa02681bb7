import * as React from 'react';
import type { ScreenProps } from '../../host/connection';
import { useSites, type Sites } from '../../host/useSites';
import { composePartnerHome } from '../../services/partners/composePartnerHome';
import { composePartnerMeetings } from '../../services/partners/composePartnerMeetings';
import type { PartnerMeetingUseCases } from '../../services/partners/partnerMeetingUseCases';
import type { PartnerHomeUseCases } from '../../services/partners/partnerUseCases';
import { createPartnerHomePorts } from '../../sharepoint/stores/partners/partnerStore';
import PartnerHomeScreen from './PartnerHomeScreen';

interface PartnerUseCases {
  readonly home: PartnerHomeUseCases;
  readonly meetings: PartnerMeetingUseCases;
}

const compose = ({ client, portContext }: Sites): PartnerUseCases => {
  const ports = createPartnerHomePorts(client('partner'), portContext);
  return { home: composePartnerHome(ports), meetings: composePartnerMeetings(ports) };
};

/** The partner home on the partner site. It asks the case site for nothing: a partner may not know it. */
export default function PartnerHomeEntry({ connection }: ScreenProps): JSX.Element {
  const { useCases, waitUntil } = useSites(connection, compose);
  return <PartnerHomeScreen useCases={useCases.home} meetings={useCases.meetings} waitUntil={waitUntil} />;
}
