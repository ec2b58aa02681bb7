import type { ComplexEntry } from '../../domain/complex/complexCase';
import type { Transfer } from '../../domain/transfer/transfer';
import type { Outcome } from '../../domain/kernel/appError';
import type { Meeting } from '../../domain/meetings/meeting';
import type { StoredCaseMinutes } from '../../domain/meetings/minutes';
import type { ReferralSummary } from '../../domain/referral/referral';
import type { StoredPair } from '../matching/matchingPorts';
import type { MeetingPorts } from '../meetings/meetingPorts';
import type { MinutesPorts } from '../meetings/minutes/minutesPorts';

/** Minutes whose actions, outcome or history are still to be recorded, with the reference of the case. */
export interface LeftMinutes extends StoredCaseMinutes {
  readonly reference: string;
}

/** What pages that died have left half done, in every list that has a journal. */
export interface Left {
  readonly referrals: readonly ReferralSummary[];
  readonly transfers: readonly Transfer[];
  readonly entries: readonly ComplexEntry[];
  readonly pairs: readonly StoredPair[];
  readonly meetings: readonly Meeting[];
  readonly minutes: readonly LeftMinutes[];
}

/** Where unfinished work is found, and what finishing that of meetings needs besides the desk. */
export interface LeftStore {
  /** Every list in one request. */
  read(): Promise<Outcome<Left>>;
  /** Made only where a meeting or minutes are to be finished. */
  meetingPorts(): Promise<{ readonly meetings: MeetingPorts; readonly minutes: MinutesPorts }>;
}
