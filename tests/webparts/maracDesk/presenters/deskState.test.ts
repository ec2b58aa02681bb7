import { arrivedWords, deskAfter, deskAtFirst, takeInProgress, takeInWords } from '../../../../src/webparts/maracDesk/presenters/deskState';
import { rowAfterKey, rowsToDraw } from '../../../../src/webparts/maracDesk/presenters/rowMoves';
import { aCase, anOpening, wednesdayNoon } from '../builders';

const error = { kind: 'offline', words: 'No connection.', nextAction: 'Wait.', supportCode: 'offline' } as const;
const read = (state: typeof deskAtFirst, queue = [aCase({ id: 1 })]) =>
  deskAfter(state, { kind: 'read', opening: anOpening({ queue }), at: new Date(wednesdayNoon.getTime() - 5000) });

describe('what the desk knows', () => {
  test('takes the server’s clock from each reading', () => {
    expect(read(deskAtFirst)).toMatchObject({ clockOffset: 5000, reading: false, readAt: wednesdayNoon, arrived: [] });
  });

  test('keeps the queue on the screen when a later reading fails, and forgets the failure with the next', () => {
    const failed = deskAfter(deskAfter(read(deskAtFirst), { kind: 'reading' }), { kind: 'notRead', error });
    expect(failed).toMatchObject({ failure: error, reading: false });
    expect(failed.queue).toHaveLength(1);
    expect(read(failed).failure).toBeUndefined();
  });

  test('tells what came since the reading before, never on the first', () => {
    const later = read(read(deskAtFirst), [aCase({ id: 1 }), aCase({ id: 2 })]);
    expect(later.arrived.map(({ id }) => id)).toEqual([2]);
    expect(arrivedWords(later.arrived)).toBe('1 new referral in the queue.');
    expect(arrivedWords([])).toBe('');
  });

  test('puts what was taken in into the queue without reading again; a row taken in again replaces the old one', () => {
    const result = { takenIn: [aCase({ id: 1, status: 'Accepted' }), aCase({ id: 9 })], problems: [] };
    const { queue } = deskAfter(read(deskAtFirst), { kind: 'takenIn', result });
    expect(queue.map(({ id, status }) => [id, status])).toEqual([
      [1, 'Accepted'],
      [9, 'Awaiting review']
    ]);
  });

  test('hides what a conflict of interest keeps from the person at the screen, by whichever way it comes', () => {
    const mine = { id: 1, conflictLogins: ['Coordinator.Birmingham@wmp.example'], restricted: true } as const;
    const hidden = [expect.objectContaining({ id: 1, victimName: 'Hidden: conflict of interest', criteria: [] })];
    expect(read(deskAtFirst, [aCase(mine)]).queue).toEqual(hidden);
    const before = read(deskAtFirst);
    expect(deskAfter(before, { kind: 'takenIn', result: { takenIn: [aCase(mine)], problems: [] } }).queue).toEqual(hidden);
    expect(deskAfter(before, { kind: 'changed', referrals: [aCase(mine)] }).queue).toEqual(hidden);
    expect(
      deskAfter(before, { kind: 'changed', referrals: [aCase({ ...mine, conflictLogins: ['chair@wmp.example'] })] }).queue
    ).toMatchObject([{ victimName: 'Testcase, Ada' }]);
  });

  test('a case written on this page stands in the queue at once, in the place of the older row', () => {
    const { queue } = deskAfter(read(deskAtFirst), { kind: 'changed', referrals: [aCase({ id: 1, status: 'Returned for information' })] });
    expect(queue.map(({ id, status }) => [id, status])).toEqual([[1, 'Returned for information']]);
  });
});

describe('words of taking in', () => {
  test.each([
    [0, 0, ''],
    [0, 3, 'Taking in 1 of 3…'],
    [1, 3, 'Taking in 2 of 3…'],
    [3, 3, 'Taking in 3 of 3…']
  ])('%i of %i', (doneCount, of, words) => {
    expect(takeInProgress(doneCount, of)).toBe(words);
  });

  test('the result', () => {
    const problem = { reference: 'M-1', id: 1, words: 'It cannot be read.' };
    expect(takeInWords({ takenIn: [], problems: [] })).toBe('');
    expect(takeInWords({ takenIn: [aCase()], problems: [] })).toBe('1 new referral taken in.');
    expect(takeInWords({ takenIn: [], changed: ['M-1'], problems: [] })).toBe(
      'The referrer changed M-1 after sending it: the change is on the case file, for you to decide about.'
    );
    expect(takeInWords({ takenIn: [aCase(), aCase()], byAnother: 1, problems: [] })).toBe('1 new referral taken in.');
    expect(takeInWords({ takenIn: [aCase()], byAnother: 1, problems: [] })).toBe('');
    expect(takeInWords({ takenIn: [aCase(), aCase()], problems: [problem] })).toBe('2 new referrals taken in. 1 could not be taken in.');
  });
});

describe('moving between rows', () => {
  test.each<[string, number, number, number | undefined]>([
    ['ArrowDown', -1, 3, 0],
    ['j', 0, 3, 1],
    ['ArrowDown', 2, 3, 2],
    ['ArrowUp', 0, 3, 0],
    ['k', 2, 3, 1],
    ['PageDown', 5, 100, 15],
    ['PageUp', 5, 100, 0],
    ['Home', 9, 10, 0],
    ['End', 0, 10, 9],
    ['x', 0, 10, undefined],
    ['ArrowDown', 0, 0, undefined]
  ])('%s from %i of %i', (key, from, count, to) => {
    expect(rowAfterKey(key, from, count)).toBe(to);
  });

  test('a row beyond those drawn is drawn with its fifty', () => {
    expect(rowsToDraw(50, 49)).toBe(50);
    expect(rowsToDraw(50, 50)).toBe(100);
    expect(rowsToDraw(150, 3)).toBe(150);
  });
});
