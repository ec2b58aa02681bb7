import type { Configuration } from '../setUp/configuration';

/** Agencies that sit on a MARAC. */
export const agenciesOf = (marac: string, { agencies }: Pick<Configuration, 'agencies'>): readonly string[] =>
  agencies.filter(({ maracs }) => maracs.includes(marac)).map(({ name }) => name);

/** An agency of a MARAC, and its addresses. */
interface Reached {
  readonly agency: string;
  readonly emails: readonly string[];
}

/** Agencies of a MARAC with and without a stored address. */
export interface Reach {
  readonly reached: readonly Reached[];
  readonly without: readonly string[];
}

/** The same for some agencies of a MARAC, each once. */
export function reachOf(agencies: readonly string[], marac: string, { contacts }: Pick<Configuration, 'contacts'>): Reach {
  const all = agencies.map(agency => ({
    agency,
    emails: Array.from(
      new Set(contacts.filter(contact => contact.marac === marac && contact.agency === agency).flatMap(({ emails }) => emails))
    )
  }));
  return {
    reached: all.filter(({ emails }) => emails.length > 0),
    without: all.filter(({ emails }) => emails.length === 0).map(({ agency }) => agency)
  };
}

/** "Housing, Health and Police". */
export const namesInWords = (names: readonly string[]): string =>
  names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names[names.length - 1]}`;

/** Which agencies get no message, what that means, and what to do about it; empty if everybody gets one. Each agency is named once. */
export const noAddressWords = (
  agencies: readonly string[],
  said = (names: string): string => `No address is stored for ${names}`
): string =>
  agencies.length === 0
    ? ''
    : `${said(namesInWords(agencies))}. Tell ${agencies.length === 1 ? 'it' : 'them'} by telephone, and ask the site owner to add ${agencies.length === 1 ? 'the address' : 'the addresses'} in Configuration.`;
