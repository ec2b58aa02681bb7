import { people, type Person } from '../../local/people';
import type { SharePointEngine } from '../../local/engine';
import type { Site } from '../../src/services/shared/ports';
import {
  folderPath,
  listPath,
  lists,
  rightsOf,
  type FolderSet,
  type Grant,
  type ListDefinition,
  type ListName,
  type Right
} from '../../src/sharepoint/schema';
import { ask, emptySites, fillGroups, must, provisioningOf, sitePaths } from '../sharepoint/provisioning/site';
import { roleTable, type ListRights, type Rights } from './roleTable';

const owner = 'owner@wmp.example';
const letters: Readonly<Record<string, Right>> = {
  R: 'View items',
  A: 'Add items',
  E: 'Edit items',
  D: 'Delete items',
  V: 'View versions',
  O: 'Override list behaviours'
};

/** A place in a list: its root, or one folder of each kind, in the region of two MARACs. */
interface Scope {
  readonly words: string;
  /** Below the list; empty for the root. */
  readonly folder: string;
  readonly rights: Rights;
  /** Groups of representatives that each of the names stands for here. */
  readonly stands: (group: Grant['group']) => (name: string) => boolean;
}

const folderNames: Readonly<Record<FolderSet['kind'], string>> = {
  Restricted: 'Restricted',
  'Each MARAC': 'Coventry',
  'Each MARAC and agency': 'Coventry - Housing',
  'Each agency beneath its MARAC': 'Coventry/Housing'
};

const isAgency = (name: string): boolean => / - /.test(name);

const stands =
  (group: Grant['group']) =>
  (name: string): boolean => {
    if (group === 'Every representative') return isAgency(name);
    if (group === 'Representatives of the MARAC') return name.startsWith('Coventry - ');
    if (group === 'The agency') return name === 'Coventry - Housing';
    return name === group;
  };

const scopesOf = (listRights: ListRights): readonly Scope[] => [
  { words: 'the list', folder: '', rights: listRights.list, stands },
  ...(Object.keys(listRights.folders ?? {}) as FolderSet['kind'][]).map(kind => ({
    words: `folder ${folderNames[kind]}`,
    folder: folderNames[kind],
    rights: listRights.folders?.[kind] ?? {},
    stands
  }))
];

/** What one person may do in one place, by the table. */
function lettersOf(person: Person, site: Site, scope: Scope): string {
  if (person.login === owner) return Object.keys(letters).join('');
  const groups = person.memberships.filter(held => held.site === site).map(held => held.group);
  return (Object.keys(scope.rights) as Grant['group'][])
    .filter(group => groups.some(scope.stands(group)))
    .map(group => scope.rights[group] ?? '')
    .join('');
}

interface Rows {
  readonly site: Site;
  readonly name: ListName;
  readonly list: ListDefinition;
  readonly rights: ListRights;
}

const everyRow: readonly Rows[] = (Object.keys(roleTable) as ListName[]).flatMap(name =>
  (Object.keys(roleTable[name]) as Site[]).map(site => ({ site, name, list: lists[name], rights: roleTable[name][site] as ListRights }))
);

describe('the table of roles', () => {
  it('has a row for every list of the schema, on every site it is on', () => {
    const inSchema = (Object.keys(lists) as ListName[]).flatMap(name => Object.keys(lists[name].access).map(site => `${name} ${site}`));
    expect(everyRow.map(({ name, site }) => `${name} ${site}`).sort()).toEqual(inSchema.sort());
  });

  it.each(everyRow.map(row => [`${row.list.title}, ${row.site} site`, row] as const))(
    'says of %s what the schema says',
    (_words, { list, site, rights }) => {
      const access = list.access[site];
      const spelt = (grants: readonly Grant[]): Record<string, readonly string[]> =>
        Object.fromEntries(
          grants.map(({ group, role }) => [
            group,
            Object.keys(letters)
              .filter(letter => rightsOf(role).includes(letters[letter]))
              .sort()
          ])
        );
      const told = (table: Rights): Record<string, readonly string[]> =>
        Object.fromEntries((Object.keys(table) as Grant['group'][]).map(group => [group, [...(table[group] ?? '')].sort()]));
      expect(told(rights.list)).toEqual(spelt(access?.list ?? []));
      expect(Object.keys(rights.folders ?? {}).sort()).toEqual((access?.folders ?? []).map(({ kind }) => kind).sort());
      for (const set of access?.folders ?? []) expect(told(rights.folders?.[set.kind] ?? {})).toEqual(spelt(set.grants));
      expect(list.itemLevelSecurity === 'own').toBe(rights.ownRowsOnly === true);
    }
  );
});

