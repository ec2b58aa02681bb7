import * as React from 'react';
import type { ListCommandProps } from '../../host/connection';
import { useSites, type Sites } from '../../host/useSites';
import { composeDesk } from '../../services/desk/composeDesk';
import { openChosenCase } from '../../services/desk/openChosenCase';
import { createDeskPorts } from '../../sharepoint/stores/shared/createPorts';
import { TransferDialog, type ChosenCaseUseCases } from './TransferDialog';

const compose = ({ client, portContext }: Sites): ChosenCaseUseCases => {
  const ports = createDeskPorts(client('case'), client('partner'), portContext);
  const desk = composeDesk(ports);
  return { desk, open: rowId => openChosenCase(ports, desk, rowId) };
};

/** The Transfer command on the case site of the list and the partner site that Set-up told it. */
export default function TransferCommandEntry({ connection, ...chosen }: ListCommandProps): JSX.Element {
  const { useCases, waitUntil } = useSites(connection, compose);
  return <TransferDialog {...chosen} login={connection.login} useCases={useCases} waitUntil={waitUntil} />;
}
