import type { CrimesConsidered, CrimesOutcome } from '../../../domain/case/crimes';
import { crimesOutcomes } from '../../../domain/case/crimes';
import { dutyOf } from '../../../domain/case/duties';
import type { Duty } from '../../../domain/case/duties';
import type { ReferralSummary } from '../../../domain/referral/referral';
import { formatInstantShort } from '../../../domain/kernel/timeWords';

/** Said when a duty is done: by whom and when where the case's own row tells. It may have been somebody else, earlier. */
export function dutyDoneWords({ reference, evidence, currentTransfer }: ReferralSummary, duty: Duty, now: Date): string {
  const told = currentTransfer === undefined ? evidence[duty] : undefined;
  const by = told ? `, ${told.by || 'name not recorded'}, ${formatInstantShort(told.at, now)}` : '';
  return `${reference}: ${dutyOf(duty).words.done}${by}.`;
}

/** What is said beside a question to the referrer. */
export const questionHint = (isElsewhere: boolean): string =>
  `The referrer reads it in these words and can change and send the form again. No clock stops.${
    isElsewhere
      ? ' The case came from another MARAC: name neither your MARAC nor where anybody is. It reaches the referrer when a colleague of another MARAC opens the desk.'
      : ''
  }`;

/** One outcome as it is offered. */
export interface CrimesChoice {
  readonly value: CrimesOutcome;
  /** The key that chooses it. */
  readonly key: string;
  readonly hint: string;
  /** What else has to be said; empty where nothing has. */
  readonly detailLabel: string;
  readonly detailHint: string;
  /** Said when it is missing. */
  readonly missing: string;
}

const details: Record<CrimesOutcome, Omit<CrimesChoice, 'value' | 'key'>> = {
  'None disclosed': { hint: 'The referral discloses no crime.', detailLabel: '', detailHint: '', missing: '' },
  'Already recorded': {
    hint: 'Every crime that it tells of is recorded.',
    detailLabel: 'Crime numbers',
    detailHint: 'Put each number on its own line.',
    missing: 'Enter the crime numbers'
  },
  'Newly recorded': {
    hint: 'You have had a crime recorded.',
    detailLabel: 'Crime numbers',
    detailHint: 'Put each number on its own line.',
    missing: 'Enter the crime numbers'
  },
  'Not recorded': {
    hint: 'It tells of a crime, and none is recorded.',
    detailLabel: 'Why is it not recorded?',
    detailHint: '',
    missing: 'Enter why it is not recorded'
  }
};

/** The outcomes in order, each with the figure that chooses it. */
export const crimesChoices: readonly CrimesChoice[] = crimesOutcomes.map((value, index) => ({
  value,
  key: String(index + 1),
  ...details[value]
}));

/** What was considered, in one line: "Already recorded: 20BW/1/26". */
export const crimesWords = ({ outcome, detail }: CrimesConsidered): string =>
  detail === '' ? outcome : `${outcome}: ${detail.split(/\s*\n\s*/).join(', ')}`;

/** Words of a problem with what was chosen, by field; undefined when it can be sent. */
export function crimesProblem(
  outcome: CrimesOutcome | '',
  detail: string
): { readonly field: 'outcome' | 'detail'; readonly words: string } | undefined {
  const choice = crimesChoices.find(({ value }) => value === outcome);
  if (!choice) return { field: 'outcome', words: 'Select what became of the crimes' };
  return choice.missing !== '' && detail.trim() === '' ? { field: 'detail', words: choice.missing } : undefined;
}
