import * as React from 'react';
import type { Answers, AnswerValue } from '../../domain/form/answers';
import { useFrom } from '../hooks/useFrom';
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

/** Works once for the same answers, however often it is asked: on each drawing of a field, and on each key typed. */
function remembering<T>(work: (answers: Answers) => T): (answers: Answers) => T {
  let last: { readonly answers: Answers; readonly result: T } | undefined;
  return answers => {
    if (last?.answers !== answers) last = { answers, result: work(answers) };
    return last.result;
  };
}

/** Something worked out from the answers; draws again only when it comes out differently (by `same`). */
export const useFromAnswers = <T,>(work: (answers: Answers) => T, same?: (a: T, b: T) => boolean): T => {
  const store = useAnswersStore();
  const remembered = React.useMemo(() => remembering(work), [work]);
  return useFrom(store, () => remembered(store.current()), same);
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
