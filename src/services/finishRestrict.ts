import type { Outcome } from '../domain/appError';
import type { ReferralSummary } from '../domain/referral/referral';
import type { FinishPorts } from './intakeReply';
import type { RestrictJournal } from './journal';

const words = ({ hidden, shown }: RestrictJournal): string =>
  [
    ...(hidden.length > 0 ? [`Hidden from ${hidden.join(', ')}.`] : []),
    ...(shown.length > 0 ? [`No longer hidden from ${shown.join(', ')}.`] : []),
    'The case is restricted.'
  ].join(' ');

/** The steps that follow the declaration of a conflict: every row of the case into the restricted folders, and a line of history. Run twice they change nothing. */
export async function followUpRestrict(ports: FinishPorts, referral: ReferralSummary, journal: RestrictJournal): Promise<Outcome<void>> {
  const moved = await ports.referrals.restrict(referral);
  if (!moved.ok) return moved;
  const hidden = ports.actions ? await ports.actions.restrict(referral.key) : moved;
  if (!hidden.ok) return hidden;
  return ports.events.record({
    key: `${journal.key}:conflict`,
    caseKey: referral.key,
    kind: journal.hidden.length > 0 ? 'Conflict of interest declared' : 'Conflict of interest taken back',
    detail: words(journal),
    restricted: true
  });
}
