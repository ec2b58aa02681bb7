import * as React from 'react';
import type { FormProblem } from '../../../../domain/form/definition';
import { referralForm } from '../../../../domain/form/referralForm';
import { validateForm } from '../../../../domain/form/validate';
import type { AmendResult } from '../../../../services/referral/referralUseCases';
import {
  Button,
  ButtonRow,
  ErrorSummary,
  fieldIdOf,
  focusField,
  NarrativeField,
  Page,
  SummaryCards,
  useUnmountSignal
} from '../../../../ui';
import type { AmendmentSession } from '../hooks/amendmentSession';
import { useSubmit } from '../hooks/useSubmit';
import { changedCards } from '../presenters/checkAnswers';
import { openProblem } from './CheckAnswersScreen';
import { problemLinks } from './formPage';
import { isSending, SendProgress } from './SendProgress';
import type { FormScreenProps } from './TaskListScreen';

const reasonId = 'reason-for-change';
const reasonLimit = 10_000;

const reasonProblem = (reason: string): string | undefined => {
  if (reason.trim() === '') {
    return 'Enter why you are changing or adding something';
  }
  return reason.length > reasonLimit ? 'The reason must be 10,000 characters or fewer' : undefined;
};

/** What was changed, beside what was sent, and why: sent with one button. */
export const AmendmentCheckScreen = ({
  session,
  context,
  actions,
  now
}: FormScreenProps & { readonly session: AmendmentSession }): JSX.Element => {
  const [reason, setReason] = React.useState(session.reason);
  const [wrongReason, setWrongReason] = React.useState<string | undefined>(undefined);
  const [problems, setProblems] = React.useState<readonly FormProblem[]>([]);
  const [attempt, setAttempt] = React.useState(0);
  const answered = React.useCallback(
    (result: AmendResult) => void (result.kind !== 'clash' && actions.amended(result.item, result.kind === 'amended')),
    [actions]
  );
  const { state, send } = useSubmit(session.send, answered, useUnmountSignal(), now);
  const answers = session.store.current();
  const cards = React.useMemo(
    () =>
      changedCards(session.before(), answers, context, (sectionId, path) =>
        actions.openSection(sectionId, 'checkAnswers', fieldIdOf(path))
      ),
    [session, answers, context, actions]
  );
  const sending = isSending(state);
  const links = [...(wrongReason ? [{ fieldId: reasonId, words: wrongReason }] : []), ...problemLinks(problems)];
  const toProblem = openProblem(problems, actions);

  const press = (): void => {
    const found = validateForm(referralForm, answers, context);
    const wrong = reasonProblem(reason);
    setProblems(found);
    setWrongReason(wrong);
    setAttempt(attempt + 1);
    if (found.length === 0 && wrong === undefined) {
      send();
    }
  };

  return (
    <Page
      title="Check your changes before you send them"
      caption={`Referral ${session.item.reference}`}
      back={{ words: 'All sections', onBack: () => actions.returnFrom('tasks') }}
      reading
    >
      <ErrorSummary
        attempt={attempt}
        problems={links}
        onOpen={fieldId => (fieldId === reasonId ? focusField(fieldId) : toProblem(fieldId))}
      />
      {cards.length === 0 ? (
        <p>No answer is changed. You can still tell the coordinator something below.</p>
      ) : (
        <SummaryCards cards={cards} />
      )}
      <NarrativeField
        id={reasonId}
        label="Why are you changing or adding this?"
        hint="For example, what has happened since, or what you have found out. The coordinator reads it with the changes."
        error={wrongReason}
        value={reason}
        limit={reasonLimit}
        rows={4}
        onChange={value => {
          setReason(value);
          session.setReason(value);
        }}
      />
      <SendProgress state={state} what="change" />
      <ButtonRow>
        <Button kind="primary" inactive={sending} onClick={press}>
          {sending ? 'Sending…' : 'Send the changes'}
        </Button>
      </ButtonRow>
    </Page>
  );
};
