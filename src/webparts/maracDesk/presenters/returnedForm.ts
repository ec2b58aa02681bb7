import { dayOf } from '../../../domain/kernel/calendarDay';
import type { Configuration } from '../../../domain/setUp/configuration';
import { toParts } from '../../../domain/kernel/dateParts';
import { textOf } from '../../../domain/form/conditions';
import { counted } from '../../../domain/kernel/words';
import { formatTime } from '../../../domain/kernel/timeWords';
import type { ReturnedReferral } from '../../../documents/returned/readReturned';
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

/** What the desk is asked of an e-mail, as far as the e-mail and the form say it. The e-mail goes before the form: it is what came. */
export function receiptFrom(returned: ReturnedReferral, configuration: Pick<Configuration, 'agencies'>): Partial<TypedReceipt> {
  const { receivedAt, sender, form } = returned;
  return known({
    ...(receivedAt && { day: toParts(dayOf(receivedAt)), time: formatTime(receivedAt) }),
    ...agencyOf(returned, configuration),
    name: sender?.name || textOf(form.answers.referrerName).trim() || sender?.address,
    email: sender?.address || textOf(form.answers.referrerEmail).trim()
  });
}

/** "143 answers were read from the form. 2 things in it need a look." */
export function readingWords({ form: { answered, problems } }: ReturnedReferral): string {
  const read = `${counted(answered, 'answer')} ${answered === 1 ? 'was' : 'were'} read from the form.`;
  const look =
    problems.length === 0
      ? 'Nothing in it stood out.'
      : `${counted(problems.length, 'thing')} in it ${problems.length === 1 ? 'needs' : 'need'} a look.`;
  return `${read} ${look}`;
}
