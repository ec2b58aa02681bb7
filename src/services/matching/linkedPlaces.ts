import type { Outcome } from '../../domain/kernel/appError';
import type { PersonOfCase } from '../../domain/matching/pairs';
import type { CasePerson, ReferralSummary } from '../../domain/referral/referral';
import { ok } from '../../domain/kernel/result';
import { personOf } from './matchingPorts';
import type { MatchStore } from './matchingPorts';

/** The most links followed in a chain: over a longer one, a single wrong link would spread too far. */
const mostSteps = 8;
const mostPlaces = 1000;

/** Somebody in a case. */
export interface LinkedPlace {
  readonly person: CasePerson;
  readonly referral: ReferralSummary;
}

/** The cases in which people appear, by links that somebody decided on. */
export interface LinkedPlaces {
  readonly places: readonly LinkedPlace[];
  readonly links: readonly (readonly [PersonOfCase, PersonOfCase])[];
  /** Not all links were followed. */
  readonly more: boolean;
}

const nameOf = ({ caseKey, personKey }: PersonOfCase): string => `${caseKey}:${personKey}`;

/** Every case in which these people appear, breadth first along the links marked the same: one request for each step. */
export async function linkedPlaces(store: Pick<MatchStore, 'linked'>, starts: readonly PersonOfCase[]): Promise<Outcome<LinkedPlaces>> {
  const links = new Map<string, readonly [PersonOfCase, PersonOfCase]>();
  const known = new Set(starts.map(nameOf));
  const places: LinkedPlace[] = [];
  let next = starts;
  let more = false;
  for (let step = 0; next.length > 0 && step < mostSteps; step++) {
    const read = await store.linked(next);
    if (!read.ok) return read;
    const cases = new Map(read.value.cases.map(referral => [referral.key, referral]));
    for (const { caseKey, person } of read.value.people) {
      const referral = cases.get(caseKey);
      if (referral) places.push({ person, referral });
    }
    for (const { pairKey, sides } of read.value.links) links.set(pairKey, [personOf(sides[0]), personOf(sides[1])]);
    const beyond = read.value.links.flatMap(({ sides }) => sides.map(personOf)).filter(side => !known.has(nameOf(side)));
    const all = Array.from(new Map(beyond.map(side => [nameOf(side), side])).values());
    next = all.slice(0, Math.max(0, mostPlaces - known.size));
    more = more || next.length < all.length;
    for (const side of next) known.add(nameOf(side));
  }
  return ok({ places, links: Array.from(links.values()), more: more || next.length > 0 });
}

/** The places of one person: their own, and those of everybody linked to them as the same person. */
export function placesOf(start: PersonOfCase, { places, links }: LinkedPlaces): readonly LinkedPlace[] {
  const same = new Set([nameOf(start)]);
  for (let before = 0; before !== same.size;) {
    before = same.size;
    for (const [one, other] of links) {
      if (same.has(nameOf(one)) || same.has(nameOf(other))) {
        same.add(nameOf(one));
        same.add(nameOf(other));
      }
    }
  }
  return places.filter(({ person, referral }) => same.has(nameOf({ caseKey: referral.key, personKey: person.key })));
}
