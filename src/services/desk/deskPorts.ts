import type { Outcome } from '../../domain/kernel/appError';
import type { CaseNote, NoteWords } from '../../domain/case/notes';
import type { Configuration } from '../../domain/setUp/configuration';
import type { ReferralSummary } from '../../domain/referral/referral';
import type { Transfer } from '../../domain/transfer/transfer';
import type { Meeting } from '../../domain/meetings/meeting';
import type { StoredCaseMinutes, UnfinishedMinutes } from '../../domain/meetings/minutes';
import type { StoredMessage } from '../shared/messagePorts';
import type { CurrentUser, IntakeSummary } from '../shared/ports';
import type { BacklogUseCases } from './backlogUseCases';
import type { FinishingPorts } from './unfinishedPorts';

/** What the desk reads when it opens: one request. */
export interface DeskReader {
  open(): Promise<
    Outcome<{
      user: CurrentUser;
      configuration: Configuration;
      /** Soonest due first. */
      queue: readonly ReferralSummary[];
      queueHasMore: boolean;
      transfers: readonly Transfer[];
      waiting: readonly IntakeSummary[];
      /** Minutes with unfinished steps. */
      recording: readonly UnfinishedMinutes[];
      /** Messages that wait for a person to look at them. */
      toCheck: readonly StoredMessage[];
    }>
  >;
}

/** Where a case was heard, and what was minuted of it. */
export interface CaseMeetingsStore {
  /** `listedAt`: the meeting that the case itself names. One request; a second where it was heard at others too. */
  ofCase(
    caseKey: string,
    listedAt: string | undefined
  ): Promise<Outcome<{ readonly minutes: readonly StoredCaseMinutes[]; readonly meetings: readonly Meeting[] }>>;
}

/** Notes about cases. */
export interface NoteStore {
  /** Idempotent by key. */
  add(caseKey: string, key: string, note: NoteWords): Promise<Outcome<void>>;
  /** Newest first; of two rows with one key, the first. */
  ofCase(caseKey: string): Promise<Outcome<readonly CaseNote[]>>;
}

/** What the desk's use cases need: the lists of every part of the work, and how the desk opens. */
export interface DeskPorts extends FinishingPorts {
  readonly reader: DeskReader;
  readonly backlog: BacklogUseCases;
  readonly caseMeetings: CaseMeetingsStore;
  readonly notes: NoteStore;
}
