import type { CasePerson } from '../../referral/referral';
import { tidyPostcode } from '../../setUp/routing';
import { tidyNhsNumber, tidyPncId } from '../../matching/identifiers';
import type { AnswerRow, Answers } from '../answers';
import { rowsOf, textOf } from '../conditions';
import type { TextId } from '../questions';
import { entriesOf } from '../rules';
import { dayAnswered, daysIn, wholeNumber } from '../typedAnswers';
import { chose, typed } from '../vocabulary';

/** The victim's key within a case: there is one victim. */
export const VICTIM_KEY = 'victim';

const postcodeIn = (answers: Answers, id: TextId): string => {
  const written = typed(answers, id);
  return tidyPostcode(written) ?? written.toUpperCase();
};

/** Only what is known: a property that is not there is not stored. */
const ifKnown = <Name extends 'nhsNumber' | 'pncId'>(name: Name, value: string | undefined): { readonly [key in Name]?: string } =>
  (value === undefined ? {} : { [name]: value }) as { readonly [key in Name]?: string };

/** How old somebody is thought to be. */
function ageIn(answers: Answers, id: TextId): Pick<CasePerson, 'approximateAge'> {
  const age = wholeNumber(typed(answers, id));
  return age === undefined ? {} : { approximateAge: age };
}

const sexIn = (answers: Answers, id: 'victimSex' | 'sex'): Pick<CasePerson, 'sex'> => {
  const answered = textOf(answers[id]);
  return answered === 'Female' || answered === 'Male' ? { sex: answered } : {};
};

/** Dates that other records give. What cannot be read stays an answer of the form. */
function otherDatesIn(answers: Answers): Pick<CasePerson, 'otherDatesOfBirth'> {
  const days = daysIn(typed(answers, 'victimOtherDatesOfBirth'));
  return days.length === 0 ? {} : { otherDatesOfBirth: days };
}

const isConfidential = (answers: Answers): boolean =>
  chose(answers, 'victimHome', 'In a refuge') || chose(answers, 'victimAddressConfidential', 'Yes');

function victimOf(answers: Answers): CasePerson {
  const earlier = rowsOf(answers.previousAddresses).map(row => ({
    address: typed(row.answers, 'address'),
    postcode: postcodeIn(row.answers, 'postcode')
  }));
  return {
    key: VICTIM_KEY,
    role: 'Victim',
    familyName: typed(answers, 'victimFamilyName'),
    givenNames: typed(answers, 'victimGivenNames'),
    aliases: entriesOf(typed(answers, 'victimAliases')),
    dateOfBirth: dayAnswered(answers.victimDateOfBirth),
    ...ageIn(answers, 'victimApproximateAge'),
    ...otherDatesIn(answers),
    ...sexIn(answers, 'victimSex'),
    telephones: rowsOf(answers.victimTelephones).map(row => typed(row.answers, 'number')),
    address: typed(answers, 'victimAddress'),
    postcode: postcodeIn(answers, 'victimPostcode'),
    addressIsConfidential: isConfidential(answers),
    ...ifKnown('nhsNumber', tidyNhsNumber(typed(answers, 'victimNhsNumber'))),
    ...(earlier.length > 0 && { earlierAddresses: earlier })
  };
}

function relationshipOf(answers: Answers): string {
  return typed(answers, 'relationshipOfRelative') || typed(answers, 'relationshipOther') || textOf(answers.relationship).trim();
}

function perpetratorOf({ key, answers }: AnswerRow): CasePerson {
  return {
    key,
    role: 'Perpetrator',
    familyName: typed(answers, 'familyName'),
    givenNames: typed(answers, 'givenNames'),
    aliases: entriesOf(typed(answers, 'aliases')),
    dateOfBirth: dayAnswered(answers.dateOfBirth),
    ...ageIn(answers, 'approximateAge'),
    ...sexIn(answers, 'sex'),
    telephones: [],
    address: typed(answers, 'address'),
    postcode: postcodeIn(answers, 'postcode'),
    addressIsConfidential: false,
    relationship: relationshipOf(answers),
    ...ifKnown('pncId', tidyPncId(typed(answers, 'pncId')))
  };
}

/** A child's address can reveal the victim's, so it is as secret. */
function childOf({ key, answers }: AnswerRow, confidential: boolean): CasePerson {
  const dueDate = dayAnswered(answers.dueDate);
  return {
    key: `child-${key}`,
    role: 'Child',
    familyName: typed(answers, 'familyName'),
    givenNames: typed(answers, 'givenNames'),
    aliases: [],
    dateOfBirth: dayAnswered(answers.dateOfBirth),
    ...ageIn(answers, 'approximateAge'),
    ...sexIn(answers, 'sex'),
    telephones: [],
    address: typed(answers, 'address'),
    postcode: '',
    addressIsConfidential: confidential,
    relationship: textOf(answers.relationshipToVictim).trim(),
    ...(dueDate !== undefined && { dueDate })
  };
}

const otherPersonOf = ({ key, answers }: AnswerRow, confidential: boolean): CasePerson => ({
  key: `other-${key}`,
  role: 'Other person at risk',
  familyName: typed(answers, 'familyName'),
  givenNames: typed(answers, 'givenNames'),
  aliases: [],
  dateOfBirth: dayAnswered(answers.dateOfBirth),
  telephones: [],
  address: '',
  postcode: '',
  addressIsConfidential: confidential,
  relationship: typed(answers, 'relationship')
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
