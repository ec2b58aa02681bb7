import type { Configuration } from '../../domain/setUp/configuration';
import type { Outcome } from '../../domain/kernel/appError';
import { candidatesOf } from '../../domain/matching/candidates';
import { dayOf, partsOfDay } from '../../domain/kernel/calendarDay';
import { compare } from '../../domain/matching/compare';
import { lookUpKeysOf, matchKeysOf, matchReason, meansOf, namesakeKeys, yearsOfBirth, yearsOut } from '../../domain/matching/matchKeys';
import { compareNames } from '../../domain/matching/nameComparison';
import { inPairOrder, pairKeyOf } from '../../domain/matching/pairs';
import type { PersonOfCase } from '../../domain/matching/pairs';
import { ok } from '../../domain/kernel/result';
import type { CasePerson, ReferralSummary } from '../../domain/referral/referral';
import { withMeanings } from './candidateMeanings';
import { noSuchCase } from '../shared/failures';
import { compareCases, recordOf } from './compareCases';
import type { Beside } from './compareCases';
import { matchedCaseOf, nameOf } from './matchedCase';
import type { KeyOfPerson, MatchStore, PeopleAndCases, PeopleToMatch, StoredPair } from './matchingPorts';
import { personOf } from './matchingPorts';
import type { Candidate, MatchedCase, LookedFor, Matches, MonthOfMarac, NameAndAge, Namesakes, PairSide } from './matchingUseCases';

/** The most people compared in one look-up, those with most keys in common first. As many as one batch can read. */
const mostCompared = 1000;

/** The most cases of which everybody is read. */
const mostWholeCases = 100;

/** Whether somebody who shares these keys is likely enough the same person for everybody else of the two cases to be compared too. */
const isLikely = (matchKeys: readonly string[]): boolean =>
  matchKeys.length > 1 || matchKeys.some(key => /^(?:telephone|house|place|nhs|pnc):/.test(key));

const sideOf = (found: Pick<MatchedCase, 'caseKey' | 'reference' | 'restricted'>, person: CasePerson): PairSide => ({
  caseKey: found.caseKey,
  reference: found.reference,
  personKey: person.key,
  role: person.role,
  restricted: found.restricted
});

const rowName = ({ caseKey, personKey }: PersonOfCase): string => `${caseKey}:${personKey}`;

/** People of other cases who share a key with somebody in this one, or about whom a decision was made; most keys in common first. */
function peopleToCompare(
  caseKey: string,
  hits: readonly KeyOfPerson[],
  pairs: readonly StoredPair[]
): {
  readonly people: readonly PersonOfCase[];
  readonly wholeCases: readonly string[];
  readonly droppedKeys: readonly string[];
  readonly more: boolean;
} {
  const byName = new Map<string, PersonOfCase>();
  for (const hit of hits) byName.set(rowName(hit), { caseKey: hit.caseKey, personKey: hit.personKey });
  const { people, droppedKeys } = candidatesOf(hits.map(hit => ({ personKey: rowName(hit), matchKey: hit.matchKey })));
  const decided = pairs.flatMap(({ sides }) => sides.map(personOf));
  const wanted = new Map<string, PersonOfCase>();
  for (const person of decided.filter(side => side.caseKey !== caseKey)) wanted.set(rowName(person), person);
  const whole = new Set<string>();
  let more = false;
  for (const { personKey, matchKeys } of people) {
    const person = byName.get(personKey);
    if (!person || person.caseKey === caseKey) continue;
    more = more || (wanted.size >= mostCompared && !wanted.has(personKey));
    if (more) break;
    wanted.set(personKey, person);
    if (isLikely(matchKeys) && whole.size < mostWholeCases) whole.add(person.caseKey);
  }
  const apart = Array.from(wanted.values()).filter(person => !whole.has(person.caseKey));
  return { people: apart, wholeCases: Array.from(whole), droppedKeys, more };
}

