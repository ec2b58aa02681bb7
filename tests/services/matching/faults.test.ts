import type { Answers } from '../../../src/domain/form/answers';
import type { MatchMeaning } from '../../../src/domain/matching/meaning';
import type { Suggestion } from '../../../src/domain/matching/compare';
import type { Matches } from '../../../src/services/matching/matchingUseCases';
import { caseSites, editInList, rowsOf } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { anotherPerpetrator, casesOf, knownByNameOnly, matchingOf, withPerpetrator } from '../../support/stories/matching';
import { completeAnswers, good } from '../../support/stories/referring';

let sites: CaseSites;
beforeAll(async () => {
  sites = await caseSites();
});
afterAll(() => sites.close());

/** What the panel of the second of two referrals says, each sent through the form and taken in. */
async function panel(first: Answers, second: Answers, isClosed = false): Promise<Matches> {
  const engine = sites.fresh();
  const [one, other] = await casesOf(engine, first, second);
  if (isClosed) {
    const row = (await rowsOf(engine, 'Referrals')).find(({ Key }) => Key === one);
    await editInList(engine, 'Referrals', row?.Id ?? 0, { Status: 'Closed', ReceivedAt: '2026-01-15T09:00:00Z' });
  }
  return good(await matchingOf(engine).matches(other));
}

const said = ({ candidates }: Matches): readonly (readonly [string, Suggestion, readonly MatchMeaning[]])[] =>
  candidates.map(({ person, suggestion, meaning }) => [person.role, suggestion, meaning]);
const victimIn = ({ candidates }: Matches) => candidates.find(({ person }) => person.role === 'Victim');

const dated = (day: string, month: string, year: string): Answers => ({ victimDateOfBirth: { day, month, year } });
const called = (givenNames: string, familyName: string): Answers => ({ victimGivenNames: givenNames, victimFamilyName: familyName });
const undated: Answers = { victimDateOfBirthKnown: 'No', victimDateOfBirth: undefined, victimDateOfBirthReason: 'Nobody asked' };
const telephone = (number: string): Answers => ({
  victimTelephones: [
    { key: 'phone-1', answers: { number, safeToCall: 'Safe to call', safeToText: 'Safe to text', safeToLeaveVoicemail: 'Not known' } }
  ]
});
const elsewhere: Answers = { victimAddress: '77 Elsewhere Road\nWalsall', victimPostcode: 'ws1 1tp', ...telephone('07700 900 111') };

/** The second referral names another perpetrator: nothing but the victim ties the two. */
const referral = (...changes: readonly Answers[]): Answers => Object.assign({}, completeAnswers(), ...changes) as Answers;
const later = (...changes: readonly Answers[]): Answers => Object.assign({}, anotherPerpetrator(), ...changes) as Answers;

describe('a perpetrator whose date of birth is missing', () => {
  const known = withPerpetrator(completeAnswers(), { familyName: 'Garbett', givenNames: 'Warren' });
  const unknown = withPerpetrator(completeAnswers(), knownByNameOnly('Garbett', 'Warren', '41'));
  const noAge = withPerpetrator(unknown, { dateOfBirthKnown: 'No', approximateAge: undefined });
  const atTheVictims = withPerpetrator(unknown, { address: 'Same as the victim' });

  it.each<[string, Answers, Answers]>([
    ['in either', noAge, noAge],
    ['in the first', noAge, known],
    ['in the second', known, noAge],
    ['where only a rough age is known', atTheVictims, atTheVictims]
  ])('%s is known again beside the victim: a duplicate', async (_where, first, second) => {
    expect(said(await panel(first, second))).toEqual([
      ['Victim', 'same', ['Duplicate']],
      ['Perpetrator', 'possible', ['Duplicate']]
    ]);
  });

  it('makes a repeat of a case that was heard, and says why the two may be one', async () => {
    const matches = await panel(noAge, noAge, true);
    expect(said(matches)).toEqual([
      ['Victim', 'same', ['Repeat']],
      ['Perpetrator', 'possible', ['Repeat']]
    ]);
    expect(matches.candidates[1].reasons).toContain('somebody else is in both cases');
  });

  it('is nobody of another name, and nobody without a victim in common', async () => {
    const other = withPerpetrator(noAge, { familyName: 'Tranter', givenNames: 'Clive' });
    expect(said(await panel(noAge, other))).toEqual([['Victim', 'same', []]]);
    const stranger = { ...noAge, ...called('Mina', 'Otherwise'), ...dated('9', '11', '1994'), ...elsewhere };
    const { candidates, lookedFor } = await panel(noAge, stranger);
    expect(candidates).toEqual([]);
    expect(lookedFor.find(({ role }) => role === 'Perpetrator')).toMatchObject({ by: [], searchable: true });
  });

  it('is not taken for one of another generation by the same name', async () => {
    const father = withPerpetrator(unknown, { approximateAge: '68' });
    expect(said(await panel(unknown, father))).toEqual([['Victim', 'same', []]]);
  });
});

