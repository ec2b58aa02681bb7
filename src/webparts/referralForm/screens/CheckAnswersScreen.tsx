import * as React from 'react';
import { answerSummary } from '../../../domain/form/answerSummary';
import type { FormProblem } from '../../../domain/form/definition';
import { referralForm } from '../../../domain/form/referralForm';
import { validateForm } from '../../../domain/form/validate';
import type { SubmittedReferral } from '../../../services/useCases';
import { Button, ButtonRow, ErrorPanel, ErrorSummary, fieldIdOf, Inset, Page, SummaryCards, useUnmountSignal, WaitNotice, Warning } from '../../../ui';
import type { ReferralFormActions } from '../hooks/useReferralForm';
import type { SubmitState } from '../hooks/useSubmit';
import { useSubmit } from '../hooks/useSubmit';
import { summaryCards } from '../presenters/checkAnswers';
import { problemLinks } from './formPage';
import { SaveStatus } from './SaveStatus';
import { SlowWords } from './SlowWords';
import type { FormScreenProps } from './TaskListScreen';

const Progress = ({ state }: { readonly state: SubmitState }): JSX.Element | null => {
  switch (state.kind) {
    case 'sending':
      return <SlowWords words="Sending the referral…" />;
    case 'checking':
      return (
        <Inset>
          <span role="alert">
            The connection broke while the referral was being sent. We could not tell whether it arrived: checking now. It is not sent twice.
          </span>
        </Inset>
      );
    case 'waiting':
      return <WaitNotice until={state.until} />;
    case 'failed':
      return (
        <ErrorPanel error={state.error}>
          <p>Your answers are still here. You can press the button again: there will only be one referral.</p>
        </ErrorPanel>
      );
    default:
      return null;
  }
};

/** Leads from a problem of the whole form to the section that asks it. */
const openProblem = (problems: readonly FormProblem[], actions: ReferralFormActions) => (fieldId: string): void => {
  const problem = problems.find(({ path }) => fieldIdOf(path) === fieldId);
  if (problem) {
    actions.openSection(problem.sectionId, 'checkAnswers', fieldId);
  }
};

export interface CheckAnswersScreenProps extends FormScreenProps {
  readonly onSubmitted: (submitted: SubmittedReferral) => void;
}

/** Everything to read through once, and the one button that sends it. */
export const CheckAnswersScreen = ({ session, context, actions, now, onSubmitted }: CheckAnswersScreenProps): JSX.Element => {
  const { state, send } = useSubmit(session.saver, onSubmitted, useUnmountSignal(), now);
  const [problems, setProblems] = React.useState<readonly FormProblem[]>([]);
  const [attempt, setAttempt] = React.useState(0);
  const answers = session.store.current();
  const cards = React.useMemo(
    () =>
      summaryCards(answerSummary(referralForm, answers, context), (sectionId, path) =>
        actions.openSection(sectionId, 'checkAnswers', fieldIdOf(path))
      ),
    [answers, context, actions]
  );
  const sending = state.kind === 'sending' || state.kind === 'checking' || state.kind === 'waiting';

  const press = (): void => {
    const found = validateForm(referralForm, session.store.current(), context);
    setProblems(found);
    setAttempt(attempt + 1);
    if (found.length === 0) {
      send();
    }
  };

  return (
    <Page
      title="Check your answers before you send the referral"
      back={{ words: 'All sections', onBack: () => actions.returnFrom('tasks') }}
      reading
    >
      <ErrorSummary attempt={attempt} problems={problemLinks(problems)} onOpen={openProblem(problems, actions)} />
      <p>Nothing has been sent yet. The referral is sent when you press “Send the referral”.</p>
      <SummaryCards cards={cards} />
      <Warning>{referralForm.danger}</Warning>
      <Progress state={state} />
      <ButtonRow>
        <Button kind="primary" inactive={sending} onClick={press}>
          {sending ? 'Sending…' : 'Send the referral'}
        </Button>
      </ButtonRow>
      <SaveStatus saver={session.saver} />
    </Page>
  );
};
