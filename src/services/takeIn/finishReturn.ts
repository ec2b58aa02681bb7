import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import { nextStepWhenReturned } from '../../domain/review/nextSteps';
import { isElsewhere, whyReferrerNotTold } from '../../domain/transfer/referrerMayKnow';
import type { ReferralSummary } from '../../domain/referral/referral';
import { ok } from '../../domain/kernel/result';
import { answerOrLeave } from '../case/answerReferrer';
import { damagedCase } from '../shared/failures';
import { decisionStands, intakeOf, reply } from '../case/intakeReply';
import type { FinishPorts } from '../case/casePorts';
import type { CaseStep } from '../case/journal';
import { tellReferrer } from '../case/tellReferrer';

/** The steps that follow a return: a line of history, the question on the referrer's item, and a message about it. Idempotent. */
export async function followUpReturn(
  ports: FinishPorts,
  configuration: Configuration,
  referral: ReferralSummary,
  { decisionKey }: CaseStep<'return'>
): Promise<Outcome<void>> {
  if (!referral.intake) return damagedCase('intake', 'It does not say where it came in.');
  const intake = intakeOf(ports, referral.intake.site);
  if (!intake.ok) return intake;
  const told = await ports.events.record({
    key: `${decisionKey}:returned`,
    caseKey: referral.key,
    kind: 'Returned for information',
    detail: 'Sent back to the referrer with a question, which is on the case. The clocks run on.',
    restricted: referral.restricted
  });
  if (!told.ok) return told;
  if (isElsewhere(referral)) return answerOrLeave(ports, configuration, referral);
  // The referrer was excluded after the question was asked.
  if (whyReferrerNotTold(referral, configuration) !== undefined) return ok(undefined);
  const replied = await reply(
    intake.value,
    referral.intake.id,
    item =>
      // The key shows that the decision was written, even if the referrer has answered since.
      item.key !== referral.key || item.decisionKey === decisionKey
        ? undefined
        : {
            status: 'Returned',
            reference: referral.reference,
            receivedAt: referral.receivedAt,
            decisionKey,
            decision: { criterion: '', reason: referral.decisionReason ?? '', nextStep: nextStepWhenReturned }
          },
    () => decisionStands(ports, referral.key, decisionKey)
  );
  return replied.ok ? tellReferrer(ports, configuration, referral, decisionKey, 'Question') : replied;
}
