import type { AppError, Outcome } from '../../domain/kernel/appError';
import type { FormContext, FormDefinition } from '../../domain/form/definition';
import { countAnswers } from '../../domain/form/countAnswers';
import { ok } from '../../domain/kernel/result';
import { isMimePart, readEml } from '../mail/readEml';
import type { MailFile, ReceivedMail, Seal } from '../mail/receivedMail';
import { isZip, refused } from '../word/openWordFile';
import { addCopy } from '../word/referralForm/addCopy';
import { sentTimeNote } from './sentTimeNote';
import { readWordForm } from '../word/referralForm/readWordForm';
import type { ReadForm } from '../word/referralForm/readWordForm';

/** What the desk was given: a returned form, alone or in the e-mail it came with. */
export interface ReturnedReferral {
  readonly form: ReadForm;
  /** Of the e-mail, where it was one. */
  readonly receivedAt?: Date;
  /** The time is the one that the sender's computer gave. */
  readonly sentTimeOnly?: boolean;
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

const saveByItself = 'Open the e-mail in Outlook, save the form as a file of its own, and choose it here.';

/** What keeps the files of an e-mail from being seen: whether a form is among them, nobody can know. */
const sealed: Readonly<Record<Seal, ReturnType<typeof refused>>> = {
  signed: refused(
    'mailSigned',
    'The e-mail is digitally signed in a way that packs everything in it into one file (.p7m), which cannot be opened here.',
    saveByItself
  ),
  encrypted: refused('mailEncrypted', 'The e-mail is encrypted, so nobody but its reader can see what is in it.', saveByItself),
  rights: refused(
    'mailRights',
    'The e-mail is protected by rights management, so nobody but its reader can see what is in it.',
    saveByItself
  ),
  tnef: refused('mailTnef', 'What came with the e-mail was packed by Outlook into winmail.dat, which cannot be opened here.', saveByItself),
  uuencoded: refused(
    'mailUuencoded',
    'What came with the e-mail stands in its text, in an old way (uuencode) that is not read here.',
    saveByItself
  )
};

const hasEnding = (name: string, ending: string): boolean => name.trim().toLowerCase().endsWith(`.${ending}`);

/** Word documents by their names, or by what the e-mail says they are where a name was lost. */
const isWordFile = ({ name, type = '', bytes }: MailFile): boolean =>
  hasEnding(name, 'docx') ||
  hasEnding(name, 'docm') ||
  /wordprocessingml|ms-word\.document/i.test(type) ||
  (name.trim() === '' && isZip(bytes));

/** A signed e-mail of Outlook is one file, which has no name or that of a signature, and holds the whole as it was sent. MS-OXOSMIME, 2.1.3. */
const isSignedPart = ({ name, type = '', bytes }: MailFile): boolean =>
  (/^multipart\/signed/i.test(type) || name === '' || hasEnding(name, 'p7m')) && isMimePart(bytes);

async function readMail(file: MailFile): Promise<Outcome<ReceivedMail> | undefined> {
  const { name, bytes } = file;
  if (hasEnding(name, 'eml')) return readEml(bytes);
  if (hasEnding(name, 'msg')) {
    const { readMsg } = await import(/* webpackChunkName: 'marac-outlook' */ '../mail/readMsg');
    return readMsg(bytes);
  }
  return undefined;
}

/** How deep e-mails are looked for within e-mails: one that was forwarded, and the one it answers. */
const DEEPEST = 3;

/** The files of an e-mail, those of e-mails forwarded with it among them, and what could not be opened. One that cannot be read holds nothing. */
async function filesWithin({ files, seal }: ReceivedMail, depth = 1): Promise<Pick<ReceivedMail, 'files' | 'seal'>> {
  const all: MailFile[] = [];
  let firstSeal: Seal | undefined;
  for (const file of files) {
    const signed = isSignedPart(file);
    const inner =
      depth > DEEPEST ? undefined : signed ? await readEml(file.bytes, true) : depth < DEEPEST ? await readMail(file) : undefined;
    if (inner?.ok) {
      const within = await filesWithin(inner.value, depth + 1);
      all.push(...within.files);
      firstSeal ??= within.seal;
    } else all.push(file);
  }
  // What was opened after all seals nothing.
  const closed = files.some(file => isSignedPart(file)) ? undefined : seal;
  return { files: all, seal: firstSeal ?? closed };
}

/** What a mail says of itself, whether or not a form was found in it. */
export type MailFacts = Pick<ReceivedMail, 'receivedAt' | 'sentTimeOnly' | 'sender'>;

/** The reason of a refusal, with what is known of the e-mail all the same. */
export type Returned =
  { readonly ok: true; readonly value: ReturnedReferral } | { readonly ok: false; readonly error: AppError; readonly mail?: MailFacts };

/** A form with what another one in the same e-mail adds: the people for whom the first had no room. */
function withAnother(first: ReturnedReferral, { name }: MailFile, second: ReadForm, form: FormDefinition): ReturnedReferral {
  const both = addCopy(form, first.form.answers, second.answers, `“${name}”`);
  const { notes = [], problems } = first.form;
  const merged = {
    ...first.form,
    answers: both.answers,
    answered: countAnswers(both.answers),
    problems: [...problems, ...both.problems, ...(both.anotherVictim ? [] : second.problems.filter(({ path }) => path.length !== 1))],
    notes: [...notes, both.note, ...(second.notes ?? [])]
  };
  return { ...first, form: merged, otherForms: both.anotherVictim ? [...first.otherForms, name] : first.otherForms };
}

/** Agencies go on sending the form they have: what of it fits ours. */
async function otherForm({ bytes }: MailFile, { context, newKey }: ReturnedContext): Promise<ReadForm | undefined> {
  const { readOtherWordFile } = await import(/* webpackChunkName: 'marac-other-forms' */ '../otherForms/readOtherWordFile');
  return readOtherWordFile(bytes, context, newKey);
}

const noText = refused(
  'textWithoutForm',
  'Nothing in the text was recognised as a referral form.',
  'Paste the whole of it, with the words of its questions, or enter the referral by hand.'
);

/** Reads the text of another form, as it was pasted from an e-mail or a document. */
export async function readPasted(text: string, { context, newKey }: ReturnedContext): Promise<Returned> {
  const [{ rowsOfText }, { readOtherForm }] = await Promise.all([
    import(/* webpackChunkName: 'marac-other-forms' */ '../otherForms/cells'),
    import(/* webpackChunkName: 'marac-other-forms' */ '../otherForms/readOtherForm')
  ]);
  const form = readOtherForm(rowsOfText(text), context, newKey);
  return form ? ok({ form, otherForms: [] }) : noText;
}

/** The forms among the files of an e-mail. Where none can be read, the reason of the first Word document, or why its files are not seen. */
async function readMailed(mail: ReceivedMail, { form, context, newKey }: ReturnedContext): Promise<Returned> {
  const { files, seal } = await filesWithin(mail);
  const { receivedAt, sentTimeOnly, sender } = mail;
  const facts: MailFacts = { receivedAt, sentTimeOnly, sender };
  let reason: AppError | undefined;
  let found: ReturnedReferral | undefined;
  const others: MailFile[] = [];
  for (const file of files.filter(isWordFile)) {
    const read = await readWordForm(file.bytes, form, context, newKey);
    if (!read.ok && read.error.supportCode === 'word-noForm') others.push(file);
    if (read.ok) found = found ? withAnother(found, file, read.value, form) : { form: read.value, ...facts, otherForms: [] };
    else reason ??= { ...read.error, words: `“${file.name}” in the e-mail: ${read.error.words}` };
  }
  for (const file of found ? [] : others) {
    const guessed = await otherForm(file, { form, context, newKey });
    if (guessed) return ok({ form: guessed, ...facts, otherForms: [] });
  }
  if (found) return ok(found);
  return { ok: false, error: reason ?? (seal ? sealed[seal] : noForm).error, mail: facts };
}

/** Reads what was dropped: a Word form, or an e-mail (.eml, .msg) with one. All of it or a refusal in plain words. */
export async function readReturned(file: MailFile, known: ReturnedContext): Promise<Returned> {
  if (file.bytes.length > LARGEST_FILE) return tooLarge;
  const mail = await readMail(file);
  if (mail !== undefined) return mail.ok ? readMailed(mail.value, known) : mail;
  const read = await readWordForm(file.bytes, known.form, known.context, known.newKey);
  if (read.ok) return ok({ form: read.value, otherForms: [] });
  const guessed = read.error.supportCode === 'word-noForm' ? await otherForm(file, known) : undefined;
  return guessed ? ok({ form: guessed, otherForms: [] }) : read;
}

/** What is to be known of the reading besides the problems of fields. */
export function readingNotes({ form, sentTimeOnly }: ReturnedReferral): readonly string[] {
  return [
    ...(form.otherVersion
      ? [
          `It was filled in on ${form.version === undefined ? 'a form whose version was lost' : `version ${form.version} of the form`}, which is not today’s: what was asked since is empty.`
        ]
      : []),
    ...(form.notes ?? []),
    ...(form.trackedChanges ? ['Changes were tracked in the document. They were read as if they had been accepted.'] : []),
    ...(sentTimeOnly ? [sentTimeNote] : [])
  ];
}
