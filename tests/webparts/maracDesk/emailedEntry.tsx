import * as React from 'react';
import type { SharePointEngine } from '../../../local/engine';
import { EmailedReferralScreen } from '../../../src/webparts/maracDesk/emailed/EmailedReferralScreen';
import type { EnterEmailed } from '../../../src/webparts/maracDesk/MaracDeskScreen';
import { openEmailed } from '../../support/sites/caseSite';

/** The entering of an e-mailed form on the lists of this site. */
export const enterEmailedOn = (engine: SharePointEngine, login: string): EnterEmailed => {
  const useCases = openEmailed(engine, { login });
  return function entry(props) {
    return <EmailedReferralScreen {...props} useCases={useCases} />;
  };
};
