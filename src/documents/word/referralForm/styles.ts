import type { IStylesOptions } from 'docx';

const FONT = 'Arial';
const INK = '1B1B1B';
/** 7:1 on white. */
const QUIET = '505050';
const BLUE = '0B3A6F';

/** Widths in twentieths of a point: A4 less its margins, and how the table divides it. */
export const widths = { page: 10_206, question: 4_000, answer: 6_206 } as const;
/** What is asked below an option is set in by this much for each level. */
export const INDENT = 340;
export const headFill = 'DCE6F1';
export const questionFill = 'F4F4F4';
export const borderColour = '8A8A8A';

const paragraph = (before: number, after: number) => ({ spacing: { before, after } });

/** How the form looks: a large plain face, room around each question, nothing told by colour alone. */
export const formStyles: IStylesOptions = {
  default: {
    document: { run: { font: FONT, size: 21, color: INK, language: { value: 'en-GB', eastAsia: 'en-GB' } }, paragraph: paragraph(0, 60) },
    title: { run: { font: FONT, size: 44, bold: true, color: BLUE }, paragraph: paragraph(0, 120) },
    heading1: { run: { font: FONT, size: 30, bold: true, color: BLUE }, paragraph: paragraph(360, 120) },
    heading2: { run: { font: FONT, size: 25, bold: true, color: INK }, paragraph: paragraph(280, 100) },
    heading3: { run: { font: FONT, size: 22, bold: true, color: INK }, paragraph: paragraph(220, 80) }
  },
  paragraphStyles: [
    { id: 'Quiet', name: 'Quiet', basedOn: 'Normal', run: { size: 19, color: QUIET }, paragraph: paragraph(0, 40) },
    { id: 'QuestionLabel', name: 'Question', basedOn: 'Normal', run: { bold: true }, paragraph: paragraph(0, 40) },
    { id: 'Marking', name: 'Marking', basedOn: 'Normal', run: { bold: true, size: 20 }, paragraph: paragraph(0, 0) },
    { id: 'Gap', name: 'Gap', basedOn: 'Normal', run: { size: 8 }, paragraph: paragraph(0, 0) }
  ],
  characterStyles: [{ id: 'Placeholder', name: 'Placeholder Text', run: { color: QUIET } }]
};
