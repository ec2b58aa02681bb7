import type { Site } from '../../../src/services/shared/ports';
import { fromConfigurationRows } from '../../../src/sharepoint/stores/shared/configurationRow';
import { emptySites, must, provisioningOf, sitePaths, smallRegion } from './site';

const owner = 'owner@wmp.example';
const valueOf = <T>(outcome: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
};

/** docs/how-to/add-a-marac.md, followed: rows in the Configuration list of each site, then Set-up. */
test('a MARAC that owners add to the lists is set up, with nobody changing the code', async () => {
  const engine = emptySites();
  const items = (site: Site): string => `${sitePaths[site]}/_api/web/lists/getByTitle('Configuration')/items`;
  const rowsOf = async (site: Site) =>
    ((await must(engine, owner, 'GET', `${items(site)}?$top=500`)) as { value: ({ Id: number; Title: string; Kind: string } & object)[] })
      .value;
  const change = async (site: Site, title: string, values: object): Promise<unknown> => {
    const row = (await rowsOf(site)).find(({ Title }) => Title === title);
    return must(engine, owner, 'POST', `${items(site)}(${row?.Id})`, values, { 'x-http-method': 'MERGE', 'if-match': '*' });
  };

  for (const site of ['case', 'partner'] as const) {
    const provisioning = provisioningOf(engine, site, { configuration: smallRegion });
    valueOf(await provisioning.apply());
    // No Key: people type these rows in the list's own screen.
    await must(engine, owner, 'POST', items(site), {
      Title: 'Warwick',
      Kind: 'MARAC',
      LocalAuthority: 'Warwick',
      IdvaService: 'Warwick IDVA service'
    });
    await must(engine, owner, 'POST', items(site), { Title: 'CV34', Kind: 'Postcode', Marac: 'Warwick' });
    for (const agency of ['Housing', 'IDVA service']) await change(site, agency, { Maracs: 'Coventry; Walsall; Warwick' });
    if (site === 'case') {
      await change(site, 'Warwick', { Coordinators: 'coordinator.walsall@wmp.example' });
      await must(engine, owner, 'POST', items(site), {
        Title: 'Housing',
        Kind: 'Contact',
        Marac: 'Warwick',
        Contacts: 'housing@warwick.example'
      });
    }

    const found = valueOf(await provisioning.verify());
    expect(found.length > 0).toBe(site === 'partner');
    valueOf(await provisioning.apply());
    expect(valueOf(await provisioning.verify())).toEqual([]);

    const { maracs, postcodes, agencies, problems } = fromConfigurationRows(
      (await rowsOf(site)) as never,
      'https://force.example/sites/marac'
    );
    expect(problems).toEqual([]);
    expect(maracs.map(({ name }) => name)).toEqual(['Coventry', 'Walsall', 'Warwick']);
    expect(postcodes.CV34).toBe('Warwick');
    expect(agencies.filter(agency => agency.maracs.includes('Warwick')).map(({ name }) => name)).toEqual(['Housing', 'IDVA service']);
  }

  const groups = (await must(engine, owner, 'GET', `${sitePaths.partner}/_api/web/sitegroups?$select=Title`)) as {
    value: { Title: string }[];
  };
  expect(groups.value.map(({ Title }) => Title).filter(title => title.includes('Warwick'))).toEqual([
    'Warwick - Housing',
    'Warwick - IDVA service'
  ]);
  engine.close();
});
