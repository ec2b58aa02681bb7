import type { Answers } from '../../../domain/form/answers';
import type { FormContext, FormDefinition } from '../../../domain/form/definition';
import { CHECK_ANSWERS, taskList } from '../../../domain/form/taskList';
import type { Task, TaskStatus } from '../../../domain/form/taskList';

type TaskTone = 'neutral' | 'info' | 'good' | 'warning';

/** One line of the task list. */
export interface TaskLine {
  readonly id: string;
  readonly title: string;
  readonly status: TaskStatus;
  readonly tone: TaskTone;
  /** Of a task that can't be opened yet: what is missing. */
  readonly hint?: string;
  readonly canOpen: boolean;
}

export interface TaskListPage {
  readonly title: string;
  readonly danger: string;
  /** "You have completed 3 of 7 sections." */
  readonly progress: string;
  readonly tasks: readonly TaskLine[];
  /** The section to go on with: the first that isn't complete, else checking. */
  readonly next: string;
}

const tones: Readonly<Record<TaskStatus, TaskTone>> = {
  'Not started': 'info',
  'In progress': 'warning',
  Completed: 'good',
  'Cannot start yet': 'neutral'
};

const line = ({ id, title, status, why }: Task): TaskLine => ({
  id, title, status, tone: tones[status], hint: why, canOpen: status !== 'Cannot start yet'
});

/** The page from which a referral is filled in, in any order. GOV.UK, "complete multiple tasks". */
export function presentTaskList(form: FormDefinition, answers: Answers, context: FormContext): TaskListPage {
  const tasks = taskList(form, answers, context);
  const sections = tasks.filter(({ id }) => id !== CHECK_ANSWERS);
  const completed = sections.filter(({ status }) => status === 'Completed').length;
  return {
    title: form.title,
    danger: form.danger,
    progress: `You have completed ${completed} of ${sections.length} sections.`,
    tasks: tasks.map(line),
    next: sections.find(({ status }) => status !== 'Completed')?.id ?? CHECK_ANSWERS
  };
}
