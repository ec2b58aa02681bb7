import { nextMove } from '../../../src/domain/meetings/heardStatus';
import type { CaseAtMeeting, Minuted } from '../../../src/domain/meetings/heardStatus';
import { caseOutcomes } from '../../../src/domain/meetings/minutes';
import { canMove, referralStatuses } from '../../../src/domain/referral/transitions';
import type { ReferralStatus } from '../../../src/domain/referral/status';

const here = (status: ReferralStatus): CaseAtMeeting => ({ status, isHere: true, isNowhere: false });
const says = (outcome: Minuted['outcome'], hasActions = false, wasDeferred = false): Minuted => ({ outcome, hasActions, wasDeferred });

/** Every move that the minutes make of a case, until it stands where they say. */
function moves(at: CaseAtMeeting, minuted: Minuted): readonly ReferralStatus[] {
  const all: ReferralStatus[] = [];
  let now = at;
  for (let to = nextMove(now, minuted); to !== undefined; to = nextMove(now, minuted)) {
    all.push(to);
    if (all.length > 5) throw new Error(`No end: ${all.join(', ')}`);
    now = { status: to, isHere: true, isNowhere: false };
  }
  return all;
}

describe('what minutes make of a case', () => {
  it.each<[ReferralStatus, Minuted, readonly ReferralStatus[]]>([
    ['Listed', says('Heard'), ['Heard']],
    ['Listed', says('Heard', true), ['Heard', 'Actions open']],
    ['Heard', says('Heard', true), ['Actions open']],
    ['Heard', says('Heard'), []],
    ['Actions open', says('Heard'), ['Heard']],
    ['Actions open', says('Heard', true), []],
    ['Listed', says('Deferred to the next meeting'), ['Deferred']],
    ['Heard', says('Deferred to the next meeting'), ['Listed', 'Deferred']],
    ['Actions open', says('Deferred to the next meeting', true), ['Heard', 'Listed', 'Deferred']],
    ['Actions open', says('Not yet heard'), ['Heard', 'Listed']],
    ['Heard', says('Not yet heard'), ['Listed']],
    ['Listed', says('Not yet heard', true), []],
    ['Closed', says('Heard', true), []],
    ['Closed', says('Heard'), []],
    ['Withdrawn', says('Not yet heard'), []]
  ])('that is “%s”, where they say %j, is %j', (status, minuted, expected) => {
    expect(moves(here(status), minuted)).toEqual(expected);
  });

  it('is nothing where the case has gone on to another agenda or MARAC', () => {
    for (const status of referralStatuses) {
      for (const outcome of caseOutcomes)
        expect(nextMove({ status, isHere: false, isNowhere: false }, says(outcome, true, true))).toBeUndefined();
    }
  });

  it('is its place on the agenda again where this meeting put it off and says otherwise now, unless another has taken it', () => {
    const off: CaseAtMeeting = { status: 'Deferred', isHere: false, isNowhere: true };
    expect(nextMove(off, says('Heard', false, true))).toBe('Listed');
    expect(nextMove(off, says('Not yet heard', false, true))).toBe('Listed');
    expect(nextMove(off, says('Deferred to the next meeting', false, true))).toBeUndefined();
    expect(nextMove(off, says('Heard', false, false))).toBeUndefined();
    expect(nextMove({ ...off, status: 'Accepted' }, says('Heard', false, true))).toBeUndefined();
  });

  it('is only ever a move that a case may make', () => {
    for (const status of referralStatuses) {
      for (const outcome of caseOutcomes) {
        for (const flags of [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15]) {
          const to = nextMove(
            { status, isHere: (flags & 1) > 0, isNowhere: (flags & 2) > 0 },
            { outcome, hasActions: (flags & 4) > 0, wasDeferred: (flags & 8) > 0 }
          );
          if (to !== undefined) expect([status, to, canMove(status, to)]).toEqual([status, to, true]);
        }
      }
    }
  });
});
