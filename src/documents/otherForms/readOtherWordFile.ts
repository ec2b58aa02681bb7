import type { FormContext } from '../../domain/form/definition';
import { openWordFile } from '../word/openWordFile';
import { parseXml } from '../word/parseXml';
import type { ReadForm } from '../word/referralForm/readWordForm';
import { wordParts } from '../word/wordParts';
import { rowsOfDocument } from './cells';
import { readOtherForm } from './readOtherForm';

/** Bytes of a document that may be a form of some pages, unpacked: a longer one is a book, and is not unpacked. */
const LONGEST = 1_500_000;

/** A Word file that is not our form, read as another one; nothing where it is none. */
export async function readOtherWordFile(
  bytes: Uint8Array,
  context: FormContext,
  newKey: (group: string) => string
): Promise<ReadForm | undefined> {
  const opened = openWordFile(bytes, { part: LONGEST });
  const parts = opened.ok ? await wordParts(opened.value) : opened;
  if (!parts.ok || parts.value.main === undefined) return undefined;
  const tree = parseXml(parts.value.main);
  return tree.ok ? readOtherForm(rowsOfDocument(tree.value.documentElement), context, newKey) : undefined;
}
