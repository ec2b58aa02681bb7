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
      'swapped:a:1988-03-04',
      'birthday:AX:SMPLTN:03-04',
      'named:AX:SMPLTN:1988',
      'telephone:07700900123',
      'nearby:AX:SMPLTN:B8 1AA',
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
      'Same initial, day and month of birth swapped'
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
      'Both names sound alike, same postcode'
    ],
    [{ address: '12 Sample Road', postcode: 'B8 1AA' }, { address: '12, SAMPLE RD', postcode: 'b81aa' }, 'Same house and postcode'],
    [{ nhsNumber: '943 476 5919' }, { nhsNumber: '9434765919' }, 'Same NHS number'],
    [{ pncId: '1999/0123456X' }, { pncId: '99/123456X' }, 'Same PNC number']
  ])('find %j as %j', (one, other, reason) => {
    expect(shared(one, other)).toEqual([reason]);
  });

  it('do not find two people who only live on the same road or share a birthday', () => {
    expect(shared({ address: '12 Sample Road', postcode: 'B8 1AA' }, { address: '14 Sample Road', postcode: 'B8 1AA' })).toEqual([]);
    expect(shared(ayesha, { familyName: 'Khan', givenNames: 'Bertha', dateOfBirth: ayesha.dateOfBirth })).toEqual([]);
  });

  it('make a swapped key only where a day can be swapped', () => {
    const swapped = (dateOfBirth: string) =>
      matchKeysOf(person({ ...ayesha, dateOfBirth: day(dateOfBirth) })).filter(key => key.startsWith('swapped'));
    expect(swapped('1988-04-03')).toEqual(['swapped:a:1988-03-04']);
    expect(swapped('1988-03-13')).toEqual([]);
    expect(swapped('1988-03-03')).toEqual([]);
    expect(matchKeysOf(person({ ...ayesha, givenNames: '' })).filter(key => key.startsWith('swapped'))).toEqual([]);
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
    ['swapped', 'Same initial, day and month of birth swapped', 'name and date of birth'],
    ['birthday', 'Both names sound alike, same day and month of birth', 'name and date of birth'],
    ['named', 'Both names sound alike, same year of birth', 'name and date of birth'],
    ['nearby', 'Both names sound alike, same postcode', 'name and postcode'],
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
    expect(keys.filter(key => !key.startsWith('born:SMPLTN:'))).toEqual([
      'born:AX:1988-11-30',
      'birthday:AX:SMPLTN:11-30',
      'named:AX:SMPLTN:1988'
    ]);
    expect(
      keys
        .filter(key => key.startsWith('born:SMPLTN:'))
        .map(key => key.slice(-5))
        .sort()
    ).toEqual(['01-01', '01-30', '10-30', '11-03', '11-10', '11-20', '11-30', '12-30']);
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
