import { houseOf, telephonesIn, tidyNhsNumber, tidyPncId, tidyTelephone } from '../../../src/domain/matching/identifiers';

describe('telephone numbers', () => {
  it.each([
    ['07700 900123', '07700900123'],
    ['+44 7700 900123', '07700900123'],
    ['0044 7700 900123', '07700900123'],
    ['+44 (0)7700 900123', '07700900123'],
    ['(07700) 900-123', '07700900123'],
    ['+33 1 23 45 67 89', '33123456789'],
    ['0033 1 23 45 67 89', '33123456789'],
    ['00353 85 123 4567', '353851234567'],
    ['447700900123', '07700900123'],
    ['44 07700 900123', '07700900123'],
    ['7700 900123', '07700900123'],
    ['007700 900123', '07700900123'],
    ['0121–496–0000', '01214960000'],
    ['0121 496 0000 ext 12', '01214960000'],
    ['0121 626 5000, ext: 4000', '01216265000'],
    ['0121 626 5000 (extension 4000)', '01216265000'],
    ['(0121) 6265000 ext 7841 4000', '01216265000'],
    ['496 0321', '01214960321'],
    ['7765 4321', '02477654321'],
    ['00000000000', undefined],
    ['07777777777', undefined],
    ['101', undefined],
    ['none', undefined],
    ['0770090012307700900123', undefined]
  ])('%p: %p', (typed, tidy) => {
    expect(tidyTelephone(typed)).toBe(tidy);
  });

  it('are read one by one where several stand in one line', () => {
    expect(telephonesIn('07700 900123')).toEqual(['07700900123']);
    expect(telephonesIn('07700 900123 / 0121 496 0321')).toEqual(['07700900123', '01214960321']);
    expect(telephonesIn('07700 900123 or 0121 496 0321 ext 3')).toEqual(['07700900123', '01214960321']);
    expect(telephonesIn('none')).toEqual([]);
  });
});

describe('NHS numbers', () => {
  it.each([
    ['943 476 5919', '9434765919'],
    ['9434765919', '9434765919'],
    ['943-476-5918', undefined],
    ['9999999999', undefined],
    ['0000000000', undefined],
    ['999 000 0018', undefined],
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
    ['12A Sample Road, Flat 3', 'B8 1AA', '3 12a'],
    ['12 A Sample Road', 'B8 1AA', '12a'],
    ['Flat A, 12 Sample Road', 'B8 1AA', '12a'],
    ['Apartment 5, Rotunda, 150 New Street', 'B8 1AA', '5 150'],
    ['Apt. 5, 150 New Street', 'B8 1AA', '5 150'],
    ['Flat 2, Block 7, 30 Lea Bank', 'B8 1AA', '2 30'],
    ['Room 4', 'B8 1AA', '4'],
    ['Flat 4, Rose Court', 'B8 1AA', '4 rosecourt'],
    ['Rose Cottage, Sample Lane', 'B8 1AA', 'rosecottage'],
    ['b81aa', 'B8 1AA', undefined],
    ['', 'B8 1AA', undefined],
    ['---', 'B8 1AA', undefined]
  ])('%p in %s: %p', (address, postcode, house) => {
    expect(houseOf(address, postcode)).toBe(house);
  });
});
