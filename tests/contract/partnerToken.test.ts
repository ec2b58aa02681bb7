import { lists, type ListDefinition } from '../../src/sharepoint/schema';
import type { Site } from '../../src/services/shared/ports';
import {
  addedId,
  additionTo,
  fileAt,
  folderAt,
  listAt,
  openTokenSite,
  placeOf,
  type Request,
  type TokenSite
} from '../support/sites/tokenSite';
import { caseSites, owner, sitePaths, type CaseSites } from '../support/sites/caseSite';

const housing = 'housing.coventry@coventry.example';
const walsall = 'health.walsall@nhs.example';
const idva = 'idva.coventry@haven.example';
const opcc = 'opcc@opcc.example';
const officer = 'officer@wmp.example';
const nobody = 'nobody@wmp.example';
const askers = [housing, walsall, idva, opcc, officer, nobody];

const kept = { Actions: lists.actions, Notices: lists.notices, Packs: lists.packs, Returns: lists.returns } as const;
type Kept = keyof typeof kept;
const keptNames = Object.keys(kept) as Kept[];

const agencies = ['Coventry - Housing', 'Coventry - IDVA service', 'Walsall - Health'];
const foldersOf: Readonly<Record<Kept, readonly string[]>> = {
  Actions: ['', 'Restricted', ...agencies],
  Notices: ['', ...agencies],
  Packs: ['', 'Coventry', 'Coventry/Housing', 'Coventry/IDVA service', 'Walsall', 'Walsall/Health'],
  Returns: ['', ...agencies]
};

const own = (agency: string, ...packs: string[]): Readonly<Record<Kept, readonly string[]>> => ({
  Actions: [agency],
  Notices: [agency],
  Packs: packs,
  Returns: [agency]
});
const nothing = { Actions: [], Notices: [], Packs: [], Returns: [] };
/** In whose folders a person sees anything: each row and file is named after its folder. */
const sees: Readonly<Record<string, Readonly<Record<Kept, readonly string[]>>>> = {
  [housing]: own('Coventry - Housing', 'Coventry', 'Coventry/Housing'),
  [walsall]: own('Walsall - Health', 'Walsall', 'Walsall/Health'),
  [idva]: own('Coventry - IDVA service', 'Coventry', 'Coventry/IDVA service'),
  // What the agencies of a MARAC were set is open to the force; what they are told and send is not.
  [officer]: { ...nothing, Actions: ['', ...agencies] },
  [opcc]: nothing,
  [nobody]: nothing
};
/** In which folder of Returns a person may add. */
const mayReport: Readonly<Record<string, string>> = {
  [housing]: 'Coventry - Housing',
  [walsall]: 'Walsall - Health',
  [idva]: 'Coventry - IDVA service'
};

interface Seeded {
  readonly list: Kept;
  readonly folder: string;
  readonly id: number;
  /** Server-relative address of the row or file. */
  readonly address: string;
}

const nameIn = (folder: string): string => `in ${folder.replace('/', ' of ') || 'the list'}`;
const merge = { 'x-http-method': 'MERGE', 'if-match': '*' };
const remove = { 'x-http-method': 'DELETE', 'if-match': '*' };
const form = { formValues: [{ FieldName: 'Title', FieldValue: 'changed' }], bNewDocumentUpdate: false };
const post = (path: string, body?: object | string, headers?: Readonly<Record<string, string>>): Request => ({
  method: 'POST',
  path,
  body,
  headers
});

type Verbs = Readonly<Record<string, Request>>;

