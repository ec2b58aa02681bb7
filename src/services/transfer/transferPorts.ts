import type { Outcome } from '../../domain/kernel/appError';
import type { CrimesConsidered } from '../../domain/case/crimes';
import type { Transfer, TransferDetails, TransferState } from '../../domain/transfer/transfer';
import type { Duty } from '../../domain/case/duties';
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
  /** By when it is to be answered. */
  readonly answerDue: Date;
  /** Lies in the restricted folder from its first moment. */
  readonly restricted: boolean;
}

/** What the MARAC responsible now has done; what is not given stays. */
export interface ResponsibleChange {
  /** Of a duty that is null the evidence is taken away: it is owed again. */
  readonly evidence?: Partial<Record<Duty, Evidence | null>>;
  readonly crimes?: CrimesConsidered;
  readonly idvaAcknowledged?: Evidence;
}

/** What one update of a transfer writes; what is not given stays as it is stored. */
export interface TransferChange extends ResponsibleChange {
  readonly state?: TransferState;
  readonly answered?: Evidence;
  readonly answerReason?: string;
  readonly receipt?: Evidence;
  /** `at` undefined: nothing is owed any more. */
  readonly nextDue?: { readonly at?: Date };
  readonly details?: TransferDetails;
  readonly detailed?: number;
  readonly toBeTold?: boolean;
}

export interface TransferStore {
  /** Look up, add, look up: the lowest id stands. Idempotent by key: answers with the row that stands, as it stands. */
  createOnce(transfer: NewTransfer): Promise<Outcome<Transfer>>;
  standing(key: string): Promise<Outcome<Transfer | undefined>>;
  /** One update guarded by the etag; answers with the transfer as it is then. A `conflict` when somebody wrote in between. */
  change(transfer: Transfer, change: TransferChange): Promise<Outcome<Transfer>>;
  /** Newest first. */
  ofCase(caseKey: string): Promise<Outcome<readonly Transfer[]>>;
  /** Those on which something is owed: offered and not answered, or accepted with duties open. */
  open(): Promise<Outcome<readonly Transfer[]>>;
  /** Those of which the sending MARAC's agencies are still to be told. */
  toBeTold(): Promise<Outcome<readonly Transfer[]>>;
  /** Offered within a period, the end not included. */
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

/** The actions of a case, as far as a transfer decides about them. */
export interface CaseActions {
  openOf(caseKey: string): Promise<Outcome<readonly OpenAction[]>>;
  /** Done when the case went. One guarded update; done already is good. */
  markDone(action: OpenAction, done: Evidence): Promise<Outcome<void>>;
  /** The same agency at another MARAC owes it now: its column first, then its folder. Idempotent. */
  handOver(action: OpenAction, marac: string): Promise<Outcome<void>>;
  /** The actions of these agencies go into the restricted folder, where they do not see them: they must know of the case no longer. Idempotent. */
  takeBack(caseKey: string, from: (row: OfAgency) => boolean): Promise<Outcome<void>>;
  /** Takes the reference of a case out of what these agencies are asked about several cases of a meeting at once. Idempotent. */
  takeReferenceOut(meetingKey: string, reference: string, from: (row: OfAgency) => boolean): Promise<Outcome<void>>;
}

/** What goes with a case besides its row: counted on each site, for the coordinator to see that it is whole. */
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

/** New addresses, each a row that only the team reads. */
export interface AddressStore {
  /** Once by key; never changed. */
  keep(kept: { readonly key: string; readonly caseKey: string; readonly address: string }): Promise<Outcome<void>>;
  /** By their keys; one that is gone is left out. */
  of(keys: readonly string[]): Promise<Outcome<ReadonlyMap<string, string>>>;
}
