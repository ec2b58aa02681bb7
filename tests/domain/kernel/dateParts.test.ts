import fc from 'fast-check';
import { dayProblemWords, fromParts, toParts } from '../../../src/domain/kernel/dateParts';
import { anyDay } from '../support/days';

const typed = (day: string, month: string, year: string) => fromParts({ day, month, year });

describe('a date typed in three fields', () => {
  it.each([
    ['3', '4', '2019', '2019-04-03'],
    ['03', '04', '2019', '2019-04-03'],
    [' 3 ', ' Apr ', ' 2019 ', '2019-04-03'],
    ['3', 'apr.', '2019', '2019-04-03'],
    ['27', 'March', '1988', '1988-03-27'],
    ['1', 'SEPT', '1988', '1988-09-01'],
    ['29', '2', '2024', '2024-02-29']
  ])('%p %p %p is %s', (day, month, year, expected) => {
    expect(typed(day, month, year)).toEqual({ ok: true, value: expected });
  });

  it.each([
    ['', ' ', '', 'empty', ['day', 'month', 'year']],
    ['', '4', '2019', 'missing', ['day']],
    ['3', '', '', 'missing', ['month', 'year']],
    ['3', '4', '19', 'yearNotFourDigits', ['year']],
    ['3', '4', 'abcd', 'yearNotFourDigits', ['year']],
    ['31', '4', '2019', 'notReal', ['day', 'month', 'year']],
    ['29', 'feb', '2026', 'notReal', ['day', 'month', 'year']],
    ['32', '4', '2019', 'notReal', ['day']],
    ['0', '4', '2019', 'notReal', ['day']],
    ['3', '13', '2019', 'notReal', ['month']],
    ['3', 'Ma', '2019', 'notReal', ['month']],
    ['3', 'Mayor', '2019', 'notReal', ['month']],
    ['3rd', 'Smarch', '2019', 'notReal', ['day', 'month']],
    ['-3', '4', '2019', 'notReal', ['day']]
  ])('%p %p %p is refused as %s', (day, month, year, kind, parts) => {
    expect(typed(day, month, year)).toEqual({ ok: false, error: { kind, parts } });
  });

  it('knows every month by three letters and by its name', () => {
    const months = 'january february march april may june july august september october november december'.split(' ');
    const numbers = months.map((_unused, at) => ({ ok: true, value: `2026-${String(at + 1).padStart(2, '0')}-05` }));
    expect(months.map(month => typed('5', month, '2026'))).toEqual(numbers);
    expect(months.map(month => typed('5', month.slice(0, 3), '2026'))).toEqual(numbers);
  });

  it('reads back what it writes', () => {
    fc.assert(fc.property(anyDay, any => expect(fromParts(toParts(any))).toEqual({ ok: true, value: any })));
  });

  it('never fails on anything that can be typed', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.string(), (day, month, year) => {
        const read = typed(day, month, year);
        expect(read.ok || read.error.parts.length > 0).toBe(true);
      })
    );
  });
});

describe('the words for a date that is none', () => {
  it.each([
    ['empty', ['day', 'month', 'year'], 'Enter date of birth'],
    ['missing', ['month'], 'Date of birth must include a month'],
    ['missing', ['day', 'year'], 'Date of birth must include a day and year'],
    ['yearNotFourDigits', ['year'], 'Date of birth: the year must have 4 numbers'],
    ['notReal', ['day'], 'Date of birth must be a real date']
  ] as const)('%s, %j', (kind, parts, words) => {
    expect(dayProblemWords({ kind, parts }, 'Date of birth')).toBe(words);
  });
});
