import type { Answers } from './answers';
import { chosenValues, textOf } from './conditions';
import { optionsRead } from './questions';
import type { ChoiceRead, NameId, OptionRead, TextId } from './questions';

/** Whether one of these options of a choice was chosen. */
export const chose = <Id extends ChoiceRead>(answers: Answers, id: Id, ...options: readonly OptionRead<Id>[]): boolean =>
  chosenValues(answers[id]).some(value => (options as readonly string[]).includes(value));

/** The option chosen; undefined where none is, or one that the form no longer has. */
export const choiceOf = <Id extends ChoiceRead>(answers: Answers, id: Id): OptionRead<Id> | undefined =>
  (optionsRead[id] as readonly OptionRead<Id>[]).find(option => option === answers[id]);

/** What was typed in answer to a question, or the name that was chosen, without the spaces around it. */
export const typed = (answers: Answers, id: TextId | NameId): string => textOf(answers[id]).trim();
