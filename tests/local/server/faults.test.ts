import fc from 'fast-check';
import { FaultPlan, parsePlan } from '../../../local/server/faults';

describe('FaultPlan', () => {
  it('leaves requests alone when there is no plan', () => {
    expect(new FaultPlan().next(['GET /sites/marac/_api/web'])).toBeUndefined();
  });

  it('picks the nth matching request, as often as it is told, and counts only those that match', () => {
    const plan = new FaultPlan();
    plan.set([{ match: '^POST .*/items', nth: 2, times: 2, action: 'drop-after-commit' }]);
    const asked = ['POST /x/items', 'GET /x/items', 'POST /x/items', 'POST /x/items', 'POST /x/items'];
    expect(asked.map(line => plan.next([line]))).toEqual([undefined, undefined, 'drop-after-commit', 'drop-after-commit', undefined]);
    expect(plan.report()).toEqual([{ match: '^POST .*/items', seen: 4 }]);
  });

  it('looks into the parts of a batch', () => {
    const plan = new FaultPlan();
    plan.set([{ match: 'Referrals', action: { status: 429, retryAfter: 2 } }]);
    expect(plan.next(['POST /_api/$batch', "GET /_api/web/lists/getByTitle('Referrals')/items"])).toEqual({ status: 429, retryAfter: 2 });
  });

  it('lets the first rule that is due decide while every matching rule counts', () => {
    const plan = new FaultPlan();
    plan.set([
      { match: 'items', nth: 2, action: 'drop-before' },
      { match: 'items', nth: 1, times: 2, action: { delayMs: 5 } }
    ]);
    expect(plan.next(['GET items'])).toEqual({ delayMs: 5 });
    expect(plan.next(['GET items'])).toBe('drop-before');
    expect(plan.next(['GET items'])).toBeUndefined();
  });

  it('strikes exactly `times` of any longer run of matching requests', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10 }), fc.integer({ min: 1, max: 10 }), (nth, times) => {
        const plan = new FaultPlan();
        plan.set([{ match: 'x', nth, times, action: 'expire-digest' }]);
        const struck = Array.from({ length: 30 }, () => plan.next(['x'])).map(Boolean);
        expect(struck.filter(Boolean)).toHaveLength(times);
        expect(struck.indexOf(true)).toBe(nth - 1);
      })
    );
  });
});

describe('parsePlan', () => {
  it('accepts every action', () => {
    const plan = [
      { match: 'a', action: 'drop-before' },
      { match: 'a', action: 'drop-after-commit' },
      { match: 'a', action: 'expire-digest' },
      { match: 'a', nth: 3, times: 2, action: { delayMs: 10 } },
      { match: 'a', action: { status: 503, retryAfter: 1 } }
    ];
    expect(parsePlan(plan)).toHaveLength(5);
  });

  it.each([[{}], [[{ match: 'a' }]], [[{ action: 'drop-before' }]], [[{ match: 'a', action: 'explode' }]], [[null]]])(
    'refuses %j',
    plan => {
      expect(() => parsePlan(plan)).toThrow(/rule|list/i);
    }
  );
});
