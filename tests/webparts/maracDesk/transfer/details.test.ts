import fc from 'fast-check';
import { parseDay } from '../../../../src/domain/kernel/calendarDay';
import type { CalendarDay } from '../../../../src/domain/kernel/calendarDay';
import { transferReasons } from '../../../../src/domain/transfer/transfer';
import {
  asksAboutLeaving,
  detailIds,
  detailProblems,
  detailsFrom,
  nothingTyped,
  typedFrom
} from '../../../../src/webparts/maracDesk/transfer/presenters/details';
import type { TypedDetails } from '../../../../src/webparts/maracDesk/transfer/presenters/details';
import { someDetails } from './views';

const today = parseDay('2026-06-17') as CalendarDay;
const day = (text: string) => {
  const [year, month, dayOfMonth] = text.split('-');
  return { day: dayOfMonth, month, year };
};
const typed = (changes: Partial<TypedDetails>): TypedDetails => ({ ...nothingTyped, ...changes });
const fields = (changes: Partial<TypedDetails>): readonly string[] => detailProblems(typed(changes), today).map(({ fieldId }) => fieldId);

describe('the details of a transfer', () => {
  it('need nothing but what the reason asks for', () => {
    expect(fields({})).toEqual([]);
    expect(fields({ reason: 'Perpetrator moved', reviewOn: day('1-1-1') })).toEqual([]);
    expect(fields({ reason: 'Moved permanently' })).toEqual([]);
    expect(fields({ reason: 'Moved temporarily' })).toEqual([detailIds.reviewOn]);
  });

  it.each([
    ['a review in the past', { reason: 'Moved temporarily', reviewOn: day('2026-06-17') }, detailIds.reviewOn],
    ['a day that is none', { reason: 'Moved to a refuge', leftOn: day('2026-02-30') }, detailIds.leftOn],
    ['an address ticked and not given', { reason: 'Moved permanently', addressToldTo: ['Housing'], newAddress: ' ' }, detailIds.newAddress]
  ] as const)('%s is said at its field', (_, changes, fieldId) => expect(fields(changes)).toEqual([fieldId]));

  it('nothing is ticked to begin with', () => {
    expect(nothingTyped).toMatchObject({ destinationToldTo: [], addressToldTo: [] });
  });

  it('an address and ticks typed under another reason are sent to nobody', () => {
    fc.assert(
      fc.property(fc.constantFrom(...transferReasons), fc.string(), fc.array(fc.string()), (reason, newAddress, agencies) => {
        const given = typed({ reason, newAddress, addressToldTo: agencies, destinationToldTo: agencies, hasLeft: 'Yes' });
        const sent = detailsFrom(given);
        if (asksAboutLeaving(given)) return sent.hasLeft === true && sent.addressToldTo === agencies;
        return (
          sent.newAddress === '' &&
          sent.addressToldTo?.length === 0 &&
          sent.destinationToldTo?.length === 0 &&
          sent.hasLeft === false &&
          sent.leftOn === ''
        );
      })
    );
  });

  it('what is stored comes back as it was', () => {
    const stored = {
      ...someDetails,
      reason: 'Moved temporarily',
      hasLeft: true,
      leftOn: '2026-06-16',
      reviewOn: '2026-09-01',
      newAddress: '1 Example Street',
      addressToldTo: ['Housing'],
      perpetratorKnows: 'No',
      actions: { one: 'Done' }
    } as const;
    expect(detailsFrom(typedFrom(stored))).toEqual(stored);
  });

  it('without a reason only the note and the actions are sent: the safe reason stands', () => {
    expect(Object.keys(detailsFrom(nothingTyped)).sort()).toEqual(['actions', 'note']);
  });
});
