import type { Answers, AnswerRow, AnswerValue, StoredAnswers } from './answers';
import { chosenValues, holds, rowsOf } from './conditions';
import type { ConditionScope } from './conditions';
import type {
  CheckboxesQuestion,
  FormContext,
  FormDefinition,
  FormItem,
  GroupQuestion,
  Notice,
  Option,
  Question,
  RadiosQuestion,
  Section,
  SimpleQuestion
} from './definition';
import { derivedText, factHolds } from './reading/facts';
import { capitalised } from '../kernel/words';

/** One option of a shown choice, with the questions below it when it is chosen. */
export interface ShownOption {
  readonly option: Option;
  readonly chosen: boolean;
  readonly reveals: readonly ShownItem[];
}

/** One row of a shown group. Its title counts: "Perpetrator 1". */
export interface ShownRow {
  readonly key: string;
  readonly title: string;
  readonly answers: Answers;
  readonly items: readonly ShownItem[];
}

export interface ShownQuestion {
  readonly kind: 'question';
  readonly question: SimpleQuestion;
  /** The question's id; or the group's id, the row's key and the question's id. */
  readonly path: readonly string[];
  readonly value: AnswerValue | undefined;
  /** Of a choice: the options on offer. Empty for other kinds. */
  readonly options: readonly ShownOption[];
  /** What is shown of the row the question stands in. */
  readonly row?: StoredAnswers;
}

export interface ShownGroup {
  readonly kind: 'group';
  readonly question: GroupQuestion;
  readonly path: readonly string[];
  readonly rows: readonly ShownRow[];
}

interface ShownNotice {
  readonly kind: 'notice';
  readonly notice: Notice;
}

export interface ShownDerived {
  readonly kind: 'derived';
  readonly id: string;
  readonly label: string;
  readonly text: string;
}

/** One thing on the page, as the answers so far make it. */
export type ShownItem = ShownQuestion | ShownGroup | ShownNotice | ShownDerived;

export interface ShownSection {
  readonly section: Section;
  readonly items: readonly ShownItem[];
}

/** The form as these answers show it. Everything else about the form is read from here. */
export interface ShownForm {
  readonly sections: readonly ShownSection[];
  /** The answers of what is shown, and only those: the ones that are submitted. */
  readonly answers: Answers;
}

type MutableAnswers = Record<string, AnswerValue | undefined>;

interface Walk {
  readonly context: FormContext;
  readonly form: MutableAnswers;
  readonly given: StoredAnswers;
  readonly collected: MutableAnswers;
  readonly pathPrefix: readonly string[];
  readonly scope: ConditionScope;
}

const isChoice = (question: Question): question is RadiosQuestion | CheckboxesQuestion =>
  question.kind === 'radios' || question.kind === 'checkboxes';

/** Every option a choice offers here, each once: its own, those of the region's configuration, and last those set apart. */
export function optionsOf(question: RadiosQuestion | CheckboxesQuestion, context: FormContext): readonly Option[] {
  if (question.optionsFrom === undefined) {
    return question.options;
  }
  const { maracs, agencies } = context.configuration;
  const named = question.optionsFrom === 'maracs' ? maracs : agencies;
  const own = question.options.map(({ value }) => value);
  const ofRegion = named.filter(({ name }) => !own.includes(name)).map(({ name }) => ({ value: name }));
  return [...question.options.filter(({ apart }) => !apart), ...ofRegion, ...question.options.filter(({ apart }) => apart)];
}

function shownOptions(question: SimpleQuestion, value: AnswerValue | undefined, walk: Walk): readonly ShownOption[] {
  if (!isChoice(question)) {
    return [];
  }
  const chosen = chosenValues(value);
  return optionsOf(question, walk.context)
    .filter(option => holds(option.shownWhen, walk.scope))
    .map(option => {
      const isChosen = chosen.includes(option.value);
      return { option, chosen: isChosen, reveals: isChosen ? shownItems(option.reveals ?? [], walk) : [] };
    });
}

