import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { StartedSite } from '../../support/browser';
import { startLocalSite } from '../../support/browser';
import { madeOnce } from '../../support/madeOnce';

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

/** The data of a site after its first start: made once, since setting up both sites and loading the demo data takes a minute. */
async function preparedData(): Promise<string> {
  return madeOnce(cacheDir, fingerprint(), async folder => {
    const site = await startLocalSite({ port: 0, dataDir: folder, testControls: false });
    await site.close();
  });
}

/** A local site of its own for one file of tests: set up, with the demo data and what `fill` adds, its test controls open. */
export async function preparedSite(fill: (dataDir: string) => Promise<void> = async () => undefined): Promise<StartedSite> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'marac-journey-'));
  cpSync(await preparedData(), dataDir, { recursive: true });
  await fill(dataDir);
  const site = await startLocalSite({ port: 0, dataDir, testControls: true });
  return {
    ...site,
    async close() {
      await site.close();
      rmSync(dataDir, { recursive: true, force: true });
    }
  };
}
