import { fitted } from './fittedWeights';

const bitsOf = <Level extends string>(levels: Readonly<Record<Level, { readonly bits: number }>>): Readonly<Record<Level, number>> =>
  Object.fromEntries(Object.keys(levels).map(level => [level, levels[level as Level].bits])) as Record<Level, number>;

/**
 * What each finding says about two records being of one person, in doublings of the odds (Fellegi and Sunter): how much more often one person's records differ or agree
 * so than two people's do. The fitted ones are a table of their own; the rest are in no labelled record, and are judged: good to within a doubling or two.
 */
export const weights = {
  /** Of names that agree: added to the rarity of the name in common. */
  familyName: bitsOf(fitted.familyName),
  givenName: bitsOf(fitted.givenName),
  dateOfBirth: bitsOf(fitted.dateOfBirth),
  telephone: bitsOf(fitted.telephone),
  home: bitsOf(fitted.home),
  /** An initial, of which one in a dozen people has the same. Labelled records of the region have none. */
  initial: 2.5,
  /** Taken from a date that is only among those that other records give. */
  otherDate: 1,
  /** A date that says less than this is not enough for "same". */
  leastDate: 3.6,
  /** Where one of them has no date of birth. */
  roughAge: { 'About the same': 1, 'Some years apart': -2.5, 'Far apart': -8 },
  /** Another is written by mistake in one record of a hundred or so, and people change theirs. */
  sex: { Same: 1, Different: -5 },
  /** NHS and PNC numbers. */
  number: { Same: 20, Different: -10 },
  /** Names that stand the wrong way round, and names that are aliases. */
  names: { Reversed: -1.5, Alias: -1 },
  /** Somebody else of this case is somebody else of that one. */
  company: { Same: 8 }
} as const;

/** Scores from which two records may be one person, and from which they are taken for one; and what names have to say by themselves, when nothing but a date goes with them. */
export const thresholds = { possible: 10, same: 20, commonNames: 13.5 } as const;
