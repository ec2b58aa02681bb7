/** What became of the crimes that a referral discloses. Board paper, paragraph 39: the presence of any crimes is considered. */
export type CrimesOutcome = 'None disclosed' | 'Already recorded' | 'Newly recorded' | 'Not recorded';

/** Every outcome, as the desk offers them. */
export const crimesOutcomes: readonly CrimesOutcome[] = ['None disclosed', 'Already recorded', 'Newly recorded', 'Not recorded'];

/** How crimes were considered. */
export interface CrimesConsidered {
  readonly outcome: CrimesOutcome;
  /** Crime numbers, or why a crime was not recorded. Empty where none is disclosed. */
  readonly detail: string;
}
