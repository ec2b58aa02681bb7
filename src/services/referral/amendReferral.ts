import type { Outcome } from '../../domain/kernel/appError';
import { mergeAnswers } from '../../domain/form/mergeAnswers';
import { toReferralContent } from '../../domain/form/reading/referralContent';
import { formVersion, referralForm } from '../../domain/form/referralForm';
import { stripHidden } from '../../domain/form/shownItems';
import type { IntakeStatus } from '../../domain/referral/status';
import { ok } from '../../domain/kernel/result';
import { counted, failure, needsLooking, notConfirmed } from '../shared/failures';
import { formContext } from '../shared/formContext';
import type { KnownConfiguration } from '../shared/formContext';
import { hasReadableAnswers } from '../shared/ports';
import type { Identifiers, IntakeItem, ReferralFormPorts } from '../shared/ports';
import type { Amendment, AmendResult } from '../desk/useCases';
import { wordsOf } from '../../domain/kernel/problems';

const rounds = 4;
const longestReason = 10_000;

/** A draft and a returned referral are changed and sent; a withdrawn one is over. */
const amendable: readonly IntakeStatus[] = ['Submitted', 'Taken in', 'Accepted'];

/** Whether the referrer may change it with a reason. */
const isAmendable = (item: { readonly status: IntakeStatus }): boolean => amendable.includes(item.status);

/** Opens a referral that was sent, to change it. */
export async function openAmendment(
  ports: Pick<ReferralFormPorts, 'intake'> & { readonly identifiers: Identifiers },
  id: number
): Promise<Outcome<Amendment>> {
  const item = await ports.intake.read(id);
  if (!item.ok) return item;
  if (!hasReadableAnswers(item.value)) {
    return failure('damaged', 'amendment', `${wordsOf(item.value.problems).join('. ')}.`, 'Tell the MARAC team, and give the reference.');
  }
  if (!isAmendable(item.value)) {
    return failure(
      'validation',
      'amendment',
      'This referral cannot be changed as it stands.',
      'Go back to your referrals to see where it stands.'
    );
  }
  const { answers } = item.value;
  return ok({ key: ports.identifiers.newKey(), item: item.value, base: answers, answers, reason: '' });
}

/**
 * Stores a change of a referral after it was sent: one update of the person's own item, whose earlier versions stay.
 * What was taken in is not touched; the desk is shown the change with its reason. Sent twice, it is one change.
 */
export async function amendReferral(
  ports: Pick<ReferralFormPorts, 'intake' | 'clock'>,
  known: KnownConfiguration,
  amendment: Amendment
): Promise<Outcome<AmendResult>> {
  const configuration = await known.get();
  if (!configuration.ok) return configuration;
  const reason = amendment.reason.trim();
  if (reason === '') return failure('validation', 'reason', 'Enter why you are changing it.', 'Say in a few words what is new.');
  if (reason.length > longestReason) return failure('validation', 'reason', 'The reason is too long.', 'Shorten it to 10,000 characters.');
  const context = formContext(configuration.value, ports.clock);

  let answers = amendment.answers;
  let item: IntakeItem = amendment.item;
  for (let round = 1; round <= rounds; round++) {
    const content = toReferralContent(answers, context);
    if (!content.ok)
      return failure('validation', 'amend', counted(content.error.length), 'Go back to the task list and complete the sections it names.');
    const toStore = { key: amendment.key, reason, answers: stripHidden(referralForm, answers, context), formVersion };
    const stored = await ports.intake.amend({ id: item.id, etag: item.etag }, toStore);
    if (stored.ok) return ok({ kind: 'amended', item: stored.value });
    if (!needsLooking(stored)) return stored;
    const theirs = await ports.intake.read(item.id);
    if (!theirs.ok) return stored.error.kind === 'outcomeUnknown' ? notConfirmed('amend') : theirs;
    if (theirs.value.amendmentKey === amendment.key) return ok({ kind: 'amended', item: theirs.value });
    if (!isAmendable(theirs.value)) return ok({ kind: 'notSent', item: theirs.value });
    if (hasReadableAnswers(theirs.value)) {
      const { merged, clashes } = mergeAnswers(amendment.base, amendment.answers, theirs.value.answers);
      if (clashes.length > 0) return ok({ kind: 'clash', clashes, theirs: theirs.value, merged });
      answers = merged;
    }
    item = theirs.value;
  }
  return notConfirmed('amend');
}
