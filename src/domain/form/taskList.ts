import type { Answers } from './answers';
import { isAnswered } from './conditions';
import type { FormContext, FormDefinition, Section } from './definition';
import { questionsOf, shownForm } from './shownItems';
import type { ShownForm, ShownSection } from './shownItems';
import { sectionProblems } from './validate';
import { counted } from '../kernel/words';

/** Computed from the answers, never stored. */
type TaskStatus = 'Not started' | 'In progress' | 'Completed' | 'Cannot start yet';

export interface Task {
  /** A section's id, or `checkAnswers`. */
  readonly id: string;
  readonly title: string;
  readonly status: TaskStatus;
  /** Of a task that cannot start yet: what is missing. */
  readonly why?: string;
}

export const CHECK_ANSWERS = 'checkAnswers';

const hasAnswers = ({ items }: ShownSection): boolean => questionsOf(items).some(({ value }) => isAnswered(value));

function sectionStatus(section: ShownSection, shown: ShownForm, context: FormContext): TaskStatus {
  if (!hasAnswers(section)) {
    return 'Not started';
  }
  return sectionProblems(section, shown.answers, context).length === 0 ? 'Completed' : 'In progress';
}

const taskOf = ({ id, title, optional }: Section, status: TaskStatus): Task => ({
  id,
  title: optional ? `${title} (optional)` : title,
  status
});

/** Sending waits for a section until it is complete; for an optional one only while something in it is wrong. */
const isLeft = ({ optional }: Section, status: TaskStatus): boolean => status !== 'Completed' && !(optional && status === 'Not started');

function checkAnswersTask(left: number): Task {
  const task = { id: CHECK_ANSWERS, title: 'Check your answers and send' };
  return left === 0
    ? { ...task, status: 'Not started' }
    : {
        ...task,
        status: 'Cannot start yet',
        why: `Complete ${left === 1 ? 'the other section' : `the other ${counted(left, 'section')}`} first`
      };
}

/** The sections with how far each has come, and sending last. In any order, but sending needs all of them. */
export function taskList(form: FormDefinition, answers: Answers, context: FormContext): readonly Task[] {
  const shown = shownForm(form, answers, context);
  const found = shown.sections.map(one => ({ section: one.section, status: sectionStatus(one, shown, context) }));
  const tasks = found.map(({ section, status }) => taskOf(section, status));
  return [...tasks, checkAnswersTask(found.filter(({ section, status }) => isLeft(section, status)).length)];
}
