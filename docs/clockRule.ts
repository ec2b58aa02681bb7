import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * One referral by the clock rule, written by hand to be checked: what it shows, when it was received (UTC, as the server
 * has it), and by London's clocks: received, clock starts, review due, review to be done by, duties due, duties to be
 * done by, IDVA service told at the latest.
 */
export type ClockExample = readonly [string, string, string, string, string, string, string, string, string];

/** Days without staff do not count. Board paper, paragraphs 37-40. */
export const skippingExamples: readonly ClockExample[] = [
  [
    'An ordinary day',
    '2026-06-15T09:00:00Z',
    'Mon 15 Jun 2026, 10am',
    'Mon 15 Jun 2026, 10am',
    'Tue 16 Jun 2026, 10am',
    'Tue 16 Jun 2026, 10am',
    'Wed 17 Jun 2026, 10am',
    'Wed 17 Jun 2026, 10am',
    'Tue 16 Jun 2026, 11am'
  ],
  [
    'Before opening',
    '2026-06-15T06:30:00Z',
    'Mon 15 Jun 2026, 7:30am',
    'Mon 15 Jun 2026, 8am',
    'Tue 16 Jun 2026, 8am',
    'Mon 15 Jun 2026, 5pm',
    'Wed 17 Jun 2026, 8am',
    'Tue 16 Jun 2026, 5pm',
    'Tue 16 Jun 2026, 9am'
  ],
  [
    'At the moment of closing',
    '2026-06-15T16:00:00Z',
    'Mon 15 Jun 2026, 5pm',
    'Tue 16 Jun 2026, 8am',
    'Wed 17 Jun 2026, 8am',
    'Tue 16 Jun 2026, 5pm',
    'Thu 18 Jun 2026, 8am',
    'Wed 17 Jun 2026, 5pm',
    'Wed 17 Jun 2026, 9am'
  ],
  [
    'Thursday afternoon: the duties are over the weekend',
    '2026-06-18T15:00:00Z',
    'Thu 18 Jun 2026, 4pm',
    'Thu 18 Jun 2026, 4pm',
    'Fri 19 Jun 2026, 4pm',
    'Fri 19 Jun 2026, 4pm',
    'Mon 22 Jun 2026, 4pm',
    'Mon 22 Jun 2026, 4pm',
    'Mon 22 Jun 2026, 8am'
  ],
  [
    'Friday, 4pm',
    '2026-06-19T15:00:00Z',
    'Fri 19 Jun 2026, 4pm',
    'Fri 19 Jun 2026, 4pm',
    'Mon 22 Jun 2026, 4pm',
    'Mon 22 Jun 2026, 4pm',
    'Tue 23 Jun 2026, 4pm',
    'Tue 23 Jun 2026, 4pm',
    'Tue 23 Jun 2026, 8am'
  ],
  [
    'Friday, 5:30pm',
    '2026-06-19T16:30:00Z',
    'Fri 19 Jun 2026, 5:30pm',
    'Mon 22 Jun 2026, 8am',
    'Tue 23 Jun 2026, 8am',
    'Mon 22 Jun 2026, 5pm',
    'Wed 24 Jun 2026, 8am',
    'Tue 23 Jun 2026, 5pm',
    'Tue 23 Jun 2026, 9am'
  ],
  [
    'On a Saturday',
    '2026-06-20T10:00:00Z',
    'Sat 20 Jun 2026, 11am',
    'Mon 22 Jun 2026, 8am',
    'Tue 23 Jun 2026, 8am',
    'Mon 22 Jun 2026, 5pm',
    'Wed 24 Jun 2026, 8am',
    'Tue 23 Jun 2026, 5pm',
    'Tue 23 Jun 2026, 9am'
  ],
  [
    'Just before midnight on a Sunday',
    '2026-06-21T22:59:00Z',
    'Sun 21 Jun 2026, 11:59pm',
    'Mon 22 Jun 2026, 8am',
    'Tue 23 Jun 2026, 8am',
    'Mon 22 Jun 2026, 5pm',
    'Wed 24 Jun 2026, 8am',
    'Tue 23 Jun 2026, 5pm',
    'Tue 23 Jun 2026, 9am'
  ],
  [
    'The day before Good Friday',
    '2026-04-02T14:00:00Z',
    'Thu 2 Apr 2026, 3pm',
    'Thu 2 Apr 2026, 3pm',
    'Tue 7 Apr 2026, 3pm',
    'Tue 7 Apr 2026, 3pm',
    'Wed 8 Apr 2026, 3pm',
    'Wed 8 Apr 2026, 3pm',
    'Tue 7 Apr 2026, 4pm'
  ],
  [
    'On Good Friday',
    '2026-04-03T09:00:00Z',
    'Fri 3 Apr 2026, 10am',
    'Tue 7 Apr 2026, 8am',
    'Wed 8 Apr 2026, 8am',
    'Tue 7 Apr 2026, 5pm',
    'Thu 9 Apr 2026, 8am',
    'Wed 8 Apr 2026, 5pm',
    'Wed 8 Apr 2026, 9am'
  ],
  [
    'On Easter Monday',
    '2026-04-06T09:00:00Z',
    'Mon 6 Apr 2026, 10am',
    'Tue 7 Apr 2026, 8am',
    'Wed 8 Apr 2026, 8am',
    'Tue 7 Apr 2026, 5pm',
    'Thu 9 Apr 2026, 8am',
    'Wed 8 Apr 2026, 5pm',
    'Wed 8 Apr 2026, 9am'
  ],
  [
    'Friday before a bank holiday Monday',
    '2026-05-22T15:00:00Z',
    'Fri 22 May 2026, 4pm',
    'Fri 22 May 2026, 4pm',
    'Tue 26 May 2026, 4pm',
    'Tue 26 May 2026, 4pm',
    'Wed 27 May 2026, 4pm',
    'Wed 27 May 2026, 4pm',
    'Wed 27 May 2026, 8am'
  ],
  [
    'Two days before Christmas',
    '2026-12-23T15:00:00Z',
    'Wed 23 Dec 2026, 3pm',
    'Wed 23 Dec 2026, 3pm',
    'Thu 24 Dec 2026, 3pm',
    'Thu 24 Dec 2026, 3pm',
    'Tue 29 Dec 2026, 3pm',
    'Tue 29 Dec 2026, 3pm',
    'Thu 24 Dec 2026, 4pm'
  ],
  [
    'The evening of Christmas Eve',
    '2026-12-24T18:00:00Z',
    'Thu 24 Dec 2026, 6pm',
    'Tue 29 Dec 2026, 8am',
    'Wed 30 Dec 2026, 8am',
    'Tue 29 Dec 2026, 5pm',
    'Thu 31 Dec 2026, 8am',
    'Wed 30 Dec 2026, 5pm',
    'Wed 30 Dec 2026, 9am'
  ],
  [
    'Christmas on a Saturday: two days in its place',
    '2027-12-24T11:00:00Z',
    'Fri 24 Dec 2027, 11am',
    'Fri 24 Dec 2027, 11am',
    'Wed 29 Dec 2027, 11am',
    'Wed 29 Dec 2027, 11am',
    'Thu 30 Dec 2027, 11am',
    'Thu 30 Dec 2027, 11am',
    'Wed 29 Dec 2027, midday'
  ],
  [
    'A minute before closing at the end of the year',
    '2026-12-31T16:59:00Z',
    'Thu 31 Dec 2026, 4:59pm',
    'Thu 31 Dec 2026, 4:59pm',
    'Mon 4 Jan 2027, 4:59pm',
    'Mon 4 Jan 2027, 4:59pm',
    'Tue 5 Jan 2027, 4:59pm',
    'Tue 5 Jan 2027, 4:59pm',
    'Tue 5 Jan 2027, 8:59am'
  ],
  [
    'Friday before the clocks go forward',
    '2026-03-27T16:00:00Z',
    'Fri 27 Mar 2026, 4pm',
    'Fri 27 Mar 2026, 4pm',
    'Mon 30 Mar 2026, 4pm',
    'Mon 30 Mar 2026, 4pm',
    'Tue 31 Mar 2026, 4pm',
    'Tue 31 Mar 2026, 4pm',
    'Tue 31 Mar 2026, 8am'
  ],
  [
    'Half an hour before the clocks go forward',
    '2026-03-29T00:30:00Z',
    'Sun 29 Mar 2026, 12:30am',
    'Mon 30 Mar 2026, 8am',
    'Tue 31 Mar 2026, 8am',
    'Mon 30 Mar 2026, 5pm',
    'Wed 1 Apr 2026, 8am',
    'Tue 31 Mar 2026, 5pm',
    'Tue 31 Mar 2026, 9am'
  ],
  [
    'Half an hour after the clocks went forward',
    '2026-03-29T01:30:00Z',
    'Sun 29 Mar 2026, 2:30am',
    'Mon 30 Mar 2026, 8am',
    'Tue 31 Mar 2026, 8am',
    'Mon 30 Mar 2026, 5pm',
    'Wed 1 Apr 2026, 8am',
    'Tue 31 Mar 2026, 5pm',
    'Tue 31 Mar 2026, 9am'
  ],
  [
    'Friday before the clocks go back',
    '2026-10-23T15:00:00Z',
    'Fri 23 Oct 2026, 4pm',
    'Fri 23 Oct 2026, 4pm',
    'Mon 26 Oct 2026, 4pm',
    'Mon 26 Oct 2026, 4pm',
    'Tue 27 Oct 2026, 4pm',
    'Tue 27 Oct 2026, 4pm',
    'Tue 27 Oct 2026, 8am'
  ],
  [
    '1:30am, before the clocks go back',
    '2026-10-25T00:30:00Z',
    'Sun 25 Oct 2026, 1:30am',
    'Mon 26 Oct 2026, 8am',
    'Tue 27 Oct 2026, 8am',
    'Mon 26 Oct 2026, 5pm',
    'Wed 28 Oct 2026, 8am',
    'Tue 27 Oct 2026, 5pm',
    'Tue 27 Oct 2026, 9am'
  ],
  [
    '1:30am again, after the clocks went back',
    '2026-10-25T01:30:00Z',
    'Sun 25 Oct 2026, 1:30am',
    'Mon 26 Oct 2026, 8am',
    'Tue 27 Oct 2026, 8am',
    'Mon 26 Oct 2026, 5pm',
    'Wed 28 Oct 2026, 8am',
    'Tue 27 Oct 2026, 5pm',
    'Tue 27 Oct 2026, 9am'
  ],
  [
    'The day before a leap day',
    '2028-02-28T11:00:00Z',
    'Mon 28 Feb 2028, 11am',
    'Mon 28 Feb 2028, 11am',
    'Tue 29 Feb 2028, 11am',
    'Tue 29 Feb 2028, 11am',
    'Wed 1 Mar 2028, 11am',
    'Wed 1 Mar 2028, 11am',
    'Tue 29 Feb 2028, midday'
  ],
  [
    'On a leap day',
    '2028-02-29T11:00:00Z',
    'Tue 29 Feb 2028, 11am',
    'Tue 29 Feb 2028, 11am',
    'Wed 1 Mar 2028, 11am',
    'Wed 1 Mar 2028, 11am',
    'Thu 2 Mar 2028, 11am',
    'Thu 2 Mar 2028, 11am',
    'Wed 1 Mar 2028, midday'
  ]
];

