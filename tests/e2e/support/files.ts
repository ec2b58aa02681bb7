import type { AnswerRow } from '../../../src/domain/form/answers';
import { attachmentRow } from '../../../src/domain/form/attachments';

/** A file on somebody's computer. */
export interface FileToChoose {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** A document with these words in it. */
export const documentOf = (name: string, words: string): FileToChoose => ({
  name,
  mimeType: 'application/pdf',
  buffer: Buffer.from(`%PDF-1.4\n${words}\n%%EOF\n`, 'utf8')
});

/** Files as the answers of a form name them. */
export const fileRows = (files: readonly FileToChoose[]): readonly AnswerRow[] =>
  files.map(({ name, buffer }, at) => attachmentRow({ key: `file-${at}`, name, bytes: buffer.length }));
