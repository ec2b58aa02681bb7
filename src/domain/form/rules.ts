import type { AnswerValue } from './answers';
import { textOf } from './conditions';
import type { Rule, RuleScope } from './definition';
import { dayAnswered } from './typedAnswers';
import { capitalised } from './words';

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

/** An explanation that says something: a bare "yes" explains nothing to the coordinator. */
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

/** One person can't be both in a case; the same name and date of birth is a slip of the keyboard. */
export const isNotTheVictim: Rule = rule('is not the victim', (_value, scope) =>
  isTheVictim(scope) ? 'The perpetrator has the same name and date of birth as the victim. Change one of them' : undefined
);

/** Letters of any alphabet with the marks that names carry. Digits in a name are a slip. */
export const nameWithoutDigits: Rule = rule('no digits', (value, { subject }) =>
  /\d/.test(textOf(value)) ? `${capitalised(subject)} must not include numbers` : undefined
);

/** Nobody agrees to what they have not been told: one of the two answers is a slip. */
export const agreedOnlyIfAware: Rule = rule('agreed only if aware', (value, { answers }) =>
  textOf(value) === 'Yes' && textOf(answers.victimAware) === 'No'
    ? 'The victim cannot have agreed to a referral they do not know about. Change one of the two answers'
    : undefined
);
