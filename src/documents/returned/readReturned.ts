import type { Outcome } from '../../domain/kernel/appError';
import type { FormContext, FormDefinition } from '../../domain/form/definition';
import { listed } from '../../domain/kernel/words';
import { failed, ok } from '../../domain/kernel/result';
import { readEml } from '../mail/readEml';
import type { MailFile, ReceivedMail } from '../mail/receivedMail';
import { refused } from '../word/openWordFile';
import { readWordForm } from '../word/referralForm/readWordForm';
import type { ReadForm } from '../word/referralForm/readWordForm';

/** What the desk was given: a returned form, alone or in the e-mail it came with. */
export interface ReturnedReferral {
  readonly form: ReadForm;
  /** Of the e-mail, where it was one. */
  readonly receivedAt?: Date;
  readonly sender?: ReceivedMail['sender'];
  /** Names of other forms in the same e-mail, which were not read. */
  readonly otherForms: readonly string[];
}

/** What is known of the form, and how rows get their keys. */
export interface ReturnedContext {
  readonly form: FormDefinition;
  readonly context: FormContext;
  readonly newKey: (groupId: string) => string;
}

/** Far above what a form and its pictures come to: nothing larger is taken into memory. */
export const LARGEST_FILE = 100 * 1024 * 1024;

const tooLarge = refused(
  'fileTooLarge',
  'The file is larger than 100 MB, so it was not opened.',
  'Ask for the form without its pictures, or enter the referral by hand.'
);
const noForm = refused(
  'mailWithoutForm',
  'No Word form came with this e-mail.',
  'Enter the referral by hand, with the e-mail as the original.'
);

const hasEnding = (name: string, ending: string): boolean => name.toLowerCase().endsWith(`.${ending}`);

async function readMail({ name, bytes }: MailFile): Promise<Outcome<ReceivedMail> | undefined> {
  if (hasEnding(name, 'eml')) return readEml(bytes);
  if (!hasEnding(name, 'msg')) return undefined;
  const { readMsg } = await import(/* webpackChunkName: 'marac-outlook' */ '../mail/readMsg');
  return readMsg(bytes);
}

/** How deep e-mails are looked for within e-mails: one that was forwarded, and the one it answers. */
const DEEPEST = 3;

/** The files of an e-mail, those of e-mails forwarded with it among them. One that cannot be read holds nothing. */
async function filesWithin({ files }: ReceivedMail, depth = 1): Promise<readonly MailFile[]> {
  const all: MailFile[] = [];
  for (const file of files) {
    const inner = depth < DEEPEST ? await readMail(file) : undefined;
    if (inner?.ok) all.push(...(await filesWithin(inner.value, depth + 1)));
    else all.push(file);
  }
  return all;
}

/** The first form among the files of an e-mail. Where none can be read, the reason of the first Word document. */
async function readMailed(mail: ReceivedMail, { form, context, newKey }: ReturnedContext): Promise<Outcome<ReturnedReferral>> {
  let reason: Outcome<ReturnedReferral> = noForm;
  let found: ReadForm | undefined;
  const otherForms: string[] = [];
  const documents = (await filesWithin(mail)).filter(file => hasEnding(file.name, 'docx') || hasEnding(file.name, 'docm'));
  for (const { name, bytes } of documents) {
    const read = await readWordForm(bytes, form, context, newKey);
    if (read.ok && found) otherForms.push(name);
    else if (read.ok) found = read.value;
    else if (reason === noForm) reason = failed({ ...read.error, words: `“${name}” in the e-mail: ${read.error.words}` });
  }
  return found ? ok({ form: found, receivedAt: mail.receivedAt, sender: mail.sender, otherForms }) : reason;
}

/** Reads what was dropped: a Word form, or an e-mail (.eml, .msg) with one. All of it or a refusal in plain words. */
export async function readReturned(file: MailFile, known: ReturnedContext): Promise<Outcome<ReturnedReferral>> {
  if (file.bytes.length > LARGEST_FILE) return tooLarge;
  const mail = await readMail(file);
  if (mail !== undefined) return mail.ok ? readMailed(mail.value, known) : mail;
  const read = await readWordForm(file.bytes, known.form, known.context, known.newKey);
  return read.ok ? ok({ form: read.value, otherForms: [] }) : read;
}

/** What is to be known of the reading besides the problems of fields. */
export function readingNotes({ form, otherForms }: ReturnedReferral): readonly string[] {
  return [
    ...(form.otherVersion
      ? [
          `It was filled in on ${form.version === undefined ? 'a form whose version was lost' : `version ${form.version} of the form`}, which is not today’s: what was asked since is empty.`
        ]
      : []),
    ...(form.trackedChanges ? ['Changes were tracked in the document. They were read as if they had been accepted.'] : []),
    ...(otherForms.length > 0
      ? [`The e-mail holds more than one form. Not read: ${listed(otherForms.map(name => `“${name}”`))}. Enter what it adds.`]
      : [])
  ];
}
