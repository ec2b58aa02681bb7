import * as React from 'react';
import type { ScreenProps } from '../../host/connection';
import { useSites, type Sites } from '../../host/useSites';
import { composeCaseFinder } from '../../services/finder/composeCaseFinder';
import type { CaseFinderUseCases } from '../../services/finder/finderUseCases';
import { createFinderPorts } from '../../sharepoint/stores/finder/finderStore';
import CaseFinderScreen from './CaseFinderScreen';

const compose = ({ client, portContext }: Sites): CaseFinderUseCases => composeCaseFinder(createFinderPorts(client('case'), portContext));

/** The case finder on the case site that the web part was told. */
export default function CaseFinderEntry({ connection }: ScreenProps): JSX.Element {
  const { useCases, waitUntil } = useSites(connection, compose);
  return <CaseFinderScreen useCases={useCases} waitUntil={waitUntil} />;
}
