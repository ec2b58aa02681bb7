import * as React from 'react';
import { crimesTold } from '../../../domain/review/crimesTold';
import type { CrimesConsidered, CrimesOutcome } from '../../../domain/case/crimes';
import type { CrimesTold } from '../../../domain/review/crimesTold';
import type { ReferralSummary } from '../../../domain/referral/referral';
import type { DeskUseCases } from '../../../services/desk/useCases';
import { NarrativeField } from '../../../ui/fields/NarrativeField';
import { RadiosField } from '../../../ui/fields/RadiosField';
import { Button, ButtonRow } from '../../../ui/layout/Button';
import { focusField } from '../../../ui/layout/ErrorSummary';
import { useAsync } from '../../../ui/hooks/useAsync';
import { readingWidth, space } from '../../../ui/style/common';
import { themedStyles, useStyles } from '../../../ui/style/themedStyles';
import { Facts } from '../../../ui/case/Facts';
import { crimesChoices, crimesProblem } from '../presenters/dutyWords';

export interface CrimesPanelProps {
  readonly reference: string;
  readonly working: boolean;
  /** What the form says about crimes; undefined until it is read, or if it cannot be. */
  readonly told?: CrimesTold;
  /** Shown instead. */
  readonly untold?: string;
  /** What was considered before, where it is being changed. */
  readonly before?: CrimesConsidered;
  /** Why it is not stored, said where it was asked for. `end` goes back to the question. */
  readonly trouble?: (end: () => void) => React.ReactNode;
  readonly onConsider: (crimes: CrimesConsidered) => void;
  readonly onCancel: () => void;
}

const outcomeId = 'desk-crimes';
const detailId = 'desk-crimes-detail';
const longest = 2_000;

/** Prefilled text is selected, even if it arrives after the focus, so that typing replaces it instead of landing in the middle. */
const selectDetail = (): void => {
  const field = document.activeElement;
  if (field instanceof HTMLTextAreaElement && field.id === detailId) field.select();
};

const isOutcome = (value: string): value is CrimesOutcome => crimesChoices.some(choice => choice.value === value);

const styles = themedStyles(() => ({
  told: { marginBottom: space.medium, maxHeight: '40vh', overflowY: 'auto' },
  label: { fontWeight: 600, margin: 0 },
  words: { margin: `0 0 ${space.medium}px`, maxWidth: readingWidth, whiteSpace: 'pre-line', overflowWrap: 'anywhere' }
}));

/** The referrer's account, and what they said about crimes, so that crimes are considered with the facts in view. */
const Told = ({ told, untold }: Pick<CrimesPanelProps, 'told' | 'untold'>): JSX.Element => {
  const classes = useStyles(styles);
  if (!told) return <p className={classes.words}>{untold ?? 'Reading what the referral tells…'}</p>;
  return (
    // Scrolls where the words are long, so that the question stays in view: the keyboard has to reach it.
    <div className={classes.told} role="group" aria-label="What the referral tells" tabIndex={0}>
      <p className={classes.label}>What happened</p>
      <p className={classes.words}>{told.narrative || 'Nothing is written.'}</p>
      <Facts facts={[{ label: 'Crime and incident numbers', words: told.numbers || 'None given' }, ...told.facts]} />
    </div>
  );
};

/** The same for a case in the queue. Reading its form counts as an opening in its history. */
export const CrimesOfCase = ({
  desk,
  referral,
  ...panel
}: Omit<CrimesPanelProps, 'told' | 'untold' | 'reference'> & {
  readonly desk: Pick<DeskUseCases, 'openCase'>;
  readonly referral: ReferralSummary;
}): JSX.Element => {
  const { key, reference } = referral;
  const { state } = useAsync(React.useCallback(() => desk.openCase(key), [desk, key]));
  return (
    <CrimesPanel
      {...panel}
      reference={reference}
      {...(state.kind === 'ready' && { told: crimesTold(state.value.answers) })}
      {...(state.kind === 'failed' && {
        untold: `What the referral tells cannot be shown here. ${state.error.words} ${state.error.nextAction}`
      })}
    />
  );
};

