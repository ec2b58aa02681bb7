import * as React from 'react';
import type { AppError } from '../../../domain/kernel/appError';
import type { CirculatedAgenda } from '../../../domain/meetings/circulated';
import type { MeetingPapers } from '../../../domain/meetings/copies';
import { nothingKnown } from '../../../domain/meetings/research';
import type { ResearchReturn } from '../../../domain/meetings/research';
import { Button, ButtonRow, ErrorPanel, StatusTag, useAnnounce, useStyles, useUnmountSignal, ActionLink } from '../../../ui';
import type { MeetingsContext } from './meetingsContext';
import { draftName } from '../useDrafts';
import { papersKey, researchView } from '../presenters/meetingView';
import { partnerHelp } from '../presenters/noticeWords';
import { partnerStyles } from '../partnerStyles';
import type { CaseRow } from '../presenters/meetingView';
import { counted } from '../../../domain/kernel/words';

interface CaseChoiceProps {
  readonly rows: readonly CaseRow[];
  readonly ticked: ReadonlySet<string>;
  readonly onTick: (caseKey: string) => void;
  readonly onOpen: (caseKey: string) => void;
  /** Whether something is typed about it and not sent. */
  readonly isDraft: (caseKey: string) => boolean;
  /** While several are being sent. */
  readonly working: boolean;
}

/** The cases of an agenda: each to be opened, those not returned to be ticked. */
const CaseChoice = ({ rows, ticked, onTick, onOpen, isDraft, working }: CaseChoiceProps): JSX.Element => {
  const classes = useStyles(partnerStyles);
  return (
    <ul className={classes.cases} role="list" aria-label="Cases of the agenda">
      {rows.map(row => {
        const { caseKey, reference, number, people, marks, tone, state, isReturned } = row;
        return (
          <li key={caseKey} className={classes.caseRow}>
            {!isReturned && (
              <input
                type="checkbox"
                className={classes.tickBox}
                aria-label={`Tick ${number}, ${reference}`}
                checked={ticked.has(caseKey)}
                disabled={working}
                onChange={() => onTick(caseKey)}
              />
            )}
            <span className={classes.caseWords}>
              <ActionLink onClick={() => onOpen(caseKey)}>{`${number}: ${people}`}</ActionLink>
              <span className={classes.detail}>{[reference, marks].filter(words => words !== '').join(' · ')}</span>
            </span>
            <span>
              {isDraft(caseKey) ? <StatusTag tone="warning">Typed, not sent</StatusTag> : <StatusTag tone={tone}>{state}</StatusTag>}
            </span>
          </li>
        );
      })}
    </ul>
  );
};

export interface ResearchOfMeetingProps {
  readonly context: MeetingsContext;
  readonly papers: MeetingPapers;
  readonly agenda: CirculatedAgenda;
  readonly onOpen: (caseKey: string) => void;
}

const several = (count: number): string => counted(count, 'ticked case');

/** What the agency is asked about every case of a meeting: one by one, or "nothing known" for several at once. */
export const ResearchOfMeeting = ({ context, papers, agenda, onOpen }: ResearchOfMeetingProps): JSX.Element => {
  const { useCases, returns, onReturned, drafts } = context;
  const classes = useStyles(partnerStyles);
  const announce = useAnnounce();
  const signal = useUnmountSignal();
  const [ticked, setTicked] = React.useState<ReadonlySet<string>>(new Set());
  const [progress, setProgress] = React.useState<{ readonly sent: number; readonly of: number }>();
  const [error, setError] = React.useState<AppError>();
  // One key a case while the page is open: sent again after a lost answer, it is there once.
  const keys = React.useRef(new Map<string, string>());
  const view = researchView(agenda, papers.agency, returns, useCases.now());
  const open = view.rows.filter(({ isReturned }) => !isReturned).map(({ caseKey }) => caseKey);
  const chosen = open.filter(caseKey => ticked.has(caseKey));
  const tick = (caseKey: string): void =>
    setTicked(before => {
      const after = new Set(before);
      if (!after.delete(caseKey)) after.add(caseKey);
      return after;
    });
  const toReturn = (caseKey: string): ResearchReturn => {
    const key = keys.current.get(caseKey) ?? useCases.newKey();
    keys.current.set(caseKey, key);
    const { people } = agenda.cases.find(one => one.caseKey === caseKey) ?? { people: [] };
    return { key, meetingKey: papers.meetingKey, caseKey, marac: papers.marac, agency: papers.agency, ...nothingKnown(people) };
  };
  const send = (): void => {
    setError(undefined);
    setProgress({ sent: 0, of: chosen.length });
    let sent = 0;
    void useCases
      .sendSeveral(chosen.map(toReturn), answer => {
        if (signal.aborted) return;
        onReturned(answer);
        drafts.keep(draftName(papersKey(papers), answer.caseKey), undefined);
        setProgress({ sent: ++sent, of: chosen.length });
      })
      .then(done => {
        if (signal.aborted) return;
        setProgress(undefined);
        setError(done.ok ? done.value.error : done.error);
        if (done.ok && !done.value.error) setTicked(new Set());
        announce(`“Nothing known” was returned for ${counted(sent, 'case')}.`);
      });
  };
  const help = error && partnerHelp(error.kind);
  const allTicked = chosen.length === open.length;
  return (
    <>
      <h3 className={classes.heading}>Research: what does your agency know?</h3>
      <p className={classes.words}>
        <StatusTag tone={view.isLate ? 'danger' : view.done === view.total ? 'good' : 'info'}>{`${view.words}. ${view.due}`}</StatusTag>
      </p>
      {open.length > 0 && (
        <p className={classes.words}>
          Open a case to return what you know. Where your agency knows nothing, tick the cases and return them together.
        </p>
      )}
      <CaseChoice
        rows={view.rows}
        ticked={ticked}
        onTick={tick}
        onOpen={onOpen}
        isDraft={caseKey => drafts.of(draftName(papersKey(papers), caseKey)) !== undefined}
        working={progress !== undefined}
      />
      {error && (
        <ErrorPanel inSight error={error} onRetry={send} retryWords="Send the rest again">
          {help && <p>{help}</p>}
        </ErrorPanel>
      )}
      {open.length > 0 && (
        <ButtonRow>
          <Button inactive={chosen.length === 0 || progress !== undefined} onClick={send}>
            {progress
              ? `Sending ${Math.min(progress.sent + 1, progress.of)} of ${progress.of}…`
              : `Return “nothing known” for the ${several(chosen.length)}`}
          </Button>
          <Button inactive={progress !== undefined} onClick={() => setTicked(new Set(allTicked ? [] : open))}>
            {allTicked ? 'Untick all' : `Tick all ${open.length} not returned`}
          </Button>
        </ButtonRow>
      )}
    </>
  );
};
