import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import { longestRationale } from '../../domain/review/decisions';
import type { ReferralSummary } from '../../domain/referral/referral';
import { isElsewhere, namesElsewhere, whyReferrerNotTold } from '../../domain/transfer/referrerMayKnow';
import { canMove } from '../../domain/referral/transitions';
import { ok } from '../../domain/kernel/result';
import { changeCase } from '../case/changeCase';
import { rowAfter } from '../shared/guarded';
import { failure, tooLong } from '../shared/failures';
import { finishPending } from '../case/finishPending';
import type { FinishPorts } from '../case/casePorts';
import { writeJournal } from '../case/journal';

/** Why this question may not be sent; the referrer reads it word for word. */
async function whyNotAsked(
  ports: FinishPorts,
  configuration: Configuration,
  standing: ReferralSummary,
  question: string
): Promise<Outcome<never> | undefined> {
  const notTold = whyReferrerNotTold(standing, configuration);
  if (notTold !== undefined)
    return failure('validation', 'question', `${notTold} So the referrer cannot be asked.`, 'Ask somebody else who knows the victim.');
  if (!isElsewhere(standing)) return undefined;
  const transfers = await ports.transfers.ofCase(standing.key);
  if (!transfers.ok) return transfers;
  const named = namesElsewhere(question, standing, transfers.value);
  if (named === undefined) return undefined;
  return failure(
    'validation',
    'question',
    `The question says “${named}”. The referrer must not learn where the case or the victim is.`,
    'Ask it in other words.'
  );
}

/**
 * Sends a referral back to the referrer with a question: one update of the case is the commit point. `decisionKey` is
 * made once, when the question is opened, so that pressing twice or losing an answer asks once. No clock stops.
 */
export async function returnForInformation(
  ports: FinishPorts,
  configuration: Configuration,
  asked: { readonly caseKey: string; readonly decisionKey: string; readonly question: string }
): Promise<Outcome<ReferralSummary>> {
  const question = asked.question.trim();
  if (question === '')
    return failure('validation', 'question', 'Enter what you need to know.', 'Say in your own words what the referrer should add.');
  if (question.length > longestRationale) return tooLong('question', 'The question');
  const { caseKey, decisionKey } = asked;
  const changed = await changeCase<ReferralSummary>(ports, configuration, caseKey, async standing => {
    if (standing.decisionKey === decisionKey) return { stop: ok(standing) };
    if (!canMove(standing.status, 'Returned for information')) {
      const words = `This case is now “${standing.status}” and cannot be sent back.`;
      return { stop: failure('validation', 'status', words, 'Refresh the queue and look at the case again.') };
    }
    const against = await whyNotAsked(ports, configuration, standing, question);
    if (against) return { stop: against };
    const pending = writeJournal({ step: 'return', decisionKey });
    return {
      write: {
        status: 'Returned for information',
        decision: { key: decisionKey, reason: question },
        returnedAt: ports.clock.now(),
        pending
      }
    };
  });
  const standing = rowAfter(changed);
  if (!standing.ok) return standing;
  const referral = standing.value;
  if (referral.pending === '') return ok(referral);
  const followed = await finishPending(ports, configuration, referral);
  return followed.ok ? ok({ ...referral, pending: '' }) : followed;
}
