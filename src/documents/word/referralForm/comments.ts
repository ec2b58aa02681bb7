import { withoutDirectionMarks } from '../../../domain/kernel/directionMarks';
import { counted } from '../../../domain/kernel/words';
import { parseXml } from '../parseXml';
import { wordsOf } from './wordsOf';

const LONGEST = 2_000;

/** Words of a document as they are shown in a list, on one line. */
export function shortened(words: string): string {
  const line = withoutDirectionMarks(words.trim()).replace(/\s*\n\s*/g, ' / ');
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}

/** The comments in the margin of a Word document. ISO/IEC 29500-1, 17.13.4. */
export function commentsIn(part: string | undefined): readonly string[] {
  const tree = part === undefined ? undefined : parseXml(part);
  if (!tree?.ok) return [];
  return Array.from(tree.value.getElementsByTagNameNS('*', 'comment'))
    .map(comment => shortened(wordsOf(comment)))
    .filter(words => words !== '');
}

/** They are no answers: they are shown to whoever enters the form. */
export const commentNotes = (comments: readonly string[]): readonly string[] =>
  comments.length === 0
    ? []
    : [
        `${counted(comments.length, 'comment')} ${comments.length === 1 ? 'was' : 'were'} written in the margin, which no box holds: ${comments.map(words => `“${words}”`).join(', ')}.`
      ];
