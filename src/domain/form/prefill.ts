import type { Answers } from './answers';

/** What a new draft knows already, so that nobody is asked for it again. */
export const prefilledAnswers = (person: { readonly name: string; readonly email: string }): Answers => ({
  ...(person.name.trim() === '' ? {} : { referrerName: person.name }),
  ...(person.email.trim() === '' ? {} : { referrerEmail: person.email })
});
