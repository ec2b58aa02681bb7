import { formatDay } from '../kernel/timeWords';
import { isDateParts } from './answers';
import type { AnswerValue } from './answers';
import { attachedFiles, fileWords } from './attachments';
import { chosenValues, isAnswered, rowsOf } from './conditions';
import type { SimpleQuestion } from './definition';
import { dayAnswered, typedDate } from './typedAnswers';
import { counted } from '../kernel/words';

/** Stands where an optional question has no answer. */
const notProvided = 'Not provided';
/** Stands where a question that must be answered has no answer yet. */
const notAnsweredYet = 'Not answered yet';

function anyText(value: AnswerValue): string {
  if (isDateParts(value)) {
    return typedDate(value);
  }
  const rows = rowsOf(value);
  return rows.length > 0 ? counted(rows.length, 'row') : chosenValues(value).join('\n');
}

/**
 * An answer as text, one line per choice. Nothing typed is left out: what is not a valid date is shown as typed.
 * Never empty.
 */
export function answerText(question: SimpleQuestion, value: AnswerValue | undefined): string {
  if (value === undefined || !isAnswered(value)) {
    return question.optional ? notProvided : notAnsweredYet;
  }
  if (question.kind === 'attachments') {
    return attachedFiles(value).map(fileWords).join('\n') || anyText(value);
  }
  const day = question.kind === 'date' ? dayAnswered(value) : undefined;
  return day === undefined ? anyText(value) : formatDay(day);
}
