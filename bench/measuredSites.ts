import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadReferrals } from '../local/demo';
import type { SharePointEngine } from '../local/engine';
import { intakeRow } from '../local/demo/rows';
import { admitPeople, openIntranet } from '../local/server/admitPeople';
import { engineTransport } from '../local/server/inProcess';
import { openLocalSite } from '../local/server/localSite';
import { projectDir } from '../local/server/options';
import { siteOwner } from '../local/server/prepare';
import { setSitesUp } from '../local/server/setSitesUp';
import { SiteState } from '../local/server/siteState';
import { dayOf } from '../src/domain/calendarDay';
import { lists } from '../src/sharepoint/schema';
import { startLocalSite } from '../tests/support/browser';
import type { StartedSite } from '../tests/support/browser';
import { fullDraft } from './fullDraft';
import { loadActions, loadMeeting } from './meetingLoad';

/** Takes a line of progress. */
export type Log = (line: string) => void;

/** A local site, in a process of its own, that holds so many referrals. */
export interface MeasuredSite extends StartedSite {
  readonly referrals: number;
}

/** The sites of one run, and the folder that goes when they are closed. */
export interface MeasuredSites {
  readonly sites: readonly MeasuredSite[];
  close(): Promise<void>;
}

const releaseDir = path.join(projectDir, 'release');

/** Both sites as Set-up leaves them on a tenant, without a row. Rejects when the production bundles are missing. */
async function setUpOnce(dataDir: string, log: Log): Promise<void> {
  const site = await openLocalSite({ port: 0, dataDir, reset: false, testControls: false, releaseDir }, log, async ({ engine, origin }) => {
    const transport = engineTransport(engine, siteOwner);
    await openIntranet(transport, origin);
    await setSitesUp({ transport, origin, log });
    await admitPeople(transport, origin);
  });
  const { hasBundles } = site;
  await site.close();
  if (!hasBundles) {
    throw new Error('The production bundles are missing. Run "npm run bench", which makes them first.');
  }
}

/** How many referrals the site itself says it holds. */
async function held(engine: SharePointEngine, origin: string): Promise<number> {
  const url = `${origin}/sites/marac/_api/web/lists/getByTitle('${lists.referrals.title}')?$select=ItemCount`;
  const answer = await engine.handle({ method: 'GET', url, headers: { accept: 'application/json;odata=nometadata' }, login: siteOwner });
  return (JSON.parse(String(answer.body)) as { ItemCount: number }).ItemCount;
}

async function load(dataDir: string, count: number, log: Log): Promise<void> {
  const origin = 'http://127.0.0.1';
  const state = new SiteState(dataDir, origin);
  try {
    const { engine } = state;
    const today = dayOf(engine.settings.now());
    await loadReferrals({ engine, origin, today, log, count });
    // The list counts its folder of restricted cases as well.
    if ((await held(engine, origin)) < count) {
      throw new Error(`The site was to hold ${count} referrals and holds fewer.`);
    }
    loadActions(engine, count);
    await loadMeeting(engine, origin);
    engine.seedItems('/sites/marac', lists.intake.title, [intakeRow(fullDraft(engine.settings.now()))], { author: siteOwner, created: new Date() });
  } finally {
    state.close();
  }
}

/** Every tenth of the way is enough to see. */
function tenthsOf(count: number, log: Log): Log {
  let told = 0;
  return line => {
    const done = Number(/([\d,]+) referrals/.exec(line)?.[1].replace(/,/g, '') ?? 0);
    if (done >= told + count / 10) {
      told = done;
      log(`  ${line}`);
    }
  };
}

/**
 * Sets the sites up once by the suite's own Set-up, fills a copy for each count, and starts one local site for each.
 * Every site holds the same caseload of today; they differ in the settled referrals that lie before it.
 */
export async function openMeasuredSites(counts: readonly number[], log: Log): Promise<MeasuredSites> {
  const folder = mkdtempSync(path.join(tmpdir(), 'marac-bench-'));
  const sites: MeasuredSite[] = [];
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  // Also when the run is broken off; the sites stop by themselves then.
  process.once('exit', remove);
  const close = async (): Promise<void> => {
    await Promise.all(sites.map(site => site.close()));
    process.off('exit', remove);
    remove();
  };
  try {
    const base = path.join(folder, 'set-up');
    log('Setting the sites up.');
    await setUpOnce(base, log);
    for (const count of counts) {
      log(`Loading ${count.toLocaleString('en-GB')} referrals.`);
      const dataDir = path.join(folder, String(count));
      cpSync(base, dataDir, { recursive: true });
      await load(dataDir, count, tenthsOf(count, log));
      const site = await startLocalSite({ port: 0, dataDir, testControls: true });
      sites.push({ ...site, referrals: count });
    }
    return { sites, close };
  } catch (error) {
    await close();
    throw error;
  }
}
