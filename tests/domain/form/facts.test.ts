import type { Answers } from '../../../src/domain/form/answers';
import type { FactName } from '../../../src/domain/form/definition';
import { everyQuestionLabel } from '../../../src/domain/form/everyQuestion';
import { factHolds, victimAge } from '../../../src/domain/form/reading/facts';
import { entriesOf } from '../../../src/domain/form/rules';
import { referralForm } from '../../../src/domain/form/referralForm';
import { completeAnswers, context } from './support/context';

const born = (day: string, month: string, year: string): Answers => ({ victimDateOfBirth: { day, month, year } });
const happened = (day: string, month: string): Answers => ({ incidentDate: { day, month, year: '2026' } });
const byDash = (yes: number, more: Answers = {}): Answers => ({ ...completeAnswers(yes), ...more });

describe('what follows from the answers', () => {
  it.each<[FactName, Answers, boolean]>([
    ['victimUnder16', born('15', '6', '2010'), false],
    ['victimUnder16', born('16', '6', '2010'), true],
    ['victimUnder16', born('15', '6', '2026'), true],
    ['victimUnder16', born('16', '6', '2026'), false],
    ['victimUnder16', { victimApproximateAge: '15' }, true],
    ['victimUnder16', { victimApproximateAge: '0' }, true],
    ['victimUnder16', { victimApproximateAge: '-1' }, false],
    ['victimUnder16', { victimApproximateAge: '16' }, false],
    ['victimUnder16', {}, false],
    ['maracFoundFromPostcode', { victimPostcode: 'B8 1AA' }, true],
    ['maracFoundFromPostcode', { victimPostcode: 'M1 1AE' }, false],
    ['maracUnknownFromPostcode', { victimPostcode: 'B8 1AA' }, false],
    ['maracUnknownFromPostcode', { victimPostcode: 'M1 1AE' }, true],
    ['maracUnknownFromPostcode', {}, true],
    ['postcodeOutsideForce', { victimPostcode: 'M1 1AE' }, true],
    ['postcodeOutsideForce', { victimPostcode: 'B8 1AA' }, false],
    ['postcodeOutsideForce', { victimPostcode: 'Manchester' }, false],
    ['incidentOverFourWeeksAgo', happened('18', '5'), false],
    ['incidentOverFourWeeksAgo', happened('17', '5'), true],
    ['incidentOverFourWeeksAgo', {}, false],
    ['judgementNeeded', byDash(13), true],
    ['judgementNeeded', byDash(14), false],
    ['judgementNeeded', byDash(14, { criteria: ['Professional judgement'] }), true],
    ['judgementNeeded', byDash(13, { criteria: ['Repeat'] }), false],
    ['judgementNeeded', byDash(13, { policeIncidents: '3' }), false],
    ['escalationBelowThreshold', byDash(13, { criteria: ['Potential escalation'], policeIncidents: '2' }), true],
    ['escalationBelowThreshold', byDash(13, { criteria: ['Potential escalation'], policeIncidents: '3' }), false],
    ['escalationBelowThreshold', byDash(14, { criteria: ['Potential escalation'], policeIncidents: '2' }), true],
    ['escalationBelowThreshold', byDash(13, { criteria: ['Repeat'], policeIncidents: '2' }), false],
    ['judgementPrompted', { riskTool: 'SafeLives Dash', dash15: 'Yes' }, true],
    ['judgementPrompted', { riskTool: 'SafeLives Dash', dash15: 'No' }, false]
  ])('%s of %j: %s', (name, answers, is) => expect(factHolds(name, answers, context)).toBe(is));

  it.each([
    'gmail.com',
    'googlemail.com',
    'hotmail.co.uk',
    'outlook.com',
    'live.co.uk',
    'msn.com',
    'yahoo.co.uk',
    'ymail.com',
    'aol.com',
    'icloud.com',
    'me.com',
    'btinternet.com',
    'sky.com',
    'talktalk.net',
    'virginmedia.com',
    'protonmail.com',
    'proton.me'
  ])('a mailbox at %s is one at home', at => {
    expect(factHolds('personalMailbox', { referrerEmail: ` Officer@${at.toUpperCase()} ` }, context)).toBe(true);
    expect(factHolds('personalMailbox', { referrerEmail: `officer@wmp.${at}` }, context)).toBe(false);
    expect(factHolds('personalMailbox', { referrerEmail: `officer@${at}.example` }, context)).toBe(false);
  });

  it('knows the victim’s age by the date before the estimate', () => {
    expect(
      [born('15', '6', '2000'), { ...born('15', '6', '2000'), victimApproximateAge: '40' }, { victimApproximateAge: ' 40 ' }, {}].map(
        answers => victimAge(answers, context)
      )
    ).toEqual([26, 26, 40, undefined]);
  });
});

describe('the name of the question at a path', () => {
  it.each([
    [['victimFamilyName'], 'Family name'],
    [['riskAssessmentDate'], 'Date of the risk assessment'],
    [['victimDateOfBirth'], 'Date of birth'],
    [['perpetrators'], 'Perpetrators'],
    [['perpetrators', 'p1', 'familyName'], 'Perpetrators, Family name'],
    [['perpetrators', 'p1', 'carColour'], 'Perpetrators, carColour'],
    [['familyName'], 'familyName'],
    [['gone', 'p1', 'familyName'], 'gone, familyName']
  ])('%j: %s', (path, words) => expect(everyQuestionLabel(referralForm, path)).toBe(words));
});

it('entries are told apart by commas, semicolons and lines', () => {
  expect(entriesOf(' 20/1/26, Log 8;\n\n20/2/26 , ')).toEqual(['20/1/26', 'Log 8', '20/2/26']);
  expect(entriesOf(' ')).toEqual([]);
});
