import type { Answers } from './answers';

/** The person who fills the form in, as far as the site knows. */
export interface KnownReferrer {
  readonly name: string;
  readonly email: string;
  /** The agency they refer for, as the configuration names it: `Police` for an officer. */
  readonly agency?: string;
}

const known = (id: string, text: string | undefined): Answers => (text === undefined || text.trim() === '' ? {} : { [id]: text });

/** Answers that a new draft has from the start, so that nobody is asked for them. */
export const prefilledAnswers = ({ name, email, agency }: KnownReferrer): Answers => ({
  ...known('referrerName', name),
  ...known('referrerEmail', email),
  ...known('referringAgency', agency)
});
