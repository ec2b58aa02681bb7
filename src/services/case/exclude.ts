import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import { exclusionsProblem, mergedExclusions } from '../../domain/case/exclusions';
import { hasReadableExclusions } from '../../domain/case/notices';
import type { Exclusion } from '../../domain/case/notices';
import type { ReferralSummary } from '../../domain/referral/referral';
import { ok } from '../../domain/kernel/result';
import { changeCase } from './changeCase';
import { rowAfter } from '../shared/guarded';
import { failure } from '../shared/failures';
import { finishPending } from './finishPending';
import type { FinishPorts } from './casePorts';
import { writeJournal } from './journal';
import type { Written } from '../review/reviewUseCases';

const same = (one: readonly Exclusion[], other: readonly Exclusion[]): boolean => JSON.stringify(one) === JSON.stringify(other);

/**
 * Records who must not be told of a case. One update of the case is the commit point; then what they can already read is taken away, and a line
 * of history is written. Two people who add at the same time both succeed. Removing an exclusion recirculates nothing: the agency gets the next
 * version of a document.
 */
export async function exclude(
  ports: FinishPorts,
  configuration: Configuration,
  caseKey: string,
  exclusions: readonly Exclusion[],
  seen?: readonly Exclusion[]
): Promise<Outcome<Written>> {
  const problem = exclusionsProblem(exclusions, configuration.agencies);
  if (problem) return failure('validation', 'exclusions', problem, 'Put it right, then save again.');
  const key = ports.identifiers.newKey();
  const changed = await changeCase<ReferralSummary>(ports, configuration, caseKey, standing => {
    const stored = standing.mustNotReceive ?? [];
    const wanted = mergedExclusions(stored, seen ?? stored, exclusions);
    if (same(wanted, stored) && hasReadableExclusions(standing)) return { stop: ok(standing) };
    return { write: { mustNotReceive: wanted, pending: writeJournal({ step: 'exclude', key }) } };
  });
  const standing = rowAfter(changed);
  if (!standing.ok) return standing;
  const referral = standing.value;
  if (referral.pending === '') return ok({ kind: 'written', referral });
  const finished = await finishPending(ports, configuration, referral);
  return finished.ok ? ok({ kind: 'written', referral: { ...referral, pending: '' } }) : finished;
}