/** Everybody in the case except unborn children, with what they could be searched by. */
function lookedForOf(people: readonly CasePerson[], dropped: ReadonlySet<string>): readonly LookedFor[] {
  return people
    .filter(({ role, dueDate, dateOfBirth }) => role !== 'Child' || dueDate === undefined || dateOfBirth !== undefined)
    .map((person): LookedFor => {
      const keys = matchKeysOf(person);
      const by = meansOf(keys.filter(key => !dropped.has(key)));
      return {
        personKey: person.key,
        name: nameOf(person),
        role: person.role,
        by,
        sharedByTooMany: keys.length > 0 && by.length === 0,
        searchable: person.dateOfBirth === undefined,
        familyName: person.familyName,
        givenNames: person.givenNames,
        ...(person.approximateAge !== undefined && { age: person.approximateAge })
      };
    });
}

/** Keys shared by too many people to help, in words, once each: "Same house and postcode (perpetrator)". */
function droppedWords(own: readonly CasePerson[], keys: readonly string[]): readonly string[] {
  const dropped = new Set(keys);
  const words = own.flatMap(person =>
    matchKeysOf(person)
      .filter(key => dropped.has(key))
      .map(key => `${matchReason(key) ?? 'A key'} (${person.role.toLowerCase()})`)
  );
  return Array.from(new Set(words));
}

function toCandidates(referral: ReferralSummary, found: readonly Beside[], configuration: Configuration): readonly Candidate[] {
  const own = matchedCaseOf(referral);
  const candidates = found.map(({ person, other, foundIn, comparison, stored }): Candidate => {
    const sides = inPairOrder(sideOf(own, person), sideOf(foundIn, other));
    return {
      pairKey: pairKeyOf(sides[0], sides[1]),
      sides,
      person: { key: person.key, name: nameOf(person), role: person.role },
      other,
      foundIn,
      ...comparison,
      meaning: [],
      ...(stored?.mark && { mark: stored.mark })
    };
  });
  candidates.sort((one, other) => other.score - one.score || one.pairKey.localeCompare(other.pairKey));
  return withMeanings(own, candidates, configuration.maracs);
}

/** People of other cases who may be people of this one: one look-up for the keys of all its people, then a comparison with everybody who has one of them. */
export async function findMatches(
  store: MatchStore,
  configuration: Configuration,
  { referral, people, pairs }: PeopleToMatch
): Promise<Outcome<Matches>> {
  if (!referral) return noSuchCase;
  const looked = await store.withKeys(people.flatMap(lookUpKeysOf));
  if (!looked.ok) return looked;
  const { people: wanted, wholeCases, droppedKeys, more } = peopleToCompare(referral.key, looked.value.found, pairs);
  const found = await store.peopleAndCases(wanted, wholeCases);
  if (!found.ok) return found;
  const dropped = [...droppedKeys, ...looked.value.tooMany];
  return ok({
    candidates: toCandidates(referral, compareCases(referral, people, found.value, pairs), configuration),
    more,
    compared: found.value.people.length,
    dropped: droppedWords(people, dropped),
    lookedFor: lookedForOf(people, new Set(dropped)),
    ...(referral.matchesReviewed && { reviewed: referral.matchesReviewed })
  });
}

/** The most namesakes shown. A search that finds more is too wide to be useful. */
const mostNamesakes = 25;

/** Whether somebody's names are like those looked for. */
function isNamedAlike(looked: NameAndAge, other: CasePerson): boolean {
  const names = compareNames({ familyName: looked.familyName, givenNames: looked.givenNames }, other);
  return (
    names !== undefined &&
    names.family.likeness !== 'Different' &&
    names.family.likeness !== 'Unknown' &&
    names.given.likeness !== 'Different'
  );
}

/** How a person's age compares with the one searched for, in words; undefined if it does not fit. */
function ageWords(years: readonly number[] | undefined, other: CasePerson, { receivedAt }: MatchedCase): string | undefined {
  if (years === undefined) return 'age not compared';
  if (other.dateOfBirth !== undefined) return years.includes(partsOfDay(other.dateOfBirth).year) ? 'about the same age' : undefined;
  if (other.approximateAge === undefined || Number.isNaN(receivedAt.getTime())) return 'age not known there';
  const born = partsOfDay(dayOf(receivedAt)).year - other.approximateAge;
  return years.some(year => Math.abs(year - born) <= yearsOut) ? 'both about the same age, by guess' : undefined;
}

