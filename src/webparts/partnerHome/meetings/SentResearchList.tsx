import * as React from 'react';
import { StatusTag, Warning, useStyles } from '../../../ui';
import { Facts } from '../../../ui/case/Facts';
import type { SentResearch } from '../presenters/researchForm';
import { partnerStyles } from '../partnerStyles';

/** What was sent about a case, newest first. */
export const SentResearchList = ({ sent }: { readonly sent: readonly SentResearch[] }): JSX.Element => {
  const classes = useStyles(partnerStyles);
  return (
    <ul className={classes.reports} role="list" aria-label="Research sent, newest first">
      {sent.map(({ key, sent: when, summary, facts, isReplaced, problem }) => (
        <li key={key} className={classes.report}>
          {isReplaced && <StatusTag tone="neutral">A later one stands</StatusTag>}
          {problem && <Warning>{problem}</Warning>}
          <p className={classes.given}>{summary}</p>
          {!isReplaced && <Facts facts={facts} />}
          <span className={classes.detail}>{`Sent ${when}`}</span>
        </li>
      ))}
    </ul>
  );
};
