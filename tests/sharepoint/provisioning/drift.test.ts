import type { SharePointEngine } from '../../../local/engine';
import type { Drift, DriftKind } from '../../../src/sharepoint/provisioning/steps';
import { emptySites, must, provisioningOf, sitePaths } from './site';

const owner = 'owner@wmp.example';
const officer = 'officer@wmp.example';

interface Entity {
  readonly Id: number;
}

class Tampering {
  public constructor(
    private readonly engine: SharePointEngine,
    private readonly path: string
  ) {}

  public async read<T>(url: string): Promise<T> {
    return (await must(this.engine, owner, 'GET', `${this.path}/_api/web/${url}`)) as T;
  }

  public async post(url: string, body?: object): Promise<void> {
    await must(this.engine, owner, 'POST', `${this.path}/_api/web/${url}`, body);
  }

  public async merge(url: string, body: object): Promise<void> {
    await must(this.engine, owner, 'POST', `${this.path}/_api/web/${url}`, body, { 'x-http-method': 'MERGE', 'if-match': '*' });
  }

  public async remove(url: string): Promise<void> {
    await must(this.engine, owner, 'POST', `${this.path}/_api/web/${url}`, undefined, { 'x-http-method': 'DELETE', 'if-match': '*' });
  }

  public async group(name: string): Promise<number> {
    return (await this.read<Entity>(`sitegroups/getByName('${name}')?$select=Id`)).Id;
  }

  public async role(name: string): Promise<number> {
    return (await this.read<Entity>(`roledefinitions/getbyname('${name}')?$select=Id`)).Id;
  }

  public async person(login: string): Promise<number> {
    const answer = (await must(this.engine, owner, 'POST', `${this.path}/_api/web/ensureuser`, {
      logonName: `i:0#.f|membership|${login}`
    })) as Entity;
    return answer.Id;
  }
}

interface Case {
  readonly what: string;
  readonly kind: DriftKind;
  readonly where: string | RegExp;
  readonly change: (site: Tampering) => Promise<void>;
  /** Set-up can't mend it. */
  readonly byHand?: boolean;
}

const list = (title: string): string => `lists/getByTitle('${title}')`;
const folder = (path: string): string => `getFolderByServerRelativePath(decodedUrl='/sites/marac-partners/${path}')`;

