import type { AnswerRow, Answers, AnswerValue } from '../../../../src/domain/form/answers';
import { isRows } from '../../../../src/domain/form/answers';
import { isAnswered } from '../../../../src/domain/form/conditions';
import type { FormContext } from '../../../../src/domain/form/definition';
import { referralForm } from '../../../../src/domain/form/referralForm';
import { shownForm } from '../../../../src/domain/form/shownItems';
import type { ShownGroup, ShownItem, ShownOption, ShownQuestion } from '../../../../src/domain/form/shownItems';
import { validateForm } from '../../../../src/domain/form/validate';
import { withAnswerAt, withRow } from '../../../../src/ui/form/answerPath';
import type { AnswerPath } from '../../../../src/ui/form/answerPath';

/** Words that stand nowhere else in the form, so that each is found in its own place again. Letters only: names take no digits. */
const wordsFor = (path: AnswerPath, at: number): string => {
  const letters = [Math.floor(at / 26), at % 26].map(place => String.fromCharCode(97 + place)).join('');
  return path[path.length - 1] === 'victimWishes' ? `<b>=1+1</b> “${letters}”` : `Word ${letters}`;
};

const dates: readonly AnswerValue[] = [
  { day: '27', month: '3', year: '1988' },
  { day: '5', month: '4', year: '2019' },
  { day: '27', month: '9', year: '2026' },
  { day: '1', month: 'Feb', year: '2025' }
];

/** The option below which most is asked; of options that ask nothing the first. */
const openest = (options: readonly ShownOption[]): string =>
  [...options].sort((one, other) => (other.option.reveals?.length ?? 0) - (one.option.reveals?.length ?? 0))[0].option.value;

/** Answers to try, the first that the form takes stands. */
function candidates({ question, options, path }: ShownQuestion, at: number): readonly AnswerValue[] {
  switch (question.kind) {
    case 'attachments':
      return [];
    case 'date':
      return dates;
    case 'radios':
      return [openest(options), ...options.map(({ option }) => option.value)];
    case 'checkboxes':
      return [options.filter(({ option }) => !option.exclusive).map(({ option }) => option.value)];
    case 'number':
      return [String(question.least + (at % Math.min(9, question.most - question.least)))];
    case 'telephone':
      return [`07700 900 ${100 + at}`];
    case 'postcode':
      return ['B8 1AA'];
    default:
      return [
        wordsFor(path, at),
        `${wordsFor(path, at)}, in words enough`,
        '943 476 5919',
        '1999/0123456X',
        `20/${1000 + at}/26`,
        `name.${at}@example.org`
      ];
  }
}

const below = (item: ShownItem): readonly ShownItem[] =>
  item.kind === 'question'
    ? item.options.flatMap(({ reveals }) => reveals)
    : item.kind === 'group'
      ? item.rows.flatMap(({ items }) => items)
      : [];
const withBelow = (item: ShownItem): readonly ShownItem[] => [item, ...below(item).flatMap(withBelow)];

const unanswered = (item: ShownItem): item is ShownQuestion | ShownGroup =>
  (item.kind === 'question' && !isAnswered(item.value) && item.question.kind !== 'attachments') ||
  (item.kind === 'group' && item.rows.length === 0);

const wrongWith = (answers: Answers, path: AnswerPath, context: FormContext): boolean =>
  validateForm(referralForm, answers, context).some(problem => problem.path.join() === path.join());

function answered(answers: Answers, item: ShownQuestion | ShownGroup, at: number, context: FormContext): Answers {
  if (item.kind === 'group') return withRow(answers, item.path, { key: `${item.question.id}-1`, answers: {} });
  const fits = candidates(item, at)
    .map(value => withAnswerAt(answers, item.path, value))
    .find(tried => !wrongWith(tried, item.path, context));
  if (!fits) throw new Error(`No answer fits “${item.question.label}”.`);
  return fits;
}

/**
 * Every question that the form can ask beside these answers, answered, and every question that those answers lead to:
 * optional ones, one row in every group. Read from the form's definition, so that a new question is answered too.
 */
export function fullestAnswers(given: Answers, context: FormContext): Answers {
  let answers = given;
  for (let at = 0; at < 600; at++) {
    const next = shownForm(referralForm, answers, context)
      .sections.flatMap(({ items }) => items.flatMap(withBelow))
      .find(unanswered);
    if (!next) return answers;
    answers = answered(answers, next, at, context);
  }
  throw new Error('There is no end to the questions.');
}

/** Answers without the keys of their rows, which the page makes: equal when everything said is equal. */
export const withoutKeys = (answers: Answers): object =>
  Object.fromEntries(
    Object.entries(answers)
      .filter(([, value]) => value !== undefined)
      .map(([id, value]) => [id, isRows(value) ? (value as readonly AnswerRow[]).map(row => withoutKeys(row.answers)) : value])
      .sort(([one], [other]) => String(one).localeCompare(String(other)))
  );
