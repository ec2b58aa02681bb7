import * as React from 'react';
import type { Connection, SendMail } from '../../../host/connection';
import { useSites, type Sites } from '../../../host/useSites';
import { sendMessages } from '../../../services/shared/sendMessages';
import { plainLogin } from '../../../sharepoint/client/siteClient';
import { attempt } from '../../../sharepoint/stores/shared/attempt';
import { createConfigurationStore } from '../../../sharepoint/stores/shared/configurationStore';
import { createOutboxQueue } from '../../../sharepoint/stores/shared/outboxQueue';
import { createTransferStore } from '../../../sharepoint/stores/transfer/transferStore';

export interface MailSendingProps {
  readonly connection: Connection;
  readonly sendMail: SendMail;
}

/** How often an open desk looks into the Outbox. */
const everyMilliseconds = 60_000;

/**
 * Sends the messages of the Outbox while the desk is open, if its page is set to. Shows nothing: unsent messages stay in the Outbox with the reason,
 * and are tried again here or by the scheduled flow.
 */
export default function MailSending({ connection, sendMail }: MailSendingProps): null {
  // The page passes a new function at every render; the desk stays the same.
  const send = React.useRef(sendMail);
  React.useEffect(() => {
    send.current = sendMail;
  });
  const compose = React.useCallback(({ client, portContext: { clock, login } }: Sites) => {
    const site = client('case');
    const ports = {
      clock,
      login: plainLogin(login),
      outbox: createOutboxQueue(site, clock),
      transfers: createTransferStore(site),
      configuration: createConfigurationStore(site),
      sender: { send: (message: Parameters<SendMail>[0]) => attempt(() => send.current(message)) }
    };
    return (): Promise<unknown> => sendMessages(ports);
  }, []);
  const { useCases: round } = useSites(connection, compose);

  React.useEffect(() => {
    let busy = false;
    const run = async (): Promise<void> => {
      if (busy) return;
      busy = true;
      await round();
      busy = false;
    };
    run().catch(() => undefined);
    const timer = window.setInterval(() => void run().catch(() => undefined), everyMilliseconds);
    return () => window.clearInterval(timer);
  }, [round]);

  return null;
}
