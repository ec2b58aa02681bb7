import * as React from 'react';
import type { NotTold } from '../../../services/transfer/transferUseCases';
import { useStyles } from '../../../ui/style/themedStyles';
import { caseStyles } from '../../../ui/case/caseStyles';

/** Agencies that are not told that she has left, and why. */
export const NotToldList = ({ notTold }: { readonly notTold: readonly NotTold[] }): JSX.Element | null => {
  const classes = useStyles(caseStyles);
  if (notTold.length === 0) return null;
  return (
    <section aria-labelledby="leaving-not-told">
      <h3 id="leaving-not-told" className={classes.heading}>
        Who is not told
      </h3>
      <ul>
        {notTold.map(({ agency, because }) => (
          <li key={agency}>
            <strong>{agency}</strong>: {because}
          </li>
        ))}
      </ul>
    </section>
  );
};
