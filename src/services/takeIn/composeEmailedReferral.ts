import { withFollowUps } from '../desk/caseFollowUps';
import type { AppError, Outcome } from '../../domain/kernel/appError';
import { ok } from '../../domain/kernel/result';
import type { Result } from '../../domain/kernel/result';
import { composeReferrerMail } from '../review/referrerMail';
import { composeReferralForm } from '../referral/composeReferralForm';
import { failure } from '../shared/failures';
import { createKnownConfiguration } from '../shared/formContext';
import type { ReceivedByEmail } from '../shared/ports';
import type { CaseStores } from '../case/casePorts';
import type { ReferralFormPorts } from '../referral/formPorts';
import { takeInOne } from './takeIn';
import type { EmailedReferralUseCases } from './takeInUseCases';
import type { OpenDraft, SubmitResult } from '../referral/referralUseCases';

/** Checks the details of a form that came by e-mail. Its time may not be later than `latest`. */
function checkReceivedByEmail(received: ReceivedByEmail, latest: Date): Result<ReceivedByEmail, AppError> {
  const tidy = { ...received, name: received.name.trim(), agency: received.agency.trim(), email: received.email.trim() };
  if (tidy.name === '') return failure('validation', 'emailedName', 'Enter who sent it.', 'The name is on the form or in the e-mail.');
  if (tidy.agency === '')
    return failure('validation', 'emailedAgency', 'Choose the agency that sent it.', 'The agency is on the form or in the e-mail.');
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(tidy.email)) {
    return failure('validation', 'emailedAddress', 'Enter the address it came from.', 'It is written like name@agency.example.');
  }
  if (Number.isNaN(tidy.receivedAt.getTime()))
    return failure('validation', 'emailedTime', 'Enter when it was received.', 'The e-mail says when.');
  if (tidy.receivedAt.getTime() > latest.getTime()) {
    return failure(
      'validation',
      'emailedTime',
      'It cannot have been received after it was entered here.',
      'Look at the e-mail and correct the time.'
    );
  }
  return ok(tidy);
}

/**
 * The desk enters a form that came by e-mail: a draft of the desk member's own that names the sender and the time of
 * receipt, with the original attached; submitted, it is taken in at once.
 */
export function composeEmailedReferral(form: ReferralFormPorts, desk: CaseStores): EmailedReferralUseCases {
  const useCases = composeReferralForm(form);
  const known = createKnownConfiguration(form.configuration);

  const submit = async (draft: OpenDraft): Promise<Outcome<SubmitResult>> => {
    if (!draft.receivedByEmail) return useCases.submit(draft);
    if (draft.id === undefined) return withoutOriginal;
    const item = await form.intake.read(draft.id);
    if (!item.ok) return item;
    const checked = checkReceivedByEmail(draft.receivedByEmail, item.value.createdAt ?? form.clock.now());
    if (!checked.ok) return checked;
    const names = await useCases.attachments(draft.id);
    if (!names.ok) return names;
    if (names.value.length === 0) return withoutOriginal;
    const sent = await useCases.submit(draft);
    if (!sent.ok || sent.value.kind !== 'submitted') return sent;
    const configuration = await known.get();
    if (!configuration.ok) return sent;
    const taken = await takeInOne(withFollowUps(desk), configuration.value, form.intake, sent.value.submitted.item);
    // It is submitted anyway: the next desk to open takes it in.
    return taken.ok ? ok({ ...sent.value, submitted: { ...sent.value.submitted, takenIn: taken.value.referral } }) : sent;
  };

  return {
    ...useCases,
    mail: composeReferrerMail(desk, known),
    newEmailedDraft(received) {
      const checked = checkReceivedByEmail(received, form.clock.now());
      return checked.ok ? ok({ ...useCases.newDraft(), receivedByEmail: checked.value }) : checked;
    },
    submit
  };
}

const withoutOriginal = failure(
  'validation',
  'original',
  'Attach the form or the e-mail as it came.',
  'Add the original as a file, then submit.'
);
