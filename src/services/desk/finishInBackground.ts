import type { UnfinishedDone } from '../shared/ports';
import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import { ok } from '../../domain/kernel/result';
import type { KnownConfiguration } from '../shared/formContext';
import type { UnfinishedWork, FinishingPorts } from './unfinishedPorts';

const nothing: UnfinishedDone = { recorded: [], problems: [] };

/** As `finishUnfinishedWork`, whose code is loaded only if something is left. Runs beside the page's other work and never stops it. */
export async function finishInBackground(
  desk: FinishingPorts,
  configuration: Configuration,
  left: UnfinishedWork
): Promise<UnfinishedDone> {
  if (Object.values(left).every((rows: readonly unknown[]) => rows.length === 0)) return nothing;
  let finishing: typeof import('./finishUnfinishedWork');
  try {
    finishing = await import(/* webpackChunkName: 'marac-finishing' */ './finishUnfinishedWork');
  } catch {
    return {
      recorded: [],
      problems: [
        'What an earlier page left unfinished could not be finished: a part of this page could not be loaded. Check your connection, and refresh.'
      ]
    };
  }
  return finishing.finishUnfinishedWork(desk, configuration, left);
}

/** Looks for what is left, and finishes it. */
export async function finishUnfinished(desk: FinishingPorts, known: KnownConfiguration): Promise<Outcome<UnfinishedDone>> {
  const [configuration, left] = await Promise.all([known.get(), desk.left.read()]);
  if (!configuration.ok) return configuration;
  return left.ok ? ok(await finishInBackground(desk, configuration.value, left.value)) : left;
}
