import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import { recordName } from '../../domain/referral/reference';
import type { ReferralSummary } from '../../domain/referral/referral';
import { ok } from '../../domain/kernel/result';
import { carryOut } from './carryOut';
import { recordReturns } from './recordReturns';
import type { CasePorts } from '../case/casePorts';
import type { ReviewUseCases } from './reviewUseCases';

/** The most victims notified in one round, so that the queue is not held up after a week with no desk open. The next round continues. */
const mostInARound = 20;

/**
 * What happens without anybody pressing a button: every victim's IDVA service is told at the latest eight staffed hours before the
 * duties are due, reviewed or not, and agencies' answers are taken in. Every desk runs it on each round; what one has done, the
 * others find done. Board paper, paragraph 40.
 */
export async function runAutomaticSteps(ports: CasePorts, configuration: Configuration): ReturnType<ReviewUseCases['runAutomaticSteps']> {
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
  const recorded = await recordReturns(ports, configuration, ports.notices, ports.returns);
  return ok({ changed: [...changed, ...recorded.changed], problems: [...problems, ...recorded.problems] });
}
