import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, pageErrors, signIn, waitForWebPart } from '../../support/sites/browser';
import { openTestSite, type TestSite } from './siteForTests';

// The real framework from npm, in a real browser, with a web part written by hand.

const refer = '/sites/intranet/SitePages/Refer.aspx';

let opened: TestSite;
let browser: Browser;
let page: Page;
let outside: string[];

beforeAll(async () => {
  [opened, browser] = await Promise.all([openTestSite(), launchBrowser()]);
});

afterAll(async () => {
  await browser?.close();
  await opened?.end();
});

beforeEach(async () => {
  const context = await browser.newContext();
  page = await context.newPage();
  outside = [];
  page.on('request', request => {
    if (!request.url().startsWith(opened.site.origin) && !request.url().startsWith('data:')) {
      outside.push(request.url());
    }
  });
});

afterEach(() => page.context().close());

async function facts(): Promise<Record<string, unknown>> {
  return JSON.parse((await page.locator('#facts').textContent()) ?? '') as Record<string, unknown>;
}

describe('the host page', () => {
  it('starts the real framework, which gives the web part a real context, and asks nothing of the world outside', async () => {
    await signIn(page, opened.site.origin, 'officer@wmp.example', refer);
    await waitForWebPart(page);
    expect(await facts()).toMatchObject({
      environment: 'SharePoint',
      isWebPartContext: true,
      user: 'officer@wmp.example',
      web: '/sites/intranet',
      culture: 'en-GB',
      properties: { caseSiteUrl: '/sites/marac', partnerSiteUrl: '/sites/marac-partners' },
      teamsTheme: null
    });
    expect(await pageErrors(page)).toEqual([]);
    expect(outside).toEqual([]);
    expect(opened.site.state.engine.requestLog.unknown).toEqual([]);
  });

  it('plays the part of a Teams tab, with its theme', async () => {
    await signIn(page, opened.site.origin, 'officer@wmp.example', `${refer}?teams=1&theme=dark`);
    await waitForWebPart(page);
    const seen = await facts();
    expect(seen.teamsTheme).toBe('dark');
    expect(seen.themePrimary).not.toBe('#0078d4');
    expect(await pageErrors(page)).toEqual([]);
  });

  it('sends calls to Graph to the local stand-in', async () => {
    await signIn(page, opened.site.origin, 'officer@wmp.example', refer);
    await waitForWebPart(page);
    const me = await page.evaluate(async () => {
      interface GraphRequest {
        get(): Promise<{ userPrincipalName: string }>;
      }
      const part = (
        window as unknown as {
          fixtureWebPart: { context: { msGraphClientFactory: { getClient(version: '3'): Promise<{ api(path: string): GraphRequest }> } } };
        }
      ).fixtureWebPart;
      const client = await part.context.msGraphClientFactory.getClient('3');
      return (await client.api('/me').get()).userPrincipalName;
    });
    expect(me).toBe('officer@wmp.example');
    expect(outside).toEqual([]);
  });

  it('edits properties in the real property pane and keeps them', async () => {
    await signIn(page, opened.site.origin, 'owner@wmp.example', `${refer}?Mode=Edit`);
    await waitForWebPart(page);
    await page.click('#local-edit-properties');
    await page.getByLabel('Case site').fill('/sites/elsewhere');
    await page.waitForFunction(() => document.querySelector('#facts')?.textContent?.includes('/sites/elsewhere'));
    await page.click('#local-edit-save');
    await page.waitForFunction(() => document.querySelector('#local-edit-status')?.textContent === 'Page saved.');
    expect(await pageErrors(page)).toEqual([]);

    await signIn(page, opened.site.origin, 'officer@wmp.example', refer);
    await waitForWebPart(page);
    expect(await facts()).toMatchObject({ properties: { caseSiteUrl: '/sites/elsewhere' } });
  });

  it('loses an answer for good: the browser does not quietly send the write again', async () => {
    await signIn(page, opened.site.origin, 'officer@wmp.example', refer);
    await waitForWebPart(page);
    const { state } = opened.site;
    state.log.clear();
    state.faults.set([{ match: '/contextinfo', action: 'drop-after-commit' }]);
    const outcome = await page.evaluate(() =>
      fetch('/sites/intranet/_api/contextinfo', { method: 'POST' }).then(
        () => 'answered',
        () => 'lost'
      )
    );
    state.faults.set([]);
    expect(outcome).toBe('lost');
    expect(state.log.all().filter(line => line.url.includes('contextinfo'))).toHaveLength(1);
  });
});

describe("the local site's own pages", () => {
  const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

  it.each([
    ['chair@wmp.example', '/'],
    ['chair@wmp.example', '/_signin'],
    ['chair@wmp.example', '/_mail'],
    ['nobody@wmp.example', '/sites/marac/SitePages/Desk.aspx'],
    ['owner@wmp.example', '/sites/marac/SitePages/Setup.aspx'],
    ['owner@wmp.example', `${refer}?Mode=Edit`]
  ])('as %s, %s has no accessibility faults that a program can find', async (login, address) => {
    await signIn(page, opened.site.origin, login, address);
    await page.waitForSelector('h1');
    // As the browser's own tools would: past the page's policy, which lets no other script in.
    const violations = await page.evaluate(async source => {
      (0, eval)(source);
      const { axe: checker } = window as unknown as { axe: { run(): Promise<{ violations: { id: string }[] }> } };
      return (await checker.run()).violations.map(violation => violation.id);
    }, axe);
    expect(violations).toEqual([]);
  });
});
