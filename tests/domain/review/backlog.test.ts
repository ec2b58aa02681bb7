import * as fc from 'fast-check';
import { backlogs, capacityOf, daysWaiting, waitingStatuses } from '../../../src/domain/review/backlog';
import type { WaitingCase } from '../../../src/domain/review/backlog';

const now = new Date('2026-06-15T09:00:00Z');

const waiting = (marac: string, acceptedAt: string | undefined, changes: Partial<WaitingCase> = {}): WaitingCase => ({
  key: `case of ${acceptedAt ?? 'no day'}`,
  reference: `M-${acceptedAt ?? 'NONE'}`,
  marac,
  status: 'Accepted',
  receivedAt: new Date('2026-05-01T09:00:00Z'),
  ...(acceptedAt && { acceptedAt: new Date(acceptedAt) }),
  ...changes
});

describe('what waits to be heard', () => {
  test.each([
    [180, { least: 12, most: 15 }],
    [60, { least: 4, most: 5 }],
    [10, { least: 0, most: 0 }]
  ])('a meeting of %d minutes hears so many cases at 15 and at 12 minutes', (minutes, capacity) =>
    expect(capacityOf(minutes)).toEqual(capacity)
  );

  test('by MARAC: how many, how many are listed, the median and the oldest, and how many meetings it takes', () => {
    const cases = [
      waiting('Coventry', '2026-06-14T10:00:00Z'),
      waiting('Coventry', '2026-06-05T10:00:00Z', { status: 'Listed' }),
      waiting('Coventry', '2026-06-01T10:00:00Z'),
      waiting('Coventry', '2026-06-11T10:00:00Z')
    ];
    expect(backlogs(cases, ['Coventry', 'Walsall'], now, 30)).toEqual([
      {
        marac: 'Coventry',
        waiting: 4,
        listed: 1,
        medianDays: 7,
        oldest: { caseKey: 'case of 2026-06-01T10:00:00Z', reference: 'M-2026-06-01T10:00:00Z', days: 14 },
        meetings: { least: 2, most: 2 }
      },
      { marac: 'Walsall', waiting: 0, listed: 0, medianDays: undefined, meetings: { least: 0, most: 0 } }
    ]);
  });

  test('a meeting that hears nobody takes none, and a case of which nobody knows since when counts without an age', () => {
    const undated = waiting('Gone', undefined, { receivedAt: new Date(NaN) });
    expect(backlogs([undated, waiting('Gone', '2026-06-05T10:00:00Z'), waiting('Away', '2026-06-14T10:00:00Z')], [], now, 13)).toEqual([
      {
        marac: 'Away',
        waiting: 1,
        listed: 0,
        medianDays: 1,
        oldest: { caseKey: 'case of 2026-06-14T10:00:00Z', reference: 'M-2026-06-14T10:00:00Z', days: 1 },
        meetings: { least: 1, most: 0 }
      },
      {
        marac: 'Gone',
        waiting: 2,
        listed: 0,
        medianDays: 10,
        oldest: { caseKey: 'case of 2026-06-05T10:00:00Z', reference: 'M-2026-06-05T10:00:00Z', days: 10 },
        meetings: { least: 2, most: 0 }
      }
    ]);
    expect(backlogs([undated], [], now, 10)[0].meetings).toEqual({ least: 0, most: 0 });
    expect(waitingStatuses).toEqual(['Accepted', 'Listed', 'Deferred']);
  });

  test('days are London’s calendar days from the acceptance; a damaged row waits from its receipt, and one without either from nowhere', () => {
    // 11.30pm on 13 June in London is 10.30pm by universal time.
    expect(daysWaiting(waiting('Coventry', '2026-06-13T22:30:00Z'), now)).toBe(2);
    expect(daysWaiting(waiting('Coventry', '2026-06-13T23:30:00Z'), now)).toBe(1);
    expect(daysWaiting(waiting('Coventry', undefined), now)).toBe(45);
    expect(daysWaiting(waiting('Coventry', undefined, { receivedAt: new Date(NaN) }), now)).toBeUndefined();
  });

  test('every case counts once, also of a MARAC that is no longer configured', () => {
    const marac = fc.constantFrom('Coventry', 'Walsall', 'Gone', '');
    fc.assert(
      fc.property(fc.array(marac), names => {
        const found = backlogs(
          names.map(name => waiting(name, '2026-06-01T10:00:00Z')),
          ['Coventry', 'Walsall'],
          now,
          180
        );
        expect(found.reduce((sum, one) => sum + one.waiting, 0)).toBe(names.length);
        expect(new Set(found.map(one => one.marac)).size).toBe(found.length);
      })
    );
  });
});
