import { BorderStyle } from 'docx';
import type { IStylesOptions } from 'docx';
import { face, ink, quiet, spaced } from '../typography';

/** In twentieths of a point: A4, its margins, and what is left between them. */
export const sheet = { width: 11_906, height: 16_838, margin: 964, text: 9_978 } as const;
/** From the margin to the words of a fact. */
export const factIndent = 2_600;

export const headFill = 'E8E8E8';
const lineColour = '707070';

export const line = { style: BorderStyle.SINGLE, size: 4, color: lineColour } as const;
export const heavyLine = { style: BorderStyle.SINGLE, size: 12, color: '000000' } as const;
/** A box around paragraphs: `space` in points between line and words. */
const boxed = { top: { ...line, space: 4 }, bottom: { ...line, space: 4 }, left: { ...line, space: 4 }, right: { ...line, space: 4 } };

const heading = (size: number, before: number, after: number) => ({
  run: { font: face, size, bold: true, color: ink },
  paragraph: { ...spaced(before, after), keepNext: true }
});

/** The house style: one plain face, headings that are headings, nothing told by colour. */
export const houseStyles: IStylesOptions = {
  default: {
    document: { run: { font: face, size: 21, color: ink, language: { value: 'en-GB', eastAsia: 'en-GB' } }, paragraph: spaced(0, 100) },
    title: { run: { font: face, size: 32, bold: true, color: ink }, paragraph: spaced(0, 160) },
    heading1: heading(26, 320, 120),
    heading2: { ...heading(23, 260, 100), paragraph: { ...spaced(260, 120), keepNext: true } },
    heading3: heading(21, 180, 60)
  },
  paragraphStyles: [
    { id: 'Marking', name: 'Marking', basedOn: 'Normal', run: { bold: true, size: 20 }, paragraph: spaced(0, 80) },
    { id: 'PageFoot', name: 'Page foot', basedOn: 'Normal', run: { size: 17, color: quiet }, paragraph: spaced(0, 0) },
    { id: 'Fact', name: 'Fact', basedOn: 'Normal', paragraph: { ...spaced(0, 60), indent: { left: factIndent, hanging: factIndent } } },
    { id: 'Label', name: 'Label', basedOn: 'Normal', run: { bold: true }, paragraph: { ...spaced(80, 40), keepNext: true } },
    { id: 'Hint', name: 'Hint', basedOn: 'Normal', run: { size: 18, color: quiet }, paragraph: { ...spaced(0, 60), keepNext: true } },
    { id: 'Cell', name: 'Table words', basedOn: 'Normal', run: { size: 19 }, paragraph: spaced(40, 40) },
    {
      id: 'HeadCell',
      name: 'Table heading',
      basedOn: 'Normal',
      run: { size: 19, bold: true },
      paragraph: { ...spaced(40, 40), keepNext: true }
    },
    { id: 'Gap', name: 'Gap', basedOn: 'Normal', run: { size: 10 }, paragraph: spaced(0, 0) }
  ]
};

export const statementLook = { border: boxed, indent: { left: 120, right: 120 }, ...spaced(120, 200), keepLines: true } as const;
export const roomLook = { border: boxed, indent: { left: 120, right: 120 }, ...spaced(0, 0) } as const;
export const partTitleLook = {
  shading: { fill: headFill },
  border: { top: line, bottom: line, left: { ...line, space: 4 }, right: { ...line, space: 4 } },
  indent: { left: 100, right: 100 }
} as const;
