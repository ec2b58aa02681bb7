import * as React from 'react';
import type { CrimesConsidered, CrimesOutcome } from '../../../domain/desk/crimes';
import { NarrativeField } from '../../../ui/fields/NarrativeField';
import { RadiosField } from '../../../ui/fields/RadiosField';
import { Button, ButtonRow } from '../../../ui/layout/Button';
import { focusField } from '../../../ui/layout/ErrorSummary';
import { crimesChoices, crimesProblem } from '../presenters/dutyWords';

export interface CrimesPanelProps {
  readonly reference: string;
  readonly working: boolean;
  /** What was considered before, where it is being changed. */
  readonly before?: CrimesConsidered;
  readonly onConsider: (crimes: CrimesConsidered) => void;
  readonly onCancel: () => void;
}

const outcomeId = 'desk-crimes';
const detailId = 'desk-crimes-detail';
const longest = 2_000;

const isOutcome = (value: string): value is CrimesOutcome => crimesChoices.some(choice => choice.value === value);

/**
 * What became of the crimes that a referral tells of. A figure chooses; what needs no words is sent at once, so that
 * "None disclosed" is two keys from the queue. Board paper, paragraph 39.
 */
export const CrimesPanel = ({ reference, working, before, onConsider, onCancel }: CrimesPanelProps): JSX.Element => {
  const [outcome, setOutcome] = React.useState<CrimesOutcome | ''>(before?.outcome ?? '');
  const [detail, setDetail] = React.useState(before?.detail ?? '');
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
    if (wanted.current && chosen?.detailLabel) focusField(detailId);
    wanted.current = false;
  }, [chosen]);

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
    const choice = typing || event.ctrlKey || event.metaKey || event.altKey ? undefined : crimesChoices.find(({ key }) => key === event.key);
    if (!choice) return;
    event.preventDefault();
    wanted.current = true;
    choose(choice.value);
    if (choice.detailLabel === '') send(choice.value);
  };

  return (
    <section aria-label={`Crimes considered: ${reference}`} onKeyDown={onKeyDown}>
      <RadiosField
        id={outcomeId}
        label="What became of the crimes that the referral tells of?"
        hint="The figures 1 to 4 choose."
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
              onChange={setDetail}
              limit={longest}
              rows={3}
              error={problem?.field === 'detail' ? problem.words : undefined}
            />
          ) : null
        }
      />
      <ButtonRow>
        <Button kind="primary" inactive={working} onClick={() => send(outcome)}>
          {working ? 'Saving…' : 'Crimes considered'}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </ButtonRow>
    </section>
  );
};
