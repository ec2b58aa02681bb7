import type { AnswerRow, AnswerValue } from '../../../src/domain/form/answers';
import { referralForm } from '../../../src/domain/form/referralForm';
import { validateForm, validateSection } from '../../../src/domain/form/validate';
import { completeAnswers, context } from './support/context';
import { answered } from './support/repaired';

type Case = readonly [name: string, path: string, value: AnswerValue | undefined, words: string | undefined];

const perpetrator = 'perpetrators.perpetrator-1';
const phone = 'victimTelephones.phone-1';
const date = (day: string, month: string, year: string): AnswerValue => ({ day, month, year });

const wordsAt = (path: string, value: AnswerValue | undefined): string | undefined => {
  const answers = answered(completeAnswers(), path.split('.'), value);
  return validateForm(referralForm, answers, context).find(problem => problem.path.join('.') === path)?.words;
};

const cases: readonly Case[] = [
  ['nothing', 'victimFamilyName', undefined, 'Enter the victim’s family name'],
  ['spaces only', 'victimFamilyName', '   ', 'Enter the victim’s family name'],
  ['marks that names carry', 'victimFamilyName', 'Ní Dhó-O’Neill', undefined],
  ['a digit in a name', 'victimGivenNames', 'Anya2', 'The victim’s given names must not include numbers'],
  ['a name at its limit', 'victimFamilyName', 'a'.repeat(255), undefined],
  [
    'a name over its limit',
    'victimFamilyName',
    'a'.repeat(256),
    'The victim’s family name must be 255 characters or fewer: take out 1 character'
  ],
  ['a narrative at its limit', 'incidentNarrative', 'a'.repeat(10_000), undefined],
  [
    'a narrative over it',
    'incidentNarrative',
    'a'.repeat(10_012),
    'What happened must be 10,000 characters or fewer: take out 12 characters'
  ],
  ['a narrative of three words', 'incidentNarrative', 'He hit her', 'Say more about what happened: use at least 20 characters'],
  ['no date', 'victimDateOfBirth', undefined, 'Enter the victim’s date of birth'],
  ['a date without its year', 'victimDateOfBirth', date('27', '3', ''), 'The victim’s date of birth must include a year'],
  ['a day that is none', 'victimDateOfBirth', date('31', '4', '1988'), 'The victim’s date of birth must be a real date'],
  ['a birth to come', 'victimDateOfBirth', date('16', '6', '2026'), 'The victim’s date of birth must be today or in the past'],
  ['a birth too long ago', 'victimDateOfBirth', date('31', '12', '1899'), 'The victim’s date of birth must be in 1900 or later'],
  ['an incident today', 'incidentDate', date('15', '6', '2026'), undefined],
  ['an incident tomorrow', 'incidentDate', date('16', '6', '2026'), 'The date of the most recent incident must be today or in the past'],
  ['no choice', 'victimSex', undefined, 'Select the victim’s sex'],
  ['a choice not on offer', 'victimSex', 'Perhaps', 'Select the victim’s sex again: the answer stored is not one of the choices'],
  ['an answer of another kind', 'victimFamilyName', ['Testcase'], 'Enter the victim’s family name again: what was stored cannot be read'],
  [
    'text where a date belongs',
    'incidentDate',
    'yesterday',
    'Enter the date of the most recent incident again: what was stored cannot be read'
  ],
  ['a half postcode', 'victimPostcode', 'b8', undefined],
  ['a postcode that is none', 'victimPostcode', 'Birmingham', 'Enter the victim’s postcode as it is written, like B8 1AA'],
  ['a number in words', 'policeIncidents', 'three', 'The number of incidents reported to the police must be a whole number, like 3'],
  ['a number with a comma', 'policeIncidents', '1,000', 'The number of incidents reported to the police must be between 0 and 999'],
  ['no incident at all', 'policeIncidents', '0', undefined],
  ['a telephone number abroad', `${phone}.number`, '+48 (22) 123-45-67', undefined],
  ['a telephone number with an extension', `${phone}.number`, '0121 496 0000 ext 12', undefined],
  ['half a telephone number', `${phone}.number`, '0121', 'Enter the telephone number in full, like 0121 496 0000 or 07700 900 982'],
  ['a telephone number without its safety', `${phone}.safeToCall`, undefined, 'Select whether the number is safe to call'],
  ['nobody added', 'perpetrators', undefined, 'Add at least one perpetrator'],
  ['no relationship', `${perpetrator}.relationship`, undefined, 'Select the perpetrator’s relationship to the victim'],
  ['a relative who is not named', `${perpetrator}.relationship`, 'Another relative', undefined],
  ['no kind of abuse', 'abuseKinds', [], 'Select the kinds of abuse'],
  [
    'an address without an @',
    'referrerEmail',
    'officer.wmp.example',
    'Enter your e-mail address as it is written, like name@example.police.uk'
  ],
  ['a rank left out', 'referrerRole', undefined, 'Enter your rank or role'],
  ['a collar number left out', 'collarNumber', undefined, undefined]
];

