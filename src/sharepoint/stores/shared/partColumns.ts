import { mostParts, toLongText, toParts } from './jsonParts';

type Parts<Prefix extends string> = { readonly [Name in `${Prefix}${1 | 2 | 3 | 4 | 5 | 6}`]: string | null } & {
  readonly [Name in `${Prefix}Parts`]: number;
} & { readonly [Name in `${Prefix}Checksum`]: string };

/**
 * The columns that hold a value as JSON in parts; the parts not in use are cleared. A value too long for six parts
 * leaves them empty: the checksum names the attached file that holds it (see `longAnswers`).
 */
export function partColumns<Prefix extends string>(prefix: Prefix, value: unknown): Parts<Prefix> {
  const made = toParts(value) ?? { parts: [], checksum: toLongText(value).checksum };
  const columns: Record<string, string | number | null> = {};
  for (let part = 1; part <= mostParts; part++) columns[`${prefix}${part}`] = made.parts[part - 1] ?? null;
  columns[`${prefix}Parts`] = made.parts.length;
  columns[`${prefix}Checksum`] = made.checksum;
  return columns as Parts<Prefix>;
}

/** The names of those columns. */
export function partColumnNames<Prefix extends string>(prefix: Prefix): readonly (keyof Parts<Prefix> & string)[] {
  const numbered = Array.from({ length: mostParts }, (_, at) => `${prefix}${at + 1}`);
  return [...numbered, `${prefix}Parts`, `${prefix}Checksum`] as (keyof Parts<Prefix> & string)[];
}
