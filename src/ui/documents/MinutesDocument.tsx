import * as React from 'react';
import type { CirculatedMinutes, CirculatedMinutesOfCase } from '../../domain/meetings/circulated';
import { useStyles } from '../style/themedStyles';
import { DocumentFacts, DocumentTable, Paper } from './DocumentParts';
import { documentStyles } from './documentStyles';
import { attendanceTable, documentFoot, documentTitle, minutedActionsTable, minutesFacts } from './documentWords';

const Case = ({ one }: { readonly one: CirculatedMinutesOfCase }): JSX.Element => {
  const classes = useStyles(documentStyles);
  const title = `${one.number}. ${one.reference}`;
  return (
    <section className={classes.oneCase} aria-label={title}>
      <h5 className={classes.caseTitle}>{title}</h5>
      <div className={classes.caseBody}>
        <DocumentFacts
          facts={[
            { label: 'Victim', words: one.victimName || 'Name not given' },
            { label: 'Outcome', words: one.outcome }
          ]}
        />
        {one.sections.map(({ heading, lines }) => (
          <React.Fragment key={heading}>
            <h6 className={classes.subsection}>{heading}</h6>
            {lines.map((words, place) => (
              <p key={`${place} ${words}`} className={classes.words}>
                {words}
              </p>
            ))}
          </React.Fragment>
        ))}
        <h6 className={classes.subsection}>Actions</h6>
        <DocumentTable table={minutedActionsTable(one)} />
      </div>
    </section>
  );
};

export interface MinutesDocumentProps {
  readonly minutes: CirculatedMinutes;
  /** Told before each printing. */
  readonly onPrint?: () => void;
}

/** Minutes as circulated. Headings go from level 3: it stands below a page's own. Only it is printed. */
export const MinutesDocument = ({ minutes, onPrint }: MinutesDocumentProps): JSX.Element => {
  const classes = useStyles(documentStyles);
  return (
    <Paper title={documentTitle(minutes)} foot={documentFoot(minutes)} onPrint={onPrint}>
      <DocumentFacts facts={minutesFacts(minutes)} />
      <h4 className={classes.section}>Attendance and apologies</h4>
      <DocumentTable table={attendanceTable(minutes)} />
      <h4 className={classes.section}>Cases</h4>
      {minutes.cases.length === 0 && <p className={classes.words}>No case was heard.</p>}
      {minutes.cases.map(one => (
        <Case key={one.caseKey} one={one} />
      ))}
    </Paper>
  );
};
