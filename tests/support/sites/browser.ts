import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { chromium, type Browser, type Page } from 'playwright-core';

const run = promisify(execFile);
const projectDir = path.resolve(__dirname, '..', '..', '..');
const cacheRoot = path.join(projectDir, 'node_modules', '.cache', 'local-site');

/** How long nothing at all may happen before something is taken to hang: no test measures time, and a busy computer is slow. */
export const patience = 180_000;

/** Browsers a machine may already have; the first that exists is used. */
const installedBrowsers = [
  process.env.CHROME_PATH,
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/microsoft-edge',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe'
];

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-dev-shm-usage',
  '--font-render-hinting=none'
];

// The package's own list of font folders fits only the service it was made for.
function fontSettings(folder: string): string {
  const dirs = [path.join(folder, 'fonts'), '/usr/share/fonts', '/usr/local/share/fonts'].map(dir => `<dir>${dir}</dir>`).join('');
  const alias = '<alias binding="same"><family>Segoe UI</family><prefer><family>Open Sans</family></prefer></alias>';
  return `<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "fonts.dtd">\n<fontconfig>${dirs}<cachedir>${path.join(folder, 'fonts-cache')}</cachedir>${alias}</fontconfig>\n`;
}

interface BrowserProgram {
  readonly executable: string;
  /** What its process needs besides the environment of this one. */
  readonly environment: Readonly<Record<string, string>>;
}

// Unpacked by a process of its own: the package is an ES module, and it unpacks into the temporary folder it is told of.
const unpackProgram = `
const [bin] = process.argv.slice(1);
import('@sparticuz/chromium').then(async ({ inflate }) => {
  for (const name of ['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br']) { await inflate(bin + '/' + name); }
}).catch(error => { console.error(error); process.exit(1); });`;

async function unpackBundledBrowser(): Promise<BrowserProgram> {
  const packageDir = path.join(projectDir, 'node_modules', '@sparticuz', 'chromium');
  const { version } = JSON.parse(readFileSync(path.join(packageDir, 'package.json'), 'utf8')) as { version: string };
  const finished = path.join(cacheRoot, `chromium-${version}`);
  if (!existsSync(finished)) {
    const working = `${finished}.${process.pid}`;
    mkdirSync(working, { recursive: true });
    try {
      await run(process.execPath, ['-e', unpackProgram, path.join(packageDir, 'bin')], {
        cwd: projectDir,
        env: { ...process.env, TMPDIR: working }
      });
      writeFileSync(path.join(working, 'fonts.conf'), fontSettings(finished));
      renameSync(working, finished);
    } catch (error) {
      // Another process may have been quicker with the very same result.
      if (!existsSync(finished)) {
        throw error;
      }
    } finally {
      rmSync(working, { recursive: true, force: true });
    }
  }
  return {
    executable: path.join(finished, 'chromium'),
    environment: {
      FONTCONFIG_FILE: path.join(finished, 'fonts.conf'),
      LD_LIBRARY_PATH: [path.join(finished, 'al2023', 'lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':'),
      HOME: process.env.HOME ?? finished
    }
  };
}

async function findBrowser(): Promise<BrowserProgram> {
  const installed = installedBrowsers.find(candidate => candidate !== undefined && existsSync(candidate));
  if (installed) {
    return { executable: installed, environment: {} };
  }
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'The browser that comes with the packages runs on 64-bit Linux only. Install Chrome or Edge, or name one in CHROME_PATH.'
    );
  }
  return unpackBundledBrowser();
}

/** Starts a headless browser: one that is installed, else the one that came with the packages. */
export async function launchBrowser(): Promise<Browser> {
  const { executable, environment } = await findBrowser();
  const inherited = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
  return chromium.launch({
    executablePath: executable,
    headless: true,
    args: flags,
    timeout: patience,
    env: { ...inherited, ...environment }
  });
}

