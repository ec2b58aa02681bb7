import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { SharePointEngine } from '../engine';
import { membersOf, people } from '../people';
import { wmpStaff } from './prepare/admitPeople';
import { SiteClock } from './clock';
import { FaultPlan } from './faults';
import { HostStore } from './hostStore';
import { ApiRequestLog } from './requestLog';
import { caseSite, partnerSite, sites } from './pages/sitePages';

const defaultThreshold = 5000;
const defaultDigestLifetime = 1800;
/** What an administrator tells every tab of the suite once; `src/host/tenantSites.ts` asks for it. */
const tenantProperties = { MaracCaseSiteUrl: caseSite.path, MaracPartnerSiteUrl: partnerSite.path };
const databases = ['sharepoint.sqlite', 'host.sqlite'];

/** Everything the running site knows: its lists, its mail, and what tests have done to it. */
export class SiteState {
  public readonly clock = new SiteClock();
  public readonly faults = new FaultPlan();
  public readonly log = new ApiRequestLog();
  private currentEngine: SharePointEngine;
  private currentStore: HostStore;

  /** Opens the data folder, or makes it. `origin` is known only when the server listens. */
  public constructor(
    private readonly dataDir: string,
    public readonly origin: string
  ) {
    mkdirSync(dataDir, { recursive: true });
    this.currentEngine = this.openEngine();
    this.currentStore = new HostStore(this.file('host.sqlite'));
  }

  public get engine(): SharePointEngine {
    return this.currentEngine;
  }

  public get store(): HostStore {
    return this.currentStore;
  }

  /** Copies the databases as they stand, for `restoreSnapshot`. */
  public takeSnapshot(): void {
    this.copyTo(this.file('snapshot'));
  }

  /** Copies the databases as they stand into a folder. */
  public copyTo(folder: string): void {
    mkdirSync(folder, { recursive: true });
    for (const name of databases) {
      const target = path.join(folder, name);
      rmSync(target, { force: true });
      const reader = new DatabaseSync(this.file(name));
      try {
        reader.prepare('VACUUM INTO ?').run(target);
      } finally {
        reader.close();
      }
    }
  }

  /** Puts everything back as it was when the snapshot was taken. Throws an Error when there is none. */
  public restoreSnapshot(): void {
    if (!existsSync(path.join(this.file('snapshot'), databases[0]))) {
      throw new Error('No snapshot has been taken.');
    }
    this.close();
    for (const name of databases) {
      this.removeDatabase(name);
      copyFileSync(path.join(this.file('snapshot'), name), this.file(name));
    }
    this.resetControls();
    this.currentEngine = this.openEngine();
    this.currentStore = new HostStore(this.file('host.sqlite'));
  }

  /** Takes back everything the test controls changed, but not the data. */
  public resetControls(): void {
    this.clock.restore();
    this.faults.set([]);
    this.log.clear();
    this.currentEngine.settings.threshold = defaultThreshold;
    this.currentEngine.settings.digestLifetimeSeconds = defaultDigestLifetime;
  }

  public close(): void {
    this.currentEngine.close();
    this.currentStore.close();
  }

  private file(name: string): string {
    return path.join(this.dataDir, name);
  }

  private removeDatabase(name: string): void {
    ['', '-wal', '-shm'].forEach(suffix => rmSync(this.file(name + suffix), { force: true }));
  }

  private openEngine(): SharePointEngine {
    const engine = new SharePointEngine({
      file: this.file('sharepoint.sqlite'),
      origin: this.origin,
      now: this.clock.now,
      threshold: defaultThreshold,
      digestLifetimeSeconds: defaultDigestLifetime,
      tenantProperties
    });
    people.forEach(person => engine.addPerson({ login: person.login, title: person.name, email: person.login, isGuest: person.isGuest }));
    engine.addSecurityGroup(wmpStaff);
    const administrators = membersOf('case', 'MARAC Owners');
    sites.forEach(site => engine.addSite({ path: site.path, title: site.title, administrators }));
    return engine;
  }
}

/** Whether a data folder holds a site, whole or begun. */
export const holdsSite = (dataDir: string): boolean => databases.some(name => existsSync(path.join(dataDir, name)));

/** Throws away everything a data folder of a local site holds, and nothing else that may lie there. */
export function forgetSite(dataDir: string): void {
  for (const name of databases) {
    ['', '-wal', '-shm'].forEach(suffix => rmSync(path.join(dataDir, name + suffix), { force: true }));
  }
  rmSync(path.join(dataDir, 'snapshot'), { recursive: true, force: true });
}
