import type { CalendarDay } from '../../../../domain/kernel/calendarDay';
import { compareDays } from '../../../../domain/kernel/calendarDay';
import { dayProblemWords, fromParts } from '../../../../domain/kernel/dateParts';
import type { DateParts } from '../../../../domain/kernel/dateParts';
import type { Departing } from '../../../../services/transfer/transferUseCases';
import type { FieldProblem } from '../../../../ui/layout/ErrorSummary';

/** Where she may have gone, in the order they are offered. */
export const destinations: readonly Departing['destination'][] = ['Known, to be transferred', 'Outside the force area', 'Not known'];

/** A departure as it is typed. */
export interface TypedDeparture {
  readonly leftOn: DateParts;
  readonly destination: Departing['destination'] | '';
  readonly note: string;
  readonly newAddress: string;
  readonly addressToldTo: readonly string[];
}

/** Which field is which on the page. */
export const leaveIds = {
  leftOn: 'leave-left-on',
  destination: 'leave-destination',
  note: 'leave-note',
  newAddress: 'leave-new-address',
  addressToldTo: 'leave-address-told'
} as const;

export const nothingSaid: TypedDeparture = {
  leftOn: { day: '', month: '', year: '' },
  destination: '',
  note: '',
  newAddress: '',
  addressToldTo: []
};

const isEmpty = ({ day, month, year }: DateParts): boolean => [day, month, year].every(part => part.trim() === '');

function leftProblem(leftOn: DateParts, today: CalendarDay): string | undefined {
  if (isEmpty(leftOn)) return undefined;
  const day = fromParts(leftOn);
  if (!day.ok) return dayProblemWords(day.error, 'The day the victim left');
  return compareDays(day.value, today) > 0 ? 'The day the victim left must be today or in the past' : undefined;
}

/** What must be put right before anybody is told. */
export function departureProblems(typed: TypedDeparture, today: CalendarDay): readonly FieldProblem[] {
  const left = leftProblem(typed.leftOn, today);
  return [
    ...(left ? [{ fieldId: leaveIds.leftOn, words: left }] : []),
    ...(typed.destination === '' ? [{ fieldId: leaveIds.destination, words: 'Select where the victim has gone' }] : []),
    ...(typed.addressToldTo.length > 0 && typed.newAddress.trim() === ''
      ? [{ fieldId: leaveIds.newAddress, words: 'Enter the new address, or tick no agency to be given it' }]
      : [])
  ];
}

/** What is sent: an empty day is today's, by the server's clock. */
export function departureFrom({
  leftOn,
  destination,
  note,
  newAddress,
  addressToldTo
}: TypedDeparture): Omit<Departing, 'caseKey' | 'departureKey'> {
  const day = fromParts(leftOn);
  return {
    leftOn: day.ok ? day.value : '',
    destination: destination === '' ? 'Not known' : destination,
    note: note.trim(),
    newAddress: newAddress.trim(),
    addressToldTo
  };
}
