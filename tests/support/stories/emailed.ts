import type { SharePointEngine } from '../../../local/engine';
import type { Answers } from '../../../src/domain/form/answers';
import type { ReferralSummary } from '../../../src/domain/referral/referral';
import { coordinator, openEmailed } from '../sites/caseSite';
import { contentOf } from '../files/files';
import { completeAnswers, good, sentIn } from './referring';

/** A GP's practice nurse, who has no account. */
export const nurse = {
  receivedAt: new Date('2026-06-12T15:00:00Z'),
  name: 'Nurse, Nina',
  agency: 'Health',
  email: 'nina.nurse@gp.example'
};

/** A form that came by e-mail, entered by a coordinator and taken in. */
export async function emailedCase(
  engine: SharePointEngine,
  { answers = completeAnswers(), email = nurse.email }: { readonly answers?: Answers; readonly email?: string } = {}
): Promise<ReferralSummary> {
  const form = openEmailed(engine, { login: coordinator });
  good(await form.open());
  const begun = { ...good(form.newEmailedDraft({ ...nurse, email })), answers };
  const attached = good(await form.attach(begun, { name: 'Referral form.docx', content: contentOf('as it came') }));
  if (attached.kind !== 'attached') throw new Error(attached.kind);
  const { takenIn } = sentIn(await form.submit(attached.draft));
  if (!takenIn) throw new Error('It was not taken in.');
  return takenIn;
}
