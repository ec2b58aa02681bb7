import { dayOf, isMoment } from '../../../domain/kernel/calendarDay';
import type { CalendarDay } from '../../../domain/kernel/calendarDay';
import type { Configuration } from '../../../domain/setUp/configuration';
import { answerSummary } from '../../../domain/form/reading/answerSummary';
import { formVersion, referralForm } from '../../../domain/form/referralForm';
import type { ReferralRecord } from '../../../domain/referral/referral';

/** A section's answers or one row of a group, to be read. */
export interface FormCard {
  readonly id: string;
  readonly title: string;
  readonly rows: readonly {
    readonly id: string;
    readonly label: string;
    readonly value: string;
    readonly warning: boolean;
    readonly unanswered: boolean;
  }[];
}

/** The form as it was submitted. */
export interface FormView {
  readonly cards: readonly FormCard[];
  /** Said when the form was filled in on another version of the form than the one that shows it. */
  readonly versionWords?: string;
}

/** The whole form as submitted. Ages are those of the day it was received; without one, of today. */
export function formView(
  record: Pick<ReferralRecord, 'answers' | 'formVersion' | 'receivedAt'>,
  configuration: Configuration,
  today: CalendarDay
): FormView {
  const day = isMoment(record.receivedAt) ? dayOf(record.receivedAt) : today;
  const sections = answerSummary(referralForm, record.answers, { configuration, today: day }, record.formVersion);
  const cards = sections
    .flatMap(section => section.cards)
    .map(card => ({
      id: `form-${card.id}`,
      title: card.title,
      rows: card.rows.map(row => ({
        id: row.path.join(' '),
        label: row.label,
        value: row.text,
        warning: row.warning,
        unanswered: !row.answered
      }))
    }));
  const versionWords =
    record.formVersion === formVersion
      ? undefined
      : `Filled in on version ${record.formVersion || 'not recorded'} of the form and shown with version ${formVersion}. Answers that this version has no place for are at the end.`;
  return { cards, versionWords };
}
