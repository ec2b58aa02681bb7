import fc from 'fast-check';
import { compare } from '../../../src/domain/matching/compare';
import type { Suggestion } from '../../../src/domain/matching/compare';
import type { PersonRecord } from '../../../src/domain/matching/record';
import { labelledPeople } from './support/labelledPeople';

const home = { address: '12 Sample Road', postcode: 'B8 1AA' };
const ayesha: PersonRecord = {
  givenNames: 'Ayesha',
  familyName: 'Sampleton',
  dateOfBirth: '1988-03-04',
  ...home,
  telephones: ['07700 900123']
};
const born = { dateOfBirth: '1988-03-04' };

describe('two records', () => {
  it.each<[string, PersonRecord, PersonRecord, Suggestion, string]>([
    ['a record written twice', ayesha, { ...ayesha }, 'same', 'same date of birth'],
    ['day and month swapped', ayesha, { ...ayesha, dateOfBirth: '1988-04-03' }, 'same', 'day and month swapped'],
    ['one digit of the year', ayesha, { ...ayesha, dateOfBirth: '1989-03-04' }, 'same', 'one digit of the year differs'],
    ['two digits swapped', ayesha, { ...ayesha, dateOfBirth: '1898-03-04' }, 'same', 'two digits of the date of birth swapped'],
    ['names reversed', ayesha, { ...ayesha, givenNames: 'Sampleton', familyName: 'Ayesha' }, 'same', 'names reversed'],
    ['a misspelt family name', ayesha, { ...ayesha, familyName: 'Sampelton' }, 'same', 'family name sounds alike'],
    [
      'a transliteration',
      { ...ayesha, givenNames: 'Muhammad', familyName: 'Choudhry' },
      { ...ayesha, givenNames: 'Mohammed', familyName: 'Chowdhury' },
      'same',
      'family name otherwise spelt or short'
    ],
    [
      'a short name',
      { ...ayesha, givenNames: 'Elizabeth' },
      { ...ayesha, givenNames: 'Liz' },
      'same',
      'given name otherwise spelt or short'
    ],
    [
      'an alias',
      ayesha,
      { givenNames: 'Smiler', familyName: 'Other', ...born, aliases: ['Ayesha Sampleton'], telephones: ['+44 7700 900123'] },
      'same',
      'alias'
    ],
    [
      'diacritics, hyphens, apostrophes',
      { ...born, givenNames: 'Łucja', familyName: 'O’Brien-Şahin' },
      { ...born, givenNames: 'Lucja', familyName: 'OBrien Sahin' },
      'same',
      'same family name'
    ],
    ['half a double-barrelled name', { ...ayesha, familyName: 'Sampleton-Jones' }, ayesha, 'same', 'family names share a part'],
    ['a married name, telephone kept', { ...ayesha, familyName: 'Other' }, ayesha, 'same', 'another family name'],
    [
      'a married name alone',
      { ...ayesha, familyName: 'Other', address: '', postcode: '', telephones: [] },
      ayesha,
      'possible',
      'another family name'
    ],
    ['twins', { ...ayesha, givenNames: 'Bushra' }, ayesha, 'possible', 'perhaps twins'],
    [
      'twins whose names are a letter apart',
      { ...ayesha, givenNames: 'Amina' },
      { ...ayesha, givenNames: 'Amira' },
      'possible',
      'perhaps twins'
    ],
    [
      'twins whose names are written alike, by no list one name',
      { ...ayesha, givenNames: 'Alina' },
      { ...ayesha, givenNames: 'Aleena' },
      'possible',
      'perhaps twins'
    ],
    [
      'brothers a year apart of two writings of a name',
      { ...ayesha, givenNames: 'Usman' },
      { ...ayesha, givenNames: 'Othman', dateOfBirth: '1989-03-04' },
      'possible',
      'perhaps brothers or sisters'
    ],
    [
      'one person of two writings of a name',
      { ...ayesha, givenNames: 'Usman' },
      { ...ayesha, givenNames: 'Othman' },
      'same',
      'given name otherwise spelt or short'
    ],
    [
      'a name that many bear, on one day of birth and nothing else',
      { ...born, givenNames: 'Paul', familyName: 'Evans' },
      { ...born, givenNames: 'Paul', familyName: 'Evans' },
      'possible',
      'a name that many bear'
    ],
    ['a father and his son', { ...ayesha, dateOfBirth: '1959-11-20' }, ayesha, 'different', 'perhaps a parent and a child'],
    ['a father and his son, one birth unknown', { ...ayesha, dateOfBirth: undefined }, ayesha, 'possible', 'same home'],
    [
      'a child of the family that is not born yet',
      { familyName: 'Sampleton', ...home },
      { ...ayesha, telephones: [] },
      'different',
      'same home'
    ],
    [
      'somebody known by a family name and a telephone',
      { familyName: 'Sampleton', telephones: ['07700 900123'] },
      ayesha,
      'possible',
      'same telephone'
    ],
    ['sisters', { ...ayesha, givenNames: 'Bushra', dateOfBirth: '1991-08-17' }, ayesha, 'different', 'perhaps of one family'],
    ['a forename left out', { ...ayesha, givenNames: 'Mohammed Imran' }, { ...ayesha, givenNames: 'Imran' }, 'same', 'same given name'],
    [
      'brothers under one forename',
      { ...ayesha, givenNames: 'Mohammed Imran' },
      { ...ayesha, givenNames: 'Mohammed Bilal' },
      'possible',
      'another given name'
    ],
    [
      'a common name alone',
      { givenNames: 'Mohammed', familyName: 'Khan' },
      { givenNames: 'Mohammed', familyName: 'Khan' },
      'different',
      'same family name'
    ],
    [
      'a common name born on a 1 January',
      { givenNames: 'Mohammed', familyName: 'Khan', dateOfBirth: '1980-01-01' },
      { givenNames: 'Mohammed', familyName: 'Khan', dateOfBirth: '1980-01-01' },
      'possible',
      'same date of birth, a 1 January'
    ],
    [
      'a day that nobody knew',
      { ...ayesha, dateOfBirth: '1988-01-01' },
      ayesha,
      'possible',
      'same year of birth, 1 January in one of them'
    ],
    ['the same NHS number', { nhsNumber: '943 476 5919' }, { ...ayesha, nhsNumber: '9434765919' }, 'same', 'same NHS number'],
    [
      'another NHS number',
      { ...ayesha, nhsNumber: '943 476 5919' },
      { ...ayesha, nhsNumber: '4010232137' },
      'possible',
      'another NHS number'
    ],
    [
      'the same PNC number under another name',
      { ...ayesha, pncId: '1999/0123456X' },
      { givenNames: 'Bushra', familyName: 'Other', pncId: '99/123456X' },
      'possible',
      'same PNC number'
    ],
    [
      'neighbours',
      { givenNames: 'Bushra', familyName: 'Other', ...home },
      { givenNames: 'Colin', familyName: 'Third', ...home },
      'different',
      'same home'
    ]
  ])('%s', (_what, one, other, suggestion, reason) => {
    const comparison = compare(one, other);
    expect(comparison).toMatchObject({ suggestion, reasons: expect.arrayContaining([reason]) });
    expect(compare(other, one)).toEqual(comparison);
  });

  it('say less of a common name than of a rare one', () => {
    const scoreOf = (familyName: string): number => compare({ familyName }, { familyName }).score;
    expect(['Khan', 'Singh', 'Begum', 'Smith'].filter(name => scoreOf(name) >= scoreOf('Sampleton'))).toEqual([]);
    expect(scoreOf('Khan')).toBeGreaterThan(0);
  });

  it('that hold nothing that can be read are told to be different, without a reason', () => {
    const unreadable: readonly PersonRecord[] = [
      {},
      {
        dateOfBirth: '31 April',
        postcode: 'nowhere',
        telephones: ['none'],
        nhsNumber: '1',
        aliases: [' '],
        givenNames: '',
        familyName: '?'
      }
    ];
    unreadable.forEach(record => expect(compare(record, {})).toEqual({ suggestion: 'different', score: 0, reasons: [] }));
  });

  it('compare alike both ways, with any part missing, and never name what they hold', () => {
    const people = labelledPeople(400, 'both ways').map(({ record }) => record);
    const parts: readonly (keyof PersonRecord)[] = [
      'givenNames',
      'familyName',
      'dateOfBirth',
      'address',
      'postcode',
      'telephones',
      'nhsNumber',
      'pncId'
    ];
    const anyRecord = fc
      .tuple(fc.constantFrom(...people), fc.subarray([...parts]))
      .map(([person, gone]): PersonRecord =>
        Object.fromEntries(Object.entries(person).filter(([part]) => !gone.includes(part as keyof PersonRecord)))
      );
    fc.assert(
      fc.property(anyRecord, anyRecord, (one, other) => {
        const comparison = compare(one, other);
        expect(compare(other, one)).toEqual(comparison);
        expect(Number.isFinite(comparison.score)).toBe(true);
        expect(comparison.reasons.join(' ')).not.toMatch(/\d{2}/);
      })
    );
  });
});
