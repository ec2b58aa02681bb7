import { defaultConfiguration } from '../../../src/domain/setUp/defaultConfiguration';
import type { SharePointEngine } from '../../../local/engine';
import { siteSchemas } from '../../../src/sharepoint/schema';
import { ask, emptySites, must, provisioningOf, sitePaths, smallRegion } from './site';

const valueOf = <T>(outcome: { ok: true; value: T } | { ok: false; error: unknown }): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.error));
  return outcome.value;
};

describe.each(['case', 'partner'] as const)('the %s site', site => {
  let engine: SharePointEngine;
  beforeAll(() => {
    engine = emptySites();
  });
  afterAll(() => engine.close());

  it('is planned before anything is changed', async () => {
    const plan = valueOf(await provisioningOf(engine, site).plan());
    expect(plan.byHand).toEqual([]);
    expect(plan.steps.filter(({ action }) => action.do === 'make list')).toHaveLength(siteSchemas[site].length);
    expect(plan.steps.map(({ action }) => action.do).slice(0, 3)).toEqual(['make role', 'make role', 'make role']);
    const lists = (await must(engine, 'owner@wmp.example', 'GET', `${sitePaths[site]}/_api/web/lists?$select=Title`)) as {
      value: unknown[];
    };
    expect(lists.value.length).toBe(0);
  });

  it('is made, and is then as it should be', async () => {
    const steps: string[] = [];
    const applied = valueOf(
      await provisioningOf(engine, site).apply({ progress: ({ step, done, of }) => steps.push(`${done}/${of} ${step}`) })
    );
    expect(applied.finished).toBe(true);
    expect(applied.stepsDone).toBeGreaterThan(100);
    expect(steps[0]).toMatch(/^0\/\d+ Make the role MARAC read$/);
    expect(valueOf(await provisioningOf(engine, site).verify())).toEqual([]);
  });

  it('is left alone by a second run', async () => {
    const plan = valueOf(await provisioningOf(engine, site).plan());
    expect(plan.steps).toEqual([]);
    const applied = valueOf(await provisioningOf(engine, site).apply());
    expect(applied).toMatchObject({ finished: true, stepsDone: 0 });
  });

  it('was made with requests that the local site knows', () => {
    expect(engine.requestLog.unknown).toEqual([]);
  });

  it('shows its lists under their names, at addresses without spaces', async () => {
    const lists = (await must(
      engine,
      'owner@wmp.example',
      'GET',
      `${sitePaths[site]}/_api/web/lists?$select=Title,NoCrawl,RootFolder/ServerRelativeUrl&$expand=RootFolder`
    )) as {
      value: { Title: string; NoCrawl: boolean; RootFolder: { ServerRelativeUrl: string } }[];
    };
    expect(lists.value.map(({ Title }) => Title).sort()).toEqual(siteSchemas[site].map(({ title }) => title).sort());
    for (const list of lists.value) {
      expect(list.RootFolder.ServerRelativeUrl).not.toMatch(/ /);
      expect(list.NoCrawl).toBe(true);
    }
  });
});

describe('Set-up by somebody without the rights', () => {
  it.each(['coordinator.birmingham@wmp.example', 'nobody@wmp.example'])('refuses %s by name and changes nothing', async login => {
    const engine = emptySites();
    const outcome = await provisioningOf(engine, 'case', { login }).apply();
    expect(outcome.ok).toBe(false);
    if (!outcome.ok) {
      expect(outcome.error.kind).toBe('forbidden');
      expect(outcome.error.words).toContain('Manage permissions');
      expect(outcome.error.nextAction).toContain('MARAC Owners');
    }
    const roles = (await must(engine, 'owner@wmp.example', 'GET', '/sites/marac/_api/web/roledefinitions?$select=Name')) as {
      value: { Name: string }[];
    };
    expect(roles.value.map(({ Name }) => Name)).not.toContain('MARAC read');
    engine.close();
  });
});

describe('stopping', () => {
  it('stops between two steps and goes on from there', async () => {
    const engine = emptySites();
    const signal = { aborted: false };
    const first = valueOf(
      await provisioningOf(engine, 'case').apply({
        signal,
        progress: ({ done }) => {
          if (done === 20) signal.aborted = true;
        }
      })
    );
    expect(first.finished).toBe(false);
    const second = valueOf(await provisioningOf(engine, 'case').apply());
    expect(second.finished).toBe(true);
    expect(valueOf(await provisioningOf(engine, 'case').verify())).toEqual([]);
    engine.close();
  });
});