/** Every way to change or delete a row. */
function rowVerbs({ list, id, address }: Seeded, mine: string): Verbs {
  const item = `${listAt(kept[list])}/items(${id})`;
  return {
    MERGE: post(item, { Title: 'changed' }, merge),
    PATCH: { method: 'PATCH', path: item, body: { Title: 'changed' }, headers: { 'if-match': '*' } },
    validateUpdateListItem: post(`${item}/validateUpdateListItem()`, form),
    'MERGE of the file’s row': post(`${fileAt(address)}/listItemAllFields`, { Title: 'changed' }, merge),
    breakRoleInheritance: post(`${item}/breakroleinheritance(copyRoleAssignments=true,clearSubscopes=true)`),
    resetRoleInheritance: post(`${item}/resetroleinheritance`),
    moveTo: post(`${fileAt(address)}/moveTo(newurl='${mine}/${address.split('/').pop()}',flags=1)`),
    DELETE: post(item, undefined, remove),
    deleteObject: post(`${item}/deleteObject()`),
    recycle: post(`${item}/recycle`),
    'recycle of the file': post(`${fileAt(address)}/recycle`)
  };
}

/** What a file can be asked besides. */
function fileVerbs({ address }: Seeded): Verbs {
  const [folder, name] = [address.slice(0, address.lastIndexOf('/')), address.split('/').pop()];
  return {
    'PUT of $value': post(`${fileAt(address)}/$value`, 'changed', { 'x-http-method': 'PUT' }),
    'add over it': post(`${folderAt(folder)}/files/AddUsingPath(decodedurl='${name}',Overwrite=true)`, 'changed'),
    'DELETE of the file': post(fileAt(address), undefined, remove)
  };
}

/** What nobody at all may do with a row here: no attachments are taken, no version is taken away, and rights are those of the folder. */
function neverVerbs({ list, id }: Seeded): Verbs {
  const item = `${listAt(kept[list])}/items(${id})`;
  return {
    attach: post(`${item}/attachmentFiles/add(FileName='a.txt')`, 'text'),
    'delete a version': post(`${item}/versions(512)`, undefined, remove),
    addRoleAssignment: post(`${item}/roleassignments/addroleassignment(principalid=3,roledefid=1073741829)`)
  };
}

function folderVerbs(list: Kept, folder: string): Verbs {
  const place = folderAt(placeOf(kept[list], folder));
  return {
    'change the folder': post(`${place}/listItemAllFields`, { Title: 'renamed' }, merge),
    'change the folder by its form': post(`${place}/listItemAllFields/validateUpdateListItem()`, form),
    'break the folder’s inheritance': post(`${place}/listItemAllFields/breakroleinheritance(copyRoleAssignments=true,clearSubscopes=true)`),
    'let oneself into the folder': post(`${place}/listItemAllFields/roleassignments/addroleassignment(principalid=3,roledefid=1073741829)`),
    'reset the folder’s inheritance': post(`${place}/listItemAllFields/resetroleinheritance`),
    'recycle the folder': post(`${place}/recycle`),
    'delete the folder': post(place, undefined, remove)
  };
}

function listVerbs(list: Kept): Verbs {
  const at = listAt(kept[list]);
  return {
    'change the list': post(at, { Description: 'changed' }, merge),
    'break the list’s inheritance': post(`${at}/breakroleinheritance(copyRoleAssignments=true,clearSubscopes=true)`),
    'reset the list’s inheritance': post(`${at}/resetroleinheritance`),
    'add a column': post(`${at}/fields`, { Title: 'X', FieldTypeKind: 2 }),
    'recycle the list': post(`${at}/recycle`),
    'delete the list': post(at, undefined, remove)
  };
}

