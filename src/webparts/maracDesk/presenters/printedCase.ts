import { dayOf } from '../../../domain/kernel/calendarDay';
import type { CalendarDay } from '../../../domain/kernel/calendarDay';
import type { Configuration } from '../../../domain/setUp/configuration';
import { hasOtherVersions, newestContact, shownContact, standingForm } from '../../../domain/case/newestContact';
import type { KnownContact } from '../../../domain/case/newestContact';
import { contactLines } from '../../../domain/case/safeContact';
import { answerSummary } from '../../../domain/form/reading/answerSummary';
import { referralForm } from '../../../domain/form/referralForm';
import type { ReferralRecord } from '../../../domain/referral/referral';
import { formatInstant } from '../../../domain/kernel/timeWords';
import type { PrintedCard } from '../../../ui/print/printedCards';
import { printedCards } from '../../../ui/print/printedCards';
import { tellingRisks } from '../../shared/case/peopleView';
import { caseHeader } from './caseView';

/** A case as it stands on paper. */
export interface PrintedCaseCopy {
  readonly title: string;
  readonly reference: string;
  readonly formVersion: string;
  readonly details: readonly (readonly [label: string, words: string])[];
  readonly cards: readonly PrintedCard[];
}

/** How to reach the victim, by the newest form: where that cannot be read, with a warning. */
function contactDetails(record: ReferralRecord, known: KnownContact | undefined): readonly (readonly [string, string])[] {
  const { contact, changed, unreadable } = shownContact(
    record,
    known ?? (hasOtherVersions(record) ? undefined : newestContact(standingForm(record), []))
  );
  return [
    ...(unreadable
      ? [
          [
            'Warning',
            'The referrer has changed the form since, and the change cannot be read. Make no contact before you have asked.'
          ] as const
        ]
      : []),
    [
      changed ? `Safe contact with the victim, changed ${formatInstant(changed.at)}` : 'Safe contact with the victim',
      contactLines(contact).join('\n')
    ],
    ...(changed ? [['Safe contact as it was before, and no longer holds', changed.before.join('\n')] as const] : [])
  ];
}

/** Every answer of the form. Ages are those of the day it was received; without one, of today. */
export function formOnPaper(record: ReferralRecord, configuration: Configuration, today: CalendarDay): readonly PrintedCard[] {
  const received = record.receivedAt instanceof Date && !Number.isNaN(record.receivedAt.getTime()) ? dayOf(record.receivedAt) : today;
  return printedCards(answerSummary(referralForm, record.answers, { configuration, today: received }, record.formVersion));
}

/** The form that the case uses, with what the desk knows. A later change is mentioned, and only its safe-contact details are included. */
export function printedCase(
  record: ReferralRecord,
  configuration: Configuration,
  now: Date,
  known?: KnownContact,
  cards = formOnPaper(record, configuration, dayOf(now))
): PrintedCaseCopy {
  const { reference, facts, problems } = caseHeader(record, now, configuration);
  const details: readonly (readonly [string, string] | undefined)[] = [
    ...contactDetails(record, known),
    ...facts.filter(({ label }) => label !== 'Risk assessment').map(({ label, words }) => [label, words] as const),
    ...tellingRisks(record).map(({ label, words }) => [label, words] as const),
    record.restricted ? ['Restricted', 'Only people cleared for this case may know of it.'] : undefined,
    // The next MARAC must know where the victim is, so the address is included, with a warning on how to keep it.
    record.people.some(({ addressIsConfidential }) => addressIsConfidential)
      ? ['Secret address', 'This copy gives an address that must be kept secret. Pass it to nobody who does not have to act on it.']
      : undefined,
    record.changedSince
      ? ['Changed after sending', 'The referrer changed the form after sending it. The answers below are those that were sent.']
      : undefined,
    problems.length > 0 ? ['Problems in the stored row', problems.join('\n')] : undefined
  ];
  return {
    title: 'MARAC referral',
    reference,
    formVersion: record.formVersion || 'not recorded',
    details: details.filter((detail): detail is readonly [string, string] => detail !== undefined),
    cards
  };
}
