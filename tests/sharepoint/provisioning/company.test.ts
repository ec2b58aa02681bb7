import { siteSchemas } from '../../../src/sharepoint/schema';
import type { Transport } from '../../../src/sharepoint/client/sending';
import { emptySites, must, provisioningOf, transportTo } from './site';

const owner = 'owner@wmp.example';

describe('somebody with full control who is no administrator of the site', () => {
  it('sets it up, becomes an owner, and keeps no permission of their own on any list', async () => {
    const engine = emptySites();
    const login = 'senior@wmp.example';
    const web = '/sites/marac/_api/web';
    const person = (await must(engine, owner, 'POST', `${web}/ensureuser`, { logonName: `i:0#.f|membership|${login}` })) as { Id: number };
    const fullControl = (await must(engine, owner, 'GET', `${web}/roledefinitions/getbyname('Full Control')?$select=Id`)) as { Id: number };
    await must(engine, owner, 'POST', `${web}/roleassignments/addroleassignment(principalid=${person.Id}, roledefid=${fullControl.Id})`);
    expect(await provisioningOf(engine, 'case', { login }).apply()).toMatchObject({ ok: true, value: { finished: true } });
    expect(await provisioningOf(engine, 'case', { login }).verify()).toEqual({ ok: true, value: [] });
    const members = (await must(engine, owner, 'GET', `${web}/sitegroups/getByName('MARAC Owners')/users?$select=Id`)) as {
      value: { Id: number }[];
    };
    expect(members.value.map(({ Id }) => Id)).toContain(person.Id);
    for (const group of ['MARAC Team', 'WMP Users', 'OPCC', 'MARAC Mail Flow']) {
      const others = (await must(engine, owner, 'GET', `${web}/sitegroups/getByName('${group}')/users?$select=Id`)) as {
        value: { Id: number }[];
      };
      expect(others.value).toEqual([]);
    }
    engine.close();
  });
});

describe('a list in the recycle bin', () => {
  it('is named as in the way, and nothing is left behind', async () => {
    const engine = emptySites();
    await provisioningOf(engine, 'case').apply();
    await must(engine, owner, 'POST', "/sites/marac/_api/web/lists/getByTitle('Figures')/recycle");
    const applied = await provisioningOf(engine, 'case').apply();
    const lists = (await must(engine, owner, 'GET', '/sites/marac/_api/web/lists?$select=Title')) as { value: { Title: string }[] };
    const figures = lists.value.filter(({ Title }) => Title === 'Figures');
    // Whether the address of a recycled list is free again is SharePoint's business: either way there is no half-made list.
    if (applied.ok) expect(figures).toHaveLength(1);
    else {
      expect(applied.error.words).toContain('recycle bin');
      expect(figures).toHaveLength(0);
    }
    engine.close();
  });
});

/** Refuses every so-manieth request once, as a busy SharePoint does. */
function busy(everyNth: number, transport: Transport): Transport {
  let asked = 0;
  return async (url, init) =>
    ++asked % everyNth === 0 ? new Response('busy', { status: 429, headers: { 'Retry-After': '7' } }) : transport(url, init);
}

describe('a busy SharePoint', () => {
  it('is waited for, visibly, and Set-up goes on', async () => {
    const engine = emptySites();
    const waits: number[] = [];
    const applied = await provisioningOf(engine, 'case', {
      transport: busy(10, transportTo(engine, owner)),
      onWait: seconds => waits.push(seconds)
    }).apply();
    expect(applied).toMatchObject({ ok: true, value: { finished: true } });
    expect(waits.filter(seconds => seconds === 7).length).toBeGreaterThan(30);
    expect(waits.filter(seconds => seconds === 0).length).toBe(waits.length / 2);
    expect(await provisioningOf(engine, 'case').verify()).toEqual({ ok: true, value: [] });
    engine.close();
  });
});

describe('two owners who set up at the same time', () => {
  it('end in one site as it should be', async () => {
    const engine = emptySites();
    const both = await Promise.all([provisioningOf(engine, 'case').apply(), provisioningOf(engine, 'case').apply()]);
    for (const outcome of both) if (!outcome.ok) expect(outcome.error.nextAction).toMatch(/run Set-up again|Try again/);
    expect(await provisioningOf(engine, 'case').apply()).toMatchObject({ ok: true, value: { finished: true } });
    expect(await provisioningOf(engine, 'case').verify()).toEqual({ ok: true, value: [] });
    const lists = (await must(engine, owner, 'GET', '/sites/marac/_api/web/lists?$select=Title')) as { value: { Title: string }[] };
    const titles = lists.value.map(({ Title }) => Title);
    expect(titles.sort()).toEqual(siteSchemas.case.map(({ title }) => title).sort());
    const columns = (await must(
      engine,
      owner,
      'GET',
      "/sites/marac/_api/web/lists/getByTitle('Referrals')/fields?$select=InternalName"
    )) as { value: { InternalName: string }[] };
    expect(columns.value.filter(({ InternalName }) => /\d$/.test(InternalName) && !/^(Form|Spare)/.test(InternalName))).toEqual([]);
    const rows = (await must(
      engine,
      owner,
      'GET',
      "/sites/marac/_api/web/lists/getByTitle('Configuration')/items?$select=Key&$top=5000"
    )) as { value: { Key: string }[] };
    const keys = rows.value.map(({ Key }) => Key);
    expect(new Set(keys).size).toBe(keys.length);
    engine.close();
  });
});
