import { ageOn } from '../kernel/calendarDay';
import { tidyNhsNumber, tidyPncId } from '../matching/identifiers';
import type { AnswerValue } from './answers';
import { YEARS_OF_A_CHILD } from './reading/ages';
import { textOf } from './conditions';
import type { Rule, RuleScope } from './definition';
import type { OptionOf } from './questions';
import { dayAnswered } from './typedAnswers';
import { chose } from './vocabulary';
import { capitalised } from '../kernel/words';

const rule = (name: string, check: Rule['check']): Rule => ({ name, check });

/** A date that must have happened by now. */
export const notInFuture: Rule = rule('not in the future', (value, { subject, context }) => {
  const day = dayAnswered(value);
  return day !== undefined && day > context.today ? `${capitalised(subject)} must be today or in the past` : undefined;
});

/** A date of a person who may be alive. */
export const withinLivingMemory: Rule = rule('1900 or later', (value, { subject }) => {
  const day = dayAnswered(value);
  return day !== undefined && day < '1900-01-01' ? `${capitalised(subject)} must be in 1900 or later` : undefined;
});

/** An explanation of a minimum length: a bare "yes" explains nothing. */
export const saysEnough = (least: number): Rule =>
  rule(`at least ${least} characters`, (value, { subject }) =>
    textOf(value).trim().length < least ? `Say more about ${subject}: use at least ${least} characters` : undefined
  );

const sameName = (one: AnswerValue | undefined, other: AnswerValue | undefined): boolean =>
  textOf(one).trim().toLocaleLowerCase('en-GB') === textOf(other).trim().toLocaleLowerCase('en-GB');

function isTheVictim({ answers, row }: RuleScope): boolean {
  const born = dayAnswered(answers.victimDateOfBirth);
  return (
    row !== undefined &&
    born !== undefined &&
    born === dayAnswered(row.dateOfBirth) &&
    sameName(answers.victimFamilyName, row.familyName) &&
    sameName(answers.victimGivenNames, row.givenNames)
  );
}

/** One person cannot have both roles in a case: the same name and date of birth is a typing mistake. */
export const isNotTheVictim: Rule = rule('is not the victim', (_value, scope) =>
  isTheVictim(scope) ? 'The perpetrator has the same name and date of birth as the victim. Change one of them' : undefined
);

/** Letters of any alphabet with the marks that names carry. Digits in a name are a slip. */
export const nameWithoutDigits: Rule = rule('no digits', (value, { subject }) =>
  /\d/.test(textOf(value)) ? `${capitalised(subject)} must not include numbers` : undefined
);

/** Nobody can consent to what they have not been told, so one of the two answers is wrong. */
export const agreedOnlyIfAware: Rule = rule('agreed only if aware', (value, { answers }) =>
  textOf(value) === ('Yes' satisfies OptionOf<'consent'>) && chose(answers, 'victimAware', 'No')
    ? 'The victim cannot have agreed to a referral they do not know about. Change one of the two answers'
    : undefined
);

/** A child of a case is under 18; anybody older at risk has a place of their own. Children Act 1989, section 105. */
export const underEighteen: Rule = rule('under 18', (value, { context }) => {
  const born = dayAnswered(value);
  return born !== undefined && ageOn(born, context.today) >= YEARS_OF_A_CHILD
    ? 'A child must be under 18. Add somebody older under other people at risk'
    : undefined;
});

/** Ten digits of which the last one checks the others. Modulus 11, NHS Data Dictionary. */
export const nhsNumber: Rule = rule('NHS number', (value, { subject }) =>
  tidyNhsNumber(textOf(value)) === undefined
    ? `Enter ${subject} again: an NHS number has 10 digits, like 943 476 5919, and one of these does not fit`
    : undefined
);

/** Year, serial and check letter of the Police National Computer. */
export const pncNumber: Rule = rule('PNC number', (value, { subject }) =>
  tidyPncId(textOf(value)) === undefined ? `Enter ${subject} as it is written, like 1999/0123456X` : undefined
);

/** One @ between something and a domain. Nothing stricter: odd addresses are real ones. */
export const emailAddress = (example: string): Rule =>
  rule('e-mail address', (value, { subject }) =>
    /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(textOf(value).trim()) ? undefined : `Enter ${subject} as it is written, like ${example}`
  );

/** What somebody wrote one below the other, or with commas between. */
export const entriesOf = (text: string): readonly string[] =>
  text
    .split(/[,;\n]/)
    .map(entry => entry.trim())
    .filter(entry => entry !== '');

/** Crime, incident and log numbers are written in too many ways to check more than this. */
export const referenceNumbers: Rule = rule('reference numbers', value => {
  const wrong = entriesOf(textOf(value)).find(entry => !/\d/.test(entry) || entry.length > 60);
  return wrong === undefined
    ? undefined
    : `“${wrong.slice(0, 60)}” is no crime or incident number. Put one number on each line, like 20/123456/26`;
});
