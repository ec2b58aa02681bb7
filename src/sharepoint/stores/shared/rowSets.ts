/** Of rows added twice under one Key, the first counts; a row without a Key counts on its own. `rows`: lowest id first, so that all pages choose the same row. */
export function standingOnly<Row extends { readonly Key?: string | null }>(rows: readonly Row[]): readonly Row[] {
  const seen = new Set<string>();
  return rows.filter(({ Key }) => !Key || (!seen.has(Key) && !!seen.add(Key)));
}

/** The values in groups, because the length of an address is limited. */
export const inParts = <T>(values: readonly T[], atOnce: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(values.length / atOnce) }, (_unused, at) => values.slice(at * atOnce, (at + 1) * atOnce));
