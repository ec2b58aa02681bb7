import { join } from 'node:path';
import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';
import { areSurelyDifferent, compare } from '../../../src/domain/matching/compare';
import type { PersonRecord } from '../../../src/domain/matching/record';
import { likenessOfDates } from '../../../src/domain/matching/dateLikeness';
import { compareNames } from '../../../src/domain/matching/nameComparison';
import { golden } from '../../support/files/golden';

const rounded = (bits: number): string => bits.toFixed(2);
const pair = (text: string): readonly [string, string] => text.split(' / ', 2) as [string, string];

/** "Ayesha SAMPLETON, Smiler": capitals for the family name, aliases behind it. */
function named(text: string): PersonRecord {
  const [own, ...aliases] = text.split(', ');
  const words = own.split(' ');
  const isFamily = (word: string): boolean => word !== '' && word === word.toUpperCase();
  return {
    familyName: words.filter(isFamily).join(' '),
    givenNames: words.filter(word => !isFamily(word)).join(' '),
    aliases: aliases.map(alias => alias.replace(';', ','))
  };
}

const names = [
  'KHAN / KHAN',
  'SAMPLETON / SAMPLETON',
  'SAMPLETON / SAMPLETON-JONES',
  'SAMPLETON-JONES / JONES SAMPLETON',
  'SAMPLETON JONES / SAMPLETONJONES',
  'CHOUDHURY / CHAUDHRY',
  'SMITH / SMYTHE',
  'KHAN / COHEN',
  'SAMPLETON / SAMPELTON',
  'SAMPLETON / SAMPLETOM',
  'HARWOOD / HARGOOD',
  'BAILEYS / BAYLISS',
  'SAMPLETON / TESTCASE',
  'SAMPLETON / S',
  'SAMPLETON-JONES / S',
  'SAMPLETON / -',
  'ALI / ALY',
  'NG / NO',
  'LEE / LEA',
  'BECK / BACK',
  'KERR-WOOD / KURR-WARD',
  'Ayesha / Ayesha',
  'Ayesha / Aisha',
  'Mohammed / Muhammad',
  'Mohammed Imran / Imran',
  'Mohammed Imran / Mohammed Bilal',
  'Mohammed Imran / Mohammed',
  'Imran Mohammed / Mohammed',
  'Anna Maria / Anna',
  'Anna Maria / Maria',
  'Anna Maria / Anna Lucy',
  'Anna Maria / Maria Anna',
  'Anna Maria / Annamaria',
  'Anna m / Anna Lucy',
  'Elizabeth / Liz',
  'Elizabeth / Lizzy',
  'Amina / Amira',
  'Amina / Bushra',
  'a / Ayesha',
  'b / Ayesha',
  'Jon / John',
  'Jo / Jon',
  'Dr Amina / Amina',
  'Mr a / Ms a',
  'Bushra Amina / Amira Sarah',
  'Ayesha SAMPLETON / Sampleton AYESHA',
  'Ayesha SAMPLETON / Sampleton BUSHRA',
  'Ayesha SAMPLETON / Smiler OTHER, Ayesha Sampleton',
  'Ayesha SAMPLETON / Smiler OTHER, Sampleton; Ayesha',
  'Ayesha SAMPLETON / Smiler SAMPLETON, Ayesha',
  'Ayesha SAMPLETON, Smiler / Smiler OTHER',
  'Ayesha SAMPLETON / Bushra TESTCASE',
  'Ayesha SAMPLETON / Ayesha TESTCASE',
  'Ali HASSAN / Hassan ALI',
  'Ali HASSAN / Hasan ALY, Ali Hassan',
  'Anna Maria SAMPLETON / Sampleton MARIA'
];

const days = [
  '1988-03-04 / 1988-03-04',
  '1988-01-01 / 1988-01-01',
  '1988-03-04 / 1988-04-03',
  '1988-12-03 / 1988-03-12',
  '1988-03-13 / 1988-03-31',
  '1988-03-04 / 1898-03-04',
  '1988-03-04 / 1988-03-05',
  '1988-03-04 / 1988-03-14',
  '1988-03-04 / 1988-08-04',
  '1988-03-04 / 1989-03-04',
  '1988-03-04 / 1978-03-04',
  '1988-03-04 / 1988-01-01',
  '1988-01-01 / 1988-03-14',
  '1988-01-01 / 1989-03-14',
  '1988-01-01 / 1988-01-02',
  '1988-03-12 / 1988-03-21',
  '1988-03-12 / 1988-03-20',
  '1988-03-12 / 1987-03-13',
  '1988-10-01 / 1988-01-01',
  '1988-03-09 / 1988-03-10',
  '1988-01-31 / 1988-02-01',
  '1988-09-04 / 1988-10-04',
  '1989-03-04 / 1990-03-04',
  '1965-01-01 / 1985-01-01',
  '1988-01-01 / 1989-01-01',
  '1988-03-04 / 2026-03-04',
  '1988-03-04 / 1991-08-17'
];

