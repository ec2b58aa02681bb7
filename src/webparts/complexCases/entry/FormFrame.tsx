import * as React from 'react';
import { Button, ButtonRow, ErrorSummary, useStyles } from '../../../ui';
import type { FieldProblem } from '../../../ui';
import { complexStyles } from '../complexStyles';

export interface FormFrameProps {
  readonly title: string;
  readonly press: string;
  /** What is in progress, in words; undefined if nothing is. */
  readonly going?: string;
  readonly problems: readonly FieldProblem[];
  readonly attempt: number;
  readonly onSend: () => void;
  readonly onCancel: () => void;
  readonly children: React.ReactNode;
}

/** A form of an entry. It takes the focus when it opens, and nothing remains when it is cancelled. */
export const FormFrame = ({ title, press, going, problems, attempt, onSend, onCancel, children }: FormFrameProps): JSX.Element => {
  const classes = useStyles(complexStyles);
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => heading.current?.focus(), []);
  return (
    <section className={classes.block} aria-label={title}>
      <h3 ref={heading} tabIndex={-1} className={classes.blockTitle}>
        {title}
      </h3>
      <ErrorSummary problems={problems} attempt={attempt} />
      {children}
      <ButtonRow>
        <Button kind="primary" inactive={going !== undefined} onClick={onSend}>
          {going ?? press}
        </Button>
        <Button onClick={onCancel}>Cancel</Button>
      </ButtonRow>
    </section>
  );
};
