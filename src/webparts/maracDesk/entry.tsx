import * as React from 'react';
import type { ScreenProps } from '../../host/connection';
import { useSites, type Sites } from '../../host/useSites';
import { composeDesk } from '../../services/composeDesk';
import type { DeskUseCases } from '../../services/useCases';
import { createDeskPorts } from '../../sharepoint/stores/createPorts';
import MaracDeskScreen from './MaracDeskScreen';

const compose = ({ client, portContext }: Sites): DeskUseCases => composeDesk(createDeskPorts(client('case'), client('partner'), portContext));

/** The desk on the two sites that the web part was told. */
export default function MaracDeskEntry({ connection }: ScreenProps): JSX.Element {
  const { useCases, waitUntil } = useSites(connection, compose);
  return <MaracDeskScreen useCases={useCases} waitUntil={waitUntil} />;
}
