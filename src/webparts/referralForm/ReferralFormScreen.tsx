import * as React from 'react';
import type { ReferralFormOpening, ReferralFormUseCases } from '../../services/useCases';
import { AnswersProvider, AsyncView, Page, ScreenArea, useAsync, WaitNotice } from '../../ui';
import { useSaveState } from './hooks/useDraftSession';
import type { DraftSession } from './hooks/useDraftSession';
import type { OneDraft, ReferralFormModel } from './hooks/useReferralForm';
import { useReferralForm } from './hooks/useReferralForm';
import { AlreadySubmittedScreen } from './screens/AlreadySubmittedScreen';
import { CheckAnswersScreen } from './screens/CheckAnswersScreen';
import { ClashScreen } from './screens/ClashScreen';
import { ConfirmationScreen } from './screens/ConfirmationScreen';
import { SectionScreen } from './screens/SectionScreen';
import { StartScreen } from './screens/StartScreen';
import { TaskListScreen } from './screens/TaskListScreen';

export interface ReferralFormScreenProps {
  readonly useCases: ReferralFormUseCases;
  /** Until when SharePoint has asked to wait. */
  readonly waitUntil?: Date;
  /** The time now; the computer's clock unless told otherwise. Only shown, never stored. */
  readonly now?: () => Date;
}

interface FormProps {
  readonly model: ReferralFormModel;
  readonly now: () => Date;
}

/** The screens of an open draft. A clash or a referral sent elsewhere comes before whatever one was doing. */
const DraftScreens = ({ session, model, now }: FormProps & { readonly session: DraftSession }): JSX.Element => {
  const { place, context, actions } = model;
  const state = useSaveState(session.saver);
  const shared = { session, context, actions, now, leaveWords: model.leaveWords };
  if (state.kind === 'clash') {
    return <ClashScreen clash={state.clash} {...shared} />;
  }
  if (state.kind === 'alreadySubmitted') {
    return <AlreadySubmittedScreen item={state.item} leaveWords={model.leaveWords} onDone={actions.leave} />;
  }
  switch (place.at) {
    case 'section':
      return <SectionScreen key={place.sectionId} sectionId={place.sectionId} from={place.from} focus={place.focus} {...shared} />;
    case 'checkAnswers':
      return <CheckAnswersScreen onSubmitted={actions.submitted} {...shared} />;
    default:
      return <TaskListScreen heldBack={model.heldBack} {...shared} />;
  }
};

const Form = ({ model, now }: FormProps): JSX.Element => {
  const { place, session, actions } = model;
  if (place.at === 'submitted') {
    return <ConfirmationScreen submitted={place.submitted} onDone={actions.leave} />;
  }
  if (place.at === 'start' || !session) {
    return (
      <StartScreen
        mine={model.mine}
        now={now()}
        opening={model.opening}
        error={model.error}
        onStart={actions.startNew}
        onContinue={actions.continueDraft}
      />
    );
  }
  return (
    <AnswersProvider store={session.store}>
      <DraftScreens session={session} model={model} now={now} />
    </AnswersProvider>
  );
};

const OpenForm = ({
  opening,
  useCases,
  now
}: {
  readonly opening: ReferralFormOpening;
  readonly useCases: ReferralFormUseCases;
  readonly now: () => Date;
}): JSX.Element => <Form model={useReferralForm(useCases, opening, now)} now={now} />;

/** The form for one draft, within another screen: the desk enters a referral for somebody else. */
export const OneDraftForm = ({
  opening,
  useCases,
  now,
  one
}: {
  readonly opening: ReferralFormOpening;
  readonly useCases: ReferralFormUseCases;
  readonly now: () => Date;
  readonly one: OneDraft;
}): JSX.Element => <Form model={useReferralForm(useCases, opening, now, one)} now={now} />;

const computersClock = (): Date => new Date();

/** The referral form: my referrals, the task list, the sections, checking, sending. */
export default function ReferralFormScreen({ useCases, waitUntil, now = computersClock }: ReferralFormScreenProps): JSX.Element {
  const load = React.useCallback(() => useCases.open(), [useCases]);
  const { state, reload } = useAsync(load);
  return (
    <ScreenArea label="MARAC referral form">
      {waitUntil && <WaitNotice until={waitUntil} />}
      {state.kind === 'ready' ? (
        <OpenForm opening={state.value} useCases={useCases} now={now} />
      ) : (
        <Page title="Refer a victim to MARAC" screenKey="start" reading>
          <AsyncView state={state} loadingWords="Opening your referrals…" onRetry={reload}>
            {() => null}
          </AsyncView>
        </Page>
      )}
    </ScreenArea>
  );
}
