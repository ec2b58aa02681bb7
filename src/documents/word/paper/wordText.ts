import { TextRun } from 'docx';
import { withoutForbidden } from '../../../domain/kernel/xmlText';

/** Words as a file can hold them: nothing visible is lost, and a tab is a space. */
export const wordText = (words: string): string => withoutForbidden(words.replace(/\r\n?/g, '\n').replace(/\t/g, ' '));

/** Words as a run: text and nothing else. A line break in them is a line break on the page. */
export const runsOf = (words: string, look: { readonly bold?: boolean } = {}): TextRun[] =>
  wordText(words)
    .split('\n')
    .map((text, at) => new TextRun({ ...look, text, ...(at > 0 && { break: 1 }) }));
