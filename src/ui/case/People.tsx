import * as React from 'react';
import { StatusTag } from '../states/StatusTag';
import { useStyles } from '../style/themedStyles';
import { Facts } from './Facts';
import type { Fact } from './Facts';
import { caseStyles } from './caseStyles';

/** Somebody in the case. */
export interface PersonView {
  readonly key: string;
  readonly role: string;
  readonly name: string;
  readonly facts: readonly Fact[];
  /** The address must stay secret. */
  readonly confidential: boolean;
}

/** Everybody in the case with the part each plays in it. */
export const People = ({ people }: { readonly people: readonly PersonView[] }): JSX.Element => {
  const classes = useStyles(caseStyles);
  if (people.length === 0) return <p>No people can be read for this case. The form below says who they are.</p>;
  return (
    <div className={classes.people}>
      {people.map(person => (
        // Found by its heading; no landmark, since two people may bear one name.
        <div key={person.key} className={classes.block}>
          <h4 className={classes.subheading}>
            {person.role}: {person.name}
          </h4>
          {person.confidential && (
            <p>
              <StatusTag tone="danger">Address is secret: pass it to nobody</StatusTag>
            </p>
          )}
          <Facts facts={person.facts} />
        </div>
      ))}
    </div>
  );
};
