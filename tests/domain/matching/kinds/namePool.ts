/** Two ways in which one name is written, or two names. */
export type Two = readonly [string, string];

/** A whole name: given names, family name. */
export type WholeName = readonly [string, string];

/** The names of which labelled pairs are made. The matcher is fitted on one pool and judged on another that shares no list with it. */
export interface NamePool {
  readonly women: readonly string[];
  readonly men: readonly string[];
  readonly families: readonly string[];
  readonly southAsianFamilies: readonly string[];
  readonly givenSpellings: readonly Two[];
  readonly familySpellings: readonly Two[];
  readonly shortNames: readonly Two[];
  /** Women of whom one record has Kaur, Begum or Bibi for the family name; men with Singh. */
  readonly titleNames: readonly (readonly [string, string, string])[];
  readonly orders: readonly (readonly [WholeName, WholeName])[];
  readonly polish: readonly (readonly [WholeName, WholeName])[];
  readonly letters: readonly (readonly [WholeName, WholeName])[];
  /** Letters that Unicode does not take apart, and what a passport makes of them. */
  readonly passportLetters: readonly (readonly [WholeName, WholeName])[];
  readonly otherScripts: readonly (readonly [WholeName, WholeName])[];
  readonly doubleBarrelled: readonly Two[];
  readonly prefixes: readonly Two[];
  readonly secondNames: readonly (readonly [string, string])[];
  /** Given names that sound or look alike and are two names: the sex of each. */
  readonly alike: readonly (readonly [string, 'Female' | 'Male', string, 'Female' | 'Male'])[];
  readonly underOneForename: readonly Two[];
  /** Names that many bear. */
  readonly common: readonly WholeName[];
  readonly fromAbroad: readonly WholeName[];
  readonly unisexSikh: readonly string[];
  readonly streets: readonly string[];
  readonly district: string;
}
