import type { Answers, AnswerValue, StoredAnswers } from '../../../../src/domain/form/answers';
import { rowsOf } from '../../../../src/domain/form/conditions';
import type { FormContext, FormDefinition, FormProblem } from '../../../../src/domain/form/definition';
import { questionsOf, shownForm } from '../../../../src/domain/form/shownItems';
import type { ShownQuestion } from '../../../../src/domain/form/shownItems';
import { validateForm } from '../../../../src/domain/form/validate';

/** The answers with one of them put in or taken out, at a question's path. */
export function answered(answers: StoredAnswers, [id, rowKey, ...below]: readonly string[], value: AnswerValue | undefined): Answers {
  if (rowKey === undefined) {
    return { ...answers, [id]: value };
  }
  const rows = rowsOf(answers[id]).map(row => (row.key === rowKey ? { ...row, answers: answered(row.answers, below, value) } : row));
  return { ...answers, [id]: rows };
}

/** Answers that have to be of a certain shape. */
const shaped: Readonly<Record<string, string>> = {
  referrerEmail: 'officer@wmp.example',
  safeEmail: 'anya@example.org',
  victimNhsNumber: '943 476 5919',
  pncId: '1999/0123456X',
  crimeReferences: '20/123456/26\nLog 812 of 13 June'
};

/** Of a child a recent one; of a perpetrator another than the victim's. */
const yearOf = ({ id, subject }: ShownQuestion['question']): string =>
  subject.includes('child') ? '2015' : id === 'dateOfBirth' ? '1985' : '1988';

/** A good answer, as somebody gives it who does what the words say. `pick` decides between choices. */
function goodAnswer({ question, options }: ShownQuestion, pick: number): AnswerValue | undefined {
  const values = options.map(({ option }) => option.value);
  switch (question.kind) {
    case 'date':
      return { day: '27', month: '3', year: yearOf(question) };
    case 'radios':
      return values[pick % values.length];
    case 'checkboxes':
      return question.optional ? undefined : [values[pick % values.length]];
    case 'number':
      return String(question.least + (pick % (question.most - question.least + 1)));
    case 'attachments':
      return undefined;
    case 'telephone':
      return '07700 900 982';
    case 'postcode':
      return question.optional && pick % 2 === 0 ? undefined : 'B8 1AA';
    default:
      return shaped[question.id] ?? 'Said so, in words enough to be understood';
  }
}

function put(form: FormDefinition, answers: StoredAnswers, context: FormContext, { path }: FormProblem, pick: number): Answers {
  const shown = shownForm(form, answers, context).sections.flatMap(({ items }) => questionsOf(items));
  const question = shown.find(one => one.path.join() === path.join());
  if (question !== undefined) {
    return answered(answers, path, goodAnswer(question, pick));
  }
  const rows = rowsOf(answers[path[0]]);
  return { ...answers, [path[0]]: rows.length === 0 ? [{ key: `row-${pick}`, answers: {} }] : rows.slice(0, 5) };
}

/** The form as somebody completes it who puts right one named problem after another. */
export function repaired(form: FormDefinition, answers: Answers, context: FormContext, picks: readonly number[]): Answers {
  let current = answers;
  for (let step = 0; step < 600; step += 1) {
    const [first] = validateForm(form, current, context);
    if (first === undefined) {
      return current;
    }
    current = put(form, current, context, first, picks[step % picks.length] + step);
  }
  return current;
}
