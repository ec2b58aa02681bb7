import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { compareDates, findingsOf } from '../../../../src/domain/matching/findings';
import type { Findings } from '../../../../src/domain/matching/findings';
import { fitted } from '../../../../src/domain/matching/fittedWeights';
import type { PersonRecord } from '../../../../src/domain/matching/record';
import { randomOf } from '../../../../local/demo/random';
import { labelledPeople } from '../support/labelledPeople';
import { fitPairs } from './labelledPairs';

/** How often a level of agreement is found, in a million pairs of one person and in a million of two people drawn by chance. */
export interface FittedLevel {
  readonly one: number;
  readonly two: number;
  readonly bits: number;
}

type Fitted = Readonly<Record<string, Readonly<Record<string, FittedLevel>>>>;

const records = 4_000;
/** Pairs of two people drawn for names and homes, and for dates, which are rarer alike. */
const drawnPairs = 200_000;
const drawnDates = 1_000_000;

const levels: Readonly<Record<string, (findings: Findings) => string>> = {
  familyName: ({ names }) => names?.family.likeness ?? 'Unknown',
  givenName: ({ names }) => names?.given.likeness ?? 'Unknown',
  dateOfBirth: ({ date }) => date.level,
  telephone: ({ telephone }) => telephone.level,
  home: ({ home }) => home.level
};
const fields = Object.keys(levels);

class Tally {
  private readonly counts = new Map<string, number>();

  public add(field: string, level: string, times: number): void {
    if (level === 'Unknown' && field !== 'telephone' && field !== 'home') return;
    for (const key of [field, `${field}:${level}`]) this.counts.set(key, (this.counts.get(key) ?? 0) + times);
  }

  /** With half a pair more, so that what was never seen is rare and not impossible. */
  public share(field: string, level: string): number {
    return ((this.counts.get(`${field}:${level}`) ?? 0) + 0.5) / ((this.counts.get(field) ?? 0) + 1);
  }
}

type Two = readonly [PersonRecord, PersonRecord];

/** Pairs of one person among the region's records. */
function pairsOfRegion(): readonly Two[] {
  const byPerson = new Map<number, PersonRecord[]>();
  for (const { who, record } of labelledPeople(records, 'fit')) byPerson.set(who, [...(byPerson.get(who) ?? []), record]);
  return Array.from(byPerson.values()).flatMap(all => all.flatMap((one, at) => all.slice(at + 1).map((other): Two => [one, other])));
}

/** Pairs of one person of each kind: rare things, and no rates, so that each counts for a tenth of one of the region. */
const pairsOfKinds = (): readonly Two[] =>
  fitPairs()
    .filter(({ isSame }) => isSame)
    .flatMap(({ pairs }) => pairs);
const countsOfKind = 0.1;

/** `share`: of the pairs of two people, so many are drawn. */
export function fitWeights(share = 1): Fitted {
  const [one, two] = [new Tally(), new Tally()];
  const add = (tally: Tally, findings: Findings, some: readonly string[], times: number): void =>
    some.forEach(field => tally.add(field, levels[field](findings), times));
  for (const pair of pairsOfRegion()) add(one, findingsOf(...pair), fields, 1);
  for (const pair of pairsOfKinds()) add(one, findingsOf(...pair), fields, countsOfKind);
  const people = labelledPeople(records, 'strangers');
  const random = randomOf('strangers');
  const drawn = (): readonly [PersonRecord, PersonRecord] => {
    for (;;) {
      const [a, b] = [random.pick(people), random.pick(people)];
      if (a.who !== b.who) return [a.record, b.record];
    }
  };
  const others = fields.filter(field => field !== 'dateOfBirth');
  for (let at = 0; at < drawnPairs * share; at++) add(two, findingsOf(...drawn()), others, 1);
  for (let at = 0; at < drawnDates * share; at++) two.add('dateOfBirth', compareDates(...drawn()).level, 1);
  const fittedLevel = (field: string, level: string): FittedLevel => {
    const [m, u] = [one.share(field, level), two.share(field, level)];
    // How rare the name is counts besides: the weight is added to that.
    const isNamed = (field === 'familyName' || field === 'givenName') && level !== 'Different' && level !== 'Customary';
    const bits = isNamed ? Math.log2(m) + Math.log2(two.share(field, 'Same') / u) : Math.log2(m / u);
    return { one: Math.round(m * 1e6), two: Math.round(u * 1e6), bits: Math.round(bits * 10) / 10 };
  };
  return Object.fromEntries(
    Object.entries(fitted).map(([field, all]) => [
      field,
      Object.fromEntries(Object.keys(all).map(level => [level, fittedLevel(field, level)]))
    ])
  );
}

const quoted = (level: string): string => (/^[A-Za-z]+$/.test(level) ? level : `'${level}'`);

const written = (table: Fitted): string => `/**
 * Levels of agreement, and how many of a million pairs have them: pairs of \`one\` person, and of \`two\` drawn by chance. \`bits\`: the doublings of the odds that follow,
 * log2 of the one over the other; for names that agree, what is added to the rarity of the name. Written by tests/domain/matching/kinds/fitWeights.ts.
 */
export const fitted = {
${Object.entries(table)
  .map(
    ([field, all]) =>
      `  ${field}: {\n${Object.entries(all)
        .map(([level, { one, two, bits }]) => `    ${quoted(level)}: { one: ${one}, two: ${two}, bits: ${bits} }`)
        .join(',\n')}\n  }`
  )
  .join(',\n')}
};
`;

if (require.main === module) {
  writeFileSync(join(__dirname, '../../../../src/domain/matching/fittedWeights.ts'), written(fitWeights()));
}
