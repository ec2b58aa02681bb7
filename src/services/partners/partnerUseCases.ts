import type { Outcome } from '../../domain/kernel/appError';
import type { ContactAttempt, Corrected, IdvaReport } from '../../domain/review/idvaAnswers';
import type { Evidence } from '../../domain/case/evidence';
import type { StaffedHours } from '../../domain/kernel/staffedHours';
import type { AgencyReturn } from '../shared/messagePorts';
import type { PartnerMeetingReading, PartnerNotice } from './partnerPorts';
import type { Representation } from '../shared/ports';

/** A notice with the agency's answers. */
export interface AnsweredNotice {
  readonly notice: PartnerNotice;
  /** The first person in the agency to acknowledge it: each agency acknowledges once. */
  readonly acknowledged?: Evidence;
  /** The newest notice about this victim, with the current safe-contact details. */
  readonly renewedBy?: PartnerNotice;
  /** The notice was taken back by a correction. */
  readonly takenBack: boolean;
  /** Attempts and outcomes reported by an IDVA service, oldest first, including those corrected since. */
  readonly reports: readonly AgencyReturn[];
  readonly correctedKeys: ReadonlySet<string>;
}

/** The partner home when it opens. */
export interface PartnerOpening {
  readonly name: string;
  /** Empty for somebody who represents no agency. */
  readonly represents: readonly Representation[];
  /** For counting working days. */
  readonly hours: StaffedHours;
  /** Newest first. */
  readonly notices: readonly AnsweredNotice[];
  /** Agendas, minutes, research and actions of the agencies that this person represents. */
  readonly meetings: PartnerMeetingReading;
  /** YYYY-MM of the earliest month that was read. */
  readonly since: string;
  readonly serverNow: Date;
}

/** One report about a victim. `key`: made once, when the form was opened. */
export type Reporting = { readonly key: string; readonly corrects?: Corrected } & (
  { readonly kind: 'Contact attempt'; readonly attempt: ContactAttempt } | { readonly kind: 'IDVA outcome'; readonly report: IdvaReport }
);

/** What the partner home's screens call. Board paper, paragraphs 40 and 42. */
export interface PartnerHomeUseCases {
  /** Notices of the last months; four by default. */
  open(months?: number): Promise<Outcome<PartnerOpening>>;
  /** Recorded once for the agency, whoever in it presses and however often. */
  acknowledge(answered: AnsweredNotice): Promise<Outcome<AnsweredNotice>>;
  /** Adds a report. Earlier reports never change. */
  report(answered: AnsweredNotice, reporting: Reporting): Promise<Outcome<AnsweredNotice>>;
  newKey(): string;
  now(): Date;
}
