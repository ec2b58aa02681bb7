import * as React from 'react';
import type { ScreenProps } from '../../host/connection';
import { useSites, type Sites } from '../../host/useSites';
import { composeComplexLog } from '../../services/complex/composeComplexLog';
import type { ComplexUseCases } from '../../services/complex/complexUseCases';
import { createComplexPorts } from '../../sharepoint/pages/createComplexPorts';
import ComplexCasesScreen from './ComplexCasesScreen';

const compose = ({ client, portContext }: Sites): ComplexUseCases =>
  composeComplexLog(createComplexPorts(client('case'), client('partner'), portContext));

/** The complex-case log on the two sites that the web part was told. */
export default function ComplexCasesEntry({ connection }: ScreenProps): JSX.Element {
  const { useCases, waitUntil } = useSites(connection, compose);
  return <ComplexCasesScreen useCases={useCases} waitUntil={waitUntil} editing={connection.editing} />;
}
