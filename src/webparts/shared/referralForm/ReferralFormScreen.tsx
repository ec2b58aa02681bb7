import * as React from 'react';
import type { ReferralFormOpening, ReferralFormUseCases } from '../../../services/referral/referralUseCases';
import { AnswersProvider, AsyncView, FilesProvider, Page, ScreenArea, useAsync, WaitNotice, PrintPage } from '../../../ui';
import { useFrom } from '../../../ui/hooks/useFrom';
import type { AmendmentSession } from './hooks/amendmentSession';
import type { OneDraft, ReferralFormModel } from './hooks/place';
import type { DraftSession } from './hooks/draftSession';
import type { Referrers } from './hooks/useReferralForm';
import { useReferralForm } from './hooks/useReferralForm';
import { useReferralAddress } from './hooks/useReferralAddress';
import type { Called } from './hooks/useReferralAddress';
import { AlreadySubmittedScreen, AmendedScreen, ConfirmationScreen } from './screens/SentScreens';
import { AmendmentCheckScreen } from './screens/AmendmentCheckScreen';
import { AmendmentTasksScreen } from './screens/AmendmentTasksScreen';
import { CheckAnswersScreen } from './screens/CheckAnswersScreen';
import { ClashScreen } from './screens/ClashScreen';
import { SectionScreen } from './screens/SectionScreen';
import { StartScreen } from './screens/StartScreen';
import { TaskListScreen } from './screens/TaskListScreen';
import type { FormContext } from '../../../domain/form/definition';
import type { IntakeItem } from '../../../services/shared/ports';
import { dayOf } from '../../../domain/kernel/calendarDay';
import { answerSummary } from '../../../domain/form/reading/answerSummary';
import { isRestricted } from '../../../domain/form/reading/referralContent';
import { referralForm } from '../../../domain/form/referralForm';
import { formatInstant } from '../../../domain/kernel/timeWords';
import { printedCards } from '../../../ui/print/printedCards';
import type { PrintableReferralProps } from '../../../ui';

type Printed = Pick<PrintableReferralProps, 'title' | 'reference' | 'formVersion' | 'details' | 'cards'>;

/** One's own referral on paper: every answer as it was sent, ages as on that day. */
function printedCopy({ reference, formVersion, answers, marac, submittedAt, authorName }: IntakeItem, context: FormContext): Printed {
  const today = submittedAt === undefined ? context.today : dayOf(submittedAt);
  const details: readonly (readonly [string, string])[] = [
    ['MARAC', marac],
    ['Sent', submittedAt === undefined ? 'Not sent' : formatInstant(submittedAt)],
    ['Sent by', authorName],
    ['Handling', isRestricted(answers) ? 'Restricted: only people who are cleared for the case may see it' : '']
  ];
  return {
    title: 'MARAC referral',
    reference: reference || 'No reference yet',
    formVersion: formVersion || 'not recorded',
    details: details.filter(([, words]) => words !== ''),
    cards: printedCards(answerSummary(referralForm, answers, { ...context, today }, formVersion))
  };
}

interface PrintScreenProps {
  readonly item: IntakeItem;
  readonly context: FormContext;
  readonly printedBy: string;
  readonly now: () => Date;
  readonly onPrint: (item: IntakeItem) => void;
  readonly onBack: () => void;
}

/** One's own referral in the standard layout, to be printed. */
const PrintScreen = ({ item, context, printedBy, now, onPrint, onBack }: PrintScreenProps): JSX.Element => {
  const copy = React.useMemo(() => printedCopy(item, context), [item, context]);
  const [printedAt] = React.useState(now);
  return <PrintPage {...copy} printedBy={printedBy} printedAt={printedAt} onPrint={() => onPrint(item)} back={{ words: 'Back', onBack }} />;
};

export interface ReferralFormScreenProps {
  readonly useCases: ReferralFormUseCases;
  /** Until when SharePoint has asked to wait. */
  readonly waitUntil?: Date;
  /** The time now; the server's unless told otherwise. What the form calls today is the same on a computer whose clock is wrong. */
  readonly now?: () => Date;
  /** Who refers on this page; staff of the force unless told otherwise. */
  readonly referrers?: Referrers;
}

