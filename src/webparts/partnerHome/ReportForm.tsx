import * as React from 'react';
import type { AppError } from '../../domain/kernel/appError';
import type { AgencyReturn } from '../../services/shared/messagePorts';
import type { Reporting } from '../../services/partners/partnerUseCases';
import { Button, ButtonRow, ErrorPanel, ErrorSummary, Inset, useStyles, useUnmountSignal } from '../../ui';
import { partnerHelp } from './presenters/noticeWords';
import { summaryOf } from './presenters/reportForms';
import type { ReportProblems } from './presenters/reportForms';
import { partnerStyles } from './partnerStyles';

/** What both forms are given. */
export interface ReportFormProps {
  /** Made once when the form opened: sent twice, it is one report. */
  readonly reportKey: string;
  /** The report that this one puts right. */
  readonly corrects?: AgencyReturn;
  readonly now: () => Date;
  /** Answers with what went wrong. */
  readonly onSend: (reporting: Reporting) => Promise<AppError | undefined>;
  readonly onCancel: () => void;
}

interface FrameProps {
  readonly heading: string;
  readonly corrects: boolean;
  readonly problems: ReportProblems;
  /** Counts the tries: the summary takes the focus at each. */
  readonly attempt: number;
  readonly sendWords: string;
  readonly sending: boolean;
  readonly error?: AppError;
  readonly onSend: () => void;
  readonly onCancel: () => void;
  readonly children: React.ReactNode;
}

/** Heading, what is wrong, the fields, the way out. The heading takes the focus when the form opens. */
export const ReportFrame = (props: FrameProps): JSX.Element => {
  const classes = useStyles(partnerStyles);
  const heading = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => heading.current?.focus(), []);
  const help = props.error && partnerHelp(props.error.kind);
  return (
    <>
      <h4 ref={heading} tabIndex={-1} className={classes.heading}>
        {props.heading}
      </h4>
      {props.corrects && <Inset>What was sent stays in the record. This report will say that it puts it right.</Inset>}
      <ErrorSummary problems={summaryOf(props.problems)} attempt={props.attempt} />
      {props.children}
      {props.error && (
        <ErrorPanel inSight error={props.error} onRetry={props.onSend} retryWords="Send again">
          {help && <p>{help}</p>}
        </ErrorPanel>
      )}
      <ButtonRow>
        <Button kind="primary" inactive={props.sending} onClick={props.onSend}>
          {props.sending ? 'Sending…' : props.sendWords}
        </Button>
        <Button inactive={props.sending} onClick={props.onCancel}>
          Cancel
        </Button>
      </ButtonRow>
    </>
  );
};

export interface Sending {
  readonly problems: ReportProblems;
  readonly attempt: number;
  readonly sending: boolean;
  readonly error?: AppError;
  /** Sends what was made of the form, or shows what is wrong with it. */
  readonly send: (made: { readonly ok: true; readonly value: Reporting } | { readonly ok: false; readonly error: ReportProblems }) => void;
}

/** The sending of one form: what is typed stays until it has arrived. */
export function useSending(onSend: ReportFormProps['onSend']): Sending {
  const signal = useUnmountSignal();
  const [problems, setProblems] = React.useState<ReportProblems>({});
  const [attempt, setAttempt] = React.useState(0);
  const [sending, setSending] = React.useState(false);
  const [error, setError] = React.useState<AppError>();
  return {
    problems,
    attempt,
    sending,
    error,
    send: made => {
      if (sending) return;
      setAttempt(attempt + 1);
      setError(undefined);
      setProblems(made.ok ? {} : made.error);
      if (!made.ok) return;
      setSending(true);
      void onSend(made.value).then(failed => {
        if (signal.aborted) return;
        setSending(false);
        setError(failed);
      });
    }
  };
}

/** What a correction says that it puts right. */
export const correctedBy = (corrects: AgencyReturn | undefined): Pick<Reporting, 'corrects'> =>
  corrects ? { corrects: { key: corrects.key, at: corrects.at } } : {};
