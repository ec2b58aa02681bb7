import type { CasePerson, IncidentWeapon, Prevalence, ReferralContent, Significance } from '../referral/referral';
import { failed, ok } from '../result';
import type { Result } from '../result';
import { tidyPostcode } from '../routing';
import type { AnswerRow, Answers } from './answers';
import { criteriaOf, dashScoreOf, judgementNeeded, riskToolOf } from './assessment';
import { rowsOf, textOf } from './conditions';
import type { FormContext, FormProblem } from './definition';
import { maracByPostcode } from './facts';
import { referralForm } from './referralForm';
import { stripHidden } from './shownItems';
import { dayAnswered } from './typedAnswers';
import { validateForm } from './validate';

/** The victim's key within a case: there is one victim. */
export const VICTIM_KEY = 'victim';

const trimmed = (answers: Answers, id: string): string => textOf(answers[id]).trim();

const namesIn = (text: string): readonly string[] => text.split(/[,;\n]/).map(name => name.trim()).filter(name => name !== '');

const postcodeIn = (answers: Answers, id: string): string => {
  const typed = trimmed(answers, id);
  return tidyPostcode(typed) ?? typed.toUpperCase();
};

/** The MARAC that these answers lead to, and an empty text while they lead to none. */
export function maracOfAnswers(answers: Answers, context: FormContext): string {
  const shown = stripHidden(referralForm, answers, context);
  const chosen = trimmed(shown, 'maracWithoutPostcode');
  return trimmed(shown, 'otherMarac') || chosen || (maracByPostcode(shown, context) ?? '');
}

function victimOf(answers: Answers): CasePerson {
  return {
    key: VICTIM_KEY,
    role: 'Victim',
    familyName: trimmed(answers, 'victimFamilyName'),
    givenNames: trimmed(answers, 'victimGivenNames'),
    aliases: namesIn(trimmed(answers, 'victimAliases')),
    dateOfBirth: dayAnswered(answers.victimDateOfBirth),
    telephones: rowsOf(answers.victimTelephones).map(row => trimmed(row.answers, 'number')),
    address: trimmed(answers, 'victimAddress'),
    postcode: postcodeIn(answers, 'victimPostcode'),
    addressIsConfidential: textOf(answers.victimHome) === 'In a refuge' || textOf(answers.victimAddressConfidential) === 'Yes'
  };
}

function relationshipOf(answers: Answers): string {
  return trimmed(answers, 'relationshipOfRelative') || trimmed(answers, 'relationshipOther') || trimmed(answers, 'relationship');
}

function perpetratorOf({ key, answers }: AnswerRow): CasePerson {
  return {
    key,
    role: 'Perpetrator',
    familyName: trimmed(answers, 'familyName'),
    givenNames: trimmed(answers, 'givenNames'),
    aliases: namesIn(trimmed(answers, 'aliases')),
    dateOfBirth: dayAnswered(answers.dateOfBirth),
    telephones: [],
    address: trimmed(answers, 'address'),
    postcode: postcodeIn(answers, 'postcode'),
    addressIsConfidential: false,
    relationship: relationshipOf(answers)
  };
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

const significances: Readonly<Record<string, Significance>> = {
  'Not present': 'Not present', Present: 'Present', Contributory: 'Contributory', 'Primary driver': 'Primary driver'
};

function childContactOf(answers: Answers): Significance {
  return textOf(answers.dash7) === 'No' ? 'Not present' : significances[textOf(answers.childContactSignificance)] ?? 'Not recorded';
}

function isRestricted(answers: Answers): boolean {
  const worksForAgency = [answers.victimWorksForAgency, ...rowsOf(answers.perpetrators).map(row => row.answers.worksForAgency)];
  return worksForAgency.some(answer => answer === 'Yes') || answers.conflictOfInterest === 'Yes';
}

function contentOf(answers: Answers, context: FormContext): ReferralContent {
  return {
    marac: maracOfAnswers(answers, context),
    people: [victimOf(answers), ...rowsOf(answers.perpetrators).map(perpetratorOf)],
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
