import { grant } from '../access';
import { caseKey, choice, dateTime, indexed, key, note, number, text } from '../columns';
import { defineList } from '../list';
import { messageStates } from '../../../domain/case/delivery';

/** Messages to send. No names in any subject or text: references only. Title: the subject. */
export const outbox = defineList({
  title: 'Outbox',
  description: 'Messages to send; they hold references, never names',
  access: { case: { list: [grant('MARAC Team', 'MARAC edit'), grant('MARAC Mail Flow', 'MARAC refer')], folders: [] } },
  holdsCase: {
    by: ['CaseKey'],
    disposal: 'with the case',
    restriction: { otherwise: 'Names nobody; read by the team and the mail flow alone' }
  },
  columns: {
    Key: key,
    CaseKey: caseKey,
    State: indexed(choice('State', 'Where the message stands', messageStates)),
    Kind: indexed(text('Kind', 'What the message is about')),
    Recipients: note('Recipients', 'Addresses, separated by semicolons'),
    Body: note('Text', 'What is sent; references only'),
    Link: note('Link', 'Address of what the message is about: keys and references only'),
    Calendar: note('Calendar entry', 'iCalendar: goes with it as meeting.ics'),
    Month: indexed(text('Month', 'YYYY-MM in which it was written')),
    ClaimedAt: dateTime('Claimed', 'When the mail flow took it'),
    SentAt: dateTime('Sent', 'When it was delivered'),
    Attempts: number('Attempts', 'How often it was tried'),
    Failure: note('Failure', 'Why it could not be sent')
  }
});
