import * as React from 'react';
import { officialSensitive } from '../../domain/kernel/marking';
import { focusRing, readingWidth, space } from '../style/common';
import { themedStyles, useStyles } from '../style/themedStyles';
import { useScreenFocus } from './ScreenArea';
import { ActionLink } from './Button';

const styles = themedStyles(theme => ({
  page: { margin: '0 auto', maxWidth: 1200 },
  reading: { maxWidth: readingWidth },
  top: { display: 'flex', flexWrap: 'wrap', gap: space.medium, alignItems: 'center', marginBottom: space.medium },
  marking: {
    marginLeft: 'auto',
    fontWeight: 700,
    fontSize: 14,
    letterSpacing: '0.04em',
    border: `2px solid ${theme.semanticColors.bodyText}`,
    padding: '2px 8px'
  },
  caption: { display: 'block', fontSize: 16, fontWeight: 400, color: theme.semanticColors.bodySubtext },
  heading: {
    fontSize: 28,
    lineHeight: '1.25',
    fontWeight: 600,
    margin: `0 0 ${space.large}px`,
    // Leaves the way back and the marking in sight, below a header of the page.
    scrollMarginTop: 112,
    selectors: { ':focus': { outline: 'none' }, ':focus-visible': focusRing(theme) }
  },
  densePage: { maxWidth: 1600 },
  denseTop: { display: 'flex', flexWrap: 'wrap', gap: space.medium, alignItems: 'baseline', marginBottom: space.small },
  denseHeading: {
    fontSize: 22,
    lineHeight: '1.25',
    fontWeight: 600,
    margin: 0,
    selectors: { ':focus': { outline: 'none' }, ':focus-visible': focusRing(theme) }
  },
  denseCaption: { fontSize: 16, fontWeight: 400, color: theme.semanticColors.bodySubtext, marginRight: space.small }
}));

export interface PageProps {
  readonly title: string;
  /** Where the screen stands, above the title: "Referral to MARAC". */
  readonly caption?: string;
  readonly back?: { readonly words: string; readonly onBack: () => void };
  /** The Government Security Classifications marking. On for every screen that shows a case. */
  readonly marked?: boolean;
  /** The focus moves to the heading whenever this changes. The title when not given. */
  readonly screenKey?: string;
  /** Text to be read rather than a table: kept to a readable line. */
  readonly reading?: boolean;
  /** A list to work through: heading and marking on one line, as much room as can be for what is below. */
  readonly dense?: boolean;
  readonly children: React.ReactNode;
}

/** One screen: where one came from, the marking, the heading, the content. */
export const Page = (props: PageProps): JSX.Element => {
  const classes = useStyles(styles);
  const heading = React.useRef<HTMLHeadingElement>(null);
  useScreenFocus(heading, props.screenKey ?? props.title);
  const marking = props.marked !== false && <span className={classes.marking}>{officialSensitive}</span>;
  const title = (
    <h2 ref={heading} tabIndex={-1} className={props.dense ? classes.denseHeading : classes.heading}>
      {props.caption && <span className={props.dense ? classes.denseCaption : classes.caption}>{props.caption} </span>}
      {props.title}
    </h2>
  );
  if (props.dense) {
    return (
      <div className={`${classes.page} ${classes.densePage}`}>
        <div className={classes.denseTop}>
          {title}
          {marking}
        </div>
        {props.children}
      </div>
    );
  }
  return (
    <div className={props.reading ? `${classes.page} ${classes.reading}` : classes.page}>
      <div className={classes.top}>
        {props.back && (
          <ActionLink onClick={props.back.onBack}>
            <span aria-hidden="true">‹ </span>
            {props.back.words}
          </ActionLink>
        )}
        {marking}
      </div>
      {title}
      {props.children}
    </div>
  );
};
