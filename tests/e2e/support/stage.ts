import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import type { FaultRule } from '../../../local/server/faults';
import type { LoggedRequest } from '../../../local/server/requestLog';
import type { StartedSite } from '../../support/sites/browser';
import { control, launchBrowser, patience, signIn, waitForWebPart } from '../../support/sites/browser';
import type { MoreData } from './preparedSite';
import { sitePages } from '../../../local/server/pages/sitePages';
import { surplusIn } from './page/address';
import { preparedSite } from './preparedSite';

const pageTitles: readonly string[] = sitePages.flatMap(({ title, site }) =>
  [title, 'You need access'].map(name => `${name} - ${site.title}`)
);

/** Longer than anything on a page waits between the parts of one round. */
const stillMilliseconds = 400;

/** Resolves when a page has nothing left to do at once, however long the computer takes over it. */
const idle = (page: Page): Promise<void> =>
  page.evaluate(() => new Promise<void>(resolve => requestIdleCallback(() => resolve(), { timeout: 1000 }))).catch(() => undefined);

/** Where a journey plays: a site of its own, a browser, and everybody's windows. */
export class Stage {
  private readonly contexts: BrowserContext[] = [];
  /** Every address that a page of the suite has had. */
  private readonly addresses = new Set<string>();
  private readonly titles = new Set<string>();

  private constructor(
    private readonly site: StartedSite,
    private readonly browser: Browser
  ) {}

  /** On the demo data, and `more` where a journey needs it. */
  public static async open(more?: MoreData): Promise<Stage> {
    const [site, browser] = await Promise.all([preparedSite(more), launchBrowser()]);
    return new Stage(site, browser);
  }

  public get origin(): string {
    return this.site.origin;
  }

  /** A new computer: nothing is shared with other windows. */
  public async newComputer(device: BrowserContextOptions = {}): Promise<BrowserContext> {
    const context = await this.browser.newContext({
      viewport: { width: 1280, height: 900 },
      locale: 'en-GB',
      timezoneId: 'Europe/London',
      ...device
    });
    context.setDefaultTimeout(patience);
    context.on('page', page => page.on('framenavigated', frame => this.addresses.add(frame.url())));
    this.contexts.push(context);
    return context;
  }

  /** Somebody opens a page, on a new computer unless told which, and its web part is there. */
  public async openAs(login: string, address: string, computer?: BrowserContext): Promise<Page> {
    const page = await (computer ?? (await this.newComputer())).newPage();
    await signIn(page, this.origin, login, address);
    await waitForWebPart(page);
    return page;
  }

  /** Breaks the site by a plan from now on; an empty plan mends it. */
  public async faults(...rules: readonly FaultRule[]): Promise<void> {
    await control(this.origin, 'POST', 'faults', rules);
  }

  /** How often each rule of the plan has met a request. */
  public async met(): Promise<readonly number[]> {
    const { rules } = (await control(this.origin, 'GET', 'faults')) as { rules: readonly { seen: number }[] };
    return rules.map(rule => rule.seen);
  }

  /** Forgets what has been asked of the site so far. */
  public async clearLog(): Promise<void> {
    await control(this.origin, 'DELETE', 'requests');
  }

  /** What has been asked since, and fits. */
  public async requests(fits: RegExp): Promise<readonly LoggedRequest[]> {
    const { requests } = (await control(this.origin, 'GET', 'requests')) as { requests: readonly LoggedRequest[] };
    return requests.filter(({ method, url }) => fits.test(`${method} ${url}`));
  }

  /** Waits until nobody has asked the site for anything for a while in which every page had time to, and nobody waits for an answer: no desk’s round goes on behind what is pressed next. */
  public async quiet(): Promise<void> {
    for (let before = -1, since = Date.now(); Date.now() - since < stillMilliseconds;) {
      await Promise.all(this.contexts.flatMap(context => context.pages()).map(idle));
      const { asked, underWay } = (await control(this.origin, 'GET', 'pulse')) as { asked: number; underWay: number };
      if (underWay > 0 || asked !== before) since = Date.now();
      before = asked;
      await new Promise(resolve => setTimeout(resolve, 50));
    }
  }

  /** Mends the site and closes every window, before the next journey. */
  public async clear(): Promise<void> {
    await this.lookAtAddresses();
    await this.faults();
    await Promise.all(this.contexts.splice(0).map(context => context.close()));
  }

  /** Rejects where an address held more than references, keys and words of ours, or a title more than the page's own name. */
  private async lookAtAddresses(): Promise<void> {
    const open = this.contexts.flatMap(context => context.pages()).filter(page => page.url().includes('/SitePages/'));
    for (const page of open) this.titles.add(await page.title().catch(() => ''));
    const surplus = Array.from(this.addresses)
      .filter(address => address.includes('/SitePages/'))
      .flatMap(address => surplusIn(address).map(found => `${found} in ${address}`));
    const named = Array.from(this.titles).filter(title => title !== '' && !pageTitles.includes(title.replace(/^Error: /, '')));
    this.addresses.clear();
    this.titles.clear();
    if (surplus.length + named.length > 0)
      throw new Error(`More than references, keys and words of ours: ${[...surplus, ...named].join('; ')}`);
  }

  public async close(): Promise<void> {
    await Promise.all(this.contexts.map(context => context.close()));
    await this.browser.close();
    await this.site.close();
  }
}

/** A write to an item of the officers' list. */
export const intakeWrite = /^POST .*Lists\/Intake'\)\/items/i;

/** Whether a request writes: neither a read, nor a batch of reads, nor a request for a digest. */
export const writes = (method: string, url: string): boolean => method !== 'GET' && !/\/_api\/(\$batch|contextinfo)(\?|$)/i.test(url);
