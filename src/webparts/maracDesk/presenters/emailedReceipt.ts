import type { OptionOf } from '../../../domain/form/questions';
import { dayOf, instantAt } from '../../../domain/kernel/calendarDay';
import type { Configuration } from '../../../domain/setUp/configuration';
import { dayProblemWords, fromParts, toParts } from '../../../domain/kernel/dateParts';
import type { Answers } from '../../../domain/form/answers';
import type { DateParts } from '../../../domain/kernel/dateParts';
import { fileProblem } from '../../../domain/form/attachments';
import type { AttachmentsQuestion } from '../../../domain/form/definition';
import { prefilledAnswers } from '../../../domain/form/prefill';
import { failed, ok } from '../../../domain/kernel/result';
import type { Result } from '../../../domain/kernel/result';
import { formatInstant } from '../../../domain/kernel/timeWords';
import { minutesTyped } from '../../../domain/kernel/typedTime';
import type { IntakeSummary, ReceivedByEmail } from '../../../services/shared/ports';

/** A file as it was chosen, before it is read. */
interface ChosenOriginal {
  readonly name: string;
  readonly size: number;
}

/** What the desk has typed about an e-mail, as it was typed. */
export interface TypedReceipt {
  readonly day: DateParts;
  readonly time: string;
  readonly name: string;
  readonly agency: string;
  /** If the agency is not one of those listed. */
  readonly otherAgency: string;
  readonly email: string;
  readonly original?: ChosenOriginal;
}

/** Today, since most e-mails are entered on the day they come. */
export const receiptAtFirst = (now: Date): TypedReceipt => ({
  day: toParts(dayOf(now)),
  time: '',
  name: '',
  agency: '',
  otherAgency: '',
  email: ''
});

/** Ids of the fields, for the error summary. */
export const receiptFields = {
  day: 'emailed-day',
  time: 'emailed-time',
  name: 'emailed-name',
  agency: 'emailed-agency',
  otherAgency: 'emailed-other-agency',
  email: 'emailed-address',
  original: 'emailed-original'
} as const;

export type ReceiptField = keyof typeof receiptFields;

/** What is wrong, by field, in the words of the field and the summary. */
export type ReceiptProblems = Partial<Record<ReceiptField, string>>;

export const anotherAgency = 'Another agency' satisfies OptionOf<'referringAgency'>;

/** The agencies to choose from: the police, those of the region, another. */
export const agencyChoices = ({ agencies }: Pick<Configuration, 'agencies'>): readonly string[] => [
  'Police',
  ...Array.from(new Set(agencies.map(({ name }) => name))).filter(name => name !== 'Police'),
  anotherAgency
];

function receivedAtOf({ day, time }: TypedReceipt, now: Date): Result<Date, ReceiptProblems> {
  const typedDay = fromParts(day);
  const minutes = minutesTyped(time);
  const problems: ReceiptProblems = {
    ...(!typedDay.ok && { day: dayProblemWords(typedDay.error, 'The day the e-mail came') }),
    ...(minutes === undefined && { time: time.trim() === '' ? 'Enter the time the e-mail came' : 'Enter the time like 14:30 or 2:30pm' })
  };
  if (!typedDay.ok || minutes === undefined) return failed(problems);
  const receivedAt = instantAt(typedDay.value, minutes);
  return receivedAt.getTime() > now.getTime() ? failed({ day: 'The e-mail cannot have come later than now' }) : ok(receivedAt);
}

/** What was typed, as it is stored; or what is wrong, by field. `now` by the server's clock. */
export function checkReceipt(typed: TypedReceipt, limits: AttachmentsQuestion, now: Date): Result<ReceivedByEmail, ReceiptProblems> {
  const receivedAt = receivedAtOf(typed, now);
  const agency = typed.agency === anotherAgency ? typed.otherAgency.trim() : typed.agency;
  const { original } = typed;
  const wrongFile =
    original &&
    (fileProblem({ name: original.name, bytes: original.size }, limits) ?? (original.size === 0 ? 'The file is empty' : undefined));
  const problems: ReceiptProblems = {
    ...(!receivedAt.ok && receivedAt.error),
    ...(typed.name.trim() === '' && { name: 'Enter who sent it' }),
    ...(typed.agency === '' && { agency: 'Choose the agency that sent it' }),
    ...(typed.agency === anotherAgency && agency === '' && { otherAgency: 'Enter which agency sent it' }),
    ...(!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(typed.email.trim()) && { email: 'Enter the address it came from, like name@agency.example' }),
    ...(!original && { original: 'Add the form or the e-mail as it came' }),
    ...(wrongFile && { original: wrongFile })
  };
  if (!receivedAt.ok || Object.keys(problems).length > 0) return failed(problems);
  return ok({ receivedAt: receivedAt.value, name: typed.name.trim(), agency, email: typed.email.trim() });
}

/** The referrer's part of the form, so that nothing is entered twice. */
export const answersOf = ({ name, email, agency }: ReceivedByEmail, configuration: Pick<Configuration, 'agencies'>): Answers =>
  agencyChoices(configuration).includes(agency)
    ? prefilledAnswers({ name, email, agency })
    : { ...prefilledAnswers({ name, email, agency: anotherAgency }), referringAgencyOther: agency };

/** "Helen Example, Housing, received Friday 12 June 2026, 4pm". */
export const receivedFromWords = ({ name, agency, receivedAt }: ReceivedByEmail): string =>
  `${[name, agency].filter(Boolean).join(', ')}, received ${formatInstant(receivedAt)}`;

/** A form that came by e-mail and is not yet entered whole, or that was returned with a question. */
export interface UnfinishedEntry {
  readonly id: number;
  readonly key: string;
  readonly words: string;
  readonly action: 'Continue' | 'Answer the question';
}

/** The desk member's own, those begun first on top. */
export const unfinishedEntries = (mine: readonly IntakeSummary[]): readonly UnfinishedEntry[] =>
  mine
    .filter(({ status, receivedByEmail }) => receivedByEmail !== undefined && (status === 'Draft' || status === 'Returned'))
    .map(({ id, key, status, receivedByEmail }) => ({
      id,
      key,
      words: receivedFromWords(receivedByEmail as ReceivedByEmail),
      action: status === 'Returned' ? ('Answer the question' as const) : ('Continue' as const)
    }))
    .reverse();
