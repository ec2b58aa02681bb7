import { dayOf } from '../../src/domain/calendarDay';
import { loadDemoData, playComplexCases, playMeetings } from '../demo';
import type { SharePointEngine } from '../engine';
import { admitPeople, openIntranet } from './admitPeople';
import { engineTransport } from './inProcess';
import { setSitesUp } from './setSitesUp';

/** What the first start works with. */
export interface PrepareOptions {
  readonly engine: SharePointEngine;
  /** For example `http://127.0.0.1:4400`. */
  readonly origin: string;
  /** Takes a line of progress. */
  readonly log: (line: string) => void;
}

/** Who sets the sites up: the person a tenant's administrator would ask. */
export const siteOwner = 'owner@wmp.example';

/**
 * Makes a new site usable, once: sets both sites up through `_api` as Set-up does on a tenant, lets people in,
 * and loads the demo data. Rejects with what went wrong; the next start begins again and finishes it.
 */
export async function prepareSite({ engine, origin, log }: PrepareOptions): Promise<void> {
  const transport = engineTransport(engine, siteOwner);
  await openIntranet(transport, origin);
  await setSitesUp({ transport, origin, log });
  log('Letting people in.');
  await admitPeople(transport, origin);
  const options = { engine, origin, today: dayOf(engine.settings.now()), log };
  await loadDemoData(options);
  await playMeetings(options);
  await playComplexCases(options);
}
