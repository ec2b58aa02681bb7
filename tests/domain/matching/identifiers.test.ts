import { houseOf, tidyNhsNumber, tidyPncId, tidyTelephone } from '../../../src/domain/matching/identifiers';

describe('telephone numbers', () => {
  it.each([
    ['07700 900123', '07700900123'],
    ['+44 7700 900123', '07700900123'],
    ['0044 7700 900123', '07700900123'],
    ['+44 (0)7700 900123', '07700900123'],
    ['(07700) 900-123', '07700900123'],
    ['+33 1 23 45 67 89', '33123456789'],
    ['101', undefined],
    ['none', undefined],
    ['0770090012307700900123', undefined]
  ])('%p: %p', (typed, tidy) => {
    expect(tidyTelephone(typed)).toBe(tidy);
  });
});

describe('NHS numbers', () => {
  it.each([
    ['943 476 5919', '9434765919'],
    ['9434765919', '9434765919'],
    ['943-476-5918', undefined],
    ['999 000 0000', undefined],
    ['12345', undefined],
    ['', undefined]
  ])('%p: %p', (typed, tidy) => {
    expect(tidyNhsNumber(typed)).toBe(tidy);
  });

  it('refuse a body whose check digit would be ten', () => {
    expect(Array.from('0123456789').filter(digit => tidyNhsNumber(`100000001${digit}`) !== undefined)).toEqual([]);
  });
});

describe('PNC identities', () => {
  it.each([
    ['1999/0123456X', '99/123456X'],
    ['99/123456x', '99/123456X'],
    ['1999 / 0123456 X', '99/123456X'],
    ['19990123456X', '99/123456X'],
    ['0123456', undefined],
    ['', undefined]
  ])('%p: %p', (typed, tidy) => {
    expect(tidyPncId(typed)).toBe(tidy);
  });
});

describe('the house', () => {
  it.each([
    ['12 Sample Road', 'B8 1AA', '12'],
    ['12 Sample Road, Birmingham, B8 1AA', 'B8 1AA', '12'],
    ['12a Sample Road\nBirmingham', 'B8 1AA', '12a'],
    ['Flat 3, 12A Sample Road', 'B8 1AA', '3 12a'],
    ['Rose Cottage, Sample Lane', 'B8 1AA', 'rosecottage'],
    ['b81aa', 'B8 1AA', undefined],
    ['', 'B8 1AA', undefined],
    ['---', 'B8 1AA', undefined]
  ])('%p in %s: %p', (address, postcode, house) => {
    expect(houseOf(address, postcode)).toBe(house);
  });
});