describe('an agency that comes later', () => {
  it('costs fewer than 30 requests and touches nothing else', async () => {
    const engine = emptySites();
    valueOf(await provisioningOf(engine, 'partner').apply());
    const housing = (await must(
      engine,
      'owner@wmp.example',
      'GET',
      "/sites/marac-partners/_api/web/lists/getByTitle('Configuration')/items?$filter=Key eq 'agency:Housing'&$select=Id"
    )) as {
      value: { Id: number }[];
    };
    expect(housing.value).toHaveLength(1);
    await must(engine, 'owner@wmp.example', 'POST', "/sites/marac-partners/_api/web/lists/getByTitle('Configuration')/items", {
      Key: 'agency:Probation',
      Title: 'Probation',
      Kind: 'Agency',
      Maracs: 'Coventry'
    });
    const added = valueOf(await provisioningOf(engine, 'partner').addAgency({ marac: 'Coventry', agency: 'Probation' }));
    expect(added.finished).toBe(true);
    expect(added.requests).toBeLessThan(30);
    expect(valueOf(await provisioningOf(engine, 'partner').verify())).toEqual([]);
    engine.close();
  });
});

describe('the Configuration list', () => {
  it('is filled once: what the owners delete stays deleted', async () => {
    const engine = emptySites();
    valueOf(await provisioningOf(engine, 'case').apply());
    const rows = (await must(
      engine,
      'owner@wmp.example',
      'GET',
      "/sites/marac/_api/web/lists/getByTitle('Configuration')/items?$select=Id,Key,Coordinators&$top=500"
    )) as {
      value: { Id: number; Key: string; Coordinators: string | null }[];
    };
    expect(rows.value.find(({ Key }) => Key === 'marac:Coventry')?.Coordinators).toBe('senior@wmp.example');
    const postcode = rows.value.find(({ Key }) => Key === 'postcode:WS1');
    await must(
      engine,
      'owner@wmp.example',
      'POST',
      `/sites/marac/_api/web/lists/getByTitle('Configuration')/items(${postcode?.Id})/recycle`
    );
    expect(valueOf(await provisioningOf(engine, 'case').plan()).steps).toEqual([]);
    engine.close();
  });

  it('is given where the pages are, once, also where an earlier release has filled it', async () => {
    const engine = emptySites();
    valueOf(await provisioningOf(engine, 'case').apply());
    const list = "/sites/marac/_api/web/lists/getByTitle('Configuration')/items";
    const rows = async (): Promise<readonly { Id: number; Key: string }[]> =>
      ((await must(engine, 'owner@wmp.example', 'GET', `${list}?$select=Id,Key&$top=500`)) as { value: { Id: number; Key: string }[] })
        .value;
    const recycle = async (wanted: (key: string) => boolean): Promise<void> => {
      for (const { Id, Key } of await rows()) if (wanted(Key)) await must(engine, 'owner@wmp.example', 'POST', `${list}(${Id})/recycle`);
    };
    await recycle(key => key.startsWith('page:') || key === 'set-up:pages');
    valueOf(await provisioningOf(engine, 'case').apply());
    expect((await rows()).filter(({ Key }) => Key === 'page:MARAC desk')).toHaveLength(1);
    await recycle(key => key === 'page:MARAC desk');
    expect(valueOf(await provisioningOf(engine, 'case').plan()).steps).toEqual([]);
    engine.close();
  });

  it('has no contacts on the partner site', async () => {
    const engine = emptySites();
    valueOf(await provisioningOf(engine, 'partner').apply());
    const { json } = await ask(
      engine,
      'owner@wmp.example',
      'GET',
      "/sites/marac-partners/_api/web/lists/getByTitle('Configuration')/items?$top=500"
    );
    expect(JSON.stringify(json)).not.toContain('@wmp.example');
    engine.close();
  });
});

describe('the whole region', () => {
  it('gets about 120 groups and 490 folders, and is then as it should be', async () => {
    const engine = emptySites();
    const options = { configuration: defaultConfiguration };
    const plan = valueOf(await provisioningOf(engine, 'partner', options).plan());
    expect(plan.steps.filter(({ action }) => action.do === 'make group').length).toBeGreaterThan(100);
    expect(plan.steps.filter(({ action }) => action.do === 'make folder').length).toBeGreaterThan(400);
    // No step had to be tried again: the names of agencies hold characters that addresses and headers don't.
    expect(valueOf(await provisioningOf(engine, 'partner', options).apply())).toMatchObject({
      finished: true,
      stepsDone: plan.steps.length
    });
    expect(valueOf(await provisioningOf(engine, 'partner', options).verify())).toEqual([]);
    engine.close();
  });
});

it('is tried on a region that has everything the default one has', () => {
  expect(Object.keys(smallRegion).sort()).toEqual(Object.keys(defaultConfiguration).sort());
});
