import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import { recordName } from '../../domain/referral/reference';
import type { ReferralSummary } from '../../domain/referral/referral';
import { ok } from '../../domain/kernel/result';
import { carryOut } from './carryOut';
import { foldReturns } from './foldReturns';
import type { DeskPorts } from '../shared/ports';
import type { ReviewUseCases } from './reviewUseCases';

/** Victims told of in one round: the queue is not kept waiting after a week without anybody at a desk. The next round goes on. */
const mostInARound = 20;

/**
 * Keeps what must not wait for a press: the IDVA service of every victim is told eight staffed hours before the duties
 * are due, reviewed or not; and what agencies have answered is taken in. For every round of every desk: what one of them
 * has done the others find. Board paper, paragraph 40.
 */
export async function keepPromises(ports: DeskPorts, configuration: Configuration): ReturnType<ReviewUseCases['keepPromises']> {
  const due: Outcome<readonly ReferralSummary[]> = await ports.referrals.idvaOverdue(ports.clock.now());
  if (!due.ok) return due;
  const changed: ReferralSummary[] = [];
  const problems: string[] = [];
  for (const referral of due.value) {
    if (changed.length >= mostInARound) break;
    const told = await carryOut(ports, configuration, referral.key, 'IDVA notified');
    if (!told.ok)
      problems.push(`${recordName({ ...referral, marac: referral.owningMarac })}: ${told.error.words} ${told.error.nextAction}`);
    else changed.push(told.value.referral);
  }
  if (!ports.notices || !ports.returns) return ok({ changed, problems });
  const folded = await foldReturns(ports, configuration, ports.notices, ports.returns);
  return ok({ changed: [...changed, ...folded.changed], problems: [...problems, ...folded.problems] });
}
