import '../local/server/quietWarnings';
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../tests/support/browser';
import { projectDir } from '../local/server/options';
import { broken, figure } from './budgets';
import { readBundles, sortBundles } from './bundleSizes';
import type { LoadedBy } from './bundleSizes';
import { measureTyping } from './keystrokes';
import { measureCaseMatching } from './caseMatching';
import { measureFigures } from './figures';
import { measureMatching } from './matching';
import { openMeasuredSites } from './measuredSites';
import type { MeasuredSite } from './measuredSites';
import { reportOf } from './report';
import { sortRequests } from './requests';
import type { ScreenRequests } from './requests';
import { budgetsOf, limits, resultsOf } from './results';
import type { Measured } from './results';
import { judgeForms, workQueueOut } from './rules';
import { measuredPages } from './screens';
import { comparePage } from './timing';
import type { ScreenComparison } from './timing';
import { openVisitor, suiteFilesOf, visit } from './visit';
import { measureWord } from './wordDocuments';

const referrals = [500, 50_000] as const;
const generatedForms = 100_000;
const matchedRecords = 50_000;
const lookedUp = 1_000;
const searchedCases = 100;
const agendaCases = 40;
/** Any fixed number: every run judges the same forms. */
const seed = 20_190_401;
/** A screen that asks again this long after it could be used is found out. Milliseconds. */
const linger = 1_500;

const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function look(browser: Browser, site: MeasuredSite): Promise<{ readonly requests: readonly ScreenRequests[]; readonly loaded: readonly LoadedBy[] }> {
  const requests: ScreenRequests[] = [];
  const loaded: LoadedBy[] = [];
  for (const measured of measuredPages) {
    const visitor = await openVisitor(browser, site, measured);
    const visits = await visit(visitor, linger);
    requests.push(...visits.map(({ screen, requests: lines }) => sortRequests(screen, lines, measured.roundBegins)));
    loaded.push({ screen: measured.name, chunk: measured.chunk, files: await suiteFilesOf(visitor) });
    await visitor.context.close();
  }
  return { requests, loaded };
}

async function measure(browser: Browser, sites: readonly [MeasuredSite, MeasuredSite]): Promise<Measured> {
  print('Counting what each screen asks and loads.');
  const { requests, loaded } = await look(browser, sites[1]);
  const sizes = sortBundles(readBundles(path.join(projectDir, 'release', 'assets')), loaded);
  print('Timing each screen on both sites in turn.');
  const times: ScreenComparison[] = [];
  for (const measured of measuredPages) {
    times.push(...(await comparePage(browser, sites, measured, limits.ratio, print)));
  }
  print('Typing in a full form.');
  const typing = await measureTyping(browser, sites[1]);
  print(`Judging ${generatedForms.toLocaleString('en-GB')} generated forms.`);
  const forms = judgeForms(generatedForms, seed, print);
  print(`Matching ${matchedRecords.toLocaleString('en-GB')} labelled records of people.`);
  const matching = await measureMatching(matchedRecords, lookedUp, 'bench', print);
  print('Looking for all people of whole cases on both sites in turn.');
  const caseMatching = await measureCaseMatching(sites, searchedCases, print);
  print(`Making the agenda of ${agendaCases} cases as Word.`);
  const word = await measureWord(agendaCases, 30);
  print(`Counting a year of ${referrals[1].toLocaleString('en-GB')} referrals.`);
  const figures = measureFigures(referrals[1], 5);
  return { sizes, requests, times, typing, forms, queue: workQueueOut(1_000, 50), matching, caseMatching, word, figures };
}

async function main(): Promise<boolean> {
  const stop = (): void => process.exit(130);
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const opened = await openMeasuredSites(referrals, print);
  try {
    const browser = await launchBrowser();
    try {
      const [few, many] = opened.sites;
      const measured = await measure(browser, [few, many]);
      const budgets = budgetsOf(measured);
      print(reportOf(measured, budgets));
      const computer = { processors: cpus().length, node: process.version, browser: browser.version() };
      const results = { measuredAt: new Date().toISOString(), computer, ...resultsOf(measured, budgets) };
      writeFileSync(path.join(__dirname, 'results.json'), `${JSON.stringify(results, undefined, 2)}\n`);
      const over = broken(budgets);
      print(over.length === 0 ? '\nEvery budget is kept.' : `\nBroken: ${over.map(({ name, value, unit }) => `${name} (${figure(value, unit)})`).join(', ')}.`);
      return over.length === 0;
    } finally {
      await browser.close();
    }
  } finally {
    await opened.close();
  }
}

main().then(
  kept => process.exit(kept ? 0 : 1),
  (error: unknown) => {
    process.stderr.write(`The benchmark could not be finished. ${error instanceof Error ? error.stack ?? error.message : String(error)}\n`);
    process.exit(2);
  }
);
