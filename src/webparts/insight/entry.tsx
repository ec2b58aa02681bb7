import * as React from 'react';
import type { ScreenProps } from '../../host/connection';
import { useSites, type Sites } from '../../host/useSites';
import { composeInsight } from '../../services/figures/composeInsight';
import type { InsightUseCases } from '../../services/figures/insightUseCases';
import { createInsightPorts } from '../../sharepoint/pages/createInsightPorts';
import InsightScreen from './InsightScreen';

const compose = ({ client, portContext }: Sites): InsightUseCases =>
  composeInsight(createInsightPorts(client('case'), client('partner'), portContext));

/** Insight on the case site that the web part was told. */
export default function InsightEntry({ connection }: ScreenProps): JSX.Element {
  const { useCases, waitUntil } = useSites(connection, compose);
  return <InsightScreen insight={useCases} waitUntil={waitUntil} editing={connection.editing} />;
}
