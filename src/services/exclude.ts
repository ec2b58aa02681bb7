import type { Outcome } from '../domain/appError';
import type { Configuration } from '../domain/configuration';
import { exclusionsInWords, exclusionsProblem, mergedExclusions } from '../domain/desk/exclusions';
import { hasReadableExclusions } from '../domain/desk/notices';
import type { Exclusion } from '../domain/desk/notices';
import type { ReferralSummary } from '../domain/referral/referral';
import { ok } from '../domain/result';
import { changeStanding } from './changeStanding';
import { failure } from './failures';
import type { DeskPorts } from './ports';
import type { Written } from './reviewUseCases';

const same = (one: readonly Exclusion[], other: readonly Exclusion[]): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Says who must not be told of a case. The line of history of one version of the case is written before the change, so
 * that no change goes untold. Two people who add at once have both added.
 */
export async function exclude(
  ports: DeskPorts,
  configuration: Configuration,
  caseKey: string,
  exclusions: readonly Exclusion[],
  seen?: readonly Exclusion[]
): Promise<Outcome<Written>> {
  const problem = exclusionsProblem(exclusions, configuration.agencies);
  if (problem) return failure('validation', 'exclusions', problem, 'Put it right, then save again.');
  const changed = await changeStanding<ReferralSummary>(ports, caseKey, async standing => {
    const stored = standing.mustNotReceive ?? [];
    const wanted = mergedExclusions(stored, seen ?? stored, exclusions);
    if (same(wanted, stored) && hasReadableExclusions(standing)) return { kind: 'stop', outcome: ok(standing) };
    const logged = await ports.events.record({
      key: `${caseKey}:exclusions:${standing.etag}`,
      caseKey,
      kind: 'Must not be told',
      detail: wanted.length === 0 ? 'Nobody any more.' : `${exclusionsInWords(wanted)}.`,
      restricted: standing.restricted
    });
    return logged.ok ? { kind: 'change', change: { mustNotReceive: wanted } } : { kind: 'stop', outcome: logged };
  });
  if (!changed.ok) return changed;
  return ok({ kind: 'written', referral: changed.value.kind === 'changed' ? changed.value.referral : changed.value.value });
}
