import { plainLine } from '../kernel/invisible';
import type { Answers, AnswerValue, StoredAnswers } from './answers';
import { isRows } from './answers';

/** Questions that name or number somebody or something, by their ids: the form itself is not loaded wherever answers are read, and a test holds the two together. */
const names = /name|alias|address|postcode|telephone|number|email|reference|nominal|pnc|landlord|school|practice/i;
/** Ids that hold one of these words and ask for something else. */
const tellings = /reason|details/i;

export const namesSomething = (id: string): boolean => names.test(id) && !tellings.test(id);

function plainValue(id: string, value: AnswerValue | undefined): AnswerValue | undefined {
  if (isRows(value)) return value.map(row => ({ ...row, answers: plainAnswers(row.answers) }));
  return typeof value === 'string' && namesSomething(id) ? plainLine(value) : value;
}

/** Answers as they were stored, by whatever way they came: nothing that cannot be seen in what names somebody. What tells a story keeps it. */
export const plainAnswers = (answers: Answers): Answers =>
  Object.fromEntries(Object.entries(answers as StoredAnswers).map(([id, value]) => [id, plainValue(id, value)])) as Answers;
