import fc from 'fast-check';
import {
  criticalFlagNames,
  isFlagged,
  judgementPrompted,
  openRisks,
  otherTopics,
  riskSummary
} from '../../../src/domain/form/reading/criticalFlags';
import type { CriticalFlag } from '../../../src/domain/form/reading/criticalFlags';
import type { Answers } from '../../../src/domain/form/answers';
import { referralForm } from '../../../src/domain/form/referralForm';
import { questionsIn } from '../../../src/domain/form/everyQuestion';
import { daraAnswers, daraQuestions } from '../../../src/domain/referral/dara';
import { dashAnswers, dashQuestions } from '../../../src/domain/referral/riskTools';

const everyQuestion = referralForm.sections.flatMap(({ items }) => questionsIn(items));
/** The option of a question that holds these words, as the form itself has it. */
const optionOf = (id: string, words: string): string => {
  const question = everyQuestion.find(one => one.id === id);
  const found = question && 'options' in question ? question.options.map(({ value }) => value).filter(value => value.includes(words)) : [];
  expect(found).toHaveLength(1);
  return found[0];
};

const dash = (answer: string) => Object.fromEntries(dashQuestions.map(({ number }) => [`dash${number}`, answer]));
const dara = (answer: string) => Object.fromEntries(daraQuestions.map(({ id }) => [id, answer]));
const flagged = (answers: Answers): readonly CriticalFlag[] => criticalFlagNames.filter(name => isFlagged(answers, name));

