import type { Answers, AnswerRow, AnswerValue } from '../../../domain/form/answers';
import type { FormContext, FormDefinition, FormItem, GroupQuestion, SimpleQuestion } from '../../../domain/form/definition';
import { ownQuestionsIn } from '../../../domain/form/everyQuestion';
import { isOneLine } from '../../../domain/form/oneLine';
import { optionsOf } from '../../../domain/form/shownItems';
import { capitalised, listed } from '../../../domain/kernel/words';
import { dateTyped } from './dateTyped';
import type { FilledControl } from './readControls';
import { readTag, tagOf } from './tags';
import { nothingWritten, writtenAnswer } from './writtenAnswer';

/** Something in a returned form that needs a person's eye. */
export interface ReadProblem {
  /** As in the form's problems: the question's id, or the group's, the row's key and the question's. Empty where the form has no such question. */
  readonly path: readonly string[];
  /** The question, "Date of birth, perpetrator 2". */
  readonly field: string;
  readonly words: string;
}

/** What was read, before the form's own rules are asked. */
export interface ReadAnswers {
  readonly answers: Answers;
  readonly problems: readonly ReadProblem[];
}

type ChoiceQuestion = Extract<SimpleQuestion, { readonly kind: 'radios' | 'checkboxes' }>;

/** The controls by tag, each taken off when it is read: what is left at the end, this form does not ask. */
interface Reading {
  readonly context: FormContext;
  readonly left: Map<string, FilledControl>;
  readonly problems: ReadProblem[];
  readonly newKey: (groupId: string) => string;
}

interface Spot {
  /** As the tags have it: rows by number. */
  readonly tagPath: readonly string[];
  /** As the answers have it: rows by key. */
  readonly path: readonly string[];
  /** "perpetrator 2". */
  readonly rowTitle?: string;
}

function take(reading: Reading, tag: string): FilledControl | undefined {
  const control = reading.left.get(tag);
  reading.left.delete(tag);
  return control;
}

const fieldOf = (question: SimpleQuestion | GroupQuestion, { rowTitle }: Spot): string =>
  [question.shortLabel ?? question.label, rowTitle].filter(Boolean).join(', ');

/** Options that are ticked here but that the form does not offer: reworded since, or of another region. */
function unknownTicks(question: ChoiceQuestion, spot: Spot, reading: Reading): readonly FilledControl[] {
  const prefix = `${tagOf([...spot.tagPath, question.id])}=`;
  const found = Array.from(reading.left.values()).filter(({ tag }) => tag.startsWith(prefix));
  for (const { tag } of found) reading.left.delete(tag);
  return found.filter(({ ticked }) => ticked);
}

const optionTitle = ({ title }: FilledControl): string => `“${title.split(': ')[0] || 'an option'}”`;

function readChoice(question: ChoiceQuestion, spot: Spot, reading: Reading): AnswerValue | undefined {
  const path = [...spot.path, question.id];
  const field = fieldOf(question, spot);
  const chosen = optionsOf(question, reading.context)
    .filter(({ value }) => take(reading, tagOf([...spot.tagPath, question.id], value))?.ticked)
    .map(({ value }) => value);
  const unknown = unknownTicks(question, spot, reading);
  if (unknown.length > 0) {
    reading.problems.push({
      path,
      field,
      words: `${listed(unknown.map(optionTitle))} was ticked, which is not a choice of this form: choose what comes nearest`
    });
  }
  if (question.kind === 'checkboxes') return chosen.length > 0 ? chosen : undefined;
  if (chosen.length > 1) {
    reading.problems.push({
      path,
      field,
      words: `More than one was ticked where one is asked for: ${listed(chosen.map(value => `“${value}”`))}. Nothing was filled in`
    });
    return undefined;
  }
  return chosen[0];
}

function readSimple(question: SimpleQuestion, spot: Spot, reading: Reading): AnswerValue | undefined {
  if (question.kind === 'attachments') return undefined;
  if (question.kind === 'radios' || question.kind === 'checkboxes') return readChoice(question, spot, reading);
  const control = take(reading, tagOf([...spot.tagPath, question.id]));
  const { text, problems } = control ? writtenAnswer(control, isOneLine(question)) : nothingWritten;
  reading.problems.push(...problems.map(words => ({ path: [...spot.path, question.id], field: fieldOf(question, spot), words })));
  if (text === '') return undefined;
  return question.kind === 'date' ? dateTyped(text) : text;
}

/** The numbers of the rows that the document has of a group, filled or not. */
function rowNumbers(group: GroupQuestion, spot: Spot, reading: Reading): readonly number[] {
  const here = [...spot.tagPath, group.id];
  const numbers = Array.from(reading.left.keys()).flatMap(tag => {
    const path = readTag(tag)?.path ?? [];
    return here.every((part, index) => path[index] === part) ? [Number(path[here.length])] : [];
  });
  return Array.from(new Set(numbers))
    .filter(number => Number.isInteger(number) && number > 0)
    .sort((one, other) => one - other);
}

function readRows(group: GroupQuestion, spot: Spot, reading: Reading): readonly AnswerRow[] | undefined {
  const rows = rowNumbers(group, spot, reading).flatMap(number => {
    const key = reading.newKey(group.id);
    const answers = readItems(
      group.items,
      {
        tagPath: [...spot.tagPath, group.id, String(number)],
        path: [...spot.path, group.id, key],
        rowTitle: `${group.rowName} ${number}`
      },
      reading
    );
    return Object.keys(answers).length > 0 ? [{ key, answers }] : [];
  });
  return rows.length > 0 ? rows : undefined;
}

function readItems(items: readonly FormItem[], spot: Spot, reading: Reading): Answers {
  const answers: Record<string, AnswerValue> = {};
  for (const question of ownQuestionsIn(items)) {
    const value = question.kind === 'group' ? readRows(question, spot, reading) : readSimple(question, spot, reading);
    if (value !== undefined) answers[question.id] = value;
  }
  return answers;
}

/** What was answered on this form that the one of today does not ask. */
function leftOver({ left }: Reading): readonly ReadProblem[] {
  return Array.from(left.values()).flatMap(control => {
    const { tag, title, ticked } = control;
    const { text } = writtenAnswer(control, false);
    if (readTag(tag) === undefined || (text === '' && !ticked)) return [];
    const words = ticked ? 'Ticked on an earlier form, and not asked any more' : `Asked on an earlier form only. The answer was: “${text}”`;
    return [{ path: [], field: title || 'A question of an earlier form', words }];
  });
}

/** The answers of a returned form, read as far as the form of today asks for them. */
export function readAnswers(
  controls: readonly FilledControl[],
  form: FormDefinition,
  context: FormContext,
  newKey: (groupId: string) => string
): ReadAnswers {
  const left = new Map(controls.map(control => [control.tag, control]));
  const reading: Reading = { context, left, problems: [], newKey };
  const answers = readItems(
    form.sections.flatMap(({ items }) => items),
    { tagPath: [], path: [] },
    reading
  );
  return {
    answers,
    problems: [...reading.problems, ...leftOver(reading)].map(problem => ({ ...problem, field: capitalised(problem.field) }))
  };
}