/** Every hour counts, from the receipt on. */
export const plainExamples: readonly ClockExample[] = [
  [
    'An ordinary day',
    '2026-06-15T09:00:00Z',
    'Mon 15 Jun 2026, 10am',
    'Mon 15 Jun 2026, 10am',
    'Tue 16 Jun 2026, 10am',
    'Tue 16 Jun 2026, 10am',
    'Wed 17 Jun 2026, 10am',
    'Wed 17 Jun 2026, 10am',
    'Tue 16 Jun 2026, 11am'
  ],
  [
    'Before opening',
    '2026-06-15T06:30:00Z',
    'Mon 15 Jun 2026, 7:30am',
    'Mon 15 Jun 2026, 7:30am',
    'Tue 16 Jun 2026, 7:30am',
    'Mon 15 Jun 2026, 5pm',
    'Wed 17 Jun 2026, 7:30am',
    'Tue 16 Jun 2026, 5pm',
    'Tue 16 Jun 2026, 9am'
  ],
  [
    'At the moment of closing',
    '2026-06-15T16:00:00Z',
    'Mon 15 Jun 2026, 5pm',
    'Mon 15 Jun 2026, 5pm',
    'Tue 16 Jun 2026, 5pm',
    'Tue 16 Jun 2026, 5pm',
    'Wed 17 Jun 2026, 5pm',
    'Wed 17 Jun 2026, 5pm',
    'Wed 17 Jun 2026, 9am'
  ],
  [
    'Thursday afternoon: the duties are over the weekend',
    '2026-06-18T15:00:00Z',
    'Thu 18 Jun 2026, 4pm',
    'Thu 18 Jun 2026, 4pm',
    'Fri 19 Jun 2026, 4pm',
    'Fri 19 Jun 2026, 4pm',
    'Sat 20 Jun 2026, 4pm',
    'Fri 19 Jun 2026, 5pm',
    'Fri 19 Jun 2026, 9am'
  ],
  [
    'Friday, 4pm',
    '2026-06-19T15:00:00Z',
    'Fri 19 Jun 2026, 4pm',
    'Fri 19 Jun 2026, 4pm',
    'Sat 20 Jun 2026, 4pm',
    'Fri 19 Jun 2026, 5pm',
    'Sun 21 Jun 2026, 4pm',
    'Fri 19 Jun 2026, 5pm',
    'Fri 19 Jun 2026, 9am'
  ],
  [
    'Friday, 5:30pm',
    '2026-06-19T16:30:00Z',
    'Fri 19 Jun 2026, 5:30pm',
    'Fri 19 Jun 2026, 5:30pm',
    'Sat 20 Jun 2026, 5:30pm',
    'Fri 19 Jun 2026, 5pm',
    'Sun 21 Jun 2026, 5:30pm',
    'Fri 19 Jun 2026, 5pm',
    'Fri 19 Jun 2026, 9am'
  ],
  [
    'On a Saturday',
    '2026-06-20T10:00:00Z',
    'Sat 20 Jun 2026, 11am',
    'Sat 20 Jun 2026, 11am',
    'Sun 21 Jun 2026, 11am',
    'Fri 19 Jun 2026, 5pm',
    'Mon 22 Jun 2026, 11am',
    'Mon 22 Jun 2026, 11am',
    'Fri 19 Jun 2026, midday'
  ],
  [
    'The day before Good Friday',
    '2026-04-02T14:00:00Z',
    'Thu 2 Apr 2026, 3pm',
    'Thu 2 Apr 2026, 3pm',
    'Fri 3 Apr 2026, 3pm',
    'Thu 2 Apr 2026, 5pm',
    'Sat 4 Apr 2026, 3pm',
    'Thu 2 Apr 2026, 5pm',
    'Thu 2 Apr 2026, 9am'
  ],
  [
    'Friday before a bank holiday Monday',
    '2026-05-22T15:00:00Z',
    'Fri 22 May 2026, 4pm',
    'Fri 22 May 2026, 4pm',
    'Sat 23 May 2026, 4pm',
    'Fri 22 May 2026, 5pm',
    'Sun 24 May 2026, 4pm',
    'Fri 22 May 2026, 5pm',
    'Fri 22 May 2026, 9am'
  ],
  [
    'Two days before Christmas',
    '2026-12-23T15:00:00Z',
    'Wed 23 Dec 2026, 3pm',
    'Wed 23 Dec 2026, 3pm',
    'Thu 24 Dec 2026, 3pm',
    'Thu 24 Dec 2026, 3pm',
    'Fri 25 Dec 2026, 3pm',
    'Thu 24 Dec 2026, 5pm',
    'Thu 24 Dec 2026, 9am'
  ],
  [
    'A minute before closing at the end of the year',
    '2026-12-31T16:59:00Z',
    'Thu 31 Dec 2026, 4:59pm',
    'Thu 31 Dec 2026, 4:59pm',
    'Fri 1 Jan 2027, 4:59pm',
    'Thu 31 Dec 2026, 5pm',
    'Sat 2 Jan 2027, 4:59pm',
    'Thu 31 Dec 2026, 5pm',
    'Thu 31 Dec 2026, 9am'
  ],
  [
    'Friday before the clocks go forward',
    '2026-03-27T16:00:00Z',
    'Fri 27 Mar 2026, 4pm',
    'Fri 27 Mar 2026, 4pm',
    'Sat 28 Mar 2026, 4pm',
    'Fri 27 Mar 2026, 5pm',
    'Sun 29 Mar 2026, 5pm',
    'Fri 27 Mar 2026, 5pm',
    'Fri 27 Mar 2026, 9am'
  ],
  [
    'Half an hour before the clocks go forward',
    '2026-03-29T00:30:00Z',
    'Sun 29 Mar 2026, 12:30am',
    'Sun 29 Mar 2026, 12:30am',
    'Mon 30 Mar 2026, 1:30am',
    'Fri 27 Mar 2026, 5pm',
    'Tue 31 Mar 2026, 1:30am',
    'Mon 30 Mar 2026, 5pm',
    'Mon 30 Mar 2026, 9am'
  ],
  [
    'Friday before the clocks go back',
    '2026-10-23T15:00:00Z',
    'Fri 23 Oct 2026, 4pm',
    'Fri 23 Oct 2026, 4pm',
    'Sat 24 Oct 2026, 4pm',
    'Fri 23 Oct 2026, 5pm',
    'Sun 25 Oct 2026, 3pm',
    'Fri 23 Oct 2026, 5pm',
    'Fri 23 Oct 2026, 9am'
  ],
  [
    '1:30am, before the clocks go back',
    '2026-10-25T00:30:00Z',
    'Sun 25 Oct 2026, 1:30am',
    'Sun 25 Oct 2026, 1:30am',
    'Mon 26 Oct 2026, 12:30am',
    'Fri 23 Oct 2026, 5pm',
    'Tue 27 Oct 2026, 12:30am',
    'Mon 26 Oct 2026, 5pm',
    'Mon 26 Oct 2026, 9am'
  ],
  [
    '1:30am again, after the clocks went back',
    '2026-10-25T01:30:00Z',
    'Sun 25 Oct 2026, 1:30am',
    'Sun 25 Oct 2026, 1:30am',
    'Mon 26 Oct 2026, 1:30am',
    'Fri 23 Oct 2026, 5pm',
    'Tue 27 Oct 2026, 1:30am',
    'Mon 26 Oct 2026, 5pm',
    'Mon 26 Oct 2026, 9am'
  ]
];

