import { Paragraph, TextRun } from 'docx';
import type { ParagraphChild } from 'docx';
import type { Condition, FormContext, NumberQuestion, Option, Question, SimpleQuestion } from '../../../domain/form/definition';
import { optionsOf } from '../../../domain/form/shownItems';
import { conditionWords } from './conditionWords';
import type { LabelOf } from './conditionWords';
import type { Controls } from './controls';
import { INDENT } from './styles';
import { tagOf } from './tags';

/** Where in the form one stands: its rows by number, the words of its questions. */
export interface Place {
  readonly context: FormContext;
  readonly controls: Controls;
  readonly labelOf: LabelOf;
  readonly path: readonly string[];
  /** "Perpetrator 2", and nothing outside a group. */
  readonly rowTitle?: string;
}

type ChoiceQuestion = Extract<SimpleQuestion, { readonly kind: 'radios' | 'checkboxes' }>;

/** A condition as a line above what it is about. */
export const onlyIf = (words: string): string => `Only if ${words}:`;

const asSentence = (words: string): string => (/[.?!”]$/.test(words) ? words : `${words}.`);

const numberLimits = ({ least, most }: NumberQuestion): string => `A whole number from ${least} to ${most}.`;

/** What a screen says by the look of its fields, in words. */
function howToAnswer(question: SimpleQuestion): string | undefined {
  switch (question.kind) {
    case 'radios':
      return 'Tick one.';
    case 'checkboxes':
      return 'Tick all that apply.';
    case 'number':
      return numberLimits(question);
    case 'narrative':
      return question.limit > 500 ? `Up to ${question.limit.toLocaleString('en-GB')} characters.` : undefined;
    default:
      return undefined;
  }
}

/** The hint with how it is answered, unless the hint has said so. */
function hintWords(question: SimpleQuestion): string {
  const how = howToAnswer(question);
  const said = how !== undefined && question.hint?.toLowerCase().includes('that apply');
  return [question.hint, said ? undefined : how]
    .filter((words): words is string => words !== undefined)
    .map(asSentence)
    .join(' ');
}

const labelRuns = ({ label, optional }: SimpleQuestion): readonly TextRun[] => [
  new TextRun({ text: label, bold: true }),
  ...(optional ? [new TextRun({ text: ' (optional)', bold: false })] : [])
];

const quiet = (text: string, left = 0): Paragraph => new Paragraph({ style: 'Quiet', indent: { left }, text });

/** The words of a question: its label, what it depends on, its hint and how it is answered. */
export function questionParagraphs(question: SimpleQuestion, place: Place, condition: Condition | undefined): readonly Paragraph[] {
  const hint = hintWords(question);
  return [
    ...(condition === undefined ? [] : [quiet(onlyIf(conditionWords(condition, place.labelOf)))]),
    new Paragraph({ style: 'QuestionLabel', children: [...labelRuns(question)] }),
    ...(hint === '' ? [] : [quiet(hint)])
  ];
}

const titleOf = (question: SimpleQuestion, { rowTitle }: Place): string =>
  [question.shortLabel ?? question.label, rowTitle].filter(Boolean).join(', ');

const tickOf = (question: ChoiceQuestion, { value }: Option, place: Place): ParagraphChild =>
  place.controls.tick({
    tag: tagOf([...place.path, question.id], value),
    title: `${value}: ${titleOf(question, place)}`
  }) as ParagraphChild;

function optionNotes({ hint, shownWhen }: Option, { labelOf }: Place): readonly ParagraphChild[] {
  const words = [
    ...(hint === undefined ? [] : [hint]),
    ...(shownWhen === undefined ? [] : [`${onlyIf(conditionWords(shownWhen, labelOf)).slice(0, -1)}.`])
  ];
  return words.length === 0 ? [] : [new TextRun({ text: `  ${words.join(' ')}`, size: 19, color: '505050' })];
}

const optionRuns = (question: ChoiceQuestion, option: Option, place: Place, words = option.value): readonly ParagraphChild[] => [
  tickOf(question, option, place),
  new TextRun(`\u00a0${words}`),
  ...optionNotes(option, place)
];

/** An option that stands beside others keeps together: a box without its words is ticked by mistake. */
const unbroken = (words: string): string => words.replace(/ /g, '\u00a0');

