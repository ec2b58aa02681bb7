import { withoutDirectionMarks } from '../../../domain/kernel/directionMarks';
import { holdsInvisible, plainLine } from '../../../domain/kernel/invisible';
import type { FilledControl } from './readControls';
import { UNREADABLE } from './wordsOf';

/** What was written for a question, and what is to be said of it. */
export interface WrittenAnswer {
  /** Empty where nothing was written, or where it cannot be told what. */
  readonly text: string;
  readonly problems: readonly string[];
}

export const nothingWritten: WrittenAnswer = { text: '', problems: [] };

/**
 * Where two words run into each other: "StreetBirmingham", "first.Second", "Road12". Not in McDonald, 12A or E10, where nobody pressed Enter.
 */
const seam =
  /(?<=\p{Ll})(?<!\b(?:Mc|Mac|De|Di|Le|La|Fitz|Van))(?=\p{Lu})|(?<=\p{Ll}{2})(?=\d)|(?<=\d\p{Lu}?)(?=\p{Lu}\p{Ll})|(?<=[.,;!?)])(?=[\p{L}])/gu;

/**
 * A text with the line breaks that were lost from it put back; nothing where it cannot be told where they were. LibreOffice 7.4 moves them
 * out of their box when it opens a file, so that only their number is left.
 */
function withLostBreaks(text: string, breaks: number): string | undefined {
  const lines = text.split(seam);
  return lines.length === breaks + 1 ? lines.map(line => line.trim()).join('\n') : undefined;
}

const onOneLine = (text: string): string => text.replace(/\n/g, ' / ');

function withBreaks(text: string, breaks: number, isLine: boolean): WrittenAnswer {
  const lines = withLostBreaks(text, breaks);
  if (lines !== undefined) {
    return {
      text: lines,
      problems: [`The program that saved the form ran its lines together. They were parted again as “${onOneLine(lines)}”: check them`]
    };
  }
  const words = `The program that saved the form ran its lines together: “${onOneLine(text)}”`;
  // "Flat 412 High Street" is no address of anybody's.
  return isLine
    ? { text: '', problems: [`${words}. Where one ended cannot be told, so it was not filled in`] }
    : { text, problems: [`${words}. Look where one ends`] };
}

/** What a control holds, and what stood at its edge. `isLine` for names, numbers and addresses: what cannot be seen is taken out of them. */
export function writtenAnswer(control: FilledControl, isLine: boolean): WrittenAnswer {
  const problems: string[] = [];
  let { text } = control;
  if (text !== '' && control.lostBreaks) {
    const parted = withBreaks(text, control.lostBreaks, isLine);
    text = parted.text;
    problems.push(...parted.problems);
  }
  if (control.beside !== undefined && text === '') {
    text = control.beside;
    problems.push(`“${onOneLine(control.beside)}” stood before its box, not in it: check it`);
  } else if (control.beside !== undefined) {
    problems.push(`“${onOneLine(control.beside)}” stands before its box as well. It was not filled in`);
  }
  if (control.remains) problems.push('It still holds the words of the blank form, which were taken out: check it');
  if (control.markedEmpty) problems.push('It was marked as empty, although something was written in it: check it');
  if (text.includes(UNREADABLE))
    problems.push(`It holds a picture or a symbol that cannot be read, shown as “${UNREADABLE}”: look at the original`);
  if (isLine && holdsInvisible(text)) problems.push('Characters that cannot be seen were taken out');
  return { text: isLine ? plainLine(text).trim() : withoutDirectionMarks(text), problems };
}
