import type { LeftDone } from '../shared/ports';
import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import { ok } from '../../domain/kernel/result';
import type { KnownConfiguration } from '../shared/formContext';
import type { Left, FinishingPorts } from './leftPorts';

const nothing: LeftDone = { recorded: [], problems: [] };

/** As `finishLeft`, whose code is loaded only if something is left. Runs beside the page's other work and never stops it. */
export async function finishBeside(desk: FinishingPorts, configuration: Configuration, left: Left): Promise<LeftDone> {
  if (Object.values(left).every((rows: readonly unknown[]) => rows.length === 0)) return nothing;
  let finishing: typeof import('./finishLeft');
  try {
    finishing = await import(/* webpackChunkName: 'marac-finishing' */ './finishLeft');
  } catch {
    return {
      recorded: [],
      problems: [
        'What an earlier page left unfinished could not be finished: a part of this page could not be loaded. Check your connection, and refresh.'
      ]
    };
  }
  return finishing.finishLeft(desk, configuration, left);
}

/** Looks for what is left, and finishes it. */
export async function finishWhatIsLeft(desk: FinishingPorts, known: KnownConfiguration): Promise<Outcome<LeftDone>> {
  const [configuration, left] = await Promise.all([known.get(), desk.left.read()]);
  if (!configuration.ok) return configuration;
  return left.ok ? ok(await finishBeside(desk, configuration.value, left.value)) : left;
}