const home = { address: '12 Sample Road', postcode: 'B8 1AA' };
const ayesha: PersonRecord = {
  givenNames: 'Ayesha',
  familyName: 'Sampleton',
  dateOfBirth: '1988-03-04',
  ...home,
  telephones: ['07700 900123']
};
const alone: PersonRecord = { givenNames: 'Ayesha', familyName: 'Sampleton' };
const born = (dateOfBirth: string): PersonRecord => ({ ...ayesha, dateOfBirth });
const records: readonly (readonly [string, PersonRecord, PersonRecord])[] = [
  ['written twice', ayesha, ayesha],
  ['with spaces around the date', ayesha, born(' 1988-03-04 ')],
  ['name and date alone', { ...alone, dateOfBirth: '1988-03-04' }, { ...alone, dateOfBirth: '1988-03-04' }],
  ['name alone', alone, alone],
  ['name and home', { ...alone, ...home }, { ...alone, ...home }],
  ['name and postcode', { ...alone, ...home }, { ...alone, address: '14 Sample Road', postcode: 'b81aa' }],
  ['postcode alone, no house known', { ...alone, postcode: 'B8 1AA' }, { ...alone, postcode: 'B8 1AA' }],
  [
    'name and an earlier home',
    { ...alone, ...home },
    { ...alone, address: '3 Elsewhere', postcode: 'CV1 2AB', earlierAddresses: [{ ...home }] }
  ],
  ['name and telephone', { ...alone, telephones: ['07700 900123'] }, { ...alone, telephones: ['none', '+44 7700 900123'] }],
  ['day and month swapped', ayesha, born('1988-04-03')],
  ['one digit of the day', ayesha, born('1988-03-05')],
  ['one digit of the year', ayesha, born('1989-03-04')],
  ['two digits swapped', ayesha, born('1898-03-04')],
  ['first of January', ayesha, born('1988-01-01')],
  ['another date, 13 years apart', ayesha, born('1975-11-20')],
  ['another date, 14 years apart', ayesha, born('1974-11-20')],
  ['another date, everything else', ayesha, born('1991-08-17')],
  ['twins', ayesha, { ...ayesha, givenNames: 'Bushra' }],
  ['twins a letter apart', { ...ayesha, givenNames: 'Amina' }, { ...ayesha, givenNames: 'Amira' }],
  [
    'twins a letter apart with one NHS number',
    { ...ayesha, givenNames: 'Amina', nhsNumber: '943 476 5919' },
    { ...ayesha, givenNames: 'Amira', nhsNumber: '9434765919' }
  ],
  ['twins under one second name', { ...ayesha, givenNames: 'Anna Maria' }, { ...ayesha, givenNames: 'Lucy Anna' }],
  ['of one family', ayesha, { ...ayesha, givenNames: 'Bushra', dateOfBirth: undefined }],
  ['of one family, born years apart', ayesha, { ...ayesha, givenNames: 'Bushra', dateOfBirth: '1991-08-17' }],
  ['an initial alone', ayesha, { ...ayesha, givenNames: 'A' }],
  ['no given name', ayesha, { ...ayesha, givenNames: '' }],
  ['no given name, date and telephone unknown', ayesha, { familyName: 'Sampleton', ...home }],
  ['no name', ayesha, { dateOfBirth: '1988-03-04', ...home, telephones: ['07700 900123'] }],
  [
    'one NHS number, another name',
    { ...ayesha, nhsNumber: '943 476 5919' },
    { givenNames: 'Bushra', familyName: 'Other', nhsNumber: '943 476 5919' }
  ],
  ['one NHS number, a generation apart', { ...ayesha, nhsNumber: '943 476 5919' }, { ...born('1959-11-20'), nhsNumber: '943 476 5919' }],
  ['another NHS number', { ...ayesha, nhsNumber: '943 476 5919' }, { ...ayesha, nhsNumber: '4010232137' }],
  ['an NHS number that is none', { ...ayesha, nhsNumber: '943 476 5919' }, { ...ayesha, nhsNumber: '1' }],
  ['one PNC number', { ...ayesha, pncId: '1999/0123456X' }, { ...ayesha, pncId: '99/123456X' }],
  ['another PNC number', { ...ayesha, pncId: '1999/0123456X' }, { ...ayesha, pncId: '1999/0123457Y' }],
  ['one PNC number alone', { pncId: '1999/0123456X' }, { pncId: '1999/0123456X' }],
  [
    'another date, nothing in common',
    { ...alone, dateOfBirth: '1988-03-04' },
    { familyName: 'Other', givenNames: 'Ayesha', dateOfBirth: '1991-08-17' }
  ],
  ['another date, the same family name', { ...alone, dateOfBirth: '1988-03-04' }, { ...alone, dateOfBirth: '1991-08-17' }],
  ['another date, a home in common', { ...ayesha, familyName: 'Other', telephones: [] }, born('1991-08-17')],
  ['another date, a telephone in common', { ...ayesha, familyName: 'Other', address: '', postcode: '' }, born('1991-08-17')]
];

