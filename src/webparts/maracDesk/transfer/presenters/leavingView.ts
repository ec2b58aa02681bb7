import type { Configuration } from '../../../../domain/setUp/configuration';
import type { LeavingNoticeSent } from '../../../../domain/documents/casePaper';
import { namesInWords, noAddressWords } from '../../../../domain/case/contacts';
import { leavingRecipients } from '../../../../domain/transfer/leavingRecipients';
import type { ReferralRecord } from '../../../../domain/referral/referral';
import { formatInstant } from '../../../../domain/kernel/timeWords';
import type { LeavingNotice, NotTold, Departing } from '../../../../services/transfer/transferUseCases';
import { counted } from '../../../../domain/kernel/words';
import type { CalendarDay } from '../../../../domain/kernel/calendarDay';
import { compareDays } from '../../../../domain/kernel/calendarDay';
import { dayProblemWords, fromParts } from '../../../../domain/kernel/dateParts';
import type { DateParts } from '../../../../domain/kernel/dateParts';
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

/** Who would be told that she has left the area of this MARAC, and who would not and why. */
export interface Telling {
  readonly told: readonly string[];
  readonly notTold: readonly NotTold[];
  /** Of those told: no address of theirs is stored, so no message says that the notice waits. */
  readonly withoutMessage: readonly string[];
}

/** Who would be told now, by who must not be told of the case and by what the form says of the perpetrator's work. */
export function tellingOf({ owningMarac, mustNotReceive, answers }: ReferralRecord, configuration: Configuration): Telling {
  const { told, notTold } = leavingRecipients(configuration, owningMarac, mustNotReceive ?? [], answers);
  return {
    told: told.map(({ agency }) => agency),
    notTold,
    withoutMessage: told.filter(({ emails }) => emails.length === 0).map(({ agency }) => agency)
  };
}

/** Those who are told, each named once: those who get no message are named in `unseenWords`. */
const namedWords = ({ told, withoutMessage }: Pick<Telling, 'told' | 'withoutMessage'>): string => {
  const reached = told.filter(agency => !withoutMessage.includes(agency));
  if (withoutMessage.length === 0) return `: ${namesInWords(reached)}.`;
  return reached.length === 0 ? '.' : `. A message goes to ${namesInWords(reached)}.`;
};

/** Added to the words about telling, because a notice that nobody knows of tells nobody. */
const unseenWords = ({ withoutMessage }: Pick<Telling, 'withoutMessage'>): string =>
  withoutMessage.length === 0
    ? ''
    : ` ${noAddressWords(withoutMessage, names => `No address is stored for ${names}: the notice waits on the partner site, and no message says so`)}`;

/** What is about to happen: who is told what. */
export const tellingWords = ({ told, withoutMessage }: Telling, marac: string): string =>
  told.length === 0
    ? `The settings name no agency of ${marac} that may be told: nobody would be.`
    : `${counted(told.length, 'agency', 'agencies')} of ${marac} ${told.length === 1 ? 'is' : 'are'} told${namedWords({ told, withoutMessage })} The notice says the reference, that the victim is no longer in the area, from which day, and to ask you. It does not say where the victim is, unless you tick the agency here.${unseenWords({ withoutMessage })}`;

/** What the press "Victim has moved there" also does. */
export const movedWords = ({ told, withoutMessage }: Telling, marac: string): string =>
  told.length === 0
    ? `If the victim has moved: the settings name no agency of ${marac} that may be told, so none is.`
    : `If the victim has moved, ${counted(told.length, 'agency', 'agencies')} of ${marac} ${told.length === 1 ? 'is' : 'are'} told at once that the victim is no longer in the area, and not where${namedWords({ told, withoutMessage })}${unseenWords({ withoutMessage })}`;

/** What was just done. */
export const toldWords = ({ told, withoutMessage }: Telling): string =>
  `${counted(told.length, 'agency', 'agencies')} ${told.length === 1 ? 'is' : 'are'} told that the victim has left.${unseenWords({ withoutMessage })}`;

/** One agency that was told that she has left. */
export interface ToldRow {
  readonly agency: string;
  readonly told: string;
  /** Who answered and when; "Not yet" while nobody has. */
  readonly answered: string;
  readonly waiting: boolean;
  /** When the correction went; empty while the notice stands. */
  readonly corrected: string;
  /** The notice itself, where it can be read. */
  readonly notice?: Omit<LeavingNoticeSent, 'reference'>;
}

/** Who was told, agencies that have not answered first. */
export const toldRows = (notices: readonly LeavingNotice[]): readonly ToldRow[] =>
  notices
    .map(({ agency, sentAt, words, acknowledged, correctedAt }) => ({
      agency,
      told: formatInstant(sentAt),
      answered: acknowledged ? `${formatInstant(acknowledged.at)}, ${acknowledged.by}` : correctedAt ? 'No longer asked' : 'Not yet',
      waiting: !acknowledged && !correctedAt,
      corrected: correctedAt ? formatInstant(correctedAt) : '',
      ...(words !== '' && { notice: { agency, sentAt, words } })
    }))
    .sort((one, other) => Number(other.waiting) - Number(one.waiting) || one.agency.localeCompare(other.agency));

/** "9 of 12 agencies have answered." */
export function toldSummary(rows: readonly ToldRow[]): string {
  if (rows.length === 0) return 'Nobody has been told that the victim has left.';
  const waiting = rows.filter(row => row.waiting).length;
  if (rows.every(row => row.corrected !== '')) return 'It was taken back: everybody who was told has a correction.';
  const told = `${counted(rows.length, 'agency', 'agencies')} ${rows.length === 1 ? 'has' : 'have'} been told`;
  return waiting === 0 ? `${told}. All have answered.` : `${told}. ${counted(waiting, 'has', 'have')} not answered.`;
}
