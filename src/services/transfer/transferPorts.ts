import type { ResponsibleChange } from '../shared/ports';
import type { Outcome } from '../../domain/kernel/appError';
import type { Transfer, TransferDetails, TransferState } from '../../domain/transfer/transfer';
import type { Evidence } from '../../domain/case/evidence';
import type { OfAgency } from '../shared/messagePorts';

/** A transfer about to be written, after its commit point on the case. */
export interface NewTransfer {
  readonly key: string;
  readonly caseKey: string;
  readonly reference: string;
  readonly from: string;
  readonly to: string;
  readonly outOfForce: boolean;
  readonly details: TransferDetails;
  readonly offered: Evidence;
  /** When an answer is due. */
  readonly answerDue: Date;
  /** Created in the restricted folder. */
  readonly restricted: boolean;
}

/** What one update of a transfer writes. Parts left out stay as stored. */
export interface TransferChange extends ResponsibleChange {
  readonly state?: TransferState;
  readonly answered?: Evidence;
  readonly answerReason?: string;
  readonly receipt?: Evidence;
  /** `at` undefined: nothing is owed. */
  readonly nextDue?: { readonly at?: Date };
  readonly details?: TransferDetails;
  readonly detailed?: number;
  readonly toBeTold?: boolean;
}

export interface TransferStore {
  /** Look up, add, look up: the row with the lowest id counts. Idempotent by key; returns that row as stored. */
  createOnce(transfer: NewTransfer): Promise<Outcome<Transfer>>;
  byKey(key: string): Promise<Outcome<Transfer | undefined>>;
  /** One update guarded by the etag; returns the transfer as stored. Fails with `conflict` if somebody wrote in between. */
  change(transfer: Transfer, change: TransferChange): Promise<Outcome<Transfer>>;
  /** Newest first. */
  ofCase(caseKey: string): Promise<Outcome<readonly Transfer[]>>;
  /** Transfers on which something is owed: offered and not answered, or accepted with open duties. */
  open(): Promise<Outcome<readonly Transfer[]>>;
  /** Transfers whose sending MARAC's agencies have not been told yet. */
  toBeTold(): Promise<Outcome<readonly Transfer[]>>;
  /** Offered from `from` up to, but not including, `to`. */
  offeredWithin(from: Date, to: Date): Promise<Outcome<readonly Transfer[]>>;
}

/** An action that is still owed on a case. */
export interface OpenAction {
  readonly id: number;
  readonly etag: string;
  readonly key: string;
  readonly action: string;
  readonly marac: string;
  readonly agency: string;
  readonly dueAt?: Date;
  readonly restricted: boolean;
}

/** The actions of a case, for the decisions of a transfer. */
export interface CaseActions {
  openOf(caseKey: string): Promise<Outcome<readonly OpenAction[]>>;
  /** Done when the case was transferred. One guarded update; succeeds if it was done already. */
  markDone(action: OpenAction, done: Evidence): Promise<Outcome<void>>;
  /** Gives the action to the same agency at another MARAC: first its column, then its folder. Idempotent. */
  handOver(action: OpenAction, marac: string): Promise<Outcome<void>>;
  /** Moves these agencies' actions into the restricted folder, where they cannot see them. Idempotent. */
  takeBack(caseKey: string, from: (row: OfAgency) => boolean): Promise<Outcome<void>>;
  /** Removes a case's reference from actions that cover several cases of a meeting. Idempotent. */
  takeReferenceOut(meetingKey: string, reference: string, from: (row: OfAgency) => boolean): Promise<Outcome<void>>;
}

/** What goes with a case besides its row, counted on each site so that the coordinator sees it is complete. */
export interface BundleContents {
  /** One row a meeting; outcome in words. */
  readonly minutes: readonly { readonly month: string; readonly outcome: string }[];
  readonly actions: readonly OpenAction[];
  readonly actionsClosed: number;
  readonly idvaOffers: number;
  readonly idvaAnswers: number;
}

export interface BundleReader {
  /** One read of each site. */
  of(caseKey: string): Promise<Outcome<BundleContents>>;
}

/** New addresses, each in a row that only the team can read. */
export interface AddressStore {
  /** Written once by key, never changed. */
  keep(kept: { readonly key: string; readonly caseKey: string; readonly address: string }): Promise<Outcome<void>>;
  /** By their keys; one that is gone is left out. */
  of(keys: readonly string[]): Promise<Outcome<ReadonlyMap<string, string>>>;
}
