import fc from 'fast-check';
import { lookUpKeysOf, matchKeysOf, matchReason, meansOf, namesakeKeys, yearsOfBirth } from '../../../src/domain/matching/matchKeys';
import type { CasePerson } from '../../../src/domain/referral/referral';
import { anyDay, day } from '../support/days';

const person = (known: Partial<CasePerson>): CasePerson => ({
  key: 'key',
  role: 'Victim',
  familyName: '',
  givenNames: '',
  aliases: [],
  telephones: [],
  address: '',
  postcode: '',
  addressIsConfidential: false,
  ...known
});

const shared = (a: Partial<CasePerson>, b: Partial<CasePerson>) =>
  matchKeysOf(person(a))
    .filter(key => matchKeysOf(person(b)).includes(key))
    .map(matchReason);

const ayesha = { familyName: 'Sampleton', givenNames: 'Ayesha', dateOfBirth: day('1988-03-04') };
const anyName = fc.constantFrom('Testcase', 'O’Sample', 'Smith-Jones', 'Khan', 'Łukasz', 'Иванова', '');
const anyPerson: fc.Arbitrary<CasePerson> = fc
  .record(
    {
      familyName: anyName,
      givenNames: anyName,
      dateOfBirth: anyDay,
      aliases: fc.array(anyName, { maxLength: 2 }),
      telephones: fc.array(fc.string({ maxLength: 16 }), { maxLength: 2 }),
      address: fc.string(),
      postcode: fc.constantFrom('B8 1AA', 'cv12ab', 'nowhere'),
      nhsNumber: fc.constantFrom('943 476 5919', '1'),
      pncId: fc.constantFrom('1999/0123456X', '?')
    },
    { requiredKeys: [] }
  )
  .map(person);

