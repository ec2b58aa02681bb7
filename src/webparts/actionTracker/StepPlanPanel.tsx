import * as React from 'react';
import type { StepPlan } from '../../services/actions/escalateActions';
import { Button, ButtonRow, Inset, Warning, useStyles } from '../../ui';
import { planView } from './presenters/stepPlan';
import { trackerStyles } from './trackerStyles';

export interface StepPlanPanelProps {
  readonly plan: StepPlan;
  readonly going?: string;
  readonly onSend: () => void;
  readonly onCancel: () => void;
}

/** How many steps without a message are listed; the rest open on a press. */
const fewSteps = 3;

/** Who would be written to, and what, before anything is sent. */
export const StepPlanPanel = ({ plan, going, onSend, onCancel }: StepPlanPanelProps): JSX.Element => {
  const classes = useStyles(trackerStyles);
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => heading.current?.focus(), []);
  const view = planView(plan);
  return (
    <section className={classes.block} aria-label="Who will be written to">
      <h3 ref={heading} tabIndex={-1} className={classes.heading} style={{ marginTop: 0 }}>
        Who will be written to
      </h3>
      <p className={classes.words}>{view.summary}</p>
      {view.messages.length > 0 && (
        <ul className={classes.history} role="list" aria-label="Messages">
          {view.messages.map(({ key, title, to, subject, text }) => (
            <li key={key} className={classes.line}>
              <p className={classes.given}>{title}</p>
              <p className={classes.words}>{to}</p>
              <details className={classes.details}>
                <summary>What it says</summary>
                <p className={classes.given}>{subject}</p>
                <p className={classes.given}>{text}</p>
              </details>
            </li>
          ))}
        </ul>
      )}
      {view.silent.length > 0 && (
        <>
          <Warning>{view.silentWords}</Warning>
          <details className={classes.details} open={view.silent.length <= fewSteps}>
            <summary>Who cannot be written to, and what to do</summary>
            <ul>
              {view.silent.map(words => (
                <li key={words}>{words}</li>
              ))}
            </ul>
          </details>
        </>
      )}
      {view.left.length > 0 && <Inset>{['These take no step now:', ...view.left].join('\n')}</Inset>}
      <ButtonRow>
        {view.press !== '' && (
          <Button kind="primary" inactive={going !== undefined} onClick={onSend}>
            {going ?? view.press}
          </Button>
        )}
        <Button inactive={going !== undefined} onClick={onCancel}>
          {view.press === '' ? 'Close' : 'Cancel'}
        </Button>
      </ButtonRow>
    </section>
  );
};
