import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { linkSync, mkdirSync, mkdtempSync, readdirSync, readlinkSync, rmSync, symlinkSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Browser } from 'playwright-core';
import { projectDir } from '../local/server/options';
import { launchBrowser } from '../tests/support/sites/browser';

/**
 * How long a newcomer waits: from `npm start` in a fresh clone, after `npm ci`, until the first character that an officer types
 * stands in the form. With `--against <commit>` that commit is measured first, in the same run. Nothing that an earlier start
 * on this computer left is found: clone, packages, temporary folder and the user's cache are new.
 */

interface Started {
  /** Seconds until the officer could type. */
  readonly typed: number;
  /** Seconds until everything was in. */
  readonly whole: number;
  /** The longest time without a new line, in seconds, until the officer could type. */
  readonly silence: number;
}

const officer = 'officer@wmp.example';
const formPage = '/sites/intranet/SitePages/Refer.aspx';
const longestStart = 3_600_000;

const run = (folder: string, program: string, ...args: readonly string[]): string =>
  execFileSync(program, args, { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

/** Asks for the form until it is there, as a person would, and types. */
async function typeOneCharacter(browser: Browser, origin: string, hasEnded: () => boolean): Promise<void> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    const until = Date.now() + longestStart;
    const isShown = async (): Promise<boolean> => {
      const answer = await page.goto(`${origin}/_signin?as=${officer}&to=${formPage}`).catch(() => undefined);
      return answer?.status() === 200 && (await page.locator('#local-web-part').count()) > 0;
    };
    while (!(await isShown())) {
      if (hasEnded() || Date.now() > until) throw new Error('The form was never shown.');
      await pause(250);
    }
    await page.getByRole('button', { name: 'Start a new referral' }).first().click({ timeout: longestStart });
    await page.getByRole('button', { name: 'The incident' }).first().click();
    const field = page.locator('#question-incidentNarrative').last();
    await field.press('A');
    if (!(await field.inputValue()).endsWith('A')) throw new Error('The character did not arrive.');
  } finally {
    await context.close();
  }
}

/** Ends `npm` with all that it started, as Ctrl+C does. */
async function interrupt(child: ChildProcess): Promise<void> {
  const ended = new Promise<void>(resolve => child.once('exit', () => resolve()));
  process.kill(-(child.pid as number), 'SIGINT');
  await ended;
}

async function start(folder: string, scratch: string, browser: Browser): Promise<Started> {
  const port = await freePort();
  const began = Date.now();
  const seconds = (): number => (Date.now() - began) / 1000;
  const child = spawn('npm', ['start'], {
    cwd: folder,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, PORT: String(port), TMPDIR: scratch, XDG_CACHE_HOME: scratch, NODE_NO_WARNINGS: '1' }
  });
  let output = '';
  let toldAt = 0;
  let silence = 0;
  let isTyped = false;
  let whole: number | undefined;
  const take = (chunk: Buffer): void => {
    output += chunk.toString('utf8');
    if (!isTyped) silence = Math.max(silence, seconds() - toldAt);
    toldAt = seconds();
    // A version that loads everything first says where to open it when all is there.
    if (whole === undefined && (/^Everything is in\.$/m.test(output) || (/^Open http/m.test(output) && !/Earlier cases/.test(output))))
      whole = seconds();
  };
  child.stdout.on('data', take);
  child.stderr.on('data', take);
  try {
    await typeOneCharacter(browser, `http://127.0.0.1:${port}`, () => child.exitCode !== null);
    const typed = seconds();
    isTyped = true;
    while (whole === undefined && seconds() * 1000 < longestStart) await pause(200);
    return { typed, whole: whole ?? NaN, silence };
  } catch (error) {
    process.stderr.write(output);
    throw error;
  } finally {
    if (child.exitCode === null) await interrupt(child);
  }
}

/** The same files in another folder, without what earlier starts have kept there. */
function linkAll(from: string, to: string): void {
  mkdirSync(to);
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isSymbolicLink()) symlinkSync(readlinkSync(source), target);
    else if (!entry.isDirectory()) linkSync(source, target);
    else if (entry.name !== '.cache') linkAll(source, target);
  }
}

/** Packages installed anew, or those of a folder that was installed from the same lock file and lies on the same disk. */
function install(folder: string, modules: string | undefined): void {
  if (modules === undefined) run(folder, 'npm', 'ci', '--no-audit', '--no-fund');
  else linkAll(path.resolve(modules), path.join(folder, 'node_modules'));
}

async function measure(commit: string, modules: string | undefined, browser: Browser): Promise<readonly Started[]> {
  const scratch = mkdtempSync(path.join(tmpdir(), 'marac-start-'));
  try {
    const folder = path.join(scratch, 'clone');
    run(projectDir, 'git', 'clone', '--quiet', '--no-checkout', projectDir, folder);
    run(folder, 'git', 'checkout', '--quiet', '--detach', commit);
    install(folder, modules);
    return [await start(folder, scratch, browser), await start(folder, scratch, browser)];
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

async function main(): Promise<void> {
  const against = argument('--against');
  const modules = argument('--modules');
  const commits = [...(against === undefined ? [] : [against]), 'HEAD'].map(name => run(projectDir, 'git', 'rev-parse', name).trim());
  const browser = await launchBrowser();
  try {
    const typed: number[] = [];
    for (const commit of commits) {
      const [first, second] = await measure(commit, modules, browser);
      typed.push(first.typed);
      process.stdout.write(
        `${commit.slice(0, 7)}: first start ${first.typed.toFixed(1)} s until an officer can type, ${first.whole.toFixed(1)} s until everything is in, ` +
          `longest silence ${first.silence.toFixed(1)} s; second start ${second.typed.toFixed(1)} s.\n`
      );
    }
    if (typed.length === 2) process.stdout.write(`${(typed[1] / typed[0]).toFixed(2)} times ${commits[0].slice(0, 7)}.\n`);
  } finally {
    await browser.close();
  }
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exit(1);
});
