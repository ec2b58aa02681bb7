import { suggestCriteria } from '../../referral/criteria';
import type { SuggestedCriterion } from '../../referral/criteria';
import { dashAnswers, dashQuestions, dashScore } from '../../referral/riskTools';
import type { DashAnswer, DashAnswers } from '../../referral/riskTools';
import type { Criterion } from '../../referral/status';
import type { Answers } from '../answers';
import { chosenValues, textOf } from '../conditions';
import type { FormContext } from '../definition';
import { wholeNumber } from '../typedAnswers';
import { choiceOf, chose, typed } from '../vocabulary';

/** The risk tool of a form's answers, where one was used. */
export function riskToolOf(answers: Answers): 'SafeLives Dash' | 'DARA' | undefined {
  const tool = choiceOf(answers, 'riskTool');
  return tool === 'None' ? undefined : tool;
}

const isDashAnswer = (text: string): text is DashAnswer => (dashAnswers as readonly string[]).includes(text);

/** The answers to the 24 topics by their number; nothing unless the SafeLives Dash was used. */
export function dashAnswersOf(answers: Answers): DashAnswers {
  const found: Record<number, DashAnswer> = {};
  if (riskToolOf(answers) === 'SafeLives Dash') {
    for (const { number } of dashQuestions) {
      const answer = textOf(answers[`dash${number}`]);
      if (isDashAnswer(answer)) {
        found[number] = answer;
      }
    }
  }
  return found;
}

/** How many of the 24 are answered yes. */
export const dashScoreOf = (answers: Answers): number | undefined => dashScore(dashAnswersOf(answers));

/** How many incidents were reported to the police in 12 months. */
const policeIncidentsOf = (answers: Answers): number | undefined => wholeNumber(typed(answers, 'policeIncidents'));

/** The criteria that the referrer chose by hand. */
const criteriaChosen = (answers: Answers): readonly string[] => chosenValues(answers.criteria);

/** The criteria that follow from the answers without anybody choosing them, and why. */
export const criteriaMet = (answers: Answers, { configuration }: FormContext): readonly SuggestedCriterion[] =>
  suggestCriteria(
    { riskTool: riskToolOf(answers), dashScore: dashScoreOf(answers), policeIncidents: policeIncidentsOf(answers) },
    configuration.thresholds
  );

/** Whether professional judgement must be explained: no other criterion is met, or the referrer has chosen it. */
export function judgementNeeded(answers: Answers, context: FormContext): boolean {
  return (
    chose(answers, 'criteria', 'Professional judgement') ||
    (criteriaChosen(answers).length === 0 && criteriaMet(answers, context).length === 0)
  );
}

/** Chosen as escalation although fewer incidents were reported than the area counts as one. */
export const escalationBelowThreshold = (answers: Answers, context: FormContext): boolean =>
  chose(answers, 'criteria', 'Potential escalation') &&
  !criteriaMet(answers, context).some(({ criterion }) => criterion === 'Potential escalation');

const criteriaInOrder: readonly Criterion[] = [
  'Visible high risk',
  'Professional judgement',
  'Potential escalation',
  'Repeat',
  'Transfer in'
];

/** Every criterion of the referral: met by its answers, chosen by hand, or judgement because nothing else is. */
export function criteriaOf(answers: Answers, context: FormContext): readonly Criterion[] {
  const all: readonly string[] = [
    ...criteriaMet(answers, context).map(({ criterion }) => criterion),
    ...criteriaChosen(answers),
    ...(judgementNeeded(answers, context) ? ['Professional judgement'] : [])
  ];
  return criteriaInOrder.filter(criterion => all.includes(criterion));
}
