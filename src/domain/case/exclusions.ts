import type { Exclusion } from './notices';

const markOf = ({ agency, person }: Exclusion): string => `${agency.trim()}\n${person.trim().toLowerCase()}`;

const tidy = ({ agency, person, reason, insteadOf }: Exclusion): Exclusion => ({
  agency: agency.trim(),
  person: person.trim(),
  reason: reason.trim(),
  ...(insteadOf !== undefined && insteadOf.trim() !== '' && { insteadOf: insteadOf.trim() })
});

/** The problem with the exclusions, in words; undefined if there is none. */
export function exclusionsProblem(exclusions: readonly Exclusion[], agencies: readonly { readonly name: string }[]): string | undefined {
  const unknown = exclusions.find(({ agency }) => !agencies.some(({ name }) => name === agency.trim()));
  if (unknown)
    return unknown.agency.trim() === '' ? 'Choose the agency that must not be told.' : `There is no agency called ${unknown.agency}.`;
  return exclusions.some(({ reason }) => reason.trim() === '') ? 'Enter why they must not be told.' : undefined;
}

/** The exclusions after a person's change, each once. What others added or removed in the meantime is kept. */
export function mergedExclusions(
  stored: readonly Exclusion[],
  seen: readonly Exclusion[],
  wanted: readonly Exclusion[]
): readonly Exclusion[] {
  const wantedMarks = new Set(wanted.map(markOf));
  const removed = new Set(seen.map(markOf).filter(mark => !wantedMarks.has(mark)));
  const seenText = new Map(seen.map(one => [markOf(one), JSON.stringify(tidy(one))]));
  const changed = wanted.filter(one => seenText.get(markOf(one)) !== JSON.stringify(tidy(one)));
  const kept = stored.filter(one => !removed.has(markOf(one)) && !changed.some(other => markOf(other) === markOf(one)));
  const all = [...kept, ...changed].map(tidy);
  return all.filter((one, at) => all.findIndex(other => markOf(other) === markOf(one)) === at);
}

/** "Housing, Jo Bloggs (brother of the perpetrator); Health (…)". */
export const exclusionsInWords = (exclusions: readonly Exclusion[]): string =>
  exclusions.map(({ agency, person, reason }) => `${person === '' ? agency : `${agency}, ${person}`} (${reason})`).join('; ');

/** Whether an agency must not be told of a case: it is excluded, or a person in it is and nobody is named to receive instead. */
export const isExcluded = (agency: string, exclusions: readonly Exclusion[]): boolean =>
  exclusions.some(one => one.agency === agency && (one.person.trim() === '' || (one.insteadOf ?? '').trim() === ''));
