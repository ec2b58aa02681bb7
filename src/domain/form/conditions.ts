import type { AnswerRow, AnswerValue, StoredAnswers } from './answers';
import { isDateParts, isRows } from './answers';
import type { Condition, FactName } from './definition';
import type { ChoiceId, OptionOf } from './questions';

/** What a condition is asked against. `answers` holds only the answers of questions that are shown. */
export interface ConditionScope {
  readonly answers: StoredAnswers;
  readonly row?: StoredAnswers;
  readonly fact: (name: FactName) => boolean;
}

/** Whether something has been entered; spaces alone do not count. */
export function isAnswered(value: AnswerValue | undefined): boolean {
  if (value === undefined) {
    return false;
  }
  if (typeof value === 'string') {
    return value.trim() !== '';
  }
  if (isDateParts(value)) {
    return [value.day, value.month, value.year].some(part => String(part ?? '').trim() !== '');
  }
  return isRows(value) || value.some(chosen => typeof chosen === 'string' && chosen.trim() !== '');
}

/** The chosen values of a choice: one for radios, any number for check boxes. */
export function chosenValues(value: AnswerValue | undefined): readonly string[] {
  if (typeof value === 'string') {
    return value === '' ? [] : [value];
  }
  if (value === undefined || isDateParts(value) || isRows(value)) {
    return [];
  }
  return value.filter((chosen): chosen is string => typeof chosen === 'string');
}

/** The answer of a question if it is text; otherwise empty. */
export const textOf = (value: AnswerValue | undefined): string => (typeof value === 'string' ? value : '');

/** The rows of a group; none when the answer is something else. */
export const rowsOf = (value: AnswerValue | undefined): readonly AnswerRow[] =>
  isRows(value) ? value.filter(row => typeof row === 'object' && typeof row.answers === 'object') : [];

const lookUp = (question: string, scope: ConditionScope): AnswerValue | undefined =>
  scope.row !== undefined && scope.row[question] !== undefined ? scope.row[question] : scope.answers[question];

/** Whether a condition holds. No condition always holds. */
export function holds(condition: Condition | undefined, scope: ConditionScope): boolean {
  if (condition === undefined) {
    return true;
  }
  if ('question' in condition) {
    return chosenValues(lookUp(condition.question, scope)).some(value => condition.oneOf.includes(value));
  }
  if ('answered' in condition) {
    return isAnswered(lookUp(condition.answered, scope));
  }
  if ('fact' in condition) {
    return scope.fact(condition.fact);
  }
  if ('allOf' in condition) {
    return condition.allOf.every(part => holds(part, scope));
  }
  if ('anyOf' in condition) {
    return condition.anyOf.some(part => holds(part, scope));
  }
  return !holds(condition.not, scope);
}

/** The question was answered with one of these values. */
export const answeredWith = <Id extends ChoiceId>(question: Id, ...oneOf: readonly OptionOf<Id>[]): Condition => ({ question, oneOf });
export const fact = (name: FactName): Condition => ({ fact: name });
export const not = (condition: Condition): Condition => ({ not: condition });
export const allOf = (...conditions: readonly Condition[]): Condition => ({ allOf: conditions });
export const anyOf = (...conditions: readonly Condition[]): Condition => ({ anyOf: conditions });