describe('validation', () => {
  it('finds nothing wrong with a complete form', () => {
    expect(validateForm(referralForm, completeAnswers(), context)).toEqual([]);
  });

  it.each(cases)('%s', (_name, path, value, words) => {
    expect(wordsAt(path, value)).toBe(words);
  });

  const rulesAcross: readonly (readonly [string, string, AnswerValue, string, string | undefined])[] = [
    [
      'a victim under 16 needs a reason',
      'victimDateOfBirth',
      date('16', '6', '2010'),
      'victimUnder16Reason',
      'Enter why MARAC should hear a case of somebody under 16'
    ],
    ['a victim of 16 today needs none', 'victimDateOfBirth', date('15', '6', '2010'), 'victimUnder16Reason', undefined],
    ['a referral the victim does not know of needs a reason', 'victimAware', 'No', 'notAwareReason', 'Enter why the victim does not know'],
    [
      'nobody agrees to what they do not know of',
      'victimAware',
      'No',
      'consent',
      'The victim cannot have agreed to a referral they do not know about. Change one of the two answers'
    ],
    ['a referral without consent needs a ground', 'consent', 'No', 'consentGrounds', 'Select why it is right to share without agreement'],
    [
      'so does one where it is not safe to ask',
      'consent',
      'Not safe to ask',
      'consentNote',
      'Enter how the risk outweighs the victim’s privacy'
    ],
    ['a postcode elsewhere needs a MARAC, and is no error', 'victimPostcode', 'M1 1AE', 'victimPostcode', undefined],
    [
      'a postcode elsewhere needs a MARAC',
      'victimPostcode',
      'M1 1AE',
      'maracWithoutPostcode',
      'Select the MARAC that should take this referral'
    ],
    [
      'no fixed address needs a MARAC',
      'victimHome',
      'No fixed address',
      'maracWithoutPostcode',
      'Select the MARAC that should take this referral'
    ],
    ['another MARAC needs naming', 'maracRight', 'No, another one', 'otherMarac', 'Select the MARAC that should hear the case'],
    ['another MARAC needs a reason', 'maracRight', 'No, another one', 'otherMaracReason', 'Enter why another MARAC should hear the case'],
    ['an unsafe contact needs a reason', 'safeForIdva', 'No', 'notSafeForIdvaReason', 'Enter what makes contact unsafe'],
    [
      'a relative needs naming',
      `${perpetrator}.relationship`,
      'Another relative',
      `${perpetrator}.relationshipOfRelative`,
      'Enter which relative the perpetrator is'
    ],
    ['escalation of few incidents needs a reason', 'criteria', ['Potential escalation'], 'escalationReason', 'Enter how it is escalating'],
    ['a transfer in needs its origin', 'criteria', ['Transfer in'], 'transferFrom', 'Enter the MARAC that passes the case on']
  ];

  it.each(rulesAcross)('%s', (_name, path, value, about, words) => {
    const problems = validateForm(referralForm, answered(completeAnswers(), path.split('.'), value), context);
    expect(problems.find(problem => problem.path.join('.') === about)?.words).toBe(words);
  });

  it('never stops a referral for its score, but asks for the judgement in words', () => {
    const { judgement: _judgement, ...silent } = completeAnswers(3);
    expect(validateForm(referralForm, silent, context)).toEqual([
      { sectionId: 'criteria', path: ['judgement'], words: 'Say why you believe the victim is at high risk of serious harm' }
    ]);
    expect(validateForm(referralForm, { ...silent, criteria: ['Repeat'] }, context)).toEqual([]);
    expect(validateForm(referralForm, { ...silent, policeIncidents: '3' }, context)).toEqual([]);
    const { judgement: _other, ...highScore } = completeAnswers(14);
    expect(validateForm(referralForm, highScore, context)).toEqual([]);
  });

  it('tells when the perpetrator is the victim: same name, any case, and same date of birth', () => {
    const named = answered(
      answered(completeAnswers(), [...perpetrator.split('.'), 'familyName'], 'TESTCASE '),
      [...perpetrator.split('.'), 'givenNames'],
      'anya'
    );
    expect(validateForm(referralForm, named, context)).toEqual([]);
    const same = answered(named, [...perpetrator.split('.'), 'dateOfBirth'], date('27', 'March', '1988'));
    expect(validateForm(referralForm, same, context)).toEqual([
      {
        sectionId: 'perpetrators',
        path: ['perpetrators', 'perpetrator-1', 'familyName'],
        words: 'The perpetrator has the same name and date of birth as the victim. Change one of them'
      }
    ]);
  });

  it('says when there are more rows than the form takes', () => {
    const rows = Array.from({ length: 7 }, (_unused, index) => ({
      key: `phone-${index}`,
      answers: { number: '07700 900 982', safeToCall: 'Safe to call', safeToText: 'Safe to text', safeToLeaveVoicemail: 'Not known' }
    }));
    expect(validateForm(referralForm, { ...completeAnswers(), victimTelephones: rows }, context).map(({ words }) => words)).toEqual([
      'Remove some: 6 telephone numbers at most'
    ]);
  });

  it('reads problems in the order of the page', () => {
    const words = validateSection(referralForm, 'victim', { victimDateOfBirthKnown: 'Yes', victimHome: 'At an address' }, context).map(
      ({ path }) => path[0]
    );
    expect(words).toEqual([
      'victimFamilyName',
      'victimGivenNames',
      'victimDateOfBirth',
      'victimSex',
      'victimAddress',
      'victimAddressConfidential',
      'maracWithoutPostcode'
    ]);
    expect(validateSection(referralForm, 'needs', {}, context).map(({ path }) => path[0])).toEqual([
      'interpreterNeeded',
      'victimWorksForAgency'
    ]);
    expect(validateSection(referralForm, 'no such section', {}, context)).toEqual([]);
  });

  it('asks nothing that is not shown', () => {
    const other = { ...completeAnswers(), riskTool: 'DARA', daraGrade: 'High', coerciveControl: 'Yes', dash3: undefined };
    expect(validateForm(referralForm, other, context)).toEqual([]);
  });

  it('says which of several rows it means, and nothing of the kind of a single one', () => {
    const empty = (key: string): AnswerRow => ({ key, answers: {} });
    const wordsOf = (rows: readonly AnswerRow[]): readonly string[] =>
      validateForm(referralForm, { ...completeAnswers(), victimTelephones: rows }, context).map(({ words }) => words);
    const [one] = wordsOf([empty('a')]);
    expect(wordsOf([empty('a'), empty('b')])).toEqual(expect.arrayContaining([`Telephone number 1: ${one}`, `Telephone number 2: ${one}`]));
  });
});
