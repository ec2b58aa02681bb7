import { dayOf } from '../../../domain/calendarDay';
import type { Configuration } from '../../../domain/configuration';
import { contactLines, safeContact } from '../../../domain/desk/safeContact';
import { answerSummary } from '../../../domain/form/answerSummary';
import { referralForm } from '../../../domain/form/referralForm';
import type { ReferralRecord } from '../../../domain/referral/referral';
import type { PrintedCard } from '../../../ui/print/printedCards';
import { printedCards } from '../../../ui/print/printedCards';
import { caseHeader, tellingRisks } from './caseView';

/** A case as it stands on paper. */
export interface PrintedCaseCopy {
  readonly title: string;
  readonly reference: string;
  readonly formVersion: string;
  readonly details: readonly (readonly [label: string, words: string])[];
  readonly cards: readonly PrintedCard[];
}

/** The form on which the case stands, with what the desk knows of it. A change after sending is told, and not in it. */
export function printedCase(record: ReferralRecord, configuration: Configuration, now: Date): PrintedCaseCopy {
  const { reference, facts, problems } = caseHeader(record, now, configuration);
  const received = record.receivedAt instanceof Date && !Number.isNaN(record.receivedAt.getTime()) ? record.receivedAt : now;
  const details: readonly (readonly [string, string] | undefined)[] = [
    ['Safe contact with the victim', contactLines(safeContact(record.answers)).join('\n')],
    ...facts.filter(({ label }) => label !== 'Risk assessment').map(({ label, words }) => [label, words] as const),
    ...tellingRisks(record).map(({ label, words }) => [label, words] as const),
    record.restricted ? ['Restricted', 'Only people cleared for this case may know of it.'] : undefined,
    record.changedSince ? ['Changed after sending', 'The referrer changed the form after sending it. This copy shows what was sent.'] : undefined,
    problems.length > 0 ? ['Problems in the stored row', problems.join('\n')] : undefined
  ];
  return {
    title: 'MARAC referral',
    reference,
    formVersion: record.formVersion || 'not recorded',
    details: details.filter((detail): detail is readonly [string, string] => detail !== undefined),
    cards: printedCards(answerSummary(referralForm, record.answers, { configuration, today: dayOf(received) }, record.formVersion))
  };
}
