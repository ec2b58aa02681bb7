import * as React from 'react';
import type { FormDeed } from '../../domain/actions/actionDeeds';
import type { TrackedAction } from '../../domain/actions/trackedAction';
import type { StepPlan } from '../../services/actions/escalateActions';
import type { DeedsDone, TrackerOpening, TrackerUseCases } from '../../services/actions/trackerUseCases';
import { Button, ErrorPanel, Inset, UndoNotice, useStyles } from '../../ui';
import { useDeed } from '../../ui/hooks/useDeed';
import { DeedForm } from './DeedForm';
import { doneWords, formWords } from './presenters/deedForm';
import type { FormKind } from './presenters/deedForm';
import { stepsDoneWords } from './presenters/stepPlan';
import { agenciesWithin } from './presenters/trackerFilter';
import type { Judging } from './presenters/trackerFilter';
import { trackerHelp } from '../shared/teamHelp';
import { StepPlanPanel } from './StepPlanPanel';
import { trackerStyles } from './trackerStyles';
import { counted } from '../../domain/kernel/words';

export interface TogetherProps {
  readonly tracker: TrackerUseCases;
  readonly opening: TrackerOpening;
  readonly by: Judging;
  /** The ticked actions. */
  readonly actions: readonly TrackedAction[];
  /** Actions that are due for a step of the ladder. */
  readonly stepsDue: readonly TrackedAction[];
  /** All actions shown, for ticking them with one press. */
  readonly shown: number;
  readonly onTickAll: (on: boolean) => void;
  /** Called after a deed: the ticked actions have changed, and the list must be read again. */
  readonly onDone: () => void;
}

const forms: readonly FormKind[] = ['Report', 'Carry forward', 'Reassign', 'Withdraw'];

/** How many actions take a step. */
const planned = ({ messages }: StepPlan): number => messages.reduce((sum, { actions }) => sum + actions.length, 0);

interface Last {
  readonly words: string;
  readonly result: DeedsDone;
  readonly canUndo: boolean;
}

/** Does one deed on all ticked actions, or takes the steps of the ladder that are due. */
export const Together = ({ tracker, opening, by, actions, stepsDue, shown, onTickAll, onDone }: TogetherProps): JSX.Element => {
  const classes = useStyles(trackerStyles);
  const deeds = useDeed();
  const [form, setForm] = React.useState<FormKind>();
  const [plan, setPlan] = React.useState<StepPlan>();
  const group = React.useRef<HTMLDivElement>(null);
  const [through, setThrough] = React.useState(0);
  const [last, setLast] = React.useState<Last>();
  const key = React.useRef('');

  const run = async (
    count: number,
    words: (result: DeedsDone) => string,
    canUndo: boolean,
    work: (deedKey: string, onThrough: (count: number) => void) => ReturnType<TrackerUseCases['actOnAll']>
  ): Promise<void> => {
    if (key.current === '') key.current = tracker.newKey();
    setThrough(0);
    const result = await deeds.act(`0 of ${count} done…`, () => work(key.current, setThrough));
    if (!result) return;
    key.current = '';
    setForm(undefined);
    setPlan(undefined);
    setLast({ words: words(result), result, canUndo: canUndo && result.done.some(({ before }) => before !== undefined) });
    onDone();
  };
  const act = (deed: FormDeed): Promise<void> =>
    run(
      actions.length,
      ({ done }) => doneWords(deed, done.length),
      true,
      (deedKey, onThrough) => tracker.actOnAll(actions, deed, deedKey, onThrough)
    );
  const showPlan = async (): Promise<void> => {
    setForm(undefined);
    setLast(undefined);
    const shown = await deeds.act('Looking at what has been done…', () => tracker.planSteps(stepsDue));
    if (shown) setPlan(shown);
  };
  const takeSteps = (shown: StepPlan): Promise<void> =>
    run(planned(shown), stepsDoneWords, true, (deedKey, onThrough) => tracker.takeSteps(shown, deedKey, onThrough));
  const leavePlan = (): void => {
    setPlan(undefined);
    key.current = '';
    window.setTimeout(() => group.current?.querySelector<HTMLElement>('[data-steps]')?.focus());
  };
  const undo = async ({ result }: Last): Promise<void> => {
    const back = await deeds.act('Taking it back…', () => tracker.takeBack(result.done));
    if (!back) return;
    setLast({
      words: back.done.length === 0 ? 'Nothing was taken back.' : `${counted(back.done.length, 'is', 'are')} as before.`,
      result: back,
      canUndo: false
    });
    onDone();
  };
  const help = deeds.failure && trackerHelp(deeds.failure.kind);
  const busy = deeds.going !== undefined;
  const count = plan ? planned(plan) : actions.length;
  return (
    <>
      {last && (
        <UndoNotice words={last.words} onUndo={last.canUndo ? () => void undo(last) : undefined} onDismiss={() => setLast(undefined)} />
      )}
      {last && last.result.left.length > 0 && (
        <Inset>
          {[
            `Left as ${last.result.left.length === 1 ? 'it is' : 'they are'}:`,
            ...last.result.left.map(({ action, why }) => `${action.reference}, ${action.action}: ${why}`)
          ].join('\n')}
        </Inset>
      )}
      {deeds.failure && (
        <ErrorPanel inSight error={deeds.failure} onRetry={deeds.forget} retryWords="Close this">
          {help && <p>{help}</p>}
        </ErrorPanel>
      )}
      <div ref={group} className={classes.together} role="group" aria-label="Do the same to several">
        <label className={classes.ticked}>
          <input
            type="checkbox"
            className={classes.tick}
            checked={shown > 0 && actions.length === shown}
            onChange={event => onTickAll(event.target.checked)}
          />
          {actions.length === 0 ? `Choose all ${shown}` : `${actions.length} chosen`}
        </label>
        {actions.length > 0 &&
          forms.map(kind => (
            <Button
              key={kind}
              compact
              inactive={busy}
              onClick={() => {
                setPlan(undefined);
                setForm(kind);
              }}
            >
              {formWords[kind].press}
            </Button>
          ))}
        {stepsDue.length > 0 && (
          <Button compact inactive={busy} data-steps onClick={() => void showPlan()}>
            {`Next step for ${stepsDue.length} overdue: who will be written to`}
          </Button>
        )}
        {busy && <span role="status">{deeds.going?.startsWith('0 of') ? `${through} of ${count} done…` : deeds.going}</span>}
      </div>
      {plan && <StepPlanPanel plan={plan} going={deeds.going} onSend={() => void takeSteps(plan)} onCancel={leavePlan} />}
      {form && actions.length > 0 && (
        <DeedForm
          key={form}
          kind={form}
          actions={actions}
          agencies={agenciesWithin({ maracs: Array.from(new Set(actions.map(({ marac }) => marac))), agency: '' }, opening)}
          by={by}
          going={deeds.going}
          onSend={deed => void act(deed)}
          onCancel={() => setForm(undefined)}
        />
      )}
    </>
  );
};
