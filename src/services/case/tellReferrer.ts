import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import { decisionMailKey, referrerMail } from '../../domain/review/referrerMail';
import type { ReferrerMailKind } from '../../domain/review/referrerMail';
import { whyReferrerNotTold } from '../../domain/transfer/referrerMayKnow';
import type { ReferralSummary } from '../../domain/referral/referral';
import { addressOf, isOutside } from '../../domain/referral/referrer';
import { ok } from '../../domain/kernel/result';
import type { CaseStores } from './casePorts';
import { linkToReferrer } from './linkToReferrer';

/** Why the referrer is sent a message: a decision to read, or a question to answer. */
export type ReferrerMessage = 'Decision' | 'Question';

const words: Readonly<Record<ReferrerMessage, (reference: string) => { readonly subject: string; readonly text: string }>> = {
  Decision: reference => ({
    subject: `A decision about your referral: ${reference}`,
    text: `Your referral ${reference} has been looked at. The decision, the reason and what happens next are under My referrals.`
  }),
  Question: reference => ({
    subject: `A question about your referral: ${reference}`,
    text: `The MARAC team needs to know more about your referral ${reference}. The question is under My referrals: answer it there and send the referral again.`
  })
};

/**
 * Puts a message to a referrer who has no account where a coordinator looks at it before it goes. It takes the place of earlier ones that nobody has
 * let go. Idempotent by key.
 */
export async function draftReferrerMail(
  { outbox }: Pick<CaseStores, 'outbox'>,
  configuration: Configuration,
  referral: ReferralSummary,
  key: string,
  kind: ReferrerMailKind
): Promise<Outcome<void>> {
  const there = await outbox.ofCase(referral.key);
  if (!there.ok) return there;
  for (const earlier of there.value.filter(one => one.state === 'To check' && one.key !== key)) {
    const withdrawn = await outbox.withdraw(earlier.key);
    if (!withdrawn.ok) return withdrawn;
  }
  const address = addressOf(referral);
  const drafted = await outbox.post({
    key,
    caseKey: referral.key,
    kind,
    recipients: address ? [address] : [],
    ...referrerMail(kind, referral, configuration),
    toCheck: true
  });
  return drafted.ok ? ok(undefined) : drafted;
}

/**
 * Tells the referrer that there is something to read, in a message that holds only references; for one who has no account, `draftReferrerMail`.
 * Idempotent by the decision's key. An excluded referrer gets none.
 */
export async function tellReferrer(
  ports: Pick<CaseStores, 'outbox'>,
  configuration: Configuration,
  referral: ReferralSummary,
  decisionKey: string,
  kind: ReferrerMessage
): Promise<Outcome<void>> {
  if (whyReferrerNotTold(referral, configuration) !== undefined) return ok(undefined);
  if (isOutside(referral)) return draftReferrerMail(ports, configuration, referral, decisionMailKey(decisionKey), kind);
  const address = addressOf(referral);
  // A damaged row has no address.
  if (!address) return ok(undefined);
  const sent = await ports.outbox.post({
    key: decisionMailKey(decisionKey),
    caseKey: referral.key,
    kind,
    recipients: [address],
    link: linkToReferrer(configuration, referral),
    ...words[kind](referral.reference)
  });
  return sent.ok ? ok(undefined) : sent;
}
