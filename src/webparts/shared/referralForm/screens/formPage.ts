import type { Answers } from '../../../../domain/form/answers';
import type { FormContext, FormProblem, Section } from '../../../../domain/form/definition';
import { referralForm } from '../../../../domain/form/referralForm';
import type { ShownItem } from '../../../../domain/form/shownItems';
import { shownForm } from '../../../../domain/form/shownItems';
import { CHECK_ANSWERS } from '../../../../domain/form/taskList';
import type { FieldProblem, ProblemWords } from '../../../../ui';
import { fieldIdOf, pathName, sameItems } from '../../../../ui';

/** One section as a page. */
export interface FormPage {
  readonly section: Section;
  readonly items: readonly ShownItem[];
  /** "Section 2 of 7". */
  readonly caption: string;
  /** The next section, or checking after the last. */
  readonly next: string;
}

/** A section as these answers make it; undefined when they make it unnecessary. */
export const formPage = (sectionId: string, answers: Answers, context: FormContext): FormPage | undefined => {
  const { sections } = shownForm(referralForm, answers, context);
  const at = sections.findIndex(({ section }) => section.id === sectionId);
  return at < 0
    ? undefined
    : { ...sections[at], caption: `Section ${at + 1} of ${sections.length}`, next: sections[at + 1]?.section.id ?? CHECK_ANSWERS };
};

/** Whether a page asks the same as before, whatever was typed meanwhile. */
export const samePage = (a: FormPage | undefined, b: FormPage | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.caption === b.caption && a.next === b.next && sameItems(a.items, b.items));

/** The words beside each field, by the name of its path. */
export const problemWords = (problems: readonly FormProblem[]): ProblemWords => {
  const words: Record<string, string> = {};
  problems.forEach(problem => {
    words[pathName(problem.path)] = problem.words;
  });
  return words;
};

/** The same words in the error summary, each leading to its field. */
export const problemLinks = (problems: readonly FormProblem[]): readonly FieldProblem[] =>
  problems.map(({ path, words }) => ({ fieldId: fieldIdOf(path), words }));
