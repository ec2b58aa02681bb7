import type { Outcome } from '../domain/appError';
import { invitationWords, withInvitation } from '../domain/desk/nextSteps';
import { addressOf } from '../domain/referral/referrer';
import type { Evidence, ReferralSummary } from '../domain/referral/referral';
import { ok } from '../domain/result';
import { failure } from './failures';
import { intakeOf, reply } from './intakeReply';
import type { DeskPorts } from './ports';

/**
 * Invites the referrer to the meeting: the message is the deed, its Created and Author the evidence. What the referrer
 * reads of the case says it too. Done twice, or by two people, it is done once. Board paper, paragraph 39.
 */
export async function inviteReferrer(ports: Pick<DeskPorts, 'intakes' | 'outbox' | 'events'>, referral: ReferralSummary): Promise<Outcome<Evidence>> {
  const { key: caseKey, reference, owningMarac, agendaDate, restricted } = referral;
  const key = `${referral.currentTransfer ?? caseKey}:invitation`;
  const address = addressOf(referral);
  if (!address) {
    return failure('damaged', 'referrer', 'The case does not say who referred it, so nobody can be invited from here.', 'Restore an earlier version of the row.');
  }
  const sent = await ports.outbox.post({
    key,
    caseKey,
    kind: 'Invitation',
    subject: `You are invited to a MARAC: ${reference}`,
    recipients: [address],
    text: `You are invited to the MARAC that hears ${reference}, to present the case. Which one, and when, is under My referrals.`
  });
  if (!sent.ok) return sent;
  const logged = await ports.events.record({ key, caseKey, kind: 'Referrer invited', detail: `Invited the referrer to the ${owningMarac} MARAC.`, restricted });
  if (!logged.ok) return logged;
  if (!referral.intake) return sent;
  const intake = intakeOf(ports, referral.intake.site);
  if (!intake.ok) return intake;
  const replied = await reply(intake.value, referral.intake.id, item => {
    const { criterion = '', reason = '', nextStep = '' } = item.decision ?? {};
    const invited = withInvitation(nextStep, invitationWords(owningMarac, agendaDate));
    const isThere = item.key !== caseKey || invited === nextStep.replace(/\r\n/g, '\n');
    return isThere ? undefined : { status: item.status, reference, receivedAt: referral.receivedAt, decision: { criterion, reason, nextStep: invited } };
  });
  return replied.ok ? ok(sent.value) : replied;
}
