import type { Answers } from '../../../domain/form/answers';
import { answersFileName } from '../../../services/shared/fileNames';
import type { ListClient } from '../../client/siteClient';
import type { ListDefinition } from '../../schema/list';
import { saysGone } from './attempt';
import { toLongText, toParts } from './jsonParts';
import { partsOf } from './reading';

/** A file that holds answers too long for the columns of a row. */
export interface AnswersFile {
  readonly name: string;
  readonly content: ArrayBuffer;
}

/** The file for answers that do not fit the six parts of a row (360,000 characters); undefined when they fit. */
export function answersFile(answers: Answers): AnswersFile | undefined {
  if (toParts(answers)) return undefined;
  const { text, checksum } = toLongText(answers);
  const bytes = new TextEncoder().encode(text);
  return {
    name: answersFileName(checksum),
    content: bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer
  };
}

/** The name of the file in which a row's answers are; undefined when they are in its columns. */
export function fileOfAnswers(row: object, prefix: string): string | undefined {
  const { count, checksum } = partsOf(row, prefix);
  return count === 0 && typeof checksum === 'string' && /^[0-9a-f]{16}$/.test(checksum) ? answersFileName(checksum) : undefined;
}

/** The text of the file in which a row's answers are; undefined when they are in its columns, or the file is gone. */
export async function longText<List extends ListDefinition>(
  list: ListClient<List>,
  row: object,
  id: number,
  prefix: string
): Promise<string | undefined> {
  const name = fileOfAnswers(row, prefix);
  if (name === undefined) return undefined;
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await list.attachment(id, name));
  } catch (error) {
    if (saysGone(error)) return undefined;
    throw error;
  }
}
