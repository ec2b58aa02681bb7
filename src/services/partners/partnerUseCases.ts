import type { Outcome } from '../../domain/kernel/appError';
import type { ContactAttempt, Corrected, IdvaReport } from '../../domain/review/idvaAnswers';
import type { Evidence } from '../../domain/case/evidence';
import type { StaffedHours } from '../../domain/kernel/staffedHours';
import type { AgencyReturn } from '../shared/messagePorts';
import type { PartnerMeetingReading, PartnerNotice } from './partnerPorts';
import type { Representation } from '../shared/ports';

/** A notice with what the agency has answered to it. */
export interface AnsweredNotice {
  readonly notice: PartnerNotice;
  /** The first of the agency's people who acknowledged it: one acknowledgement an agency. */
  readonly acknowledged?: Evidence;
  /** The newest notice that tells how the victim of this one is reached now. */
  readonly renewedBy?: PartnerNotice;
  /** The notice was taken back: a correction of it was sent. */
  readonly takenBack: boolean;
  /** Attempts and outcomes that an IDVA service has reported, oldest first; those put right since among them. */
  readonly reports: readonly AgencyReturn[];
  readonly correctedKeys: ReadonlySet<string>;
}

/** The partner home as it opens. */
export interface PartnerOpening {
  readonly name: string;
  /** Empty for somebody who represents no agency. */
  readonly represents: readonly Representation[];
  /** By which working days are counted. */
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
  /** What was told in so many months until now; four when not given. */
  open(months?: number): Promise<Outcome<PartnerOpening>>;
  /** Once for the agency, whoever of it presses and however often. */
  acknowledge(answered: AnsweredNotice): Promise<Outcome<AnsweredNotice>>;
  /** Adds to what the service has reported. An earlier report is never changed. */
  report(answered: AnsweredNotice, reporting: Reporting): Promise<Outcome<AnsweredNotice>>;
  newKey(): string;
  now(): Date;
}
