import type { Configuration } from '../../../domain/setUp/configuration';
import type { ReferralSummary } from '../../../domain/referral/referral';
import type { DeskUseCases } from '../../../services/desk/useCases';
import type { ReviewScope } from '../presenters/reviewOrder';
import type { DecisionDraft } from './presenters/decision';

/** Decisions begun and not sent, by the case's key. In the memory of the page only. */
export type DecisionDrafts = Map<string, DecisionDraft>;

/** What the reviews need of the desk. */
export interface ReviewsProps {
  readonly desk: DeskUseCases;
  readonly queue: readonly ReferralSummary[];
  /** The case to begin with. */
  readonly first: ReferralSummary;
  readonly within: ReviewScope;
  readonly configuration: Configuration;
  readonly clockOffset: number;
  readonly drafts: DecisionDrafts;
  /** Whether the keys of one letter are on. */
  readonly letters: boolean;
  readonly onChanged: (referral: ReferralSummary) => void;
  /** Opens the whole case file. */
  readonly onOpenCase: (referral: ReferralSummary) => void;
  /** Where one goes from here: "Back to the queue". */
  readonly back: { readonly words: string; readonly onBack: (last: ReferralSummary) => void };
}
