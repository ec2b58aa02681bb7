import { isMoment } from '../../../src/domain/kernel/calendarDay';
import { capitalised, counted, listed, noSuchWords } from '../../../src/domain/kernel/words';

describe('words for people', () => {
  it('counts in the singular and the plural, with a comma in thousands', () => {
    expect([0, 1, 2, 1200].map(count => counted(count, 'case'))).toEqual(['0 cases', '1 case', '2 cases', '1,200 cases']);
    expect(counted(2, 'agency', 'agencies')).toBe('2 agencies');
  });

  it('lists with commas and one "and"', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(listed)).toEqual(['', 'a', 'a and b', 'a, b and c']);
  });

  it('begins with a capital and leaves the rest', () => {
    expect(capitalised('iDVA service')).toBe('IDVA service');
    expect(capitalised('')).toBe('');
  });

  it('tells of a record that is missing as of one that this person may not see', () => {
    expect(noSuchWords('case')).toBe('There is no such case, or you may not see it.');
  });
});

it('a moment is known where it is one', () => {
  expect([new Date(0), new Date(NaN), undefined].map(isMoment)).toEqual([true, false, false]);
});
