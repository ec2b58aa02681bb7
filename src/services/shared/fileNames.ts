import { allowedInNames } from '../../domain/kernel/fileNames';

const longestStem = 100;
const longestEnding = 12;

/** A file that holds answers too long for a row's columns. It is made by the suite, and no attachment of the referrer's. */
const ownFile = /^answers-[0-9a-f]{16}\.json$/i;

/** The name of the file that holds answers with this checksum: another text has another name, so that none is ever replaced. */
export const answersFileName = (checksum: string): string => `answers-${checksum}.json`;

/** The names without those of the suite's own files. */
export const peoplesFiles = (names: readonly string[]): readonly string[] => names.filter(name => !ownFile.test(name));

function cutStem(stem: string): string {
  const cut = stem.slice(0, longestStem);
  return (/[\uD800-\uDBFF]$/.test(cut) ? cut.slice(0, -1) : cut).trim();
}

/**
 * A name SharePoint takes and no file in `taken` has: without path, forbidden characters, marks that turn the writing
 * direction (they disguise an ending), dots or spaces at its ends, and not too long.
 */
export function safeFileName(name: string, taken: readonly string[] = []): string {
  const tidy = allowedInNames((name.split(/[/\\]/).pop() ?? '').normalize('NFC')).replace(/^[\s.]+|[\s.]+$/g, '');
  const dot = tidy.lastIndexOf('.');
  const hasEnding = dot > 0 && tidy.length - dot <= longestEnding;
  const ending = hasEnding ? tidy.slice(dot) : '';
  const stem = cutStem(hasEnding ? tidy.slice(0, dot) : tidy) || 'File';
  const used = new Set(taken.map(one => one.toLowerCase()));
  // A person's file never takes the name of one of the suite's own.
  const isFree = (candidate: string): boolean => !used.has(candidate.toLowerCase()) && !ownFile.test(candidate);
  let candidate = `${stem}${ending}`;
  for (let number = 2; !isFree(candidate); number++) candidate = `${stem} (${number})${ending}`;
  return candidate;
}
