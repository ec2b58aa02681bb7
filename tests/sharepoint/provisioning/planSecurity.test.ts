import fc from 'fast-check';
import type { Assignment, Security } from '../../../src/sharepoint/provisioning/administration';
import type { DesiredGrant } from '../../../src/sharepoint/provisioning/desired';
import { addMissing, secure, type Secured } from '../../../src/sharepoint/provisioning/planSecurity';
import type { Step } from '../../../src/sharepoint/provisioning/steps';

const owners: DesiredGrant = { group: 'MARAC Owners', role: 'Full Control' };
const caller = 99;
const groups = ['MARAC Owners', 'MARAC Team', 'WMP Users', 'Coventry - Housing'];
const roles = ['Full Control', 'MARAC read', 'MARAC edit'];

const held = (group: string, role: string): Assignment => ({
  principal: { id: groups.indexOf(group) + 1, name: group, kind: 'SharePoint group' },
  role
});
const heldByPerson = (id: number, role: string): Assignment => ({ principal: { id, name: `person ${id}`, kind: 'person' }, role });
const named = ({ principal, role }: Assignment): string => `${principal.id} ${role}`;
const wantedName = ({ group, role }: DesiredGrant): string => `${groups.indexOf(group) + 1} ${role}`;

/** What SharePoint would hold after a step. */
function after(security: Security, { action }: Step, parent: readonly DesiredGrant[]): Security {
  const { assignments } = security;
  switch (action.do) {
    case 'break inheritance':
      return {
        ownPermissions: true,
        assignments: action.copy ? parent.map(({ group, role }) => held(group, role)) : [heldByPerson(caller, 'Full Control')]
      };
    case 'assign':
      return { ...security, assignments: [...assignments, held(action.group, action.role)] };
    case 'unassign':
      return {
        ...security,
        assignments: assignments.filter(one => !(one.principal.id === action.principalId && one.role === action.role))
      };
    case 'unassign caller':
      return { ...security, assignments: assignments.filter(one => one.principal.id !== caller) };
    default:
      throw new Error(action.do);
  }
}

const grants = fc
  .uniqueArray(fc.record({ group: fc.constantFrom(...groups.slice(1)), role: fc.constantFrom(...roles.slice(1)) }), {
    selector: wantedName
  })
  .map(others => [owners, ...others]);
const assignments = fc.uniqueArray(
  fc.oneof(
    fc.record({ group: fc.constantFrom(...groups), role: fc.constantFrom(...roles) }).map(({ group, role }) => held(group, role)),
    fc.record({ id: fc.constantFrom(50, 51, caller), role: fc.constantFrom(...roles) }).map(({ id, role }) => heldByPerson(id, role))
  ),
  { selector: named }
);

const secured = (wanted: readonly DesiredGrant[], parentGrants?: readonly DesiredGrant[]): Secured => ({
  place: { kind: 'list', path: 'Lists/X' },
  where: 'X',
  wanted,
  parentGrants
});

