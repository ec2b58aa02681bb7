import manifest from '../../../src/extensions/transferCommand/TransferCommandSet.manifest.json';
import type { SharePointEngine } from '../../../local/engine';
import { transferCommandId } from '../../../src/sharepoint/provisioning/commands';
import type { Provisioning } from '../../../src/sharepoint/provisioning/provisioning';
import { ask, emptySites, must, origin, provisioningOf, sitePaths } from './site';

const owner = 'owner@wmp.example';
const address = `${sitePaths.case}/_api/web/getList('${sitePaths.case}/Lists/Referrals')/userCustomActions`;

interface StoredAction {
  readonly Id: string;
  readonly Title: string;
  readonly Name: string;
  readonly Location: string;
  readonly ClientSideComponentId: string;
  readonly ClientSideComponentProperties: string;
}

const actions = async (engine: SharePointEngine): Promise<readonly StoredAction[]> =>
  ((await must(engine, owner, 'GET', address)) as { value: readonly StoredAction[] }).value;

describe('the Transfer command of the Referrals list', () => {
  let engine: SharePointEngine;
  let setUp: Provisioning;
  beforeAll(async () => {
    engine = emptySites();
    setUp = provisioningOf(engine, 'case', { partnerSiteUrl: `${origin}${sitePaths.partner}` });
    const applied = await setUp.apply();
    if (!applied.ok) throw new Error(applied.error.words);
  });
  afterAll(() => engine.close());

  const addAction = (values: object): Promise<unknown> => must(engine, owner, 'POST', address, values);
  const findings = async (): Promise<readonly string[]> => {
    const found = await setUp.verify();
    return found.ok ? found.value.map(({ kind }) => kind) : [found.error.words];
  };

  test('is put into the toolbar, told where the partner site is, once', async () => {
    const again = await setUp.apply();
    expect(again).toMatchObject({ ok: true, value: { finished: true, stepsDone: 0 } });
    expect(await actions(engine)).toEqual([
      expect.objectContaining({
        Name: 'MARAC Transfer',
        Title: 'Transfer',
        Location: 'ClientSideExtension.ListViewCommandSet.CommandBar',
        ClientSideComponentId: manifest.id,
        ClientSideComponentProperties: '{"partnerSiteUrl":"/sites/marac-partners"}'
      })
    ]);
  });

  test('has the id of the component that the package holds', () => {
    expect(transferCommandId).toBe(manifest.id);
  });

  test.each([
    [
      'taken away',
      async ({ Id }: StoredAction) =>
        must(engine, owner, 'POST', `${address}('${Id}')`, undefined, { 'x-http-method': 'DELETE', 'if-match': '*' }),
      'Command missing'
    ],
    [
      'told another partner site',
      async ({ Id }: StoredAction) =>
        must(
          engine,
          owner,
          'POST',
          `${address}('${Id}')`,
          { ClientSideComponentProperties: '{"partnerSiteUrl":"/sites/other"}' },
          { 'x-http-method': 'MERGE', 'if-match': '*' }
        ),
      'Command changed'
    ],
    [
      'doubled',
      async ({ Name, Title, Location, ClientSideComponentId, ClientSideComponentProperties }: StoredAction) =>
        addAction({ Name, Title, Location, ClientSideComponentId, ClientSideComponentProperties }),
      'Command changed'
    ]
  ])('%s, it is found and put right', async (_, change, kind) => {
    const [before] = await actions(engine);
    await change(before);
    expect(await findings()).toContain(kind);
    expect(await setUp.apply()).toMatchObject({ ok: true, value: { finished: true } });
    expect(await findings()).toEqual([]);
    expect(await actions(engine)).toHaveLength(1);
  });

  test('leaves the commands of others alone', async () => {
    await addAction({
      Name: 'Somebody else',
      Title: 'Export',
      Location: 'ClientSideExtension.ListViewCommandSet.CommandBar',
      ClientSideComponentId: '30fb80ad-539e-4e30-8fd7-dbd2fd4bf514'
    });
    expect(await findings()).toEqual([]);
    expect((await actions(engine)).map(({ Title }) => Title)).toEqual(['Transfer', 'Export']);
  });

  test('only those who manage the list may change its commands', async () => {
    expect((await ask(engine, 'coordinator.birmingham@wmp.example', 'POST', address, { Name: 'x' })).status).toBe(403);
  });

  test('a site that is told of no partner site gets no command', async () => {
    const other = emptySites();
    const plan = await provisioningOf(other, 'case').plan();
    expect(plan.ok && plan.value.steps.some(({ action }) => action.do === 'add command')).toBe(false);
    other.close();
  });
});
