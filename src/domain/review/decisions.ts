import type { Configuration } from '../setUp/configuration';
import { criteriaProblems } from '../referral/criteria';
import type { ReferralSummary } from '../referral/referral';
import type { Criterion, IntakeStatus, ReferralStatus } from '../referral/status';
import { canMove, clocksRun, intakeCanMove } from '../referral/transitions';

/** A problem that must be corrected before a decision can be stored. */
export interface DecisionProblem {
  readonly about: 'criterion' | 'rationale' | 'status' | 'transfer';
  readonly words: string;
  readonly nextAction: string;
}

/** The most that a rationale, a reason or a question holds, in characters. */
export const longestRationale = 10_000;

/** The problem with the explanation of a decision, which the referrer reads. */
export function rationaleProblem(rationale: string): DecisionProblem | undefined {
  if (rationale.trim() === '')
    return { about: 'rationale', words: 'Enter why you decide so.', nextAction: 'The referrer reads it: say it in your own words.' };
  if (rationale.length > longestRationale)
    return { about: 'rationale', words: 'The reason is too long.', nextAction: 'Shorten it to 10,000 characters.' };
  return undefined;
}

/** What prevents a criterion: visible high risk counts only on the SafeLives Dash, from the area's threshold up. Board paper, paragraph 38. */
export function criterionProblem(
  criterion: Criterion,
  referral: Pick<ReferralSummary, 'dashScore'>,
  { thresholds }: Pick<Configuration, 'thresholds'>
): DecisionProblem | undefined {
  const { dashScore } = referral;
  const evidence = dashScore === undefined ? {} : { riskTool: 'SafeLives Dash' as const, dashScore };
  const [problem] = criterion === 'Visible high risk' ? criteriaProblems([criterion], undefined, evidence, thresholds) : [];
  return problem && { about: 'criterion', words: `${problem.words}.`, nextAction: 'Choose the criterion that it meets.' };
}

/** The words, also for the history, for a case that was accepted before its possible matches were reviewed. */
export const matchesOwedWords = (owed: number): string => {
  if (owed === 0) return 'Whether the same people are in other cases was not known yet.';
  return owed === 1 ? '1 possible match had not been looked at.' : `${owed} possible matches had not been looked at.`;
};

/** Whether it was accepted before its possible matches were looked at, and nobody has since. */
export const owesMatches = ({ matchesOwed, status }: Pick<ReferralSummary, 'matchesOwed' | 'status'>): boolean =>
  matchesOwed !== undefined && clocksRun(status);

const reviewed: readonly ReferralStatus[] = ['Accepted', 'Listed', 'Deferred'];

/** Whether the coordinator has decided: neither awaiting review nor with the referrer. */
export const isDecided = (status: ReferralStatus): boolean => status !== 'Awaiting review' && status !== 'Returned for information';

/**
 * Whether the case waits for the referrer's answer. The review clock keeps running, so the review stays owed and the case may be decided without the
 * answer. Board paper, paragraph 38.
 */
export const waitsForReferrer = ({ status }: Pick<ReferralSummary, 'status'>): boolean => status === 'Returned for information';

/** Whether the responsible MARAC reviews with one press, because another MARAC decided on the case before the transfer. */
export const isReviewedByPress = ({ status, currentTransfer }: Pick<ReferralSummary, 'status' | 'currentTransfer'>): boolean =>
  currentTransfer !== undefined && isDecided(status);

/** Whether the referrer's submission answers the question with which the case was returned; only such an answer replaces the version that the case uses. */
export const isAnswer = (
  sent: { readonly decisionKey?: string },
  { status, decisionKey }: Pick<ReferralSummary, 'status' | 'decisionKey'>
): boolean => status === 'Returned for information' && sent.decisionKey === decisionKey;

/** Whether a case may be accepted, or its acceptance changed. */
export const mayAccept = (status: ReferralStatus): boolean => !isDecided(status) || reviewed.includes(status);

/** The status after acceptance: a case on an agenda stays there. */
export const statusWhenAccepted = (status: ReferralStatus): ReferralStatus => (reviewed.includes(status) ? status : 'Accepted');

/** Whether a case may be withdrawn, or its withdrawal changed. */
export const mayWithdraw = (status: ReferralStatus): boolean => status === 'Withdrawn' || canMove(status, 'Withdrawn');

/** The status of the referrer's item for a case's status. */
export function intakeStatusOf(status: ReferralStatus): IntakeStatus {
  if (status === 'Awaiting review') return 'Taken in';
  if (status === 'Returned for information') return 'Returned';
  return status === 'Withdrawn' ? 'Withdrawn' : 'Accepted';
}

/** The status of the referrer's item after a decision is written back: an answer that is not taken in yet keeps waiting. */
export const intakeStatusAfter = (status: IntakeStatus, wanted: IntakeStatus): IntakeStatus =>
  intakeCanMove(status, wanted) ? wanted : status;

const explained = (decision: string, reason: string | undefined): string => (reason ? `${decision}: ${reason}` : decision);

/** A case's status and its reason, in words. */
export function decisionInWords(
  referral: Pick<ReferralSummary, 'status' | 'decisionCriterion' | 'decisionReason' | 'withdrawnReason'>
): string {
  const { status, decisionCriterion, decisionReason, withdrawnReason } = referral;
  if (status === 'Awaiting review') return 'Awaiting review';
  if (status === 'Returned for information') return explained('Sent back to the referrer', decisionReason);
  if (status === 'Withdrawn')
    return explained(withdrawnReason ? `Withdrawn, ${withdrawnReason.toLowerCase()}` : 'Withdrawn', decisionReason);
  const accepted = explained(decisionCriterion ? `Accepted as ${decisionCriterion}` : 'Accepted', decisionReason);
  return status === 'Accepted' ? accepted : `${status}. ${accepted}`;
}
