import '../local/server/quietWarnings';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchBrowser } from '../tests/support/sites/browser';
import { projectDir } from '../local/server/options';
import { measureArrowKeys } from './arrowKeys';
import { broken, figure } from './budgets';
import type { Budget } from './budgets';
import { measureFiguresOf, otherBuild, thisBuild } from './builds';
import { readBundles, sortBundles } from './bundleSizes';
import type { LoadedBy } from './bundleSizes';
import { measureForeignFile } from './foreignFile';
import { measureTyping } from './keystrokes';
import { measureCaseMatching } from './caseMatching';
import { measureMatching } from './matching';
import { openMeasuredSites } from './measuredSites';
import type { Build, MeasuredSite, MeasuredSites } from './measuredSites';
import { reportOf } from './report';
import { sortRequests } from './requests';
import type { ScreenRequests } from './requests';
import { budgetsOf, casesOfQueue, limits, matcherResultsOf, resultsOf } from './results';
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

const resultsFile = path.join(__dirname, 'results.json');
const writeResults = (results: object): void => writeFileSync(resultsFile, `${JSON.stringify(results, undefined, 2)}\n`);

const print = (line: string): void => void process.stdout.write(`${line}\n`);

async function look(
  browser: Browser,
  site: MeasuredSite
): Promise<{ readonly requests: readonly ScreenRequests[]; readonly loaded: readonly LoadedBy[] }> {
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

/** What can be measured by itself. */
const parts = ['screens', 'typing', 'queue', 'rules', 'matching', 'lookUp', 'word', 'foreignFile', 'figures'] as const;
type Part = (typeof parts)[number];

interface Wanted {
  readonly only: readonly Part[];
  /** A commit or a folder with the build that this one is measured against. */
  readonly against?: string;
}

/** `--only queue,figures` and `--against 63c5d83`. */
function wantedOf(args: readonly string[]): Wanted {
  const { only, against } = parseArgs({ args: [...args], options: { only: { type: 'string' }, against: { type: 'string' } } }).values;
  const named = only?.split(',') ?? parts;
  const unknown = named.filter(part => !(parts as readonly string[]).includes(part));
  if (unknown.length > 0) throw new Error(`There is no part ${unknown.join(', ')}. The parts are ${parts.join(', ')}.`);
  return { only: parts.filter(part => named.includes(part)), ...(against !== undefined && { against }) };
}

type Sites = readonly [MeasuredSite, MeasuredSite];

async function measureScreens(browser: Browser, sites: Sites): Promise<Pick<Measured, 'sizes' | 'requests' | 'times'>> {
  print('Counting what each screen asks and loads.');
  const { requests, loaded } = await look(browser, sites[1]);
  const sizes = sortBundles(readBundles(path.join(projectDir, 'release', 'assets')), loaded);
  print('Timing each screen on both sites in turn.');
  const times: ScreenComparison[] = [];
  for (const measured of measuredPages) {
    times.push(...(await comparePage(browser, sites, measured, limits.ratio, print)));
  }
  return { sizes, requests, times };
}

/** How each part is measured. `builds`: this one, and the other one where there is one. */
function measuring(
  browser: Browser,
  opened: MeasuredSites,
  builds: readonly Build[]
): Readonly<Record<Part, () => Promise<Partial<Measured>>>> {
  let known: Promise<Sites> | undefined;
  const sites = (): Promise<Sites> => (known ??= opened.referrals(referrals));
  return {
    screens: async () => measureScreens(browser, await sites()),
    async typing() {
      const [, many] = await sites();
      print('Typing in a full form.');
      return { typing: await measureTyping(browser, many) };
    },
    async queue() {
      const queues = await opened.queues(builds, casesOfQueue);
      print(`Going down a queue of ${casesOfQueue} cases.`);
      return { arrows: await measureArrowKeys(browser, queues, print) };
    },
    async rules() {
      print(`Judging ${generatedForms.toLocaleString('en-GB')} generated forms.`);
      return { forms: judgeForms(generatedForms, seed, print), queue: workQueueOut(1_000, 50) };
    },
    async matching() {
      print(`Matching ${matchedRecords.toLocaleString('en-GB')} labelled records of people.`);
      return { matching: await measureMatching(matchedRecords, lookedUp, 'bench', print) };
    },
    async lookUp() {
      const both = await sites();
      print('Looking for all people of whole cases on both sites in turn.');
      return { caseMatching: await measureCaseMatching(both, searchedCases, print) };
    },
    async word() {
      print(`Making the agenda of ${agendaCases} cases as Word.`);
      return { word: await measureWord(agendaCases, 30) };
    },
    async foreignFile() {
      const [queue] = await opened.queues([thisBuild], casesOfQueue);
      print('Refusing a large Word file that is not the form.');
      return { foreignFile: await measureForeignFile(browser, queue, print) };
    },
    async figures() {
      print(`Counting a year of ${referrals[1].toLocaleString('en-GB')} referrals.`);
      const [figures, before] = await measureFiguresOf(builds, referrals[1], 5);
      return { figures, ...(before && { figuresBefore: { build: builds[1].name, measured: before } }) };
    }
  };
}

const isWhole = (measured: Partial<Measured>, only: readonly Part[]): measured is Measured => only.length === parts.length;

async function main(): Promise<boolean> {
  const stop = (): void => process.exit(130);
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
  const { only, against } = wantedOf(process.argv.slice(2));
  const builds = [thisBuild, ...(against === undefined ? [] : [await otherBuild(against, print)])];
  const opened = openMeasuredSites(print);
  try {
    const browser = await launchBrowser();
    try {
      const measure = measuring(browser, opened, builds);
      const measured: Partial<Measured> = {};
      for (const part of only) Object.assign(measured, await measure[part]());
      const budgets = budgetsOf(measured);
      print(reportOf(measured, budgets));
      const now = new Date().toISOString();
      if (isWhole(measured, only)) {
        const computer = { processors: cpus().length, node: process.version, browser: browser.version() };
        writeResults({ measuredAt: now, computer, ...resultsOf(measured, budgets) });
      } else if (measured.matching ?? measured.caseMatching) {
        const before = JSON.parse(readFileSync(resultsFile, 'utf8')) as { readonly budgets: readonly Budget[] };
        const standing = new Map([...before.budgets, ...budgets].map(budget => [budget.name, budget]));
        writeResults({ ...before, ...matcherResultsOf(measured), matcherMeasuredAt: now, budgets: Array.from(standing.values()) });
      }
      const over = broken(budgets);
      print(
        over.length === 0
          ? '\nEvery budget is kept.'
          : `\nBroken: ${over.map(({ name, value, unit }) => `${name} (${figure(value, unit)})`).join(', ')}.`
      );
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
    process.stderr.write(
      `The benchmark could not be finished. ${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`
    );
    process.exit(2);
  }
);
