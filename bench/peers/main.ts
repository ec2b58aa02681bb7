import '../../local/server/quietWarnings';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { launchBrowser, pageErrors, signIn } from '../../tests/support/sites/browser';
import { broken, budgetRows } from '../budgets';
import { timeToOpen, timeToPress, watchFor } from '../pageWatch';
import { measuredPages, sectionNamed, type MeasuredPage } from '../screens';
import { rounded } from '../statistics';
import { table } from '../table';
import { scriptingUntilUsable, type TraceEvent } from '../traceScripting';
import { buildPeers } from './build';
import { peerColumns } from './columns';
import { comparePairs, comparedTable, ownBytes, peerBudgets, sharedPaths } from './compare';
import type { Compared, LoadedFile, PageTaken, Pair } from './compare';
import { openPeersSite } from './site';

/** Times that each page is opened with nothing cached, and once more after that. */
const rounds = 5;
/** What the framework fetches in its idle time has come by then, on every page alike. Milliseconds. */
const idle = 5_000;
const print = (line: string): void => void process.stdout.write(`${line}\n`);

const ourPage = (chunk: string): MeasuredPage => {
  const found = measuredPages.find(page => page.chunk === chunk);
  if (!found) {
    throw new Error(`${chunk} is not among the pages.`);
  }
  return { ...found, next: [] };
};

const form = ourPage('referral-form');
const desk = ourPage('marac-desk');
const officer = form.login;
const coordinator = desk.login;

const peerPage = (name: string, site: string, login: string, usable: MeasuredPage['usable']): MeasuredPage => ({
  name,
  login,
  address: `/sites/${site}/SitePages/Peer${name.replace(/\W/g, '')}.aspx`,
  usable,
  chunk: '',
  next: []
});

const withSection: MeasuredPage = {
  ...form,
  name: 'Referral form, its first section open',
  next: [
    { name: 'Tasks', press: form.usable, usable: sectionNamed('The victim') },
    { name: 'The victim', press: sectionNamed('The victim'), usable: { selector: 'button', words: 'Continue' } }
  ]
};
/** What its page takes is the framework's own start. */
const empty = 'Empty';
const save = { selector: 'button', words: 'Save' };
const pages: readonly MeasuredPage[] = [
  form,
  withSection,
  peerPage('DynamicForm', 'intranet', officer, save),
  peerPage('Fluent', 'intranet', officer, save),
  desk,
  peerPage(empty, 'intranet', officer, { selector: '#peer-empty' }),
  peerPage('ListView', 'marac', coordinator, { selector: '.ms-DetailsRow' })
];

const pairs: readonly Pair[] = [
  { ours: form.name, theirs: 'DynamicForm', limits: { bytes: 0.45, firstOwn: 0.5, again: 0.5 } },
  { ours: withSection.name, theirs: 'DynamicForm' },
  { ours: desk.name, theirs: 'ListView' },
  { ours: form.name, theirs: 'Fluent' },
  { ours: withSection.name, theirs: 'Fluent' }
];

/** A new tab of a browser that has nothing of the site cached. */
async function newTab(browser: Browser, origin: string, { login, usable }: MeasuredPage): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', timezoneId: 'Europe/London' });
  const page = await context.newPage();
  await signIn(page, origin, login);
  await watchFor(page, usable);
  return page;
}

async function open(page: Page, origin: string, { address, next }: MeasuredPage): Promise<void> {
  await timeToOpen(page, `${origin}${address}`);
  for (const { press, usable } of next) {
    await timeToPress(page, press, usable);
  }
}

/** Opens a page. Answers with the milliseconds of scripting until it was shown. */
async function traced(browser: Browser, page: Page, origin: string, measured: MeasuredPage): Promise<number> {
  await browser.startTracing(page, { categories: ['devtools.timeline', 'v8', 'blink.user_timing', 'toplevel'] });
  await open(page, origin, measured);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString('utf8')) as { traceEvents: readonly TraceEvent[] };
  const milliseconds = scriptingUntilUsable(traceEvents);
  if (!(milliseconds > 0)) {
    throw new Error(`${measured.name}: the trace does not say when the page was shown.`);
  }
  await page.waitForLoadState('networkidle');
  return milliseconds;
}

