import {
  BorderStyle,
  HeadingLevel,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlign,
  WidthType
} from 'docx';
import type { Condition, Derived, FormItem, GroupQuestion, Notice, Section, SimpleQuestion } from '../../../domain/form/definition';
import { isQuestion } from '../../../domain/form/definition';
import { capitalised } from '../../../domain/kernel/words';
import { questionsIn } from '../../../domain/form/everyQuestion';
import { answerParagraphs, onlyIf, questionParagraphs } from './answerParagraphs';
import type { Place } from './answerParagraphs';
import { conditionWords, restOf } from './conditionWords';
import type { LabelOf } from './conditionWords';
import { roomFor } from './rooms';
import { borderColour, headFill, questionFill, widths } from './styles';

type Block = Paragraph | Table;

const line = { style: BorderStyle.SINGLE, size: 4, color: borderColour };
const borders = { top: line, bottom: line, left: line, right: line };
const margins = { top: 80, bottom: 60, left: 110, right: 110 };

const cell = (width: number, children: readonly Paragraph[], fill?: string): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders,
    margins,
    verticalAlign: VerticalAlign.TOP,
    shading: fill === undefined ? undefined : { type: ShadingType.CLEAR, fill, color: 'auto' },
    children: [...children]
  });

const headRow = (): TableRow =>
  new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: [
      cell(widths.question, [new Paragraph({ style: 'QuestionLabel', text: 'Question' })], headFill),
      cell(widths.answer, [new Paragraph({ style: 'QuestionLabel', text: 'Answer' })], headFill)
    ]
  });

const row = (question: readonly Paragraph[], answer: readonly Paragraph[]): TableRow =>
  // A row longer than this may go on over the page: it would leave half of one empty.
  new TableRow({ cantSplit: answer.length < 14, children: [cell(widths.question, question, questionFill), cell(widths.answer, answer)] });

const tableOf = (rows: readonly TableRow[]): readonly Block[] => [
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.page, type: WidthType.DXA },
    columnWidths: [widths.question, widths.answer],
    rows: [headRow(), ...rows]
  }),
  new Paragraph({ style: 'Gap' })
];

const derivedRow = ({ label }: Derived): TableRow =>
  row(
    [new Paragraph({ style: 'QuestionLabel', text: label })],
    [new Paragraph({ style: 'Quiet', text: 'Leave this out: it is worked out from your answers.' })]
  );

const boxed = (words: string, heavy: boolean): Paragraph =>
  new Paragraph({
    text: words,
    style: heavy ? 'QuestionLabel' : undefined,
    border: { left: { style: BorderStyle.SINGLE, size: heavy ? 36 : 18, color: heavy ? '9C1C1C' : borderColour, space: 8 } },
    indent: { left: 170 },
    spacing: { before: 100, after: 120 }
  });

function noticeBlocks({ tone, words }: Notice, condition: string | undefined): readonly Block[] {
  if (tone === 'heading') {
    return [
      new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, text: words }),
      ...(condition === undefined ? [] : [new Paragraph({ style: 'Quiet', keepNext: true, text: onlyIf(condition) })])
    ];
  }
  return [boxed(condition === undefined ? words : `If ${condition}: ${words}`, tone === 'warning')];
}

/** Labels as they are known here: a row's own questions hide those of the form with the same id. */
function labelsWith(items: readonly FormItem[], outer: LabelOf): LabelOf {
  const own = new Map(questionsIn(items).map(question => [question.id, question.shortLabel ?? question.label]));
  return id => own.get(id) ?? outer(id);
}

function groupBlocks(group: GroupQuestion, place: Place, condition: string | undefined): readonly Block[] {
  const room = roomFor(group);
  const numbers = Array.from({ length: room }, (_unused, index) => index + 1);
  const more = `There is room for ${room}. If there are more, fill in a second copy of this form for them, and send both together.`;
  const labelOf = labelsWith(group.items, place.labelOf);
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, keepNext: true, text: group.optional ? `${group.label} (optional)` : group.label }),
    ...(condition === undefined ? [] : [new Paragraph({ style: 'Quiet', keepNext: true, text: onlyIf(condition) })]),
    ...(group.hint === undefined ? [] : [new Paragraph({ keepNext: true, text: group.hint })]),
    new Paragraph({ style: 'Quiet', keepNext: true, text: room < group.most ? more : `There is room for ${room}, which is the most.` }),
    ...numbers.flatMap(number => {
      const title = `${capitalised(group.rowName)} ${number}`;
      const inRow: Place = { ...place, labelOf, rowTitle: title, path: [...place.path, group.id, String(number)] };
      return [new Paragraph({ heading: HeadingLevel.HEADING_3, keepNext: true, text: title }), ...itemBlocks(group.items, inRow)];
    }),
    // What follows belongs to no row.
    new Paragraph({ style: 'Gap', spacing: { after: 240 } })
  ];
}

/** Questions in tables, broken wherever words or a group stand between them. */
function itemBlocks(items: readonly FormItem[], place: Place): readonly Block[] {
  const blocks: Block[] = [];
  let rows: TableRow[] = [];
  let said: Condition | undefined;
  const endTable = (): void => {
    if (rows.length > 0) blocks.push(...tableOf(rows));
    rows = [];
  };
  for (const item of items) {
    const rest = restOf(item.shownWhen, said);
    const words = rest === undefined ? undefined : conditionWords(rest, place.labelOf);
    if (item.kind === 'notice') {
      endTable();
      if (item.tone === 'heading') said = item.shownWhen;
      blocks.push(...noticeBlocks(item, item.tone === 'heading' && item.shownWhen ? conditionWords(item.shownWhen, place.labelOf) : words));
    } else if (item.kind === 'derived') {
      rows.push(derivedRow(item));
    } else if (item.kind === 'group') {
      endTable();
      blocks.push(...groupBlocks(item, place, words));
    } else {
      rows.push(row(questionParagraphs(item, place, rest), answerParagraphs(item, place)));
    }
  }
  endTable();
  return blocks;
}

/** One section of the form, numbered as the form lists it. */
export function sectionBlocks(section: Section, number: number, place: Place): readonly Block[] {
  const condition = section.shownWhen && conditionWords(section.shownWhen, place.labelOf);
  return [
    new Paragraph({
      heading: HeadingLevel.HEADING_1,
      keepNext: true,
      text: `${number}. ${section.title}${section.optional ? ' (optional)' : ''}`
    }),
    ...(condition === undefined ? [] : [new Paragraph({ style: 'Quiet', keepNext: true, text: onlyIf(condition) })]),
    ...(section.intro === undefined ? [] : [new Paragraph({ keepNext: true, text: section.intro })]),
    ...itemBlocks(section.items, place),
    ...(section.footnote === undefined ? [] : [new Paragraph({ style: 'Quiet', text: section.footnote })])
  ];
}

/** Labels of the whole form, with rows left out: they have their own. */
export const formLabels = (sections: readonly Section[]): LabelOf =>
  labelsWith(
    sections.flatMap(({ items }) => items.filter((item): item is SimpleQuestion => isQuestion(item) && item.kind !== 'group')),
    id => id
  );
