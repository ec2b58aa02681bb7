import type { CrimesConsidered } from '../case/crimes';
import type { Duty } from '../case/duties';
import type { Evidence } from '../case/evidence';
import type { Problem } from '../kernel/problems';

/** Where a transfer stands. */
export type TransferState = 'Offered' | 'Accepted' | 'Declined' | 'Undone';

export const transferStates: readonly TransferState[] = ['Offered', 'Accepted', 'Declined', 'Undone'];

/**
 * Reasons for a transfer: the stored name, the same in every release; what people read; and what it says about the victim. Only a victim who has left
 * leads to leaving notices. Board paper, paragraph 42.
 */
const reasons = {
  // For good or for a time is not said: one press does not ask it.
  Moved: { words: 'Moved', victimLeft: true, temporary: false },
  'Moved permanently': { words: 'Moved permanently', victimLeft: true, temporary: false },
  'Moved temporarily': { words: 'Moved temporarily', victimLeft: true, temporary: true },
  'Moved to a refuge': { words: 'Moved to a refuge', victimLeft: true, temporary: false },
  'Wrong area at referral': { words: 'Wrong area at referral', victimLeft: false, temporary: false },
  'Perpetrator moved': { words: 'Perpetrator moved', victimLeft: false, temporary: false },
  'Boundary changed': { words: 'Boundary changed', victimLeft: false, temporary: false }
} as const satisfies Readonly<Record<string, { readonly words: string; readonly victimLeft: boolean; readonly temporary: boolean }>>;

export type TransferReason = keyof typeof reasons;
export const transferReasons = Object.keys(reasons) as readonly TransferReason[];

/** What people read of a reason. */
export const reasonWords = (reason: TransferReason): string => reasons[reason].words;

/** Whether this reason means that the victim has left the area. False for an unknown reason. */
export const saysVictimLeft = (reason: TransferReason): boolean => transferReasons.includes(reason) && reasons[reason].victimLeft;

/** Whether this reason means that the victim may come back: a day to look at it again is asked. */
export const isTemporaryMove = (reason: TransferReason): boolean => transferReasons.includes(reason) && reasons[reason].temporary;

/** What is done with one open action when the case goes. */
export type ActionDisposition = 'Done' | 'Stays with the agency' | 'Handed over';

/** The details of a transfer from the sending coordinator. Everything except the reason has a safe default, so one press is enough. */
export interface TransferDetails {
  readonly reason: TransferReason;
  /** Further words for the receiving side. */
  readonly note: string;
  /** The victim has already gone: notices are sent at once, not only at acceptance. */
  readonly hasLeft: boolean;
  /** The day the victim left, YYYY-MM-DD; if empty, the day of the transfer. */
  readonly leftOn: string;
  /** For a temporary move: the review day, YYYY-MM-DD. */
  readonly reviewOn: string;
  /** Agencies whose notice names the receiving MARAC. Nobody's does unless ticked. */
  readonly destinationToldTo: readonly string[];
  /** Agencies whose notice gives the new address. Nobody's does unless ticked. */
  readonly addressToldTo: readonly string[];
  /** The new address, for the receiving side and the agencies ticked. */
  readonly newAddress: string;
  /** Whether the perpetrator knows where the victim has gone. */
  readonly perpetratorKnows: 'Yes' | 'No' | 'Not known';
  /** What is done with each open action, by its key. */
  readonly actions: Readonly<Record<string, ActionDisposition>>;
}

/** The details given with a transfer. The reason is required, so that no reason is recorded that nobody gave. */
export type TransferSaid = Partial<TransferDetails> & Pick<TransferDetails, 'reason'>;

/** The reasons that one press can give. "Moved" means that the victim has already gone, so agencies are told at once; a future move is entered in the details. */
export const onePress: Readonly<Record<'moved' | 'wrongArea', TransferSaid>> = {
  moved: { reason: 'Moved', hasLeft: true },
  wrongArea: { reason: 'Wrong area at referral' }
};

/** One transfer of one case. */
export interface Transfer {
  readonly id: number;
  readonly etag: string;
  readonly key: string;
  readonly caseKey: string;
  readonly reference: string;
  readonly from: string;
  /** A MARAC of the region, or the place out of force. */
  readonly to: string;
  readonly outOfForce: boolean;
  readonly state: TransferState;
  readonly details: TransferDetails;
  readonly offeredAt: Date;
  readonly offeredBy: string;
  readonly answeredAt?: Date;
  readonly answeredBy?: string;
  readonly answerReason?: string;
  /** Out of force: when and from whom receipt of the pack was confirmed. */
  readonly receipt?: Evidence;
  /** The receiving side's own evidence; its clocks run from acceptance. */
  readonly evidence: Partial<Record<Duty, Evidence>>;
  readonly crimes?: CrimesConsidered;
  /** When the receiving IDVA service acknowledged the notice, and who there. */
  readonly idvaAcknowledged?: Evidence;
  readonly nextDueAt?: Date;
  /** How many times its details were completed, to detect two people doing it at once. */
  readonly detailed: number;
  /** The sending MARAC's agencies have not been told yet, because the people who answered may not do it. */
  readonly toBeTold?: boolean;
  readonly problems: readonly Problem[];
}

export const destinations = ['Known, to be transferred', 'Outside the force area', 'Not known'] as const;

/** What was said of a departure without a transfer; also kept on the case. */
export interface DepartureDetail {
  /** The MARAC whose area she has left. */
  readonly marac: string;
  /** YYYY-MM-DD; the day on which it is told where empty. */
  readonly leftOn: string;
  readonly destination: (typeof destinations)[number];
  readonly note: string;
  /** Agencies whose notice gives the new address. Nobody's does unless ticked. */
  readonly addressToldTo: readonly string[];
  readonly newAddress: string;
}
