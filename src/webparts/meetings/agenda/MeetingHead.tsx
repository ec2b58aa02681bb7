import * as React from 'react';
import type { OpenMeeting } from '../../../services/meetings/meetingsUseCases';
import { Button, ButtonRow, Hidden, Inset, StatusTag, ToneMark, useStyles } from '../../../ui';
import { CapacityBar } from '../calendar/CapacityBar';
import { Facts } from '../../../ui/case/Facts';
import { meetingsStyles } from '../meetingsStyles';
import { nextStep, roomFor } from '../presenters/calendarView';
import {
  changedWords,
  circulatedVersions,
  entriesButton,
  entriesWords,
  meetingFacts,
  minutedFromWords,
  minutesWords,
  primaryStep,
  stateSteps
} from '../presenters/meetingView';
import type { StateStep } from '../presenters/meetingView';
import { circulationHeading } from './Circulation';
import { researchHeading } from './ResearchTable';

const stepWords: Readonly<Record<StateStep['stands'], string>> = { done: 'Done: ', now: 'Now: ', 'to come': 'To come: ' };
const stepTones = { done: 'good', now: 'info', 'to come': 'neutral' } as const;

const Steps = ({ steps }: { readonly steps: readonly StateStep[] }): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  return (
    <ol className={classes.steps} aria-label="Where this meeting stands">
      {steps.map(({ state, stands }) => (
        <li key={state} className={classes.step} aria-current={stands === 'now' ? 'step' : undefined}>
          <ToneMark tone={stepTones[stands]} />
          <span className={stands === 'now' ? classes.stepNow : undefined}>
            <Hidden>{stepWords[stands]}</Hidden>
            {state}
          </span>
        </li>
      ))}
    </ol>
  );
};

const headings = { Circulation: circulationHeading, Research: researchHeading } as const;

/** Brings a part of the page into view, with the focus. */
function lookAt(heading: string): void {
  const element = document.getElementById(heading);
  element?.scrollIntoView?.();
  element?.focus();
}

export interface MeetingHeadProps {
  readonly open: OpenMeeting;
  readonly going?: string;
  readonly onMinute: () => void;
  /** Not given where it cannot be done. */
  readonly onChange?: () => void;
  readonly onCancel?: () => void;
  readonly onRestore?: () => void;
  readonly onEntries?: () => void;
}

/** Where a meeting stands, what it is, and what is done with it as a whole. */
export const MeetingHead = ({ open, going, onMinute, onChange, onCancel, onRestore, onEntries }: MeetingHeadProps): JSX.Element => {
  const classes = useStyles(meetingsStyles);
  const { meeting, cases, serverNow } = open;
  const steps = stateSteps(meeting);
  const primary = primaryStep(open);
  const minutes = minutesWords(meeting, serverNow);
  const changes = changedWords(open);
  const notYet = minutedFromWords(open);
  const versions = circulatedVersions(open);
  const next = nextStep(meeting, cases.length, serverNow);
  return (
    <>
      {steps.length > 0 ? <Steps steps={steps} /> : <StatusTag tone="warning">{meeting.state}</StatusTag>}
      {next !== '' && <p className={classes.next}>{next}</p>}
      {notYet !== '' && <p className={classes.quiet}>{notYet}</p>}
      {changes !== '' && <Inset>{changes}</Inset>}
      <ButtonRow>
        {primary && (
          <Button kind="primary" onClick={() => (primary.to === 'Minutes' ? onMinute() : lookAt(headings[primary.to]))}>
            {primary.words}
          </Button>
        )}
        {minutes !== '' && primary?.to !== 'Minutes' && <Button onClick={onMinute}>{minutes}</Button>}
        {onChange && <Button onClick={onChange}>Change the meeting</Button>}
        {onEntries && (
          <Button inactive={going !== undefined} onClick={onEntries}>
            {entriesButton(meeting)}
          </Button>
        )}
        {onCancel && <Button onClick={onCancel}>Cancel the meeting…</Button>}
        {onRestore && (
          <Button inactive={going !== undefined} onClick={onRestore}>
            Plan it again
          </Button>
        )}
      </ButtonRow>
      {entriesWords(open) !== '' && <p className={classes.quiet}>{entriesWords(open)}</p>}
      <Facts close facts={meetingFacts(open)} />
      <CapacityBar room={roomFor(meeting, cases.length)} />
      {versions.length > 0 && (
        <>
          <h3 className={classes.heading}>What was circulated</h3>
          <ul>
            {versions.map(({ key, words }) => (
              <li key={key}>{words}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
};
