import type { Outcome } from '../../domain/kernel/appError';
import { mergeAnswers } from '../../domain/form/mergeAnswers';
import { toReferralContent } from '../../domain/form/reading/referralContent';
import { formVersion, referralForm } from '../../domain/form/referralForm';
import { stripHidden } from '../../domain/form/shownItems';
import type { IntakeStatus } from '../../domain/referral/status';
import { ok } from '../../domain/kernel/result';
import { failure, tooLong, answersToMend } from '../shared/failures';
import { rowAfter, guarded } from '../shared/guarded';
import { formContext } from '../shared/formContext';
import type { KnownConfiguration } from '../shared/formContext';
import { hasReadableAnswers } from '../shared/ports';
import type { AmendmentToStore, Identifiers, IntakeItem } from '../shared/ports';
import type { ReferralFormPorts } from './formPorts';
import type { Amendment, AmendResult } from './referralUseCases';
import { wordsOf } from '../../domain/kernel/problems';

const longestReason = 10_000;

/** Statuses that cannot be amended: drafts and returned referrals are changed and sent, and withdrawn ones are over. */
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
 * Stores a change of a referral after it was sent: one update of the person's own item, whose earlier versions stay. The case is not touched; the
 * desk is shown the change with its reason. Idempotent.
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
  if (reason.length > longestReason) return tooLong('reason', 'The reason');
  const context = formContext(configuration.value, ports.clock);

  let answers = amendment.answers;
  return rowAfter(
    await guarded<IntakeItem, AmendmentToStore, AmendResult, AmendResult>({
      support: 'amend',
      known: amendment.item,
      look: () => ports.intake.read(amendment.item.id),
      decide: standing => {
        if (standing !== amendment.item) {
          if (standing.amendmentKey === amendment.key) return { stop: ok({ kind: 'amended', item: standing }) };
          if (!isAmendable(standing)) return { stop: ok({ kind: 'notSent', item: standing }) };
          if (hasReadableAnswers(standing)) {
            const { merged, clashes } = mergeAnswers(amendment.base, amendment.answers, standing.answers);
            if (clashes.length > 0) return { stop: ok({ kind: 'clash', clashes, theirs: standing, merged }) };
            answers = merged;
          }
        }
        const content = toReferralContent(answers, context);
        if (!content.ok) {
          const next = 'Go back to the task list and complete the sections it names.';
          return { stop: failure('validation', 'amend', answersToMend(content.error.length), next) };
        }
        return { write: { key: amendment.key, reason, answers: stripHidden(referralForm, answers, context), formVersion } };
      },
      write: async ({ id, etag }, toStore) => {
        const stored = await ports.intake.amend({ id, etag }, toStore);
        return stored.ok ? ok({ kind: 'amended', item: stored.value }) : stored;
      }
    })
  );
}