/** People to hold against the one searched for, with their cases. */
interface Searched extends PeopleAndCases {
  readonly isCut: boolean;
  readonly asWritten: boolean;
  readonly casesRead?: number;
}

/** Everybody of the cases that a MARAC received in a month. */
async function peopleWithin(store: MatchStore, caseKey: string, within: MonthOfMarac): Promise<Outcome<Searched>> {
  const received = await store.receivedIn(within);
  if (!received.ok) return received;
  const { caseKeys, more } = received.value;
  const found = await store.peopleAndCases(
    [],
    caseKeys.filter(key => key !== caseKey)
  );
  return found.ok ? ok({ ...found.value, isCut: more, asWritten: false, casesRead: caseKeys.length }) : found;
}

/** People of all cases by the sound of the family name and the years of birth if an age is given, and by how the names begin, for people whose date of birth nobody knew. */
async function peopleNamedAlike(
  store: MatchStore,
  caseKey: string,
  looked: NameAndAge,
  years: readonly number[] | undefined
): Promise<Outcome<Searched>> {
  const [byAge, named] = await Promise.all([store.withKeys(years ? namesakeKeys(looked.familyName, years) : []), store.named(looked)]);
  if (!byAge.ok) return byAge;
  if (!named.ok) return named;
  const alike = named.value.people
    .filter(({ person: other }) => isNamedAlike(looked, other))
    .map(({ caseKey: theirs, person: other }) => ({ caseKey: theirs, personKey: other.key }));
  const wanted = new Map([...byAge.value.found, ...alike].filter(one => one.caseKey !== caseKey).map(one => [rowName(one), one]));
  const found = await store.peopleAndCases(Array.from(wanted.values()).slice(0, mostCompared));
  if (!found.ok) return found;
  const { isCut, asWritten } = named.value;
  return ok({ ...found.value, isCut: isCut || byAge.value.tooMany.length > 0 || wanted.size > mostCompared, asWritten });
}

/**
 * People of other cases with a similar name and about this age, among all cases or those of a MARAC and month. Only a suggestion: a person decides, as with any match.
 */
export async function findNamesakes(
  store: MatchStore,
  configuration: Configuration,
  { referral, people, pairs }: PeopleToMatch,
  personKey: string,
  looked: NameAndAge,
  now: Date
): Promise<Outcome<Namesakes>> {
  const person = people.find(({ key }) => key === personKey);
  if (!referral || !person) return noSuchCase;
  const years = looked.age === undefined ? undefined : yearsOfBirth(looked.age, partsOfDay(dayOf(now)).year);
  const found = await (looked.within
    ? peopleWithin(store, referral.key, looked.within)
    : peopleNamedAlike(store, referral.key, looked, years));
  if (!found.ok) return found;
  const caseOf = new Map(found.value.cases.map(one => [one.key, matchedCaseOf(one)]));
  const decided = new Map(pairs.map(pair => [pair.pairKey, pair]));
  const namesakes = found.value.people.flatMap(({ caseKey, person: other }): readonly Beside[] => {
    const foundIn = caseOf.get(caseKey);
    const age = foundIn && isNamedAlike(looked, other) ? ageWords(years, other, foundIn) : undefined;
    if (!foundIn || age === undefined) return [];
    const { score, reasons } = compare(recordOf(person, referral.receivedAt), recordOf(other, foundIn.receivedAt));
    const stored = decided.get(pairKeyOf({ caseKey: referral.key, personKey }, { caseKey, personKey: other.key }));
    return [
      { person, other, foundIn, comparison: { suggestion: 'possible', score, reasons: [...reasons, age] }, ...(stored && { stored }) }
    ];
  });
  const candidates = toCandidates(referral, namesakes, configuration);
  return ok({
    candidates: candidates.slice(0, mostNamesakes),
    more: Math.max(0, candidates.length - mostNamesakes),
    isCut: found.value.isCut,
    asWritten: found.value.asWritten,
    ...(found.value.casesRead !== undefined && { casesRead: found.value.casesRead })
  });
}
