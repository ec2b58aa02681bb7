import { readBeforeView } from '../../../domain/meetings/readBefore';
import type { ReadBeforeView } from '../../../domain/meetings/readBefore';
import { formatInstant } from '../../../domain/kernel/timeWords';
import type { ReferralSummary } from '../../../domain/referral/referral';
import type { HistoryLine } from '../../../services/shared/ports';

/** One time that a case was taken out of what had been circulated. */
export interface TakenOutView {
  readonly id: string;
  /** "Taken out Monday 15 June 2026, 10am, by Example, Senior". */
  readonly when: string;
  readonly documents: readonly ReadBeforeView[];
}

/** Whether a case can have been taken out of something. */
export const mayBeTakenOut = ({ restricted, mustNotReceive }: Pick<ReferralSummary, 'restricted' | 'mustNotReceive'>): boolean =>
  restricted || (mustNotReceive ?? []).length > 0;

/** Every time, newest first, as the team's lines of the history tell; one without a key is not the team's. */
export const takenOutView = (lines: readonly HistoryLine[]): readonly TakenOutView[] =>
  lines
    .filter(({ key, kind }) => key !== '' && kind === 'Read before it was taken out')
    .map(({ key, at, by, detail }) => ({ id: key, when: `Taken out ${formatInstant(at)}, by ${by}`, documents: readBeforeView(detail) }));