interface FormProps {
  /** What the address calls; nothing where the form stands within another screen. */
  readonly called?: Called;
  readonly model: ReferralFormModel;
  readonly now: () => Date;
}

/** The screens of an open form. A clash or a referral sent elsewhere comes before whatever one was doing. */
const SessionScreens = ({ session, model, now }: FormProps & { readonly session: DraftSession | AmendmentSession }): JSX.Element => {
  const { place, context, actions, heldBack } = model;
  const state = useFrom(session.saver, session.saver.state);
  const shared = { context, actions, now, leaveWords: model.leaveWords };
  if (state.kind === 'clash') {
    return <ClashScreen clash={state.clash} session={session} {...shared} />;
  }
  if (state.kind === 'alreadySubmitted') {
    return <AlreadySubmittedScreen item={state.item} leaveWords={model.leaveWords} onDone={actions.leave} />;
  }
  if (place.at === 'section') {
    const { sectionId, from, focus } = place;
    const question = session.kind === 'draft' ? session.question : undefined;
    return (
      <SectionScreen key={sectionId} sectionId={sectionId} from={from} focus={focus} question={question} session={session} {...shared} />
    );
  }
  if (session.kind === 'amendment') {
    return place.at === 'checkAnswers' ? (
      <AmendmentCheckScreen session={session} {...shared} />
    ) : (
      <AmendmentTasksScreen session={session} heldBack={heldBack} {...shared} />
    );
  }
  return place.at === 'checkAnswers' ? (
    <CheckAnswersScreen session={session} onSubmitted={actions.submitted} {...shared} />
  ) : (
    <TaskListScreen session={session} heldBack={heldBack} {...shared} />
  );
};

const Form = ({ model, now, called }: FormProps): JSX.Element => {
  const { place, session, context, actions } = model;
  if (place.at === 'print') {
    const { item } = place;
    return (
      <PrintScreen
        item={item}
        context={context}
        printedBy={model.printedBy}
        now={now}
        onPrint={actions.printed}
        onBack={actions.returnFromPrint}
      />
    );
  }
  if (place.at === 'submitted') {
    const { submitted } = place;
    return <ConfirmationScreen submitted={submitted} onPrint={() => actions.print(submitted.item)} onDone={actions.leave} />;
  }
  if (place.at === 'amended') {
    const { item, sent } = place;
    return <AmendedScreen item={item} sent={sent} onPrint={() => actions.print(item)} onDone={actions.discard} />;
  }
  if (place.at === 'start' || !session) {
    return (
      <StartScreen
        mine={model.mine}
        called={called}
        now={now()}
        staffedHours={model.context.configuration.staffedHours}
        opening={model.opening}
        error={model.error}
        onStart={actions.startNew}
        onOpen={actions.openItem}
      />
    );
  }
  return (
    <AnswersProvider store={session.store}>
      <FilesProvider keeper={session.files}>
        <SessionScreens session={session} model={model} now={now} />
      </FilesProvider>
    </AnswersProvider>
  );
};

const OpenForm = ({
  opening,
  useCases,
  now,
  referrers
}: {
  readonly opening: ReferralFormOpening;
  readonly useCases: ReferralFormUseCases;
  readonly now: () => Date;
  readonly referrers: Referrers;
}): JSX.Element => {
  const model = useReferralForm(useCases, opening, now, referrers);
  return <Form model={model} now={now} called={useReferralAddress(model)} />;
};

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
}): JSX.Element => <Form model={useReferralForm(useCases, opening, now, 'wmp', one)} now={now} />;

/** The referral form: my referrals, the task list, the sections, checking, sending. */
export default function ReferralFormScreen({
  useCases,
  waitUntil,
  now = useCases.now,
  referrers = 'wmp'
}: ReferralFormScreenProps): JSX.Element {
  const load = React.useCallback(() => useCases.open(), [useCases]);
  const { state, reload } = useAsync(load);
  return (
    <ScreenArea label="MARAC referral form">
      {waitUntil && <WaitNotice until={waitUntil} />}
      {state.kind === 'ready' ? (
        <OpenForm opening={state.value} useCases={useCases} now={now} referrers={referrers} />
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
