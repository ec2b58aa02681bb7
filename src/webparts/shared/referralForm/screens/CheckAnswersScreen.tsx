import * as React from 'react';
import { answerSummary } from '../../../../domain/form/reading/answerSummary';
import type { FormProblem } from '../../../../domain/form/definition';
import { contentAsFarAsKnown } from '../../../../domain/form/reading/referralContent';
import { referralForm } from '../../../../domain/form/referralForm';
import { validateForm } from '../../../../domain/form/validate';
import { chose } from '../../../../domain/form/vocabulary';
import type { SubmittedReferral, SubmitResult } from '../../../../services/referral/referralUseCases';
import { Button, ButtonRow, ErrorSummary, fieldIdOf, Page, SummaryCards, useUnmountSignal, Warning } from '../../../../ui';
import type { ReferralFormActions } from '../hooks/place';
import type { DraftSession } from '../hooks/draftSession';
import { useSubmit } from '../hooks/useSubmit';
import { overviewCard, summaryCards } from '../presenters/checkAnswers';
import { AskedQuestion } from './AskedQuestion';
import { problemLinks } from './formPage';
import { SaveStatus } from './SaveStatus';
import { isSending, SendProgress } from './SendProgress';
import type { FormScreenProps } from './TaskListScreen';

/** Leads from a problem of the whole form to the section that asks it. */
export const openProblem =
  (problems: readonly FormProblem[], actions: ReferralFormActions) =>
  (fieldId: string): void => {
    const problem = problems.find(({ path }) => fieldIdOf(path) === fieldId);
    if (problem) {
      actions.openSection(problem.sectionId, 'checkAnswers', fieldId);
    }
  };

export interface CheckAnswersScreenProps extends FormScreenProps {
  readonly session: DraftSession;
  readonly onSubmitted: (submitted: SubmittedReferral) => void;
}

const inDanger = 'You have said that somebody is in immediate danger now. Call 999 before you send this: nobody reads it out of hours.';

/** Everything to read through once, and the one button that sends it. */
export const CheckAnswersScreen = ({ session, context, actions, now, onSubmitted }: CheckAnswersScreenProps): JSX.Element => {
  const { saver, question } = session;
  const answered = React.useCallback(
    (result: SubmitResult) => void (result.kind === 'submitted' && onSubmitted(result.submitted)),
    [onSubmitted]
  );
  const { state, send } = useSubmit(saver.submit, answered, useUnmountSignal(), now);
  const [problems, setProblems] = React.useState<readonly FormProblem[]>([]);
  const [attempt, setAttempt] = React.useState(0);
  const answers = session.store.current();
  const cards = React.useMemo(
    () => [
      overviewCard(contentAsFarAsKnown(answers, context)),
      ...summaryCards(answerSummary(referralForm, answers, context), (sectionId, path) =>
        actions.openSection(sectionId, 'checkAnswers', fieldIdOf(path))
      )
    ],
    [answers, context, actions]
  );
  const sending = isSending(state);

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
      <AskedQuestion question={question} />
      <p>Nothing has been sent yet. The referral is sent when you press “Send the referral”.</p>
      <SummaryCards cards={cards} />
      <Warning>{chose(answers, 'immediateDanger', 'Yes') ? inDanger : referralForm.danger}</Warning>
      <SendProgress state={state} what="referral" />
      <ButtonRow>
        <Button kind="primary" inactive={sending} onClick={press}>
          {sending ? 'Sending…' : 'Send the referral'}
        </Button>
      </ButtonRow>
      <SaveStatus saver={saver} />
    </Page>
  );
};
