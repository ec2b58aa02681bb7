import * as React from 'react';
import type { Answers, AnswerValue } from '../../domain/form/answers';
import type { AnswerPath } from './answerPath';
import { answerAt, pathName } from './answerPath';
import type { AnswersStore } from './answersStore';
import { answersStore } from './answersStore';

const StoreContext = React.createContext<AnswersStore>(answersStore({}));

/** Gives the fields below it their answers. */
export const AnswersProvider = ({ store, children }: { readonly store: AnswersStore; readonly children: React.ReactNode }): JSX.Element => (
  <StoreContext.Provider value={store}>{children}</StoreContext.Provider>
);

export const useAnswersStore = (): AnswersStore => React.useContext(StoreContext);

/** Something worked out from the answers; draws again only when it comes out differently (by `same`). */
export const useFromAnswers = <T,>(work: (answers: Answers) => T, same: (a: T, b: T) => boolean = Object.is): T => {
  const store = useAnswersStore();
  const value = React.useRef<{ work: (answers: Answers) => T; answers: Answers; result: T }>();
  const known = value.current;
  if (!known || known.work !== work || known.answers !== store.current()) {
    const result = work(store.current());
    value.current = { work, answers: store.current(), result: known && same(known.result, result) ? known.result : result };
  }
  const [, draw] = React.useReducer((count: number) => count + 1, 0);
  React.useLayoutEffect(() => {
    const look = (answers: Answers): void => {
      const before = value.current;
      const result = work(answers);
      const unchanged = before !== undefined && same(before.result, result);
      value.current = { work, answers, result: unchanged ? before.result : result };
      if (!unchanged) {
        draw();
      }
    };
    look(store.current());
    return store.subscribe(look);
  }, [store, work, same]);
  return (value.current as { result: T }).result;
};

/** One answer and how to change it. Only this field is drawn again when it changes. */
export const useAnswer = (path: AnswerPath): [AnswerValue | undefined, (value: AnswerValue | undefined) => void] => {
  const store = useAnswersStore();
  const name = pathName(path);
  // The path is named by its words: a new array with the same words is the same path.
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const read = React.useCallback((answers: Answers) => answerAt(answers, path), [name]);
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const write = React.useCallback((value: AnswerValue | undefined) => store.set(path, value), [store, name]);
  return [useFromAnswers(read), write];
};
