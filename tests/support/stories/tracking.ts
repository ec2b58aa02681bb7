import type { SharePointEngine } from '../../../local/engine';
import { composeTracker } from '../../../src/services/actions/composeTracker';
import { createIdentifiers } from '../../../src/services/shared/identifiers';
import type { TrackerUseCases } from '../../../src/services/actions/trackerUseCases';
import { stillClock } from '../run/stillClock';
import type { Transport } from '../../../src/sharepoint/client/sending';
import { createTrackerPorts } from '../../../src/sharepoint/pages/createTrackerPorts';
import { clientOf, rowsOf, transportTo } from '../sites/caseSite';
import type { StoredRow } from '../sites/caseSite';
import { senior } from './reviewing';

/** The tracker, opened afresh by somebody. */
export function openTracker(
  engine: SharePointEngine,
  { login = senior, transport = transportTo(engine, login) }: { readonly login?: string; readonly transport?: Transport } = {}
): TrackerUseCases {
  const clock = stillClock();
  return composeTracker(
    createTrackerPorts(clientOf(transport, 'case', clock), clientOf(transport, 'partner', clock), {
      login,
      clock,
      identifiers: createIdentifiers()
    })
  );
}

/** The row of one action as it is stored, with the folder in which it lies. */
export async function actionRowOf(engine: SharePointEngine, key: string): Promise<StoredRow & { readonly folder: string }> {
  const rows = (await rowsOf(engine, 'Actions', 'partner')).filter(({ Key }) => Key === key);
  if (rows.length !== 1) throw new Error(`There are ${rows.length} rows of ${key}.`);
  return { ...rows[0], folder: String(rows[0].FileDirRef).split('/').pop() ?? '' };
}

/** What happened to an action, in words, oldest first. */
export const historyOf = ({ History }: StoredRow): readonly string[] =>
  (JSON.parse(String(History ?? '[]')) as { what: string }[]).map(({ what }) => what);
