import type { AnswerRow, Answers, AnswerValue, StoredAnswers } from '../../../src/domain/form/answers';
import { answerSummary } from '../../../src/domain/form/reading/answerSummary';
import type { FormItem, Question } from '../../../src/domain/form/definition';
import { isQuestion } from '../../../src/domain/form/definition';
import { contentAsFarAsKnown, toReferralContent } from '../../../src/domain/form/reading/referralContent';
import { referralForm } from '../../../src/domain/form/referralForm';
import { questionsOf, shownForm, stripHidden } from '../../../src/domain/form/shownItems';
import { significancesOf } from '../../../src/domain/form/reading/significance';
import { validateForm } from '../../../src/domain/form/validate';
import { matchKeysOf } from '../../../src/domain/matching/matchKeys';
import { completeAnswers, context } from './support/context';
import { allQuestions } from './support/fillIn';

const date = (day: string, month: string, year: string): AnswerValue => ({ day, month, year });
const row = (key: string, answers: StoredAnswers): AnswerRow => ({ key, answers });
const withAnswers = (changes: StoredAnswers): Answers => ({ ...completeAnswers(), ...changes });
const problemsOf = (answers: Answers): readonly string[] => validateForm(referralForm, answers, context).map(({ words }) => words);
const problemAt = (answers: Answers, ...path: readonly string[]): string | undefined =>
  validateForm(referralForm, answers, context).find(problem => problem.path.join('.') === path.join('.'))?.words;
const askedBy = (answers: Answers): readonly string[] =>
  shownForm(referralForm, answers, context)
    .sections.flatMap(({ items }) => questionsOf(items))
    .map(({ question }) => question.id);
const noticesOf = (answers: Answers): readonly string[] =>
  shownForm(referralForm, answers, context)
    .sections.flatMap(({ items }) => items)
    .flatMap(item => (item.kind === 'notice' ? [item.notice.id] : []));

const contentOf = (answers: Answers) => {
  const content = toReferralContent(answers, context);
  if (!content.ok) {
    throw new Error(content.error.map(({ path, words }) => `${path.join('.')}: ${words}`).join('\n'));
  }
  return content.value;
};

describe('children and others at risk', () => {
  const child = (changes: Answers = {}): AnswerRow => row('one', { givenNames: 'Kit', familyName: 'Testcase', born: 'Yes', ...changes });
  const having = (...children: readonly AnswerRow[]): Answers => withAnswers({ childrenInHousehold: 'Yes', children });

  it('are asked for only where there are any', () => {
    expect(problemsOf(withAnswers({ childrenInHousehold: 'Yes' }))).toEqual(['Add each child, with what you know of them']);
    expect(problemsOf(withAnswers({ childrenInHousehold: 'Not known' }))).toEqual([]);
    expect(problemsOf(having(row('one', { born: 'Yes' })))).toEqual([]);
    expect(contentOf(withAnswers({ childrenInHousehold: 'No', children: [child()] })).people).toHaveLength(2);
  });

  it('are born or due', () => {
    expect(problemAt(having(row('one', {})), 'children', 'one', 'born')).toBe('Select whether the child is born');
    expect(problemAt(having(row('one', { born: 'Not yet' })), 'children', 'one', 'dueDate')).toBe('Enter the date the child is due');
    expect(contentOf(having(row('one', { born: 'Not yet', dueDate: date('1', '9', '2026') }))).people[2]).toMatchObject({
      role: 'Child',
      dueDate: '2026-09-01'
    });
  });

  it.each<readonly [string, AnswerValue, string | undefined]>([
    ['18 today', date('15', '6', '2008'), 'A child must be under 18. Add somebody older under other people at risk'],
    ['18 tomorrow', date('16', '6', '2008'), undefined],
    ['born today', date('15', '6', '2026'), undefined],
    ['born tomorrow', date('16', '6', '2026'), 'The child’s date of birth must be today or in the past']
  ])('under 18: %s', (_name, dateOfBirth, words) => {
    expect(problemAt(having(child({ dateOfBirth })), 'children', 'one', 'dateOfBirth')).toBe(words);
  });

  it('are people of the case, found again by name and date of birth, their whereabouts as secret as the victim’s', () => {
    const answers = {
      ...having(
        child({
          dateOfBirth: date('1', '2', '2018'),
          relationshipToVictim: 'Son or daughter',
          livesWith: 'Somebody else',
          address: 'With an aunt'
        })
      ),
      othersAtRisk: 'Yes',
      otherPeople: [row('one', { givenNames: 'Jo', familyName: 'Sample', relationship: 'The victim’s mother' })],
      victimAddressConfidential: 'Yes'
    };
    const [, , kit, jo] = contentOf(answers).people;
    expect(kit).toEqual({
      key: 'child-one',
      role: 'Child',
      familyName: 'Testcase',
      givenNames: 'Kit',
      aliases: [],
      dateOfBirth: '2018-02-01',
      telephones: [],
      address: 'With an aunt',
      postcode: '',
      addressIsConfidential: true,
      relationship: 'Son or daughter'
    });
    expect(jo).toMatchObject({
      key: 'other-one',
      role: 'Other person at risk',
      givenNames: 'Jo',
      relationship: 'The victim’s mother',
      addressIsConfidential: true
    });
    expect(matchKeysOf(kit)).toContain('born:KT:2018-02-01');
  });
});

