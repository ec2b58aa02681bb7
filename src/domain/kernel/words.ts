/** First letter large, the rest as it is. */
export const capitalised = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);

/** "one, two and three". */
export function listed(words: readonly string[]): string {
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words[words.length - 1]}`;
}

/** "1 answer", "3 answers". */
export const counted = (count: number, one: string, many = `${one}s`): string =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;

/** A record that is not there and one that this person may not see are told alike. */
export const noSuchWords = (what: string): string => `There is no such ${what}, or you may not see it.`;
