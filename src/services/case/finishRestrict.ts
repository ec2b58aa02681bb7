import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import { exclusionsInWords } from '../../domain/case/exclusions';
import type { ReferralSummary } from '../../domain/referral/referral';
import type { FinishPorts } from './casePorts';
import type { CaseStep } from './journal';
import { takeFromAgencies, takenWords } from './takeFromAgencies';

const words = ({ hidden, shown }: CaseStep<'restrict'>): string =>
  [
    ...(hidden.length > 0 ? [`Hidden from ${hidden.join(', ')}.`] : []),
    ...(shown.length > 0 ? [`No longer hidden from ${shown.join(', ')}.`] : []),
    'The case is restricted.'
  ].join(' ');

/** The steps after a conflict is declared: move every row of the case into the restricted folders, take it from all that agencies can read, and write a line of history. Idempotent. */
export async function followUpRestrict(
  ports: FinishPorts,
  configuration: Configuration,
  referral: ReferralSummary,
  journal: CaseStep<'restrict'>
): Promise<Outcome<void>> {
  const moved = await ports.referrals.restrict(referral);
  if (!moved.ok) return moved;
  const taken = await takeFromAgencies(ports, configuration, referral.key, journal.key, true);
  if (!taken.ok) return taken;
  return ports.events.record({
    key: `${journal.key}:conflict`,
    caseKey: referral.key,
    kind: journal.hidden.length > 0 ? 'Conflict of interest declared' : 'Conflict of interest taken back',
    detail: `${words(journal)}${takenWords(taken.value)}`,
    restricted: true
  });
}

/** The steps after the exclusions change: take the case from all that the excluded can read, and write a line of history. Idempotent. */
export async function followUpExclude(
  ports: FinishPorts,
  configuration: Configuration,
  referral: ReferralSummary,
  journal: CaseStep<'exclude'>
): Promise<Outcome<void>> {
  const taken = await takeFromAgencies(ports, configuration, referral.key, journal.key);
  if (!taken.ok) return taken;
  const exclusions = referral.mustNotReceive ?? [];
  return ports.events.record({
    key: `${journal.key}:excluded`,
    caseKey: referral.key,
    kind: 'Must not be told',
    detail: `${exclusions.length === 0 ? 'Nobody any more.' : `${exclusionsInWords(exclusions)}.`}${takenWords(taken.value)}`,
    restricted: referral.restricted
  });
}
