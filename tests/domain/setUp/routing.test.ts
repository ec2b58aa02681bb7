import fc from 'fast-check';
import { defaultMaracs } from '../../../src/domain/setUp/defaultConfiguration';
import { defaultPostcodes } from '../../../src/domain/setUp/defaultPostcodes';
import { maracOfPostcode, tidyPostcode } from '../../../src/domain/setUp/routing';

const maracOf = (postcode: string) => maracOfPostcode(postcode, defaultPostcodes);

describe('which MARAC covers a postcode', () => {
  it.each([
    ['B8 1AA', 'Birmingham East'],
    ['b81aa', 'Birmingham East'],
    [' b 8  1 a a ', 'Birmingham East'],
    ['B8', 'Birmingham East'],
    ['B80 1AA', undefined],
    ['B1 1AA', 'Birmingham West'],
    ['B11 1AA', 'Birmingham East'],
    ['CV7 9AA', 'Coventry'],
    ['CV7 7AA', 'Solihull'],
    ['CV7', undefined],
    ['CV7 7', 'Solihull'],
    ['CV7 7A', 'Solihull'],
    ['WV11 3AA', 'Walsall'],
    ['WV11 1AA', 'Wolverhampton'],
    ['WS10 0AA', 'Sandwell'],
    ['DY4 7AA', 'Sandwell'],
    ['DY1 1AA', 'Dudley'],
    ['SW1A 1AA', undefined],
    ['M1 1AA', undefined],
    ['not known', undefined],
    ['', undefined],
    ['constructor', undefined]
  ])('%p: %p', (postcode, marac) => {
    expect(maracOf(postcode)).toBe(marac);
  });

  it('prefers a whole postcode to a sector, and a sector to a district', () => {
    const table = { B8: 'district', 'B8 1': 'sector', 'B8 1AA': 'unit' };
    expect(['B8 1AA', 'B8 1AB', 'B8 2AA'].map(postcode => maracOfPostcode(postcode, table))).toEqual(['unit', 'sector', 'district']);
  });

  it('does not mind spacing or case', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...Object.keys(defaultPostcodes)),
        fc.constantFrom('', ' ', '  '),
        fc.boolean(),
        (district, gap, lower) => {
          const [outward, sector = '1'] = district.split(' ');
          const typed = `${outward}${gap}${sector}AA`;
          expect(maracOf(lower ? typed.toLowerCase() : typed)).toBe(maracOf(`${outward} ${sector}AA`));
          expect(maracOf(district)).toBe(defaultPostcodes[district]);
        }
      )
    );
  });

  it('sends every postcode of the table to a MARAC that exists, and leaves no MARAC without one', () => {
    expect(Array.from(new Set(Object.values(defaultPostcodes))).sort()).toEqual(defaultMaracs.map(({ name }) => name).sort());
  });
});

describe('a postcode as it is written', () => {
  it.each([
    ['b81aa', 'B8 1AA'],
    ['CV1-2AB', 'CV1 2AB'],
    ['B8', undefined],
    ['B8 1', undefined],
    ['hello', undefined]
  ])('%p: %p', (typed, tidy) => {
    expect(tidyPostcode(typed)).toBe(tidy);
  });
});