describe('what tells one person from another', () => {
  it('is checked and matched: NHS number, PNC number, earlier homes', () => {
    const answers = withAnswers({
      victimNhsNumber: '943 476 5919',
      previousAddresses: [row('old', { address: '7 Sample Street', postcode: 'wv1 1aa' })]
    });
    const [victim] = contentOf(answers).people;
    expect(victim.nhsNumber).toBe('9434765919');
    expect(matchKeysOf(victim)).toEqual(expect.arrayContaining(['nhs:9434765919', 'house:B8 1AA:1', 'house:WV1 1AA:7']));
    expect(problemAt(withAnswers({ victimNhsNumber: '943 476 5918' }), 'victimNhsNumber')).toMatch(/^Enter the victim’s NHS number again/);
  });

  it('of a perpetrator: the PNC number', () => {
    const perpetrators = (pncId: string): Answers => {
      const [first] = completeAnswers().perpetrators as readonly AnswerRow[];
      return withAnswers({
        perpetrators: [row(first.key, { ...first.answers, knownAbout: ['Warning markers or police records'], pncId })]
      });
    };
    expect(matchKeysOf(contentOf(perpetrators('1999/0123456X')).people[1])).toContain('pnc:99/123456X');
    expect(problemAt(perpetrators('12345'), 'perpetrators', 'perpetrator-1', 'pncId')).toBe(
      'Enter the PNC number as it is written, like 1999/0123456X'
    );
  });
});

