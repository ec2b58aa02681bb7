import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { StartedSite } from '../../support/sites/browser';
import { startLocalSite } from '../../support/sites/browser';
import { madeOnce } from '../../support/sites/madeOnce';

const projectDir = path.resolve(__dirname, '..', '..', '..');
const cacheDir = path.join(projectDir, 'node_modules', '.cache', 'marac-journeys');

/** Everything that decides what a newly started site holds. */
const sources = ['local', 'src/domain', 'src/services', 'src/sharepoint'];

function contentsOf(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .sort((one, other) => one.name.localeCompare(other.name))
    .flatMap(entry => {
      const file = path.join(folder, entry.name);
      if (entry.isDirectory()) return contentsOf(file);
      return /\.(ts|json)$/.test(entry.name) ? [readFileSync(file, 'utf8')] : [];
    });
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const source of sources) for (const content of contentsOf(path.join(projectDir, source))) hash.update(content);
  // The demo caseload is dated from the day on which it is loaded.
  hash.update(new Date().toISOString().slice(0, 10));
  return hash.digest('hex').slice(0, 24);
}

/** More than the demo data, which takes long to put in. */
export interface MoreData {
  /** Tells it from other such data. */
  readonly name: string;
  readonly fill: (dataDir: string) => Promise<void>;
}

/** A site's data without what it would be put back to, which no journey asks for. */
const copyOf = (data: string, folder: string): void =>
  cpSync(data, folder, { recursive: true, filter: source => path.basename(source) !== 'snapshot' });

/** The data of a site after its first start: made once, since setting up both sites and loading the demo data takes a minute. */
export async function preparedData(more?: MoreData): Promise<string> {
  const version = fingerprint();
  const plain = await madeOnce(cacheDir, version, async folder => {
    const site = await startLocalSite({ port: 0, dataDir: folder, testControls: false, verbose: true });
    await site.close();
  });
  if (!more) return plain;
  return madeOnce(cacheDir, `${version}-${more.name}`, async folder => {
    copyOf(plain, folder);
    await more.fill(folder);
  });
}

/** A local site of its own for one file of tests: set up, with the demo data and what is wanted besides, its test controls open. */
export async function preparedSite(more?: MoreData): Promise<StartedSite> {
  if (readFileSync(path.join(projectDir, 'release', 'made-from.txt'), 'utf8').startsWith('quick')) {
    throw new Error(
      'The bundles here are those of a quick build, and journeys go through the production bundles. Run "npm run build" first.'
    );
  }
  const data = await preparedData(more);
  const dataDir = mkdtempSync(path.join(tmpdir(), 'marac-journey-'));
  copyOf(data, dataDir);
  const site = await startLocalSite({ port: 0, dataDir, testControls: true });
  return {
    ...site,
    async close() {
      await site.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  };
}
