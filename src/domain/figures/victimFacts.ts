import { ageOn } from '../kernel/calendarDay';
import type { CalendarDay } from '../kernel/calendarDay';
import { YEARS_OF_A_CHILD } from '../form/reading/ages';
import type { Answers } from '../form/answers';
import { peopleOf } from '../form/reading/casePeople';
import { chosenValues, rowsOf } from '../form/conditions';
import { choiceOf, chose, typed } from '../form/vocabulary';
import type { Prevalence } from '../referral/referral';

/** Not recorded by anybody. Always shown, never counted as no. Board paper, paragraph 42. */
export const notRecorded = 'Not recorded';

/** Groups as the return counts them: White British is not racially minoritised, other White groups are. SafeLives MARAC data return. */
export const ethnicGroups = [
  'White British',
  'Other White',
  'Mixed or multiple ethnic groups',
  'Asian or Asian British',
  'Black, African, Caribbean or Black British',
  'Other ethnic group',
  notRecorded
] as const;
export type EthnicGroup = (typeof ethnicGroups)[number];

/** Facts for the figures that are in no other column. Copied from the form at take-in, so that counting need not read forms. Names nobody. */
export interface VictimFacts {
  readonly sex: 'Female' | 'Male' | typeof notRecorded;
  /** On the day of receipt, in years; undefined where it is not known. */
  readonly age?: number;
  readonly ethnicGroup: EthnicGroup;
  /** A condition that limits the victim's day-to-day activities. Equality Act 2010, section 6. */
  readonly disabled: Prevalence;
  readonly lgbt: Prevalence;
  /** Children in the household; undefined where it is not known. */
  readonly children?: number;
  /** Whether somebody under 18 harms the victim. */
  readonly harmedByChild: Prevalence;
  /** Agencies that refer, jointly where there are several. */
  readonly agencies: readonly string[];
}

/** For a case without copied facts. */
export const nothingRecorded: VictimFacts = {
  sex: notRecorded,
  ethnicGroup: notRecorded,
  disabled: notRecorded,
  lgbt: notRecorded,
  harmedByChild: notRecorded,
  agencies: []
};

function ethnicGroupOf(answers: Answers): EthnicGroup {
  const group = choiceOf(answers, 'ethnicGroup');
  if (group === 'White') {
    if (chose(answers, 'ethnicWhite', 'English, Welsh, Scottish, Northern Irish or British')) return 'White British';
    return chose(answers, 'ethnicWhite', 'Irish', 'Gypsy or Irish Traveller', 'Any other White background') ? 'Other White' : notRecorded;
  }
  return group === undefined || group === 'Prefer not to say' || group === 'Not known' || group === 'Not asked' ? notRecorded : group;
}

function disabledOf(answers: Answers): Prevalence {
  const condition = choiceOf(answers, 'longTermCondition');
  if (condition !== 'Yes') return condition === 'No' ? 'No' : notRecorded;
  if (chose(answers, 'conditionImpact', 'Not at all')) return 'No';
  return chose(answers, 'conditionImpact', 'Yes, a lot', 'Yes, a little') ? 'Yes' : notRecorded;
}

function lgbtOf(answers: Answers): Prevalence {
  if (chose(answers, 'sexualOrientation', 'Gay or lesbian', 'Bisexual', 'Other') || chose(answers, 'genderSameAsRegistered', 'No'))
    return 'Yes';
  return chose(answers, 'sexualOrientation', 'Heterosexual or straight') ? 'No' : notRecorded;
}

function childrenOf(answers: Answers): number | undefined {
  const asked = choiceOf(answers, 'childrenInHousehold');
  if (asked === 'No' || asked === 'Not here, but elsewhere') return 0;
  return asked === 'Yes' ? Math.max(1, rowsOf(answers.children).length) : undefined;
}

function ageOf(answers: Answers, dateOfBirth: CalendarDay | undefined, on: CalendarDay): number | undefined {
  if (dateOfBirth) return Math.max(0, ageOn(dateOfBirth, on));
  const about = typed(answers, 'victimApproximateAge');
  return chose(answers, 'victimDateOfBirthKnown', 'Only roughly') && /^\d{1,3}$/.test(about) ? Number(about) : undefined;
}

/** Counted of a form received on this day. */
export function victimFacts(answers: Answers, on: CalendarDay): VictimFacts {
  const people = peopleOf(answers);
  const sex = choiceOf(answers, 'victimSex');
  const ages = people
    .filter(({ role }) => role === 'Perpetrator')
    .map(({ dateOfBirth }) => (dateOfBirth ? ageOn(dateOfBirth, on) : undefined));
  const age = ageOf(answers, people.find(({ role }) => role === 'Victim')?.dateOfBirth, on);
  const children = childrenOf(answers);
  const isChild = ages.some(years => years !== undefined && years < YEARS_OF_A_CHILD);
  return {
    sex: sex === 'Female' || sex === 'Male' ? sex : notRecorded,
    ...(age !== undefined && { age }),
    ethnicGroup: ethnicGroupOf(answers),
    disabled: disabledOf(answers),
    lgbt: lgbtOf(answers),
    ...(children !== undefined && { children }),
    harmedByChild: isChild ? 'Yes' : ages.length > 0 && ages.every(years => years !== undefined) ? 'No' : notRecorded,
    agencies: Array.from(
      new Set([typed(answers, 'referringAgency'), ...chosenValues(answers.coReferringAgencies)].filter(name => name !== ''))
    )
  };
}
