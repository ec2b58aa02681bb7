import type { Browser, Page } from 'playwright-core';
import { traceKeys } from './keystrokes';
import type { Log, QueueSite } from './measuredSites';
import { casesOfQueue } from './results';
import { measuredPages } from './screens';
import { scriptingPerKeystroke } from './traceScripting';
import { openVisitor, visit } from './visit';

/** From the first case to the last. */
const presses = casesOfQueue - 1;
const rounds = 2;
/** Nothing follows the last press. */
const afterLast = 500;

/** What an arrow key took in the queue of one build. */
export interface ArrowKeys {
  readonly build: string;
  /** Milliseconds of scripting, press by press. */
  readonly milliseconds: readonly number[];
}

const openers = 'table[role="table"] tbody th a';

async function openDesk(browser: Browser, site: QueueSite): Promise<Page> {
  const desk = measuredPages.find(({ chunk }) => chunk === 'marac-desk');
  if (!desk) throw new Error('The desk is not among the pages.');
  const visitor = await openVisitor(browser, site, { ...desk, next: [] });
  await visit(visitor);
  return visitor.page;
}

/** The whole region's queue, as it is drawn when it is chosen, with the first case in focus. */
async function chooseRegion(page: Page): Promise<void> {
  const scopes = page.locator('#desk-marac');
  await scopes.selectOption({ index: 0 });
  await scopes.selectOption({ label: `All MARACs (${casesOfQueue})` });
  await page
    .getByText(new RegExp(`^${casesOfQueue} cases`))
    .first()
    .waitFor();
  await page.locator(openers).first().focus();
}

/** Goes down the queue from the first case to the last. */
async function pressDown(browser: Browser, page: Page, build: string): Promise<readonly number[]> {
  await chooseRegion(page);
  const keys = Array.from({ length: presses }, () => 'ArrowDown');
  const milliseconds = scriptingPerKeystroke(await traceKeys(browser, page, keys, afterLast), afterLast);
  const at = await page.evaluate(`Array.from(document.querySelectorAll('${openers}')).indexOf(document.activeElement)`);
  if (at !== presses || milliseconds.length !== presses) {
    throw new Error(
      `${build}: ${presses} keys were pressed, ${milliseconds.length} were traced, and the focus is on row ${Number(at) + 1}.`
    );
  }
  return milliseconds;
}

/** Goes down the queue of each build in turn, in one browser, so that what else the computer does falls on all alike. */
export async function measureArrowKeys(browser: Browser, sites: readonly QueueSite[], log: Log): Promise<readonly ArrowKeys[]> {
  const desks = [];
  for (const site of sites) desks.push({ build: site.build, page: await openDesk(browser, site), milliseconds: [] as number[] });
  // The first round warms the scripts up, and is not counted.
  for (let round = 0; round <= rounds; round++) {
    for (const { build, page, milliseconds } of desks) {
      await page.bringToFront();
      const pressed = await pressDown(browser, page, build);
      if (round > 0) milliseconds.push(...pressed);
    }
  }
  await Promise.all(desks.map(({ page }) => page.context().close()));
  log(`  ${rounds * presses} arrow keys on ${sites.length === 1 ? 'one build' : `each of ${sites.length} builds`}.`);
  return desks.map(({ build, milliseconds }) => ({ build, milliseconds }));
}
