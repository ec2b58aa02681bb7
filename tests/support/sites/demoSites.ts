import { readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { loadDemoData, playMeetings } from '../../../local/demo';
import { dayOf } from '../../../src/domain/kernel/calendarDay';
import { caseSites, fingerprintOf, mondayMorning, origin } from './caseSite';
import type { CaseSites } from './caseSite';
import { madeOnce } from './madeOnce';

/** The meetings are those of the MARACs that have agencies on the sites of the tests. */
export const playedMaracs: readonly string[] = ['Coventry', 'Walsall'];

/** How the demo data is loaded into a site of the tests. */
export const demoOptions = { origin, today: dayOf(mondayMorning) };

/** Everything that decides what the demo data looks like once it is loaded. */
const sources = [
  ...['local/demo', 'local/engine', 'local/server/inProcess.ts', 'local/people.ts', 'local/contacts.ts'],
  ...['src/domain', 'src/services', 'src/sharepoint', 'tests/support/sites/caseSite.ts', 'tests/support/sites/demoSites.ts']
];

export interface DemoSites extends CaseSites {
  /** How many rows loading has added. */
  readonly added: number;
}

/** Both sites with the demo data, with or without its meetings: loaded by the first test file that asks, and kept for the others. */
export async function demoSites(played?: 'with meetings'): Promise<DemoSites> {
  const cache = join(tmpdir(), 'marac-demo-sites');
  const fingerprint = fingerprintOf(sources);
  const loaded = await madeOnce(cache, fingerprint, async folder => {
    const sites = await caseSites();
    const engine = sites.fresh();
    writeFileSync(join(folder, 'added'), String(await loadDemoData({ ...demoOptions, engine, alone: true })));
    sites.save(engine, join(folder, 'site.sqlite'));
    sites.close();
  });
  const withMeetings = (): Promise<string> =>
    madeOnce(cache, `${fingerprint}-meetings`, async folder => {
      const sites = await caseSites(join(loaded, 'site.sqlite'));
      const engine = sites.fresh();
      await playMeetings({ ...demoOptions, engine }, playedMaracs);
      sites.save(engine, join(folder, 'site.sqlite'));
      sites.close();
    });
  const sites = await caseSites(join(played ? await withMeetings() : loaded, 'site.sqlite'));
  return { ...sites, added: Number(readFileSync(join(loaded, 'added'), 'utf8')) };
}
