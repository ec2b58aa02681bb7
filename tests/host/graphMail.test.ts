import type { WebPartContext } from '@microsoft/sp-webpart-base';
import { graphMail } from '../../src/host/graphMail';
import { readMessage } from '../../local/server/graph';

it('hands a message to Graph in the shape that Graph takes, and keeps no copy of it', async () => {
  const calls: { readonly path: string; readonly body: { readonly saveToSentItems: boolean } }[] = [];
  const context = {
    msGraphClientFactory: {
      getClient: async (version: string) => ({
        api: (path: string) => ({
          post: async (body: { saveToSentItems: boolean }) => void calls.push({ path: `${version} ${path}`, body })
        })
      })
    }
  } as unknown as WebPartContext;
  await graphMail(context)({
    subject: 'MARAC referral M-AAAA-BBBB-C: accepted',
    recipients: ['officer@wmp.example', 'chair@wmp.example'],
    text: 'It was accepted.',
    calendar: 'BEGIN:VCALENDAR\nSUMMARY:é\nEND:VCALENDAR\n'
  });
  expect(calls).toHaveLength(1);
  expect(calls[0].path).toBe('3 /me/sendMail');
  expect(calls[0].body.saveToSentItems).toBe(false);
  expect(readMessage(calls[0].body)).toEqual({
    subject: 'MARAC referral M-AAAA-BBBB-C: accepted',
    contentType: 'Text',
    body: 'It was accepted.',
    to: ['officer@wmp.example', 'chair@wmp.example'],
    cc: [],
    attachments: [{ name: 'meeting.ics', content: 'BEGIN:VCALENDAR\r\nSUMMARY:é\r\nEND:VCALENDAR\r\n' }]
  });
});
