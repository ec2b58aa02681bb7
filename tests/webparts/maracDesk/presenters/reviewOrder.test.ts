import {
  awaitingReferrer,
  awaitingReview,
  nextReview,
  nothingLeftWords,
  reviewNextWords
} from '../../../../src/webparts/maracDesk/presenters/reviewOrder';
import { aCase, birmingham, configuration } from '../builders';

const within = { scope: { kind: 'All' } as const, mine: ['Birmingham East'], login: birmingham.login };
const keysOf = (cases: readonly { readonly id: number }[]): readonly number[] => cases.map(({ id }) => id);

describe('the order of reviews', () => {
  const queue = [
    aCase({ id: 1, receivedAt: new Date('2026-04-15T10:00:00Z') }),
    aCase({ id: 2, receivedAt: new Date('2026-04-14T09:00:00Z') }),
    aCase({ id: 3, status: 'Accepted' }),
    aCase({ id: 4, status: 'Returned for information' }),
    aCase({ id: 5, owningMarac: 'Coventry', receivedAt: new Date('2026-04-13T09:00:00Z') }),
    aCase({ id: 6, key: '' }),
    aCase({ id: 7, conflictLogins: [birmingham.login.toUpperCase()] }),
    aCase({ id: 8, receivedAt: new Date(NaN) }),
    // Received by e-mail before it was entered: its clock runs from then.
    aCase({ id: 9, receivedAt: new Date('2026-04-15T12:00:00Z'), receivedElsewhereAt: new Date('2026-04-14T08:00:00Z') })
  ];

  test('is by when they are due, with what cannot be told first, and without what is decided, hidden or cannot be opened', () => {
    expect(keysOf(awaitingReview(queue, within, configuration.staffedHours))).toEqual([8, 5, 9, 2, 1]);
  });

  test('keeps to the MARACs that the queue shows', () => {
    expect(keysOf(awaitingReview(queue, { ...within, scope: { kind: 'Mine' } }, configuration.staffedHours))).toEqual([8, 9, 2, 1]);
    expect(keysOf(awaitingReview(queue, { ...within, scope: { kind: 'Marac', name: 'Coventry' } }, configuration.staffedHours))).toEqual([
      5
    ]);
  });

  test('goes on to the first that is neither this one nor left for later', () => {
    const awaiting = awaitingReview(queue, within, configuration.staffedHours);
    expect(nextReview(awaiting, awaiting[0].key, new Set())?.id).toBe(5);
    expect(nextReview(awaiting, awaiting[4].key, new Set([awaiting[0].key, awaiting[1].key]))?.id).toBe(9);
    expect(nextReview(awaiting, awaiting[0].key, new Set(awaiting.map(({ key }) => key)))).toBeUndefined();
  });

  test('is told with its number', () => {
    expect(reviewNextWords(3, 2)).toBe('Review next (3)');
    expect(reviewNextWords(0, 0)).toBe('Nothing to review');
  });

  test('never says that nothing is to be reviewed over one that waits for the referrer: its review is owed still', () => {
    expect(keysOf(awaitingReferrer(queue, within, configuration.staffedHours))).toEqual([4]);
    expect(reviewNextWords(0, 1)).toBe('1 waits for the referrer');
    expect(nothingLeftWords(2)).toMatch(/^Nothing else is left to review. 2 wait for the referrer: the review is owed still/);
    expect(nothingLeftWords(0)).toBe('Nothing is left to review.');
  });
});
