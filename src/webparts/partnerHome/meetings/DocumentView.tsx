import * as React from 'react';
import type { CirculatedDocument } from '../../../domain/meetings/circulated';
import { useStyles } from '../../../ui';
import { Facts } from '../../maracDesk/caseFile/CaseHead';
import { documentWords } from '../presenters/documentView';
import { partnerStyles } from '../partnerStyles';

const Lines = ({ lines }: { readonly lines: readonly string[] }): JSX.Element | null =>
  lines.length === 0 ? null : (
    <ul className={useStyles(partnerStyles).lines}>
      {lines.map((line, at) => (
        <li key={at}>{line}</li>
      ))}
    </ul>
  );

/** An agenda or minutes, as they were circulated: to be read, not changed. */
export const DocumentView = ({ document }: { readonly document: CirculatedDocument }): JSX.Element => {
  const classes = useStyles(partnerStyles);
  const { facts, sections } = React.useMemo(() => documentWords(document), [document]);
  return (
    <>
      <Facts facts={facts} />
      {sections.map(section => (
        <section key={section.heading}>
          <h3 className={classes.heading}>{section.heading}</h3>
          <Lines lines={section.lines} />
          {section.facts.length > 0 && <Facts facts={section.facts} />}
          {section.parts.map(part => (
            <React.Fragment key={part.heading}>
              <h4 className={classes.subheading}>{part.heading}</h4>
              <Lines lines={part.lines} />
            </React.Fragment>
          ))}
        </section>
      ))}
    </>
  );
};
