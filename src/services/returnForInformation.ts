import type { Outcome } from '../domain/appError';
import type { Configuration } from '../domain/configuration';
import { longestRationale } from '../domain/desk/decisions';
import type { ReferralSummary } from '../domain/referral/referral';
import { canMove } from '../domain/referral/transitions';
import { ok } from '../domain/result';
import { changeCase } from './changeCase';
import { failure } from './failures';
import { finishPending } from './finishPending';
import type { FinishPorts } from './intakeReply';
import { writeJournal } from './journal';

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
  if (question.length > longestRationale) return failure('validation', 'question', 'The question is too long.', 'Shorten it to 10,000 characters.');
  const { caseKey, decisionKey } = asked;
  const changed = await changeCase<ReferralSummary>(ports, configuration, caseKey, standing => {
    if (standing.decisionKey === decisionKey) return { kind: 'stop', outcome: ok(standing) };
    if (!canMove(standing.status, 'Returned for information')) {
      const words = `This case is now “${standing.status}” and cannot be sent back.`;
      return { kind: 'stop', outcome: failure('validation', 'status', words, 'Refresh the queue and look at the case again.') };
    }
    const pending = writeJournal({ step: 'Return', decisionKey });
    return { kind: 'change', change: { status: 'Returned for information', decision: { key: decisionKey, reason: question }, returnedAt: ports.clock.now(), pending } };
  });
  if (!changed.ok) return changed;
  const referral = changed.value.kind === 'changed' ? changed.value.referral : changed.value.value;
  if (referral.pending === '') return ok(referral);
  const followed = await finishPending(ports, configuration, referral);
  return followed.ok ? ok({ ...referral, pending: '' }) : followed;
}