describe('the paths', () => {
  it('a victim under 16: safeguarding first, MARAC with a reason', () => {
    const child = withAnswers({ victimDateOfBirth: date('16', '6', '2010') });
    expect(noticesOf(child)).toContain('victimUnder16Warning');
    expect(problemAt(child, 'victimUnder16Safeguarding')).toBe('Select whether a safeguarding referral has been made for the victim');
    expect(askedBy(completeAnswers())).not.toContain('victimUnder16Safeguarding');
  });

  it('out of the force: the referral goes all the same, and may say where', () => {
    const elsewhere = withAnswers({ victimPostcode: 'M1 1AE', maracWithoutPostcode: 'Walsall' });
    expect(askedBy(elsewhere)).toContain('outOfForceArea');
    expect(contentOf({ ...elsewhere, outOfForceArea: 'Manchester' }).marac).toBe('Walsall');
  });

  it('immediate danger: 999', () => {
    expect(noticesOf(withAnswers({ immediateDanger: 'Yes' }))).toContain('immediateDangerWarning');
    expect(noticesOf(withAnswers({ immediateDanger: 'Not known' }))).not.toContain('immediateDangerWarning');
  });

  it('a mailbox at home is warned of and does not stop anything', () => {
    const home = withAnswers({ referrerEmail: 'someone@gmail.com' });
    expect(noticesOf(home)).toContain('personalMailboxWarning');
    expect(problemsOf(home)).toEqual([]);
    expect(noticesOf(completeAnswers())).not.toContain('personalMailboxWarning');
  });

  it('without consent: ground, who decided and when', () => {
    const words = problemsOf(withAnswers({ consent: 'No' }));
    expect(words).toEqual([
      'Select why it is right to share without agreement',
      'Enter who decided to share the information',
      'Enter the date of the decision to share',
      'Enter how the risk outweighs the victim’s privacy'
    ]);
  });

  it('crimes told of: recorded or not, and what the victim wants', () => {
    expect(problemsOf(withAnswers({ crimesDisclosed: 'Yes' }))).toEqual([
      'Select whether the police have recorded the crime',
      'Select whether the victim wants to speak to the police'
    ]);
    const silent = withAnswers({ crimesDisclosed: 'Yes', crimesRecorded: 'None of it', speakToPolice: 'No' });
    expect(problemsOf(silent)).toEqual(['Enter why the victim does not want to speak to the police']);
  });

  it('takes any way of writing crime numbers, and nothing without a number', () => {
    expect(problemsOf(withAnswers({ crimeReferences: '20/123456/26, Log 812\n20WM1/77 of 3 May' }))).toEqual([]);
    expect(problemsOf(withAnswers({ crimeReferences: '20/1/26\nnone yet' }))[0]).toMatch(/^“none yet” is no crime or incident number/);
  });

  it('a partner is not asked for a collar number', () => {
    expect(askedBy(completeAnswers())).toContain('collarNumber');
    expect(askedBy(withAnswers({ referringAgency: 'Housing' }))).not.toContain('collarNumber');
    expect(problemsOf(withAnswers({ referringAgency: 'Another agency' }))).toEqual(['Enter the agency you refer for']);
  });
});

describe('the risk', () => {
  it('asks whose word an answer is only where it is not the victim’s', () => {
    const mixed = withAnswers({ riskSource: 'Somebody else as well', riskSourceOther: 'Her sister' });
    expect(askedBy(mixed).filter(id => id.endsWith('Source') && id.startsWith('dash'))).toHaveLength(24);
    expect(askedBy(completeAnswers()).filter(id => id.startsWith('dash') && id.endsWith('Source'))).toEqual([]);
  });

  it('knows how large a part each factor plays: a no on the Dash says it, not known never does', () => {
    const shown = stripHidden(
      referralForm,
      { ...completeAnswers(7), dash8: 'Not known', separationSignificance: 'Primary driver', controlSignificance: 'Present' },
      context
    );
    expect(significancesOf(shown)).toEqual({
      'Conflict over child contact': 'Contributory',
      'Controlling or coercive behaviour': 'Not present',
      Separation: 'Primary driver',
      'Stalking or harassment': 'Not recorded',
      'Drugs or alcohol': 'Not recorded',
      'Mental health': 'Not recorded',
      Money: 'Not present',
      'So-called honour-based abuse': 'Not recorded',
      'Immigration status': 'Not recorded'
    });
  });
});

describe('optional sections', () => {
  const required = (items: readonly FormItem[]): readonly Question[] => items.filter(isQuestion).filter(question => !question.optional);

  it('have nothing that must be answered', () => {
    const optional = referralForm.sections.filter(section => section.optional);
    expect(optional.map(({ id }) => id)).toEqual(['factors', 'equality']);
    expect(optional.flatMap(({ items }) => required(items)).map(({ id }) => id)).toEqual([]);
  });

  it('are the only ones: every other section has something that must be answered', () => {
    expect(referralForm.sections.filter(section => !section.optional && required(section.items).length === 0).map(({ id }) => id)).toEqual(
      []
    );
  });
});

