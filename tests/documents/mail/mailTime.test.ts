import { mailTime, receivedTime } from '../../../src/documents/mail/mailTime';
import { whenReceived } from '../../../src/documents/mail/receivedMail';

const instant = (text: string): string | undefined => mailTime(text)?.at.toISOString().slice(0, 19);

it.each([
  ['Fri, 12 Jun 2026 16:00:30 +0100', '2026-06-12T15:00:30'],
  ['Fri, 12 Jun 2026 16:00:30 +0100 (BST)', '2026-06-12T15:00:30'],
  ['12 Jun 2026 16:00 +0100', '2026-06-12T15:00:00'],
  ['Fri,12 Jun 2026 16:00:30 BST', '2026-06-12T15:00:30'],
  ['Fri, 12 Jun 2026 15:00:30 WET', '2026-06-12T15:00:30'],
  ['Fri, 12 Jun 2026 17:00:30 CEST', '2026-06-12T15:00:30'],
  ['Fri, 12 Jun 2026 15:00:30 UT', '2026-06-12T15:00:30'],
  ['Fri, 12 Jun 2026 15:00:30 "GMT"', '2026-06-12T15:00:30'],
  ['Fri, 12 Jun 2026 15:00:30 Z', '2026-06-12T15:00:30'],
  ['Fri, 12 Jun 2026 10:00:30 EST', '2026-06-12T15:00:30'],
  ['Fri, 12 Jun 2026 08:00:30 PDT', '2026-06-12T15:00:30'],
  ['Fri, 12 Jun 26 15:00:30 -0000', '2026-06-12T15:00:30'],
  ['12 Jun 126 15:00:30 +0000', '2026-06-12T15:00:30'],
  ['12 Jun 99 15:00 GMT', '1999-06-12T15:00:00'],
  ['Fri, 12 Jun 2026 16 : 00 : 30 +0100', '2026-06-12T15:00:30'],
  ['Fri (a day (of June)) , 12 Jun (month) 2026 16:00:30 +0100 (a (nested \\) one) comment)', '2026-06-12T15:00:30'],
  ['Fri, 12 Jun 2026\r\n 16:00:30\t+0100', '2026-06-12T15:00:30'],
  ['12-Jun-2026 16:00:30 +0100', '2026-06-12T15:00:30'],
  ['Sunday, 29 Feb 2032 00:00:00 GMT', '2032-02-29T00:00:00'],
  ['Sat, 31 Dec 2016 23:59:60 +0000', '2016-12-31T23:59:59']
])('the time %s', (text, expected) => expect(instant(text)).toBe(expected));

it.each([
  '12/06/2026',
  '12/06/2026 16:00',
  '2026-06-12T15:00:30Z',
  'yesterday',
  '',
  '31 Jun 2026 12:00 +0000',
  '12 Jun 2026 25:00 +0000',
  '12 Jun 2026 12:61 +0000',
  '12 Foo 2026 12:00 +0000',
  '12 Jun 2026',
  'Fri, 12 Jun 2026 16:00:30 +01'
])('no time is made of “%s”', text => expect(mailTime(text)).toBeUndefined());

it('an unknown zone is taken for UTC, as the standard says, and is known to be unsure', () => {
  expect(mailTime('Fri, 12 Jun 2026 16:00:30 IST')).toEqual({ at: new Date('2026-06-12T16:00:30Z'), unsure: true });
  expect(mailTime('Fri, 12 Jun 2026 16:00:30 A')).toMatchObject({ unsure: true });
  expect(mailTime('Fri, 12 Jun 2026 16:00:30')).toMatchObject({ unsure: true });
});

it.each([
  'from a by b; Fri, 12 Jun 2026 16:00:30 +0100',
  'from a by b; Fri, 12 Jun 2026 16:00:30 +0100 (semicolon; within)',
  'from a (x; 1 Jan 2020 00:00 +0000) by b for <c@d.example>; Fri, 12 Jun 2026 16:00:30 +0100 (BST)',
  'by b id "(";; Fri, 12 Jun 2026 16:00:30 +0100'
])('of a Received line: %s', line => expect(receivedTime(line)?.at).toEqual(new Date('2026-06-12T15:00:30Z')));

describe('when it came', () => {
  const sent = 'Fri, 12 Jun 2026 09:00:00 +0100';
  const [first, second] = ['by a; Fri, 12 Jun 2026 16:00:30 +0100', 'by b; Fri, 12 Jun 2026 15:58:02 +0100'];
  it('is the top Received line that can be read', () => {
    expect(whenReceived([first, second], sent)).toEqual({ receivedAt: new Date('2026-06-12T15:00:30Z') });
    expect(whenReceived(['by a; today', second], sent)).toEqual({ receivedAt: new Date('2026-06-12T14:58:02Z') });
    expect(whenReceived(['by a', 'by a; 12/06/2026 16:00', second], sent)).toEqual({ receivedAt: new Date('2026-06-12T14:58:02Z') });
  });

  it('goes by a zone that is known before one that is not', () => {
    const unknown = 'by a; Fri, 12 Jun 2026 16:00:30 IST';
    expect(whenReceived([unknown, second], sent)).toEqual({ receivedAt: new Date('2026-06-12T14:58:02Z') });
    expect(whenReceived([unknown], sent)).toEqual({ receivedAt: new Date('2026-06-12T16:00:30Z') });
  });

  it('is the sender’s own time where nothing else is left, and that is told', () => {
    expect(whenReceived([], sent)).toEqual({ receivedAt: new Date('2026-06-12T08:00:00Z'), sentTimeOnly: true });
    expect(whenReceived(['by a; soon'], sent)).toMatchObject({ sentTimeOnly: true });
    expect(whenReceived([], '12/06/2026')).toEqual({});
  });
});