const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
const table = (examples: readonly ClockExample[]): string =>
  [
    row([
      'Example',
      'Received',
      'Clock starts',
      'Review due',
      'Review to be done by',
      'Duties due',
      'Duties to be done by',
      'IDVA told at the latest'
    ]),
    row(['---', '---', '---', '---', '---', '---', '---', '---']),
    ...examples.map(([name, , ...cells]) => row([name, ...cells]))
  ].join('\n');

/** The clock rule as a table of examples that a coordinator can read and check. */
export const clockRuleDocument = (): string => `# When is what due?

Examples to read and check. Each is also a test: if the suite counted otherwise, its build would fail. This page is written by \`npx tsx docs/clockRule.ts\`.

* The review is due 24 hours after receipt; the four duties (processed, crimes considered, referrer invited, IDVA notified) are due after 48 hours (board paper, paragraphs 38-40).
* The team works from 8am to 5pm, Monday to Friday, and not on bank holidays of England (paragraph 37). 5pm itself is not worked.
* *To be done by*: the last moment before the due time at which anybody is at work.
* *IDVA told at the latest*: eight working hours before the duties are due the IDVA service is told, reviewed or not. Where that moment is past when the
  referral comes in, it is told as soon as the desk takes it in.
* Every time is by the clocks of London. Sending a referral back with a question stops no clock. An e-mailed form counts from when it reached the team.
* A case that came by transfer counts anew from its acceptance, by the same rule.

The board paper does not say how nights, weekends and bank holidays count. The Configuration list says which of the two rules holds.

## Skip days without staff

As the sites are set up. The clock starts at receipt or, outside working hours, at the next opening. Days without staff do not count: a due time is the same time
on the next working day, and the one after it.

${table(skippingExamples)}

## Plain elapsed hours

The clock starts at receipt and never stops: 24 and 48 hours as they pass. When the clocks change, a due time moves by an hour on the wall.

${table(plainExamples)}
`;

if (require.main === module) writeFileSync(join(__dirname, 'clock-rule.md'), clockRuleDocument());
