import type { CrimesConsidered } from '../case/crimes';
import type { Transfer } from './transfer';
import type { Configuration } from '../setUp/configuration';
import type { ReferralSummary } from '../referral/referral';
import type { Evidence } from '../case/evidence';

/** The evidence of the responsible MARAC, and when its clocks started. Fits `dueTimesOf` and `owedOn`. */
export interface Responsible extends Pick<ReferralSummary, 'status' | 'evidence' | 'receivedAt' | 'receivedElsewhereAt'> {
  readonly crimes?: CrimesConsidered;
  readonly idvaAcknowledged?: Evidence;
  /** The transfer by which the case came to the MARAC. */
  readonly transfer?: Transfer;
}

/** The last accepted transfer, if among these. */
export const currentTransferOf = (
  referral: Pick<ReferralSummary, 'currentTransfer'>,
  transfers: readonly Transfer[]
): Transfer | undefined =>
  referral.currentTransfer === undefined ? undefined : transfers.find(({ key }) => key === referral.currentTransfer);

/** The offered, unanswered transfer, if among these. */
export const offeredTransferOf = (
  referral: Pick<ReferralSummary, 'pendingTransfer'>,
  transfers: readonly Transfer[]
): Transfer | undefined =>
  referral.pendingTransfer === undefined ? undefined : transfers.find(({ key }) => key === referral.pendingTransfer);

/**
 * The evidence and the clocks of the MARAC responsible now: the case's own until a transfer is accepted, then the
 * receiving side's, which run from its acceptance. Where the row of that transfer is not among these the clocks can't
 * be told, and such a case is shown first. Board paper, paragraphs 38-40 and 42.
 */
export function responsibleFor(referral: ReferralSummary, transfers: readonly Transfer[]): Responsible {
  const { status } = referral;
  if (referral.currentTransfer === undefined) return referral;
  const transfer = currentTransferOf(referral, transfers);
  if (!transfer) return { status, evidence: {}, receivedAt: new Date(NaN) };
  return {
    status,
    evidence: transfer.evidence,
    receivedAt: transfer.answeredAt ?? new Date(NaN),
    ...(transfer.crimes && { crimes: transfer.crimes }),
    ...(transfer.idvaAcknowledged && { idvaAcknowledged: transfer.idvaAcknowledged }),
    transfer
  };
}

/** Whether one person covers both MARACs: then nobody else is asked, and a transfer is accepted at once. */
export function coversBoth(from: string, to: string, login: string, { maracs }: Pick<Configuration, 'maracs'>): boolean {
  const covers = (name: string): boolean =>
    maracs.some(marac => marac.name === name && marac.coordinators.some(one => one.toLowerCase() === login.toLowerCase()));
  return covers(from) && covers(to);
}

/** Logins, which are addresses, of those who cover a MARAC. */
export const coordinatorsOf = (marac: string, { maracs }: Pick<Configuration, 'maracs'>): readonly string[] =>
  maracs.find(({ name }) => name === marac)?.coordinators ?? [];

/** The coordinators of a MARAC; if it has none, all coordinators, so that somebody is always told. The flow MARAC due does the same. */
export function coordinatorsOrAll(marac: string, configuration: Pick<Configuration, 'maracs'>): readonly string[] {
  const own = coordinatorsOf(marac, configuration);
  return own.length > 0 ? own : Array.from(new Set(configuration.maracs.flatMap(({ coordinators }) => coordinators)));
}

/** The MARACs that somebody covers. `login` in small or capital letters. */
export const maracsCoveredBy = (login: string, { maracs }: Pick<Configuration, 'maracs'>): readonly string[] =>
  maracs
    .filter(({ coordinators }) => coordinators.some(coordinator => coordinator.toLowerCase() === login.toLowerCase()))
    .map(({ name }) => name);
