import {
  criterionProblem,
  decisionInWords,
  intakeStatusAfter,
  intakeStatusOf,
  isAnswer,
  isDecided,
  isReviewedByPress,
  matchesOwedWords,
  mayAccept,
  mayWithdraw,
  owesMatches,
  rationaleProblem,
  statusWhenAccepted,
  waitsForReferrer
} from '../../../src/domain/review/decisions';
import { crimesInWords, crimesOutcomes, crimesProblem, tidyCrimes } from '../../../src/domain/case/crimes';
import { crimesTold } from '../../../src/domain/review/crimesTold';
import { defaultConfiguration } from '../../../src/domain/setUp/defaultConfiguration';
import { canMove, referralStatuses } from '../../../src/domain/referral/transitions';
import { asSentence } from '../../../src/domain/kernel/sentence';

describe('what may be decided', () => {
  it.each(referralStatuses)('of a case that is “%s” fits the moves a case may make', status => {
    expect(mayAccept(status)).toBe(
      statusWhenAccepted(status) === status ? ['Accepted', 'Listed', 'Deferred'].includes(status) : canMove(status, 'Accepted')
    );
    expect(mayWithdraw(status)).toBe(status === 'Withdrawn' || canMove(status, 'Withdrawn'));
    expect(isDecided(status)).toBe(status !== 'Awaiting review' && status !== 'Returned for information');
  });

  it('a case on an agenda stays there when its acceptance is explained anew', () => {
    expect(statusWhenAccepted('Listed')).toBe('Listed');
    expect(statusWhenAccepted('Awaiting review')).toBe('Accepted');
  });

  it('every decision needs words, and not too many', () => {
    expect(rationaleProblem(' ')).toEqual({
      about: 'rationale',
      words: 'Enter why you decide so.',
      nextAction: 'The referrer reads it: say it in your own words.'
    });
    expect(rationaleProblem('x'.repeat(10_001))).toEqual({
      about: 'rationale',
      words: 'The reason is too long.',
      nextAction: 'Shorten it to 10,000 characters.'
    });
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
    if (problem)
      expect(problem).toMatchObject({
        about: 'criterion',
        words: expect.stringMatching(/[^.]\.$/),
        nextAction: 'Choose the criterion that it meets.'
      });
  });

  it('possible matches are owed once it was accepted without a look at them, until it ends', () => {
    expect(referralStatuses.filter(status => owesMatches({ status, matchesOwed: 0 }))).toEqual(
      referralStatuses.filter(status => status !== 'Closed' && status !== 'Withdrawn')
    );
    expect(owesMatches({ status: 'Accepted' })).toBe(false);
    expect([0, 1, 2].map(matchesOwedWords)).toEqual([
      'Whether the same people are in other cases was not known yet.',
      '1 possible match had not been looked at.',
      '2 possible matches had not been looked at.'
    ]);
  });

  it('a MARAC to which a case was passed on reviews by one press where another had decided', () => {
    expect(referralStatuses.filter(status => isReviewedByPress({ status, currentTransfer: 't' }))).toEqual(
      referralStatuses.filter(isDecided)
    );
    expect(referralStatuses.filter(status => isReviewedByPress({ status }))).toEqual([]);
  });

  it('a question waits for the referrer, and only what answers that very question is its answer', () => {
    expect(referralStatuses.filter(status => waitsForReferrer({ status }))).toEqual(['Returned for information']);
    const asked = { status: 'Returned for information', decisionKey: 'question' } as const;
    expect(isAnswer({ decisionKey: 'question' }, asked)).toBe(true);
    expect(isAnswer({ decisionKey: 'an earlier question' }, asked)).toBe(false);
    expect(isAnswer({}, asked)).toBe(false);
    expect(isAnswer({ decisionKey: 'question' }, { ...asked, status: 'Accepted' })).toBe(false);
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
  [{ status: 'Returned for information' }, 'Sent back to the referrer'],
  [{ status: 'Withdrawn' }, 'Withdrawn'],
  [{ status: 'Deferred', decisionReason: 'Third this year' }, 'Deferred. Accepted: Third this year'],
  [{ status: 'Listed', decisionCriterion: 'Repeat' }, 'Listed. Accepted as Repeat'],
  [{ status: 'Withdrawn', withdrawnReason: 'Entered in error', decisionReason: 'Twice' }, 'Withdrawn, entered in error: Twice']
] as const)('%j is told as “%s”', (referral, words) => {
  expect(decisionInWords(referral)).toBe(words);
});

it('crimes are told with their numbers, and need them where they apply', () => {
  expect(crimesInWords({ outcome: 'Newly recorded', detail: '20/1/26' })).toBe('Newly recorded: 20/1/26');
  expect(crimesInWords({ outcome: 'None disclosed', detail: '' })).toBe('None disclosed');
  expect(tidyCrimes({ outcome: 'None disclosed', detail: 'left over' })).toEqual({ outcome: 'None disclosed', detail: '' });
  expect(tidyCrimes({ outcome: 'Newly recorded', detail: ' 20/1/26\n' })).toEqual({ outcome: 'Newly recorded', detail: '20/1/26' });
  expect(crimesOutcomes.map(outcome => crimesProblem({ outcome, detail: ' ' }))).toEqual([
    undefined,
    'Enter the crime numbers.',
    'Enter the crime numbers.',
    'Enter why no crime was recorded.'
  ]);
  expect(crimesOutcomes.map(outcome => crimesProblem({ outcome, detail: '20/1/26' }))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined
  ]);
  expect(crimesProblem({ outcome: 'Already recorded', detail: '\n' })).toBe('Enter the crime numbers.');
});

it('what the form tells of crimes stands beside the question, and what was not answered is said to be so', () => {
  const told = 'Has the victim disclosed anything that may be a crime?';
  expect(
    crimesTold({
      crimesDisclosed: 'Yes',
      crimesRecorded: 'Some of it',
      crimesNotRecorded: ' Threats by text ',
      incidentNarrative: ' He rang. ',
      crimeReferences: '20/1/26'
    })
  ).toEqual({
    narrative: 'He rang.',
    numbers: '20/1/26',
    facts: [
      { label: told, words: 'Yes' },
      { label: 'Have the police recorded it?', words: 'Some of it' },
      { label: 'What has not been recorded?', words: 'Threats by text' }
    ]
  });
  expect(crimesTold({ crimesDisclosed: 'Yes' }).facts).toEqual([
    { label: told, words: 'Yes' },
    { label: 'Have the police recorded it?', words: 'Not answered' }
  ]);
  expect(crimesTold({ crimesDisclosed: 'No', crimesRecorded: 'All of it' }).facts).toEqual([{ label: told, words: 'No' }]);
  expect(crimesTold({}).facts).toEqual([{ label: told, words: 'Not answered' }]);
});

it('a sentence ends once', () => {
  expect(['Yes', 'Why?', 'Done.', ''].map(asSentence)).toEqual(['Yes.', 'Why?', 'Done.', '']);
});
