import { pageErrors } from '../support/sites/browser';
import { screenShown } from './support/page/keyboard';
import { largeRegion, referralsOfLargeRegion } from './support/largeRegion';
import { coordinator, deskOf, deskPage } from './support/programs';
import { Stage } from './support/stage';

const caseRow = /^M-\w{4}-\w{4}-\w/;

describe('a region with 12,000 referrals, the threshold enforced', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open(largeRegion);
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  const asOwner = async (query: string): Promise<Response> =>
    fetch(`${stage.origin}/sites/marac/_api/web/lists/getByTitle('Referrals')${query}`, {
      headers: { accept: 'application/json;odata=nometadata', authorization: 'Bearer local:owner@wmp.example' }
    });

  test('holds them, and refuses a filter on a column without an index, as SharePoint does', async () => {
    const { ItemCount } = (await (await asOwner('?$select=ItemCount')).json()) as { ItemCount: number };
    expect(ItemCount).toBeGreaterThanOrEqual(referralsOfLargeRegion);
    const refused = await asOwner(`/items?$filter=VictimName eq 'Sample'&$top=1`);
    expect(refused.status).toBe(500);
    expect(await refused.text()).toContain('SPQueryThrottledException');
  });

  test('the queue opens, finds, takes in and opens a case', async () => {
    const page = await stage.openAs(coordinator, deskPage);
    await page.getByRole('button', { name: caseRow }).first().click();
    await page.getByRole('heading', { name: 'Safe contact with the victim' }).waitFor();
    expect(await pageErrors(page)).toEqual([]);
    const taken = await deskOf(stage.origin).takeIn();
    expect(taken).toMatchObject({ ok: true, value: { problems: [] } });
  });

  test('the form opens with what its person has sent', async () => {
    const page = await stage.openAs('officer@wmp.example', '/sites/intranet/SitePages/Refer.aspx');
    await page
      .getByRole('button', { name: /^Continue your draft/ })
      .first()
      .click();
    await screenShown(page, 'Refer a victim to MARAC');
    expect(await pageErrors(page)).toEqual([]);
  });

  test('Set-up finds everything as it should be', async () => {
    const page = await stage.openAs('owner@wmp.example', '/sites/marac/SitePages/Setup.aspx');
    await page.getByText('Everything is as it should be.').nth(1).waitFor();
    expect(await pageErrors(page)).toEqual([]);
  });
});
