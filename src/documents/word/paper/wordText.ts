import { TextRun } from 'docx';

/** What XML 1.0 has no way to hold, not even escaped: a file with one of these in it does not open. XML 1.0, section 2.2. */
// eslint-disable-next-line no-control-regex
const notInXml = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** Words as a file can hold them: nothing visible is lost, and a tab is a space. */
export const wordText = (words: string): string => words.replace(/\r\n?/g, '\n').replace(/\t/g, ' ').replace(notInXml, '');

/** Words as a run: text and nothing else. A line break in them is a line break on the page. */
export const runsOf = (words: string, look: { readonly bold?: boolean } = {}): TextRun[] =>
  wordText(words)
    .split('\n')
    .map((text, at) => new TextRun({ ...look, text, ...(at > 0 && { break: 1 }) }));
