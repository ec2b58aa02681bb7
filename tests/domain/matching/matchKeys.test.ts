import fc from 'fast-check';
import { matchKeysOf, matchReason } from '../../../src/domain/matching/matchKeys';
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
const anyPerson: fc.Arbitrary<CasePerson> = fc.record(
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
).map(person);

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
    ['with both names the wrong way round', { ...ayesha, familyName: 'Ayesha', givenNames: 'Sampleton' }, 'A name sounds alike, same date of birth'],
    ['with day and month swapped', { ...ayesha, familyName: 'Testcase', dateOfBirth: day('1988-04-03') }, 'Same initial, day and month of birth swapped'],
    ['with a slip in the year', { ...ayesha, familyName: 'Samplton', dateOfBirth: day('1968-03-04') }, 'Both names sound alike, same day and month of birth'],
    ['under an alias', { familyName: 'Other', givenNames: 'Name', dateOfBirth: ayesha.dateOfBirth, aliases: ['Sampleton, A'] }, 'Family name sounds alike, same year of birth']
  ])('find somebody %s', (_, other, reason) => {
    expect(shared(ayesha, other)).toContain(reason);
  });

  it.each<[Partial<CasePerson>, Partial<CasePerson>, string]>([
    [{ telephones: ['07700 900123'] }, { telephones: ['+447700900123'] }, 'Same telephone number'],
    [{ familyName: 'Khan', givenNames: 'Test', postcode: 'B8 1AA' }, { familyName: 'Test', givenNames: 'Khan', postcode: 'b81aa' }, 'Both names sound alike, same postcode'],
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
});
