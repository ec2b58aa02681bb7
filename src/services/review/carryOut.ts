import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import { dutyOf } from '../../domain/case/duties';
import type { PlainDuty } from '../../domain/case/duties';
import { canBeOwed } from '../../domain/review/owed';
import type { Responsible } from '../../domain/transfer/responsible';
import type { ReferralSummary } from '../../domain/referral/referral';
import type { Evidence } from '../../domain/case/evidence';
import { isReviewedByPress } from '../../domain/review/decisions';
import { ok } from '../../domain/kernel/result';
import { recordDuty, responsibleOf } from './changeResponsible';
import { failure, noSuchCase } from '../shared/failures';
import { inviteReferrer } from './inviteReferrer';
import type { CasePorts } from '../case/casePorts';
import type { PressedDuty, Written } from './reviewUseCases';
import { tellIdva } from './tellIdva';

/** The failure for a duty that is no longer owed. */
export const owedNoLonger = ({ status }: ReferralSummary): ReturnType<typeof failure> =>
  failure(
    'validation',
    'status',
    `This case is now “${status}”, so this no longer needs doing.`,
    'Refresh the queue and look at the case again.'
  );

type Deed = (
  ports: CasePorts,
  configuration: Configuration,
  standing: ReferralSummary,
  responsible: Responsible
) => Promise<Outcome<Evidence>>;

/** Duties that take more than a line of history. */
const deeds: Readonly<Record<Exclude<PressedDuty, PlainDuty>, Deed>> = {
  'Referrer invited': inviteReferrer,
  'IDVA notified': (ports, configuration, { key }, responsible) => tellIdva(ports, configuration, key, responsible)
};

/** How a duty is done; the row it leaves is its evidence. */
const deedOf = (duty: PressedDuty): Deed => {
  const { line } = dutyOf(duty);
  if (!line) return deeds[duty as keyof typeof deeds];
  return (ports, _configuration, { key, currentTransfer, owningMarac, restricted }) =>
    ports.events.evidence({ key: `${currentTransfer ?? key}:${duty}`, caseKey: key, kind: duty, detail: line(owningMarac), restricted });
};

/**
 * Carries out one duty and records the evidence: first the deed, then its time and author on the case. Done once, by the first, however
 * often and by however many people it is pressed; if a page dies in between, the next press finishes. Board paper, paragraphs 39-40.
 */
export async function carryOut(
  ports: CasePorts,
  configuration: Configuration,
  caseKey: string,
  duty: PressedDuty
): Promise<Outcome<Written>> {
  const found = await ports.referrals.byKey(caseKey);
  if (!found.ok) return found;
  const standing = found.value;
  if (!standing) return noSuchCase;
  const responsible = await responsibleOf(ports, standing);
  if (!responsible.ok) return responsible;
  const stands = responsible.value.evidence[duty];
  if (stands && !responsible.value.transfer) return ok({ kind: 'written', referral: standing });
  if (!stands && !canBeOwed(standing, duty)) return owedNoLonger(standing);
  if (!stands && duty === 'Reviewed' && !isReviewedByPress(standing)) {
    return failure(
      'validation',
      'review',
      'A review is a decision.',
      'Open the review: accept the referral, ask the referrer, or withdraw it.'
    );
  }
  const done = stands ? ok(stands) : await deedOf(duty)(ports, configuration, standing, responsible.value);
  if (!done.ok) return done;
  const recorded = await recordDuty(ports, configuration, standing, duty, done.value);
  return recorded.ok ? ok({ kind: 'written', referral: recorded.value }) : recorded;
}
