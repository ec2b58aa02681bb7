import { people } from '../../../local/people';
import { SharePointEngine } from '../../../local/engine';
import { defaultConfiguration } from '../../../src/domain/setUp/defaultConfiguration';
import type { Configuration } from '../../../src/domain/setUp/configuration';
import type { Site } from '../../../src/services/shared/ports';
import { createSp } from '../../../src/sharepoint/client/createSp';
import type { Transport } from '../../../src/sharepoint/client/sending';
import { createServerClock } from '../../../src/sharepoint/client/serverClock';
import { createSiteAdministration } from '../../../src/sharepoint/client/siteAdministration';
import { createProvisioning, type Provisioning } from '../../../src/sharepoint/provisioning/provisioning';

export const origin = 'http://127.0.0.1:4400';
export const sitePaths: Readonly<Record<Site, string>> = { case: '/sites/marac', partner: '/sites/marac-partners' };

/** Two MARACs and three agencies: every kind of folder, and quick. */
export const smallRegion: Configuration = {
  ...defaultConfiguration,
  maracs: defaultConfiguration.maracs.filter(({ name }) => ['Coventry', 'Walsall'].includes(name)),
  agencies: ['Housing', 'Health', 'IDVA service'].map(name => ({ name, maracs: ['Coventry', 'Walsall'] })),
  postcodes: { CV1: 'Coventry', WS1: 'Walsall' },
  staffedHours: { ...defaultConfiguration.staffedHours, bankHolidays: defaultConfiguration.staffedHours.bankHolidays.slice(0, 2) }
};

/** Both sites as a tenant gives them: empty, with an owner, nothing set up. */
export function emptySites(): SharePointEngine {
  const engine = new SharePointEngine({ file: ':memory:', origin });
  for (const person of people) engine.addPerson({ login: person.login, title: person.name, email: person.login, isGuest: person.isGuest });
  for (const path of Object.values(sitePaths)) engine.addSite({ path, title: path, administrators: ['owner@wmp.example'] });
  return engine;
}

/** `fetch` against the engine, as one person. */
export function transportTo(engine: SharePointEngine, login: string): Transport {
  return async (url, init) => {
    const headers: Record<string, string> = {};
    new Headers(init.headers).forEach((value, name) => (headers[name.toLowerCase()] = value));
    const answer = await engine.handle({ method: init.method ?? 'GET', url, headers, body: init.body as string | undefined, login });
    const body = answer.status === 204 ? null : (answer.body as string);
    return new Response(body, { status: answer.status, headers: answer.headers });
  };
}

export interface RunOptions {
  readonly login?: string;
  readonly configuration?: Configuration;
  readonly transport?: Transport;
  readonly onWait?: (seconds: number) => void;
  /** Of the case site: with it, the Referrals list has its command. */
  readonly partnerSiteUrl?: string;
}

/** Provisioning of one site as somebody, with a client of its own, as after a reload of the page. */
export function provisioningOf(engine: SharePointEngine, site: Site, options: RunOptions = {}): Provisioning {
  const siteUrl = `${origin}${sitePaths[site]}`;
  const sp = createSp({
    siteUrl,
    clock: createServerClock(),
    transport: options.transport ?? transportTo(engine, options.login ?? 'owner@wmp.example'),
    pause: () => Promise.resolve(),
    onWait: options.onWait
  });
  return createProvisioning({
    site,
    administration: createSiteAdministration(sp, siteUrl),
    configuration: options.configuration ?? smallRegion,
    partnerSiteUrl: options.partnerSiteUrl
  });
}

/** One request to `_api` as somebody, outside the suite. */
export async function ask(
  engine: SharePointEngine,
  login: string,
  method: string,
  path: string,
  body?: object | string,
  headers: Record<string, string> = {}
): Promise<{ readonly status: number; readonly json: unknown }> {
  const answer = await engine.handle({
    method,
    url: `${origin}${path}`,
    headers: {
      accept: 'application/json;odata=nometadata',
      'content-type': 'application/json;odata=nometadata',
      authorization: `Bearer local:${login}`,
      ...headers
    },
    body: typeof body === 'object' ? JSON.stringify(body) : body,
    login
  });
  const text = typeof answer.body === 'string' ? answer.body : Buffer.from(answer.body).toString('utf8');
  let json: unknown = text;
  try {
    json = JSON.parse(text);
  } catch {
    // Not every answer is JSON.
  }
  return { status: answer.status, json };
}

/** As `ask`, and fails the test unless it was done. */
export async function must(...request: Parameters<typeof ask>): Promise<unknown> {
  const { status, json } = await ask(...request);
  if (status >= 300) throw new Error(`${request[2]} ${request[3]} answered ${status}: ${JSON.stringify(json).slice(0, 300)}`);
  return json;
}

/** Puts everybody of the local site into their groups. */
export async function fillGroups(engine: SharePointEngine): Promise<void> {
  for (const person of people) {
    for (const { site, group } of person.memberships) {
      await must(
        engine,
        'owner@wmp.example',
        'POST',
        `${sitePaths[site]}/_api/web/sitegroups/getByName('${group.replace(/'/g, "''")}')/users`,
        {
          LoginName: `i:0#.f|membership|${person.login}`
        }
      );
    }
  }
}
