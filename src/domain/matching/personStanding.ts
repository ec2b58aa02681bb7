import type { Marac } from '../setUp/configuration';
import type { PersonRole } from '../referral/referral';
import { plainName } from './names';

/** One case in which a person stands, by the part played there. */
export interface StandsIn {
  readonly role: PersonRole;
  /** The MARAC responsible now. */
  readonly marac: string;
  /** Of that case's victim. */
  readonly victimName: string;
}

/** What one person's cases come to, over all areas. Board paper, paragraph 30: cross-border perpetrators and victims. */
export interface PersonStanding {
  /** How many cases for each part played, the most frequent first. */
  readonly parts: readonly { readonly role: PersonRole; readonly cases: number }[];
  /** Local authority areas, in the order of the cases. */
  readonly areas: readonly string[];
  /** Victims of the cases in which the person is the perpetrator. */
  readonly victims: number;
  /** A perpetrator against more than one victim. */
  readonly isSerial: boolean;
  readonly isCrossBorder: boolean;
  /** A perpetrator in one case and a victim in another: a counter-allegation, or two people taken for one. */
  readonly isOnBothSides: boolean;
}

/** What one person's cases come to. */
export function personStanding(places: readonly StandsIn[], maracs: readonly Marac[]): PersonStanding {
  const counts = new Map<PersonRole, number>();
  for (const { role } of places) counts.set(role, (counts.get(role) ?? 0) + 1);
  const areaOf = (name: string): string => maracs.find(marac => marac.name === name)?.localAuthority ?? name;
  const areas = Array.from(new Set(places.map(({ marac }) => areaOf(marac))));
  const against = places.filter(({ role }) => role === 'Perpetrator').map(({ victimName }) => plainName(victimName));
  const victims = new Set(against).size;
  return {
    parts: Array.from(counts, ([role, cases]) => ({ role, cases })).sort((one, other) => other.cases - one.cases),
    areas,
    victims,
    isSerial: victims > 1,
    isCrossBorder: areas.length > 1,
    isOnBothSides: counts.has('Victim') && counts.has('Perpetrator')
  };
}
