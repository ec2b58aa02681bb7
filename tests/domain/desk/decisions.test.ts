import { criterionProblem, decisionInWords, intakeStatusAfter, intakeStatusOf, isDecided, mayAccept, mayWithdraw, rationaleProblem, statusWhenAccepted } from '../../../src/domain/desk/decisions';
import { crimesInWords, crimesProblem, tidyCrimes } from '../../../src/domain/desk/crimes';
import { defaultConfiguration } from '../../../src/domain/defaultConfiguration';
import { canMove, referralStatuses } from '../../../src/domain/referral/transitions';
import { asSentence } from '../../../src/domain/sentence';

describe('what may be decided', () => {
  it.each(referralStatuses)('of a case that is “%s” fits the moves a case may make', status => {
    expect(mayAccept(status)).toBe(statusWhenAccepted(status) === status ? ['Accepted', 'Listed', 'Deferred'].includes(status) : canMove(status, 'Accepted'));
    expect(mayWithdraw(status)).toBe(status === 'Withdrawn' || canMove(status, 'Withdrawn'));
    expect(isDecided(status)).toBe(status !== 'Awaiting review' && status !== 'Returned for information');
  });

  it('a case on an agenda stays there when its acceptance is explained anew', () => {
    expect(statusWhenAccepted('Listed')).toBe('Listed');
    expect(statusWhenAccepted('Awaiting review')).toBe('Accepted');
  });

  it('every decision needs words, and not too many', () => {
    expect(rationaleProblem(' ')?.about).toBe('rationale');
    expect(rationaleProblem('x'.repeat(10_001))?.words).toBe('The reason is too long.');
    expect(rationaleProblem('x'.repeat(10_000))).toBeUndefined();
  });

  it.each([
    ['Visible high risk', 14, true],
    ['Visible high risk', 13, false],
    ['Visible high risk', undefined, false],
    ['Professional judgement', undefined, true],
    ['Repeat', 2, true]
  ] as const)('“%s” with a Dash score of %s may be chosen: %s', (criterion, dashScore, may) => {
    const problem = criterionProblem(criterion, dashScore === undefined ? {} : { dashScore }, defaultConfiguration);
    expect(problem === undefined).toBe(may);
  });
});

describe('the referrer’s item', () => {
  it.each([
    ['Awaiting review', 'Taken in'],
    ['Returned for information', 'Returned'],
    ['Accepted', 'Accepted'],
    ['Listed', 'Accepted'],
    ['Withdrawn', 'Withdrawn']
  ] as const)('of a case that is “%s” is “%s”', (status, item) => {
    expect(intakeStatusOf(status)).toBe(item);
  });

  it('an answer that waits to be taken in keeps waiting', () => {
    expect(intakeStatusAfter('Submitted', 'Accepted')).toBe('Submitted');
    expect(intakeStatusAfter('Taken in', 'Accepted')).toBe('Accepted');
    expect(intakeStatusAfter('Accepted', 'Accepted')).toBe('Accepted');
  });
});

it.each([
  [{ status: 'Awaiting review' }, 'Awaiting review'],
  [{ status: 'Returned for information', decisionReason: 'Where is he?' }, 'Sent back to the referrer: Where is he?'],
  [{ status: 'Accepted', decisionCriterion: 'Repeat', decisionReason: 'Third this year' }, 'Accepted as Repeat: Third this year'],
  [{ status: 'Accepted' }, 'Accepted'],
  [{ status: 'Listed', decisionCriterion: 'Repeat' }, 'Listed. Accepted as Repeat'],
  [{ status: 'Withdrawn', withdrawnReason: 'Entered in error', decisionReason: 'Twice' }, 'Withdrawn, entered in error: Twice']
] as const)('%j is told as “%s”', (referral, words) => {
  expect(decisionInWords(referral)).toBe(words);
});

it('crimes are told with their numbers, and need them where they apply', () => {
  expect(crimesInWords({ outcome: 'Newly recorded', detail: '20/1/26' })).toBe('Newly recorded: 20/1/26');
  expect(tidyCrimes({ outcome: 'None disclosed', detail: 'left over' })).toEqual({ outcome: 'None disclosed', detail: '' });
  expect(crimesProblem({ outcome: 'None disclosed', detail: '' })).toBeUndefined();
  expect(crimesProblem({ outcome: 'Already recorded', detail: '\n' })).toBe('Enter the crime numbers.');
});

it('a sentence ends once', () => {
  expect(['Yes', 'Why?', 'Done.', ''].map(asSentence)).toEqual(['Yes.', 'Why?', 'Done.', '']);
});
