import type { IncidentWeapon, Prevalence, ReferralContent } from '../referral/referral';
import { failed, ok } from '../result';
import type { Result } from '../result';
import type { Answers } from './answers';
import { criteriaOf, dashScoreOf, judgementNeeded, riskToolOf } from './assessment';
import { peopleOf } from './casePeople';
import { rowsOf, textOf } from './conditions';
import type { FormContext, FormProblem } from './definition';
import { maracByPostcode } from './facts';
import { referralForm } from './referralForm';
import { stripHidden } from './shownItems';
import { childContactOf } from './significance';
import { validateForm } from './validate';

export { VICTIM_KEY } from './casePeople';

const trimmed = (answers: Answers, id: string): string => textOf(answers[id]).trim();

/** The MARAC that these answers lead to, and an empty text while they lead to none. */
export function maracOfAnswers(answers: Answers, context: FormContext): string {
  const shown = stripHidden(referralForm, answers, context);
  const chosen = trimmed(shown, 'maracWithoutPostcode');
  return trimmed(shown, 'otherMarac') || chosen || (maracByPostcode(shown, context) ?? '');
}

/** Yes and no only where somebody said so: not known and not asked are not recorded. */
const prevalence = (answer: string): Prevalence => (answer === 'Yes' || answer === 'No' ? answer : 'Not recorded');

function coerciveControlOf(answers: Answers): Prevalence {
  const named = answers.abuseKinds;
  const isNamed = Array.isArray(named) && named.some(kind => kind === 'Controlling or coercive behaviour');
  return isNamed ? 'Yes' : prevalence(textOf(answers.dash12) || textOf(answers.coerciveControl));
}

const weapons: Readonly<Record<string, IncidentWeapon>> = { 'Knife or blade': 'Knife or blade', 'Other weapon': 'Other weapon', None: 'None' };

const weaponOf = (answers: Answers): IncidentWeapon => weapons[textOf(answers.weaponInIncident)] ?? 'Not recorded';

/** Whether only people who are cleared may open the case: a party works for an agency, or somebody knows a party. */
export function isRestricted(answers: Answers): boolean {
  const worksForAgency = [answers.victimWorksForAgency, ...rowsOf(answers.perpetrators).map(row => row.answers.worksForAgency)];
  return worksForAgency.some(answer => answer === 'Yes') || answers.conflictOfInterest === 'Yes';
}

function contentOf(answers: Answers, context: FormContext): ReferralContent {
  return {
    marac: maracOfAnswers(answers, context),
    people: peopleOf(answers),
    criteria: criteriaOf(answers, context),
    judgement: judgementNeeded(answers, context) ? trimmed(answers, 'judgement') : undefined,
    riskTool: riskToolOf(answers),
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
