import fc from 'fast-check';
import { dueTimes, duties } from '../../../src/domain/review/clocks';
import { defaultStaffedHours as hours } from '../../../src/domain/setUp/defaultConfiguration';
import { idvaDueOf, nothingDone, owedTimes } from '../../../src/domain/review/owedTimes';
import type { CaseOwing } from '../../../src/domain/review/owed';
import type { Duty } from '../../../src/domain/case/duties';
import type { Evidence } from '../../../src/domain/case/evidence';
import { staffedMomentBefore, staffedTimeBetween } from '../../../src/domain/kernel/staffedHours';

const at = (text: string): Date => new Date(text);
const done: Evidence = { at: at('2026-06-15T10:00:00Z'), by: 'Example, Coordinator' };
const evidenceOf = (which: readonly Duty[]): Partial<Record<Duty, Evidence>> => Object.fromEntries(which.map(duty => [duty, done]));
const soFar = (which: readonly Duty[], rest: Partial<CaseOwing> = {}): CaseOwing => ({
  ...nothingDone,
  evidence: evidenceOf(which),
  ...rest
});

/** Monday 15 June 2026, 10am in London. */
const receipt = at('2026-06-15T09:00:00Z');
const reviewDue = at('2026-06-16T09:00:00Z');
const dutiesDue = at('2026-06-17T09:00:00Z');

describe('what is owed, as moments', () => {
  it('of a referral that has just come in: the review first, the IDVA eight staffed hours before the duties', () => {
    expect(owedTimes(receipt, nothingDone, hours)).toEqual({
      nextDueAt: reviewDue,
      dutiesDueAt: dutiesDue,
      idvaDueAt: at('2026-06-16T10:00:00Z')
    });
  });

  it('once reviewed: the duties', () => {
    expect(owedTimes(receipt, soFar(['Reviewed']), hours).nextDueAt).toEqual(dutiesDue);
  });

  it('with the IDVA service told, its answer is owed and not the telling', () => {
    expect(owedTimes(receipt, soFar(duties), hours)).toEqual({ nextDueAt: dutiesDue, dutiesDueAt: dutiesDue });
  });

  it('nothing, once everything is done and acknowledged', () => {
    expect(owedTimes(receipt, soFar(duties, { idvaAcknowledged: done }), hours)).toEqual({});
  });

  it('of a withdrawn case nothing but the offer of an IDVA, where she still needs it', () => {
    expect(owedTimes(receipt, soFar(['Reviewed'], { status: 'Withdrawn' }), hours)).toEqual({});
    expect(owedTimes(receipt, soFar(['Reviewed'], { status: 'Withdrawn', idvaOffer: 'Wanted' }), hours)).toEqual({
      nextDueAt: dutiesDue,
      dutiesDueAt: dutiesDue,
      idvaDueAt: at('2026-06-16T10:00:00Z')
    });
  });

  it('never names a moment for what is done, and the earliest is among the moments', () => {
    fc.assert(
      fc.property(
        fc.subarray([...duties]),
        fc.date({ min: at('2026-01-01'), max: at('2027-12-31'), noInvalidDate: true }),
        (which, from) => {
          const times = owedTimes(from, soFar(which), hours);
          const { due } = dueTimes(from, hours);
          expect(times.idvaDueAt === undefined).toBe(which.includes('IDVA notified'));
          if (!which.includes('Reviewed')) expect(times.nextDueAt).toEqual(due.Reviewed);
          else expect(times.nextDueAt).toEqual(times.dutiesDueAt);
        }
      )
    );
  });
});

describe('eight staffed hours before', () => {
  it.each([
    // Duties due on Wednesday 10am: two staffed hours that morning, and six of the afternoon before.
    ['2026-06-17T09:00:00Z', '2026-06-16T10:00:00Z'],
    // Monday 4pm: eight hours of the same day.
    ['2026-06-15T15:00:00Z', '2026-06-15T07:00:00Z'],
    // Monday 8am: the whole of Friday but its first hour.
    ['2026-06-15T07:00:00Z', '2026-06-12T08:00:00Z'],
    // Wednesday 10am after Easter: Tuesday counts, the bank holiday before it does not.
    ['2026-04-08T09:00:00Z', '2026-04-07T10:00:00Z'],
    // Over the night in March when the clocks go forward: London time counts.
    ['2026-03-30T09:00:00Z', '2026-03-27T11:00:00Z']
  ])('%s is %s', (due, told) => {
    expect(idvaDueOf(at(due), hours).toISOString().slice(0, 19) + 'Z').toBe(told);
  });

  it('leaves just so much staffed time, whenever it is', () => {
    fc.assert(
      fc.property(
        fc.date({ min: at('2026-01-05'), max: at('2027-12-20'), noInvalidDate: true }),
        fc.integer({ min: 1, max: 3000 }),
        (instant, minutes) => {
          const before = staffedMomentBefore(instant, minutes, hours);
          expect(staffedTimeBetween(before, instant, hours)).toBe(minutes * 60_000);
        }
      )
    );
  });
});
