import * as React from 'react';
import type { FormDeed } from '../../domain/actions/actionDeeds';
import type { TrackedAction } from '../../domain/actions/trackedAction';
import type { ChosenStep, StepPlan } from '../../services/actions/escalateActions';
import type { DeedDone, TrackerOpening, TrackerUseCases } from '../../services/actions/trackerUseCases';
import { agenciesOf } from '../../domain/case/contacts';
import { Button, ButtonRow, ErrorPanel, Loading, Page, StatusTag, UndoNotice, Warning, useAsync, useStyles } from '../../ui';
import { Facts } from '../../ui/case/Facts';
import { useDeed } from '../../ui/hooks/useDeed';
import { DeedForm } from './DeedForm';
import { doneWords, formWords } from './presenters/deedForm';
import type { FormKind } from './presenters/deedForm';
import { stepsDoneWords } from './presenters/stepPlan';
import { judging } from './presenters/trackerFilter';
import { trackerHelp } from '../shared/teamHelp';
import { actionView, stepWords, trackerRows } from './presenters/trackerView';
import { SkipForm } from './SkipForm';
import { StepPlanPanel } from './StepPlanPanel';
import { trackerStyles } from './trackerStyles';
import { wordsOf } from '../../domain/kernel/problems';
import { CaseLink } from '../../ui/route/PlaceLink';

export interface ActionPageProps {
  readonly tracker: TrackerUseCases;
  readonly opening: TrackerOpening;
  readonly actionKey: string;
  /** Called when the list must be read again. */
  readonly onChanged: () => void;
  readonly onBack: () => void;
}

const formsOf = ({ status }: TrackedAction): readonly FormKind[] => {
  if (status === 'Open') return ['Report', 'Carry forward', 'Reassign', 'Withdraw'];
  return status === 'Withdrawn' ? ['Reopen'] : ['Report', 'Reopen'];
};

interface Last {
  readonly words: string;
  readonly done: DeedDone;
  readonly canUndo: boolean;
}

interface ActionProps extends Omit<ActionPageProps, 'actionKey'> {
  readonly action: TrackedAction;
  readonly onAction: (action: TrackedAction) => void;
}

