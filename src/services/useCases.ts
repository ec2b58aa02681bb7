import type { Outcome } from '../domain/appError';
import type { Configuration } from '../domain/configuration';
import type { Answers } from '../domain/form/answers';
import type { AnswerClash } from '../domain/form/mergeAnswers';
import type { DueTimes, ReferralRecord, ReferralSummary } from '../domain/referral/referral';
import type { CurrentUser, IntakeItem, IntakeSummary } from './ports';

export type { AnswerClash } from '../domain/form/mergeAnswers';

/** What the referral form needs to open: one read. */
export interface ReferralFormOpening {
  readonly user: CurrentUser;
  readonly configuration: Configuration;
  readonly mine: readonly IntakeSummary[];
}

/** A draft as this tab knows it. `base` is what the server last held, for merging. */
export interface OpenDraft {
  readonly key: string;
  readonly id?: number;
  readonly etag?: string;
  readonly base: Answers;
  readonly answers: Answers;
}

/** A save that met another tab's or computer's save. Without clashes the two were merged and stored. */
export type SaveDraftResult =
  | { readonly kind: 'saved'; readonly draft: OpenDraft; readonly mergedFromElsewhere: boolean }
  | { readonly kind: 'clash'; readonly clashes: readonly AnswerClash[]; readonly theirs: IntakeItem; readonly merged: Answers }
  | { readonly kind: 'alreadySubmitted'; readonly item: IntakeItem };

export interface SubmittedReferral {
  readonly item: IntakeItem;
  readonly reference: string;
  /** By the server's clock. */
  readonly receivedAt: Date;
  readonly dueTimes: DueTimes;
}

/** `alreadySubmitted`: another tab or computer submitted it first, with other answers than these; they are not in it. */
export type SubmitResult =
  | { readonly kind: 'submitted'; readonly submitted: SubmittedReferral }
  | Exclude<SaveDraftResult, { kind: 'saved' }>;

/** What the referral form's screens call. */
export interface ReferralFormUseCases {
  open(): Promise<Outcome<ReferralFormOpening>>;
  newDraft(): OpenDraft;
  loadDraft(id: number): Promise<Outcome<OpenDraft>>;
  saveDraft(draft: OpenDraft): Promise<Outcome<SaveDraftResult>>;
  /** One update of the person's own item; pressing twice or losing the answer ends in one referral. */
  submit(draft: OpenDraft): Promise<Outcome<SubmitResult>>;
  myReferrals(): Promise<Outcome<readonly IntakeSummary[]>>;
}

export interface DeskOpening {
  readonly user: CurrentUser;
  readonly configuration: Configuration;
  readonly queue: readonly ReferralSummary[];
  /** Submitted and not yet taken in. */
  readonly waiting: readonly IntakeSummary[];
  readonly serverNow: Date;
}

export interface TakeInResult {
  readonly takenIn: readonly ReferralSummary[];
  /** Items that could not be taken in, with the reason in words. */
  readonly problems: readonly { readonly reference: string; readonly id: number; readonly words: string }[];
}

/** What the desk's screens call. */
export interface DeskUseCases {
  /** Queue, waiting items, configuration and the person: one read of the case site. */
  open(): Promise<Outcome<DeskOpening>>;
  /** Takes in everything waiting (both sites) and finishes what an earlier client left unfinished. */
  takeIn(progress?: (done: number, of: number) => void): Promise<Outcome<TakeInResult>>;
  /** One case; writes one line of history ("opened"). */
  openCase(key: string): Promise<Outcome<ReferralRecord>>;
}
