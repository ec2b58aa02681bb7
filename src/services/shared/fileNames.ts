import { allowedInNames } from '../../domain/kernel/fileNames';

const longestStem = 100;
const longestEnding = 12;

/** A file of answers that are too long for a row's columns. Made by the suite; not an attachment by the referrer. */
const ownFile = /^answers-[0-9a-f]{16}\.json$/i;

/** The file name for answers with this checksum. Different answers have different names, so no file is ever replaced. */
export const answersFileName = (checksum: string): string => `answers-${checksum}.json`;

/** File names without the suite's own. */
export const peoplesFiles = (names: readonly string[]): readonly string[] => names.filter(name => !ownFile.test(name));

function cutStem(stem: string): string {
  const cut = stem.slice(0, longestStem);
  return (/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut).trim();
}

/**
 * A name that SharePoint accepts and that is not in `taken`: no path, no forbidden characters, no marks that change the writing
 * direction (they can disguise an extension), no dots or spaces at either end, and not too long.
 */
export function safeFileName(name: string, taken: readonly string[] = []): string {
  const tidy = allowedInNames((name.split(/[/\\]/).pop() ?? '').normalize('NFC')).replace(/^[\s.]+|[\s.]+$/g, '');
  const dot = tidy.lastIndexOf('.');
  const hasEnding = dot > 0 && tidy.length - dot <= longestEnding;
  const ending = hasEnding ? tidy.slice(dot) : '';
  const stem = cutStem(hasEnding ? tidy.slice(0, dot) : tidy) || 'File';
  const used = new Set(taken.map(one => one.toLowerCase()));
  // An uploaded file never gets a name reserved for the suite's own files.
  const isFree = (candidate: string): boolean => !used.has(candidate.toLowerCase()) && !ownFile.test(candidate);
  let candidate = `${stem}${ending}`;
  for (let number = 2; !isFree(candidate); number++) candidate = `${stem} (${number})${ending}`;
  return candidate;
}
