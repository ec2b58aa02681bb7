import type { Configuration } from '../../../../domain/configuration';
import type { ReferralSummary } from '../../../../domain/referral/referral';
import { formatInstant } from '../../../../domain/timeWords';
import type { LeavingNotice } from '../../../../services/transferUseCases';

/** Agencies of the MARAC that has the case, for ticking who may be told more. One that must be told nothing is not among them. */
export function tellableAgencies({ owningMarac, mustNotReceive }: Pick<ReferralSummary, 'owningMarac' | 'mustNotReceive'>, { agencies }: Configuration): readonly string[] {
  const excluded = new Set((mustNotReceive ?? []).filter(({ insteadOf }) => !insteadOf).map(({ agency }) => agency));
  return agencies.filter(({ name, maracs }) => maracs.includes(owningMarac) && !excluded.has(name)).map(({ name }) => name);
}

/** One agency that was told that she has left. */
export interface ToldRow {
  readonly agency: string;
  readonly told: string;
  /** Who answered and when; "Not yet" while nobody has. */
  readonly answered: string;
  readonly waiting: boolean;
  /** When the correction went; empty while the notice stands. */
  readonly corrected: string;
}

/** Who was told, agencies that have not answered first. */
export const toldRows = (notices: readonly LeavingNotice[]): readonly ToldRow[] =>
  notices
    .map(({ agency, sentAt, acknowledged, correctedAt }) => ({
      agency,
      told: formatInstant(sentAt),
      answered: acknowledged ? `${formatInstant(acknowledged.at)}, ${acknowledged.by}` : correctedAt ? 'No longer asked' : 'Not yet',
      waiting: !acknowledged && !correctedAt,
      corrected: correctedAt ? formatInstant(correctedAt) : ''
    }))
    .sort((one, other) => Number(other.waiting) - Number(one.waiting) || one.agency.localeCompare(other.agency));

/** "9 of 12 agencies have answered." */
export function toldSummary(rows: readonly ToldRow[]): string {
  if (rows.length === 0) return 'Nobody has been told that she has left.';
  const waiting = rows.filter(row => row.waiting).length;
  if (rows.every(row => row.corrected !== '')) return 'It was taken back: everybody who was told has a correction.';
  const agencies = rows.length === 1 ? '1 agency has been told' : `${rows.length} agencies have been told`;
  return waiting === 0 ? `${agencies}. All have answered.` : `${agencies}. ${waiting} ${waiting === 1 ? 'has' : 'have'} not answered.`;
}
