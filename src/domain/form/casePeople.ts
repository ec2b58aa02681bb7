import type { CasePerson } from '../referral/referral';
import { tidyPostcode } from '../routing';
import { tidyNhsNumber, tidyPncId } from '../matching/identifiers';
import type { AnswerRow, Answers } from './answers';
import { rowsOf, textOf } from './conditions';
import { entriesOf } from './rules';
import { dayAnswered, wholeNumber } from './typedAnswers';
import { chose } from './vocabulary';

/** The victim's key within a case: there is one victim. */
export const VICTIM_KEY = 'victim';

const trimmed = (answers: Answers, id: string): string => textOf(answers[id]).trim();

const postcodeIn = (answers: Answers, id: string): string => {
  const typed = trimmed(answers, id);
  return tidyPostcode(typed) ?? typed.toUpperCase();
};

/** Only what is known: a property that is not there is not stored. */
const ifKnown = <Name extends 'nhsNumber' | 'pncId'>(name: Name, value: string | undefined): { readonly [key in Name]?: string } =>
  (value === undefined ? {} : { [name]: value }) as { readonly [key in Name]?: string };

/** How old somebody is thought to be. */
function ageIn(answers: Answers, id: string): Pick<CasePerson, 'approximateAge'> {
  const age = wholeNumber(trimmed(answers, id));
  return age === undefined ? {} : { approximateAge: age };
}

const isConfidential = (answers: Answers): boolean =>
  chose(answers, 'victimHome', 'In a refuge') || chose(answers, 'victimAddressConfidential', 'Yes');

function victimOf(answers: Answers): CasePerson {
  const earlier = rowsOf(answers.previousAddresses).map(row => ({
    address: trimmed(row.answers, 'address'), postcode: postcodeIn(row.answers, 'postcode')
  }));
  return {
    key: VICTIM_KEY,
    role: 'Victim',
    familyName: trimmed(answers, 'victimFamilyName'),
    givenNames: trimmed(answers, 'victimGivenNames'),
    aliases: entriesOf(trimmed(answers, 'victimAliases')),
    dateOfBirth: dayAnswered(answers.victimDateOfBirth),
    ...ageIn(answers, 'victimApproximateAge'),
    telephones: rowsOf(answers.victimTelephones).map(row => trimmed(row.answers, 'number')),
    address: trimmed(answers, 'victimAddress'),
    postcode: postcodeIn(answers, 'victimPostcode'),
    addressIsConfidential: isConfidential(answers),
    ...ifKnown('nhsNumber', tidyNhsNumber(trimmed(answers, 'victimNhsNumber'))),
    ...(earlier.length > 0 && { earlierAddresses: earlier })
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
    aliases: entriesOf(trimmed(answers, 'aliases')),
    dateOfBirth: dayAnswered(answers.dateOfBirth),
    ...ageIn(answers, 'approximateAge'),
    telephones: [],
    address: trimmed(answers, 'address'),
    postcode: postcodeIn(answers, 'postcode'),
    addressIsConfidential: false,
    relationship: relationshipOf(answers),
    ...ifKnown('pncId', tidyPncId(trimmed(answers, 'pncId')))
  };
}

/** Where a child lives gives away where the victim does: the address is as secret as the victim's. */
function childOf({ key, answers }: AnswerRow, confidential: boolean): CasePerson {
  const dueDate = dayAnswered(answers.dueDate);
  return {
    key: `child-${key}`,
    role: 'Child',
    familyName: trimmed(answers, 'familyName'),
    givenNames: trimmed(answers, 'givenNames'),
    aliases: [],
    dateOfBirth: dayAnswered(answers.dateOfBirth),
    ...ageIn(answers, 'approximateAge'),
    telephones: [],
    address: trimmed(answers, 'address'),
    postcode: '',
    addressIsConfidential: confidential,
    relationship: trimmed(answers, 'relationshipToVictim'),
    ...(dueDate !== undefined && { dueDate })
  };
}

const otherPersonOf = ({ key, answers }: AnswerRow, confidential: boolean): CasePerson => ({
  key: `other-${key}`,
  role: 'Other person at risk',
  familyName: trimmed(answers, 'familyName'),
  givenNames: trimmed(answers, 'givenNames'),
  aliases: [],
  dateOfBirth: dayAnswered(answers.dateOfBirth),
  telephones: [],
  address: '',
  postcode: '',
  addressIsConfidential: confidential,
  relationship: trimmed(answers, 'relationship')
});

/**
 * Everybody whom the answers name, the victim first. The rows of different groups may share a key, so children and
 * others at risk carry their part in theirs; a perpetrator's key is the row's.
 */
export function peopleOf(answers: Answers): readonly CasePerson[] {
  const confidential = isConfidential(answers);
  return [
    victimOf(answers),
    ...rowsOf(answers.perpetrators).map(perpetratorOf),
    ...rowsOf(answers.children).map(row => childOf(row, confidential)),
    ...rowsOf(answers.otherPeople).map(row => otherPersonOf(row, confidential))
  ];
}
