import { defaultMaracs } from '../../../src/domain/setUp/defaultConfiguration';
import { perpetratorsAcrossAreas } from '../../../src/domain/complex/acrossAreas';
import type { PerpetratorPlace } from '../../../src/domain/complex/acrossAreas';
import { complexKeyOf, complexStates, isClosed, isOnLog, mayBecome, noDetail } from '../../../src/domain/complex/complexCase';
import type { ComplexReview } from '../../../src/domain/complex/complexCase';
import { daysOnLog, entriesByBand, isReviewOverdue, isUnreviewed } from '../../../src/domain/complex/monitors';
import { inFrequencyWords, nextReviewAfter, reviewInWords, withReviews } from '../../../src/domain/complex/reviews';

const now = new Date('2026-06-15T09:00:00Z');
const at = (day: string): Date => new Date(`${day}T11:00:00Z`);
const active = { state: 'Active' as const, loggedAt: at('2026-04-01') };

describe('moves', () => {
  it.each([
    ['Proposed', ['Active', 'Declined']],
    ['Declined', ['Proposed']],
    ['Active', ['Proposed', 'Monitoring', 'Stepped down', 'Transferred']],
    ['Monitoring', ['Active', 'Stepped down', 'Transferred']],
    ['Stepped down', ['Proposed', 'Active', 'Monitoring']],
    ['Transferred', ['Proposed', 'Active', 'Monitoring']]
  ] as const)('from “%s” are to %j, and nothing leaves the log without a decision', (from, to) => {
    expect([...complexStates].filter(state => mayBecome(from, state)).sort()).toEqual([...to].sort());
  });

  it('tell what is on the log and what has ended; a case is in it once, with nothing said at first', () => {
    expect(complexKeyOf('case')).toBe('case:complex');
    expect(noDetail).toEqual({ processes: [], riskSummary: '', barriers: '', tried: '', outcome: '', learning: '' });
    expect(complexStates.filter(state => isOnLog({ state }))).toEqual(['Active', 'Monitoring']);
    expect(complexStates.filter(state => isClosed({ state }))).toEqual(['Stepped down', 'Transferred', 'Declined']);
  });
});

describe('monitors', () => {
  it('call a review overdue from the day after', () => {
    expect(isReviewOverdue({ ...active, nextReviewAt: at('2026-06-15') }, now)).toBe(false);
    expect(isReviewOverdue({ ...active, nextReviewAt: at('2026-06-14') }, now)).toBe(true);
    expect(isReviewOverdue(active, now)).toBe(false);
    expect(isReviewOverdue({ ...active, state: 'Stepped down', nextReviewAt: at('2026-06-14') }, now)).toBe(false);
  });

  it('show what nobody has looked at for over 28 days, from the day it was logged', () => {
    expect(isUnreviewed({ ...active, loggedAt: at('2026-05-18') }, now)).toBe(false);
    expect(isUnreviewed({ ...active, loggedAt: at('2026-05-17') }, now)).toBe(true);
    expect(isUnreviewed({ ...active, lastReviewAt: at('2026-06-01') }, now)).toBe(false);
    expect(isUnreviewed({ state: 'Active' }, now)).toBe(true);
    expect(isUnreviewed({ state: 'Proposed' }, now)).toBe(false);
  });

  it('count days on the log until it ended, and put them into bands', () => {
    expect(daysOnLog(active, now)).toBe(75);
    expect(daysOnLog({ ...active, closedAt: at('2026-04-11') }, now)).toBe(10);
    expect(daysOnLog({ state: 'Proposed' }, now)).toBeUndefined();
    const logged = ['2026-06-15', '2026-05-18', '2026-05-17', '2026-01-01', '2024-01-01'].map(day => ({
      state: 'Active' as const,
      loggedAt: at(day)
    }));
    expect(entriesByBand([...logged, { state: 'Declined', loggedAt: at('2026-06-01') }], now).map(({ count }) => count)).toEqual([
      2, 1, 1, 1
    ]);
  });
});