describe('critical flags', () => {
  it.each<[string, Answers, string]>([
    ['DARA', { riskTool: 'DARA', daraThreatensToKill: 'All the time' }, 'Threats to kill: all the time'],
    ['DARA', { riskTool: 'DARA', daraStrangles: 'Occasionally' }, 'Strangling or suffocating: occasionally'],
    ['DARA', { riskTool: 'DARA', daraWeapons: 'Often' }, 'Weapons or objects: often'],
    ['DARA', { riskTool: 'DARA', daraSexual: 'Often' }, 'Sexual abuse: often'],
    ['DARA', { riskTool: 'DARA', daraWatches: 'Often' }, 'Stalking or harassment: often'],
    [
      'DARA',
      { riskTool: 'DARA', daraRules: 'All the time', daraCutsOff: 'Often' },
      'Controlling or coercive behaviour: cutting off often, rules all the time'
    ],
    ['DARA', { riskTool: 'DARA', daraWorse: 'All the time' }, 'Escalation: all the time'],
    ['DARA', { riskTool: 'DARA', daraChildren: 'Often' }, 'Danger to children: often'],
    ['DARA', { riskTool: 'DARA', daraSelfHarm: 'Often' }, 'Threats or attempts of suicide by the perpetrator: often'],
    ['the Dash', { riskTool: 'SafeLives Dash', dash15: 'Yes', lostConsciousness: 'Yes' }, 'Strangling or suffocating: lost consciousness'],
    [
      'the Dash',
      { riskTool: 'SafeLives Dash', dash14: 'Yes', threatToKillWhom: ['The victim', 'Children'] },
      'Threats to kill: children too'
    ],
    ['the Dash', { riskTool: 'SafeLives Dash', dash8: 'Yes' }, 'Stalking or harassment'],
    ['the Dash', { riskTool: 'SafeLives Dash', dash10: 'Yes', dash11: 'Yes' }, 'Escalation: happening more often, getting worse'],
    ['the Dash', { riskTool: 'SafeLives Dash', dash12: 'Yes', honourBasedAbuse: 'Yes' }, 'So-called honour-based abuse'],
    [
      'the Dash',
      { riskTool: 'SafeLives Dash', dash7: 'Yes', childContactSignificance: 'Primary driver' },
      'Conflict over child contact: primary driver'
    ],
    ['the Dash', { riskTool: 'SafeLives Dash', dash18: 'Yes', hurtOthersWho: ['Children'] }, 'Danger to children: hurt'],
    [
      'the Dash',
      { riskTool: 'SafeLives Dash', dash5: 'Yes', victimSuicidalWhich: ['Thoughts of suicide'] },
      'Low mood or suicidal thoughts of the victim: thoughts of suicide'
    ],
    [
      'the Dash',
      { riskTool: 'SafeLives Dash', dash23: 'Yes', breachOf: ['Forced marriage protection order'] },
      'Forced marriage: a protection order was broken'
    ],
    ['the kinds of abuse', { abuseKinds: [optionOf('abuseKinds', 'honour')] }, 'So-called honour-based abuse'],
    ['the kinds of abuse', { abuseKinds: [optionOf('abuseKinds', 'Forced marriage')] }, 'Forced marriage'],
    ['the kinds of abuse', { abuseKinds: [optionOf('abuseKinds', 'genital')] }, 'Female genital mutilation'],
    ['the kinds of abuse', { abuseKinds: [optionOf('abuseKinds', 'Sexual')] }, 'Sexual abuse'],
    ['the kinds of abuse', { abuseKinds: [optionOf('abuseKinds', 'Stalking')] }, 'Stalking or harassment'],
    ['the kinds of abuse', { abuseKinds: [optionOf('abuseKinds', 'coercive')] }, 'Controlling or coercive behaviour'],
    ['the incident', { weaponInIncident: optionOf('weaponInIncident', 'Knife') }, 'Weapon in this incident: knife or blade'],
    ['the incident', { weaponInIncident: optionOf('weaponInIncident', 'Other') }, 'Weapon in this incident: other weapon'],
    ['what drives the risk', { honourSignificance: 'Contributory' }, 'So-called honour-based abuse: contributory'],
    ['what drives the risk', { separationSignificance: 'Present' }, 'Separation'],
    ['a perpetrator', { perpetrators: [{ key: 'p', answers: { separated: optionOf('separated', 'month') } }] }, 'Separation'],
    [
      'a child',
      { children: [{ key: 'c', answers: { plan: optionOf('plan', 'protection') } }] },
      'Danger to children: child protection plan'
    ],
    ['another tool', { riskTool: 'None', coerciveControl: 'Yes' }, 'Controlling or coercive behaviour'],
    ['another tool', { riskTool: 'DARA', pregnancy: 'Both' }, 'Pregnancy or a recent baby: pregnant, with a baby'],
    ['the criteria', { criteria: [optionOf('criteria', 'escalation')] }, 'Escalation']
  ])('are raised by %s: %j', (_, answers, words) => {
    expect(riskSummary(answers).flagged).toContain(words);
  });

  it('are every one of them raised by the Dash or the kinds of abuse, and by the DARA or what is asked beside it', () => {
    const kinds = ['Forced marriage', 'Female genital mutilation'];
    const asked = { abuseKinds: kinds, weaponInIncident: 'Knife or blade' };
    expect(flagged({ ...dash('Yes'), ...asked, riskTool: 'SafeLives Dash', hurtOthersWho: ['Children'], honourBasedAbuse: 'Yes' })).toEqual(
      criticalFlagNames
    );
    const beside = {
      separationSignificance: 'Present',
      childContactSignificance: 'Present',
      pregnancy: 'Pregnant',
      honourSignificance: 'Present'
    };
    expect(flagged({ ...dara('Occasionally'), ...asked, ...beside, riskTool: 'DARA' })).toEqual(
      criticalFlagNames.filter(name => !name.startsWith('Low mood'))
    );
  });

  it.each(['Not known', 'Not asked'])('that are answered %s are said so, and never flagged', answer => {
    for (const answers of [
      { riskTool: 'SafeLives Dash', ...dash(answer) },
      { riskTool: 'DARA', ...dara(answer) }
    ]) {
      const risk = riskSummary(answers);
      expect(risk.flagged).toEqual([]);
      expect(answer === 'Not known' ? risk.notKnown : risk.notAsked).toEqual(
        expect.arrayContaining(['Threats to kill', 'Strangling or suffocating', 'Sexual abuse'])
      );
      expect(openRisks(risk).join()).not.toContain('None');
    }
  });

  it('are none only where every one was asked and answered no', () => {
    const no: Answers = {
      ...dash('No'),
      riskTool: 'SafeLives Dash',
      weaponInIncident: 'None',
      abuseKinds: ['Economic'],
      honourBasedAbuse: 'No'
    };
    expect(openRisks(riskSummary(no))).toEqual(['None. Every one of them was asked about and answered no.']);
    for (const left of [
      'weaponInIncident',
      'abuseKinds',
      'honourBasedAbuse',
      'dash6',
      'dash7',
      'dash9',
      'dash15',
      'dash18',
      'dash22',
      'riskTool'
    ] as const) {
      const { [left]: out, ...rest } = no;
      expect(out).toBeDefined();
      expect(openRisks(riskSummary(rest)).join()).toMatch(/^Not asked: /);
    }
  });

  it('of a DARA say nothing of what it does not ask', () => {
    const risk = riskSummary({ riskTool: 'DARA', daraGrade: 'High', ...dara('Never'), abuseKinds: ['Physical'], weaponInIncident: 'None' });
    expect(risk.flagged).toEqual([]);
    expect(risk.notAsked).toEqual([
      'So-called honour-based abuse',
      'Controlling or coercive behaviour',
      'Separation',
      'Conflict over child contact',
      'Pregnancy or a recent baby',
      'Low mood or suicidal thoughts of the victim'
    ]);
  });

  it('are each either raised, or no, or not known, or not asked, whatever the answers; and a yes never goes', () => {
    const answer = fc.constantFrom(...dashAnswers);
    const often = fc.constantFrom(...daraAnswers);
    const parts: Record<string, fc.Arbitrary<string>> = {
      riskTool: fc.constantFrom('SafeLives Dash', 'DARA', 'None'),
      ...Object.fromEntries(dashQuestions.map(({ number }) => [`dash${number}`, answer])),
      ...Object.fromEntries(daraQuestions.map(({ id }) => [id, often])),
      weaponInIncident: fc.constantFrom('Knife or blade', 'None', 'Not known')
    };
    const answers: fc.Arbitrary<Answers> = fc.record(parts, { requiredKeys: ['riskTool'] });
    fc.assert(
      fc.property(answers, fc.constantFrom(...dashQuestions), (given, { number }) => {
        const risk = riskSummary(given);
        expect(risk.flagged.length + risk.notKnown.length + risk.notAsked.length).toBeLessThanOrEqual(criticalFlagNames.length);
        expect(flagged({ ...given, [`dash${number}`]: 'Yes' })).toEqual(expect.arrayContaining([...flagged(given)]));
      })
    );
  });
});