const dated = (dateOfBirth: string, otherDatesOfBirth?: readonly string[]): PersonRecord => ({
  ...alone,
  dateOfBirth,
  ...(otherDatesOfBirth && { otherDatesOfBirth })
});
const khan = { givenNames: 'Mohammed', familyName: 'Khan' };
const hard: readonly (readonly [string, PersonRecord, PersonRecord])[] = [
  ['twins who sound alike', { ...ayesha, givenNames: 'Hassan' }, { ...ayesha, givenNames: 'Hussain' }],
  ['twins of two sexes', { ...ayesha, givenNames: 'Daniel', sex: 'Male' }, { ...ayesha, givenNames: 'Danielle', sex: 'Female' }],
  ['father and son, two 1 Januaries', { ...ayesha, ...khan, dateOfBirth: '1965-01-01' }, { ...ayesha, ...khan, dateOfBirth: '1985-01-01' }],
  ['one 1 January, nothing in common', dated('1988-01-01'), dated('1988-01-01')],
  ['one 1 January, one home', { ...dated('1988-01-01'), ...home }, { ...dated('1988-01-01'), ...home }],
  ['a day apart across a ten', dated('1988-03-19'), dated('1988-03-20')],
  ['another date, noted in the other', dated('1988-03-04', ['1986-11-02', 'unreadable']), dated('1986-11-02')],
  ['this year for the year of birth', { ...dated('1988-03-04'), ...home }, { ...dated('2026-03-04'), ...home }],
  ['a common name and one date', { ...khan, dateOfBirth: '1982-10-28' }, { ...khan, dateOfBirth: '1982-10-28' }],
  [
    'a common name, one date and one home',
    { ...khan, dateOfBirth: '1982-10-28', ...home },
    { ...khan, dateOfBirth: '1982-10-28', ...home }
  ],
  ['about one age, one home', { ...alone, ...home, bornAbout: 1988 }, { ...alone, ...home, bornAbout: 1994 }],
  ['some years apart, one home', { ...alone, ...home, bornAbout: 1988 }, { ...dated('1995-03-04'), ...home }],
  ['a generation apart by rough ages, one home', { ...alone, ...home, bornAbout: 1988 }, { ...alone, ...home, bornAbout: 1960 }],
  ['another sex, all else alike', { ...ayesha, sex: 'Female' }, { ...ayesha, sex: 'Male' }],
  ['one name, in the other field', ayesha, { givenNames: 'Sampleton', familyName: '', ...home, telephones: ['07700 900123'] }],
  ['Kaur for another family name', { ...ayesha, familyName: 'Kaur' }, ayesha],
  ['one dummy NHS number', { ...alone, nhsNumber: '9999999999' }, { givenNames: 'Bushra', familyName: 'Other', nhsNumber: '9999999999' }]
];

const texts = [
  [
    '== Names: what is alike of the family names, and of the given names',
    ...names.map(text => {
      const [one, other] = pair(text).map(named);
      const found = compareNames(one, other);
      return `${text}: ${found === undefined ? 'no name' : `${found.family.likeness} ${rounded(found.family.bits)}, ${found.given.likeness} ${rounded(found.given.bits)}${found.isReversed ? ', reversed' : ''}${found.isAlias ? ', alias' : ''}`}`;
    })
  ],
  [
    '== Dates of birth',
    ...days.map(text => {
      const [one, other] = pair(text) as readonly [CalendarDay, CalendarDay];
      return `${text}: ${likenessOfDates(one, other)}`;
    })
  ],
  [
    '== Records',
    ...[...records, ...hard].map(([what, one, other]) => {
      const { suggestion, score, reasons } = compare(one, other);
      return `${what}: ${suggestion} ${score}${areSurelyDifferent(one, other) ? ', surely' : ''}: ${reasons.join(', ')}`;
    })
  ]
];

const held = golden(
  join(__dirname, 'golden', 'comparisons.txt'),
  texts.map(lines => lines.join('\n'))
);

/** For whoever has to agree to a change of what is taken for one person: what two names, dates and records come to. */
describe('comparisons', () => {
  it.each(texts.map(([heading, ...lines], at) => [heading, lines, held[at] ?? ''] as const))('%s', (_heading, lines, text) => {
    expect(lines).toEqual(text.split('\n').slice(1));
  });
});
