/** The two sites whose SharePoint groups a person can belong to. */
export type GroupSite = 'case' | 'partner';

/** One membership of a SharePoint group, by the group's name. */
export interface GroupMembership {
  readonly site: GroupSite;
  readonly group: string;
}

/** A synthetic person of the local site. Nobody here exists. */
export interface Person {
  /** User principal name; also the e-mail address. */
  readonly login: string;
  /** Display name, surname first, as the force writes it. */
  readonly name: string;
  /** What this person does, in words, for the people switcher. */
  readonly role: string;
  /** Entra B2B guest. */
  readonly isGuest: boolean;
  readonly memberships: readonly GroupMembership[];
}

const wmpUser: readonly GroupMembership[] = [
  { site: 'case', group: 'WMP Users' },
  { site: 'partner', group: 'WMP Users' }
];

const maracTeam: readonly GroupMembership[] = [...wmpUser, { site: 'case', group: 'MARAC Team' }, { site: 'partner', group: 'MARAC Team' }];

function member(login: string, name: string, role: string, memberships: readonly GroupMembership[]): Person {
  return { login, name, role, isGuest: false, memberships };
}

function guest(login: string, name: string, role: string, group: string): Person {
  return { login, name, role, isGuest: true, memberships: [{ site: 'partner', group }] };
}

/** Everyone who can sign in to the local site: the single source of people for the site, its demo data and its tests. */
export const people: readonly Person[] = [
  member('officer@wmp.example', 'Example, Officer', 'Police officer who refers', wmpUser),
  member('officer2@wmp.example', 'Sample, Officer', 'A second police officer', wmpUser),
  member('coordinator.birmingham@wmp.example', 'Example, Birmingham', 'MARAC coordinator, Birmingham', maracTeam),
  member('coordinator.sandwell@wmp.example', 'Example, Sandwell', 'MARAC coordinator, Sandwell and Dudley', maracTeam),
  member('coordinator.walsall@wmp.example', 'Example, Walsall', 'MARAC coordinator, Walsall and Wolverhampton', maracTeam),
  member('senior@wmp.example', 'Example, Senior', 'Senior MARAC coordinator, Solihull and Coventry', maracTeam),
  member('administrator@wmp.example', 'Example, Administrator', 'MARAC administrator', maracTeam),
  member('chair@wmp.example', 'Example, Chair', 'MARAC chair', maracTeam),
  member('owner@wmp.example', 'Example, Owner', 'Site owner, who sets the sites up', [
    { site: 'case', group: 'MARAC Owners' },
    { site: 'partner', group: 'MARAC Owners' }
  ]),
  member('mailflow@wmp.example', 'Mail flow, MARAC', 'The account that delivers the outbox', [
    { site: 'case', group: 'MARAC Mail Flow' },
    { site: 'partner', group: 'MARAC Mail Flow' }
  ]),
  guest('housing.coventry@coventry.example', 'Housing, Example', 'Housing representative, Coventry (guest)', 'Coventry - Housing'),
  guest('health.coventry@nhs.example', 'Health, Coventry example', 'Health representative, Coventry (guest)', 'Coventry - Health'),
  guest('health.walsall@nhs.example', 'Health, Example', 'Health representative, Walsall (guest)', 'Walsall - Health'),
  guest('idva.coventry@haven.example', 'Haven, Example', 'IDVA service, Coventry (guest)', 'Coventry - IDVA service'),
  member('opcc@opcc.example', 'OPCC, Example', 'Office of the Police and Crime Commissioner', [{ site: 'case', group: 'OPCC' }]),
  member('nobody@wmp.example', 'Nobody, Example', 'Signed in, with no rights anywhere', [])
];

/** The person with this login, or undefined; logins are compared without regard to case. */
export function findPerson(login: string): Person | undefined {
  const wanted = login.toLowerCase();
  return people.find(person => person.login === wanted);
}

/** Logins of the people who hold a group of one site. */
export function membersOf(site: GroupSite, group: string): readonly string[] {
  return people.filter(person => person.memberships.some(held => held.site === site && held.group === group)).map(person => person.login);
}
