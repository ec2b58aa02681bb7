import type { AnswerValue, StoredAnswers } from '../answers';
import { isDateParts, isRows } from '../answers';
import type { SummaryCard, SummaryRow, SummarySection } from './summarySections';
import { chosenValues, isAnswered, rowsOf } from '../conditions';
import type { FormDefinition } from '../definition';
import { questionsIn } from '../everyQuestion';
import { typedDate } from '../typedAnswers';
import { capitalised } from '../../kernel/words';

const OTHER_ANSWERS = 'otherAnswers';

/** "previousHome" to "Previous home": the name of a question that is no longer asked. */
const wordsOfId = (id: string): string => capitalised(id.replace(/([a-z])([A-Z0-9])/g, '$1 $2').toLowerCase());

interface LeftOver {
  readonly path: readonly string[];
  readonly text: string;
}

const textOfValue = (value: AnswerValue): string => (isDateParts(value) ? typedDate(value) : chosenValues(value).join('\n'));

/** Every answer that is given but not shown, down to the rows of groups. */
function leftOver(given: StoredAnswers, shown: StoredAnswers, path: readonly string[]): readonly LeftOver[] {
  return Object.keys(given).flatMap(id => {
    const value = given[id];
    const here = [...path, id];
    if (value === undefined || !isAnswered(value)) {
      return [];
    }
    if (!isRows(value)) {
      return shown[id] === undefined ? [{ path: here, text: textOfValue(value) }] : [];
    }
    return rowsOf(value).flatMap(({ key, answers }) =>
      leftOver(answers, rowsOf(shown[id]).find(row => row.key === key)?.answers ?? {}, [...here, key])
    );
  });
}

/** The answers of an earlier form that this one shows nowhere, under the words of their question where it still exists. */
export function otherAnswers(form: FormDefinition, given: StoredAnswers, shown: StoredAnswers): readonly SummarySection[] {
  const questions = new Map(questionsIn(form.sections.flatMap(({ items }) => items)).map(question => [question.id, question]));
  const rows = leftOver(given, shown, []).map(({ path, text }): SummaryRow => {
    const id = path[path.length - 1];
    const question = questions.get(id);
    const label = question?.shortLabel ?? question?.label ?? wordsOfId(id);
    return { path, label, text, answered: true, warning: false, subject: question?.subject ?? wordsOfId(id).toLowerCase() };
  });
  const title = 'Other answers of an earlier form';
  const card: SummaryCard = { id: OTHER_ANSWERS, title, rows };
  return rows.length === 0 ? [] : [{ sectionId: OTHER_ANSWERS, title, cards: [card] }];
}
