import * as React from 'react';
import { Button, DateField, ErrorSummary, TextField, narrow, space, themedStyles, useStyles } from '../../ui';
import { boxes } from './presenters/typedSearch';
import type { SearchProblem, TypedSearch } from './presenters/typedSearch';

const styles = themedStyles(theme => ({
  ways: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    gap: space.large,
    selectors: { [narrow]: { gridTemplateColumns: 'minmax(0, 1fr)' } }
  },
  way: { border: `1px solid ${theme.semanticColors.bodyDivider}`, padding: space.medium },
  heading: { fontSize: 18, fontWeight: 600, margin: `0 0 ${space.small}px` },
  names: { display: 'grid', gridTemplateColumns: 'repeat(auto-fit, minmax(180px, 1fr))', columnGap: `${space.medium}px` }
}));

export interface SearchFormsProps {
  readonly typed: TypedSearch;
  readonly onType: (typed: TypedSearch) => void;
  readonly problems: readonly SearchProblem[];
  /** Counts the attempts: the error summary takes the focus at each. */
  readonly attempt: number;
  readonly searching: boolean;
  readonly onFind: (by: 'reference' | 'name') => void;
}

/** Two ways to a case, each found with Enter from any of its boxes. */
export const SearchForms = ({ typed, onType, problems, attempt, searching, onFind }: SearchFormsProps): JSX.Element => {
  const classes = useStyles(styles);
  const error = (fieldId: string): string | undefined => problems.find(problem => problem.fieldId === fieldId)?.words;
  const onEnter = (by: 'reference' | 'name') => (event: React.KeyboardEvent) => {
    if (event.key === 'Enter' && event.target instanceof HTMLInputElement && !searching) {
      event.preventDefault();
      onFind(by);
    }
  };
  const find = (by: 'reference' | 'name', words: string): JSX.Element => (
    <Button kind="primary" inactive={searching} onClick={() => onFind(by)}>
      {searching ? 'Searching…' : words}
    </Button>
  );
  return (
    <>
      <ErrorSummary problems={problems} attempt={attempt} />
      <div className={classes.ways}>
        <section className={classes.way} aria-labelledby="finder-by-reference" onKeyDown={onEnter('reference')}>
          <h3 id="finder-by-reference" className={classes.heading}>
            By reference
          </h3>
          <TextField
            id={boxes.reference}
            label="Reference"
            hint="With or without hyphens, in capitals or not"
            width={20}
            autoCapitalize="characters"
            value={typed.reference}
            onChange={reference => onType({ ...typed, reference })}
            error={error(boxes.reference)}
          />
          {find('reference', 'Find the reference')}
        </section>
        <section className={classes.way} aria-labelledby="finder-by-name" onKeyDown={onEnter('name')}>
          <h3 id="finder-by-name" className={classes.heading}>
            By name
          </h3>
          <div className={classes.names}>
            <TextField
              id={boxes.familyName}
              label="Family name"
              hint="Or how it begins"
              value={typed.familyName}
              onChange={familyName => onType({ ...typed, familyName })}
              error={error(boxes.familyName)}
            />
            <TextField
              id={boxes.givenNames}
              label="Given name"
              hint="Or how it begins"
              optional
              value={typed.givenNames}
              onChange={givenNames => onType({ ...typed, givenNames })}
              error={error(boxes.givenNames)}
            />
          </div>
          <DateField
            id={boxes.dateOfBirth}
            label="Date of birth"
            hint="To narrow down a common name, for example 27 3 1988"
            optional
            value={typed.dateOfBirth}
            onChange={dateOfBirth => onType({ ...typed, dateOfBirth })}
            error={error(boxes.dateOfBirth)}
          />
          {find('name', 'Find the name')}
        </section>
      </div>
    </>
  );
};
