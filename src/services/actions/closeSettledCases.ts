import { isSettled } from '../../domain/actions/actionDeeds';
import type { TrackedAction } from '../../domain/actions/trackedAction';
import type { Outcome } from '../../domain/kernel/appError';
import { dayOf, instantAt } from '../../domain/kernel/calendarDay';
import type { Configuration } from '../../domain/setUp/configuration';
import { recordName } from '../../domain/referral/reference';
import { ok } from '../../domain/kernel/result';
import { changeCase } from '../case/changeCase';
import type { CasePorts } from '../case/casePorts';
import type { TrackerPorts } from './trackerPorts';

/** The most cases checked in one round. The next round continues. */
const mostInARound = 20;

/** Closes one case: first the line of history, which is true even if somebody else closes the case first, then the status. */
async function close(
  { events, ...ports }: CasePorts,
  configuration: Configuration,
  caseKey: string,
  actions: readonly TrackedAction[]
): Promise<Outcome<boolean>> {
  const told = await events.record({
    key: `${caseKey}:settled:${actions.length}`,
    caseKey,
    kind: 'Every action has an outcome',
    detail: actions.length === 1 ? 'Its one action has an outcome.' : `Its ${actions.length} actions have an outcome each.`,
    restricted: actions.some(({ restricted }) => restricted)
  });
  if (!told.ok) return told;
  const changed = await changeCase<boolean>({ events, ...ports }, configuration, caseKey, standing =>
    standing.status === 'Actions open' ? { write: { status: 'Closed' } } : { stop: ok(false) }
  );
  return changed.ok ? ok('written' in changed.value) : changed;
}

/**
 * Closes cases whose actions all have had an outcome since yesterday or earlier: today's may still be taken back, and a closed case is never
 * reopened. `owed`: keys of cases on which something is known to be owed, which are skipped.
 */
export async function closeSettledCases(
  { desk, casesWithActions }: TrackerPorts & { readonly desk: CasePorts },
  configuration: Configuration,
  isAskedFor: (marac: string) => boolean,
  owed: ReadonlySet<string>
): Promise<{ readonly closed: readonly string[]; readonly problems: readonly string[] }> {
  const waiting = await casesWithActions();
  if (!waiting.ok) return { closed: [], problems: [`Cases could not be read. ${waiting.error.words}`] };
  const candidates = waiting.value.filter(({ key, marac }) => isAskedFor(marac) && !owed.has(key)).slice(0, mostInARound);
  const actions = desk.trackedActions ? await desk.trackedActions.ofCases(candidates.map(({ key }) => key)) : ok([]);
  if (!actions.ok) return { closed: [], problems: [`Actions could not be read. ${actions.error.words}`] };
  const startOfToday = instantAt(dayOf(desk.clock.now()), 0);
  const closed: string[] = [];
  const problems: string[] = [];
  for (const { key, reference, marac } of candidates) {
    const ofCase = actions.value.filter(({ caseKey }) => caseKey === key);
    if (!isSettled(ofCase, startOfToday)) continue;
    const done = await close(desk, configuration, key, ofCase);
    if (!done.ok) problems.push(`${recordName({ reference, marac })}: ${done.error.words} ${done.error.nextAction}`);
    else if (done.value) closed.push(reference);
  }
  return { closed, problems };
}
