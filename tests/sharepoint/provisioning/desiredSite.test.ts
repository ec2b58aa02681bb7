import { defaultConfiguration } from '../../../src/domain/setUp/defaultConfiguration';
import { desiredForAgency, desiredSite, representations } from '../../../src/sharepoint/provisioning/desiredSite';
import type { DesiredFolder, DesiredGrant } from '../../../src/sharepoint/provisioning/desired';
import { groups, lists, roles, siteSchemas } from '../../../src/sharepoint/schema';

const marac = (name: string) => ({ name, localAuthority: name, coordinators: [], idvaService: '' });
const configuration = {
  ...defaultConfiguration,
  maracs: [marac('Coventry'), marac('Dudley')],
  agencies: [
    { name: 'Housing', maracs: ['Dudley', 'Coventry'] },
    { name: 'Health: trust', maracs: ['Coventry'] },
    { name: 'Nowhere', maracs: ['Gone'] }
  ]
};
const partner = desiredSite('partner', configuration);
const onCaseSite = desiredSite('case', configuration);
const words = ({ group, role }: DesiredGrant): string => `${group} > ${role}`;
const folder = (name: string, grants: readonly string[], path: string, startsFromCopy = false) => ({
  name,
  grants: ['MARAC Owners > Full Control', ...grants],
  path,
  parentPath: path.slice(0, path.lastIndexOf('/')),
  startsFromCopy
});
const shown = (one: DesiredFolder) => ({ ...one, grants: one.grants.map(words) });
const listOf = (site: typeof partner, title: string) => {
  const found = site.lists.find(({ definition }) => definition.title === title);
  if (!found) throw new Error(`No list ${title}`);
  return found;
};

describe('who may do what on the partner site', () => {
  it('is by where each agency sits, MARAC by MARAC', () => {
    expect(representations(configuration)).toEqual([
      { marac: 'Coventry', agency: 'Housing' },
      { marac: 'Coventry', agency: 'Health: trust' },
      { marac: 'Dudley', agency: 'Housing' }
    ]);
  });

  it('of what is circulated: a MARAC’s folder is read by its own agencies, and an agency’s own folder beneath it by that agency alone', () => {
    expect(listOf(partner, lists.packs.title).folders.map(shown)).toEqual([
      folder(
        'Coventry',
        ['MARAC Team > MARAC edit', 'Coventry - Housing > MARAC read', 'Coventry - Health trust > MARAC read'],
        'Packs/Coventry',
        true
      ),
      folder('Dudley', ['MARAC Team > MARAC edit', 'Dudley - Housing > MARAC read'], 'Packs/Dudley', true),
      folder('Housing', ['MARAC Team > MARAC edit', 'Coventry - Housing > MARAC read'], 'Packs/Coventry/Housing'),
      folder('Health trust', ['MARAC Team > MARAC edit', 'Coventry - Health trust > MARAC read'], 'Packs/Coventry/Health trust'),
      folder('Housing', ['MARAC Team > MARAC edit', 'Dudley - Housing > MARAC read'], 'Packs/Dudley/Housing')
    ]);
  });

  it('of actions: restricted ones are the team’s alone, and each agency’s folder is read by it at that MARAC and no other', () => {
    const [restricted, ...others] = listOf(partner, lists.actions.title).folders;
    expect(shown(restricted)).toEqual(folder('Restricted', ['MARAC Team > MARAC edit'], 'Lists/Actions/Restricted'));
    expect(
      others.map(({ name, grants, startsFromCopy }) => [
        name,
        grants.filter(({ group }) => group.includes(' - ')).map(words),
        startsFromCopy
      ])
    ).toEqual([
      ['Coventry - Housing', ['Coventry - Housing > MARAC read'], true],
      ['Coventry - Health trust', ['Coventry - Health trust > MARAC read'], true],
      ['Dudley - Housing', ['Dudley - Housing > MARAC read'], true]
    ]);
  });

  it('of the forms that agencies send: every representative, and nobody twice', () => {
    const { grants, folders } = listOf(partner, lists.intake.title);
    expect(grants.map(words)).toEqual([
      'MARAC Owners > Full Control',
      'Coventry - Housing > MARAC refer',
      'Coventry - Health trust > MARAC refer',
      'Dudley - Housing > MARAC refer',
      'MARAC Team > MARAC desk',
      'MARAC Mail Flow > MARAC watch'
    ]);
    expect(folders).toEqual([]);
  });

  it('of the site itself: the owners all of it, everybody else enough to open its pages', () => {
    expect(partner.siteGrants.map(words)).toEqual([
      'MARAC Owners > Full Control',
      'MARAC Team > MARAC read',
      'WMP Users > MARAC read',
      'MARAC Mail Flow > MARAC read',
      'Coventry - Housing > MARAC read',
      'Coventry - Health trust > MARAC read',
      'Dudley - Housing > MARAC read'
    ]);
    expect(partner.groups.map(({ name }) => name)).toEqual([
      'MARAC Owners',
      'MARAC Team',
      'WMP Users',
      'MARAC Mail Flow',
      'Coventry - Housing',
      'Coventry - Health trust',
      'Dudley - Housing'
    ]);
    expect(partner.groups[4].description).toBe('Represents Housing at the Coventry MARAC');
    expect(partner).toMatchObject({ site: 'partner', roles, commands: [] });
    expect(partner.lists.map(({ definition, path }) => [definition, path])).toEqual(
      siteSchemas.partner.map(list => [list, list.template === 'library' ? list.url : `Lists/${list.url}`])
    );
  });

  it('of a list that has nobody’s access is the owners’', () => {
    for (const { grants, folders } of [...partner.lists, ...onCaseSite.lists]) {
      for (const all of [grants, ...folders.map(one => one.grants)]) expect(words(all[0])).toBe('MARAC Owners > Full Control');
    }
  });
});

