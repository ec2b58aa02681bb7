import { AlignmentType, Document, Footer, Header, HeadingLevel, Packer, PageNumber, Paragraph, Tab, TextRun } from 'docx';
import type { Paper } from '../../../domain/documents/paper';
import { wordBlocks } from './blocks';
import { heavyLine, houseStyles, line, sheet } from './styles';
import { runsOf, wordText } from './wordText';

const head = ({ marking, kind }: Paper): Header =>
  new Header({
    children: [
      new Paragraph({
        style: 'Marking',
        tabStops: [{ type: 'right', position: sheet.text }],
        border: { bottom: { ...heavyLine, space: 4 } },
        children: [...runsOf(marking), new TextRun({ children: [new Tab()] }), ...runsOf(kind)]
      })
    ]
  });

const foot = ({ marking, reference, version }: Paper): Footer =>
  new Footer({
    children: [
      new Paragraph({
        style: 'PageFoot',
        tabStops: [{ type: 'right', position: sheet.text }],
        border: { top: { ...line, space: 4 } },
        children: [
          ...runsOf(reference),
          new TextRun({ children: [new Tab(), 'Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] })
        ]
      }),
      new Paragraph({
        style: 'PageFoot',
        tabStops: [{ type: 'right', position: sheet.text }],
        children: [...runsOf(version), new TextRun({ children: [new Tab()] }), ...runsOf(marking)]
      })
    ]
  });

const documentOf = (paper: Paper): Document =>
  new Document({
    title: wordText(paper.title),
    subject: wordText(`${paper.kind} ${paper.reference}`),
    description: paper.marking,
    // Whoever makes it stands in the log of exports, not in the file.
    creator: 'MARAC team',
    lastModifiedBy: 'MARAC team',
    styles: houseStyles,
    compatibility: { version: 15 },
    sections: [
      {
        properties: {
          page: {
            size: { width: sheet.width, height: sheet.height },
            margin: { top: 1_250, bottom: 1_150, left: sheet.margin, right: sheet.margin, header: 560, footer: 480 }
          }
        },
        headers: { default: head(paper) },
        footers: { default: foot(paper) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, alignment: AlignmentType.LEFT, children: runsOf(paper.title) }),
          ...paper.blocks.flatMap(wordBlocks)
        ]
      }
    ]
  });

/**
 * A document of the house as a Word file: real headings, header rows that stand again on each page, its title and language, marking and page
 * numbers on every page. Every word of it is text: no field and no link is made of what somebody typed.
 */
export const wordOf = async (paper: Paper): Promise<Uint8Array> => new Uint8Array(await Packer.toArrayBuffer(documentOf(paper)));
