import type { Outcome } from '../domain/appError';
import type { Configuration } from '../domain/configuration';
import type { ReferralSummary } from '../domain/referral/referral';
import { canMove } from '../domain/referral/transitions';
import { ok } from '../domain/result';
import { failure, needsLooking, notConfirmed } from './failures';
import { finishPending } from './finishPending';
import type { FinishPorts } from './intakeReply';
import { writeJournal } from './journal';

const rounds = 4;
const longestQuestion = 10_000;

/**
 * Sends a referral back to the referrer with a question: one update of the case is the commit point. `decisionKey` is
 * made once, when the question was opened: pressing twice, or losing an answer, asks once. No clock stops.
 */
export async function returnForInformation(
  ports: FinishPorts,
  configuration: Configuration,
  asked: { readonly caseKey: string; readonly decisionKey: string; readonly question: string }
): Promise<Outcome<ReferralSummary>> {
  const question = asked.question.trim();
  if (question === '') return failure('validation', 'question', 'Enter what you need to know.', 'Say in your own words what the referrer should add.');
  if (question.length > longestQuestion) return failure('validation', 'question', 'The question is too long.', 'Shorten it to 10,000 characters.');

  for (let round = 1; round <= rounds; round++) {
    const found = await ports.referrals.standing(asked.caseKey);
    if (!found.ok) return found;
    let referral = found.value;
    if (!referral) return failure('notFound', 'case', 'There is no such case, or you may not see it.', 'Go back and refresh the queue.');
    if (referral.pending !== '') {
      const finished = await finishPending(ports, configuration, referral);
      if (!finished.ok) return finished;
      if (referral.decisionKey !== asked.decisionKey) continue;
      referral = { ...referral, pending: '' };
    }
    if (referral.decisionKey === asked.decisionKey) return ok(referral);
    if (!canMove(referral.status, 'Returned for information')) {
      return failure('validation', 'status', `This case is now “${referral.status}” and cannot be sent back.`, 'Refresh the queue and look at the case again.');
    }
    const pending = writeJournal({ step: 'Return', decisionKey: asked.decisionKey });
    const returned = await ports.referrals.returnForInformation(referral, { decisionKey: asked.decisionKey, question, pending });
    if (!returned.ok) {
      if (needsLooking(returned)) continue;
      return returned;
    }
    const followed = await finishPending(ports, configuration, returned.value);
    return followed.ok ? ok({ ...returned.value, pending: '' }) : followed;
  }
  return notConfirmed('return');
}
