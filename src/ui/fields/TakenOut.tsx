import * as React from 'react';
import { useStyles } from '../style/themedStyles';
import { inputStyles } from './inputStyles';

/** Says that something pasted was changed: nobody could see why a number that looks right is another one. */
export const TakenOut = ({ taken }: { readonly taken: boolean }): JSX.Element | null => {
  const classes = useStyles(inputStyles);
  return taken ? (
    <div role="status" className={classes.count}>
      Characters that cannot be seen were taken out.
    </div>
  ) : null;
};
