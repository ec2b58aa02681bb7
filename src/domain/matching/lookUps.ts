/** A key that matches more people than this is not used. */
export const mostHits = 500;

/** Characters that the conditions of one look-up may take in the address of its request; SharePoint refuses addresses past some 2,000 to 4,000. */
export const longestCondition = 1_500;

/** The room one condition takes in an address: `MatchKey eq '…' or `, as a browser writes it. */
const roomOf = (column: string, key: string): number => encodeURIComponent(`${column} eq '${key.replace(/'/g, "''")}' or `).length;

/** The values of a column looked up together, each once, in as few look-ups as their addresses allow. */
export function lookUpsOf(keys: readonly string[], longest = longestCondition, column = 'MatchKey'): readonly (readonly string[])[] {
  const lookUps: string[][] = [];
  let room = Infinity;
  for (const key of Array.from(new Set(keys))) {
    const needed = roomOf(column, key);
    if (room + needed > longest) {
      lookUps.push([]);
      room = 0;
    }
    lookUps[lookUps.length - 1].push(key);
    room += needed;
  }
  return lookUps;
}
