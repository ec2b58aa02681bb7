import * as React from 'react';
import { StatusTag, focusRing, readingWidth, space, themedStyles, useStyles } from '../../ui';
import type { SiteView } from './setUpPresenter';

const styles = themedStyles(theme => ({
  site: {
    border: `1px solid ${theme.semanticColors.bodyDivider}`,
    padding: space.medium,
    marginBottom: space.large,
    maxWidth: readingWidth
  },
  heading: { fontSize: 20, fontWeight: 600, margin: `0 0 ${space.small}px` },
  details: { margin: `${space.small}px 0` },
  summary: { cursor: 'pointer', minHeight: 24, color: theme.semanticColors.link, selectors: { ':focus-visible': focusRing(theme) } },
  list: { margin: `${space.small}px 0`, paddingLeft: 24, overflowWrap: 'anywhere' },
  steps: { maxHeight: 320, overflowY: 'auto' }
}));

/** How many lines of a long list are drawn; the number of the rest is told. */
const linesShown = 200;

const Lines = ({ lines, numbered }: { readonly lines: readonly string[]; readonly numbered?: boolean }): JSX.Element => {
  const classes = useStyles(styles);
  const Tag = numbered ? 'ol' : 'ul';
  const left = lines.length - linesShown;
  return (
    <React.Fragment>
      <Tag className={classes.list}>
        {lines.slice(0, linesShown).map((line, at) => (
          <li key={`${at} ${line}`}>{line}</li>
        ))}
      </Tag>
      {left > 0 && <p>… and {left.toLocaleString('en-GB')} more</p>}
    </React.Fragment>
  );
};

/** One site: whether it is as it should be, what is not, and the steps that would correct it. */
export const SiteReport = ({ view }: { readonly view: SiteView }): JSX.Element => {
  const classes = useStyles(styles);
  return (
    <section className={classes.site} aria-label={view.heading}>
      <h3 className={classes.heading}>
        {view.heading}{' '}
        <StatusTag tone={view.asItShouldBe ? 'good' : 'warning'}>{view.asItShouldBe ? 'As it should be' : 'To be set up'}</StatusTag>
      </h3>
      <p>{view.summary}</p>
      {view.byHand.length > 0 && (
        <div>
          <p>To be corrected by hand:</p>
          <Lines lines={view.byHand} />
        </div>
      )}
      {view.kinds.map(kind => (
        <details key={kind.words} className={classes.details}>
          <summary className={classes.summary}>{kind.words}</summary>
          <Lines lines={kind.findings} />
        </details>
      ))}
      {view.steps.length > 0 && (
        <details className={classes.details}>
          <summary className={classes.summary}>What Set-up would do, step by step</summary>
          <div className={classes.steps} tabIndex={0} role="region" aria-label={`Steps for the ${view.heading.toLowerCase()}`}>
            <Lines lines={view.steps} numbered />
          </div>
        </details>
      )}
    </section>
  );
};
