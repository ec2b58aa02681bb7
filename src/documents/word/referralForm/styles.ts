import type { IStylesOptions } from 'docx';
import { face, ink, quiet, spaced } from '../typography';

const BLUE = '0B3A6F';

/** Widths in twentieths of a point: A4 less its margins, and how the table divides it. */
export const widths = { page: 10_206, question: 4_000, answer: 6_206 } as const;
/** What is asked below an option is set in by this much for each level. */
export const INDENT = 340;
export const headFill = 'DCE6F1';
export const questionFill = 'F4F4F4';
export const borderColour = '8A8A8A';

/** How the form looks: a large plain face, room around each question, nothing told by colour alone. */
export const formStyles: IStylesOptions = {
  default: {
    document: { run: { font: face, size: 21, color: ink, language: { value: 'en-GB', eastAsia: 'en-GB' } }, paragraph: spaced(0, 60) },
    title: { run: { font: face, size: 44, bold: true, color: BLUE }, paragraph: spaced(0, 120) },
    heading1: { run: { font: face, size: 30, bold: true, color: BLUE }, paragraph: spaced(360, 120) },
    heading2: { run: { font: face, size: 25, bold: true, color: ink }, paragraph: spaced(280, 100) },
    heading3: { run: { font: face, size: 22, bold: true, color: ink }, paragraph: spaced(220, 80) }
  },
  paragraphStyles: [
    { id: 'Quiet', name: 'Quiet', basedOn: 'Normal', run: { size: 19, color: quiet }, paragraph: spaced(0, 40) },
    { id: 'QuestionLabel', name: 'Question', basedOn: 'Normal', run: { bold: true }, paragraph: spaced(0, 40) },
    { id: 'Marking', name: 'Marking', basedOn: 'Normal', run: { bold: true, size: 20 }, paragraph: spaced(0, 0) },
    { id: 'Gap', name: 'Gap', basedOn: 'Normal', run: { size: 8 }, paragraph: spaced(0, 0) }
  ],
  characterStyles: [{ id: 'Placeholder', name: 'Placeholder Text', run: { color: quiet } }]
};