const ActionWithin = ({ tracker, opening, action, onAction, onChanged, onBack }: ActionProps): JSX.Element => {
  const classes = useStyles(trackerStyles);
  const deeds = useDeed();
  const [form, setForm] = React.useState<FormKind>();
  const [plan, setPlan] = React.useState<StepPlan>();
  const [skipping, setSkipping] = React.useState(false);
  const [undone, setUndone] = React.useState('');
  const [last, setLast] = React.useState<Last>();
  const key = React.useRef('');
  const by = judging(opening);
  const view = actionView(action, by);
  const [step, ...laterSteps] = view.steps;
  const [{ tone, state }] = trackerRows([action], by);
  const buttons = React.useRef<HTMLDivElement>(null);

  const showPlan = async (chosen: ChosenStep): Promise<void> => {
    const shown = await deeds.act('Looking at what has been done…', () => tracker.planSteps([action], chosen));
    if (!shown) return;
    setSkipping(false);
    setPlan(shown);
  };
  const takeStep = async (shown: StepPlan): Promise<void> => {
    if (key.current === '') key.current = tracker.newKey();
    const result = await deeds.act('Saving…', () => tracker.takeSteps(shown, key.current));
    if (!result) return;
    key.current = '';
    setPlan(undefined);
    const [done] = result.done;
    const [left] = result.left;
    if (!done) return setUndone(left?.why ?? '');
    setLast({ words: stepsDoneWords(result), done, canUndo: done.before !== undefined });
    onAction(done.action);
    onChanged();
  };
  const act = async (deed: FormDeed): Promise<void> => {
    // One key for each press, kept if the press has to be repeated.
    if (key.current === '') key.current = tracker.newKey();
    const done = await deeds.act('Saving…', () => tracker.act(action.key, deed, key.current), doneWords(deed, 1));
    if (!done) return;
    key.current = '';
    setForm(undefined);
    setLast({ words: doneWords(deed, 1), done, canUndo: done.before !== undefined });
    onAction(done.action);
    onChanged();
  };
  const undo = async ({ done }: Last): Promise<void> => {
    const back = await deeds.act('Taking it back…', () => tracker.takeBack([done]));
    if (!back) return;
    const [restored] = back.done;
    const [left] = back.left;
    setLast(undefined);
    if (restored) onAction(restored.action);
    setUndone(restored ? 'It is as it was before.' : (left?.why ?? ''));
    onChanged();
  };
  const close = (): void => {
    setForm(undefined);
    setPlan(undefined);
    setSkipping(false);
    key.current = '';
    window.setTimeout(() => buttons.current?.querySelector('button')?.focus());
  };
  const help = deeds.failure && trackerHelp(deeds.failure.kind);
  return (
    <Page title={view.title} caption={view.caption} back={{ words: 'Back to the tracker', onBack }} screenKey={`action ${action.key}`}>
      {last && (
        <UndoNotice words={last.words} onUndo={last.canUndo ? () => void undo(last) : undefined} onDismiss={() => setLast(undefined)} />
      )}
      {undone !== '' && !last && <UndoNotice words={undone} onDismiss={() => setUndone('')} />}
      {deeds.failure && (
        <ErrorPanel inSight error={deeds.failure} onRetry={deeds.forget} retryWords="Close this">
          {help && <p>{help}</p>}
        </ErrorPanel>
      )}
      <p className={classes.what}>{action.action}</p>
      <p className={classes.words}>
        <StatusTag tone={tone}>{state}</StatusTag>
      </p>
      <p className={classes.next} style={{ marginTop: 8 }}>
        {view.next}
      </p>
      {action.problems.length > 0 && <Warning>{`The row of this action has a problem: ${wordsOf(action.problems).join('; ')}.`}</Warning>}
      {action.reference !== '' && (
        <p className={classes.words}>
          Case <CaseLink reference={action.reference} />
        </p>
      )}
      <Facts close facts={view.facts} />
      {plan && <StepPlanPanel plan={plan} going={deeds.going} onSend={() => void takeStep(plan)} onCancel={close} />}
      {skipping && !plan && <SkipForm steps={laterSteps} going={deeds.going} onSend={chosen => void showPlan(chosen)} onCancel={close} />}
      {plan || skipping ? null : form ? (
        <DeedForm
          key={form}
          kind={form}
          actions={[action]}
          agencies={agenciesOf(action.marac, opening.configuration)}
          by={by}
          going={deeds.going}
          onSend={deed => void act(deed)}
          onCancel={close}
        />
      ) : (
        <div ref={buttons}>
          <ButtonRow>
            {formsOf(action).map((kind, place) => (
              <Button
                key={kind}
                kind={place === 0 && !step ? 'primary' : 'secondary'}
                inactive={deeds.going !== undefined}
                onClick={() => setForm(kind)}
              >
                {formWords[kind].press}
              </Button>
            ))}
            {step && (
              <Button inactive={deeds.going !== undefined} onClick={() => void showPlan({ to: step })}>
                {stepWords[step]}
              </Button>
            )}
            {laterSteps.length > 0 && (
              <Button inactive={deeds.going !== undefined} onClick={() => setSkipping(true)}>
                Skip to a later step
              </Button>
            )}
          </ButtonRow>
        </div>
      )}
      {deeds.going && (
        <p role="status" className={classes.quiet}>
          {deeds.going}
        </p>
      )}
      <h3 className={classes.heading}>What happened to it</h3>
      {view.history.length === 0 ? (
        <p className={classes.words}>Nothing since it was minuted.</p>
      ) : (
        <ul className={classes.history} role="list" aria-label="What happened to this action, newest first">
          {view.history.map(({ key: line, words, evidence, when }) => (
            <li key={line} className={classes.line}>
              <p className={classes.given}>{words}</p>
              {evidence && <p className={classes.given}>{evidence}</p>}
              <span className={classes.quiet}>{when}</span>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
};

/** One action: what is to be done, its status, what to do next, and its history. */
export const ActionPage = (props: ActionPageProps): JSX.Element => {
  const { tracker, actionKey, onBack } = props;
  const load = React.useCallback(() => tracker.openAction(actionKey), [tracker, actionKey]);
  const { state, reload } = useAsync(load);
  const [changed, setChanged] = React.useState<TrackedAction>();
  if (state.kind === 'ready') return <ActionWithin {...props} action={changed ?? state.value} onAction={setChanged} />;
  if (state.kind === 'loading') return <Loading words="Opening the action…" />;
  return (
    <Page
      title="The action could not be opened"
      caption="Action tracker,"
      back={{ words: 'Back to the tracker', onBack }}
      screenKey={`failed ${actionKey}`}
    >
      <ErrorPanel error={state.error} onRetry={() => reload()} />
    </Page>
  );
};
