import type { Outcome } from '../../domain/kernel/appError';
import type { DepartureDetail, Transfer, TransferDetails, TransferSaid } from '../../domain/transfer/transfer';
import type { Duty } from '../../domain/case/duties';
import type { ReferralSummary } from '../../domain/referral/referral';

/** A transfer as written, with its case. */
export interface TransferWritten {
  readonly referral: ReferralSummary;
  readonly transfer: Transfer;
}

/** A leaving notice to one agency, and whether it has answered. */
export interface LeavingNotice {
  readonly agency: string;
  readonly sentAt: Date;
  /** The notice word for word; empty where it cannot be read. */
  readonly words: string;
  readonly acknowledged?: { readonly at: Date; readonly by: string };
  /** When it was taken back. */
  readonly correctedAt?: Date;
}

/** An agency that is not told, and why. */
export interface NotTold {
  readonly agency: string;
  readonly because: string;
}

/** A departure without transfer. */
export interface Departing extends Omit<DepartureDetail, 'marac'> {
  readonly caseKey: string;
  /** Made once, when the screen is opened. */
  readonly departureKey: string;
}

/** What a press on a MARAC asks for. */
export interface TransferAsked {
  readonly caseKey: string;
  /** Made once, when the command is shown. */
  readonly transferKey: string;
  readonly to: string;
  readonly outOfForce?: boolean;
  readonly details: TransferSaid;
  /** The case as the screen has it, so that the commit can be the first request. */
  readonly known?: ReferralSummary;
}

/** How complete what goes with a case is on the receiving side. */
export interface Bundle {
  readonly parts: readonly {
    readonly name: 'Referral' | 'Risk answers' | 'Minutes' | 'Actions' | 'IDVA details';
    readonly words: string;
    readonly complete: boolean;
  }[];
  readonly openActions: readonly { readonly key: string; readonly action: string; readonly agency: string; readonly dueAt?: Date }[];
}

/** From which MARAC to which, over a period. */
export interface TransferMatrix {
  readonly maracs: readonly string[];
  /** `counts[from][to]`, in the order of `maracs`. */
  readonly counts: readonly (readonly number[])[];
  /** Out of force, by sending MARAC. */
  readonly outOfForce: readonly number[];
}

/** What the desk's screens call to pass a case on, and to tell that a victim has left. Board paper, paragraph 42. */
export interface TransferUseCases {
  /** One press, with the reason; safe defaults for the rest. `transferKey` is made once, when the command is shown. */
  transfer(
    asked: TransferAsked,
    /** Called right after the commit, before the steps that follow. */
    committed?: (referral: ReferralSummary) => void
  ): Promise<Outcome<TransferWritten>>;
  /** Completes the details of a transfer that is offered. `seen`: as the screen showed them; a `conflict` where somebody changed the same one since. */
  detail(transferKey: string, details: Partial<TransferDetails>, seen?: TransferDetails): Promise<Outcome<TransferWritten>>;
  accept(transferKey: string): Promise<Outcome<TransferWritten>>;
  decline(transferKey: string, reason: string): Promise<Outcome<TransferWritten>>;
  /** Takes the offer back before it is answered; agencies that were told the victim had left are sent a correction. */
  undo(transferKey: string): Promise<Outcome<TransferWritten>>;
  /** Outside the force: the other side has confirmed that the pack arrived. */
  recordReceipt(transferKey: string, from: string): Promise<Outcome<TransferWritten>>;
  /** The receiving side's own duty. */
  carryOut(transferKey: string, duty: Duty): Promise<Outcome<TransferWritten>>;
  /** Every transfer of a case, newest first. */
  ofCase(caseKey: string): Promise<Outcome<readonly Transfer[]>>;
  /** Minutes, actions and IDVA details that go with a case: one read of each site. */
  bundle(caseKey: string): Promise<Outcome<Bundle>>;
  /** Records that the victim has left the area, without a transfer. */
  leave(departing: Departing): Promise<Outcome<{ readonly referral: ReferralSummary; readonly notTold: readonly NotTold[] }>>;
  /** Takes it back: everybody who was told is sent a correction. */
  undoLeave(caseKey: string, departureKey: string): Promise<Outcome<{ readonly referral: ReferralSummary }>>;
  /** Who was told that the victim has left, and who has answered. */
  leavingNotices(caseKey: string): Promise<Outcome<readonly LeavingNotice[]>>;
  /** Transfers offered within a period; those declined or taken back are left out. */
  matrix(from: Date, to: Date): Promise<Outcome<TransferMatrix>>;
}
