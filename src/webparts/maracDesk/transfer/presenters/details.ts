import type { CalendarDay } from '../../../../domain/kernel/calendarDay';
import { compareDays, parseDay } from '../../../../domain/kernel/calendarDay';
import { dayProblemWords, fromParts, toParts } from '../../../../domain/kernel/dateParts';
import { isTemporaryMove, saysVictimLeft } from '../../../../domain/transfer/transfer';
import type { ActionDisposition, TransferDetails, TransferReason } from '../../../../domain/transfer/transfer';
import type { DateParts } from '../../../../domain/kernel/dateParts';
import type { FieldProblem } from '../../../../ui/layout/ErrorSummary';

/** The details of a transfer as they are typed. */
export interface TypedDetails {
  readonly reason: TransferReason | '';
  readonly note: string;
  readonly hasLeft: 'Yes' | 'No';
  readonly leftOn: DateParts;
  readonly reviewOn: DateParts;
  readonly newAddress: string;
  readonly destinationToldTo: readonly string[];
  readonly addressToldTo: readonly string[];
  readonly perpetratorKnows: TransferDetails['perpetratorKnows'];
  readonly actions: Readonly<Record<string, ActionDisposition>>;
}

/** Which field is which on the page. */
export const detailIds = {
  reason: 'transfer-reason',
  note: 'transfer-note',
  hasLeft: 'transfer-has-left',
  leftOn: 'transfer-left-on',
  reviewOn: 'transfer-review-on',
  newAddress: 'transfer-new-address',
  destinationToldTo: 'transfer-destination-told',
  addressToldTo: 'transfer-address-told',
  perpetratorKnows: 'transfer-perpetrator-knows'
} as const;

const noDay: DateParts = { day: '', month: '', year: '' };

const typedDay = (day: string): DateParts => {
  const parsed = parseDay(day);
  return parsed ? toParts(parsed) : noDay;
};

/** Nothing said yet: the service's safe defaults stand. */
export const nothingTyped: TypedDetails = {
  reason: '',
  note: '',
  hasLeft: 'No',
  leftOn: noDay,
  reviewOn: noDay,
  newAddress: '',
  destinationToldTo: [],
  addressToldTo: [],
  perpetratorKnows: 'Not known',
  actions: {}
};

/** What is stored, to be completed. */
export const typedFrom = (details: TransferDetails): TypedDetails => ({
  reason: details.reason,
  note: details.note,
  hasLeft: details.hasLeft ? 'Yes' : 'No',
  leftOn: typedDay(details.leftOn),
  reviewOn: typedDay(details.reviewOn),
  newAddress: details.newAddress,
  destinationToldTo: details.destinationToldTo,
  addressToldTo: details.addressToldTo,
  perpetratorKnows: details.perpetratorKnows,
  actions: details.actions
});

/** Whether what concerns a victim who has left is asked. */
export const asksAboutLeaving = ({ reason }: TypedDetails): boolean => reason !== '' && saysVictimLeft(reason);

/** Whether a day to look at it again is asked. */
export const asksReview = ({ reason }: TypedDetails): boolean => reason !== '' && isTemporaryMove(reason);

const isEmptyDay = ({ day, month, year }: DateParts): boolean => [day, month, year].every(part => part.trim() === '');

function reviewProblem(typed: TypedDetails, today: CalendarDay): string | undefined {
  const review = fromParts(typed.reviewOn);
  if (!review.ok) return dayProblemWords(review.error, 'The day to look at it again');
  return compareDays(review.value, today) > 0 ? undefined : 'The day to look at it again must be in the future';
}

function leftProblem(typed: TypedDetails): string | undefined {
  if (isEmptyDay(typed.leftOn)) return undefined;
  const left = fromParts(typed.leftOn);
  return left.ok ? undefined : dayProblemWords(left.error, 'The day the victim left');
}

/** What must be put right before the details can be stored. */
export function detailProblems(typed: TypedDetails, today: CalendarDay): readonly FieldProblem[] {
  if (!asksAboutLeaving(typed)) return [];
  const left = leftProblem(typed);
  const review = asksReview(typed) ? reviewProblem(typed, today) : undefined;
  return [
    ...(left ? [{ fieldId: detailIds.leftOn, words: left }] : []),
    ...(review ? [{ fieldId: detailIds.reviewOn, words: review }] : []),
    ...(typed.addressToldTo.length > 0 && typed.newAddress.trim() === ''
      ? [{ fieldId: detailIds.newAddress, words: 'Enter the new address, or tick no agency to be given it' }]
      : [])
  ];
}

const dayText = (parts: DateParts): string => {
  const day = fromParts(parts);
  return day.ok ? day.value : '';
};

/** What is sent. What is no longer asked is taken back: an address typed under another reason is told to nobody. */
export function detailsFrom(typed: TypedDetails): Partial<TransferDetails> {
  const { reason, note, perpetratorKnows, actions } = typed;
  if (reason === '') return { note: note.trim(), actions };
  const left = asksAboutLeaving(typed);
  return {
    reason,
    note: note.trim(),
    actions,
    hasLeft: left && typed.hasLeft === 'Yes',
    leftOn: left ? dayText(typed.leftOn) : '',
    reviewOn: asksReview(typed) ? dayText(typed.reviewOn) : '',
    newAddress: left ? typed.newAddress.trim() : '',
    destinationToldTo: left ? typed.destinationToldTo : [],
    addressToldTo: left ? typed.addressToldTo : [],
    perpetratorKnows: left ? perpetratorKnows : 'Not known'
  };
}
