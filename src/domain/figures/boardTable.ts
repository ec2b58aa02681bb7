import type { ReferralStatus } from '../referral/status';

/** The outcome of a referral in the Board paper's table. The paper has the first two; the third is empty once a quarter is settled. */
export const decisions = ['Accepted', 'Withdrawn', 'Not decided yet'] as const;
export type Decision = (typeof decisions)[number];

const undecided: readonly ReferralStatus[] = ['Awaiting review', 'Returned for information'];

/** The outcome for a status. */
export function decisionOf(status: ReferralStatus): Decision {
  if (status === 'Withdrawn') return 'Withdrawn';
  return undecided.includes(status) ? 'Not decided yet' : 'Accepted';
}

/** The outcomes of the referrals that one MARAC received. Transfers do not change them. */
export interface Decided {
  readonly marac: string;
  readonly counts: Readonly<Partial<Record<Decision, number>>>;
}

/** One line of the table of referrals by MARAC. Board paper, paragraph 34. */
interface BoardTableLine {
  readonly marac: string;
  readonly accepted: number;
  readonly withdrawn: number;
  /** Received and not decided yet; 0 once a quarter is settled. */
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

type Numbers = Omit<BoardTableLine, 'marac'>;

/** A share in whole per cent; 0 if the whole is 0. */
export const wholePercent = (part: number, all: number): number => (all === 0 ? 0 : Math.round((100 * part) / all));

function numbersOf(decided: readonly Decided[]): Omit<Numbers, 'percentOfDemand'> {
  const sum = (decision: Decision): number => decided.reduce((all, { counts }) => all + (counts[decision] ?? 0), 0);
  const [accepted, withdrawn, open] = decisions.map(sum);
  return { accepted, withdrawn, undecided: open, received: accepted + withdrawn + open };
}

/**
 * The Board paper's table: one line a MARAC in the order given, by the MARAC that received the case. Referrals of MARACs that are not listed count in
 * the total only, so that none is lost.
 */
export function boardTable(decided: readonly Decided[], maracs: readonly string[]): BoardTable {
  const all = numbersOf(decided);
  const withShare = (numbers: Omit<Numbers, 'percentOfDemand'>): Numbers => ({
    ...numbers,
    percentOfDemand: wholePercent(numbers.received, all.received)
  });
  const lines = maracs.map(marac => ({ marac, ...withShare(numbersOf(decided.filter(line => line.marac === marac))) }));
  return { lines, total: withShare(all) };
}
