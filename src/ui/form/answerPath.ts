import type { AnswerRow, AnswerValue, StoredAnswers } from '../../domain/form/answers';
import type { DateParts } from '../../domain/kernel/dateParts';
import { isDateParts, isRows } from '../../domain/form/answers';

/** A question's id; or a group's id, the row's key and the question's id. */
export type AnswerPath = readonly string[];

/** One name for a path, for keys and element ids. */
export const pathName = (path: AnswerPath): string => path.join('.');

/** The id of the element that asks the question at a path. The error summary leads there. */
export const fieldIdOf = (path: AnswerPath): string => `question-${path.join('-')}`;

const rowsIn = (value: AnswerValue | undefined): readonly AnswerRow[] => (isRows(value) ? value : []);

/** The answer at a path; undefined when there is none or the row is gone. */
export const answerAt = (answers: StoredAnswers, path: AnswerPath): AnswerValue | undefined => {
  if (path.length === 1) {
    return answers[path[0]];
  }
  const row = rowsIn(answers[path[0]]).find(one => one.key === path[1]);
  return row && answerAt(row.answers, path.slice(2));
};

/** The rows of the group at a path; none when it has no answer yet. */
export const rowsAt = (answers: StoredAnswers, path: AnswerPath): readonly AnswerRow[] => rowsIn(answerAt(answers, path));

const nothing = (value: AnswerValue | undefined): boolean => {
  if (value === undefined || value === '') {
    return true;
  }
  return isDateParts(value) ? !value.day && !value.month && !value.year : typeof value !== 'string' && value.length === 0;
};

const withValue = (answers: StoredAnswers, id: string, value: AnswerValue | undefined): StoredAnswers => {
  const { [id]: _before, ...others } = answers;
  return nothing(value) ? others : { ...others, [id]: value };
};

/** The answers with one of them changed. An emptied answer is absent. A row that is gone is not brought back. */
export const withAnswerAt = (answers: StoredAnswers, path: AnswerPath, value: AnswerValue | undefined): StoredAnswers => {
  if (path.length === 1) {
    return withValue(answers, path[0], value);
  }
  const [groupId, rowKey, ...inRow] = path;
  const rows = rowsIn(answers[groupId]).map(row =>
    row.key === rowKey ? { ...row, answers: withAnswerAt(row.answers, inRow, value) } : row
  );
  return withValue(answers, groupId, rows);
};

/** The answers with a row put into the group at a path, at a place or at the end. */
export const withRow = (answers: StoredAnswers, path: AnswerPath, row: AnswerRow, at?: number): StoredAnswers => {
  const rows = [...rowsAt(answers, path)];
  rows.splice(at ?? rows.length, 0, row);
  return withAnswerAt(answers, path, rows);
};

/** The answers without one row of the group at a path. */
export const withoutRow = (answers: StoredAnswers, path: AnswerPath, rowKey: string): StoredAnswers =>
  withAnswerAt(
    answers,
    path,
    rowsAt(answers, path).filter(row => row.key !== rowKey)
  );

/** What a field of text shows. */
export const textValue = (value: AnswerValue | undefined): string => (typeof value === 'string' ? value : '');

const noDate: DateParts = { day: '', month: '', year: '' };

/** What a date field shows. */
export const dateValue = (value: AnswerValue | undefined): DateParts => (isDateParts(value) ? value : noDate);

/** What check boxes show. */
export const ticksValue = (value: AnswerValue | undefined): readonly string[] =>
  Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string') : [];
