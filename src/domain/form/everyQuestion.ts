import type { FormDefinition, FormItem, Question } from './definition';
import { isQuestion } from './definition';

/** Every question among these items, shown or not: those below options and in rows of groups follow the one they belong to. */
export const questionsIn = (items: readonly FormItem[]): readonly Question[] =>
  items.filter(isQuestion).flatMap(question => {
    switch (question.kind) {
      case 'group':
        return [question, ...questionsIn(question.items)];
      case 'radios':
      case 'checkboxes':
        return [question, ...question.options.flatMap(({ reveals }) => questionsIn(reveals ?? []))];
      default:
        return [question];
    }
  });

/** The same without what stands in rows: a group is one of them, its questions are not. */
export const ownQuestionsIn = (items: readonly FormItem[]): readonly Question[] =>
  items
    .filter(isQuestion)
    .flatMap(question =>
      question.kind === 'radios' || question.kind === 'checkboxes'
        ? [question, ...question.options.flatMap(({ reveals }) => ownQuestionsIn(reveals ?? []))]
        : [question]
    );

const named = (question: Question | undefined, id: string): string => question?.shortLabel ?? question?.label ?? id;

/** The question that a path leads to, in words: "Family name"; within a row the group goes before it: "Perpetrators, Family name". */
export function everyQuestionLabel({ sections }: Pick<FormDefinition, 'sections'>, path: readonly string[]): string {
  let within: readonly FormItem[] = sections.flatMap(({ items }) => items);
  const words: string[] = [];
  // Every second part of a path is the key of a row.
  for (let at = 0; at < path.length; at += 2) {
    const question = ownQuestionsIn(within).find(({ id }) => id === path[at]);
    words.push(named(question, path[at]));
    within = question?.kind === 'group' ? question.items : [];
  }
  return words.join(', ');
}
