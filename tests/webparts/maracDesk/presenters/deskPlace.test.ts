import * as fc from 'fast-check';
import { referenceOf } from '../../../../src/domain/referral/reference';
import { calledInAddress } from '../../../../src/domain/setUp/pages';
import { pathOf, placeOf } from '../../../../src/webparts/maracDesk/presenters/deskPlace';
import type { DeskPlace } from '../../../../src/webparts/maracDesk/presenters/deskPlace';

const called = fc.oneof(fc.uuid().map(referenceOf), fc.integer({ min: 1, max: 1_000_000 }).map(String));
const places: fc.Arbitrary<DeskPlace> = fc.oneof(
  fc.constantFrom<DeskPlace>(
    { what: 'queue' },
    { what: 'transfer matrix' },
    { what: 'backlog' },
    { what: 'retention' },
    { what: 'e-mailed form' }
  ),
  fc.record({ what: fc.constantFrom('case' as const, 'review' as const, 'transfer' as const), called })
);

describe('a place on the desk', () => {
  it('is the same when its address is read', () => {
    fc.assert(fc.property(places, place => expect(placeOf(pathOf(place))).toEqual(place)));
  });

  it('is the queue for an address that says anything else', () => {
    fc.assert(
      fc.property(fc.string(), text => {
        const place = placeOf(text);
        expect(placeOf(pathOf(place))).toEqual(place);
      })
    );
    for (const path of ['', 'nowhere', 'case', 'case/', 'case/Una Elsewhere', 'case/../x', `case/${'A'.repeat(21)}`]) {
      expect(placeOf(path)).toEqual({ what: 'queue' });
    }
  });

  it('calls a case by its reference, and one without by its row', () => {
    expect(calledInAddress({ reference: 'M-0AD2-9Y7E-4', id: 7 })).toBe('M-0AD2-9Y7E-4');
    expect(calledInAddress({ reference: '', id: 7 })).toBe('7');
  });
});
