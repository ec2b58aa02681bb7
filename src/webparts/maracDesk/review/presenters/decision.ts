import type { Configuration } from '../../../../domain/setUp/configuration';
import { criterionProblem, rationaleProblem } from '../../../../domain/review/decisions';
import { criteria } from '../../../../domain/referral/criteria';
import type { ReferralSummary } from '../../../../domain/referral/referral';
import type { Criterion } from '../../../../domain/referral/status';
import { offersIdvaByDefault, withdrawnReasons } from '../../../../domain/referral/withdrawn';
import type { WithdrawnReason } from '../../../../domain/referral/withdrawn';
import type { FieldProblem } from '../../../../ui/layout/ErrorSummary';
import type { ClaimedCriterion, ReviewView } from './reviewView';

/** What a coordinator may decide on a referral. */
export type DecisionKind = 'accept' | 'ask' | 'withdraw';

/** A decision in progress. All three kinds are kept, so that changing one's mind loses no text. */
export interface DecisionDraft {
  readonly kind: DecisionKind | '';
  readonly criterion: Criterion | '';
  readonly rationale: string;
  /** The rationale is still the one that was suggested. */
  readonly suggested: boolean;
  /** Of a repeat: key of the case before. */
  readonly previousCaseKey?: string;
  readonly question: string;
  readonly withdrawnReason: WithdrawnReason | '';
  readonly withdrawnBecause: string;
  readonly offersIdva: 'Yes' | 'No' | '';
  /** Whether somebody has answered that by hand. */
  readonly offerChosen: boolean;
  /** Made once for each kind, so that each is decided once however often it is sent. */
  readonly keys: Readonly<Record<DecisionKind, string>>;
}

/** How much of a case's matches has been reviewed, for the decision form. */
export type MatchesStanding = 'looking' | 'failed' | { readonly undecided: number; readonly notLookedFor: readonly string[] };

/** How many matches an acceptance now would leave unreviewed; 0 if not known. */
export function matchesLeft(standing: MatchesStanding): number | null {
  if (standing === 'looking' || standing === 'failed') return 0;
  return standing.undecided > 0 ? standing.undecided : null;
}

/** Shown beside the decision; empty if the matches have been reviewed. */
export function matchesLeftWords(standing: MatchesStanding): string {
  if (standing === 'looking') return 'Matches are still being looked for.';
  if (standing === 'failed') return 'Matches could not be looked for.';
  const { undecided, notLookedFor } = standing;
  const words = [
    undecided === 0
      ? ''
      : undecided === 1
        ? '1 possible match has not been looked at.'
        : `${undecided} possible matches have not been looked at.`,
    notLookedFor.length === 0 ? '' : `Not looked for among the matches: ${notLookedFor.join(', ')}.`
  ];
  return words.filter(one => one !== '').join(' ');
}

/** The key that leads to each decision, and its words. */
export const decisionChoices: readonly {
  readonly value: DecisionKind;
  readonly key: string;
  readonly words: string;
  readonly hint: string;
}[] = [
  { value: 'accept', key: 'a', words: 'Accept', hint: 'MARAC hears it. The IDVA service is told at once.' },
  { value: 'ask', key: 'q', words: 'Ask the referrer', hint: 'They read the question and send the form again. No clock stops.' },
  { value: 'withdraw', key: 'w', words: 'Withdraw', hint: 'MARAC does not hear it. The referrer is told why, and what to do next.' }
];

/** Ids of the fields, for the error summary. */
export const decisionFields = {
  kind: 'review-decision',
  criterion: 'review-criterion',
  rationale: 'review-rationale',
  question: 'review-question',
  withdrawnReason: 'review-withdrawn-reason',
  withdrawnBecause: 'review-withdrawn-because',
  offersIdva: 'review-idva'
} as const;

/** The words that support a criterion, where the answers themselves do. */
const suggestedRationale = (claimed: readonly ClaimedCriterion[], criterion: Criterion | ''): string => {
  const because = claimed.find(one => one.criterion === criterion)?.because ?? '';
  return because === '' ? '' : `${because}.`;
};

/** The first claimed criterion, which the answers support most, with the words that support it. */
export function decisionAtFirst({ criteria: claimed }: Pick<ReviewView, 'criteria'>, newKey: () => string): DecisionDraft {
  const criterion = (claimed.find(({ because }) => because !== '') ?? claimed[0])?.criterion ?? '';
  return {
    kind: '',
    criterion,
    rationale: suggestedRationale(claimed, criterion),
    suggested: true,
    question: '',
    withdrawnReason: '',
    withdrawnBecause: '',
    offersIdva: '',
    offerChosen: false,
    keys: { accept: newKey(), ask: newKey(), withdraw: newKey() }
  };
}