describe('who may do what on the case site', () => {
  it('is no agency, in any list or folder', () => {
    expect(onCaseSite.groups).toEqual(groups.map(({ name, description }) => ({ name, description })));
    expect(onCaseSite.siteGrants.map(words)).toEqual([
      'MARAC Owners > Full Control',
      'MARAC Team > MARAC read',
      'WMP Users > MARAC read',
      'OPCC > MARAC read',
      'MARAC Mail Flow > MARAC read'
    ]);
    for (const { grants, folders } of onCaseSite.lists) {
      for (const { group } of [...grants, ...folders.flatMap(one => one.grants)])
        expect(groups.map(({ name }) => name as string)).toContain(group);
    }
  });

  it('of a restricted case is the team’s, and starts from no copy where others read the list', () => {
    expect(shown(listOf(onCaseSite, lists.referrals.title).folders[0])).toEqual(
      folder('Restricted', ['MARAC Team > MARAC edit', 'MARAC Mail Flow > MARAC read'], 'Lists/Referrals/Restricted')
    );
    // Who may read the list may read the folder too, and nobody else: a copy gives nobody more.
    expect(listOf(onCaseSite, lists.matches.title).folders[0]).toMatchObject({ name: 'Restricted', startsFromCopy: true });
  });

  it('has its command only where the partner site is known', () => {
    expect(onCaseSite.commands).toEqual([]);
    expect(desiredSite('case', configuration, 'https://example.sharepoint.example/sites/partner').commands).toHaveLength(1);
    expect(desiredSite('partner', configuration, 'https://example.sharepoint.example/sites/partner').commands).toEqual([]);
  });
});

it('an agency that comes later has its group and the folders that name it, and no other', () => {
  const one = desiredForAgency(partner, { marac: 'Coventry', agency: 'Housing' });
  expect(one.groups.map(({ name }) => name)).toEqual(['Coventry - Housing']);
  expect(one.lists).toHaveLength(partner.lists.length);
  expect(one.lists.flatMap(({ folders }) => folders.map(({ path }) => path)).filter(path => path.startsWith('Packs'))).toEqual([
    'Packs/Coventry',
    'Packs/Coventry/Housing'
  ]);
  expect(one.lists.flatMap(({ folders }) => folders.map(({ path }) => path)).some(path => /Dudley|Health|Restricted/.test(path))).toBe(
    false
  );
  expect(new Set(one.configuration.map(({ Kind }) => Kind))).toEqual(new Set(['MARAC', 'Agency']));
  expect(one.commands).toEqual([]);
});
