import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { loadReferrals, loadWaiting } from '../local/demo';
import { caseloadSize } from '../local/demo/caseload';
import type { SharePointEngine } from '../local/engine';
import { intakeRow } from '../local/demo/rows';
import { admitPeople, openIntranet } from '../local/server/prepare/admitPeople';
import { engineTransport } from '../local/server/inProcess';
import { openLocalSite } from '../local/server/localSite';
import { projectDir } from '../local/server/options';
import { siteOwner } from '../local/server/prepare/prepare';
import type { TellProgress } from '../local/server/prepare/progress';
import { setSitesUp } from '../local/server/prepare/setSitesUp';
import { SiteState } from '../local/server/siteState';
import { dayOf } from '../src/domain/kernel/calendarDay';
import { composeDesk } from '../src/services/desk/composeDesk';
import { createIdentifiers } from '../src/services/shared/identifiers';
import { createSp } from '../src/sharepoint/client/createSp';
import { createServerClock } from '../src/sharepoint/client/serverClock';
import { createSiteClient } from '../src/sharepoint/client/siteClient';
import type { SiteClient } from '../src/sharepoint/client/siteClient';
import { lists } from '../src/sharepoint/schema';
import { createDeskPorts } from '../src/sharepoint/pages/createDeskPorts';
import { casesAt, stillOwed, timedCases } from '../src/webparts/maracDesk/presenters/queueCases';
import { startLocalSite } from '../tests/support/sites/browser';
import type { StartedSite } from '../tests/support/sites/browser';
import { fullDraft } from './fullDraft';
import { loadActions, loadMeeting } from './meetingLoad';

/** Takes a line of progress. */
export type Log = (line: string) => void;

/** A local site, in a process of its own, that holds so many referrals. */
export interface MeasuredSite extends StartedSite {
  readonly referrals: number;
}

/** A local site with a long queue, on which the web parts of one build run. */
export interface QueueSite extends MeasuredSite {
  readonly build: string;
}

/** A build of the suite: its name, and the folder of its source, with its release in `release`. */
export interface Build {
  readonly name: string;
  readonly folder: string;
}

/** The sites of one run, made when they are asked for, and the folder that goes when they are closed. */
export interface MeasuredSites {
  /** One for each count: the same caseload of today; they differ in the settled referrals that lie before it. */
  referrals(counts: readonly [number, number]): Promise<readonly [MeasuredSite, MeasuredSite]>;
  /** One for each build, of the same data: so many cases in the queue. */
  queues(builds: readonly Build[], cases: number): Promise<readonly QueueSite[]>;
  close(): Promise<void>;
}

const releaseDir = path.join(projectDir, 'release');

