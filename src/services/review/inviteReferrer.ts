import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import { invitationWords, withInvitation } from '../../domain/review/nextSteps';
import { addressTrouble, invitationMail } from '../../domain/review/referrerMail';
import { hasReadableExclusions } from '../../domain/case/notices';
import { isElsewhere, notInvited, whyReferrerNotTold } from '../../domain/transfer/referrerMayKnow';
import { addressOf } from '../../domain/referral/referrer';
import type { ReferralSummary } from '../../domain/referral/referral';
import type { Evidence } from '../../domain/case/evidence';
import { ok } from '../../domain/kernel/result';
import { answerOrLeave } from '../case/answerReferrer';
import { failure } from '../shared/failures';
import { intakeOf, reply } from '../case/intakeReply';
import type { CaseStores } from '../case/casePorts';
import { firstEntry } from '../case/referrerDate';
import { linkToReferrer } from '../case/linkToReferrer';

type InvitePorts = Pick<
  CaseStores,
  'login' | 'intakes' | 'outbox' | 'events' | 'referrals' | 'transfers' | 'meetings' | 'makeCalendar' | 'clock'
>;

const invitationKey = ({ key, currentTransfer }: ReferralSummary): string => `${currentTransfer ?? key}:invitation`;

/** An excluded referrer is not invited. The evidence is that somebody saw this, and who. */
async function leftOut(ports: InvitePorts, referral: ReferralSummary, why: string): Promise<Outcome<Evidence>> {
  const { key: caseKey, restricted } = referral;
  const seen = await ports.events.evidence({
    key: invitationKey(referral),
    caseKey,
    kind: 'Referrer not invited',
    detail: `The referrer is not invited. ${why}`,
    restricted
  });
  return seen.ok ? ok({ ...seen.value, by: `${seen.value.by}${notInvited}` }) : seen;
}

/**
 * Invites the referrer to the meeting by a message, and writes a line of history, which is the evidence. The referrer's item
 * shows it too. Idempotent, also between two people. Nobody who is excluded from the case is invited, and for a case that is
 * with another MARAC neither place nor day is named. Board paper, paragraphs 39 and 42.
 */
export async function inviteReferrer(
  ports: InvitePorts,
  configuration: Configuration,
  referral: ReferralSummary
): Promise<Outcome<Evidence>> {
  const { key: caseKey, reference, owningMarac, receivedAt, agendaDate, restricted } = referral;
  const key = invitationKey(referral);
  if (!hasReadableExclusions(referral)) {
    return failure(
      'damaged',
      'exclusions',
      'Who must not be told of the case cannot be read, so nobody is invited.',
      'Restore an earlier version of the row, or say anew who must not be told.'
    );
  }
  const why = whyReferrerNotTold(referral, configuration);
  if (why !== undefined) return leftOut(ports, referral, why);
  const address = addressOf(referral);
  if (!address) {
    return failure(
      'damaged',
      'referrer',
      'The case does not say who referred it, so nobody can be invited from here.',
      'Restore an earlier version of the row.'
    );
  }
  const trouble = addressTrouble(referral);
  if (trouble?.canSend === false)
    return failure('damaged', 'referrer', trouble.words, 'Put the address right in the Referrals list, then invite.');
  const isAway = isElsewhere(referral);
  const entry = await firstEntry(ports, configuration, referral, address);
  if (!entry.ok) return entry;
  const sent = await ports.outbox.post({
    key,
    caseKey,
    kind: 'Invitation',
    recipients: [address],
    link: linkToReferrer(configuration, referral),
    ...(entry.value !== undefined && { calendar: entry.value }),
    ...invitationMail(referral, configuration)
  });
  if (!sent.ok) return sent;
  // The line is the evidence, not the message: the mail flow's account can add messages, and only the team adds here. ADR 20.
  const logged = await ports.events.evidence({
    key,
    caseKey,
    kind: 'Referrer invited',
    detail: `Invited the referrer to the ${owningMarac} MARAC.`,
    restricted
  });
  if (!logged.ok || !referral.intake) return logged;
  if (isAway) {
    const answered = await answerOrLeave(ports, configuration, referral, true);
    return answered.ok ? logged : answered;
  }
  const intake = intakeOf(ports, referral.intake.site);
  if (!intake.ok) return intake;
  const replied = await reply(intake.value, referral.intake.id, item => {
    const { criterion = '', reason = '', nextStep = '' } = item.decision ?? {};
    const invited = withInvitation(nextStep, invitationWords(owningMarac, agendaDate));
    const isThere = item.key !== caseKey || invited === nextStep.replace(/\r\n/g, '\n');
    return isThere ? undefined : { status: item.status, reference, receivedAt, decision: { criterion, reason, nextStep: invited } };
  });
  return replied.ok ? logged : replied;
}
