import { compareDates, compareHomes, compareTelephones, findingsOf, yearsApart, yearsOfAGeneration } from './findings';
import type { Finding, Findings } from './findings';
import { tidyNhsNumber, tidyPncId } from './identifiers';
import { haveSameFamilyName } from './nameComparison';
import { areListedTogether, isOneMistyped } from './nameTables';
import { dayOfRecord } from './record';
import type { PersonRecord } from './record';
import { thresholds, weights } from './weights';
import { isOneSlip } from './wordLikeness';

/** Never more than a suggestion: a person decides, and nothing is merged. */
export type Suggestion = 'same' | 'possible' | 'different';

/** Two records side by side. */
export interface Comparison {
  readonly suggestion: Suggestion;
  /** Doublings of the odds that the two are one person; negative when they speak against it. */
  readonly score: number;
  /** What speaks for it, and then what to mind, in words. Names no personal data. */
  readonly reasons: readonly string[];
}

const hasNumber = ({ nhs, pnc }: Findings): boolean => nhs.bits > 0 || pnc.bits > 0;
const isTied = ({ telephone, home }: Findings): boolean => telephone.bits > 0 || home.bits > 0;

/**
 * Given names that are alike and not the same: brothers and sisters are named so, above all twins. A usual name beside one that nobody knows is mistyped if two of
 * its letters are swapped, or one doubled; but another letter makes another name (Jamal, Jamil).
 */
function areNamedLikeTwins({ names, home }: Findings): boolean {
  const { likeness, words } = names?.given ?? { likeness: 'Unknown' };
  if (likeness === 'Shares a part') return home.bits > 0;
  if (likeness === 'Two names alike') return true;
  if (likeness === 'Otherwise spelt or short') return words !== undefined && !areListedTogether(...words);
  if (likeness !== 'Another letter' && likeness !== 'Sounds alike' && likeness !== 'Misspelt') return false;
  return words === undefined || !isOneMistyped(...words) || !isOneSlip(...words);
}

/** The given name otherwise, and the date of birth otherwise too: two of names alike, oftener than one person written down with two slips. */
const areBothOtherwise = ({ names, date }: Findings): boolean =>
  (names?.given.bits ?? 0) > 0 && names?.given.likeness !== 'Same' && date.level !== 'Same' && date.level !== 'The same 1 January';

const areLikeTwins = (findings: Findings): boolean =>
  (findings.names?.family.bits ?? 0) > 0 && findings.date.bits > 0 && (areNamedLikeTwins(findings) || areBothOtherwise(findings));

/** Names that many bear, on one day of birth, and nothing else in common: there are others. */
const isCommonAlone = (findings: Findings): boolean =>
  !hasNumber(findings) && !isTied(findings) && (findings.names?.bits ?? 0) < thresholds.commonNames;

const areOfTwoGenerations = ({ date, age }: Findings, apart: number): boolean =>
  (date.level === 'Different' || age.contradicts === true) && apart >= yearsOfAGeneration;

/** Another given name, and no date of birth or telephone that agrees: two people of one family, whatever else they share. */
const areOfOneFamily = (findings: Findings): boolean => {
  const { named, date, telephone } = findings;
  if (named.contradicts !== true || hasNumber(findings)) return false;
  return date.level === 'Different' || (date.bits <= 0 && telephone.bits === 0);
};

/** What else could explain the likeness, for the person who decides. */
function cautions(findings: Findings, one: PersonRecord, other: PersonRecord): readonly string[] {
  const { names, date, home } = findings;
  if (names === undefined || names.family.bits <= 0) return [];
  const born = dayOfRecord(one);
  const isOneBirth = born !== undefined && born === dayOfRecord(other);
  const given = names.given.likeness;
  const isOtherName = given === 'Different' || given === 'Another letter' || given === 'Shares a part' || areLikeTwins(findings);
  return [
    ...(isOneBirth && isOtherName ? ['perhaps twins'] : []),
    ...(!isOneBirth && areLikeTwins(findings) ? ['perhaps brothers or sisters'] : []),
    ...(areOfTwoGenerations(findings, yearsApart(one, other)) ? ['perhaps a parent and a child'] : []),
    ...(home.bits > 0 && given === 'Different' && !isOneBirth ? ['perhaps of one family'] : []),
    ...(date.bits > 0 && given !== 'Different' && isCommonAlone(findings) ? ['a name that many bear'] : [])
  ];
}

