import fc from 'fast-check';
import { defaultMaracs } from '../../../src/domain/setUp/defaultConfiguration';
import { boardTable } from '../../../src/domain/figures/boardTable';
import { referralStatuses } from '../../../src/domain/referral/transitions';
import { decided } from '../../support/stories/decided';
import type { DecidedCase } from '../../support/stories/decided';

const maracs = defaultMaracs.map(({ name }) => name);
const anyCases: fc.Arbitrary<DecidedCase[]> = fc.array(
  fc.record({ receivedByMarac: fc.constantFrom(...maracs), status: fc.constantFrom(...referralStatuses) })
);

describe('the Board paper’s table', () => {
  it('counts what was accepted, withdrawn and not decided yet', () => {
    const cases = referralStatuses.map((status): DecidedCase => ({ receivedByMarac: 'Dudley', status }));
    expect(boardTable(decided([...cases, { receivedByMarac: 'Walsall', status: 'Accepted' }]), ['Dudley', 'Solihull', 'Walsall'])).toEqual({
      lines: [
        { marac: 'Dudley', accepted: 6, withdrawn: 1, undecided: 2, received: 9, percentOfDemand: 90 },
        { marac: 'Solihull', accepted: 0, withdrawn: 0, undecided: 0, received: 0, percentOfDemand: 0 },
        { marac: 'Walsall', accepted: 1, withdrawn: 0, undecided: 0, received: 1, percentOfDemand: 10 }
      ],
      total: { accepted: 7, withdrawn: 1, undecided: 2, received: 10, percentOfDemand: 100 }
    });
  });

  it('is empty of an empty quarter', () => {
    expect(boardTable([], ['Dudley']).lines).toEqual([
      { marac: 'Dudley', accepted: 0, withdrawn: 0, undecided: 0, received: 0, percentOfDemand: 0 }
    ]);
  });

  it('counts a case of a MARAC it does not know in the total', () => {
    expect(boardTable(decided([{ receivedByMarac: 'Nowhere', status: 'Closed' }]), ['Dudley']).total.received).toBe(1);
  });

  it('adds up, line by line and column by column', () => {
    fc.assert(
      fc.property(anyCases, cases => {
        const { lines, total } = boardTable(decided(cases), maracs);
        for (const line of [...lines, total]) {
          expect(line.accepted + line.withdrawn + line.undecided).toBe(line.received);
        }
        expect(lines.reduce((sum, { received }) => sum + received, 0)).toBe(total.received);
        expect(total.received).toBe(cases.length);
      })
    );
  });
});
