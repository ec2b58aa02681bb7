import '@pnp/sp/webs';
import '@pnp/sp/sites';
import '@pnp/sp/lists';
import '@pnp/sp/fields';
import '@pnp/sp/items';
import '@pnp/sp/attachments';
import '@pnp/sp/batching';
import '@pnp/sp/folders';
import '@pnp/sp/files';
import '@pnp/sp/security';
import '@pnp/sp/site-groups';
import '@pnp/sp/site-users';
import '@pnp/sp/recycle-bin';
import { spfi } from '@pnp/sp';
import type { SPFI } from '@pnp/sp';
import { SharePointEngine } from '../../../local/engine';
import type { ApiResponse, EngineOptions } from '../../../local/engine';
import { engineBehavior } from '../../support/sites/engineSend';

export const origin = 'http://127.0.0.1:4400';
export const owner = 'owner@wmp.example';
export const officer = 'officer@wmp.example';
export const officer2 = 'officer2@wmp.example';
export const coordinator = 'coordinator@wmp.example';
export const guest = 'guest@coventry.example';
export const nobody = 'nobody@wmp.example';
export const sitePath = '/sites/marac';
/** A directory group the officers are in. */
export const officersGroup = '11111111-2222-3333-4444-555555555555';

/** A site with an owner, two officers (readers through a directory group), a coordinator, a guest, and nobody. */
export interface TestSite {
  readonly engine: SharePointEngine;
  /** PnPjs as somebody. */
  readonly as: (login: string) => SPFI;
  /** A raw request, without a body of JSON unless given. */
  readonly raw: (login: string, method: string, path: string, headers?: Record<string, string>, body?: unknown) => Promise<ApiResponse>;
  /** Moves the clock on, in seconds. */
  readonly wait: (seconds: number) => void;
}

/** Makes the site. The clock stands still at a Monday morning until told to move. */
export async function makeSite(options: Partial<EngineOptions> = {}): Promise<TestSite> {
  let now = Date.parse('2026-06-15T09:00:00.400Z');
  const engine = new SharePointEngine({ file: ':memory:', now: () => new Date(now), ...options });
  const people: ReadonlyArray<readonly [string, string, boolean]> = [
    [owner, 'Owner, Olive', false],
    [officer, 'Officer, Amir', false],
    [officer2, 'Officer, Bea', false],
    [coordinator, 'Coordinator, Cal', false],
    [guest, 'Guest, Gwen', true],
    [nobody, 'Nobody, Nia', false]
  ];
  people.forEach(([login, title, isGuest]) => engine.addPerson({ login, title, email: login, isGuest }));
  engine.addSecurityGroup({ id: officersGroup, title: 'All officers', members: [officer, officer2] });
  engine.addSite({ path: sitePath, title: 'MARAC', administrators: [owner] });
  const as = (login: string): SPFI => spfi(`${origin}${sitePath}`).using(engineBehavior(engine, login));
  const web = as(owner).web;
  await web.siteGroups.getByName('MARAC Visitors').users.add(`c:0t.c|tenant|${officersGroup}`);
  await web.siteGroups.getByName('MARAC Members').users.add(coordinator);
  return {
    engine,
    as,
    wait: seconds => {
      now += seconds * 1000;
    },
    raw: (login, method, path, headers = {}, body) =>
      engine.handle({
        method,
        login,
        url: `${origin}${sitePath}/_api/${path}`,
        headers: { accept: 'application/json', authorization: 'Bearer local', ...headers },
        ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) })
      })
  };
}

/** The JSON of a raw answer. */
export function json(response: ApiResponse): Record<string, any> {
  return JSON.parse(String(response.body)) as Record<string, any>;
}

/** Runs and answers the status of the refusal, or 0 if there was none. */
export async function statusOf(work: Promise<unknown>): Promise<number> {
  try {
    await work;
    return 0;
  } catch (error) {
    return (error as { status?: number }).status ?? -1;
  }
}
