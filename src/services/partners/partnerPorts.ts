import type { TrackedAction } from '../../domain/actions/trackedAction';
import type { PackFile } from '../../domain/meetings/circulated';
import type { Outcome } from '../../domain/kernel/appError';
import type { IdvaNotice } from '../../domain/review/idvaNotice';
import type { AgencyReturn, StoredNotice } from '../shared/messagePorts';

import type { StaffedHours } from '../../domain/kernel/staffedHours';
import type { Identifiers, Representation, ServerClock } from '../shared/ports';

/** The content of a notice, as far as it can be read. */
export type NoticeContent =
  | { readonly kind: 'offer'; readonly offer: IdvaNotice }
  | { readonly kind: 'words'; readonly words: string; readonly contacts: readonly string[] }
  | { readonly kind: 'unreadable' };

/** A notice to one agency. */
export interface PartnerNotice extends Omit<StoredNotice, 'detail'> {
  readonly content: NoticeContent;
}

/** Documents for the agencies that a person represents, their actions, and their returns. */
export interface PartnerMeetingReading {
  /** Newest meeting first. */
  readonly documents: readonly PackFile[];
  /** Open actions, and those closed in these months and the one before. */
  readonly actions: readonly TrackedAction[];
  /** Research, reports on actions, attendance and confidentiality: oldest first. */
  readonly returns: readonly AgencyReturn[];
}

/** What the partner home reads when it opens, in one request, from the folders that this person can see. */
export interface PartnerReading {
  readonly name: string;
  readonly represents: readonly Representation[];
  /** For counting working days. */
  readonly hours: StaffedHours;
  /** Newest first. */
  readonly notices: readonly PartnerNotice[];
  /** Answers to notices, oldest first. */
  readonly returns: readonly AgencyReturn[];
  readonly meetings: PartnerMeetingReading;
}

export interface PartnerReader {
  /**
   * Notices, documents and answers of these months (YYYY-MM, newest first). One request; the first time, and when the person's agencies have changed,
   * a second for their actions.
   */
  open(months: readonly string[]): Promise<Outcome<PartnerReading>>;
}

/** What an agency sends back. */
export type ReturnToSend = Pick<AgencyReturn, 'key' | 'caseKey' | 'aboutKey' | 'marac' | 'agency' | 'kind' | 'summary' | 'answers'>;

export interface PartnerReturns {
  /** Adds a row in the agency's own folder, which can never be changed. Idempotent by key; returns the stored row. */
  send(answer: ReturnToSend): Promise<Outcome<AgencyReturn>>;
}

/** The ports of the partner home's use cases: none is on the case site. */
export interface PartnerHomePorts {
  readonly reader: PartnerReader;
  readonly returns: PartnerReturns;
  readonly clock: ServerClock;
  readonly identifiers: Identifiers;
}
