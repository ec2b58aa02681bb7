import type { CasePerson } from '../referral/referral';

/** What stands in a circulated text in place of an address that must be kept secret. */
export const addressLeftOut = '[address left out]';

/** The addresses of one case that no circulated document may give, in whatever words or under whose name. */
export interface SecretAddresses {
  /** Whether this person's address is, or gives away, one of them. */
  hides(person: Pick<CasePerson, 'address' | 'postcode' | 'addressIsConfidential'>): boolean;
  /** A text without them. */
  takenOutOf(text: string): string;
}

/** A line of fewer characters is too common to be looked for in a text. */
const shortestLine = 5;

const tidy = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();
const linesOf = (address: string): readonly string[] => address.split(/[\n,]/).map(line => line.trim()).filter(line => line !== '');

/** The lines that name the house and the street: down to the last with a number, else all but the town. A town alone gives nothing away. */
function tellingLines(address: string): readonly string[] {
  const lines = linesOf(address);
  const numbered = lines.map(line => /\d/.test(line)).lastIndexOf(true);
  const telling = lines.slice(0, numbered >= 0 ? numbered + 1 : Math.max(1, lines.length - 1));
  return telling.filter(line => tidy(line).length >= shortestLine && (/\d/.test(line) || tidy(line).includes(' ')));
}

/** Finds the words of a line in a text however they are spaced, punctuated and written. */
function finder(line: string): RegExp | undefined {
  const words = tidy(line).split(' ').filter(word => word !== '');
  return words.length === 0 ? undefined : new RegExp(`\\b${words.join('[^a-z0-9]+')}\\b`, 'gi');
}

const postcodeFinder = (postcode: string): RegExp | undefined => {
  const letters = tidy(postcode).replace(/ /g, '');
  return letters.length < shortestLine ? undefined : new RegExp(`\\b${letters.slice(0, -3)}\\s*${letters.slice(-3)}\\b`, 'gi');
};

/** What must be kept secret of the addresses of these people. A refuge, or an address said to be confidential: domain.md 2.2. */
export function secretAddresses(people: readonly CasePerson[]): SecretAddresses {
  const secret = people.filter(({ addressIsConfidential }) => addressIsConfidential);
  const finders = secret
    .flatMap(({ address, postcode }) => [...tellingLines(address).map(finder), postcodeFinder(postcode)])
    .filter((found): found is RegExp => found !== undefined);
  const takenOutOf = (text: string): string => finders.reduce((left, found) => left.replace(found, addressLeftOut), text);
  return {
    takenOutOf,
    hides: ({ address, postcode, addressIsConfidential }) => {
      const whole = `${address}\n${postcode}`;
      return addressIsConfidential || takenOutOf(whole) !== whole;
    }
  };
}
