import type { Outcome } from '../../../domain/kernel/appError';
import type { FormContext, FormDefinition } from '../../../domain/form/definition';
import { ok } from '../../../domain/kernel/result';
import { openWordFile } from '../openWordFile';
import { parseXml } from '../parseXml';
import { wordParts } from '../wordParts';
import { isStandIn, withStandIns } from './layoutOf';
import { makeWordForm } from './makeWordForm';
import { printedMark } from './printedMark';
import { readControls } from './readControls';

/** The marks of all words that a form has outside its controls, as one text for `printedWords.ts`. */
export async function printedWordsOf(form: FormDefinition, context: FormContext): Promise<Outcome<string>> {
  const opened = openWordFile(await makeWordForm(form, withStandIns(context)));
  const parts = opened.ok ? await wordParts(opened.value) : opened;
  if (!parts.ok) return parts;
  const tree = parseXml(parts.value.main ?? '');
  if (!tree.ok) return tree;
  const pieces = readControls(tree.value).outside.filter(({ words }) => words.trim() !== '' && !isStandIn(words.trim()));
  const marks = new Set(pieces.map(piece => printedMark(piece.words, piece)));
  return ok(Array.from(marks).sort().join(''));
}