/** Both sites as Set-up leaves them on a tenant, without a row. Rejects when the production bundles are missing. */
export async function setUpOnce(dataDir: string, log: Log): Promise<void> {
  const site = await openLocalSite({ port: 0, dataDir, reset: false, testControls: false, releaseDir }, log, {
    first: async ({ engine, origin }) => {
      const transport = engineTransport(engine, siteOwner);
      await openIntranet(transport, origin);
      await setSitesUp({ transport, origin });
      await admitPeople(transport, origin);
    }
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

/** Every tenth of the way is enough to see. */
function tenthsOf(log: Log): TellProgress {
  let told = 0;
  return (_part, done, of) => {
    if (done >= told + of / 10) {
      told = done;
      log(`  ${done.toLocaleString('en-GB')} referrals.`);
    }
  };
}

/** Fills a site that has been set up with so many referrals, today's caseload, a meeting and a draft. */
export async function loadSite(dataDir: string, count: number, log: Log): Promise<void> {
  const origin = 'http://127.0.0.1';
  const state = new SiteState(dataDir, origin);
  try {
    const { engine } = state;
    const today = dayOf(engine.settings.now());
    await loadReferrals({ engine, origin, today, tell: tenthsOf(log), count, alone: true });
    // The list counts its folder of restricted cases as well.
    if ((await held(engine, origin)) < count) {
      throw new Error(`The site was to hold ${count} referrals and holds fewer.`);
    }
    loadActions(engine, count);
    await loadMeeting(engine, origin);
    engine.seedItems('/sites/marac', lists.intake.title, [intakeRow(fullDraft(engine.settings.now()))], {
      author: siteOwner,
      created: new Date()
    });
  } finally {
    state.close();
  }
}

const coordinator = 'coordinator.birmingham@wmp.example';

/** How many cases the queue of the whole region holds. */
async function casesInQueue(engine: SharePointEngine, origin: string): Promise<number> {
  const clock = createServerClock();
  const client = (site: string): SiteClient =>
    createSiteClient(createSp({ siteUrl: `${origin}${site}`, clock, transport: engineTransport(engine, coordinator) }), `${origin}${site}`);
  const desk = composeDesk(
    createDeskPorts(client('/sites/marac'), client('/sites/marac-partners'), {
      login: coordinator,
      clock,
      identifiers: createIdentifiers()
    })
  );
  const opened = await desk.open();
  if (!opened.ok) throw new Error(`The desk could not be opened: ${opened.error.words}`);
  const { queue, configuration, transfers } = opened.value;
  return stillOwed(casesAt(timedCases(queue, configuration.staffedHours, transfers), engine.settings.now(), configuration.staffedHours))
    .length;
}

/** The caseload of today, and as many more cases that await review as make a queue of so many. */
async function loadQueue(dataDir: string, cases: number): Promise<void> {
  const origin = 'http://127.0.0.1';
  const state = new SiteState(dataDir, origin);
  try {
    const { engine } = state;
    const options = { engine, origin, today: dayOf(engine.settings.now()), alone: true };
    await loadReferrals({ ...options, count: caseloadSize });
    await loadWaiting({ ...options, count: cases - (await casesInQueue(engine, origin)) });
    const queued = await casesInQueue(engine, origin);
    if (queued !== cases) throw new Error(`The queue was to hold ${cases} cases and holds ${queued}.`);
  } finally {
    state.close();
  }
}

/** Sets the sites up once by the suite's own Set-up, and fills a copy for each site that is measured. */
export function openMeasuredSites(log: Log): MeasuredSites {
  const folder = mkdtempSync(path.join(tmpdir(), 'marac-bench-'));
  const base = path.join(folder, 'set-up');
  const started: StartedSite[] = [];
  const remove = (): void => rmSync(folder, { recursive: true, force: true });
  // Also when the run is broken off; the sites stop by themselves then.
  process.once('exit', remove);

  let setUp: Promise<void> | undefined;
  const copyOf = async (from: string, name: string): Promise<string> => {
    const dataDir = path.join(folder, name);
    cpSync(from, dataDir, { recursive: true });
    return dataDir;
  };
  const setUpCopy = async (name: string): Promise<string> => {
    if (!setUp) log('Setting the sites up.');
    await (setUp ??= setUpOnce(base, log));
    return copyOf(base, name);
  };
  const start = async (dataDir: string, releaseDir?: string): Promise<StartedSite> => {
    const site = await startLocalSite({ port: 0, dataDir, testControls: true, ...(releaseDir && { releaseDir }) });
    started.push(site);
    return site;
  };
  const ofReferrals = async (count: number): Promise<MeasuredSite> => {
    const dataDir = await setUpCopy(String(count));
    log(`Loading ${count.toLocaleString('en-GB')} referrals.`);
    await loadSite(dataDir, count, log);
    return { ...(await start(dataDir)), referrals: count };
  };

  return {
    async referrals([few, many]) {
      return [await ofReferrals(few), await ofReferrals(many)];
    },
    async queues(builds, cases) {
      const loaded = await setUpCopy('queue');
      log(`Loading a queue of ${cases} cases.`);
      await loadQueue(loaded, cases);
      const sites: QueueSite[] = [];
      for (const { name, folder: source } of builds) {
        const dataDir = await copyOf(loaded, `queue ${sites.length}`);
        sites.push({ ...(await start(dataDir, path.join(source, 'release'))), referrals: cases, build: name });
      }
      return sites;
    },
    async close() {
      await Promise.all(started.map(site => site.close()));
      process.off('exit', remove);
      remove();
    }
  };
}
