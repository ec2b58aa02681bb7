/**
 * Of rows that were added twice under one Key the first stands; one without a Key stands by itself. `rows`: lowest number first, so that the first is
 * the one that stands everywhere.
 */
export function standingOnly<Row extends { readonly Key?: string | null }>(rows: readonly Row[]): readonly Row[] {
  const seen = new Set<string>();
  return rows.filter(({ Key }) => !Key || (!seen.has(Key) && !!seen.add(Key)));
}

/** The values so many at a time: the address of a request has a longest length. */
export const inParts = <T>(values: readonly T[], atOnce: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(values.length / atOnce) }, (_unused, at) => values.slice(at * atOnce, (at + 1) * atOnce));
