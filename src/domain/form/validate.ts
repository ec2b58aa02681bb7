import { isDateParts } from './answers';
import type { Answers, AnswerValue } from './answers';
import { attachmentsProblem } from './attachments';
import { chosenValues, isAnswered, rowsOf, textOf } from './conditions';
import type { FormContext, FormDefinition, FormProblem, SimpleQuestion } from './definition';
import { shownForm } from './shownItems';
import type { ShownGroup, ShownItem, ShownQuestion, ShownSection } from './shownItems';
import { dateProblem, isPostcode, isTelephone, wholeNumber } from './typedAnswers';
import { capitalised, counted } from '../kernel/words';

const LONGEST_LINE = 255;

const isChoice = (question: SimpleQuestion): boolean => question.kind === 'radios' || question.kind === 'checkboxes';

/** The words for a question that was left out: "Enter the victim's family name". */
const missingWords = (question: SimpleQuestion): string =>
  question.missing ?? `${isChoice(question) ? 'Select' : 'Enter'} ${question.subject}`;

/** Something is stored, but of another kind than the question takes: a row edited outside the form. */
function isOfAnotherKind(kind: SimpleQuestion['kind'], value: AnswerValue): boolean {
  switch (kind) {
    case 'date':
      return !isDateParts(value);
    case 'attachments':
      return rowsOf(value).length === 0;
    case 'checkboxes':
      return isDateParts(value) || chosenValues(value).length === 0;
    default:
      return typeof value !== 'string';
  }
}

function tooLong(value: AnswerValue, limit: number, subject: string): string | undefined {
  const over = textOf(value).length - limit;
  return over > 0
    ? `${capitalised(subject)} must be ${counted(limit, 'character')} or fewer: take out ${counted(over, 'character')}`
    : undefined;
}

function numberProblem(value: AnswerValue, least: number, most: number, subject: string): string | undefined {
  const number = wholeNumber(textOf(value));
  if (number === undefined) {
    return `${capitalised(subject)} must be a whole number, like 3`;
  }
  return number < least || number > most ? `${capitalised(subject)} must be between ${least} and ${most}` : undefined;
}

function choiceProblem({ question, value, options }: ShownQuestion): string | undefined {
  const offered = options.map(({ option }) => option.value);
  const chosen = chosenValues(value);
  if (chosen.some(one => !offered.includes(one))) {
    return `Select ${question.subject} again: the answer stored is not one of the choices`;
  }
  const exclusive = options.find(({ option }) => option.exclusive && chosen.includes(option.value));
  return exclusive !== undefined && chosen.length > 1 ? `Select either “${exclusive.option.value}” or the others, not both` : undefined;
}

/** What the kind of a question asks of every answer to it. */
function kindProblem(shown: ShownQuestion, value: AnswerValue): string | undefined {
  const { question } = shown;
  switch (question.kind) {
    case 'text':
      return tooLong(value, question.limit ?? LONGEST_LINE, question.subject);
    case 'narrative':
      return tooLong(value, question.limit, question.subject);
    case 'date':
      return dateProblem(value, question.subject);
    case 'number':
      return numberProblem(value, question.least, question.most, question.subject);
    case 'telephone':
      return isTelephone(textOf(value)) ? undefined : `Enter ${question.subject} in full, like 0121 496 0000 or 07700 900 982`;
    case 'attachments':
      return attachmentsProblem(value, question);
    case 'postcode':
      return isPostcode(textOf(value)) ? undefined : `Enter ${question.subject} as it is written, like B8 1AA`;
    default:
      return choiceProblem(shown);
  }
}

function questionWords(shown: ShownQuestion, answers: Answers, context: FormContext): string | undefined {
  const { question, value, row } = shown;
  if (!isAnswered(value) || value === undefined) {
    return question.optional ? undefined : missingWords(question);
  }
  if (isOfAnotherKind(question.kind, value)) {
    return `${isChoice(question) ? 'Select' : 'Enter'} ${question.subject} again: what was stored cannot be read`;
  }
  const scope = { answers, row, context, subject: question.subject };
  const checks = [() => kindProblem(shown, value), ...(question.rules ?? []).map(rule => () => rule.check(value, scope))];
  for (const check of checks) {
    const words = check();
    if (words !== undefined) {
      return words;
    }
  }
  return undefined;
}

function groupWords({ question, rows }: ShownGroup): string | undefined {
  if (rows.length < question.least) {
    return question.missing ?? `Add ${question.subject}`;
  }
  return rows.length > question.most ? `Remove some: ${counted(question.most, question.rowName)} at most` : undefined;
}

type Found = Omit<FormProblem, 'sectionId'>;

function itemProblems(item: ShownItem, answers: Answers, context: FormContext): readonly Found[] {
  if (item.kind !== 'question' && item.kind !== 'group') {
    return [];
  }
  const words = item.kind === 'question' ? questionWords(item, answers, context) : groupWords(item);
  const own: readonly Found[] = words === undefined ? [] : [{ path: item.path, words }];
  const problemsOf = (items: readonly ShownItem[]): readonly Found[] => items.flatMap(one => itemProblems(one, answers, context));
  if (item.kind === 'question') {
    return [...own, ...problemsOf(item.options.flatMap(option => option.reveals))];
  }
  // Where there are several, the words say which: the same problem of two rows would read alike.
  const named = item.rows.length > 1;
  const ofRows = item.rows.flatMap(row =>
    problemsOf(row.items).map(found => (named ? { ...found, words: `${row.title}: ${found.words}` } : found))
  );
  return [...own, ...ofRows];
}

/** What is wrong with one section as it is shown, in reading order. */
export const sectionProblems = ({ section, items }: ShownSection, answers: Answers, context: FormContext): readonly FormProblem[] =>
  items.flatMap(item => itemProblems(item, answers, context)).map(found => ({ sectionId: section.id, ...found }));

/** What is wrong with one section, in reading order; nothing for a section that is not shown. */
export function validateSection(form: FormDefinition, sectionId: string, answers: Answers, context: FormContext): readonly FormProblem[] {
  const shown = shownForm(form, answers, context);
  const section = shown.sections.find(one => one.section.id === sectionId);
  return section === undefined ? [] : sectionProblems(section, shown.answers, context);
}

/** What is wrong with the whole form, in reading order. Run in the browser and again wherever a referral is written. */
export function validateForm(form: FormDefinition, answers: Answers, context: FormContext): readonly FormProblem[] {
  const shown = shownForm(form, answers, context);
  return shown.sections.flatMap(section => sectionProblems(section, shown.answers, context));
}
