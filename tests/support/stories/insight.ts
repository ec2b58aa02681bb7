import type { SharePointEngine } from '../../../local/engine';
import { composeInsight } from '../../../src/services/figures/composeInsight';
import { createIdentifiers } from '../../../src/services/shared/identifiers';
import type { InsightUseCases } from '../../../src/services/figures/insightUseCases';
import { stillClock } from '../run/stillClock';
import type { Transport } from '../../../src/sharepoint/client/sending';
import { createInsightPorts } from '../../../src/sharepoint/pages/createInsightPorts';
import { clientOf, transportTo } from '../sites/caseSite';
import { senior } from './reviewing';

/** Insight, opened afresh by somebody. */
export function openInsight(
  engine: SharePointEngine,
  { login = senior, transport = transportTo(engine, login) }: { readonly login?: string; readonly transport?: Transport } = {}
): InsightUseCases {
  const clock = stillClock();
  return composeInsight(
    createInsightPorts(clientOf(transport, 'case', clock), clientOf(transport, 'partner', clock), {
      login,
      clock,
      identifiers: createIdentifiers()
    })
  );
}
