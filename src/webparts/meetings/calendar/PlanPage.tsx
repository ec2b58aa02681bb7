import * as React from 'react';
import type { Configuration } from '../../../domain/setUp/configuration';
import type { Meeting } from '../../../domain/meetings/meeting';
import { ok } from '../../../domain/kernel/result';
import type { MeetingsUseCases } from '../../../services/meetings/meetingsUseCases';
import { ErrorPanel, Page } from '../../../ui';
import { meetingsHelp } from '../../shared/teamHelp';
import { newPlan } from '../presenters/planForm';
import { useDeed } from '../../../ui/hooks/useDeed';
import { PlanForm } from './PlanForm';

export interface PlanPageProps {
  readonly useCases: MeetingsUseCases;
  readonly configuration: Configuration;
  readonly now: Date;
  /** The MARAC that is chosen at first; empty for none. */
  readonly marac: string;
  readonly onPlanned: (meetings: readonly Meeting[]) => void;
  readonly onBack: () => void;
}

/** Plans one meeting, or a series of them. */
export const PlanPage = ({ useCases, configuration, now, marac, onPlanned, onBack }: PlanPageProps): JSX.Element => {
  const { going, failure, act } = useDeed();
  // One key for one form: pressed again after a failure, each meeting is there once.
  const [key] = React.useState(() => useCases.newKey());
  const help = failure && meetingsHelp(failure.kind);
  return (
    <Page title="Plan a meeting" caption="Meetings" screenKey="plan" marked={false} back={{ words: 'Back to the calendar', onBack }}>
      {failure && (
        <ErrorPanel inSight error={failure}>
          {help && <p>{help}</p>}
        </ErrorPanel>
      )}
      <PlanForm
        first={newPlan(marac)}
        configuration={configuration}
        now={now}
        going={going}
        onCancel={onBack}
        onSave={(meeting, repeats, count) =>
          void act<readonly Meeting[]>(repeats === 'Once' ? 'Planning the meeting…' : `Planning ${count} meetings…`, async () => {
            const first = { ...meeting, key };
            if (repeats !== 'Once') return useCases.planSeries(first, repeats, count);
            const made = await useCases.plan(first);
            return made.ok ? ok([made.value]) : made;
          }).then(made => made && onPlanned(made))
        }
      />
    </Page>
  );
};
