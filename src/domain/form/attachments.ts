import type { AnswerRow, AnswerValue } from './answers';
import { rowsOf, textOf } from './conditions';
import type { AttachmentsQuestion } from './definition';
import { wholeNumber } from './typedAnswers';
import { counted } from '../kernel/words';

/** A file sent with a referral, as the answers name it. The file itself lies with the referrer's item. */
export interface AttachedFile {
  /** Of its row: stable, and different for every file. */
  readonly key: string;
  readonly name: string;
  /** Size in bytes; 0 when it is not recorded. */
  readonly bytes: number;
}

/** The files that an answer names. */
export const attachedFiles = (value: AnswerValue | undefined): readonly AttachedFile[] =>
  rowsOf(value).map(({ key, answers }) => ({ key, name: textOf(answers.fileName), bytes: wholeNumber(textOf(answers.bytes)) ?? 0 }));

/** A file as it stands in the answers. */
export const attachmentRow = ({ key, name, bytes }: AttachedFile): AnswerRow => ({
  key,
  answers: { fileName: name, bytes: String(bytes) }
});

/** A size as people read it: "870 kB", "1.4 MB". */
export function sizeWords(bytes: number): string {
  const megabytes = bytes / (1024 * 1024);
  return megabytes < 1
    ? `${Math.max(1, Math.round(bytes / 1024)).toLocaleString('en-GB')} kB`
    : `${megabytes.toFixed(1).replace(/\.0$/, '')} MB`;
}

/** "Statement.pdf (1.4 MB)". */
export const fileWords = ({ name, bytes }: AttachedFile): string => (bytes > 0 ? `${name} (${sizeWords(bytes)})` : name);

const endingOf = (name: string): string => (/\.([^.\s]+)$/.exec(name)?.[1] ?? '').toLowerCase();

/** Why a file can't be sent with the referral; nothing when it can. The same words before it is sent and on submission. */
export function fileProblem(
  { name, bytes }: Pick<AttachedFile, 'name' | 'bytes'>,
  { largest, endings }: AttachmentsQuestion
): string | undefined {
  if (name.trim() === '') {
    return 'Remove the file without a name and add it again';
  }
  if (!endings.includes(endingOf(name))) {
    return `“${name}” cannot be added: use a document, picture, sound recording or saved e-mail, like PDF, Word or JPEG`;
  }
  return bytes > largest ? `“${name}” is ${sizeWords(bytes)}: files must be ${sizeWords(largest)} or smaller` : undefined;
}

/** What is wrong with the files of an answer: the first thing only. */
export function attachmentsProblem(value: AnswerValue, question: AttachmentsQuestion): string | undefined {
  const found = attachedFiles(value);
  if (found.length > question.most) {
    return `Remove some: ${counted(question.most, 'file')} at most`;
  }
  return found.map(file => fileProblem(file, question)).find(words => words !== undefined);
}
