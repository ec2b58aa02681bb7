import { minutesTyped } from '../../../../src/domain/kernel/typedTime';
import { attachmentLimits } from '../../../../src/services/referral/attachFile';
import {
  agencyChoices,
  answersOf,
  checkReceipt,
  receiptAtFirst,
  unfinishedEntries
} from '../../../../src/webparts/maracDesk/presenters/emailedReceipt';
import type { TypedReceipt } from '../../../../src/webparts/maracDesk/presenters/emailedReceipt';
import { anIntake, configuration, wednesdayNoon } from '../builders';

const limits = attachmentLimits();
const typed: TypedReceipt = {
  day: { day: '14', month: 'April', year: '2026' },
  time: '2:30pm',
  name: ' Helen Example ',
  agency: 'Housing',
  otherAgency: '',
  email: ' helen@housing.example ',
  original: { name: 'Referral.docx', size: 2000 }
};
const check = (changes: Partial<TypedReceipt>) => checkReceipt({ ...typed, ...changes }, limits, wednesdayNoon);
const problemsOf = (changes: Partial<TypedReceipt>) => {
  const checked = check(changes);
  return checked.ok ? {} : checked.error;
};

describe('the time an e-mail came', () => {
  test.each([
    ['14:30', 870],
    ['1430', 870],
    ['2.30pm', 870],
    ['2:30 PM', 870],
    ['9am', 540],
    ['09:05', 545],
    ['12am', 0],
    ['12pm', 720],
    ['12:15am', 15],
    ['midday', 720],
    ['00:00', 0],
    ['23:59', 1439]
  ])('%s', (text, minutes) => expect(minutesTyped(text)).toBe(minutes));

  // A bare 9 could be either end of the day.
  test.each(['', '9', '24:00', '12:60', '13pm', '0am', 'noonish', '-1:00', '2:3pm'])('“%s” is none', text =>
    expect(minutesTyped(text)).toBeUndefined()
  );
});

describe('what is known of an e-mailed form', () => {
  test('is stored tidied, at London’s time', () => {
    expect(check({})).toEqual({
      ok: true,
      value: { receivedAt: new Date('2026-04-14T13:30:00Z'), name: 'Helen Example', agency: 'Housing', email: 'helen@housing.example' }
    });
  });

  test('everything left out is named at once', () => {
    const empty = problemsOf({ ...receiptAtFirst(wednesdayNoon), original: undefined });
    expect(Object.keys(empty).sort()).toEqual(['agency', 'email', 'name', 'original', 'time']);
    expect(receiptAtFirst(wednesdayNoon).day).toEqual({ day: '15', month: '4', year: '2026' });
  });

  test.each<[string, Partial<TypedReceipt>, object]>([
    ['no real day', { day: { day: '31', month: '4', year: '2026' } }, { day: 'The day the e-mail came must be a real date' }],
    [
      'later than now',
      { day: { day: '15', month: '4', year: '2026' }, time: '12:01' },
      { day: 'The e-mail cannot have come later than now' }
    ],
    ['a time that could be two', { time: '9' }, { time: 'Enter the time like 14:30 or 2:30pm' }],
    ['another agency without a name', { agency: 'Another agency', otherAgency: ' ' }, { otherAgency: 'Enter which agency sent it' }],
    ['no address', { email: 'helen' }, { email: 'Enter the address it came from, like name@agency.example' }],
    ['an empty file', { original: { name: 'a.pdf', size: 0 } }, { original: 'The file is empty' }]
  ])('%s', (_, changes, problems) => expect(problemsOf(changes)).toEqual(problems));

  test('a file of a kind that cannot be attached is refused before it is sent', () => {
    expect(problemsOf({ original: { name: 'run.exe', size: 10 } })).toHaveProperty(
      'original',
      expect.stringContaining('“run.exe” cannot be added')
    );
  });

  test('fills in the referrer’s part of the form, also for an agency that is not listed', () => {
    const received = { receivedAt: wednesdayNoon, name: 'Helen', agency: 'Housing', email: 'h@x.example' };
    expect(agencyChoices(configuration)).toContain('Housing');
    expect(answersOf(received, configuration)).toEqual({ referrerName: 'Helen', referrerEmail: 'h@x.example', referringAgency: 'Housing' });
    expect(answersOf({ ...received, agency: 'A charity' }, configuration)).toMatchObject({
      referringAgency: 'Another agency',
      referringAgencyOther: 'A charity'
    });
  });
});

test('entries begun and those returned can be gone on with; sent ones and one’s own drafts are no entries', () => {
  const receivedByEmail = { receivedAt: new Date('2026-04-14T13:30:00Z'), name: 'Helen', agency: 'Housing', email: 'h@x.example' };
  const mine = [
    { ...anIntake('', 4), status: 'Draft', receivedByEmail } as const,
    { ...anIntake('M-1', 3), status: 'Returned', receivedByEmail } as const,
    { ...anIntake('M-2', 2), status: 'Submitted', receivedByEmail } as const,
    { ...anIntake('', 1), status: 'Draft' } as const
  ];
  expect(unfinishedEntries(mine)).toEqual([
    { id: 3, key: 'intake-3', words: 'Helen, Housing, received Tuesday 14 April 2026, 2:30pm', action: 'Answer the question' },
    { id: 4, key: 'intake-4', words: 'Helen, Housing, received Tuesday 14 April 2026, 2:30pm', action: 'Continue' }
  ]);
});
