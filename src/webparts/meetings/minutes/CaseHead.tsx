import * as React from 'react';
import type { AgendaCase } from '../../../services/meetings/meetingsUseCases';
import { Button, StatusTag, useAnnounce, useStyles } from '../../../ui';
import type { MinutesSaver } from './minutesSaver';
import { minutesStyles } from './minutesStyles';
import { caseTitle, outcomeChoices, standingOf } from './presenters/caseRows';
import { useFrom } from '../../../ui/hooks/useFrom';

export interface CaseHeadProps {
  readonly saver: MinutesSaver;
  readonly agendaCase: AgendaCase;
  readonly index: number;
  readonly heading: React.RefObject<HTMLHeadingElement>;
  /** Not given where there is none. */
  readonly onBefore?: () => void;
  readonly onNext?: () => void;
}

interface CaseHeadingProps extends CaseHeadProps {
  readonly children: React.ReactNode;
}

/** Which case it is. The focus comes here with another case. */
export const CaseHeading = ({ agendaCase, index, heading, children }: CaseHeadingProps): JSX.Element => {
  const classes = useStyles(minutesStyles);
  return (
    <div className={classes.caseTop}>
      <h3 ref={heading} tabIndex={-1} className={classes.caseTitle}>
        {caseTitle(agendaCase, index)}
      </h3>
      {children}
      {agendaCase.marks.map(mark => (
        <StatusTag key={mark} tone="warning">
          {mark}
        </StatusTag>
      ))}
    </div>
  );
};

/** Which case is heard, and its outcome, which is stored at once. */
export const CaseHead = (props: CaseHeadProps): JSX.Element => {
  const { saver, onBefore, onNext } = props;
  const classes = useStyles(minutesStyles);
  const announce = useAnnounce();
  const outcome = useFrom(saver, () => saver.shape().outcome);
  const standing = standingOf(outcome);
  const first = React.useRef<HTMLButtonElement>(null);
  return (
    <>
      <CaseHeading {...props}>
        <StatusTag tone={standing.tone}>{standing.words}</StatusTag>
      </CaseHeading>
      <div className={classes.bar}>
        {outcomeChoices(outcome).map((choice, at) => (
          <Button
            key={at}
            ref={at === 0 ? first : undefined}
            compact
            onClick={() => {
              // What was pressed may go; the keys of the minutes work where the focus is.
              first.current?.focus();
              saver.change(before => ({ ...before, outcome: choice.outcome }));
              announce(`${standingOf(choice.outcome).words}.`);
              void saver.flush();
            }}
          >
            {choice.words}
          </Button>
        ))}
        {onBefore && (
          <Button compact onClick={onBefore}>
            Case before
          </Button>
        )}
        {onNext && (
          <Button compact onClick={onNext}>
            Next case
          </Button>
        )}
      </div>
    </>
  );
};
