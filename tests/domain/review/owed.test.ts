import { defaultConfiguration } from '../../../src/domain/setUp/defaultConfiguration';
import { dueTimesOf, owedOn } from '../../../src/domain/review/owed';
import type { CaseOwing, Owed } from '../../../src/domain/review/owed';
import { owedTimes } from '../../../src/domain/review/owedTimes';
import type { Duty } from '../../../src/domain/case/duties';
import type { Evidence } from '../../../src/domain/case/evidence';
import type { ReferralStatus } from '../../../src/domain/referral/status';
import { referralStatuses } from '../../../src/domain/referral/transitions';
import { duties } from '../../../src/domain/review/clocks';
import * as fc from 'fast-check';

const { staffedHours } = defaultConfiguration;
const receivedAt = new Date('2026-06-15T09:00:00Z');
const now = new Date('2026-06-15T10:00:00Z');
const done: Evidence = { at: now, by: 'Example, Birmingham' };

const owed = (changes: Partial<CaseOwing> = {}): Owed => {
  const due = dueTimesOf({ receivedAt }, staffedHours);
  if (!due) throw new Error('No due times');
  return owedOn({ status: 'Accepted', evidence: {}, ...changes }, due, now, staffedHours);
};

const all = Object.fromEntries(duties.map(duty => [duty, done])) as Record<Duty, Evidence>;

describe('what is owed', () => {
  test('once the IDVA service is told, its answer is owed by the same time as the duties, and then nothing is', () => {
    expect(owed().acknowledgement).toBeUndefined();
    const told = owed({ evidence: all });
    expect(told.next).toMatchObject({ duty: 'IDVA acknowledged', due: told.duties[0].due });
    expect(told.urgency).toBe('In time');
    const answered = owed({ evidence: all, idvaAcknowledged: done });
    expect(answered.next).toBeUndefined();
    expect(answered.urgency).toBe('Nothing owed');
  });

  test.each([
    ['Wanted', ['IDVA notified']],
    ['Not needed', []],
    [undefined, []]
  ] as const)('of a withdrawn case with the offer “%s”: %j', (idvaOffer, duty) => {
    const { review, duties: four, next } = owed({ status: 'Withdrawn', idvaOffer });
    expect([review, ...four].filter(({ notNeeded }) => !notNeeded).map(one => one.duty)).toEqual(duty);
    expect(next?.duty).toBe(duty[0]);
  });

  test('is the same as the moments that the scheduled flow reads, whatever is done', () => {
    const statuses: readonly ReferralStatus[] = referralStatuses;
    fc.assert(
      fc.property(
        fc.subarray([...duties]),
        fc.constantFrom(...statuses),
        fc.constantFrom('Wanted' as const, 'Not needed' as const, undefined),
        fc.boolean(),
        (some, status, idvaOffer, answered) => {
          const evidence = Object.fromEntries(some.map(duty => [duty, done])) as Partial<Record<Duty, Evidence>>;
          const idvaAcknowledged = answered ? done : undefined;
          const times = owedTimes(receivedAt, { evidence, idvaAcknowledged, status, idvaOffer }, staffedHours);
          expect(owed({ status, evidence, idvaOffer, idvaAcknowledged }).next?.due).toEqual(times.nextDueAt);
        }
      )
    );
  });
});
