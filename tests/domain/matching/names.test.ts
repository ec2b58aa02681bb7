import fc from 'fast-check';
import { plainName, soundsOf, splitName } from '../../../src/domain/matching/names';

const shareASound = (a: string, b: string): boolean => soundsOf(a).some(sound => soundsOf(b).includes(sound));

describe('a name made plain', () => {
  it.each([
    ['O’Brien', 'obrien'],
    ["O'BRIEN", 'obrien'],
    ['Şahin', 'sahin'],
    ['Núñez', 'nunez'],
    ['Smith-Jones', 'smith jones'],
    ['  Anna   Maria ', 'anna maria'],
    ['St. John', 'st john'],
    ['Łukasz', 'lukasz'],
    ['Bjørn Weiß', 'bjorn weiss'],
    ['Æthel', 'aethel'],
    ['Đặng', 'dang'],
    ['Yıldız', 'yildiz'],
    ['Þóra', 'thora'],
    ['Ħal', 'hal'],
    ['Œuvrard', 'oeuvrard'],
    ['Олена Коваленко', 'olena kovalenko'],
    ['Μαρία', 'maria'],
    ['123', '']
  ])('%p is %p', (name, plain) => {
    expect(plainName(name)).toBe(plain);
  });

  it('is plain already the second time', () => {
    fc.assert(fc.property(fc.string(), name => expect(plainName(plainName(name))).toBe(plainName(name))));
  });
});

describe('how a name sounds', () => {
  it.each([
    ['Catherine', 'Kathryn'],
    ['Mohammed', 'Muhamad'],
    ['Begum', 'Begam'],
    ['Hussain', 'Hussein'],
    ['Smith', 'Smyth'],
    ['Smith', 'Schmidt'],
    ['Philips', 'Fillips'],
    ['Smith-Jones', 'Jones'],
    ['Smith-Jones', 'Smithjones'],
    ['Al-Hassan', 'Alhassan'],
    ['Özil', 'Ozil'],
    ['Иванова', 'Иванова']
  ])('%s like %s', (a, b) => {
    expect(shareASound(a, b)).toBe(true);
  });

  it.each([
    ['Khan', 'Singh'],
    ['Smith', 'Patel'],
    ['Иванова', 'Петрова']
  ])('%s unlike %s', (a, b) => {
    expect(shareASound(a, b)).toBe(false);
  });

  it('of nothing is nothing', () => {
    expect(soundsOf('')).toEqual([]);
    expect(soundsOf('--')).toEqual([]);
  });
});

describe('a whole name taken apart', () => {
  it.each([
    ['Anna Maria Testcase', 'Testcase', 'Anna Maria'],
    ['Testcase, Anna Maria', 'Testcase', 'Anna Maria'],
    ['Testcase', 'Testcase', ''],
    ['', '', '']
  ])('%p', (whole, familyName, givenNames) => {
    expect(splitName(whole)).toEqual({ familyName, givenNames });
  });
});
