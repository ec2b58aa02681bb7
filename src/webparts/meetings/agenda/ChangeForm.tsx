import * as React from 'react';
import type { Configuration } from '../../../domain/setUp/configuration';
import type { Meeting } from '../../../domain/meetings/meeting';
import type { MeetingsUseCases } from '../../../services/meetings/meetingsUseCases';
import { ErrorPanel, useStyles } from '../../../ui';
import { PlanForm } from '../calendar/PlanForm';
import { meetingsStyles } from '../meetingsStyles';
import { meetingsHelp } from '../../shared/teamHelp';
import { planOf } from '../presenters/planForm';
import { useDeed } from '../../../ui/hooks/useDeed';

export interface ChangeFormProps {
  readonly useCases: MeetingsUseCases;
  readonly meeting: Meeting;
  readonly configuration: Configuration;
  readonly now: Date;
  readonly onChanged: () => void;
  readonly onLeave: () => void;
}

/** Changes what was planned. Its cases are told of a new day. */
export const ChangeForm = ({ useCases, meeting, configuration, now, onChanged, onLeave }: ChangeFormProps): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  const { going, failure, act } = useDeed();
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => heading.current?.focus(), []);
  const help = failure && meetingsHelp(failure.kind);
  return (
    <>
      <h3 ref={heading} tabIndex={-1} className={classes.heading}>
        Change the meeting
      </h3>
      {failure && (
        <ErrorPanel inSight error={failure}>
          {help && <p>{help}</p>}
        </ErrorPanel>
      )}
      <PlanForm
        changing
        first={planOf(meeting, configuration.staffedHours)}
        configuration={configuration}
        now={now}
        going={going}
        onCancel={onLeave}
        onSave={({ marac: _marac, kind: _kind, ...change }) =>
          void act('Saving the changes…', () => useCases.change(meeting, change), 'The meeting is changed.').then(
            done => done && onChanged()
          )
        }
      />
    </>
  );
};
