import type { TrackedAction } from '../../domain/actions/trackedAction';
import type { PackFile } from '../../domain/meetings/circulated';
import type { Outcome } from '../../domain/kernel/appError';
import type { IdvaNotice } from '../../domain/review/idvaNotice';
import type { AgencyReturn, StoredNotice } from '../shared/messagePorts';

import type { StaffedHours } from '../../domain/kernel/staffedHours';
import type { Identifiers, Representation, ServerClock } from '../shared/ports';

/** What a notice tells, as it could be read. */
export type NoticeContent =
  | { readonly kind: 'offer'; readonly offer: IdvaNotice }
  | { readonly kind: 'words'; readonly words: string; readonly contacts: readonly string[] }
  | { readonly kind: 'unreadable' };

/** A notice to one agency. */
export interface PartnerNotice extends Omit<StoredNotice, 'detail'> {
  readonly content: NoticeContent;
}

/** What was circulated to the agencies that a person represents, what they owe, and what they have sent back. */
export interface PartnerMeetingReading {
  /** Newest meeting first. */
  readonly documents: readonly PackFile[];
  /** Those owed, and those closed in these months and the one before. */
  readonly actions: readonly TrackedAction[];
  /** Research, reports on actions, attendance and confidentiality: oldest first. */
  readonly returns: readonly AgencyReturn[];
}

/** What the partner home reads when it opens, in one request: of the site's lists only what this person's folders show. */
export interface PartnerReading {
  readonly name: string;
  readonly represents: readonly Representation[];
  /** By which working days are counted. */
  readonly hours: StaffedHours;
  /** Newest first. */
  readonly notices: readonly PartnerNotice[];
  /** What answers a notice, oldest first. */
  readonly returns: readonly AgencyReturn[];
  readonly meetings: PartnerMeetingReading;
}

export interface PartnerReader {
  /**
   * What was told, circulated and answered in these months (YYYY-MM, newest first). One request; a second at first, and when whom
   * the person represents has changed, for the actions of those agencies.
   */
  open(months: readonly string[]): Promise<Outcome<PartnerReading>>;
}

/** What an agency sends back. */
export type ReturnToSend = Pick<AgencyReturn, 'key' | 'caseKey' | 'aboutKey' | 'marac' | 'agency' | 'kind' | 'summary' | 'answers'>;

export interface PartnerReturns {
  /** Adds a row in the agency's own folder. Idempotent by key: answers with the one that stands. It can never be changed. */
  send(answer: ReturnToSend): Promise<Outcome<AgencyReturn>>;
}

/** What the partner home's use cases need: nothing of the case site. */
export interface PartnerHomePorts {
  readonly reader: PartnerReader;
  readonly returns: PartnerReturns;
  readonly clock: ServerClock;
  readonly identifiers: Identifiers;
}
