import { isUnread } from '../kernel/problems';
import type { WithProblems } from '../kernel/problems';

/** The kinds of notice to an agency on the partner site. Board paper, paragraphs 40 and 42. */
export type NoticeKind =
  'IDVA offer' | 'IDVA hand-over' | 'Victim has left' | 'Correction' | 'Contact changed' | 'Research wanted' | 'Other';

/** Every kind of notice. */
export const noticeKinds: readonly NoticeKind[] = [
  'IDVA offer',
  'IDVA hand-over',
  'Victim has left',
  'Correction',
  'Contact changed',
  'Research wanted',
  'Other'
];

/** The agency, at every MARAC, to which IDVA notices go. */
export const idvaAgency = 'IDVA service';

/** An agency, or one person of it, that must not be told of a case. A person's exclusion counts as their agency's until another representative is named. */
export interface Exclusion {
  readonly agency: string;
  /** Empty where the whole agency must not be told. */
  readonly person: string;
  readonly reason: string;
  /** Who receives for the agency instead; the agency is told only where one is named. */
  readonly insteadOf?: string;
}

/** Whether the exclusions of a case could be read; until then nobody is told of it. */
export const hasReadableExclusions = (referral: WithProblems): boolean => !isUnread(referral, 'exclusions');
