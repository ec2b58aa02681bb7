import type { Page } from 'playwright-core';
import { pageErrors } from '../support/sites/browser';
import { violations } from './support/page/accessibility';
import { Stage } from './support/stage';

const owner = 'owner@wmp.example';
const setUpPage = '/sites/marac/SitePages/Setup.aspx';

describe('a site owner and Set-up', () => {
  let stage: Stage;

  const openAs = (login: string): Promise<Page> => stage.openAs(login, setUpPage);

  /** Something done to the partner site in SharePoint's own settings pages. */
  const tamper = async (path: string, body: object | undefined, verb: string): Promise<void> => {
    const answer = await fetch(`${stage.origin}/sites/marac-partners/_api/web/${path}`, {
      method: 'POST',
      headers: {
        authorization: `Bearer local:${owner}`,
        'content-type': 'application/json;odata=nometadata',
        'x-http-method': verb,
        'if-match': '*'
      },
      ...(body && { body: JSON.stringify(body) })
    });
    expect(answer.status).toBeLessThan(300);
  };

  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  // The framework brings its property pane when it is opened: the web parts name its fields, and load none of it.
  test('finds in the property pane of a page which sites hold the data', async () => {
    const page = await stage.openAs(owner, `${setUpPage}?Mode=Edit`);
    await page.getByRole('button', { name: 'Web part properties' }).click();
    expect(await page.getByLabel('Case site').inputValue()).toBe('/sites/marac');
    expect(await page.getByLabel('Partner site').inputValue()).toBe('/sites/marac-partners');
    expect(await pageErrors(page)).toEqual([]);
  });

  test('sees that both sites are as they should be', async () => {
    const page = await openAs(owner);
    await page.getByText('Everything is as it should be.').nth(1).waitFor();
    expect(await page.getByRole('button', { name: /Set up both sites/ }).count()).toBe(0);
    expect(await violations(page)).toEqual([]);
    expect(await pageErrors(page)).toEqual([]);
  });

  test('is told what was changed, stops half-way, and goes on to the end', async () => {
    await tamper("lists/getByTitle('Notices')", undefined, 'DELETE');
    await tamper("lists/getByTitle('Intake')", { ReadSecurity: 1 }, 'MERGE');
    const page = await openAs(owner);
    await page.getByText('List missing (1)').waitFor();
    expect(await page.getByText('Item-level security changed (1)').count()).toBe(1);
    expect(await violations(page)).toEqual([]);

    await page.getByRole('button', { name: /^Set up both sites/ }).click();
    await page.getByText(/^Partner site: \d+ of \d+ steps done$/).waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByRole('button', { name: /^Continue/ }).click();
    await page
      .getByText(/^Set-up has finished\./)
      .first()
      .waitFor();
    await page.getByText('Everything is as it should be.').nth(1).waitFor();
    expect(await violations(page)).toEqual([]);
    expect(await pageErrors(page)).toEqual([]);
  });

  test('is the only one who can: a coordinator is told which rights it takes, and who has them', async () => {
    const page = await openAs('coordinator.birmingham@wmp.example');
    const refusal = page.locator('[role=alert]', { hasText: 'Manage permissions' });
    await refusal.waitFor();
    expect(await refusal.textContent()).toContain('MARAC Owners');
    expect(await violations(page)).toEqual([]);
  });
});
