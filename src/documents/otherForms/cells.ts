import { childOf } from '../word/parseXml';
import { wordsOf } from '../word/referralForm/wordsOf';

/** Pieces of a document in reading order: a cell of a table, or a paragraph outside of tables. Rows are kept, since a list of children is one. */
export type Row = readonly string[];

const tidy = (words: string): string =>
  words
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t]+/g, ' ')
    .replace(/ *\n */g, '\n')
    .trim();

function rowOf(element: Element): Row {
  const cells: string[] = [];
  for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling) {
    if (child.localName === 'tc') cells.push(tidy(wordsOf(child)));
    // A cell may be within a control or a custom element.
    else if (child.localName !== 'trPr' && child.localName !== 'tblPrEx') cells.push(...rowOf(childOf(child, 'sdtContent') ?? child));
  }
  return cells;
}

/** The rows of a Word document that is not our form. */
export function rowsOfDocument(element: Element): readonly Row[] {
  if (element.localName === 'tr') return [rowOf(element)];
  if (element.localName === 'p') return [[tidy(wordsOf(element))]];
  const rows: Row[] = [];
  for (let child = element.firstElementChild; child !== null; child = child.nextElementSibling) rows.push(...rowsOfDocument(child));
  return rows;
}

/** The rows of a text that was pasted: a line each, with tabs where there was a table. */
export const rowsOfText = (text: string): readonly Row[] => text.split(/\r?\n/).map(line => line.split('\t').map(tidy));
