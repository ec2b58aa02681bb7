import * as React from 'react';
import { hiddenVisually } from '../style/common';
import { themedStyles, useStyles } from '../style/themedStyles';

const styles = themedStyles(() => ({ hidden: hiddenVisually }));

/** Words for screen readers that the eye gets from the layout. */
export const Hidden = ({ children, id }: { readonly children: React.ReactNode; readonly id?: string }): JSX.Element => (
  <span id={id} className={useStyles(styles).hidden}>
    {children}
  </span>
);
