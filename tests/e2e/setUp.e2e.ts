import { source as axeSource } from 'axe-core';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { StartedSite } from '../support/browser';
import { launchBrowser, pageErrors, signIn, waitForWebPart } from '../support/browser';
import { preparedSite } from './support/preparedSite';

jest.setTimeout(300_000);

const owner = 'owner@wmp.example';
const setUpPage = '/sites/marac/SitePages/Setup.aspx';

describe('a site owner and Set-up', () => {
  let site: StartedSite;
  let browser: Browser;
  const contexts: BrowserContext[] = [];

  const openAs = async (login: string): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', timezoneId: 'Europe/London' });
    contexts.push(context);
    const page = await context.newPage();
    await signIn(page, site.origin, login, setUpPage);
    await waitForWebPart(page);
    return page;
  };

  /** Something done to the partner site in SharePoint's own settings pages. */
  const tamper = async (path: string, body: object | undefined, verb: string): Promise<void> => {
    const answer = await fetch(`${site.origin}/sites/marac-partners/_api/web/${path}`, {
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

  const violations = async (page: Page): Promise<readonly string[]> => {
    await page.evaluate(axeSource);
    return page.evaluate(async () => {
      const axe = (window as unknown as { axe: { run(root: Element | null): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> } }).axe;
      const found = await axe.run(document.querySelector('#local-web-part'));
      return found.violations.map(violation => `${violation.id}: ${violation.nodes.map(({ html }) => html).join(' | ')}`);
    });
  };

  beforeAll(async () => {
    [site, browser] = await Promise.all([preparedSite(), launchBrowser()]);
  });
  afterAll(async () => {
    await Promise.all(contexts.map(context => context.close()));
    await browser?.close();
    await site?.close();
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
    await page.getByText(/^Set-up has finished\./).first().waitFor({ timeout: 120_000 });
    await page.getByText('Everything is as it should be.').nth(1).waitFor({ timeout: 60_000 });
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