function shownQuestion(question: SimpleQuestion, walk: Walk): ShownQuestion {
  const value = walk.given[question.id];
  if (value !== undefined) {
    walk.collected[question.id] = value;
  }
  return {
    kind: 'question',
    question,
    path: [...walk.pathPrefix, question.id],
    value,
    options: shownOptions(question, value, walk),
    row: walk.collected === walk.form ? undefined : walk.collected
  };
}

function shownRow(group: GroupQuestion, row: AnswerRow, index: number, walk: Walk): ShownRow {
  const collected: MutableAnswers = {};
  const items = shownItems(group.items, {
    ...walk,
    given: row.answers,
    collected,
    pathPrefix: [...walk.pathPrefix, group.id, row.key],
    scope: { ...walk.scope, row: collected }
  });
  return { key: row.key, title: `${capitalised(group.rowName)} ${index + 1}`, answers: collected, items };
}

function shownGroup(group: GroupQuestion, walk: Walk): ShownGroup {
  const rows = rowsOf(walk.given[group.id]).map((row, index) => shownRow(group, row, index, walk));
  if (rows.length > 0) {
    walk.collected[group.id] = rows.map(({ key, answers }) => ({ key, answers }));
  }
  return { kind: 'group', question: group, path: [...walk.pathPrefix, group.id], rows };
}

function shownItem(item: FormItem, walk: Walk): ShownItem {
  switch (item.kind) {
    case 'notice':
      return { kind: 'notice', notice: item };
    case 'derived':
      return { kind: 'derived', id: item.id, label: item.label, text: derivedText(item.text, walk.form, walk.context) };
    case 'group':
      return shownGroup(item, walk);
    default:
      return shownQuestion(item, walk);
  }
}

/** In the form's order, since what comes later may depend on what came before. */
function shownItems(items: readonly FormItem[], walk: Walk): readonly ShownItem[] {
  const shown: ShownItem[] = [];
  for (const item of items) {
    if (holds(item.shownWhen, walk.scope)) {
      shown.push(shownItem(item, walk));
    }
  }
  return shown;
}

/** What of the form is shown with these answers, from the first section to the last. */
export function shownForm(form: FormDefinition, answers: Answers, context: FormContext): ShownForm {
  const collected: MutableAnswers = {};
  const scope: ConditionScope = { answers: collected, fact: name => factHolds(name, collected, context) };
  const walk: Walk = { context, form: collected, given: answers, collected, pathPrefix: [], scope };
  const sections: ShownSection[] = [];
  for (const section of form.sections) {
    if (holds(section.shownWhen, scope)) {
      sections.push({ section, items: shownItems(section.items, walk) });
    }
  }
  return { sections, answers: collected };
}

/** One section as the answers show it; nothing when it is not shown. */
export const shownSection = (form: FormDefinition, sectionId: string, answers: Answers, context: FormContext): ShownSection | undefined =>
  shownForm(form, answers, context).sections.find(({ section }) => section.id === sectionId);

const questionsWithin = (item: ShownItem): readonly ShownQuestion[] => {
  if (item.kind === 'question') {
    return [item, ...item.options.flatMap(option => option.reveals.flatMap(questionsWithin))];
  }
  return item.kind === 'group' ? item.rows.flatMap(row => row.items.flatMap(questionsWithin)) : [];
};

/** Every question of shown items in reading order, those below options and in rows among them; groups themselves are left out. */
export const questionsOf = (items: readonly ShownItem[]): readonly ShownQuestion[] => items.flatMap(questionsWithin);

/** The questions a section asks, given the answers so far. */
export const visibleQuestions = (
  form: FormDefinition,
  sectionId: string,
  answers: Answers,
  context: FormContext
): readonly ShownQuestion[] => questionsOf(shownSection(form, sectionId, answers, context)?.items ?? []);

/**
 * The answers of what is shown: the ones that are submitted. Answers of questions that are not shown stay in the draft,
 * which keeps everything that was typed until the referral is sent, and come back when the question does.
 */
export const stripHidden = (form: FormDefinition, answers: Answers, context: FormContext): Answers =>
  shownForm(form, answers, context).answers;
