import * as React from 'react';
import type { ScreenProps } from '../../host/connection';
import { useSites, type Sites } from '../../host/useSites';
import { composeDesk } from '../../services/desk/composeDesk';
import type { DeskUseCases } from '../../services/desk/useCases';
import { createDeskPorts } from '../../sharepoint/pages/createDeskPorts';
import { later } from '../../ui/states/later';
import MaracDeskScreen, { type EnterEmailed } from './MaracDeskScreen';

const MailSending = later(async () => (await import(/* webpackChunkName: 'marac-mail' */ './mail/MailSending')).default, '');
const EmailedReferralEntry = later(
  async () => (await import(/* webpackChunkName: 'marac-emailed-referral' */ './emailed/entry')).default,
  'Opening the form…'
);

interface Desk {
  readonly useCases: DeskUseCases;
  readonly enterEmailed: EnterEmailed;
}

const compose = (sites: Sites): Desk => ({
  useCases: composeDesk(createDeskPorts(sites.client('case'), sites.client('partner'), sites.portContext)),
  enterEmailed: props => <EmailedReferralEntry {...props} sites={sites} />
});

/** The desk on the two sites that the web part was told. */
export default function MaracDeskEntry({ connection }: ScreenProps): JSX.Element {
  const { useCases, waitUntil } = useSites(connection, compose);
  return (
    <>
      <MaracDeskScreen {...useCases} waitUntil={waitUntil} editing={connection.editing} />
      {connection.sendMail && !connection.editing && <MailSending connection={connection} sendMail={connection.sendMail} />}
    </>
  );
}
