import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import { intakeStatusAfter, intakeStatusOf } from '../../domain/review/decisions';
import { invitationElsewhere, invitationWords, nextStepsElsewhere, reasonElsewhere } from '../../domain/review/nextSteps';
import { destinationToldTo, isElsewhere, mayAnswerReferrer, notInvited, whyReferrerNotTold } from '../../domain/transfer/referrerMayKnow';
import { coordinatorsOf } from '../../domain/transfer/responsible';
import type { Transfer } from '../../domain/transfer/transfer';
import type { ReferralSummary } from '../../domain/referral/referral';
import { ok } from '../../domain/kernel/result';
import { intakeOf, reply } from './intakeReply';
import type { IntakeItem, WriteBack } from '../shared/ports';
import type { CaseStores } from './casePorts';
import { tellReferrer } from './tellReferrer';
import { changeTransfer } from '../transfer/transferSteps';

type AnswerPorts = Pick<CaseStores, 'login' | 'intakes' | 'referrals' | 'transfers' | 'outbox'>;

/** Whether this person may write to the Intake row of a case's referrer. */
export async function mayWriteOnRow(
  ports: Pick<CaseStores, 'login' | 'transfers'>,
  configuration: Configuration,
  referral: ReferralSummary
): Promise<Outcome<boolean>> {
  if (!isElsewhere(referral)) return ok(true);
  const transfers = await ports.transfers.ofCase(referral.key);
  return transfers.ok ? ok(mayAnswerReferrer(ports.login, referral, transfers.value, configuration)) : transfers;
}

const sameWords = (one: string, other: string): boolean => one.replace(/\r\n/g, '\n') === other.replace(/\r\n/g, '\n');

/** Whether the case was decided on since its referrer was last told. */
const isNews = ({ decisionKey }: ReferralSummary, item: IntakeItem): boolean =>
  decisionKey !== undefined && item.decisionKey !== decisionKey;

/**
 * What the referrer of a case in another MARAC should read now; undefined if they can read it already. Does not depend on who
 * writes it or when. A decision made before the transfer stays as the referrer was told it.
 */
function replyElsewhere(
  configuration: Configuration,
  referral: ReferralSummary,
  transfers: readonly Transfer[],
  isInvited: boolean,
  item: IntakeItem
): WriteBack | undefined {
  const { status, reference, receivedAt, receivedByMarac, decisionKey } = referral;
  if (item.key !== referral.key) return undefined;
  const contacts = coordinatorsOf(receivedByMarac, configuration);
  const named = destinationToldTo(referral, transfers);
  const isAsked = status === 'Returned for information';
  const isNew = isNews(referral, item);
  const said = item.decision ?? { criterion: '', reason: '', nextStep: '' };
  const invitation = !isInvited ? '' : named === undefined ? invitationElsewhere(contacts) : invitationWords(named, referral.agendaDate);
  const decided = isAsked ? (referral.decisionReason ?? '') : status === 'Awaiting review' ? '' : reasonElsewhere(contacts);
  const decision = {
    criterion: isNew ? (referral.decisionCriterion ?? '') : said.criterion,
    reason: isNew ? decided : said.reason,
    nextStep: nextStepsElsewhere(status, { named, contacts, invitation, reference, offersIdva: referral.idvaOffer === 'Wanted' })
  };
  const after = isNew && isAsked ? 'Returned' : intakeStatusAfter(item.status, intakeStatusOf(status));
  const isThere = !isNew && after === item.status && sameWords(decision.nextStep, said.nextStep);
  return isThere ? undefined : { status: after, reference, receivedAt, decision, ...(isNew && { decisionKey }) };
}

/**
 * Updates what the referrer of a case in another MARAC reads, and sends them a message. `left`: this person covers a MARAC that has
 * had the case, so they may not do it. Idempotent, also between two people. Board paper, paragraph 42.
 */
export async function answerReferrer(
  ports: AnswerPorts,
  configuration: Configuration,
  caseKey: string,
  isInvitedNow = false
): Promise<Outcome<'done' | 'left'>> {
  const found = await ports.referrals.byKey(caseKey);
  if (!found.ok) return found;
  const referral = found.value;
  if (!referral?.intake || !isElsewhere(referral) || whyReferrerNotTold(referral, configuration) !== undefined) return ok('done');
  const intake = intakeOf(ports, referral.intake.site);
  if (!intake.ok) return intake;
  const transfers = await ports.transfers.ofCase(caseKey);
  if (!transfers.ok) return transfers;
  const evidence = transfers.value.find(({ key }) => key === referral.currentTransfer)?.evidence['Referrer invited'];
  const isInvited = isInvitedNow || (evidence !== undefined && !evidence.by.endsWith(notInvited));
  const writing = (item: IntakeItem): WriteBack | undefined => replyElsewhere(configuration, referral, transfers.value, isInvited, item);
  const item = await intake.value.read(referral.intake.id);
  if (!item.ok) return item.error.kind === 'notFound' ? ok('done') : item;
  if (!writing(item.value)) return ok('done');
  if (!mayAnswerReferrer(ports.login, referral, transfers.value, configuration)) return ok('left');
  // The message first: once the row names the decision, nothing shows that the message is missing.
  if (isNews(referral, item.value)) {
    const kind = referral.status === 'Returned for information' ? 'Question' : 'Decision';
    const told = await tellReferrer(ports, configuration, referral, referral.decisionKey ?? '', kind);
    if (!told.ok) return told;
  }
  const replied = await reply(intake.value, referral.intake.id, writing, async () => {
    const now = await ports.referrals.byKey(caseKey);
    return now.ok ? ok(now.value?.decisionKey === referral.decisionKey && now.value?.owningMarac === referral.owningMarac) : now;
  });
  return replied.ok ? ok('done') : replied;
}

/** As `answerReferrer`. A person who may not do it marks the transfer, and a colleague's desk does it on its next round. */
export async function answerOrLeave(
  ports: AnswerPorts,
  configuration: Configuration,
  referral: Pick<ReferralSummary, 'key' | 'currentTransfer'>,
  isInvitedNow = false
): Promise<Outcome<void>> {
  const answered = await answerReferrer(ports, configuration, referral.key, isInvitedNow);
  if (!answered.ok) return answered;
  if (answered.value === 'done' || referral.currentTransfer === undefined) return ok(undefined);
  const left = await changeTransfer(ports, referral.currentTransfer, () => ({ toBeTold: true }));
  return left.ok ? ok(undefined) : left;
}