describe('match keys', () => {
  it('are these for somebody about whom everything is known', () => {
    const known = person({
      ...ayesha,
      telephones: ['07700 900123', '+44 7700 900123', 'none'],
      address: 'Flat 3, 12 Sample Road, Birmingham',
      postcode: 'b81aa',
      nhsNumber: '943 476 5919',
      pncId: '1999/0123456X'
    });
    expect(matchKeysOf(known)).toEqual([
      'family:SMPLTN:1988',
      'born:AX:1988-03-04',
      'born:SMPLTN:1988-03-04',
      'swapped:s:1988-03-04',
      'swapped:a:1988-03-04',
      'birthday:AX:SMPLTN:03-04',
      'named:AX:SMPLTN:1988',
      'place:1988-03-04:B8 1AA',
      'telephone:07700900123',
      'nearby:AX:B8 1AA',
      'nearby:SMPLTN:B8 1AA',
      'house:B8 1AA:3 12',
      'nhs:9434765919',
      'pnc:99/123456X'
    ]);
  });

  it('are never made of a name alone, nor of a postcode alone', () => {
    expect(matchKeysOf(person({ familyName: 'Khan', givenNames: 'Test', aliases: ['Sample Khan'] }))).toEqual([]);
    expect(matchKeysOf(person({ postcode: 'B8 1AA' }))).toEqual([]);
    fc.assert(
      fc.property(anyPerson, ({ dateOfBirth, ...rest }) => {
        expect(matchKeysOf(rest).filter(key => /^(family|born|swapped|birthday|named):/.test(key))).toEqual([]);
      })
    );
  });

  it.each<[string, Partial<CasePerson>, string]>([
    ['spelt otherwise', { ...ayesha, familyName: 'Samplton' }, 'Family name sounds alike, same year of birth'],
    ['a day out', { ...ayesha, dateOfBirth: day('1988-09-30') }, 'Family name sounds alike, same year of birth'],
    ['married', { ...ayesha, familyName: 'Testcase' }, 'A name sounds alike, same date of birth'],
    [
      'with both names the wrong way round',
      { ...ayesha, familyName: 'Ayesha', givenNames: 'Sampleton' },
      'A name sounds alike, same date of birth'
    ],
    [
      'with day and month swapped',
      { ...ayesha, familyName: 'Testcase', dateOfBirth: day('1988-04-03') },
      'Same initial, same date of birth or day and month swapped'
    ],
    [
      'with a slip in the year',
      { ...ayesha, familyName: 'Samplton', dateOfBirth: day('1968-03-04') },
      'Both names sound alike, same day and month of birth'
    ],
    [
      'under an alias',
      { familyName: 'Other', givenNames: 'Name', dateOfBirth: ayesha.dateOfBirth, aliases: ['Sampleton, A'] },
      'Family name sounds alike, same year of birth'
    ]
  ])('find somebody %s', (_, other, reason) => {
    expect(shared(ayesha, other)).toContain(reason);
  });

  it.each<[Partial<CasePerson>, Partial<CasePerson>, string]>([
    [{ telephones: ['07700 900123'] }, { telephones: ['+447700900123'] }, 'Same telephone number'],
    [
      { familyName: 'Khan', givenNames: 'Test', postcode: 'B8 1AA' },
      { familyName: 'Test', givenNames: 'Khan', postcode: 'b81aa' },
      'A name sounds alike, same postcode'
    ],
    [{ address: '12 Sample Road', postcode: 'B8 1AA' }, { address: '12, SAMPLE RD', postcode: 'b81aa' }, 'Same house and postcode'],
    [{ nhsNumber: '943 476 5919' }, { nhsNumber: '9434765919' }, 'Same NHS number'],
    [{ pncId: '1999/0123456X' }, { pncId: '99/123456X' }, 'Same PNC number']
  ])('find %j as %j', (one, other, reason) => {
    expect(Array.from(new Set(shared(one, other)))).toEqual([reason]);
  });

  it('do not find two people who only live on the same road or share a birthday', () => {
    expect(shared({ address: '12 Sample Road', postcode: 'B8 1AA' }, { address: '14 Sample Road', postcode: 'B8 1AA' })).toEqual([]);
    expect(shared(ayesha, { familyName: 'Khan', givenNames: 'Bertha', dateOfBirth: ayesha.dateOfBirth })).toEqual([]);
  });

  it('are one for a date and for its day and month swapped, with the initial of either name', () => {
    const swapped = (dateOfBirth: string) =>
      matchKeysOf(person({ ...ayesha, dateOfBirth: day(dateOfBirth) })).filter(key => key.startsWith('swapped'));
    expect(swapped('1988-04-03')).toEqual(['swapped:s:1988-03-04', 'swapped:a:1988-03-04']);
    expect(swapped('1988-03-13')).toEqual(['swapped:s:1988-03-13', 'swapped:a:1988-03-13']);
    expect(matchKeysOf(person({ ...ayesha, givenNames: '' })).filter(key => key.startsWith('swapped'))).toEqual(['swapped:s:1988-03-04']);
  });

  it.each<[string, Partial<CasePerson>, Partial<CasePerson>]>([
    ['a short name', { ...ayesha, givenNames: 'Elizabeth', familyName: 'Smith' }, { ...ayesha, givenNames: 'Liz', familyName: 'Turner' }],
    [
      'a forename and another family name',
      { ...ayesha, givenNames: 'Mohammed Imran', familyName: 'Chaudhry' },
      { ...ayesha, givenNames: 'Imran', familyName: 'Khan' }
    ],
    ['a title', { ...ayesha, givenNames: 'Mrs Shazia', familyName: 'Khan' }, { ...ayesha, givenNames: 'Shazia', familyName: 'Hussain' }],
    [
      'letters of a passport',
      { ...ayesha, familyName: 'Đurić', givenNames: 'Đorđe' },
      { ...ayesha, familyName: 'Djuric', givenNames: 'Zed' }
    ],
    ['another script', { ...ayesha, familyName: 'Коваленко' }, { ...ayesha, givenNames: 'Bushra', familyName: 'Kovalenko' }],
    [
      'a date that other records give',
      { ...ayesha, dateOfBirth: day('1986-11-02'), otherDatesOfBirth: [day('1988-03-04')] },
      { ...ayesha, givenNames: 'Zed' }
    ],
    [
      'date of birth and postcode alone',
      { ...ayesha, postcode: 'B8 1AA' },
      { familyName: 'Other', givenNames: 'Zed', dateOfBirth: ayesha.dateOfBirth, postcode: 'b81aa' }
    ],
    [
      'one name and the postcode',
      { familyName: 'Other', givenNames: 'Liz', postcode: 'B8 1AA' },
      { familyName: 'Third', givenNames: 'Elizabeth', postcode: 'B8 1AA' }
    ],
    ['a day across a ten', { ...ayesha, dateOfBirth: day('1988-03-09') }, { ...ayesha, dateOfBirth: day('1988-03-10'), givenNames: 'Zed' }],
    ['a year across a ten', { ...ayesha, dateOfBirth: day('1989-03-04') }, { ...ayesha, dateOfBirth: day('1990-03-04'), familyName: 'Zed' }]
  ])('find one by the other, either way: %s', (_what, one, other) => {
    const finds = (looked: Partial<CasePerson>, kept: Partial<CasePerson>): boolean =>
      lookUpKeysOf(person(looked)).some(key => matchKeysOf(person(kept)).includes(key));
    expect([finds(one, other), finds(other, one)]).toEqual([true, true]);
  });

  it('fit a column, come once each, and all have a reason', () => {
    fc.assert(
      fc.property(anyPerson, any => {
        const keys = matchKeysOf(any);
        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.every(key => key.length <= 255 && matchReason(key) !== undefined)).toBe(true);
      })
    );
    expect(matchKeysOf(person({ ...ayesha, familyName: 'Ж'.repeat(400) })).every(key => key.length <= 255)).toBe(true);
  });

  it('have no reason when this suite did not make them', () => {
    expect(matchReason('Khan')).toBeUndefined();
    expect(matchReason('shoe:42')).toBeUndefined();
  });

  it.each([
    ['family', 'Family name sounds alike, same year of birth', 'name and date of birth'],
    ['born', 'A name sounds alike, same date of birth', 'name and date of birth'],
    ['swapped', 'Same initial, same date of birth or day and month swapped', 'name and date of birth'],
    ['birthday', 'Both names sound alike, same day and month of birth', 'name and date of birth'],
    ['named', 'Both names sound alike, same year of birth', 'name and date of birth'],
    ['place', 'Same date of birth and postcode', 'date of birth and postcode'],
    ['nearby', 'A name sounds alike, same postcode', 'name and postcode'],
    ['telephone', 'Same telephone number', 'telephone number'],
    ['house', 'Same house and postcode', 'house and postcode'],
    ['nhs', 'Same NHS number', 'NHS number'],
    ['pnc', 'Same PNC number', 'PNC number']
  ])('of the kind %s say “%s”, and look by %s', (kind, reason, means) => {
    expect(matchReason(`${kind}:x:y`)).toBe(reason);
    expect(meansOf([`${kind}:x`, `${kind}:y`, 'shoe:42', 'Khan'])).toEqual([means]);
  });

  it('by which somebody is looked for hold the days of which the date may be a slip, and not the whole year', () => {
    const keys = lookUpKeysOf(person({ ...ayesha, dateOfBirth: day('1988-11-30') }));
    expect(keys.filter(key => !key.startsWith('born:'))).toEqual([
      'swapped:s:1988-11-30',
      'swapped:a:1988-11-30',
      'birthday:AX:SMPLTN:11-30',
      'named:AX:SMPLTN:1988'
    ]);
    const daysOf = (name: string): readonly string[] =>
      keys
        .filter(key => key.startsWith(`born:${name}:`))
        .map(key => key.slice(-10))
        .sort();
    expect(daysOf('SMPLTN')).toEqual([
      '1987-01-01',
      '1987-11-30',
      '1988-01-01',
      '1988-01-30',
      '1988-10-30',
      '1988-11-03',
      '1988-11-10',
      '1988-11-20',
      '1988-11-29',
      '1988-11-30',
      '1988-12-01',
      '1988-12-30',
      '1989-01-01',
      '1989-11-30'
    ]);
    expect(daysOf('AX')).toEqual(['1987-11-30', '1988-10-30', '1988-11-29', '1988-11-30', '1988-12-01', '1988-12-30', '1989-11-30']);
    expect(lookUpKeysOf(person({ ...ayesha, dateOfBirth: day('1988-01-01') }))).toContain('family:SMPLTN:1988');
    expect(lookUpKeysOf(person({ telephones: ['07700 900123'] }))).toEqual(['telephone:07700900123']);
  });

  it('of namesakes are those of every year of which a rough age may be meant', () => {
    expect(yearsOfBirth(30, 2026)).toEqual([1990, 1991, 1992, 1993, 1994, 1995, 1996, 1997, 1998, 1999, 2000, 2001]);
    expect(namesakeKeys('Smith-Jones', [1990, 1991]).filter(key => key.endsWith('1990')).length).toBeGreaterThan(2);
    expect(namesakeKeys('Sampleton', [1990, 1991])).toEqual(['family:SMPLTN:1990', 'family:SMPLTN:1991']);
    expect(namesakeKeys('', [1990])).toEqual([]);
  });
});
