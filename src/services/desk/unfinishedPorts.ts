import type { CaseStores } from '../case/casePorts';
import type { MinutesStores } from '../meetings/minutes/minutesPorts';
import type { UnfinishedMinutes } from '../../domain/meetings/minutes';
import type { ComplexEntry } from '../../domain/complex/complexCase';
import type { Transfer } from '../../domain/transfer/transfer';
import type { Outcome } from '../../domain/kernel/appError';
import type { Meeting } from '../../domain/meetings/meeting';
import type { ReferralSummary } from '../../domain/referral/referral';
import type { StoredPair } from '../matching/matchingPorts';
import type { MeetingPorts } from '../meetings/meetingPorts';

/** Steps left unfinished by pages that died, in every list that has a journal. */
export interface UnfinishedWork {
  readonly referrals: readonly ReferralSummary[];
  readonly transfers: readonly Transfer[];
  readonly entries: readonly ComplexEntry[];
  readonly pairs: readonly StoredPair[];
  readonly meetings: readonly Meeting[];
  readonly minutes: readonly UnfinishedMinutes[];
}

/** Where unfinished steps are found, and what finishing those of meetings needs besides the desk's ports. */
export interface UnfinishedStore {
  /** Every list in one request. */
  read(): Promise<Outcome<UnfinishedWork>>;
  /** Created only if a meeting or minutes need finishing. */
  meetingPorts(): Promise<{ readonly meetings: MeetingPorts; readonly minutes: MinutesStores }>;
}

/** What finishing unfinished work needs. */
export interface FinishingPorts extends CaseStores {
  readonly left: UnfinishedStore;
}