describe('the tool', () => {
  it.each<[Answers, string]>([
    [{ riskTool: 'DARA', daraGrade: 'High' }, 'DARA, grade High'],
    [{ riskTool: 'DARA' }, 'DARA, grade not recorded'],
    [{ riskTool: 'SafeLives Dash', dash1: 'Yes', dash2: 'No' }, 'SafeLives Dash, 1 of 24 answered yes'],
    [{ riskTool: 'SafeLives Dash' }, 'SafeLives Dash, not scored'],
    [{ riskTool: 'None' }, 'No risk assessment was used'],
    [{ incidentNarrative: 'He came back.' }, 'No risk assessment is recorded'],
    [{}, 'No risk assessment is recorded']
  ])('of %j is said: %s', (answers, words) => expect(riskSummary(answers).tool).toBe(words));

  it('of a form that cannot be read is what the columns of the case say', () => {
    expect(riskSummary({}, { riskTool: 'DARA', daraGrade: 'Medium' }).tool).toBe('DARA, grade Medium');
    expect(riskSummary({}, { riskTool: 'SafeLives Dash', dashScore: 17 }).tool).toBe('SafeLives Dash, 17 of 24 answered yes');
  });

  it('says what it asks besides, with how often', () => {
    expect(otherTopics({ riskTool: 'DARA', ...dara('Never'), daraHumiliates: 'Often', daraMoney: 'Not known' })).toEqual({
      yes: ['Humiliation: often'],
      notKnown: ['Money']
    });
    expect(otherTopics({ riskTool: 'SafeLives Dash', ...dash('No'), dash1: 'Yes', dash2: 'Not asked' })).toEqual({
      yes: ['Injury'],
      notKnown: ['Very frightened']
    });
  });

  it('of answers that cannot be read says so, and never that there is nothing', () => {
    expect(openRisks(riskSummary({}))).toEqual(['The answers cannot be read, so nothing is known of the risk. Ask the referrer.']);
  });
});

it.each<[Answers, boolean]>([
  [{ riskTool: 'DARA', daraStrangles: 'Occasionally' }, true],
  [{ riskTool: 'DARA', daraThreatensToKill: 'Often' }, true],
  [{ riskTool: 'DARA', daraHurts: 'Often', daraRules: 'Often', separationSignificance: 'Present' }, true],
  [{ riskTool: 'DARA', daraHurts: 'Often' }, false],
  [{ riskTool: 'SafeLives Dash', dash8: 'Yes' }, true],
  [{ riskTool: 'SafeLives Dash', dash1: 'Yes', dash6: 'Yes', dash12: 'Yes' }, true],
  [{ riskTool: 'SafeLives Dash', dash8: 'Not known' }, false]
])('professional judgement is asked for after %j: %s', (answers, isPrompted) => expect(judgementPrompted(answers)).toBe(isPrompted));