/** What is asked below the options of one choice. A hint is given once: every end of an order has the same. */
function createBelow(place: Place): (option: Option, level: number) => readonly Paragraph[] {
  const hinted = new Set<string>();
  const onceOnly = (hint: string): string => {
    const again = hinted.has(hint);
    hinted.add(hint);
    return again ? '' : hint;
  };
  return ({ reveals = [] }, level) =>
    reveals.flatMap(question => belowOption(question, place, level, onceOnly(question.kind === 'group' ? '' : hintWords(question))));
}

function belowOption(question: Question, place: Place, level: number, hint: string): readonly Paragraph[] {
  // A group below an option would need a table within the cell: the form has none, and a test says so.
  if (question.kind === 'group') return [];
  const left = level * INDENT;
  const hints = hint === '' ? [] : [quiet(hint, left)];
  const field = fieldOf(question, place);
  if (field === undefined) {
    return [new Paragraph({ indent: { left }, children: [...labelRuns(question)] }), ...hints, ...answerParagraphs(question, place, level)];
  }
  return [
    new Paragraph({
      indent: { left },
      children: [...labelRuns(question), new TextRun(/[?.]$/.test(question.label) ? '  ' : ':  '), field]
    }),
    ...hints
  ];
}

function inlineChoice(question: ChoiceQuestion, options: readonly Option[], place: Place, level: number): readonly Paragraph[] {
  const runs = options.flatMap((option, index) => [
    ...(index === 0 ? [] : [new TextRun('     ')]),
    ...optionRuns(question, option, place, unbroken(option.value))
  ]);
  const asking = options.filter(({ reveals }) => reveals !== undefined && reveals.length > 0);
  const below = createBelow(place);
  return [
    new Paragraph({ indent: { left: level * INDENT }, children: runs }),
    ...asking.flatMap(option => [quiet(`If “${option.value}”:`, (level + 1) * INDENT), ...below(option, level + 1)])
  ];
}

function listedChoice(question: ChoiceQuestion, options: readonly Option[], place: Place, level: number): readonly Paragraph[] {
  const below = createBelow(place);
  return options.flatMap(option => [
    new Paragraph({ indent: { left: level * INDENT + INDENT, hanging: INDENT }, children: [...optionRuns(question, option, place)] }),
    ...below(option, level + 1)
  ]);
}

/** Characters of options that have room side by side. */
const ONE_LINE = 60;

/** Side by side where the screen does so, and wherever nothing is to be said or asked of an option and there is room: paper is long enough. */
function isInline(question: ChoiceQuestion, options: readonly Option[]): boolean {
  if (options.some(({ hint, shownWhen }) => hint !== undefined || shownWhen !== undefined)) return false;
  const asked = options.some(({ reveals }) => reveals !== undefined && reveals.length > 0);
  const characters = options.reduce((sum, { value }) => sum + value.length, 0);
  return (question.kind === 'radios' && question.inline === true) || (!asked && characters <= ONE_LINE);
}

function choiceParagraphs(question: ChoiceQuestion, place: Place, level: number): readonly Paragraph[] {
  const options = optionsOf(question, place.context);
  return isInline(question, options) ? inlineChoice(question, options, place, level) : listedChoice(question, options, place, level);
}

/** The one control of a question that is written or is a date; a choice has one for each option. */
function fieldOf(question: SimpleQuestion, place: Place): ParagraphChild | undefined {
  if (question.kind === 'radios' || question.kind === 'checkboxes' || question.kind === 'attachments') return undefined;
  const control = { tag: tagOf([...place.path, question.id]), title: titleOf(question, place) };
  const { date, text } = place.controls;
  return (question.kind === 'date' ? date(control) : text(control, question.kind === 'narrative' ? 'several' : 'one')) as ParagraphChild;
}

/** Where a question is answered. */
export function answerParagraphs(question: SimpleQuestion, place: Place, level = 0): readonly Paragraph[] {
  if (question.kind === 'radios' || question.kind === 'checkboxes') return choiceParagraphs(question, place, level);
  const field = fieldOf(question, place);
  return [
    new Paragraph({
      indent: { left: level * INDENT },
      children: field ? [field] : [new TextRun(`Attach ${question.subject} to the e-mail with this form.`)]
    })
  ];
}
