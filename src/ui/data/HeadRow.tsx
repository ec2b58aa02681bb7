import * as React from 'react';

/** The headings of a table that is drawn as cards where there is no room: the roles stay what they are. */
export const HeadRow = (props: {
  readonly columns: readonly string[];
  readonly classes: { readonly headGroup: string; readonly head: string };
}): JSX.Element => (
  <thead role="rowgroup" className={props.classes.headGroup}>
    <tr role="row">
      {props.columns.map(column => (
        <th key={column} role="columnheader" scope="col" className={props.classes.head}>
          {column}
        </th>
      ))}
    </tr>
  </thead>
);