describe('secure', () => {
  it('ends in exactly what is wanted, and gives nobody more on the way than they had or should have', () => {
    fc.assert(
      fc.property(grants, assignments, fc.boolean(), fc.option(fc.nat()), (wanted, standing, ownPermissions, share) => {
        // A parent from which a copy may be taken never gives more than is wanted.
        const parent = share === null ? undefined : wanted.slice(0, 1 + (share % wanted.length));
        const start: Security = { ownPermissions, assignments: standing };
        const allowed = new Set([...wanted.map(wantedName), ...(ownPermissions ? standing.map(named) : []), `${caller} Full Control`]);
        let now = start;
        for (const step of secure(secured(wanted, parent), start)) {
          now = after(now, step, parent ?? []);
          for (const one of now.assignments) expect(allowed).toContain(named(one));
        }
        expect(now.ownPermissions).toBe(true);
        expect(new Set(now.assignments.map(named))).toEqual(new Set(wanted.map(wantedName)));
        expect(secure(secured(wanted, parent), now)).toEqual([]);
      })
    );
  });

  it('gives the owners theirs before it takes anything away', () => {
    const steps = secure(secured([owners]), {
      ownPermissions: true,
      assignments: [heldByPerson(caller, 'Full Control'), held('WMP Users', 'MARAC read')]
    });
    expect(steps.map(({ action }) => action.do)).toEqual(['assign', 'unassign', 'unassign']);
    expect(steps[0].action).toMatchObject({ group: 'MARAC Owners' });
  });

  it('takes the permission of a person last: it may be the caller’s own', () => {
    const steps = secure(secured([owners]), {
      ownPermissions: true,
      assignments: [held('MARAC Owners', 'Full Control'), heldByPerson(50, 'MARAC read'), held('WMP Users', 'MARAC read')]
    });
    expect(steps.map(({ drift }) => drift.kind)).toEqual(['Permission too many', 'Permission of one person']);
  });

  it('says what it does and why, in words', () => {
    const said = (steps: readonly Step[]) => steps.map(({ words, drift }) => [words, drift.kind, drift.words]);
    const read: DesiredGrant = { group: 'WMP Users', role: 'MARAC read' };
    expect(said(secure(secured([owners, read]), { ownPermissions: false, assignments: [] }))).toEqual([
      ['Give X permissions of its own', 'Permissions inherited', 'X takes its permissions from what it is in'],
      ['Give MARAC Owners the role Full Control on X', 'Permissions inherited', 'X takes its permissions from what it is in'],
      ['Give WMP Users the role MARAC read on X', 'Permissions inherited', 'X takes its permissions from what it is in'],
      ['Leave no permission of your own on X', 'Permissions inherited', 'X takes its permissions from what it is in']
    ]);
    // A copy of its parent’s gives what the parent gives: only the rest is given, and the caller gets nothing to lose.
    const copied = secure(secured([owners, read], [owners]), { ownPermissions: false, assignments: [] });
    expect(copied.map(({ action }) => action)).toEqual([
      { do: 'break inheritance', place: { kind: 'list', path: 'Lists/X' }, copy: true },
      { do: 'assign', place: { kind: 'list', path: 'Lists/X' }, ...read }
    ]);
    expect(
      said(
        secure(secured([owners, read]), {
          ownPermissions: true,
          assignments: [held('MARAC Team', 'MARAC edit'), heldByPerson(50, 'MARAC read')]
        })
      )
    ).toEqual([
      ['Give MARAC Owners the role Full Control on X', 'Permission missing', 'MARAC Owners should have the role Full Control on X'],
      ['Take the role MARAC edit on X away from MARAC Team', 'Permission too many', 'MARAC Team should not have the role MARAC edit on X'],
      [
        'Take away a permission that one person has on X',
        'Permission of one person',
        'One person has the role MARAC read of their own on X'
      ],
      ['Give WMP Users the role MARAC read on X', 'Permission missing', 'WMP Users should have the role MARAC read on X']
    ]);
  });

  it('takes nobody for a group because of their name', () => {
    const impostor: Assignment = { principal: { id: 50, name: 'MARAC Owners', kind: 'person' }, role: 'Full Control' };
    expect(secure(secured([owners]), { ownPermissions: true, assignments: [impostor] }).map(({ action }) => action.do)).toEqual([
      'assign',
      'unassign'
    ]);
  });

  it('names no person in what it finds', () => {
    const steps = secure(secured([owners]), {
      ownPermissions: true,
      assignments: [held('MARAC Owners', 'Full Control'), heldByPerson(50, 'MARAC read')]
    });
    expect(JSON.stringify(steps.map(({ words, drift }) => [words, drift]))).not.toContain('person 50');
  });
});

describe('addMissing', () => {
  it('adds, and takes nothing away', () => {
    const steps = addMissing(secured([owners, { group: 'WMP Users', role: 'MARAC read' }]), [
      held('WMP Users', 'Full Control'),
      heldByPerson(50, 'Full Control')
    ]);
    expect(steps.map(({ action }) => action)).toEqual([
      { do: 'assign', place: { kind: 'list', path: 'Lists/X' }, group: 'MARAC Owners', role: 'Full Control' },
      { do: 'assign', place: { kind: 'list', path: 'Lists/X' }, group: 'WMP Users', role: 'MARAC read' }
    ]);
  });
});
