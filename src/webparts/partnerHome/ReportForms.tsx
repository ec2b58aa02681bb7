import * as React from 'react';
import type { AppError } from '../../domain/kernel/appError';
import type { AgencyReturn } from '../../services/shared/messagePorts';
import type { Reporting } from '../../services/partners/partnerUseCases';
import {
  Button,
  ButtonRow,
  ErrorPanel,
  ErrorSummary,
  Inset,
  useStyles,
  useUnmountSignal,
  DateField,
  NarrativeField,
  RadiosField,
  TextField
} from '../../ui';
import { partnerHelp } from './presenters/noticeWords';
import { summaryOf, attemptAtFirst, checkAttempt, longestText, reportFields, checkReport, reportAtFirst } from './presenters/reportForms';
import type { ReportProblems } from './presenters/reportForms';
import { partnerStyles } from './partnerStyles';
import { contactMethods, contactResults, idvaOutcomes } from '../../domain/review/idvaAnswers';
import { ok } from '../../domain/kernel/result';
import type { FieldOption } from '../../ui';

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
const ReportFrame = (props: FrameProps): JSX.Element => {
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

interface Sending {
  readonly problems: ReportProblems;
  readonly attempt: number;
  readonly sending: boolean;
  readonly error?: AppError;
  /** Sends what was made of the form, or shows what is wrong with it. */
  readonly send: (made: { readonly ok: true; readonly value: Reporting } | { readonly ok: false; readonly error: ReportProblems }) => void;
}

/** The sending of one form: what is typed stays until it has arrived. */
function useSending(onSend: ReportFormProps['onSend']): Sending {
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
const correctedBy = (corrects: AgencyReturn | undefined): Pick<Reporting, 'corrects'> =>
  corrects ? { corrects: { key: corrects.key, at: corrects.at } } : {};

const outcomes: readonly FieldOption[] = [
  ...idvaOutcomes.map(value => ({ value, label: value })),
  { value: '', label: 'No outcome yet', apart: true }
];

/** The outcome, who supports the victim, and what she wants the meeting to know. */
export const OutcomeForm = ({ reportKey, corrects, onSend, onCancel }: ReportFormProps): JSX.Element => {
  const [typed, setTyped] = React.useState(() => reportAtFirst(corrects));
  const { problems, send, ...sending } = useSending(onSend);
  const submit = (): void => {
    const made = checkReport(typed);
    send(made.ok ? ok({ key: reportKey, kind: 'IDVA outcome' as const, report: made.value, ...correctedBy(corrects) }) : made);
  };
  return (
    <ReportFrame
      {...sending}
      heading={corrects ? 'Put an outcome right' : 'Outcome, and the victim’s views and wishes'}
      corrects={corrects !== undefined}
      problems={problems}
      sendWords="Send this report"
      onSend={submit}
      onCancel={onCancel}
    >
      <RadiosField
        id={reportFields.outcome}
        label="What is the outcome?"
        options={outcomes}
        value={typed.outcome}
        onChange={outcome => setTyped({ ...typed, outcome })}
        error={problems.outcome}
      />
      <TextField
        id={reportFields.namedIdva}
        label="Who is the victim’s IDVA?"
        optional
        width={30}
        value={typed.namedIdva}
        onChange={namedIdva => setTyped({ ...typed, namedIdva })}
        error={problems.namedIdva}
      />
      <NarrativeField
        id={reportFields.wishes}
        label="What does the victim think, and want the meeting to know?"
        hint="In the victim’s own words where you can. It goes to the MARAC with the case."
        optional
        rows={5}
        limit={longestText}
        value={typed.wishes}
        onChange={wishes => setTyped({ ...typed, wishes })}
        error={problems.wishes}
      />
      <NarrativeField
        id={reportFields.note}
        label="Anything else"
        optional
        rows={3}
        limit={longestText}
        value={typed.note}
        onChange={note => setTyped({ ...typed, note })}
        error={problems.note}
      />
    </ReportFrame>
  );
};

const methods = contactMethods.map(value => ({ value, label: value }));
const results = contactResults.map(value => ({ value, label: value }));

/** One attempt to reach the victim: how, when, what came of it. */
export const AttemptForm = ({ reportKey, corrects, now, onSend, onCancel }: ReportFormProps): JSX.Element => {
  const classes = useStyles(partnerStyles);
  const [typed, setTyped] = React.useState(() => attemptAtFirst(now(), corrects));
  const { problems, send, ...sending } = useSending(onSend);
  const submit = (): void => {
    const made = checkAttempt(typed, now());
    send(made.ok ? ok({ key: reportKey, kind: 'Contact attempt' as const, attempt: made.value, ...correctedBy(corrects) }) : made);
  };
  return (
    <ReportFrame
      {...sending}
      heading={corrects ? 'Put an attempt right' : 'An attempt to reach the victim'}
      corrects={corrects !== undefined}
      problems={problems}
      sendWords="Send this attempt"
      onSend={submit}
      onCancel={onCancel}
    >
      <RadiosField
        id={reportFields.method}
        label="How did you try?"
        options={methods}
        value={typed.method}
        onChange={method => setTyped({ ...typed, method })}
        error={problems.method}
      />
      <div className={classes.when}>
        <DateField
          id={reportFields.day}
          label="Which day?"
          value={typed.day}
          onChange={day => setTyped({ ...typed, day })}
          error={problems.day}
        />
        <TextField
          id={reportFields.time}
          label="What time?"
          hint="For example 14:30 or 2:30pm"
          width={10}
          value={typed.time}
          onChange={time => setTyped({ ...typed, time })}
          error={problems.time}
        />
      </div>
      <RadiosField
        id={reportFields.result}
        label="Outcome"
        options={results}
        value={typed.result}
        onChange={result => setTyped({ ...typed, result })}
        error={problems.result}
      />
      <NarrativeField
        id={reportFields.note}
        label="Anything else"
        hint="Say nothing here that would add to the danger if it were read out."
        optional
        rows={3}
        limit={longestText}
        value={typed.note}
        onChange={note => setTyped({ ...typed, note })}
        error={problems.note}
      />
    </ReportFrame>
  );
};
