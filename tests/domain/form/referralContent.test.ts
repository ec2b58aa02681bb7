import type { Answers, AnswerValue } from '../../../src/domain/form/answers';
import { contentAsFarAsKnown, maracOfAnswers, toReferralContent, VICTIM_KEY } from '../../../src/domain/form/reading/referralContent';
import { completeAnswers, context } from './support/context';
import { answered } from './support/repaired';

const withAnswers = (changes: Answers, yes = 15): Answers => ({ ...completeAnswers(yes), ...changes });

const contentOf = (answers: Answers) => {
  const content = toReferralContent(answers, context);
  if (!content.ok) {
    throw new Error(content.error.map(({ path, words }) => `${path.join('.')}: ${words}`).join('\n'));
  }
  return content.value;
};

describe('the content of a referral', () => {
  it('is refused with the problems of an incomplete form', () => {
    const { victimSex: _sex, ...answers } = completeAnswers();
    expect(toReferralContent(answers, context)).toEqual({
      ok: false,
      error: [{ sectionId: 'victim', path: ['victimSex'], words: 'Select the victim’s sex' }]
    });
    expect(contentAsFarAsKnown(answers, context).people[0].familyName).toBe('Testcase');
  });

  it('names the victim and the perpetrators with what is known of each', () => {
    const [victim, perpetrator] = contentOf(withAnswers({ victimAliases: 'Annie, A. Sample;  Ann ,' })).people;
    expect(victim).toEqual({
      key: VICTIM_KEY,
      role: 'Victim',
      familyName: 'Testcase',
      givenNames: 'Anya',
      aliases: ['Annie', 'A. Sample', 'Ann'],
      dateOfBirth: '1988-03-27',
      sex: 'Female',
      telephones: ['07700 900 982'],
      address: '1 Example Street\nBirmingham',
      postcode: 'B8 1AA',
      addressIsConfidential: false
    });
    expect(perpetrator).toEqual({
      key: 'perpetrator-1',
      role: 'Perpetrator',
      familyName: 'Sample',
      givenNames: 'Bo',
      aliases: [],
      dateOfBirth: '1985-02-01',
      sex: 'Male',
      telephones: [],
      address: '',
      postcode: '',
      addressIsConfidential: false,
      relationship: 'Former partner'
    });
  });

  it('gives a relationship in the referrer’s own words where no choice fits', () => {
    const path = ['perpetrators', 'perpetrator-1'];
    const cousin = answered(
      answered(completeAnswers(), [...path, 'relationship'], 'Another relative'),
      [...path, 'relationshipOfRelative'],
      'Cousin'
    );
    expect(contentOf(cousin).people[1].relationship).toBe('Cousin');
    const back = answered(cousin, [...path, 'relationship'], 'Partner');
    expect(contentOf(back).people[1].relationship).toBe('Partner');
  });

  it.each<readonly [string, Answers, string]>([
    ['the postcode', {}, 'Birmingham East'],
    [
      'the referrer, with a reason',
      { maracRight: 'No, another one', otherMarac: 'Walsall', otherMaracReason: 'Moving there on Monday' },
      'Walsall'
    ],
    ['the postcode again after a change of mind', { maracRight: 'Yes', otherMarac: 'Walsall' }, 'Birmingham East'],
    ['the referrer, for a postcode elsewhere', { victimPostcode: 'M1 1AE', maracWithoutPostcode: 'Dudley' }, 'Dudley'],
    ['the referrer, without an address', { victimHome: 'Not known', maracWithoutPostcode: 'Coventry' }, 'Coventry']
  ])('takes the MARAC from %s', (_name, changes, marac) => {
    expect(contentOf(withAnswers(changes)).marac).toBe(marac);
    expect(maracOfAnswers(withAnswers(changes), context)).toBe(marac);
  });

  it('knows no MARAC before anything is answered', () => {
    expect(maracOfAnswers({}, context)).toBe('');
  });

  it.each<readonly [string, Answers, number, readonly string[]]>([
    ['a high score', {}, 14, ['Visible high risk']],
    ['a low score', {}, 13, ['Professional judgement']],
    ['a low score and a repeat', { criteria: ['Repeat'] }, 13, ['Repeat']],
    ['three incidents', { policeIncidents: '3' }, 13, ['Potential escalation']],
    [
      'everything',
      { policeIncidents: '4', criteria: ['Transfer in', 'Repeat', 'Professional judgement'], transferFrom: 'Leeds' },
      24,
      ['Visible high risk', 'Professional judgement', 'Potential escalation', 'Repeat', 'Transfer in']
    ],
    [
      'escalation in other words',
      { criteria: ['Potential escalation'], escalationReason: 'Every night now, not once a week' },
      2,
      ['Potential escalation']
    ]
  ])('has the criteria of %s', (_name, changes, yes, criteria) => {
    expect(contentOf(withAnswers(changes, yes)).criteria).toEqual(criteria);
  });

  it('gives a judgement only where it was asked for', () => {
    expect(contentOf(completeAnswers(9)).judgement).toBe('He has said that he will come back and finish it.');
    expect(contentOf(completeAnswers(20)).judgement).toBeUndefined();
  });

  const another: Answers = { riskTool: 'DARA', daraGrade: 'High', coerciveControl: 'No', childContactSignificance: 'Not present' };

  it('counts yes answers on the SafeLives Dash only', () => {
    expect(contentOf(completeAnswers(15))).toMatchObject({ riskTool: 'SafeLives Dash', dashScore: 15 });
    const dara = contentOf(withAnswers(another));
    expect(dara).toMatchObject({ riskTool: 'DARA', dashScore: undefined, criteria: ['Professional judgement'] });
  });

  const prevalences: readonly (readonly [string, Answers, string])[] = [
    ['yes to the Dash question', { dash12: 'Yes' }, 'Yes'],
    ['no', { dash12: 'No' }, 'No'],
    ['not known', { dash12: 'Not known' }, 'Not recorded'],
    ['not asked', { dash12: 'Not asked' }, 'Not recorded'],
    ['named among the kinds of abuse', { dash12: 'Not asked', abuseKinds: ['Controlling or coercive behaviour'] }, 'Yes'],
    ['no on another tool', another, 'No'],
    ['not asked on another tool', { ...another, coerciveControl: 'Not asked' }, 'Not recorded']
  ];

  it.each(prevalences)('records coercive control: %s', (_name, changes, expected) => {
    expect(contentOf(withAnswers(changes, 9)).coerciveControl).toBe(expected);
  });

  it.each<readonly [AnswerValue, Answers, string]>([
    ['Knife or blade', {}, 'Knife or blade'],
    ['Other weapon', { otherWeaponKinds: ['Firearm'] }, 'Other weapon'],
    ['None', {}, 'None'],
    ['Not known', {}, 'Not recorded']
  ])('records the weapon of this incident: %s', (weaponInIncident, changes, expected) => {
    expect(contentOf(withAnswers({ ...changes, weaponInIncident })).weaponInIncident).toBe(expected);
  });

  it.each<readonly [string, Answers, string]>([
    ['a scale after yes', { dash7: 'Yes', childContactSignificance: 'Primary driver' }, 'Primary driver'],
    ['no', { dash7: 'No' }, 'Not present'],
    ['not known', { dash7: 'Not known' }, 'Not recorded'],
    ['yes, how much not known', { dash7: 'Yes', childContactSignificance: 'Not known' }, 'Not recorded'],
    ['another tool', another, 'Not present']
  ])('records conflict over child contact: %s', (_name, changes, expected) => {
    expect(contentOf(withAnswers(changes, 9)).childContactConflict).toBe(expected);
  });

  it.each<readonly [string, Answers, boolean]>([
    ['nobody close', {}, false],
    ['not known', { victimWorksForAgency: 'Not known' }, false],
    ['a victim who works for the police', { victimWorksForAgency: 'Yes', victimEmployer: 'Police, constable' }, true],
    ['a conflict of interest', { conflictOfInterest: 'Yes', conflictDetails: 'My sergeant is his brother' }, true]
  ])('is restricted or not: %s', (_name, changes, restricted) => {
    expect(contentOf(withAnswers(changes)).restricted).toBe(restricted);
  });

  it('is restricted when a perpetrator works for an agency', () => {
    const path = ['perpetrators', 'perpetrator-1'];
    const employed = answered(answered(completeAnswers(), [...path, 'worksForAgency'], 'Yes'), [...path, 'employer'], 'Housing officer');
    expect(contentOf(employed).restricted).toBe(true);
  });

  it.each<readonly [string, Answers, boolean]>([
    ['an address that may be told', {}, false],
    ['a secret address', { victimAddressConfidential: 'Yes' }, true],
    ['a refuge, always', { victimHome: 'In a refuge', victimAddressConfidential: 'No' }, true]
  ])('keeps the address secret: %s', (_name, changes, secret) => {
    expect(contentOf(withAnswers(changes)).people[0].addressIsConfidential).toBe(secret);
  });

  it('leaves out what was typed into questions that are shown no more', () => {
    const moved = contentOf(withAnswers({ victimHome: 'No fixed address', maracWithoutPostcode: 'Solihull' }));
    expect(moved.people[0]).toMatchObject({ address: '', postcode: '' });
  });
});
