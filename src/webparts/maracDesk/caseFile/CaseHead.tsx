import * as React from 'react';
import { dutyOf } from '../../../domain/case/duties';
import type { Duty } from '../../../domain/case/duties';
import { Button } from '../../../ui/layout/Button';
import { HeadRow } from '../../../ui/data/HeadRow';
import { Hidden } from '../../../ui/layout/Hidden';
import { Warning } from '../../../ui/states/Notice';
import { StatusTag } from '../../../ui/states/StatusTag';
import { useStyles } from '../../../ui/style/themedStyles';
import type { CaseHeader, ClockRow } from '../presenters/caseView';
import { MarkIcon } from '../queue/MarkIcon';
import { caseStyles } from '../../../ui/case/caseStyles';
import { Facts } from '../../../ui/case/Facts';

/** Doing what is owed from the case file. */
interface ClockPress {
  readonly onPress: (duty: Duty) => void;
  readonly isWorking: (duty: Duty) => boolean;
}

/** Who did it and when, or the button that does it. */
const Done = ({ clock, press }: { readonly clock: ClockRow; readonly press?: ClockPress }): JSX.Element => {
  const duty = clock.duty as Duty;
  if (!press || !clock.canPress) return <>{clock.evidence || (clock.shape === 'notNeeded' ? 'Not needed' : 'Not yet')}</>;
  const working = press.isWorking(duty);
  return (
    <Button inactive={working} onClick={() => press.onPress(duty)}>
      {working ? 'Saving…' : dutyOf(duty).words.button}
    </Button>
  );
};

/** What is owed on a case: by when, what is done, and the buttons that do it. */
export const Clocks = ({ header, press }: CaseHeadProps): JSX.Element => {
  const classes = useStyles(caseStyles);
  if (header.clocks.length === 0) {
    return <p>The clocks cannot be told: the row does not say when the referral was received.</p>;
  }
  const cell = (label: string, content: React.ReactNode): JSX.Element => (
    <td role="cell" data-label={label} className={classes.cell}>
      <span>{content}</span>
    </td>
  );
  return (
    <table role="table" className={classes.table}>
      <caption>
        <Hidden>What is owed on this case, by when, and what is done</Hidden>
      </caption>
      <HeadRow columns={['Owed', 'Status', 'Do by', 'Due', 'Done']} classes={classes} />
      <tbody role="rowgroup" className={classes.body}>
        {header.clocks.map(clock => (
          <tr key={clock.duty} role="row" className={classes.row}>
            <th role="rowheader" scope="row" data-label="Owed" className={classes.cell}>
              <span>{clock.duty}</span>
            </th>
            {cell(
              'Status',
              <span className={classes.state}>
                <MarkIcon shape={clock.shape} />
                <span className={clock.shape === 'overdue' ? classes.warned : undefined}>{clock.state}</span>
              </span>
            )}
            {cell('Do by', clock.doBy)}
            {cell('Due', clock.due)}
            {cell('Done', <Done clock={clock} press={press} />)}
          </tr>
        ))}
      </tbody>
    </table>
  );
};

interface CaseHeadProps {
  readonly header: CaseHeader;
  /** Absent where nothing can be done from here. */
  readonly press?: ClockPress;
}

/** What is wrong with the row of a case, and what the case is. */
export const CaseFacts = ({ header }: { readonly header: CaseHeader }): JSX.Element => {
  return (
    <>
      {header.problems.length > 0 && (
        <Warning>
          {header.problems.length === 1 ? 'This case has a problem in its stored row.' : 'This case has problems in its stored row.'} Put it
          right from the row’s version history in the Referrals list, or ask the site’s owner.
          <ul>
            {header.problems.map(problem => (
              <li key={problem}>{problem}</li>
            ))}
          </ul>
        </Warning>
      )}
      {header.restricted && (
        <p>
          <StatusTag tone="warning">Restricted</StatusTag> Only people cleared for this case may know of it. Do not discuss it with
          colleagues of anybody in it.
        </p>
      )}
      <Facts facts={header.facts} />
    </>
  );
};

/** The top of a case that is not open, or not yet. */
export const CaseHead = ({ header }: { readonly header: CaseHeader }): JSX.Element => (
  <>
    <CaseFacts header={header} />
    <h3 className={useStyles(caseStyles).heading}>What is owed</h3>
    <Clocks header={header} />
  </>
);
