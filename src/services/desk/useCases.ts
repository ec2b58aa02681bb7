import type { TakeInResult } from '../takeIn/takeInUseCases';
import type { Outcome } from '../../domain/kernel/appError';
import type { Configuration } from '../../domain/setUp/configuration';
import type { Transfer } from '../../domain/transfer/transfer';
import type { ReferralRecord, ReferralSummary } from '../../domain/referral/referral';
import type { BacklogUseCases } from './backlogUseCases';
import type { CaseFileUseCases } from './caseFileUseCases';
import type { HistoryUseCases } from './historyUseCases';
import type { UnfinishedMinutes } from '../../domain/meetings/minutes';
import type { LetterUseCases } from '../letters/letterUseCases';
import type { GiveExport } from '../shared/logExport';
import type { MatchingUseCases } from '../matching/matchingUseCases';
import type { RetentionUseCases } from '../retention/retentionUseCases';
import type { ReferrerMailUseCases, WaitingMail } from '../review/referrerMailUseCases';
import type { ReviewUseCases } from '../review/reviewUseCases';
import type { TransferUseCases } from '../transfer/transferUseCases';
import type { CurrentUser, FormVersion, IntakeSummary } from '../shared/ports';

export type { AnswerClash } from '../../domain/form/mergeAnswers';

export interface DeskOpening {
  readonly user: CurrentUser;
  readonly configuration: Configuration;
  /** Soonest due first. */
  readonly queue: readonly ReferralSummary[];
  /** Not all were read. */
  readonly queueHasMore: boolean;
  /** Offered and not answered, or accepted with duties open. */
  readonly transfers: readonly Transfer[];
  /** Submitted and not yet taken in. */
  readonly waiting: readonly IntakeSummary[];
  /** Minutes whose actions are still being recorded. */
  readonly recording: readonly UnfinishedMinutes[];
  /** E-mails to referrers that wait for somebody to send them. */
  readonly mailToSend: readonly WaitingMail[];
  readonly serverNow: Date;
}

/** What the desk's screens call: its parts, and what they have in common. */
export interface DeskUseCases {
  readonly review: ReviewUseCases;
  readonly matching: MatchingUseCases;
  readonly mail: ReferrerMailUseCases;
  readonly transfers: TransferUseCases;
  readonly history: HistoryUseCases;
  readonly backlog: BacklogUseCases;
  readonly caseFile: CaseFileUseCases;
  readonly retention: RetentionUseCases;
  /** Queue, waiting items, configuration and the person: one read of the case site. */
  open(): Promise<Outcome<DeskOpening>>;
  /** Takes in everything waiting (both sites) and finishes what an earlier client left unfinished. */
  takeIn(progress?: (done: number, of: number) => void): Promise<Outcome<TakeInResult>>;
  /** The case of a reference, or of a row's number, whatever its status: also one that is in no queue. As the queue shows it. */
  caseCalled(called: string): Promise<Outcome<ReferralSummary>>;
  /** One case; writes one line of history ("opened"). */
  openCase(key: string): Promise<Outcome<ReferralRecord>>;
  /** Every version of the form except the one the case uses, oldest first: sent before, or changed after sending. */
  formVersions(key: string): Promise<Outcome<readonly FormVersion[]>>;
  /** Accepts one of them, a change after sending, into the case; returns the case as stored. */
  takeChange(key: string, version: number): Promise<Outcome<ReferralRecord>>;
  readAttachment(referral: Pick<ReferralSummary, 'id'>, name: string): Promise<Outcome<ArrayBuffer>>;
  /** Made when the question is opened, so that it is asked once however often it is sent. */
  newDecisionKey(): string;
  /** Sends a referral back with a question. No clock stops. */
  returnForInformation(asked: {
    readonly caseKey: string;
    readonly decisionKey: string;
    readonly question: string;
  }): Promise<Outcome<ReferralSummary>>;
  /** Recycles drafts that nobody has saved for 30 days, at most 20 at a time, each with a line of history. For whenever the desk opens. */
  clearOldDrafts(): Promise<Outcome<{ readonly deleted: number }>>;
  /** Records in the history that something of a case was printed; by default the referral. */
  printed(referral: Pick<ReferralSummary, 'key' | 'restricted'>, what?: string): Promise<Outcome<void>>;
  /** Gives a file of a document, after recording it in the history. */
  readonly give: GiveExport;
  readonly letters: LetterUseCases;
}
