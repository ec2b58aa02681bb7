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

/** What is missing from how crimes were considered, in words; undefined when nothing is. */
export function crimesProblem({ outcome, detail }: CrimesConsidered): string | undefined {
  if (outcome === 'None disclosed' || detail.trim() !== '') return undefined;
  return outcome === 'Not recorded' ? 'Enter why no crime was recorded.' : 'Enter the crime numbers.';
}

/** As stored: trimmed, and empty if no crime is disclosed. */
export const tidyCrimes = ({ outcome, detail }: CrimesConsidered): CrimesConsidered => ({
  outcome,
  detail: outcome === 'None disclosed' ? '' : detail.trim()
});

/** "Newly recorded: 20/123456/26". */
export const crimesInWords = ({ outcome, detail }: CrimesConsidered): string => (detail === '' ? outcome : `${outcome}: ${detail}`);
