import type { ReferralStatus } from '../referral/status';

/** What a case adds to the Board paper's table. */
export interface CountedCase {
  /** Never changes, so a transfer changes no figure. */
  readonly receivedByMarac: string;
  readonly status: ReferralStatus;
}

/** One line of the table of referrals by MARAC. Board paper, paragraph 34. */
export interface BoardTableLine {
  readonly marac: string;
  readonly accepted: number;
  readonly withdrawn: number;
  /** Received and not decided yet; none in a quarter that is settled. */
  readonly undecided: number;
  readonly received: number;
  /** Share of everything received, in whole per cent. */
  readonly percentOfDemand: number;
}

/** The table and its last line. */
export interface BoardTable {
  readonly lines: readonly BoardTableLine[];
  readonly total: Omit<BoardTableLine, 'marac'>;
}

const undecided: readonly ReferralStatus[] = ['Awaiting review', 'Returned for information'];

function count(cases: readonly CountedCase[], all: number): Omit<BoardTableLine, 'marac'> {
  const withdrawn = cases.filter(({ status }) => status === 'Withdrawn').length;
  const open = cases.filter(({ status }) => undecided.includes(status)).length;
  const received = cases.length;
  const percentOfDemand = all === 0 ? 0 : Math.round((100 * received) / all);
  return { accepted: received - withdrawn - open, withdrawn, undecided: open, received, percentOfDemand };
}

/**
 * The Board paper's table, counted from cases: one line a MARAC in the order given, by the MARAC that received the
 * case. A case of a MARAC that is not named counts in the total only, so that nothing goes missing unseen.
 */
export function boardTable(cases: readonly CountedCase[], maracs: readonly string[]): BoardTable {
  const lines = maracs.map(marac => ({ marac, ...count(cases.filter(({ receivedByMarac }) => receivedByMarac === marac), cases.length) }));
  return { lines, total: count(cases, cases.length) };
}
