/** The newest first; those of one moment stay in their order. */
export const newestFirst = <T>(items: readonly T[], at: (item: T) => Date): readonly T[] =>
  [...items].sort((one, other) => at(other).getTime() - at(one).getTime());