/** Another criterion: suggested words follow it, written ones stay. */
export const withCriterion = (draft: DecisionDraft, criterion: Criterion, claimed: readonly ClaimedCriterion[]): DecisionDraft => ({
  ...draft,
  criterion,
  ...(draft.suggested && { rationale: suggestedRationale(claimed, criterion) })
});

/** Another reason: the offer of an IDVA follows it until somebody has answered that by hand. Board paper, paragraph 40. */
export const withWithdrawnReason = (draft: DecisionDraft, withdrawnReason: WithdrawnReason): DecisionDraft => ({
  ...draft,
  withdrawnReason,
  ...(!draft.offerChosen && { offersIdva: offersIdvaByDefault(withdrawnReason) ? ('Yes' as const) : ('No' as const) })
});

/** Accepting as a repeat of that case. */
export const asRepeatOf = (draft: DecisionDraft, previousCaseKey: string, claimed: readonly ClaimedCriterion[]): DecisionDraft => ({
  ...withCriterion(draft, 'Repeat', claimed),
  kind: 'accept',
  previousCaseKey
});

/** Withdrawing as a duplicate. */
export const asDuplicate = (draft: DecisionDraft): DecisionDraft => ({
  ...withWithdrawnReason(draft, 'Duplicate of an open referral'),
  kind: 'withdraw'
});

/** `missing`: in the words of the field's own question. */
const wordsProblem = (fieldId: string, words: string, missing: string): readonly FieldProblem[] => {
  if (words.trim() === '') return [{ fieldId, words: missing }];
  const problem = rationaleProblem(words);
  return problem ? [{ fieldId, words: problem.words.replace(/\.$/, '') }] : [];
};

/** The problems of the decision, in the order of its fields; empty if it can be sent. */
export function decisionProblems(
  draft: DecisionDraft,
  referral: Pick<ReferralSummary, 'dashScore'>,
  configuration: Configuration
): readonly FieldProblem[] {
  const ids = decisionFields;
  switch (draft.kind) {
    case 'accept': {
      const wrong = draft.criterion === '' ? undefined : criterionProblem(draft.criterion, referral, configuration);
      const criterionWords =
        draft.criterion === '' ? 'Select the criterion under which you accept it' : wrong && `${wrong.words} ${wrong.nextAction}`;
      return [
        ...(criterionWords ? [{ fieldId: ids.criterion, words: criterionWords }] : []),
        ...wordsProblem(ids.rationale, draft.rationale, 'Enter why you accept it')
      ];
    }
    case 'ask':
      if (draft.question.trim() === '') return [{ fieldId: ids.question, words: 'Enter what you need to know' }];
      return draft.question.length > 10_000 ? [{ fieldId: ids.question, words: 'Shorten the question to 10,000 characters' }] : [];
    case 'withdraw':
      return [
        ...(draft.withdrawnReason === '' ? [{ fieldId: ids.withdrawnReason, words: 'Select why you withdraw it' }] : []),
        ...wordsProblem(ids.withdrawnBecause, draft.withdrawnBecause, 'Enter what the referrer should know about it'),
        ...(draft.offersIdva === ''
          ? [{ fieldId: ids.offersIdva, words: 'Select whether the victim is offered an IDVA all the same' }]
          : [])
      ];
    default:
      return [{ fieldId: ids.kind, words: 'Select what you decide' }];
  }
}

/** The decision in one line, as it stands beside somebody else's. */
export function draftInWords(draft: DecisionDraft): string {
  switch (draft.kind) {
    case 'accept':
      return `Accept as ${draft.criterion}: ${draft.rationale}`;
    case 'ask':
      return `Ask the referrer: ${draft.question}`;
    case 'withdraw':
      return `Withdraw, ${draft.withdrawnReason.toLowerCase()}: ${draft.withdrawnBecause}\nOffer an IDVA all the same: ${draft.offersIdva}`;
    default:
      return '';
  }
}

/** What is said once it is stored. */
export const decidedWords: Record<DecisionKind, string> = {
  accept: 'accepted',
  ask: 'sent back to the referrer with your question',
  withdraw: 'withdrawn'
};

/** What the button that sends it says. */
export const sendWords: Record<DecisionKind, string> = {
  accept: 'Accept the referral',
  ask: 'Send back with this question',
  withdraw: 'Withdraw the referral'
};

/** Criteria with their meaning; those that the referral claims say so. */
export const criterionOptions = (
  claimed: readonly ClaimedCriterion[]
): readonly { readonly value: string; readonly label: string; readonly hint: string }[] =>
  criteria.map(({ criterion, meaning }) => {
    const claim = claimed.find(one => one.criterion === criterion);
    return { value: criterion, label: claim ? `${criterion} (claimed)` : criterion, hint: claim?.because || meaning };
  });

export const isCriterion = (value: string): value is Criterion => criteria.some(({ criterion }) => criterion === value);
export const isWithdrawnReason = (value: string): value is WithdrawnReason => (withdrawnReasons as readonly string[]).includes(value);
