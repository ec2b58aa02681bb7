import * as React from 'react';
import { readingWidth, space } from '../style/common';
import { themedStyles, useStyles } from '../style/themedStyles';
import { Hidden } from '../layout/Hidden';

/** What every field has. */
export interface FieldCommon {
  /** Unique in the page: the error summary leads here. */
  readonly id: string;
  /** The question in plain words. */
  readonly label: string;
  readonly hint?: string;
  readonly optional?: boolean;
  /** What is wrong, in the same words as in the error summary. */
  readonly error?: string;
}

const styles = themedStyles(theme => ({
  field: { marginBottom: space.large, maxWidth: readingWidth },
  wrong: { borderLeft: `5px solid ${theme.semanticColors.errorText}`, paddingLeft: space.medium },
  set: { border: 0, margin: 0, padding: 0, minWidth: 0 },
  label: { display: 'block', fontWeight: 600, marginBottom: 6, padding: 0 },
  optional: { fontWeight: 400 },
  hint: { color: theme.semanticColors.bodySubtext, margin: `-4px 0 ${space.small}px`, whiteSpace: 'pre-line' },
  error: { color: theme.semanticColors.errorText, fontWeight: 600, margin: `0 0 ${space.small}px` }
}));

const hintId = (id: string): string => `${id}-hint`;
const errorId = (id: string): string => `${id}-error`;

/** The ids of the words that describe a field, for `aria-describedby`; undefined when there are none. */
export const describedBy = (field: FieldCommon, more?: string): string | undefined =>
  [field.hint ? hintId(field.id) : '', field.error ? errorId(field.id) : '', more ?? ''].filter(Boolean).join(' ') || undefined;

const Words = ({ field }: { readonly field: FieldCommon }): JSX.Element => {
  const classes = useStyles(styles);
  return (
    <>
      {field.hint && (
        <div id={hintId(field.id)} className={classes.hint}>
          {field.hint}
        </div>
      )}
      {field.error && (
        <p id={errorId(field.id)} className={classes.error}>
          <Hidden>Error: </Hidden>
          {field.error}
        </p>
      )}
    </>
  );
};

const LabelWords = ({ field }: { readonly field: FieldCommon }): JSX.Element => (
  <>
    {field.label}
    {field.optional && <span className={useStyles(styles).optional}> (optional)</span>}
  </>
);

const useFrameClass = (field: FieldCommon): string => {
  const classes = useStyles(styles);
  return field.error ? `${classes.field} ${classes.wrong}` : classes.field;
};

/** Label, hint and error above one control. */
export const FieldFrame = ({ field, children }: { readonly field: FieldCommon; readonly children: React.ReactNode }): JSX.Element => (
  <div className={useFrameClass(field)}>
    <label htmlFor={field.id} className={useStyles(styles).label}>
      <LabelWords field={field} />
    </label>
    <Words field={field} />
    {children}
  </div>
);

/** Legend, hint and error above several controls that answer one question. */
export const FieldSetFrame = ({
  field,
  role,
  children
}: {
  readonly field: FieldCommon;
  readonly role?: 'radiogroup' | 'group';
  readonly children: React.ReactNode;
}): JSX.Element => {
  const classes = useStyles(styles);
  return (
    <div className={useFrameClass(field)}>
      <fieldset id={field.id} className={classes.set} role={role} aria-describedby={describedBy(field)}>
        <legend className={classes.label}>
          <LabelWords field={field} />
        </legend>
        <Words field={field} />
        {children}
      </fieldset>
    </div>
  );
};
