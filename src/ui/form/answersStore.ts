import type { AnswerRow, Answers, AnswerValue, StoredAnswers } from '../../domain/form/answers';
import type { AnswerPath } from './answerPath';
import { pathName, rowsAt, withAnswerAt, withoutRow, withRow } from './answerPath';

/** A key for a new row of a group: 64 random bits, so that rows added in two tabs never meet. */
export const rowKey = (): string =>
  Array.from(crypto.getRandomValues(new Uint8Array(8)), byte => byte.toString(16).padStart(2, '0')).join('');

type Listener = (answers: Answers) => void;

/**
 * The answers on the page, outside React's state: at each key only the field that is typed into is drawn again,
 * however long the form is. Never kept in the browser's storage.
 */
export interface AnswersStore {
  current(): Answers;
  set(path: AnswerPath, value: AnswerValue | undefined): void;
  addRow(group: AnswerPath, row: AnswerRow): void;
  removeRow(group: AnswerPath, rowKey: string): void;
  /** Puts back what `removeRow` took away last from this group. */
  restoreRow(group: AnswerPath): void;
  /** All at once: a draft was opened, or merged with another tab's. */
  replace(answers: StoredAnswers): void;
  subscribe(listener: Listener): () => void;
}

interface Removed {
  readonly row: AnswerRow;
  readonly at: number;
}

/** A store holding these answers. */
export const answersStore = (initial: StoredAnswers): AnswersStore => {
  let answers: Answers = initial;
  const listeners = new Set<Listener>();
  const removed = new Map<string, Removed>();
  const change = (next: StoredAnswers): void => {
    if (next !== answers) {
      answers = next;
      Array.from(listeners).forEach(listener => listeners.has(listener) && listener(answers));
    }
  };
  return {
    current: () => answers,
    set: (path, value) => change(withAnswerAt(answers, path, value)),
    addRow: (group, row) => change(withRow(answers, group, row)),
    removeRow: (group, rowKey) => {
      const at = rowsAt(answers, group).findIndex(row => row.key === rowKey);
      if (at >= 0) {
        removed.set(pathName(group), { row: rowsAt(answers, group)[at], at });
        change(withoutRow(answers, group, rowKey));
      }
    },
    restoreRow: group => {
      const last = removed.get(pathName(group));
      if (last) {
        removed.delete(pathName(group));
        change(withRow(answers, group, last.row, last.at));
      }
    },
    replace: change,
    subscribe: listener => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    }
  };
};
