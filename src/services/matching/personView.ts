import type { Outcome } from '../../domain/kernel/appError';
import type { PersonOfCase } from '../../domain/matching/pairs';
import { ok } from '../../domain/kernel/result';
import { failure } from '../shared/failures';
import { matchedCaseOf, nameOf } from './matchedCase';
import { personOf } from './matchingPorts';
import type { MatchStore, StoredPair } from './matchingPorts';
import type { Pair, PersonView, Place } from './matchingUseCases';

/** The most links followed in a chain: over a longer one, a single wrong link would spread too far. */
const mostSteps = 8;
const mostPlaces = 200;

const rowName = ({ caseKey, personKey }: PersonOfCase): string => `${caseKey}:${personKey}`;

const asPair = ({ pairKey, sides, score, reasons, mark }: StoredPair): Pair => ({ pairKey, sides, score, reasons, ...(mark && { mark }) });

/** Every case in which a person appears, breadth first along the links marked the same: one request for each step. */
export async function personView(store: MatchStore, start: PersonOfCase): Promise<Outcome<PersonView>> {
  const links = new Map<string, StoredPair>();
  const known = new Set([rowName(start)]);
  const places: Place[] = [];
  let next: readonly PersonOfCase[] = [start];
  let isCut = false;
  for (let step = 0; next.length > 0; step++) {
    if (step === mostSteps) {
      isCut = true;
      break;
    }
    const read = await store.linked(next);
    if (!read.ok) return read;
    const cases = new Map(read.value.cases.map(found => [found.key, found]));
    for (const { caseKey, person } of read.value.people) {
      const found = cases.get(caseKey);
      if (found) places.push({ person, foundIn: matchedCaseOf(found) });
    }
    for (const link of read.value.links) links.set(link.pairKey, link);
    const beyond = read.value.links.flatMap(({ sides }) => sides.map(personOf)).filter(side => !known.has(rowName(side)));
    const fresh = Array.from(new Map(beyond.map(side => [rowName(side), side])).values());
    isCut = isCut || known.size + fresh.length > mostPlaces;
    next = fresh.slice(0, Math.max(0, mostPlaces - known.size));
    for (const side of next) known.add(rowName(side));
  }
  const isFirst = ({ foundIn, person }: Place): boolean => rowName({ caseKey: foundIn.caseKey, personKey: person.key }) === rowName(start);
  const first = places.filter(isFirst);
  if (first.length === 0) return failure('notFound', 'person', 'This person is no longer in the case.', 'Go back and open the case again.');
  const others = places
    .filter(place => !isFirst(place))
    .sort((one, other) => other.foundIn.receivedAt.getTime() - one.foundIn.receivedAt.getTime());
  const shown = [...first, ...others];
  return ok({
    names: Array.from(new Set(shown.map(({ person }) => nameOf(person)))),
    places: shown,
    links: Array.from(links.values(), asPair),
    isCut
  });
}
