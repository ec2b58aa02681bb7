import * as React from 'react';
import type { Sites } from '../../../host/useSites';
import { composeEmailedReferral } from '../../../services/takeIn/composeEmailedReferral';
import { createDeskPorts } from '../../../sharepoint/pages/createDeskPorts';
import { createReferralFormPorts } from '../../../sharepoint/pages/createReferralFormPorts';
import { EmailedReferralScreen } from './EmailedReferralScreen';
import type { EmailedReferralProps } from './EmailedReferralScreen';

/** The entering of an e-mailed form on the desk's sites. Its code is loaded when somebody enters one. */
export default function EmailedReferralEntry({ sites, ...props }: EmailedReferralProps & { readonly sites: Sites }): JSX.Element {
  const useCases = React.useMemo(() => {
    const { client, portContext } = sites;
    return composeEmailedReferral(
      createReferralFormPorts(client('case'), 'case', portContext),
      createDeskPorts(client('case'), client('partner'), portContext)
    );
  }, [sites]);
  return <EmailedReferralScreen {...props} useCases={useCases} />;
}
