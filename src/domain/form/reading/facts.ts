import { ageOn, daysBetween } from '../../kernel/calendarDay';
import { isHomeMailbox } from '../../referral/referrer';
import { dashQuestions } from '../../referral/riskTools';
import { maracOfPostcode } from '../../setUp/routing';
import { YOUNGEST_VICTIM } from './ages';
import type { Answers } from '../answers';
import { criteriaMet, dashAnswersOf, dashScoreOf, escalationBelowThreshold, judgementNeeded } from './assessment';
import { judgementPrompted } from './criticalFlags';
import type { DerivedText, FactName, FormContext } from '../definition';
import { dayAnswered, isPostcode, wholeNumber } from '../typedAnswers';
import { typed } from '../vocabulary';
import { counted, listed } from '../../kernel/words';

const LONG_AGO_DAYS = 28;

/** The MARAC that covers the victim's postcode. */
export const maracByPostcode = (answers: Answers, { configuration }: FormContext): string | undefined =>
  maracOfPostcode(typed(answers, 'victimPostcode'), configuration.postcodes);

/** The victim's age in years, exact or as it was estimated. */
export function victimAge(answers: Answers, { today }: FormContext): number | undefined {
  const born = dayAnswered(answers.victimDateOfBirth);
  return born === undefined ? wholeNumber(typed(answers, 'victimApproximateAge')) : ageOn(born, today);
}

const isUnder16 = (answers: Answers, context: FormContext): boolean => {
  const age = victimAge(answers, context);
  return age !== undefined && age >= 0 && age < YOUNGEST_VICTIM;
};

const isLongAgo = (answers: Answers, { today }: FormContext): boolean => {
  const day = dayAnswered(answers.incidentDate);
  return day !== undefined && daysBetween(day, today) > LONG_AGO_DAYS;
};

const facts: Readonly<Record<FactName, (answers: Answers, context: FormContext) => boolean>> = {
  victimUnder16: isUnder16,
  maracFoundFromPostcode: (answers, context) => maracByPostcode(answers, context) !== undefined,
  maracUnknownFromPostcode: (answers, context) => maracByPostcode(answers, context) === undefined,
  postcodeOutsideForce: (answers, context) =>
    isPostcode(typed(answers, 'victimPostcode')) && maracByPostcode(answers, context) === undefined,
  judgementNeeded,
  judgementPrompted,
  escalationBelowThreshold,
  incidentOverFourWeeksAgo: isLongAgo,
  personalMailbox: answers => isHomeMailbox(typed(answers, 'referrerEmail'))
};

/** Whether something follows from the answers of what is shown. */
export const factHolds = (name: FactName, answers: Answers, context: FormContext): boolean => facts[name](answers, context);

function scoreWords(answers: Answers, { configuration }: FormContext): string {
  const score = dashScoreOf(answers) ?? 0;
  const given = Object.keys(dashAnswersOf(answers)).length;
  const left = dashQuestions.length - given;
  const highRisk = score >= configuration.thresholds.visibleHighRisk ? ': visible high risk' : '';
  return `${score} of ${dashQuestions.length}${highRisk}${left > 0 ? `, ${counted(left, 'question')} to go` : ''}`;
}

function criteriaWords(answers: Answers, context: FormContext): string {
  const met = criteriaMet(answers, context);
  return met.length === 0 ? 'None yet' : listed(met.map(({ criterion, because }) => `${criterion} (${because})`));
}

const texts: Readonly<Record<DerivedText, (answers: Answers, context: FormContext) => string>> = {
  maracOfPostcode: (answers, context) => maracByPostcode(answers, context) ?? 'None',
  criteriaMetByAnswers: criteriaWords,
  dashScore: scoreWords
};

/** What the form works out from the answers of what is shown, in words. */
export const derivedText = (text: DerivedText, answers: Answers, context: FormContext): string => texts[text](answers, context);
