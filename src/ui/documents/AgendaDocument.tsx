import * as React from 'react';
import type { CirculatedAgenda, CirculatedCase } from '../../domain/meetings/circulated';
import { useStyles } from '../style/themedStyles';
import { DocumentFacts, DocumentTable, Paper } from './DocumentParts';
import { documentStyles } from './documentStyles';
import { actionsTable, agendaFacts, caseFacts, caseSections, caseTitle, documentFoot, documentTitle, peopleTable, twelveMonthsTable, withoutEmptyColumns } from './documentWords';

const Case = ({ one }: { readonly one: CirculatedCase }): JSX.Element => {
  const classes = useStyles(documentStyles);
  return (
    <section className={classes.oneCase} aria-label={caseTitle(one)}>
      <h5 className={classes.caseTitle}>{caseTitle(one)}</h5>
      <div className={classes.caseBody}>
        {one.marks.length > 0 && <p className={classes.marks}>{one.marks.join('; ')}</p>}
        <DocumentTable table={withoutEmptyColumns(peopleTable(one))} />
        <DocumentFacts facts={caseFacts(one)} />
        {one.narrative && (
          <>
            <h6 className={classes.subsection}>What happened, and why it is referred</h6>
            <p className={classes.words}>{one.narrative}</p>
          </>
        )}
      </div>
    </section>
  );
};

export interface AgendaDocumentProps {
  readonly agenda: CirculatedAgenda;
  /** Told before each printing. */
  readonly onPrint?: () => void;
}

/** An agenda as circulated, in the standard layout of the region. Headings go from level 3: it stands below a page's own. Only it is printed. */
export const AgendaDocument = ({ agenda, onPrint }: AgendaDocumentProps): JSX.Element => {
  const classes = useStyles(documentStyles);
  const sections = caseSections(agenda);
  return (
    <Paper title={documentTitle(agenda)} foot={documentFoot(agenda)} onPrint={onPrint}>
      <DocumentFacts facts={agendaFacts(agenda)} />
      <h4 className={classes.section}>Open actions of last time</h4>
      <DocumentTable table={actionsTable(agenda.openActions)} />
      {sections.length === 0 && (
        <>
          <h4 className={classes.section}>Cases</h4>
          <p className={classes.words}>No case is on this agenda.</p>
        </>
      )}
      {sections.map(({ title, cases }) => (
        <React.Fragment key={title}>
          <h4 className={classes.section}>{title}</h4>
          {cases.map(one => (
            <Case key={one.caseKey} one={one} />
          ))}
        </React.Fragment>
      ))}
      <h4 className={classes.section}>Cases of which 12 months have passed: flags are to be removed</h4>
      <DocumentTable table={twelveMonthsTable(agenda)} />
      <h4 className={classes.section}>Any other business</h4>
      {agenda.otherBusiness.length === 0 ? (
        <p className={classes.words}>None.</p>
      ) : (
        <ul className={classes.list}>
          {agenda.otherBusiness.map((point, place) => (
            <li key={`${place} ${point}`}>{point}</li>
          ))}
        </ul>
      )}
    </Paper>
  );
};
