import * as React from 'react';
import type { FormContext } from '../../../../domain/form/definition';
import { referralForm } from '../../../../domain/form/referralForm';
import type { Task } from '../../../../domain/form/taskList';
import { CHECK_ANSWERS, taskList } from '../../../../domain/form/taskList';
import { Inset, Page, TaskList, Warning } from '../../../../ui';
import type { ReferralFormActions } from '../hooks/place';
import type { DraftSession, FormSession } from '../hooks/draftSession';
import { AskedQuestion } from './AskedQuestion';
import { SaveStatus } from './SaveStatus';

export interface FormScreenProps {
  readonly session: FormSession;
  readonly context: FormContext;
  readonly actions: ReferralFormActions;
  readonly now: () => Date;
  /** The words of the way out of the draft, where it does not lead to one's own referrals. */
  readonly leaveWords: string | undefined;
}

const tones = { Completed: 'good', 'In progress': 'info', 'Not started': 'neutral', 'Cannot start yet': 'neutral' } as const;

const progressWords = (tasks: readonly Task[]): string => {
  const sections = tasks.filter(({ id }) => id !== CHECK_ANSWERS);
  const completed = sections.filter(({ status }) => status === 'Completed').length;
  const order = completed < sections.length ? ' You can complete them in any order.' : '';
  return `You have completed ${completed} of ${sections.length} sections.${order}`;
};

/** The sections in any order, each with how far it has come. */
export const TaskListScreen = ({
  session,
  context,
  actions,
  leaveWords = 'My referrals',
  heldBack
}: FormScreenProps & { readonly session: DraftSession; readonly heldBack: boolean }): JSX.Element => {
  const tasks = taskList(referralForm, session.store.current(), context);
  const open = (id: string): void => (id === CHECK_ANSWERS ? actions.checkAnswers() : actions.openSection(id, 'tasks'));
  return (
    <Page title={referralForm.title} screenKey="tasks" back={{ words: leaveWords, onBack: actions.leave }} reading>
      {heldBack && (
        <Inset>
          <span role="alert">This page stays open because your last changes are not saved yet. They are still here.</span>
        </Inset>
      )}
      <AskedQuestion question={session.question} />
      <Warning>{referralForm.danger}</Warning>
      <p>{progressWords(tasks)}</p>
      <TaskList
        label="Sections of the referral"
        tasks={tasks.map(({ id, title, status, why }) => ({
          id,
          title,
          status,
          tone: tones[status],
          hint: why,
          onOpen: status === 'Cannot start yet' ? undefined : () => open(id)
        }))}
      />
      <SaveStatus saver={session.saver} />
    </Page>
  );
};
