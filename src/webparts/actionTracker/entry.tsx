import * as React from 'react';
import type { ScreenProps } from '../../host/connection';
import { useSites, type Sites } from '../../host/useSites';
import { composeTracker } from '../../services/actions/composeTracker';
import type { TrackerUseCases } from '../../services/actions/trackerUseCases';
import { createTrackerPorts } from '../../sharepoint/pages/createTrackerPorts';
import ActionTrackerScreen from './ActionTrackerScreen';

const compose = ({ client, portContext }: Sites): TrackerUseCases =>
  composeTracker(createTrackerPorts(client('case'), client('partner'), portContext));

/** The action tracker on the two sites that the web part was told. */
export default function ActionTrackerEntry({ connection }: ScreenProps): JSX.Element {
  const { useCases, waitUntil } = useSites(connection, compose);
  return <ActionTrackerScreen tracker={useCases} waitUntil={waitUntil} editing={connection.editing} />;
}
