import type { WebPartContext } from '@microsoft/sp-webpart-base';

import type { SendMail } from './connection';

/** A calendar entry as Graph takes files: bytes in base64. Every line ends with a carriage return and a line feed, which a list may have shortened. */
const calendarFile = (calendar: string): object => ({
  '@odata.type': '#microsoft.graph.fileAttachment',
  name: 'meeting.ics',
  contentType: 'text/calendar',
  contentBytes: btoa(String.fromCharCode(...Array.from(new TextEncoder().encode(calendar.replace(/\r?\n/g, '\r\n')))))
});

/**
 * Sends messages through Microsoft Graph as the person at the screen. Needs the delegated permission Mail.Send, which
 * the package does not ask for: an administrator grants it where a desk is told to send. Rejects where Graph refuses.
 */
export function graphMail(context: WebPartContext): SendMail {
  return async ({ subject, recipients, text, calendar }) => {
    const client = await context.msGraphClientFactory.getClient('3');
    await client.api('/me/sendMail').post({
      message: {
        subject,
        body: { contentType: 'Text', content: text },
        toRecipients: recipients.map(address => ({ emailAddress: { address } })),
        ...(calendar !== undefined && { attachments: [calendarFile(calendar)] })
      },
      saveToSentItems: false
    });
  };
}
