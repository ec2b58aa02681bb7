import type { Browser, BrowserContext, Page } from 'playwright-core';
import type { LoggedRequest } from '../local/server/requestLog';
import { control, pageErrors, signIn } from '../tests/support/sites/browser';
import type { MeasuredSite } from './measuredSites';
import { timeToOpen, timeToPress, watchFor } from './pageWatch';
import type { MeasuredPage } from './screens';

/** A tab of one person on one site, ready to be sent to one page. */
export interface Visitor {
  readonly site: MeasuredSite;
  readonly measured: MeasuredPage;
  readonly page: Page;
  readonly context: BrowserContext;
}

/** What one screen took on one visit. */
export interface ScreenVisit {
  readonly screen: string;
  /** From the navigation, or from the press that led there, until the screen could be used and was painted. */
  readonly milliseconds: number;
  /** What was asked of `_api`, until nothing more was. */
  readonly requests: readonly LoggedRequest[];
}

/** Signs somebody in for a page, in a tab that shares nothing with the others. */
export async function openVisitor(browser: Browser, site: MeasuredSite, measured: MeasuredPage): Promise<Visitor> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', timezoneId: 'Europe/London' });
  const page = await context.newPage();
  await signIn(page, site.origin, measured.login);
  await watchFor(page, measured.usable);
  return { site, measured, page, context };
}

async function failOnPageErrors(page: Page, screen: string): Promise<void> {
  const errors = await pageErrors(page);
  if (errors.length > 0) {
    throw new Error(`${screen}: the page reported ${errors.join('; ')}`);
  }
}

/** Goes through the screens of the page once. `linger`: milliseconds to wait on each for something it asks later. */
export async function visit({ site, measured, page }: Visitor, linger = 0): Promise<readonly ScreenVisit[]> {
  const visits: ScreenVisit[] = [];
  const shown = async (screen: string, milliseconds: number): Promise<void> => {
    await page.waitForLoadState('networkidle');
    await page.waitForTimeout(linger);
    const { requests } = (await control(site.origin, 'GET', 'requests')) as { requests: readonly LoggedRequest[] };
    await control(site.origin, 'DELETE', 'requests');
    visits.push({ screen, milliseconds, requests });
  };
  await control(site.origin, 'DELETE', 'requests');
  await shown(measured.name, await timeToOpen(page, `${site.origin}${measured.address}`));
  for (const { name, press, usable } of measured.next) {
    await shown(name, await timeToPress(page, press, usable));
  }
  await failOnPageErrors(page, measured.name);
  return visits;
}

/** File names of the suite's own scripts that the page has loaded. */
export async function suiteFilesOf({ page }: Visitor): Promise<readonly string[]> {
  const names = (await page.evaluate(
    "performance.getEntriesByType('resource').map(entry => new URL(entry.name).pathname).filter(path => path.startsWith('/_local/assets/'))"
  )) as readonly string[];
  return [...new Set(names.map(name => name.slice(name.lastIndexOf('/') + 1)))].filter(name => name.endsWith('.js'));
}
