import type { Outcome } from '../domain/appError';
import type { Configuration } from '../domain/configuration';
import type { Responsible } from '../domain/desk/responsible';
import type { Evidence, ReferralSummary } from '../domain/referral/referral';
import { isReviewedByPress } from '../domain/desk/decisions';
import { clocksRun } from '../domain/referral/transitions';
import { ok } from '../domain/result';
import { recordDuty, responsibleOf } from './changeResponsible';
import { noSuchCase } from './changeStanding';
import { failure } from './failures';
import { inviteReferrer } from './inviteReferrer';
import type { DeskPorts } from './ports';
import type { PressedDuty, Written } from './reviewUseCases';
import { tellIdva } from './tellIdva';

/** Whether a duty can still be owed: nothing is on a case that is over, but the offer of an IDVA to whom one is wanted. */
export const isOwedOn = ({ status, idvaOffer }: ReferralSummary, duty: PressedDuty | 'Crimes considered'): boolean =>
  clocksRun(status) || (status === 'Withdrawn' && duty === 'IDVA notified' && idvaOffer === 'Wanted');

/** How it is said that a duty is owed no longer. */
export const owedNoLonger = ({ status }: ReferralSummary): ReturnType<typeof failure> =>
  failure('validation', 'status', `This case is now “${status}”, so nothing of the kind is owed any more.`, 'Refresh the queue and look at the case again.');

/** The deed itself: the row that it leaves is its evidence. */
function deed(ports: DeskPorts, configuration: Configuration, standing: ReferralSummary, responsible: Responsible, duty: PressedDuty): Promise<Outcome<Evidence>> {
  switch (duty) {
    case 'Reviewed':
      return ports.events.evidence({
        key: `${standing.currentTransfer ?? standing.key}:Reviewed`,
        caseKey: standing.key,
        kind: 'Reviewed',
        detail: `Reviewed by the ${standing.owningMarac} MARAC after the transfer.`,
        restricted: standing.restricted
      });
    case 'Processed':
      return ports.events.evidence({
        key: `${standing.currentTransfer ?? standing.key}:Processed`,
        caseKey: standing.key,
        kind: 'Processed',
        detail: 'Processed the referral.',
        restricted: standing.restricted
      });
    case 'Referrer invited':
      return inviteReferrer(ports, configuration, standing);
    case 'IDVA notified':
      return tellIdva(ports, configuration, standing.key, responsible);
  }
}

/**
 * Carries out one duty and evidences it: the deed first, then its time and name on the case. Pressed twice, or by two
 * people, it is done once, by the first; a page that dies in between is finished by the next press. Board paper, paragraphs 39-40.
 */
export async function carryOut(ports: DeskPorts, configuration: Configuration, caseKey: string, duty: PressedDuty): Promise<Outcome<Written>> {
  const found = await ports.referrals.standing(caseKey);
  if (!found.ok) return found;
  const standing = found.value;
  if (!standing) return noSuchCase;
  const responsible = await responsibleOf(ports, standing);
  if (!responsible.ok) return responsible;
  const stands = responsible.value.evidence[duty];
  if (stands && !responsible.value.transfer) return ok({ kind: 'written', referral: standing });
  if (!stands && !isOwedOn(standing, duty)) return owedNoLonger(standing);
  if (!stands && duty === 'Reviewed' && !isReviewedByPress(standing)) {
    return failure('validation', 'review', 'A review is a decision.', 'Open the review: accept the referral, ask the referrer, or withdraw it.');
  }
  const done = stands ? ok(stands) : await deed(ports, configuration, standing, responsible.value, duty);
  if (!done.ok) return done;
  const recorded = await recordDuty(ports, configuration, standing, duty, done.value);
  return recorded.ok ? ok({ kind: 'written', referral: recorded.value }) : recorded;
}
