import type { DateParts } from '../kernel/dateParts';
import type { QuestionId } from './questions';

/** One row of a repeating group (a perpetrator, a telephone number). The key is stable: rows merge by it. */
export interface AnswerRow {
  readonly key: string;
  readonly answers: Answers;
}

/** What a row of a file holds. */
type FilePart = 'fileName' | 'bytes';

/** text, choice, number: string · check boxes: string[] · date: DateParts · repeating group: AnswerRow[] */
export type AnswerValue = string | readonly string[] | DateParts | readonly AnswerRow[];

/** The answers of a form by question id. A question not yet answered is absent, never empty. */
export type Answers = { readonly [Id in QuestionId | FilePart]?: AnswerValue };

/** Answers as whatever walks through a form reads them: those to questions that only an earlier form has are there too. */
export interface StoredAnswers {
  readonly [questionId: string]: AnswerValue | undefined;
}

export const isDateParts = (value: AnswerValue | undefined): value is DateParts =>
  typeof value === 'object' && !Array.isArray(value) && 'day' in value;

export const isRows = (value: AnswerValue | undefined): value is readonly AnswerRow[] =>
  Array.isArray(value) && value.length > 0 && typeof value[0] === 'object';