describe('with a partner’s access token', () => {
  let sites: CaseSites;
  let site: TokenSite;
  const seeded: Seeded[] = [];

  async function seed(list: Kept, folder: string): Promise<void> {
    const name = nameIn(folder);
    const answer = await site.ask(owner, additionTo(kept[list], folder, name));
    if (list === 'Packs') {
      const address = `${placeOf(kept.Packs, folder)}/${name}.txt`;
      const { Id } = await site.must({ method: 'GET', path: `${fileAt(address)}/listItemAllFields?$select=Id` });
      await site.must(post(`${listAt(kept.Packs)}/items(${String(Id)})`, { Title: name }, merge));
      seeded.push({ list, folder, id: Number(Id), address });
      return;
    }
    const id = addedId(answer);
    if (id === undefined) throw new Error(`${list} ${folder}: ${answer.status} ${answer.body}`);
    const item = `${listAt(kept[list])}/items(${id})`;
    // A second version, so that there is an earlier one.
    await site.must(post(item, { Title: name }, merge));
    const { FileRef } = await site.must({ method: 'GET', path: `${item}?$select=FileRef` });
    seeded.push({ list, folder, id, address: String(FileRef) });
  }

  beforeAll(async () => {
    sites = await caseSites();
    site = await openTokenSite(sites);
    for (const list of keptNames) for (const folder of foldersOf[list]) await seed(list, folder);
  });
  afterAll(async () => {
    await site.end();
    sites.close();
  });

  /** Everything that the four lists hold, with who may what with it, as the owner reads it. */
  async function stored(): Promise<Readonly<Record<string, unknown>>> {
    const all: Record<string, unknown> = {};
    for (const list of keptNames) {
      const at = listAt(kept[list]);
      all[list] = await site.must({ method: 'GET', path: `${at}?$select=Title,Description,HasUniqueRoleAssignments` });
      const { value } = (await site.must({
        method: 'GET',
        path: `${at}/items?$select=*,FileRef,OData__UIVersionString,HasUniqueRoleAssignments&$top=5000`
      })) as { value: { Id: number }[] };
      for (const row of value) all[`${list} ${row.Id}`] = row;
    }
    for (const { list, id, address } of seeded) {
      const { value } = (await site.must({ method: 'GET', path: `${listAt(kept[list])}/items(${id})/versions?$select=VersionId` })) as {
        value: object[];
      };
      all[`versions of ${address}`] = value;
      if (list === 'Packs')
        all[`content of ${address}`] = (await site.ask(owner, { method: 'GET', path: `${fileAt(address)}/$value` })).body;
    }
    for (const list of keptNames) {
      for (const folder of foldersOf[list].filter(name => name !== '')) {
        all[`who may what in ${list} ${folder}`] = await site.must({
          method: 'GET',
          path: `${folderAt(placeOf(kept[list], folder))}/listItemAllFields/roleassignments?$expand=RoleDefinitionBindings`
        });
      }
    }
    return all;
  }

  /** Which of the requests were not refused with 403 or 404. */
  async function unrefused(login: string, where: string, verbs: Verbs): Promise<readonly string[]> {
    const through: string[] = [];
    for (const [verb, request] of Object.entries(verbs)) {
      const { status } = await site.ask(login, request);
      if (status !== 403 && status !== 404) through.push(`${verb}, ${where}: ${status}`);
    }
    return through;
  }

  const whereOf = ({ list, folder }: Seeded): string => `${list} ${nameIn(folder)}`;

  it.each(askers)('%s reads only what is theirs, by its number, in the list, by its address and in its folder', async login => {
    const titles = async (path: string): Promise<readonly string[]> => {
      const { status, body } = await site.ask(login, { method: 'GET', path });
      return status < 300 ? (JSON.parse(body) as { value: { Title: string }[] }).value.map(({ Title }) => Title) : [];
    };
    for (const list of keptNames) {
      const expected = sees[login][list].map(nameIn).sort();
      const listed = await titles(`${listAt(kept[list])}/items?$select=Title&$filter=FSObjType eq 0&$top=500`);
      expect({ list, listed: [...listed].sort() }).toEqual({ list, listed: expected });
      for (const one of seeded.filter(row => row.list === list)) {
        const answers = [
          await site.ask(login, { method: 'GET', path: `${listAt(kept[list])}/items(${one.id})?$select=Title` }),
          await site.ask(login, { method: 'GET', path: `${fileAt(one.address)}/listItemAllFields?$select=Title` }),
          ...(list === 'Packs' ? [await site.ask(login, { method: 'GET', path: `${fileAt(one.address)}/$value` })] : [])
        ];
        const mayRead = sees[login][list].includes(one.folder);
        expect([whereOf(one), ...answers.map(({ status }) => status < 300)]).toEqual([whereOf(one), ...answers.map(() => mayRead)]);
        // An address that was asked for is repeated in the answer; what lies there is not.
        if (!mayRead) expect(answers[0].body).not.toContain(nameIn(one.folder));
        const versions = await site.ask(login, { method: 'GET', path: `${listAt(kept[list])}/items(${one.id})/versions` });
        expect([whereOf(one), [403, 404].includes(versions.status)]).toEqual([whereOf(one), true]);
      }
    }
  });

  it.each(askers)('%s can change and delete nothing, in no way, and what is stored stays as it was', async login => {
    const before = await stored();
    const through: string[] = [];
    for (const one of seeded) {
      const mine = placeOf(kept[one.list], sees[login][one.list].slice(-1)[0] ?? foldersOf[one.list].slice(-1)[0]);
      through.push(
        ...(await unrefused(login, whereOf(one), {
          ...rowVerbs(one, mine),
          ...(one.list === 'Packs' ? fileVerbs(one) : {}),
          ...neverVerbs(one)
        }))
      );
    }
    for (const list of keptNames) {
      for (const folder of foldersOf[list].filter(name => name !== ''))
        through.push(...(await unrefused(login, `${list} ${folder}`, folderVerbs(list, folder))));
      through.push(...(await unrefused(login, list, listVerbs(list))));
    }
    expect(through).toEqual([]);
    expect(await stored()).toEqual(before);
  });

  it.each(askers)('%s adds nowhere but to the agency’s own Returns, and cannot take that back', async login => {
    const before = await stored();
    const added: string[] = [];
    const mine: Seeded[] = [];
    for (const list of keptNames) {
      for (const folder of foldersOf[list]) {
        const answer = await site.ask(login, additionTo(kept[list], folder, `added ${list}`));
        const id = list === 'Packs' ? (answer.status < 300 ? -1 : undefined) : addedId(answer);
        if (id === undefined) continue;
        added.push(`${list} ${folder}`);
        const { FileRef } = await site.must({ method: 'GET', path: `${listAt(kept[list])}/items(${id})?$select=FileRef` });
        mine.push({ list, folder, id, address: String(FileRef) });
      }
      expect(addedId(await site.ask(login, post(`${listAt(kept[list])}/items`, { Title: 'added' })))).toBeUndefined();
      for (const folder of foldersOf[list].filter(name => `Returns ${mayReport[login]}` !== `${list} ${name}`)) {
        const { status } = await site.ask(login, post(`${folderAt(placeOf(kept[list], folder))}/folders/AddUsingPath(decodedurl='mine')`));
        expect([list, folder, [403, 404].includes(status)]).toEqual([list, folder, true]);
      }
    }
    expect(added).toEqual(login in mayReport ? [`Returns ${mayReport[login]}`] : []);
    const after = await stored();
    const elsewhere = placeOf(kept.Returns, 'Coventry - IDVA service');
    for (const one of mine)
      expect(await unrefused(login, 'their own return', { ...rowVerbs(one, elsewhere), ...neverVerbs(one) })).toEqual([]);
    expect(await stored()).toEqual(after);
    const news = Object.keys(after).filter(key => !(key in before));
    expect(news).toEqual(mine.map(({ id }) => `Returns ${id}`));
    expect(Object.fromEntries(Object.entries(after).filter(([key]) => key in before))).toEqual(before);
  });

  it('a change inside a batch is refused as well', async () => {
    const target = seeded.find(({ list, folder }) => list === 'Actions' && folder === 'Coventry - Housing') as Seeded;
    const body = [
      '--batch_b',
      'Content-Type: multipart/mixed; boundary="changeset_c"',
      '',
      '--changeset_c',
      'Content-Type: application/http',
      'Content-Transfer-Encoding: binary',
      '',
      `PATCH ${encodeURI(`http://127.0.0.1${sitePaths.partner}/${listAt(kept.Actions)}/items(${target.id})`)} HTTP/1.1`,
      'Content-Type: application/json',
      'If-Match: *',
      '',
      '{"Title":"changed"}',
      '',
      '--changeset_c--',
      '--batch_b--',
      ''
    ].join('\r\n');
    const batch = post('_api/$batch', body, { 'content-type': 'multipart/mixed; boundary="batch_b"' });
    const title = async (): Promise<unknown> =>
      (await site.must({ method: 'GET', path: `${listAt(kept.Actions)}/items(${target.id})?$select=Title` })).Title;
    expect((await site.ask(housing, batch)).body.match(/HTTP\/1\.1 (\d+)/g)).toEqual(['HTTP/1.1 403']);
    expect(await title()).toBe(nameIn('Coventry - Housing'));
    expect((await site.ask(owner, batch)).body.match(/HTTP\/1\.1 (\d+)/g)).toEqual(['HTTP/1.1 204']);
    expect(await title()).toBe('changed');
  });

  it('OPCC reads aggregate figures, and no list that holds a case, on either site', async () => {
    const read: string[] = [];
    for (const list of Object.values(lists) as ListDefinition[]) {
      for (const place of Object.keys(list.access) as Site[]) {
        await site.must(additionTo(list, '', 'some case', place), place);
        const { value } = (await site.must({ method: 'GET', path: `${listAt(list, place)}/items?$select=Id&$top=5` }, place)) as {
          value: object[];
        };
        expect(value.length).toBeGreaterThan(0);
        const { status, body } = await site.ask(opcc, { method: 'GET', path: `${listAt(list, place)}/items?$top=5` }, place);
        if (status < 300 && (JSON.parse(body) as { value: object[] }).value.length > 0) read.push(`${list.title}, ${place} site`);
        else expect([list.title, place, body.includes('some case')]).toEqual([list.title, place, false]);
      }
    }
    expect(read.sort()).toEqual(['Configuration, case site', 'Figures, case site']);
  });

  // Without this, a request that nobody can make would pass for one that is refused.
  it('and each of these requests is one that the owner of the site can make', async () => {
    const refusedTo: string[] = [];
    const tried = async (where: string, verbs: Verbs, again: () => Promise<Verbs>): Promise<void> => {
      let current = verbs;
      for (const verb of Object.keys(verbs)) {
        const { status, body } = await site.ask(owner, current[verb]);
        if (status >= 300) refusedTo.push(`${verb}, ${where}: ${status} ${body.slice(0, 200)}`);
        current = await again();
      }
    };
    for (const list of ['Actions', 'Packs'] as const) {
      const folder = list === 'Packs' ? 'Walsall/Health' : 'Walsall - Health';
      const target = placeOf(kept[list], list === 'Packs' ? 'Coventry/Housing' : 'Coventry - Housing');
      let count = 0;
      const afresh = async (): Promise<Verbs> => {
        count += 1;
        const name = `for the owner ${count}`;
        const answer = await site.ask(owner, additionTo(kept[list], folder, name));
        const fileAddress = `${placeOf(kept.Packs, folder)}/${name}.txt`;
        const id =
          list === 'Packs'
            ? Number((await site.must({ method: 'GET', path: `${fileAt(fileAddress)}/listItemAllFields?$select=Id` })).Id)
            : (addedId(answer) as number);
        const { FileRef } = await site.must({ method: 'GET', path: `${listAt(kept[list])}/items(${id})?$select=FileRef` });
        const one: Seeded = { list, folder, id, address: String(FileRef) };
        return { ...rowVerbs(one, target), ...(list === 'Packs' ? fileVerbs(one) : {}) };
      };
      await tried(list, await afresh(), afresh);
    }
    const same = (verbs: Verbs): [Verbs, () => Promise<Verbs>] => [verbs, () => Promise.resolve(verbs)];
    await tried(
      'a folder',
      ...same({
        ...folderVerbs('Actions', 'Coventry - Housing'),
        'delete the folder': folderVerbs('Actions', 'Walsall - Health')['delete the folder']
      })
    );
    await tried('a list', ...same({ ...listVerbs('Returns'), 'delete the list': listVerbs('Notices')['delete the list'] }));
    expect(refusedTo).toEqual([]);
  });
});