describe('asked of _api directly', () => {
  let engine: SharePointEngine;
  beforeAll(async () => {
    engine = emptySites();
    for (const site of ['case', 'partner'] as const) {
      const applied = await provisioningOf(engine, site).apply();
      if (!applied.ok) throw new Error(JSON.stringify(applied.error));
    }
    await fillGroups(engine);
  });
  afterAll(() => engine.close());

  const api = (site: Site, list: ListDefinition): string => `${sitePaths[site]}/_api/web/lists/getByTitle('${list.title}')`;
  const place = (site: Site, list: ListDefinition, scope: Scope): string =>
    `${sitePaths[site]}/${scope.folder === '' ? listPath(list) : folderPath(list, scope.folder)}`;
  const done = async (...request: Parameters<typeof ask>): Promise<boolean> => (await ask(...request)).status < 300;

  let made = 0;
  /** Adds a row or file in a place as somebody; answers its id, or undefined when refused. */
  async function add(login: string, row: Rows, scope: Scope): Promise<number | undefined> {
    made++;
    const { site, list } = row;
    if (list.template === 'library') {
      const folder = `getFolderByServerRelativePath(decodedUrl='${place(site, list, scope)}')`;
      const file = `file${made}.txt`;
      const { status } = await ask(
        engine,
        login,
        'POST',
        `${sitePaths[site]}/_api/web/${folder}/files/AddUsingPath(decodedurl='${file}',Overwrite=false)`,
        'text'
      );
      if (status >= 300) return undefined;
      const item = (await must(
        engine,
        owner,
        'GET',
        `${sitePaths[site]}/_api/web/getFileByServerRelativePath(decodedUrl='${place(site, list, scope)}/${file}')/listItemAllFields?$select=Id`
      )) as { Id: number };
      return item.Id;
    }
    const { status, json } = await ask(engine, login, 'POST', `${api(site, list)}/AddValidateUpdateItemUsingPath()`, {
      listItemCreateInfo: { FolderPath: { DecodedUrl: place(site, list, scope) }, UnderlyingObjectType: 0 },
      formValues: [{ FieldName: 'Title', FieldValue: `row ${made}` }],
      bNewDocumentUpdate: false
    });
    if (status >= 300) return undefined;
    const values = (json as { value: { FieldName: string; FieldValue: string; HasException: boolean }[] }).value;
    const id = Number(values.find(({ FieldName }) => FieldName === 'Id')?.FieldValue ?? 0);
    return id > 0 && !values.some(({ HasException }) => HasException) ? id : undefined;
  }

  /** Every verb on one row, each answer beside what the table says; names the answers that differ. */
  async function compareOn(person: Person, row: Rows, scope: Scope, id: number, own: boolean): Promise<readonly string[]> {
    const { site, list, rights } = row;
    const may = lettersOf(person, site, scope);
    const reaches = own || rights.ownRowsOnly !== true || may.includes('O');
    const can = (letter: string): boolean => may.includes(letter) && may.includes('R') && reaches;
    const item = `${api(site, list)}/items(${id})`;
    const answers: readonly (readonly [verb: string, expected: boolean, request: () => Promise<boolean>])[] = [
      ['read', can('R'), () => done(engine, person.login, 'GET', `${item}?$select=Id,Title`)],
      [
        'find in the list',
        can('R'),
        async () => {
          const { status, json } = await ask(engine, person.login, 'GET', `${api(site, list)}/items?$select=Id&$filter=Id eq ${id}`);
          return status < 300 && (json as { value: unknown[] }).value.length === 1;
        }
      ],
      [
        'edit',
        can('E'),
        () => done(engine, person.login, 'POST', item, { Title: 'changed' }, { 'x-http-method': 'MERGE', 'if-match': '*' })
      ],
      ['versions', can('V'), () => done(engine, person.login, 'GET', `${item}/versions`)],
      ...(list.attachments
        ? ([
            ['read attachments', can('R'), () => done(engine, person.login, 'GET', `${item}/attachmentFiles`)],
            [
              'attach',
              can('E'),
              () =>
                done(
                  engine,
                  person.login,
                  'POST',
                  `${item}/attachmentFiles/add(FileName='${person.login.replace(/[@.]/g, '-')}.txt')`,
                  'text'
                )
            ]
          ] as const)
        : []),
      ['recycle', can('D'), () => done(engine, person.login, 'POST', `${item}/recycle`)]
    ];
    const differing: string[] = [];
    for (const [verb, expected, request] of answers) {
      const answered = await request();
      if (answered !== expected) {
        differing.push(
          `${person.login} ${answered ? 'could' : 'could not'} ${verb} ${own ? 'their own' : "another's"} row in ${list.title}, ${scope.words}`
        );
      }
    }
    return differing;
  }

  it.each(everyRow.map(row => [`${row.list.title}, ${row.site} site`, row] as const))(
    '%s answers as the table says',
    async (_words, row) => {
      const differing: string[] = [];
      for (const scope of scopesOf(row.rights)) {
        for (const person of people) {
          const others = await add(owner, row, scope);
          expect(others).toBeGreaterThan(0);
          if (person.login !== owner) differing.push(...(await compareOn(person, row, scope, others as number, false)));
          const own = await add(person.login, row, scope);
          const mayAdd = lettersOf(person, row.site, scope).includes('A');
          if ((own !== undefined) !== mayAdd)
            differing.push(`${person.login} ${mayAdd ? 'could not' : 'could'} add to ${row.list.title}, ${scope.words}`);
          if (own !== undefined) differing.push(...(await compareOn(person, row, scope, own, true)));
        }
      }
      expect(differing).toEqual([]);
    }
  );

  it.each(everyRow.map(row => [`${row.list.title}, ${row.site} site`, row] as const))(
    'what is recycled from %s is shown to nobody else',
    async (_words, row) => {
      const seen: string[] = [];
      for (const scope of scopesOf(row.rights)) {
        const id = (await add(owner, row, scope)) as number;
        const { value: bin } = (await must(engine, owner, 'POST', `${api(row.site, row.list)}/items(${id})/recycle`)) as { value: string };
        expect(await done(engine, owner, 'GET', `${sitePaths[row.site]}/_api/web/recycleBin('${bin}')`)).toBe(true);
        for (const person of people.filter(({ login }) => login !== owner)) {
          const { status, json } = await ask(engine, person.login, 'GET', `${sitePaths[row.site]}/_api/web/recycleBin?$select=Id`);
          if (status < 300 && JSON.stringify(json).includes(bin)) seen.push(`${person.login} in ${scope.words}`);
          if (await done(engine, person.login, 'POST', `${sitePaths[row.site]}/_api/web/recycleBin('${bin}')/restore`))
            seen.push(`${person.login} restored in ${scope.words}`);
        }
      }
      expect(seen).toEqual([]);
    }
  );

  it('lets nobody but owners change lists, columns or permissions', async () => {
    const could: string[] = [];
    for (const { site, list } of everyRow) {
      for (const { login } of people.filter(person => person.login !== owner)) {
        const attempts: readonly (readonly [string, Parameters<typeof ask>])[] = [
          ['rename', [engine, login, 'POST', api(site, list), { Description: 'x' }, { 'x-http-method': 'MERGE', 'if-match': '*' }]],
          ['add a column to', [engine, login, 'POST', `${api(site, list)}/fields`, { Title: 'X', FieldTypeKind: 2 }]],
          ['open', [engine, login, 'POST', `${api(site, list)}/resetroleinheritance`]]
        ];
        for (const [verb, request] of attempts) if (await done(...request)) could.push(`${login} could ${verb} ${list.title}`);
      }
    }
    expect(could).toEqual([]);
  });
});
