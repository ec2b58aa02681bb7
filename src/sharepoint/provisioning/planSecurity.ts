import type { Assignment, Security } from './administration';
import type { DesiredGrant } from './desired';
import type { Drift, Place, Step } from './steps';

/** An object whose permissions are planned. */
export interface Secured {
  readonly place: Place;
  /** Its name in words. */
  readonly where: string;
  readonly wanted: readonly DesiredGrant[];
  /** Whether it may start from a copy of its parent's permissions, which are these. */
  readonly parentGrants?: readonly DesiredGrant[];
}

const ownersRole = 'Full Control';

const same = (grant: DesiredGrant, found: Assignment): boolean =>
  found.principal.kind === 'SharePoint group' && found.principal.name === grant.group && found.role === grant.role;

/** The owners' permission comes first, because the person who runs Set-up depends on it. */
const ownersFirst = (grants: readonly DesiredGrant[]): readonly DesiredGrant[] => [
  ...grants.filter(({ role }) => role === ownersRole),
  ...grants.filter(({ role }) => role !== ownersRole)
];

function assigning({ place, where }: Secured, { group, role }: DesiredGrant, drift?: Drift): Step {
  return {
    action: { do: 'assign', place, group, role },
    words: `Give ${group} the role ${role} on ${where}`,
    drift: drift ?? { kind: 'Permission missing', where, words: `${group} should have the role ${role} on ${where}` }
  };
}

function taking({ place, where }: Secured, { principal, role }: Assignment): Step {
  const person = principal.kind === 'person';
  return {
    action: { do: 'unassign', place, principalId: principal.id, role },
    words: person
      ? `Take away a permission that one person has on ${where}`
      : `Take the role ${role} on ${where} away from ${principal.name}`,
    drift: {
      kind: person ? 'Permission of one person' : 'Permission too many',
      where,
      words: person
        ? `One person has the role ${role} of their own on ${where}`
        : `${principal.name} should not have the role ${role} on ${where}`
    }
  };
}

/** Adds what is missing on the site itself, and leaves everything else there alone. */
export function addMissing(secured: Secured, found: readonly Assignment[]): readonly Step[] {
  return ownersFirst(secured.wanted)
    .filter(grant => !found.some(assignment => same(grant, assignment)))
    .map(grant => assigning(secured, grant));
}

/**
 * Makes the permissions of a list or folder exactly as wanted. Nothing is granted before inheritance is broken; the owners are first; surplus
 * permissions are removed before others are added; the caller's own is removed last.
 */
export function secure(secured: Secured, found: Security): readonly Step[] {
  const { place, where, wanted, parentGrants } = secured;
  if (!found.ownPermissions) {
    const drift: Drift = { kind: 'Permissions inherited', where, words: `${where} takes its permissions from what it is in` };
    const copied = parentGrants ?? [];
    const left = wanted.filter(grant => !copied.some(have => have.group === grant.group && have.role === grant.role));
    return [
      {
        action: { do: 'break inheritance', place, copy: parentGrants !== undefined },
        words: `Give ${where} permissions of its own`,
        drift
      },
      ...ownersFirst(left).map(grant => assigning(secured, grant, drift)),
      // A copy gives the caller nothing extra; starting without a copy gives the caller full control in person.
      ...(parentGrants === undefined
        ? [{ action: { do: 'unassign caller', place }, words: `Leave no permission of your own on ${where}`, drift } as const]
        : [])
    ];
  }
  const missing = addMissing(secured, found.assignments);
  const tooMany = found.assignments.filter(assignment => !wanted.some(grant => same(grant, assignment)));
  const people = tooMany.filter(({ principal }) => principal.kind === 'person');
  const others = tooMany.filter(({ principal }) => principal.kind !== 'person');
  const owners = missing.filter(({ action }) => action.do === 'assign' && action.role === ownersRole);
  return [
    ...owners,
    ...[...others, ...people].map(assignment => taking(secured, assignment)),
    ...missing.filter(step => !owners.includes(step))
  ];
}
