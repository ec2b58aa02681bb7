import type { Thresholds } from '../setUp/configuration';
import type { Criterion } from './status';

/** What the criteria are judged on. */
export interface CriteriaEvidence {
  readonly riskTool?: 'SafeLives Dash' | 'DARA';
  /** Number answered yes on the SafeLives Dash. */
  readonly dashScore?: number;
  /** Incidents reported to the police in the last 12 months. */
  readonly policeIncidents?: number;
  /** The same victim and perpetrator were referred within the last 12 months. */
  readonly repeat?: boolean;
  /** Another MARAC outside the force has sent the case on. */
  readonly transferIn?: boolean;
}

/** A criterion that the evidence supports, and why in words. A person always decides. */
export interface SuggestedCriterion {
  readonly criterion: Criterion;
  readonly because: string;
}

/** A problem with the criteria that the referrer must correct. */
export interface CriteriaProblem {
  readonly about: 'criteria' | 'judgement';
  readonly words: string;
}

/** Every criterion in the order it is shown, with its meaning. SafeLives MARAC referral criteria. */
export const criteria: readonly { readonly criterion: Criterion; readonly meaning: string }[] = [
  { criterion: 'Visible high risk', meaning: 'Enough risk factors are present on the SafeLives Dash' },
  { criterion: 'Professional judgement', meaning: 'You believe the risk is high, whatever the number of risk factors' },
  { criterion: 'Potential escalation', meaning: 'Incidents are becoming more frequent or more severe' },
  { criterion: 'Repeat', meaning: 'Any abuse between the same people within 12 months of the last referral to MARAC' },
  { criterion: 'Transfer in', meaning: 'Another MARAC is passing the case on because the victim has moved here' }
];

const reachesHighRisk = (evidence: CriteriaEvidence, thresholds: Thresholds): boolean =>
  evidence.riskTool === 'SafeLives Dash' && evidence.dashScore !== undefined && evidence.dashScore >= thresholds.visibleHighRisk;

/** Every criterion, in that order. */
export const everyCriterion: readonly Criterion[] = criteria.map(({ criterion }) => criterion);

/** The criteria the evidence supports. The score counts on the SafeLives Dash only, never on another tool. */
export function suggestCriteria(evidence: CriteriaEvidence, thresholds: Thresholds): readonly SuggestedCriterion[] {
  const suggested: SuggestedCriterion[] = [];
  if (reachesHighRisk(evidence, thresholds)) {
    suggested.push({
      criterion: 'Visible high risk',
      because: `${evidence.dashScore} of 24 answered yes on the SafeLives Dash; ${thresholds.visibleHighRisk} or more is visible high risk`
    });
  }
  if (evidence.policeIncidents !== undefined && evidence.policeIncidents >= thresholds.potentialEscalation) {
    suggested.push({
      criterion: 'Potential escalation',
      because: `${evidence.policeIncidents} incidents reported to the police in 12 months; ${thresholds.potentialEscalation} or more suggests escalation`
    });
  }
  if (evidence.repeat === true) {
    suggested.push({ criterion: 'Repeat', because: 'The same victim and perpetrator were referred within the last 12 months' });
  }
  if (evidence.transferIn === true) {
    suggested.push({ criterion: 'Transfer in', because: 'Another MARAC is passing the case on' });
  }
  return suggested;
}

/** Problems with the chosen criteria. A low score never blocks a referral: it asks for the judgement in words. */
export function criteriaProblems(
  chosen: readonly Criterion[],
  judgement: string | undefined,
  evidence: CriteriaEvidence,
  thresholds: Thresholds
): readonly CriteriaProblem[] {
  const problems: CriteriaProblem[] = [];
  if (chosen.length === 0) {
    problems.push({ about: 'criteria', words: 'Select at least one reason for referring to MARAC' });
  }
  if (chosen.includes('Visible high risk') && !reachesHighRisk(evidence, thresholds)) {
    problems.push({ about: 'criteria', words: notHighRiskWords(evidence, thresholds) });
  }
  if (chosen.includes('Professional judgement') && (judgement ?? '').trim() === '') {
    problems.push({ about: 'judgement', words: 'Say in your own words why you believe the risk is high' });
  }
  return problems;
}

function notHighRiskWords(evidence: CriteriaEvidence, thresholds: Thresholds): string {
  const instead = 'Select professional judgement instead and say why you believe the risk is high';
  if (evidence.riskTool !== 'SafeLives Dash') {
    return `Visible high risk is counted on the SafeLives Dash only. ${instead}`;
  }
  return evidence.dashScore === undefined
    ? `Visible high risk needs the SafeLives Dash to be answered. ${instead}`
    : `${evidence.dashScore} of 24 are answered yes; visible high risk needs ${thresholds.visibleHighRisk}. ${instead}`;
}
