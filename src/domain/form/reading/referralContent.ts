import type { IncidentWeapon, Prevalence, ReferralContent } from '../../referral/referral';
import { failed, ok } from '../../kernel/result';
import type { Result } from '../../kernel/result';
import type { Answers } from '../answers';
import { criteriaOf, dashAnswersOf, dashScoreOf, judgementNeeded, riskToolOf } from './assessment';
import { peopleOf } from './casePeople';
import { rowsOf } from '../conditions';
import type { FormContext, FormProblem } from '../definition';
import { maracByPostcode } from './facts';
import { referralForm } from '../referralForm';
import { stripHidden } from '../shownItems';
import { childContactOf } from './significance';
import { validateForm } from '../validate';
import { choiceOf, chose, typed } from '../vocabulary';

export { VICTIM_KEY } from './casePeople';

/** The MARAC that the answers of what is shown lead to. */
function maracOfShown(shown: Answers, context: FormContext): string {
  const chosen = typed(shown, 'maracWithoutPostcode');
  return typed(shown, 'otherMarac') || chosen || (maracByPostcode(shown, context) ?? '');
}

/** The MARAC that these answers lead to, and an empty text while they lead to none. */
export const maracOfAnswers = (answers: Answers, context: FormContext): string =>
  maracOfShown(stripHidden(referralForm, answers, context), context);

/** Yes and no only where somebody said so: not known and not asked are not recorded. */
const prevalence = (answer: string | undefined): Prevalence => (answer === 'Yes' || answer === 'No' ? answer : 'Not recorded');

/** The topic of the SafeLives Dash that asks about control. */
const CONTROL = 12;

function coerciveControlOf(answers: Answers): Prevalence {
  if (chose(answers, 'abuseKinds', 'Controlling or coercive behaviour')) return 'Yes';
  return prevalence(dashAnswersOf(answers)[CONTROL] ?? choiceOf(answers, 'coerciveControl'));
}

function weaponOf(answers: Answers): IncidentWeapon {
  const weapon = choiceOf(answers, 'weaponInIncident');
  return weapon === undefined || weapon === 'Not known' ? 'Not recorded' : weapon;
}

/** Whether only people who are cleared may open the case: a party works for an agency, or somebody knows a party. */
export function isRestricted(answers: Answers): boolean {
  return (
    chose(answers, 'victimWorksForAgency', 'Yes') ||
    rowsOf(answers.perpetrators).some(row => chose(row.answers, 'worksForAgency', 'Yes')) ||
    chose(answers, 'conflictOfInterest', 'Yes')
  );
}

/** What the answers of what is shown say. */
function contentOf(answers: Answers, context: FormContext): ReferralContent {
  return {
    marac: maracOfShown(answers, context),
    people: peopleOf(answers),
    criteria: criteriaOf(answers, context),
    judgement: judgementNeeded(answers, context) ? typed(answers, 'judgement') : undefined,
    riskTool: riskToolOf(answers),
    daraGrade: riskToolOf(answers) === 'DARA' ? choiceOf(answers, 'daraGrade') : undefined,
    dashScore: dashScoreOf(answers),
    coerciveControl: coerciveControlOf(answers),
    weaponInIncident: weaponOf(answers),
    childContactConflict: childContactOf(answers),
    restricted: isRestricted(answers)
  };
}

/**
 * What the answers say in the domain's own terms. Fails with the form's problems when it is not complete. A
 * perpetrator's key is the row's; the victim's is the same in every case, so a key is unique with the case's only.
 */
export function toReferralContent(answers: Answers, context: FormContext): Result<ReferralContent, readonly FormProblem[]> {
  const problems = validateForm(referralForm, answers, context);
  return problems.length > 0 ? failed(problems) : ok(contentOf(stripHidden(referralForm, answers, context), context));
}

/** The same of answers that may break a rule of today (taken from an older form, or edited since): never fails. */
export const contentAsFarAsKnown = (answers: Answers, context: FormContext): ReferralContent =>
  contentOf(stripHidden(referralForm, answers, context), context);