const partnerCases: readonly Case[] = [
  { what: 'a list is deleted', kind: 'List missing', where: 'Notices', change: site => site.remove(list('Notices')) },
  {
    what: 'a column is deleted',
    kind: 'Column missing',
    where: 'Actions',
    change: site => site.remove(`${list('Actions')}/fields/getByInternalNameOrTitle('CompletedBy')`)
  },
  {
    what: 'an index is dropped',
    kind: 'Index missing',
    where: 'Returns',
    change: site => site.merge(`${list('Returns')}/fields/getByInternalNameOrTitle('CaseKey')`, { Indexed: false })
  },
  {
    what: 'a column is made again with another type',
    kind: 'Column of another type',
    where: 'Packs',
    byHand: true,
    change: async site => {
      await site.remove(`${list('Packs')}/fields/getByInternalNameOrTitle('Marac')`);
      await site.post(`${list('Packs')}/fields/createfieldasxml`, {
        parameters: { SchemaXml: '<Field Type="Number" Name="Marac" DisplayName="Marac"/>', Options: 8 }
      });
    }
  },
  {
    what: 'other choices are offered',
    kind: 'Choices changed',
    where: 'Actions',
    change: site => site.merge(`${list('Actions')}/fields/getByInternalNameOrTitle('Status')`, { Choices: ['Open', 'Finished'] })
  },
  {
    what: 'a group is deleted',
    kind: 'Group missing',
    where: 'Coventry - Health',
    change: async site => site.post(`sitegroups/removeById(${await site.group('Coventry - Health')})`)
  },
  {
    what: 'a role is deleted',
    kind: 'Role missing',
    where: 'MARAC add only',
    change: async site => site.remove(`roledefinitions(${await site.role('MARAC add only')})`)
  },
  {
    what: 'a role is given more rights',
    kind: 'Role changed',
    where: 'MARAC read',
    change: async site =>
      site.merge(`roledefinitions(${await site.role('MARAC read')})`, { BasePermissions: { High: '176', Low: '138612837' } })
  },
  {
    what: 'a permission is taken away',
    kind: 'Permission missing',
    where: 'Actions',
    change: async site =>
      site.post(
        `${list('Actions')}/roleassignments/removeroleassignment(principalid=${await site.group('WMP Users')}, roledefid=${await site.role('MARAC read')})`
      )
  },
  {
    what: 'a group can no longer open the site',
    kind: 'Permission missing',
    where: 'the site',
    change: async site =>
      site.post(
        `roleassignments/removeroleassignment(principalid=${await site.group('Coventry - Housing')}, roledefid=${await site.role('MARAC read')})`
      )
  },
  {
    what: 'two rows of Configuration say the same',
    kind: 'Configuration doubled',
    where: 'Configuration',
    change: site =>
      site.post(`${list('Configuration')}/items`, { Key: 'agency:Housing', Title: 'Housing', Kind: 'Agency', Maracs: 'Coventry; Walsall' })
  },
  {
    what: 'a group is given too much on a list',
    kind: 'Permission too many',
    where: 'Notices',
    change: async site =>
      site.post(
        `${list('Notices')}/roleassignments/addroleassignment(principalid=${await site.group('WMP Users')}, roledefid=${await site.role('MARAC read')})`
      )
  },
  {
    what: 'another agency is let into a folder',
    kind: 'Permission too many',
    where: 'Returns / Coventry - Housing',
    change: async site =>
      site.post(
        `${folder('Lists/Returns/Coventry - Housing')}/listItemAllFields/roleassignments/addroleassignment(principalid=${await site.group('Walsall - Health')}, roledefid=${await site.role('MARAC read')})`
      )
  },
  {
    what: 'one person is given a permission of their own',
    kind: 'Permission of one person',
    where: 'Actions / Restricted',
    change: async site =>
      site.post(
        `${folder('Lists/Actions/Restricted')}/listItemAllFields/roleassignments/addroleassignment(principalid=${await site.person(officer)}, roledefid=${await site.role('MARAC read')})`
      )
  },
  {
    what: 'a folder takes its permissions from its list again',
    kind: 'Permissions inherited',
    where: 'Actions / Restricted',
    change: site => site.post(`${folder('Lists/Actions/Restricted')}/listItemAllFields/resetroleinheritance`)
  },
  {
    what: 'a list takes its permissions from the site again',
    kind: 'Permissions inherited',
    where: 'Configuration',
    change: site => site.post(`${list('Configuration')}/resetroleinheritance`)
  },
  {
    what: 'a folder is deleted',
    kind: 'Folder missing',
    where: 'Packs / Coventry/Housing',
    change: site => site.remove(folder('Packs/Coventry/Housing'))
  },
  {
    what: "people are shown each other's rows",
    kind: 'Item-level security changed',
    where: 'Intake',
    change: site => site.merge(list('Intake'), { ReadSecurity: 1 })
  },
  {
    what: "people may change each other's rows",
    kind: 'Item-level security changed',
    where: 'Intake',
    change: site => site.merge(list('Intake'), { WriteSecurity: 1 })
  },
  {
    what: 'a list is put into search',
    kind: 'In search',
    where: 'Actions',
    change: site => site.merge(list('Actions'), { NoCrawl: false })
  },
  {
    what: 'a list is renamed',
    kind: 'Settings changed',
    where: 'Actions',
    change: site => site.merge(list('Actions'), { Title: 'To do' })
  },
  {
    what: 'versions are switched off',
    kind: 'Settings changed',
    where: 'Returns',
    change: site => site.merge(list('Returns'), { EnableVersioning: false })
  }
];

describe('drift', () => {
  let engine: SharePointEngine;
  beforeAll(async () => {
    engine = emptySites();
    const applied = await provisioningOf(engine, 'partner').apply();
    if (!applied.ok) throw new Error(JSON.stringify(applied.error));
  });
  afterAll(() => engine.close());

  const verified = async (): Promise<readonly Drift[]> => {
    const outcome = await provisioningOf(engine, 'partner').verify();
    if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
    return outcome.value;
  };

  it.each(partnerCases.filter(({ byHand }) => !byHand))('is named and put right when $what', async ({ kind, where, change }) => {
    await change(new Tampering(engine, sitePaths.partner));
    const drifts = await verified();
    expect(drifts).toEqual(expect.arrayContaining([expect.objectContaining({ kind, where })]));
    const applied = await provisioningOf(engine, 'partner').apply();
    expect(applied).toMatchObject({ ok: true, value: { finished: true } });
    expect(await verified()).toEqual([]);
  });

  it.each(partnerCases.filter(({ byHand }) => byHand))('is named, and left to a person, when $what', async ({ kind, where, change }) => {
    await change(new Tampering(engine, sitePaths.partner));
    expect(await verified()).toEqual([expect.objectContaining({ kind, where })]);
    const planned = await provisioningOf(engine, 'partner').plan();
    expect(planned).toMatchObject({ ok: true, value: { steps: [], byHand: [expect.objectContaining({ kind })] } });
  });
});

describe('a site whose Configuration has lost its MARACs', () => {
  it('is not touched: Set-up says that it cannot tell', async () => {
    const engine = emptySites();
    await provisioningOf(engine, 'partner').apply();
    const site = new Tampering(engine, sitePaths.partner);
    const rows = await site.read<{ value: readonly Entity[] }>(`${list('Configuration')}/items?$select=Id&$filter=Kind eq 'MARAC'`);
    for (const { Id } of rows.value) await site.post(`${list('Configuration')}/items(${Id})/recycle`);
    const planned = await provisioningOf(engine, 'partner').plan();
    expect(planned).toMatchObject({ ok: false, error: { kind: 'damaged' } });
    engine.close();
  });
});