describe('a form filled in on an earlier version', () => {
  const sent = stripHidden(referralForm, completeAnswers(3), context);
  const titles = (answers: Answers, filledInOn?: string) =>
    answerSummary(referralForm, answers, context, filledInOn).map(({ title }) => title);
  const other = (answers: StoredAnswers) =>
    answerSummary(referralForm, answers, context, '1.0')
      .find(({ sectionId }) => sectionId === 'otherAnswers')
      ?.cards.flatMap(({ rows }) => rows);

  it('shows what this form asks no more at the end, in words', () => {
    const [first] = completeAnswers().perpetrators as readonly AnswerRow[];
    const perpetrators = [row(first.key, { ...first.answers, carColour: 'Red' })];
    const found = other({
      ...sent,
      wentToCourt: 'In May',
      sinceDay: date('1', '5', '2026'),
      ticked: ['One', 'Two'],
      notAwareReason: 'Hidden now',
      perpetrators
    });
    expect(found?.map(({ label, text }) => [label, text])).toEqual([
      ['Car colour', 'Red'],
      ['Went to court', 'In May'],
      ['Since day', '1 5 2026'],
      ['Ticked', 'One\nTwo'],
      ['Why not?', 'Hidden now']
    ]);
  });

  it('leaves out questions it never asked, and nothing that was answered', () => {
    const { crimesDisclosed: _crimes, ...earlier } = sent;
    const rows = answerSummary(referralForm, earlier, context, '1.0').flatMap(({ cards }) => cards.flatMap(card => card.rows));
    expect(rows.filter(({ answered }) => !answered)).toEqual([]);
    expect(titles(earlier, '1.0')).not.toContain('Other answers of an earlier form');
    expect(rows.map(({ path }) => path.join('.'))).toEqual(
      expect.arrayContaining(['victimFamilyName', 'victimTelephones.phone-1.number', 'judgement'])
    );
    expect(contentAsFarAsKnown(earlier, context).people).toHaveLength(2);
  });

  it('is read as ever when it was filled in on this one', () => {
    expect(titles(withAnswers({ wentToCourt: 'In May' }), referralForm.version)).toEqual(titles(completeAnswers()));
  });
});

/** Every question of version 1.0. Forms filled in on it are kept for years. */
const askedByFirstVersion = `
  victimFamilyName victimGivenNames victimAliases victimDateOfBirthKnown victimDateOfBirth victimApproximateAge victimDateOfBirthReason
  victimUnder16Reason victimSex victimHome victimAddress victimPostcode victimAddressConfidential maracRight otherMarac otherMaracReason
  maracWithoutPostcode interpreterNeeded interpreterLanguage accessNeeds accessNeedsOther victimWorksForAgency victimEmployer victimTelephones
  number safeToCall safeToText safeToLeaveVoicemail safeTimes whoMayAnswer safeForIdva notSafeForIdvaReason safeContactNotes afraidOf
  safeToTalkTo notSafeToTalkTo victimAware notAwareReason consent consentGrounds consentGroundOther consentNote victimWishesAsked victimWishes
  perpetrators nameKnown familyName givenNames description aliases dateOfBirthKnown dateOfBirth approximateAge sex relationship
  relationshipOfRelative relationshipOther livesWithVictim whereabouts address postcode custodyDetails orders worksForAgency employer
  incidentDate incidentNarrative history abuseKinds crimeReferences riskToProfessionals riskTool daraGrade noToolReason riskAssessmentDate
  riskSource riskSourceOther riskSourceNotVictim injuryDescription fearedHarmTo fearedHarmWhat victimSuicidalWhich childContactSignificance
  stalkingWhat honourBasedAbuse weaponDescription weaponInIncident otherWeaponKinds threatToKillWhom lostConsciousness otherThreatWho
  hurtOthersWho perpetratorDifficulties breachOf criminalHistoryOf coerciveControl policeIncidents criteria earlierReferral transferFrom
  escalationReason judgement referrerName referrerRole collarNumber referrerTelephone referrerEmail canPresent deputy conflictOfInterest
  conflictDetails`;

it('still asks everything that version 1.0 asked, so that a draft begun on it loses nothing', () => {
  const ids = allQuestions(referralForm.sections.flatMap(({ items }) => items)).map(({ id }) => id);
  expect(
    askedByFirstVersion
      .trim()
      .split(/\s+/)
      .filter(id => !ids.includes(id))
  ).toEqual([]);
});