/** Every script and style sheet that the page has loaded, also those it asks for once it is shown. */
async function filesOf(page: Page, measured: MeasuredPage): Promise<readonly LoadedFile[]> {
  await page.waitForTimeout(idle);
  // The ready-made controls call home, which no page of the local site may do.
  const errors = (await pageErrors(page)).filter(words => !words.startsWith('TypeError: Failed to fetch'));
  if (errors.length > 0) {
    throw new Error(`${measured.name}: the page reported ${errors.join('; ')}`);
  }
  return (await page.evaluate(
    `performance.getEntriesByType('resource').map(({ name, encodedBodySize }) => ({ path: new URL(name).pathname, bytes: encodedBodySize })).filter(({ path }) => /\\.(js|css)$/.test(path))`
  )) as readonly LoadedFile[];
}

/** A form that shows less than the list has would be compared wrongly. */
async function checkDrawn(page: Page, measured: MeasuredPage): Promise<void> {
  if (['DynamicForm', 'Fluent'].includes(measured.name)) {
    const text = await page.locator('#local-web-part').innerText();
    const missing = peerColumns.find(({ title }) => !text.includes(title));
    if (missing) {
      throw new Error(`${measured.name} does not show "${missing.title}".`);
    }
  }
}

/** What a page loads, from a visit of its own. */
async function look(browser: Browser, origin: string, measured: MeasuredPage): Promise<readonly LoadedFile[]> {
  const page = await newTab(browser, origin, measured);
  await open(page, origin, measured);
  const files = await filesOf(page, measured);
  await checkDrawn(page, measured);
  await page.context().close();
  return files;
}

/** Two figures of a page: with nothing cached, and once the browser has its scripts and their compiled code. */
async function twoVisits(browser: Browser, origin: string, measured: MeasuredPage): Promise<readonly [first: number, again: number]> {
  const page = await newTab(browser, origin, measured);
  const first = await traced(browser, page, origin, measured);
  await open(page, origin, measured);
  const again = await traced(browser, page, origin, measured);
  await page.context().close();
  return [first, again];
}

async function measure(browser: Browser, origin: string): Promise<readonly PageTaken[]> {
  const taken: { page: string; files: readonly LoadedFile[]; first: number[]; again: number[] }[] = [];
  for (const measured of pages) {
    taken.push({ page: measured.name, files: await look(browser, origin, measured), first: [], again: [] });
    print(`  ${measured.name}`);
  }
  for (let round = 0; round < rounds; round++) {
    for (const at of [...pages.keys()].sort((one, other) => (round % 2 === 0 ? one - other : other - one))) {
      const [first, again] = await twoVisits(browser, origin, pages[at]);
      taken[at].first.push(first);
      taken[at].again.push(again);
    }
    print(`  Round ${round + 1} of ${rounds}.`);
  }
  return taken;
}

function resultsOf(taken: readonly PageTaken[], compared: readonly Compared[]): object {
  const shared = sharedPaths(taken);
  return {
    pages: taken.map(one => ({
      page: one.page,
      gzipKilobytes: rounded(ownBytes(one, shared) / 1000, 1),
      files: one.files
        .filter(({ path: name }) => !shared.has(name))
        .map(({ path: name, bytes }) => ({ name: path.basename(name), gzip: rounded(bytes / 1000, 1) })),
      scriptingNothingCached: one.first.map(value => rounded(value, 1)),
      scriptingCached: one.again.map(value => rounded(value, 1))
    })),
    compared: compared.map(({ ours, theirs, measures }) => ({
      ours,
      theirs,
      ratios: Object.fromEntries(Object.entries(measures).map(([name, { ratio }]) => [name, rounded(ratio, 3)]))
    }))
  };
}

async function main(): Promise<boolean> {
  const release = buildPeers();
  const site = await openPeersSite(release, print);
  const browser = await launchBrowser();
  try {
    print('Opening each page, ours and theirs in turn.');
    const taken = await measure(browser, site.origin);
    const compared = comparePairs(taken, pairs, empty);
    const budgets = peerBudgets(compared);
    print(`\n${comparedTable(compared)}\n\n${table(['Limit', 'Measured', 'Allowed', ''], budgetRows(budgets))}`);
    const computer = { processors: cpus().length, node: process.version, browser: browser.version() };
    const results = { measuredAt: new Date().toISOString(), computer, rounds, ...resultsOf(taken, compared) };
    writeFileSync(path.join(__dirname, 'results.json'), `${JSON.stringify(results, undefined, 2)}\n`);
    return broken(budgets).length === 0;
  } finally {
    await browser.close();
    await site.close();
  }
}

main().then(
  kept => process.exit(kept ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(
      `The comparison could not be finished. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`
    );
    process.exit(2);
  }
);