/**
 * What became of the crimes that a referral discloses. A number key chooses; an outcome that needs no text is sent at once, so that "None disclosed"
 * is two keys from the queue. Board paper, paragraph 39.
 */
export const CrimesPanel = ({ reference, working, told, untold, before, trouble, onConsider, onCancel }: CrimesPanelProps): JSX.Element => {
  const [outcome, setOutcome] = React.useState<CrimesOutcome | ''>(before?.outcome ?? '');
  const [written, setWritten] = React.useState(before?.detail);
  // The referrer's crime numbers are offered for crimes recorded already. Typed text takes precedence.
  const detail = written ?? (outcome === 'Already recorded' ? (told?.numbers ?? '') : '');
  const [problem, setProblem] = React.useState<ReturnType<typeof crimesProblem>>();
  const chosen = crimesChoices.find(({ value }) => value === outcome);
  React.useEffect(() => focusField(outcomeId), []);

  const send = (asked: CrimesOutcome | ''): void => {
    if (working) return;
    const wrong = crimesProblem(asked, detail);
    setProblem(wrong);
    if (wrong) focusField(wrong.field === 'outcome' ? outcomeId : detailId);
    else if (asked !== '') onConsider({ outcome: asked, detail: asked === 'None disclosed' ? '' : detail.trim() });
  };
  const choose = (value: string): void => {
    if (!isOutcome(value)) return;
    setOutcome(value);
    setProblem(undefined);
  };
  const wanted = React.useRef(false);
  React.useEffect(() => {
    if (wanted.current && chosen?.detailLabel) {
      focusField(detailId);
      selectDetail();
    }
    wanted.current = false;
  }, [chosen]);
  const filledIn = written === undefined ? detail : '';
  React.useLayoutEffect(() => {
    if (filledIn !== '') selectDetail();
  }, [filledIn]);

  const onKeyDown = (event: React.KeyboardEvent): void => {
    // The queue around it has keys of its own.
    event.stopPropagation();
    if (event.key === 'Escape') {
      onCancel();
      return;
    }
    const typing = event.target instanceof HTMLTextAreaElement;
    if (event.key === 'Enter' && (event.ctrlKey || (!typing && !(event.target instanceof HTMLButtonElement)))) {
      event.preventDefault();
      send(outcome);
      return;
    }
    const choice =
      typing || event.ctrlKey || event.metaKey || event.altKey ? undefined : crimesChoices.find(({ key }) => key === event.key);
    if (!choice) return;
    event.preventDefault();
    wanted.current = true;
    choose(choice.value);
    if (choice.detailLabel === '') send(choice.value);
  };

  return (
    <section aria-label={`Crimes considered: ${reference}`} onKeyDown={onKeyDown}>
      <Told told={told} untold={untold} />
      <RadiosField
        id={outcomeId}
        label="What happened about the crimes disclosed in this referral?"
        hint="Press 1 to 4 to choose."
        value={outcome}
        error={problem?.field === 'outcome' ? problem.words : undefined}
        options={crimesChoices.map(({ value, key, hint }) => ({ value, label: `${key}. ${value}`, hint }))}
        onChange={choose}
        under={() =>
          chosen?.detailLabel ? (
            <NarrativeField
              id={detailId}
              label={chosen.detailLabel}
              hint={chosen.detailHint || undefined}
              value={detail}
              onChange={setWritten}
              limit={longest}
              rows={3}
              error={problem?.field === 'detail' ? problem.words : undefined}
            />
          ) : null
        }
      />
      {trouble?.(() => focusField(outcomeId))}
      <ButtonRow>
        <Button kind="primary" inactive={working} onClick={() => send(outcome)}>
          {working ? 'Saving…' : 'Crimes considered'}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </ButtonRow>
    </section>
  );
};
