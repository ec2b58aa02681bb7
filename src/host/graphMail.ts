import type { WebPartContext } from '@microsoft/sp-webpart-base';

import type { SendMail } from './connection';

/**
 * Sends messages through Microsoft Graph as the person at the screen. Needs the delegated permission Mail.Send, which
 * the package does not ask for: an administrator grants it where a desk is told to send. Rejects where Graph refuses.
 */
export function graphMail(context: WebPartContext): SendMail {
  return async ({ subject, recipients, text }) => {
    const client = await context.msGraphClientFactory.getClient('3');
    await client.api('/me/sendMail').post({
      message: {
        subject,
        body: { contentType: 'Text', content: text },
        toRecipients: recipients.map(address => ({ emailAddress: { address } }))
      },
      saveToSentItems: false
    });
  };
}
