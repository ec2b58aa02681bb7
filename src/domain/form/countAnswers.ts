import type { StoredAnswers } from './answers';
import { rowsOf } from './conditions';

/** How many questions were answered, those in rows among them. */
export const countAnswers = (answers: StoredAnswers): number =>
  Object.values(answers).reduce<number>((sum, value) => {
    const rows = rowsOf(value);
    return sum + (rows.length > 0 ? rows.reduce((ofRows, row) => ofRows + countAnswers(row.answers), 0) : 1);
  }, 0);