describe('reviews', () => {
  const review = (key: string, day: string): ComplexReview => ({
    key,
    at: at(day),
    by: 'A',
    change: 'Same',
    decision: 'Go on.',
    actions: ''
  });

  it('come again after as many days, also over the change of clocks', () => {
    expect(nextReviewAfter(new Date('2026-03-20T22:30:00Z'), 14)).toEqual(new Date('2026-04-03T11:00:00Z'));
    expect([7, 14, 28, 90].map(inFrequencyWords)).toEqual(['Every week', 'Every 2 weeks', 'Every 4 weeks', 'Every 90 days']);
  });

  it('of two people are both kept, and one sent twice is there once', () => {
    const stored = [review('a', '2026-06-01'), review('c', '2026-06-10')];
    expect(
      withReviews(stored, [review('b', '2026-06-05'), review('a', '2026-06-02')]).map(({ key, at: when }) => [key, when.getUTCDate()])
    ).toEqual([
      ['a', 1],
      ['b', 5],
      ['c', 10]
    ]);
  });

  it('are told in the history with the next one', () => {
    expect(reviewInWords(review('a', '2026-06-01'), at('2026-06-29'))).toBe('The risk is the same. Go on. Next review by 29 June 2026.');
    expect(
      (['Up', 'Down'] as const).map(change => reviewInWords({ ...review('a', '2026-06-01'), change }, at('2026-06-29')).slice(0, 23))
    ).toEqual(['The risk has gone up. G', 'The risk has gone down.']);
  });
});

describe('the same perpetrator across areas', () => {
  const place = (caseKey: string, marac: string): PerpetratorPlace => ({
    caseKey,
    personKey: 'p',
    name: 'Bo Sample',
    reference: caseKey,
    role: 'Perpetrator',
    marac,
    victimName: `Victim of ${caseKey}`,
    status: 'Heard',
    receivedAt: now
  });
  const side = (caseKey: string) => ({ caseKey, personKey: 'p' });

  it('is found along links one after the other, and named once', () => {
    const places = [place('a', 'Coventry'), place('b', 'Coventry'), place('c', 'Dudley'), place('d', 'Walsall')];
    const found = perpetratorsAcrossAreas(
      places,
      [
        [side('a'), side('b')],
        [side('b'), side('c')]
      ],
      defaultMaracs
    );
    expect(found).toEqual([
      {
        name: 'Bo Sample',
        areas: ['Coventry', 'Dudley'],
        victims: 3,
        cases: [
          { caseKey: 'a', reference: 'a', marac: 'Coventry' },
          { caseKey: 'b', reference: 'b', marac: 'Coventry' },
          { caseKey: 'c', reference: 'c', marac: 'Dudley' }
        ]
      }
    ]);
  });

  it('comes first with the most areas, then with the most cases', () => {
    const places = [
      ['a', 'Coventry'],
      ['b', 'Dudley'],
      ['c', 'Coventry'],
      ['d', 'Dudley'],
      ['e', 'Dudley'],
      ['f', 'Coventry'],
      ['g', 'Dudley'],
      ['h', 'Walsall']
    ].map(([key, marac]) => place(key, marac));
    const links = [
      ['a', 'b'],
      ['b', 'a'],
      ['c', 'd'],
      ['d', 'e'],
      ['f', 'g'],
      ['g', 'h'],
      ['f', 'h']
    ].map(([one, other]) => [side(one), side(other)] as const);
    expect(perpetratorsAcrossAreas(places, links, defaultMaracs).map(({ cases }) => cases.map(({ caseKey }) => caseKey).join(''))).toEqual([
      'fgh',
      'cde',
      'ab'
    ]);
  });

  it('is not one who stays within an area, or is linked to nobody known', () => {
    const places = [place('a', 'Birmingham East'), place('b', 'Birmingham West'), place('c', 'Dudley')];
    expect(
      perpetratorsAcrossAreas(
        places,
        [
          [side('a'), side('b')],
          [side('c'), side('elsewhere')]
        ],
        defaultMaracs
      )
    ).toEqual([]);
  });
});
