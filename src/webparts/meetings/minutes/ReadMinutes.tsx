import * as React from 'react';
import { minuteSections } from '../../../domain/meetings/minutes';
import { formatDay } from '../../../domain/kernel/timeWords';
import { StatusTag, useStyles } from '../../../ui';
import { CaseHeading } from './CaseHead';
import type { CaseHeadProps } from './CaseHead';
import { minutesStyles } from './minutesStyles';
import { linesOf } from './presenters/lines';
import { standingOf } from './presenters/caseRows';
import { useFrom } from '../../../ui/hooks/useFrom';

/** The minutes of a case once they are approved: to be read. */
export const ReadMinutes = (props: CaseHeadProps): JSX.Element => {
  const classes = useStyles(minutesStyles);
  const { saver } = props;
  const minutes = useFrom(saver, saver.shape);
  const standing = standingOf(minutes.outcome);
  const sections = minuteSections.map(section => ({ section, lines: linesOf(minutes, section) })).filter(({ lines }) => lines.length > 0);
  return (
    <>
      <CaseHeading {...props}>
        <StatusTag tone={standing.tone}>{standing.words}</StatusTag>
      </CaseHeading>
      {sections.length === 0 && <p>Nothing was minuted of this case.</p>}
      {sections.map(({ section, lines }) => (
        <section key={section} className={classes.section}>
          <h4 className={classes.sectionTitle}>{section}</h4>
          <ul className={classes.plain}>
            {lines.map(({ key, text, action }) => (
              <li key={key}>
                <p className={classes.words}>{text}</p>
                {action && (
                  <span className={classes.small}>
                    {[action.agency || 'No agency', action.owner, `by ${formatDay(action.due)}`].filter(part => part !== '').join(', ')}
                  </span>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
};
