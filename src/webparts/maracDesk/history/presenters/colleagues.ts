import type { Configuration } from '../../../../domain/setUp/configuration';

/** A colleague from whom a case can be hidden. */
export interface Colleague {
  readonly value: string;
  readonly label: string;
}

const login = /^[^\s;@]+@[^\s;@]+$/;

/** Whom to offer: the person themselves first, then those already named, then every coordinator of the region. */
export function colleagues(named: readonly string[], self: string, { maracs }: Pick<Configuration, 'maracs'>): readonly Colleague[] {
  const me = self.toLowerCase();
  const coordinators = maracs.flatMap(marac => marac.coordinators);
  const others = [...new Set([...named, ...coordinators].map(one => one.toLowerCase()))].filter(one => one !== me);
  return [{ value: me, label: `Me (${me})` }, ...others.map(value => ({ value, label: value }))];
}

/** The problem with a typed address; undefined if there is none. Empty is allowed. */
export const addressProblem = (typed: string): string | undefined =>
  typed.trim() === '' || login.test(typed.trim()) ? undefined : 'Enter a work e-mail address, like name@west-midlands.police.uk';

/** What the press of the button does: "Hide the case from 2 colleagues". */
export function declareWords(logins: readonly string[], before: readonly string[]): string {
  if (logins.length === 0) return before.length > 0 ? 'Take the conflict back' : 'Choose a colleague';
  return `Hide the case from ${logins.length === 1 ? 'one colleague' : `${logins.length} colleagues`}`;
}
