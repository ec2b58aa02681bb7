import * as React from 'react';
import { focusRing, space } from '../style/common';
import { themedStyles, useStyles } from '../style/themedStyles';

/** One thing to put right: the same words stand at the field. */
export interface FieldProblem {
  /** The id of the element that takes the focus. */
  readonly fieldId: string;
  readonly words: string;
}

const styles = themedStyles(theme => ({
  summary: {
    border: `4px solid ${theme.semanticColors.errorText}`,
    padding: space.medium,
    marginBottom: space.large,
    selectors: { ':focus': { outline: 'none' }, ':focus-visible': focusRing(theme) }
  },
  heading: { fontSize: 20, fontWeight: 600, margin: `0 0 ${space.small}px` },
  list: { margin: 0, paddingLeft: 20 },
  link: {
    color: theme.semanticColors.errorText,
    fontWeight: 600,
    selectors: { ':focus-visible': focusRing(theme) }
  }
}));

/** Puts the focus into a field, or into a group of fields: into the first control that is marked as wrong, else the first. */
export const focusField = (fieldId: string): void => {
  const target = document.getElementById(fieldId);
  const isControl = target && /^(input|select|textarea|button)$/i.test(target.tagName);
  const control = isControl
    ? target
    : (target?.querySelector<HTMLElement>('input[aria-invalid=true]') ??
      target?.querySelector<HTMLElement>('input, select, textarea, button'));
  (control ?? target)?.focus();
  target?.scrollIntoView?.({ block: 'center' });
};

const useErrorTitle = (wrong: boolean): void => {
  React.useEffect(() => {
    if (!wrong) {
      return undefined;
    }
    const before = document.title;
    document.title = `Error: ${before}`;
    return () => {
      document.title = before;
    };
  }, [wrong]);
};

/** GOV.UK's error summary. Takes the focus each time the person tries to go on (`attempt`) and something is wrong. */
export const ErrorSummary = ({
  problems,
  attempt,
  onOpen = focusField
}: {
  readonly problems: readonly FieldProblem[];
  readonly attempt: number;
  /** Leads to a field; into it on this page unless told otherwise. */
  readonly onOpen?: (fieldId: string) => void;
}): JSX.Element | null => {
  const classes = useStyles(styles);
  const box = React.useRef<HTMLDivElement>(null);
  const headingId = React.useRef(`error-summary-${Math.random().toString(36).slice(2)}`).current;
  const wrong = problems.length > 0;
  useErrorTitle(wrong);
  React.useEffect(() => {
    if (wrong) {
      box.current?.focus();
      box.current?.scrollIntoView?.({ block: 'start' });
    }
  }, [attempt, wrong]);
  if (!wrong) {
    return null;
  }
  return (
    <div ref={box} className={classes.summary} role="alert" aria-labelledby={headingId} tabIndex={-1}>
      <h3 id={headingId} className={classes.heading}>
        There is a problem
      </h3>
      <ul className={classes.list}>
        {problems.map(problem => (
          <li key={`${problem.fieldId} ${problem.words}`}>
            <a
              className={classes.link}
              href={`#${problem.fieldId}`}
              onClick={event => {
                event.preventDefault();
                onOpen(problem.fieldId);
              }}
            >
              {problem.words}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};
