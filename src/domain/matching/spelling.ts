/** Letters to add, drop, change or swap with their neighbour to make one word of the other (optimal string alignment). */
export function editsBetween(one: string, other: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: other.length + 1 }, (_unused, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    for (let column = 1; column <= other.length; column++) {
      const same = one[row - 1] === other[column - 1];
      const swapped = row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1];
      current.push(
        Math.min(
          last[column] + 1,
          current[column - 1] + 1,
          last[column - 1] + (same ? 0 : 1),
          swapped ? beforeLast[column - 2] + 1 : Infinity
        )
      );
    }
    beforeLast = last;
    last = current;
  }
  return last[other.length];
}

/** Letters of `one` that stand in `other` too, near enough to the same place, in order. */
function lettersInCommon(one: string, other: string): string {
  const reach = Math.max(Math.floor(Math.max(one.length, other.length) / 2) - 1, 0);
  const left = Array.from(other);
  return Array.from(one)
    .filter((letter, at) => {
      const found = left.findIndex((candidate, place) => candidate === letter && Math.abs(place - at) <= reach);
      if (found >= 0) {
        left[found] = '';
      }
      return found >= 0;
    })
    .join('');
}

/** Likeness of two words from 0 to 1, beginnings counting most (Jaro and Winkler: a tenth for each of the first four letters in common). */
export function jaroWinkler(one: string, other: string): number {
  if (one === other) {
    return 1;
  }
  const [a, b] = [lettersInCommon(one, other), lettersInCommon(other, one)];
  if (a.length === 0) {
    return 0;
  }
  const outOfOrder = Array.from(a).filter((letter, at) => letter !== b[at]).length / 2;
  const jaro = (a.length / one.length + a.length / other.length + (a.length - outOfOrder) / a.length) / 3;
  const differs = Array.from({ length: 4 }).findIndex((_unused, at) => one[at] === undefined || one[at] !== other[at]);
  return jaro + (differs < 0 ? 4 : differs) * 0.1 * (1 - jaro);
}
