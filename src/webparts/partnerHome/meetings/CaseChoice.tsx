import * as React from 'react';
import { ActionLink, StatusTag, useStyles } from '../../../ui';
import type { CaseRow } from '../presenters/meetingView';
import { partnerStyles } from '../partnerStyles';

export interface CaseChoiceProps {
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
export const CaseChoice = ({ rows, ticked, onTick, onOpen, isDraft, working }: CaseChoiceProps): JSX.Element => {
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