describe('the victim of two referrals', () => {
  it.each<[string, Answers, Answers, Suggestion | undefined]>([
    [
      'a year apart across a ten, one home',
      referral(called('Mohammed', 'Hussain'), dated('14', '2', '1979')),
      later(called('Mohammed', 'Hussain'), dated('14', '2', '1980')),
      'same'
    ],
    [
      'a day apart across a ten, moved, of a common name',
      referral(called('Sarah', 'Smith'), dated('19', '6', '1984')),
      later(called('Sarah', 'Smith'), dated('20', '6', '1984'), elsewhere),
      'possible'
    ],
    [
      'September and October, moved',
      referral(called('Gurdeep', 'Skelding'), dated('8', '9', '1989')),
      later(called('Gurdeep', 'Skelding'), dated('8', '10', '1989'), elsewhere),
      'same'
    ],
    [
      'twins who sound alike',
      referral(called('Hassan', 'Khan'), dated('19', '6', '1990')),
      later(called('Hussain', 'Khan'), dated('19', '6', '1990')),
      'possible'
    ],
    [
      'twins of two sexes',
      referral(called('Daniel', 'Tranter'), dated('19', '6', '1990'), { victimSex: 'Male' }),
      later(called('Danielle', 'Tranter'), dated('19', '6', '1990'), { victimSex: 'Female' }),
      'possible'
    ],
    [
      'father and son with two 1 Januaries',
      referral(called('Zabihullah', 'Noorzai'), dated('1', '1', '1965')),
      later(called('Zabihullah', 'Noorzai'), dated('1', '1', '1985')),
      undefined
    ],
    [
      'strangers who share a name and a 1 January',
      referral(called('Tesfay', 'Haile'), dated('1', '1', '1986')),
      later(called('Tesfay', 'Haile'), dated('1', '1', '1986'), elsewhere),
      'possible'
    ],
    [
      'a date that the second says other records give',
      referral(called('Bernadette', 'Tranter'), dated('19', '6', '1984')),
      later(called('Bernadette', 'Tranter'), dated('2', '11', '1986'), elsewhere, { victimOtherDatesOfBirth: '19/06/1984, 3 Mar 1980' }),
      'same'
    ],
    [
      'a rough age at the same home',
      referral(called('Bernadette', 'Tranter'), dated('19', '6', '1988')),
      later(called('Bernadette', 'Tranter'), telephone('07700 900 111'), {
        victimDateOfBirthKnown: 'Only roughly',
        victimDateOfBirth: undefined,
        victimApproximateAge: '38'
      }),
      'possible'
    ],
    [
      'a mobile number with 44 for the nought, moved, no date of birth',
      referral(telephone('07700 900982')),
      later(undated, elsewhere, telephone('447700900982')),
      'possible'
    ],
    [
      'a number with an extension, moved, no date of birth',
      referral(telephone('0121 496 0321')),
      later(undated, elsewhere, telephone('0121 496 0321, ext: 12')),
      'possible'
    ],
    [
      'a local number, moved, no date of birth',
      referral(telephone('0121 496 0321')),
      later(undated, elsewhere, telephone('496 0321')),
      'possible'
    ],
    [
      'a short name, one home, no date of birth in one',
      referral(called('Frederick', 'Evans')),
      later(called('Freddie', 'Evans'), undated, telephone('07700 900 111')),
      'possible'
    ],
    [
      'a short name and another family name, moved',
      referral(called('Elizabeth', 'Smith'), dated('21', '5', '1967')),
      later(called('Liz', 'Turner'), dated('21', '5', '1967'), elsewhere),
      'possible'
    ],
    [
      'a forename left out and another family name, moved',
      referral(called('Mohammed Imran', 'Chaudhry')),
      later(called('Imran', 'Khan'), elsewhere),
      'possible'
    ],
    ['letters of a passport, moved', referral(called('Đorđe', 'Đurić')), later(called('Djordje', 'Djuric'), elsewhere), 'same'],
    ['another script, moved', referral(called('Олена', 'Коваленко')), later(called('Olena', 'Kovalenko'), elsewhere), 'same'],
    [
      'a flat written otherwise, no date of birth in one',
      referral({ victimAddress: 'Flat 3, 12 High Street' }),
      later(undated, telephone('07700 900 111'), { victimAddress: '12 High Street\nFlat 3' }),
      'possible'
    ],
    [
      'a name that every object has',
      referral(called('Constructor', 'Prototype')),
      later(called('Constructor', 'Prototype'), elsewhere),
      'same'
    ],
    ['a stranger', referral(), later(called('Mina', 'Otherwise'), dated('9', '11', '1994'), elsewhere), undefined]
  ])('%s', async (_what, first, second, suggestion) => {
    const victim = victimIn(await panel(first, second));
    expect(victim?.suggestion).toBe(suggestion);
    if (victim) expect(victim.reasons.length).toBeGreaterThan(1);
  });

  it('lives in the same home, however the flat is written', async () => {
    const matches = await panel(
      referral({ victimAddress: 'Flat 2, Block 7, 30 Lea Bank' }),
      later({ victimAddress: 'Flat 2\n30 Lea Bank\nBirmingham' })
    );
    expect(victimIn(matches)?.reasons).toContain('same home');
  });
});
