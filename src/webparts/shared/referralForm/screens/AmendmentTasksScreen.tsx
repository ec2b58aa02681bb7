import * as React from 'react';
import { referralForm } from '../../../../domain/form/referralForm';
import { CHECK_ANSWERS, taskList } from '../../../../domain/form/taskList';
import { Button, ButtonRow, Inset, Page, TaskList, Warning } from '../../../../ui';
import type { AmendmentSession } from '../hooks/amendmentSession';
import { changedSections } from '../presenters/checkAnswers';
import { SaveStatus } from './SaveStatus';
import type { FormScreenProps } from './TaskListScreen';

/** A referral that was sent, section by section: what is to be changed or added. */
export const AmendmentTasksScreen = ({
  session,
  context,
  actions,
  heldBack
}: FormScreenProps & { readonly session: AmendmentSession; readonly heldBack: boolean }): JSX.Element => {
  const answers = session.store.current();
  const changed = changedSections(session.before(), answers, context);
  const tasks = taskList(referralForm, answers, context).filter(({ id }) => id !== CHECK_ANSWERS);
  return (
    <Page
      title="Add or change something"
      caption={`Referral ${session.item.reference}`}
      screenKey="tasks"
      back={{ words: 'My referrals', onBack: actions.leave }}
      reading
    >
      {heldBack && (
        <Inset>
          <span role="alert">Your changes are not sent yet.</span>
          <ButtonRow>
            <Button onClick={actions.discard}>Leave without sending them</Button>
          </ButtonRow>
        </Inset>
      )}
      <Warning>{referralForm.danger}</Warning>
      <p>
        Open a section to change or add to it, then send your changes with the reason. The coordinator sees both: what you sent first stays
        as it is.
      </p>
      <TaskList
        label="Sections of the referral"
        tasks={tasks.map(({ id, title, status }) => {
          const isChanged = changed.has(id);
          const isLeft = status === 'In progress';
          return {
            id,
            title,
            status: isLeft ? 'Not complete' : isChanged ? 'Changed' : 'As it was sent',
            tone: isLeft ? 'warning' : isChanged ? 'info' : 'neutral',
            onOpen: () => actions.openSection(id, 'tasks')
          };
        })}
      />
      <ButtonRow>
        <Button kind="primary" onClick={actions.checkAnswers}>
          Give the reason and send
        </Button>
      </ButtonRow>
      <SaveStatus saver={session.saver} />
    </Page>
  );
};