/** Asks again and again until there is an answer. Rejects with the words of `otherwise` when there is none for too long. */
export async function until<T>(ask: () => Promise<T | undefined>, otherwise: () => string): Promise<T> {
  for (const began = Date.now(); ;) {
    const answer = await ask();
    if (answer !== undefined) return answer;
    if (Date.now() - began > patience) throw new Error(otherwise());
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

/** Signs a person in through the people switcher and goes on to an address of the site. */
export async function signIn(page: Page, origin: string, login: string, to = '/'): Promise<void> {
  await page.goto(`${origin}/_signin?as=${encodeURIComponent(login)}&to=${encodeURIComponent(to)}`);
}

/** Waits until the framework has rendered the page's web part. */
export async function waitForWebPart(page: Page): Promise<void> {
  await page.waitForSelector('#local-web-part[data-loaded="true"]', { timeout: patience });
}

/** What the page's programs left uncaught; empty on a sound page. */
export async function pageErrors(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => [...(window as unknown as { localPage: { errors: string[] } }).localPage.errors]);
}

/** How a test starts a local site. */
export interface LocalSiteStart {
  /** 0 takes a free port. */
  readonly port: number;
  readonly dataDir: string;
  readonly testControls: boolean;
  /** The folder of the production build; default the project's own. */
  readonly releaseDir?: string;
  /** Starts from nothing. */
  readonly reset?: boolean;
  /** Shows the site's output. */
  readonly verbose?: boolean;
}

/** A local site in a process of its own. */
export interface StartedSite {
  readonly origin: string;
  /** Stops it as a person would, and resolves when it has stopped. */
  close(): Promise<void>;
  /** Ends it at once, as a crash would. */
  kill(): Promise<void>;
}

function waitForOrigin(child: ChildProcess, output: () => string): Promise<string> {
  return new Promise((resolve, reject) => {
    let timer: NodeJS.Timeout | undefined;
    const giveUp = (): void => reject(new Error(`The local site has shown no sign of life for ${patience / 1000} s.\n${output()}`));
    // Each line of progress is one: however long the start takes on a busy computer, only a site that hangs is given up.
    const isAlive = (): void => {
      clearTimeout(timer);
      timer = setTimeout(giveUp, patience);
    };
    isAlive();
    child.stdout?.on('data', isAlive);
    child.once('exit', code => {
      clearTimeout(timer);
      reject(new Error(`The local site stopped with code ${String(code)}.\n${output()}`));
    });
    child.on('message', message => {
      const origin = (message as { origin?: unknown }).origin;
      if (typeof origin === 'string') {
        clearTimeout(timer);
        child.stdout?.off('data', isAlive);
        resolve(origin);
      }
    });
  });
}

/** Starts the local site as `npm start` does, in a process of its own. Rejects, with its output, when it does not start. */
export async function startLocalSite(start: LocalSiteStart): Promise<StartedSite> {
  const args = ['--import', 'tsx', path.join(projectDir, 'local', 'main.ts')];
  if (start.testControls) {
    args.push('--test-controls');
  }
  if (start.reset) {
    args.push('--reset');
  }
  const environment: NodeJS.ProcessEnv = { ...process.env, PORT: String(start.port), DATA_DIR: start.dataDir, NODE_NO_WARNINGS: '1' };
  if (start.releaseDir) {
    environment.RELEASE_DIR = start.releaseDir;
  }
  const child = spawn(process.execPath, args, { cwd: projectDir, env: environment, stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  let output = '';
  const take = (chunk: Buffer): void => {
    output += chunk.toString('utf8');
    if (start.verbose) {
      process.stdout.write(chunk);
    }
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  const stopped = new Promise<void>(resolve => child.once('exit', () => resolve()));
  const end = (signal: NodeJS.Signals): Promise<void> => {
    child.kill(signal);
    return stopped;
  };
  try {
    const origin = await waitForOrigin(child, () => output);
    return { origin, close: () => end('SIGTERM'), kill: () => end('SIGKILL') };
  } catch (error) {
    child.kill('SIGKILL');
    throw error;
  }
}

/** Calls one of the site's test controls and gives what it answered. Rejects when it refuses. */
export async function control(origin: string, method: string, name: string, body?: unknown): Promise<unknown> {
  const response = await fetch(`${origin}/__test/${name}`, {
    method,
    headers: { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body)
  });
  const answer: unknown = await response.json();
  if (!response.ok) {
    throw new Error(`${method} ${name}: ${JSON.stringify(answer)}`);
  }
  return answer;
}
