import fc from 'fast-check';
import {
  allowedFrom,
  canMove,
  clocksRun,
  intakeAllowedFrom,
  intakeCanMove,
  intakeStatuses,
  intakeTransitions,
  mayTellOfLeaving,
  mayTransfer,
  referralStatuses,
  referralTransitions
} from '../../../src/domain/referral/transitions';
import type { Transition } from '../../../src/domain/referral/transitions';
import type { ReferralStatus } from '../../../src/domain/referral/status';

function reachable<Status>(table: readonly Transition<Status>[], start: Status): ReadonlySet<Status> {
  const found = new Set<Status>([start]);
  for (const status of found) {
    table.filter(({ from }) => from === status).forEach(({ to }) => found.add(to));
  }
  return found;
}

describe('the life of a case', () => {
  it.each<[ReferralStatus, readonly ReferralStatus[]]>([
    ['Awaiting review', ['Returned for information', 'Accepted', 'Withdrawn']],
    ['Returned for information', ['Awaiting review', 'Accepted', 'Withdrawn']],
    ['Accepted', ['Listed', 'Withdrawn']],
    ['Listed', ['Accepted', 'Deferred', 'Heard', 'Withdrawn']],
    ['Deferred', ['Listed', 'Withdrawn']],
    ['Heard', ['Actions open', 'Listed', 'Closed']],
    ['Actions open', ['Closed', 'Heard']],
    ['Closed', []],
    ['Withdrawn', ['Awaiting review']]
  ])('from %s it goes to %j and nowhere else', (from, to) => {
    expect(allowedFrom(from)).toEqual(to);
    expect(referralStatuses.filter(status => canMove(from, status))).toEqual(referralStatuses.filter(status => to.includes(status)));
  });

  it('reaches every status, and every status that is not closed reaches an end', () => {
    expect(Array.from(reachable(referralTransitions, 'Awaiting review')).sort()).toEqual([...referralStatuses].sort());
    for (const status of referralStatuses) {
      expect(reachable(referralTransitions, status).has('Closed')).toBe(true);
    }
  });

  it('never leads from a meeting that heard the case back to before it', () => {
    const mistaken = referralTransitions.filter(({ when }) => when === 'It was marked as heard by mistake');
    expect(mistaken).toEqual([{ from: 'Heard', to: 'Listed', when: 'It was marked as heard by mistake' }]);
    const meant = referralTransitions.filter(transition => !mistaken.includes(transition));
    for (const heard of ['Heard', 'Actions open', 'Closed'] as const) {
      expect(reachable(meant, heard).has('Awaiting review')).toBe(false);
    }
  });

  it('keeps the clocks running while a referral is returned', () => {
    expect(referralStatuses.filter(clocksRun)).toEqual(referralStatuses.filter(status => !['Closed', 'Withdrawn'].includes(status)));
    expect(clocksRun('Returned for information')).toBe(true);
    expect(referralStatuses.filter(mayTransfer)).toEqual(referralStatuses.filter(clocksRun));
    // A victim whose case was withdrawn may still have left.
    expect(referralStatuses.filter(status => !mayTellOfLeaving(status))).toEqual(['Closed']);
  });
});

describe('the life of the referrer’s own item', () => {
  it('starts as a draft, and comes back to the referrer only by being returned', () => {
    expect(intakeAllowedFrom('Draft')).toEqual(['Submitted']);
    expect(intakeStatuses.filter(status => intakeCanMove(status, 'Submitted'))).toEqual(['Draft', 'Returned']);
    expect(intakeStatuses.filter(status => intakeCanMove(status, 'Draft'))).toEqual([]);
    expect(Array.from(reachable(intakeTransitions, 'Draft')).sort()).toEqual([...intakeStatuses].sort());
  });

  it('is decided only after it was taken in', () => {
    expect(intakeAllowedFrom('Submitted')).toEqual(['Taken in']);
  });
});

describe('both tables', () => {
  it('say what makes each move happen, and hold no move twice, and none to where it starts', () => {
    for (const table of [referralTransitions, intakeTransitions] as readonly (readonly Transition<string>[])[]) {
      expect(new Set(table.map(({ from, to }) => `${from} > ${to}`)).size).toBe(table.length);
      expect(table.every(({ from, to, when }) => from !== to && when.length > 0)).toBe(true);
    }
  });

  it('allow only what they list, on any walk', () => {
    fc.assert(
      fc.property(fc.constantFrom(...referralStatuses), fc.constantFrom(...referralStatuses), (from, to) => {
        expect(canMove(from, to)).toBe(referralTransitions.some(move => move.from === from && move.to === to));
      })
    );
  });
});
