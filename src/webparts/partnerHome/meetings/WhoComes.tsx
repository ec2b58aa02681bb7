import * as React from 'react';
import type { AppError, Outcome } from '../../../domain/kernel/appError';
import { attendanceReplies, confidentialityOf, standingAttendance } from '../../../domain/meetings/attendanceAnswer';
import type { AttendanceReply } from '../../../domain/meetings/attendanceAnswer';
import type { MeetingPapers } from '../../../domain/meetings/copies';
import { confidentialityStatement } from '../../../domain/meetings/meeting';
import { formatInstant } from '../../../domain/kernel/timeWords';
import type { AgencyReturn } from '../../../services/shared/messagePorts';
import {
  Button,
  ButtonRow,
  ErrorPanel,
  Inset,
  RadiosField,
  StatusTag,
  TextField,
  useAnnounce,
  useStyles,
  useUnmountSignal
} from '../../../ui';
import { partnerHelp } from '../presenters/noticeWords';
import { partnerStyles } from '../partnerStyles';
import type { MeetingsContext } from './meetingsContext';

const replies = attendanceReplies.map(value => ({ value, label: value }));

interface WhoComesProps {
  readonly context: MeetingsContext;
  readonly papers: MeetingPapers;
}

interface SendingOne {
  readonly working: boolean;
  readonly error?: AppError;
  readonly send: (work: () => Promise<Outcome<AgencyReturn>>, words: string) => void;
}

/** Sends one answer; it shows at once, and is said. */
function useSendingOne({ onReturned }: MeetingsContext): SendingOne {
  const announce = useAnnounce();
  const signal = useUnmountSignal();
  const [working, setWorking] = React.useState(false);
  const [error, setError] = React.useState<AppError>();
  return {
    working,
    error,
    send: (work, words) => {
      setWorking(true);
      setError(undefined);
      void work().then(done => {
        if (signal.aborted) return;
        setWorking(false);
        if (!done.ok) return setError(done.error);
        onReturned(done.value);
        announce(words);
      });
    }
  };
}

const Failure = ({ error }: { readonly error?: AppError }): JSX.Element | null => {
  const help = error && partnerHelp(error.kind);
  return error ? (
    <ErrorPanel inSight error={error}>
      {help && <p>{help}</p>}
    </ErrorPanel>
  ) : null;
};

const Attendance = ({ context, papers }: WhoComesProps): JSX.Element => {
  const classes = useStyles(partnerStyles);
  const { useCases, returns, name: ownName } = context;
  const { meetingKey, marac, agency } = papers;
  const [name, setName] = React.useState(ownName);
  const [reply, setReply] = React.useState<AttendanceReply | ''>('');
  const [problem, setProblem] = React.useState('');
  const key = React.useRef('');
  const { working, error, send } = useSendingOne(context);
  const told = standingAttendance(returns, meetingKey, agency);
  const press = (): void => {
    setProblem(reply === '' ? 'Choose whether this person will attend' : '');
    if (reply === '') return;
    // A failed send keeps its key: pressed again, it is one reply.
    if (!error || key.current === '') key.current = useCases.newKey();
    send(() => useCases.sendAttendance({ key: key.current, meetingKey, marac, agency, name, reply }), `Sent: ${reply}.`);
  };
  return (
    <>
      <h3 className={classes.heading}>Who will attend this meeting?</h3>
      {told.length > 0 && (
        <ul aria-label="What your agency has said">
          {told.map(one => (
            <li key={one.name}>{`${one.name}: ${one.reply.charAt(0).toLowerCase()}${one.reply.slice(1)}`}</li>
          ))}
        </ul>
      )}
      <TextField id="attendance-name" label="Name" width={30} value={name} onChange={setName} />
      <RadiosField
        id="attendance-reply"
        label="Will this person attend?"
        options={replies}
        value={reply}
        onChange={value => setReply(value as AttendanceReply)}
        error={problem || undefined}
      />
      <Failure error={error} />
      <ButtonRow>
        <Button inactive={working} onClick={press}>
          {working ? 'Sending…' : 'Tell the MARAC'}
        </Button>
      </ButtonRow>
    </>
  );
};

const Confidentiality = ({ context, papers }: WhoComesProps): JSX.Element => {
  const classes = useStyles(partnerStyles);
  const { useCases, returns, name } = context;
  const { meetingKey, marac, agency } = papers;
  const key = React.useRef('');
  const { working, error, send } = useSendingOne(context);
  const acknowledged = confidentialityOf(returns, meetingKey, agency);
  const own = acknowledged.find(({ by }) => by === name);
  const press = (): void => {
    if (key.current === '') key.current = useCases.newKey();
    send(() => useCases.acknowledgeConfidentiality({ key: key.current, meetingKey, marac, agency }), 'Confidentiality is acknowledged.');
  };
  return (
    <>
      <h3 className={classes.heading}>Confidentiality</h3>
      <Inset>{confidentialityStatement}</Inset>
      {acknowledged.map(({ by, at }) => (
        <p key={by} className={classes.words}>
          <StatusTag tone="good">{`Acknowledged by ${by}, ${formatInstant(at)}`}</StatusTag>
        </p>
      ))}
      <Failure error={error} />
      {!own && (
        <ButtonRow>
          <Button inactive={working} onClick={press}>
            {working ? 'Sending…' : 'I acknowledge this for the meeting'}
          </Button>
        </ButtonRow>
      )}
    </>
  );
};

/** Who of the agency comes, and who has acknowledged that what is said is confidential. */
export const WhoComes = (props: WhoComesProps): JSX.Element => (
  <>
    <Attendance {...props} />
    <Confidentiality {...props} />
  </>
);