/** Whether the findings are enough to suggest that the two are one person, however high their score. */
function mayBeSame(findings: Findings): boolean {
  const { names, date } = findings;
  const { named, age, sex, nhs, pnc } = findings;
  if ([named, date, age, sex, nhs, pnc].some(({ contradicts }) => contradicts)) return false;
  if (hasNumber(findings)) return true;
  if (names === undefined || areLikeTwins(findings) || isCommonAlone(findings)) return false;
  const { family, given } = names;
  const isNamed = given.bits > 0 && given.likeness !== 'Initial' && family.likeness !== 'Unknown';
  // 1 January stands for a day that nobody knew: it says no more than the year.
  const isDated = date.level === 'The same 1 January' ? isTied(findings) : date.bits >= weights.leastDate;
  return isNamed && isDated;
}

/**
 * Whether two records are sure to be called `different`, told without holding their names against each other: dates of birth that contradict, and no number
 * in common; then a generation between them, or neither a telephone nor a home in common nor the very same family name. Most of those who share a telephone
 * or a house with somebody of a case are so to its other people.
 */
export function areSurelyDifferent(record: PersonRecord, candidate: PersonRecord): boolean {
  if (compareDates(record, candidate).level !== 'Different') return false;
  const isNumbered = (
    [
      [record.nhsNumber, candidate.nhsNumber, tidyNhsNumber],
      [record.pncId, candidate.pncId, tidyPncId]
    ] as const
  ).some(([one, other, tidy]) => tidy(one ?? '') !== undefined && tidy(one ?? '') === tidy(other ?? ''));
  if (isNumbered) return false;
  if (yearsApart(record, candidate) >= yearsOfAGeneration) return true;
  const inCommon = compareTelephones(record, candidate).bits + compareHomes(record, candidate).bits;
  return inCommon === 0 && !haveSameFamilyName(record, candidate);
}

/**
 * Whether two records are about one person, with the reasons. The findings' weights are added up; rules for what hangs together stand above the sum. The order of
 * the two makes no difference. `company`: somebody else of the one's case is somebody else of the other's.
 */
export function compare(record: PersonRecord, candidate: PersonRecord, company = false): Comparison {
  const findings = findingsOf(record, candidate);
  const { names, named, date, age, sex, telephone, home, nhs, pnc } = findings;
  const beside: Finding = company
    ? { level: 'Same', words: ['somebody else is in both cases'], bits: weights.company.Same }
    : { level: 'Unknown', words: [], bits: 0 };
  const all = [named, date, age, sex, telephone, home, nhs, pnc, beside];
  // Who shares a home shares its telephone: only the one that says more counts.
  const twice = Math.min(telephone.bits, home.bits);
  const score = Math.round((all.reduce((sum, { bits }) => sum + bits, 0) - twice) * 10) / 10;
  const reasons = [...all.flatMap(({ words }) => words), ...cautions(findings, record, candidate)];
  // A child that is not born yet, or whose name nobody knows, is like everybody of the family.
  const isFamilyAlone =
    (names?.given.likeness ?? 'Unknown') === 'Unknown' && date.bits <= 0 && telephone.bits === 0 && !hasNumber(findings);
  const isAnother = (): boolean =>
    (!hasNumber(findings) && areOfTwoGenerations(findings, yearsApart(record, candidate))) || areSurelyDifferent(record, candidate);
  if (score < thresholds.possible || isFamilyAlone || areOfOneFamily(findings) || isAnother()) {
    return { suggestion: 'different', score, reasons };
  }
  return { suggestion: mayBeSame(findings) && score >= thresholds.same ? 'same' : 'possible', score, reasons };
}
