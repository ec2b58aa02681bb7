import type { Answers } from '../../../domain/form/answers';
import type { FormContext, FormDefinition, FormProblem } from '../../../domain/form/definition';
import { shownForm } from '../../../domain/form/shownItems';
import type { ShownItem } from '../../../domain/form/shownItems';
import { CHECK_ANSWERS } from '../../../domain/form/taskList';
import { fieldIdOf, pathName } from '../../../ui/form/answerPath';

/** One problem in the summary; the link leads to the field. */
export interface ProblemLink {
  readonly fieldId: string;
  readonly words: string;
}

/** The same problems as the page needs them: beside the fields, and in the summary. */
export interface PageProblems {
  /** By the name of the question's path. */
  readonly words: Readonly<Record<string, string>>;
  readonly links: readonly ProblemLink[];
}

export interface QuestionPage {
  readonly title: string;
  /** "Section 2 of 7". */
  readonly caption: string;
  readonly intro?: string;
  readonly footnote?: string;
  readonly danger: string;
  readonly items: readonly ShownItem[];
  /** Where Continue leads: the next section, or checking after the last. */
  readonly next: string;
}

/** What stands beside the fields and in the summary, from one list of problems. */
export const presentProblems = (problems: readonly FormProblem[]): PageProblems => ({
  words: Object.fromEntries(problems.map(({ path, words }) => [pathName(path), words])),
  links: problems.map(({ path, words }) => ({ fieldId: fieldIdOf(path), words }))
});

/** One section as a page; nothing when these answers don't show it. */
export function presentQuestionPage(
  form: FormDefinition, sectionId: string, answers: Answers, context: FormContext
): QuestionPage | undefined {
  const { sections } = shownForm(form, answers, context);
  const at = sections.findIndex(({ section }) => section.id === sectionId);
  if (at < 0) {
    return undefined;
  }
  const { section, items } = sections[at];
  return {
    title: section.title,
    caption: `Section ${at + 1} of ${sections.length}`,
    intro: section.intro,
    footnote: section.footnote,
    danger: form.danger,
    items,
    next: sections[at + 1]?.section.id ?? CHECK_ANSWERS
  };
}
