import { ageOn } from '../calendarDay';
import type { Prevalence } from '../referral/referral';
import { YEARS_OF_A_CHILD, YEARS_OF_AN_OLDER_VICTIM, YOUNGEST_VICTIM } from './ages';
import type { Answers } from './answers';
import { rowsOf, textOf } from './conditions';
import type { FormContext } from './definition';
import { victimAge } from './facts';
import { dayAnswered, wholeNumber } from './typedAnswers';

/**
 * What the data return counts of each case. Not recorded where nobody knows, nobody asked or the victim would not say:
 * it is left blank in the return, and never counted as no. SafeLives MARAC data return.
 */
export interface ReturnFlags {
  readonly raciallyMinoritised: Prevalence;
  readonly lgbtq: Prevalence;
  readonly disabled: Prevalence;
  readonly male: Prevalence;
  readonly aged16To17: Prevalence;
  readonly aged65OrOver: Prevalence;
  readonly harmerUnder18: Prevalence;
}

const prevalence = (is: boolean | undefined): Prevalence => (is === undefined ? 'Not recorded' : is ? 'Yes' : 'No');

/** Yes, no, or nothing for any other answer. */
const saidYes = (answer: string): boolean | undefined => (answer === 'Yes' ? true : answer === 'No' ? false : undefined);

const majority = 'English, Welsh, Scottish, Northern Irish or British';
const minorities = ['Mixed or multiple ethnic groups', 'Asian or Asian British', 'Black, African, Caribbean or Black British', 'Other ethnic group'];
const whiteMinorities = ['Irish', 'Gypsy or Irish Traveller', 'Any other White background'];

function raciallyMinoritised(answers: Answers): boolean | undefined {
  const group = textOf(answers.ethnicGroup);
  if (group !== 'White') {
    return minorities.includes(group) ? true : undefined;
  }
  const background = textOf(answers.ethnicWhite);
  return background === majority ? false : whiteMinorities.includes(background) ? true : undefined;
}

/** Either is enough for yes; no takes both. */
function lgbtq(answers: Answers): boolean | undefined {
  const orientation = textOf(answers.sexualOrientation);
  const sameGender = saidYes(textOf(answers.genderSameAsRegistered));
  if (['Gay or lesbian', 'Bisexual', 'Other'].includes(orientation) || sameGender === false) {
    return true;
  }
  return orientation === 'Heterosexual or straight' && sameGender === true ? false : undefined;
}

/** A lasting condition that reduces what the victim can do. Equality Act 2010, section 6. */
function disabled(answers: Answers): boolean | undefined {
  const lasting = saidYes(textOf(answers.longTermCondition));
  if (lasting !== true) {
    return lasting;
  }
  const impact = textOf(answers.conditionImpact);
  return impact === 'Not at all' ? false : impact.startsWith('Yes, ') ? true : undefined;
}

function male(answers: Answers): boolean | undefined {
  const sex = textOf(answers.victimSex);
  return sex === 'Male' ? true : sex === 'Female' ? false : undefined;
}

function perpetratorAge(row: Answers, { today }: FormContext): number | undefined {
  const born = dayAnswered(row.dateOfBirth);
  return born === undefined ? wholeNumber(textOf(row.approximateAge)) : ageOn(born, today);
}

/** Any of them under 18 is enough for yes; no takes the age of every one. */
function harmerUnder18(answers: Answers, context: FormContext): boolean | undefined {
  const ages = rowsOf(answers.perpetrators).map(row => perpetratorAge(row.answers, context));
  if (ages.some(age => age !== undefined && age < YEARS_OF_A_CHILD)) {
    return true;
  }
  return ages.length === 0 || ages.includes(undefined) ? undefined : false;
}

/** What the return counts of one case, from the answers shown. Ages are those of the context's day: the day of receipt. */
export function returnFlags(answers: Answers, context: FormContext): ReturnFlags {
  const age = victimAge(answers, context);
  const aged = (least: number, below: number): Prevalence => prevalence(age === undefined ? undefined : age >= least && age < below);
  return {
    raciallyMinoritised: prevalence(raciallyMinoritised(answers)),
    lgbtq: prevalence(lgbtq(answers)),
    disabled: prevalence(disabled(answers)),
    male: prevalence(male(answers)),
    aged16To17: aged(YOUNGEST_VICTIM, YEARS_OF_A_CHILD),
    aged65OrOver: aged(YEARS_OF_AN_OLDER_VICTIM, Infinity),
    harmerUnder18: prevalence(harmerUnder18(answers, context))
  };
}
