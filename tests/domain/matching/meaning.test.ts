import fc from 'fast-check';
import { defaultConfiguration } from '../../../src/domain/setUp/defaultConfiguration';
import { areOtherAreas, isWithinRepeat, meaningsOf, sameParties } from '../../../src/domain/matching/meaning';
import type { ComparedCase, ComparedPair } from '../../../src/domain/matching/meaning';
import { inPairOrder, pairKeyOf } from '../../../src/domain/matching/pairs';
import { referralStatuses } from '../../../src/domain/referral/transitions';

const { maracs } = defaultConfiguration;
const at = (text: string): Date => new Date(text);

const own: ComparedCase = { caseKey: 'own', marac: 'Coventry', status: 'Awaiting review', receivedAt: at('2026-06-15T09:00:00Z') };
const earlier: ComparedCase = { caseKey: 'earlier', marac: 'Coventry', status: 'Closed', receivedAt: at('2026-01-15T09:00:00Z') };

describe('within twelve months of the last referral', () => {
  it.each([
    ['the same day', '2026-06-15T08:00:00Z', '2026-06-15T09:00:00Z', true],
    ['the last day counts to its end', '2025-06-15T09:00:00Z', '2026-06-15T22:59:00Z', true],
    ['the day after does not', '2025-06-15T09:00:00Z', '2026-06-15T23:01:00Z', false],
    ['in winter the day ends at midnight UTC', '2025-01-10T09:00:00Z', '2026-01-10T23:59:00Z', true],
    ['a referral at half past midnight in summer is of the new day in London', '2025-06-14T23:30:00Z', '2026-06-15T09:00:00Z', true],
    ['from 29 February: until 28 February', '2024-02-29T09:00:00Z', '2025-02-28T09:00:00Z', true],
    ['from 29 February: not on 1 March', '2024-02-29T09:00:00Z', '2025-03-01T09:00:00Z', false],
    ['to 29 February: from 28 February of the year before, a day too late', '2023-02-28T09:00:00Z', '2024-02-29T09:00:00Z', false],
    ['a later one is no earlier one', '2026-06-15T09:00:00Z', '2026-06-15T08:00:00Z', false]
  ])('%s', (_what, from, to, expected) => {
    expect(isWithinRepeat(at(from), at(to))).toBe(expected);
  });

  it('holds for a while and then for ever no more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4_000 }), fc.integer({ min: 0, max: 800 }), (start, days) => {
        const from = new Date(Date.UTC(2019, 3, 1 + start, 12));
        const to = new Date(from.getTime() + days * 86_400_000);
        const isWithin = isWithinRepeat(from, to);
        expect(isWithin).toBe(days <= 364 ? true : days >= 367 ? false : isWithin);
        if (!isWithin) expect(isWithinRepeat(from, new Date(to.getTime() + 86_400_000))).toBe(false);
      })
    );
  });
});

describe('a case of the same victim and perpetrator', () => {
  it.each([
    ['Closed', 'Repeat'],
    ['Heard', 'Repeat'],
    ['Actions open', 'Repeat'],
    ['Accepted', 'Duplicate'],
    ['Awaiting review', 'Duplicate'],
    ['Deferred', 'Duplicate'],
    ['Withdrawn', undefined]
  ] as const)('that is %s: %s', (status, expected) => {
    expect(sameParties(own, { ...earlier, status })).toBe(expected);
  });

  it('has a meaning for every status', () => {
    for (const status of referralStatuses) expect([undefined, 'Repeat', 'Duplicate']).toContain(sameParties(own, { ...earlier, status }));
  });

  it('makes no repeat once more than twelve months have passed, nor when its day cannot be read', () => {
    expect(sameParties(own, { ...earlier, receivedAt: at('2025-06-14T09:00:00Z') })).toBeUndefined();
    expect(sameParties(own, { ...earlier, receivedAt: new Date(NaN) })).toBeUndefined();
  });

  it('makes no duplicate of a case that has been to its meeting', () => {
    expect(sameParties({ ...own, status: 'Heard' }, { ...earlier, status: 'Accepted' })).toBeUndefined();
  });
});

describe('what pairs mean', () => {
  const victims: ComparedPair = { role: 'Victim', otherRole: 'Victim', other: earlier, isDifferent: false };
  const perpetrators: ComparedPair = { role: 'Perpetrator', otherRole: 'Perpetrator', other: earlier, isDifferent: false };

  it('a repeat needs the same victim and the same perpetrator in one case', () => {
    expect(meaningsOf(own, [victims, perpetrators], maracs)).toEqual([['Repeat'], ['Repeat']]);
    expect(meaningsOf(own, [victims], maracs)).toEqual([[]]);
    expect(meaningsOf(own, [perpetrators], maracs)).toEqual([[]]);
    expect(meaningsOf(own, [victims, { ...perpetrators, other: { ...earlier, caseKey: 'another' } }], maracs)).toEqual([[], []]);
  });

  it('no longer, once somebody has decided that they are two people', () => {
    expect(meaningsOf(own, [victims, { ...perpetrators, isDifferent: true }], maracs)).toEqual([[], []]);
  });

  it('a child of the case is no party to it', () => {
    const child: ComparedPair = { role: 'Child', otherRole: 'Child', other: earlier, isDifferent: false };
    expect(meaningsOf(own, [victims, perpetrators, child], maracs)[2]).toEqual([]);
  });

  it('the same person in another part, and in another area', () => {
    const crossed: ComparedPair = { role: 'Victim', otherRole: 'Perpetrator', other: { ...earlier, marac: 'Walsall' }, isDifferent: false };
    expect(meaningsOf(own, [crossed], maracs)).toEqual([['Other role', 'Other area']]);
  });

  it('two MARACs of one local authority are one area; one that is not configured is an area of its own', () => {
    expect(areOtherAreas('Birmingham East', 'Birmingham West', maracs)).toBe(false);
    expect(areOtherAreas('Birmingham East', 'Coventry', maracs)).toBe(true);
    expect(areOtherAreas('Birmingham East', 'Nowhere', maracs)).toBe(true);
    expect(areOtherAreas('Nowhere', 'Nowhere', maracs)).toBe(false);
  });
});

describe('a pair', () => {
  const person = fc.record({ caseKey: fc.uuid(), personKey: fc.uuid() });

  it('has one key and one order whichever of the two comes first', () => {
    fc.assert(
      fc.property(person, person, (one, other) => {
        expect(pairKeyOf(one, other)).toBe(pairKeyOf(other, one));
        expect(inPairOrder(one, other)).toEqual(inPairOrder(other, one));
        expect(pairKeyOf(one, other).length).toBeLessThan(256);
      })
    );
  });
});
