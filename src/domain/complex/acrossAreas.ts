import type { Marac } from '../setUp/configuration';
import { personStanding } from '../matching/personStanding';
import type { PersonOfCase } from '../matching/pairs';
import type { StandingInCase } from './knownOfCase';

/** A perpetrator as one case describes them. */
export interface PerpetratorPlace extends StandingInCase, PersonOfCase {
  readonly name: string;
  readonly reference: string;
}

/** One perpetrator in cases of several areas. Board paper, paragraph 30. */
export interface AcrossAreas {
  readonly name: string;
  readonly areas: readonly string[];
  readonly victims: number;
  readonly cases: readonly { readonly caseKey: string; readonly reference: string; readonly marac: string }[];
}

const nameOf = ({ caseKey, personKey }: PersonOfCase): string => `${caseKey}:${personKey}`;

/** People tied together by links that somebody decided on, each group once. */
function grouped(
  places: readonly PerpetratorPlace[],
  links: readonly (readonly [PersonOfCase, PersonOfCase])[]
): readonly (readonly PerpetratorPlace[])[] {
  const groups = new Map(
    places.map(place => [nameOf(place), [place]] as const).map(([name, members]) => [name, members as readonly PerpetratorPlace[]])
  );
  for (const [one, other] of links) {
    const [first, second] = [groups.get(nameOf(one)), groups.get(nameOf(other))];
    if (!first || !second || first === second) continue;
    const together = [...first, ...second];
    for (const member of together) groups.set(nameOf(member), together);
  }
  return Array.from(new Set(groups.values()));
}

/** Perpetrators who appear in cases of more than one area, most areas first. */
export function perpetratorsAcrossAreas(
  places: readonly PerpetratorPlace[],
  links: readonly (readonly [PersonOfCase, PersonOfCase])[],
  maracs: readonly Marac[]
): readonly AcrossAreas[] {
  return grouped(places, links)
    .map(group => ({ group, standing: personStanding(group, maracs) }))
    .filter(({ standing }) => standing.isCrossBorder)
    .map(({ group, standing }) => ({
      name: group[0].name,
      areas: standing.areas,
      victims: standing.victims,
      cases: Array.from(new Map(group.map(({ caseKey, reference, marac }) => [caseKey, { caseKey, reference, marac }])).values())
    }))
    .sort((one, other) => other.areas.length - one.areas.length || other.cases.length - one.cases.length);
}
