import { dayOf } from '../../../domain/kernel/calendarDay';
import type { Configuration } from '../../../domain/setUp/configuration';
import { toParts } from '../../../domain/kernel/dateParts';
import { textOf } from '../../../domain/form/conditions';
import { counted, listed } from '../../../domain/kernel/words';
import { formatTime } from '../../../domain/kernel/timeWords';
import type { MailFacts, ReturnedReferral } from '../../../documents/returned/readReturned';
import { agencyChoices, anotherAgency } from './emailedReceipt';
import type { TypedReceipt } from './emailedReceipt';

/** Endings of what can be read: the Word form, and the e-mail it came with. */
export const returnedEndings = ['docx', 'eml', 'msg'] as const;

/** The name under which the blank form is saved. Nothing personal is in it. */
export const blankFormName = 'MARAC referral form.docx';

function agencyOf({ form: { answers } }: ReturnedReferral, configuration: Pick<Configuration, 'agencies'>): Partial<TypedReceipt> {
  const named = textOf(answers.referringAgency);
  const other = textOf(answers.referringAgencyOther).trim();
  if (named === '' && other === '') return {};
  if (named !== anotherAgency && agencyChoices(configuration).includes(named)) return { agency: named };
  return { agency: anotherAgency, otherAgency: other || named };
}

const known = (parts: Partial<TypedReceipt>): Partial<TypedReceipt> =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== '' && value !== undefined));

/** What the desk is asked of an e-mail, as far as the e-mail alone says it. */
export const receiptFromMail = ({ receivedAt, sender }: MailFacts): Partial<TypedReceipt> =>
  known({
    ...(receivedAt && { day: toParts(dayOf(receivedAt)), time: formatTime(receivedAt) }),
    name: sender?.name || sender?.address,
    email: sender?.address
  });

/** The same with the form. The e-mail goes before the form: it is what came. */
export function receiptFrom(returned: ReturnedReferral, configuration: Pick<Configuration, 'agencies'>): Partial<TypedReceipt> {
  const { sender, form } = returned;
  return known({
    ...agencyOf(returned, configuration),
    name: textOf(form.answers.referrerName).trim(),
    email: textOf(form.answers.referrerEmail).trim(),
    ...receiptFromMail(returned),
    ...(sender &&
      sender.name === '' &&
      textOf(form.answers.referrerName).trim() !== '' && { name: textOf(form.answers.referrerName).trim() })
  });
}

/** What was filled in although the file was refused. */
export function refusedWords(name: string, filled: Partial<TypedReceipt>): string {
  if (name === '') return 'Nothing was filled in.';
  const parts = [...(filled.day ? ['when it came'] : []), ...(filled.email ? ['who sent it'] : [])];
  return parts.length === 0
    ? `Nothing was filled in from ${name}.`
    : `Only ${listed(parts)} ${parts.length === 1 ? 'was' : 'were'} filled in from ${name}.`;
}

/** "143 answers were read from the form. 2 things in it need a look." */
export function readingWords({ form: { answered, problems, guessed } }: ReturnedReferral): string {
  const were = answered === 1 ? 'was' : 'were';
  const read = guessed
    ? `${counted(answered, 'answer')} ${were} guessed from another form.`
    : `${counted(answered, 'answer')} ${were} read from the form.`;
  const look =
    problems.length === 0
      ? 'Nothing in it stood out.'
      : `${counted(problems.length, 'thing')} in it ${problems.length === 1 ? 'needs' : 'need'} a look.`;
  return `${read} ${look}`;
}
