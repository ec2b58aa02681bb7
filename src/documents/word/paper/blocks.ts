import {
  BuilderElement,
  CheckBox,
  HeadingLevel,
  Paragraph,
  Tab,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
  XmlComponent
} from 'docx';
import type { ITableOptions } from 'docx';
import type { PaperBlock, PaperFact, PaperTable } from '../../../domain/documents/paper';
import { factIndent, headFill, heavyLine, line, partTitleLook, roomLook, sheet, statementLook } from './styles';
import { runsOf, wordText } from './wordText';

export type WordBlock = Paragraph | Table;

const levels = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;

/** What stands out stays with what it is about. */
const paragraph = (words: string, strong = false): Paragraph =>
  new Paragraph({ keepNext: strong, children: runsOf(words, { bold: strong }) });

/** Two tables that follow each other would become one. */
const gap = (): Paragraph => new Paragraph({ style: 'Gap' });

/** Column widths that fill the page, in the measure of the table. */
function columnWidths({ columns }: Pick<PaperTable, 'columns'>): readonly number[] {
  const whole = columns.reduce((sum, { width }) => sum + width, 0);
  return columns.map(({ width }) => Math.floor((sheet.text * width) / whole));
}

/** A table with the words by which a screen reader names it: the library has none of its own. ECMA-376, 17.4.62: last in the properties. */
class NamedTable extends Table {
  public constructor(options: ITableOptions, caption: string) {
    super(options);
    const [properties] = this.root;
    if (properties instanceof XmlComponent) {
      properties.addChildElement(
        new BuilderElement<{ readonly val: string }>({ name: 'w:tblCaption', attributes: { val: { key: 'w:val', value: caption } } })
      );
    }
  }
}

const none = { style: 'none', size: 0, color: 'auto' } as const;

function tableOf(table: PaperTable): readonly WordBlock[] {
  const { caption, columns, rows, empty } = table;
  if (rows.length === 0) return [paragraph(empty)];
  const widths = columnWidths(table);
  const cell = (words: string, at: number, isHead: boolean): TableCell =>
    new TableCell({
      width: { size: widths[at], type: WidthType.DXA },
      children: [new Paragraph({ style: isHead ? 'HeadCell' : 'Cell', children: runsOf(words) })],
      ...(isHead && { shading: { fill: headFill }, borders: { bottom: heavyLine } })
    });
  return [
    new NamedTable(
      {
        layout: TableLayoutType.FIXED,
        width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
        columnWidths: [...widths],
        tableLook: { firstRow: true, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
        margins: { left: 80, right: 80 },
        borders: { top: line, bottom: line, insideHorizontal: line, left: none, right: none, insideVertical: none },
        rows: [
          new TableRow({ tableHeader: true, cantSplit: true, children: columns.map(({ heading }, at) => cell(heading, at, true)) }),
          // A short row stays whole; one that is longer than a page must break.
          ...rows.map(
            cells =>
              new TableRow({
                cantSplit: cells.join('').length < 600,
                children: columns.map((_unused, at) => cell(cells[at] ?? '', at, false))
              })
          )
        ]
      },
      wordText(caption)
    ),
    gap()
  ];
}

const factOf = ({ label, words }: PaperFact, isLast: boolean): Paragraph =>
  new Paragraph({
    style: 'Fact',
    ...(isLast && { spacing: { after: 180 } }),
    tabStops: [{ type: 'left', position: factIndent }],
    children: [new TextRun({ bold: true, text: wordText(label) }), new TextRun({ children: [new Tab()] }), ...runsOf(words)]
  });

const labelOf = (label: string, hint?: string): readonly Paragraph[] => [
  new Paragraph({ style: 'Label', children: runsOf(label) }),
  ...(hint ? [new Paragraph({ style: 'Hint', children: runsOf(hint) })] : [])
];

/** Paragraphs with the same border stand in one box: whoever writes into it makes it grow. */
const roomOf = (lines: number): readonly Paragraph[] => [...Array.from({ length: lines }, () => new Paragraph({ ...roomLook })), gap()];

const choiceOf = (options: readonly string[]): Paragraph =>
  new Paragraph({
    children: options.flatMap((option, at) => [
      new TextRun(at > 0 ? '     ' : ''),
      new CheckBox({ alias: wordText(option), checked: false }),
      ...runsOf(` ${option}`)
    ])
  });

/** One piece of a document in Word. */
export function wordBlocks(block: PaperBlock): readonly WordBlock[] {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: levels[block.level], children: runsOf(block.words) })];
    case 'paragraph':
      return [paragraph(block.words, block.strong)];
    case 'list':
      return block.points.map(words => new Paragraph({ bullet: { level: 0 }, children: runsOf(words) }));
    case 'facts':
      return block.facts.map((fact, at) => factOf(fact, at === block.facts.length - 1));
    case 'table':
      return tableOf(block);
    case 'statement':
      return [new Paragraph({ ...statementLook, children: runsOf(block.words) })];
    case 'part':
      return [
        new Paragraph({ heading: HeadingLevel.HEADING_2, ...partTitleLook, children: runsOf(block.title) }),
        ...block.blocks.flatMap(wordBlocks)
      ];
    case 'choice':
      return [...labelOf(block.label), choiceOf(block.options)];
    case 'room':
      return [...labelOf(block.label, block.hint), ...roomOf(block.lines)];
  }
}
