import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SharePointEngine } from '../../../local/engine';
import { localContacts } from '../../../local/contacts';
import { people } from '../../../local/people';
import { defaultConfiguration } from '../../../src/domain/setUp/defaultConfiguration';
import type { Configuration } from '../../../src/domain/setUp/configuration';
import { createIdentifiers } from '../../../src/services/shared/identifiers';
import type { DeskUseCases } from '../../../src/services/desk/useCases';
import type { EmailedReferralUseCases } from '../../../src/services/takeIn/takeInUseCases';
import type { ReferralFormUseCases } from '../../../src/services/referral/referralUseCases';
import { composeDesk } from '../../../src/services/desk/composeDesk';
import { composeEmailedReferral } from '../../../src/services/takeIn/composeEmailedReferral';
import { composeReferralForm } from '../../../src/services/referral/composeReferralForm';
import type { Site } from '../../../src/services/shared/ports';
import { createSp } from '../../../src/sharepoint/client/createSp';
import type { Transport } from '../../../src/sharepoint/client/sending';
import { madeOnce } from './madeOnce';
import { mondayMorning, stillClock } from '../run/stillClock';
import { createSiteClient } from '../../../src/sharepoint/client/siteClient';
import type { SiteClient } from '../../../src/sharepoint/client/siteClient';
import { duties } from '../../../src/domain/review/clocks';
import { createSiteAdministration } from '../../../src/sharepoint/client/siteAdministration';
import { createProvisioning } from '../../../src/sharepoint/provisioning/provisioning';
import { createDeskPorts } from '../../../src/sharepoint/pages/createDeskPorts';
import { createReferralFormPorts } from '../../../src/sharepoint/pages/createReferralFormPorts';

export const origin = 'http://127.0.0.1:4400';
export const sitePaths: Readonly<Record<Site, string>> = { case: '/sites/marac', partner: '/sites/marac-partners' };
export const siteUrls: Readonly<Record<Site, string>> = { case: `${origin}${sitePaths.case}`, partner: `${origin}${sitePaths.partner}` };

export const owner = 'owner@wmp.example';
export const officer = 'officer@wmp.example';
export const coordinator = 'coordinator.birmingham@wmp.example';

export { mondayMorning };

/** Every MARAC, few agencies: quick to set up, and every address of the form finds its MARAC. */
const fewAgencies: Configuration = {
  ...defaultConfiguration,
  agencies: ['Housing', 'Health', 'IDVA service'].map(name => ({ name, maracs: ['Coventry', 'Walsall'] }))
};
const region: Configuration = { ...fewAgencies, contacts: localContacts(fewAgencies) };

/** Whichever realm made it: a browser's page and Node have one each. */
const isArrayBuffer = (body: unknown): body is ArrayBuffer => Object.prototype.toString.call(body) === '[object ArrayBuffer]';

/** A request's body as the engine takes it: files come as bytes. */
const bodyOf = ({ body }: RequestInit): string | Uint8Array | undefined =>
  isArrayBuffer(body) ? new Uint8Array(body) : (body as string | undefined);

/** `fetch` to the engine as one person signed in on a page: writes need a digest. */
export function transportTo(engine: SharePointEngine, login: string): Transport {
  return async (url, init) => {
    const headers: Record<string, string> = {};
    new Headers(init.headers).forEach((value, name) => {
      headers[name.toLowerCase()] = value;
    });
    const answer = await engine.handle({ method: init.method ?? 'GET', url, headers, body: bodyOf(init), login });
    const body = answer.status === 204 ? null : (answer.body as BodyInit);
    return new Response(body, { status: answer.status, headers: { Date: engine.settings.now().toUTCString(), ...answer.headers } });
  };
}

/** A client of one site with a digest and a clock of its own, as after a reload of the page. Waiting takes no time. */
export function clientOf(transport: Transport, site: Site, clock = stillClock(), onWait?: (seconds: number) => void): SiteClient {
  const siteUrl = siteUrls[site];
  const pause = (): Promise<void> => Promise.resolve();
  return createSiteClient(createSp({ siteUrl, clock, transport, pause, onWait }), siteUrl);
}

/** What one page of one person works with. */
export interface PageOptions {
  readonly login: string;
  /** On which site they refer. */
  readonly site?: Site;
  readonly transport?: Transport;
  readonly onWait?: (seconds: number) => void;
}

/** The referral form, opened afresh by somebody. */
export function openForm(engine: SharePointEngine, { login, site = 'case', transport, onWait }: PageOptions): ReferralFormUseCases {
  const clock = stillClock();
  const client = clientOf(transport ?? transportTo(engine, login), site, clock, onWait);
  return composeReferralForm(createReferralFormPorts(client, site, { login, clock, identifiers: createIdentifiers() }));
}

/** The desk's form for a referral that came by e-mail, opened afresh by somebody. */
export function openEmailed(engine: SharePointEngine, { login, transport, onWait }: PageOptions): EmailedReferralUseCases {
  const clock = stillClock();
  const send = transport ?? transportTo(engine, login);
  const context = { login, clock, identifiers: createIdentifiers() };
  const client = clientOf(send, 'case', clock, onWait);
  return composeEmailedReferral(
    createReferralFormPorts(client, 'case', context),
    createDeskPorts(client, clientOf(send, 'partner', clock, onWait), context)
  );
}

/** The desk, opened afresh by somebody. */
export function openDesk(engine: SharePointEngine, { login, transport, onWait }: PageOptions): DeskUseCases {
  const clock = stillClock();
  const send = transport ?? transportTo(engine, login);
  const context = { login, clock, identifiers: createIdentifiers() };
  return composeDesk(createDeskPorts(clientOf(send, 'case', clock, onWait), clientOf(send, 'partner', clock, onWait), context));
}

/** A row as the owner of the site reads it, whatever the suite says. */
export type StoredRow = Readonly<Record<string, unknown>> & { readonly Id: number };

async function asSomebody(
  engine: SharePointEngine,
  login: string,
  method: string,
  path: string,
  body?: object,
  headers: Record<string, string> = {}
): Promise<unknown> {
  const answer = await engine.handle({
    method,
    url: `${origin}${path}`,
    headers: {
      accept: 'application/json;odata=nometadata',
      'content-type': 'application/json;odata=nometadata',
      authorization: `Bearer local:${login}`,
      ...headers
    },
    body: body ? JSON.stringify(body) : undefined,
    login
  });
  if (answer.status >= 300) throw new Error(`${method} ${path} answered ${answer.status}: ${String(answer.body).slice(0, 400)}`);
  return answer.body === '' ? undefined : (JSON.parse(String(answer.body)) as unknown);
}

export const asOwner = (
  engine: SharePointEngine,
  method: string,
  path: string,
  body?: object,
  headers?: Record<string, string>
): Promise<unknown> => asSomebody(engine, owner, method, path, body, headers);

const addressOf = (list: string): string => (list === 'Packs' ? list : `Lists/${list}`);

/** Every row of a list, by its address, with the folder it lies in. Folders themselves are left out. */
export async function rowsOf(engine: SharePointEngine, list: string, site: Site = 'case'): Promise<readonly StoredRow[]> {
  const path = `${sitePaths[site]}/_api/web/getList('${sitePaths[site]}/${addressOf(list)}')/items?$select=*,FileRef,FileDirRef,FileSystemObjectType&$top=5000`;
  const answer = (await asOwner(engine, 'GET', path)) as { value: (StoredRow & { FileSystemObjectType: number })[] };
  return answer.value.filter(row => row.FileSystemObjectType === 0);
}

/** Rows as text without what is drawn by chance: GUIDs and content types now and then hold the very figures that are looked for. */
export const withoutGuids = (rows: readonly StoredRow[]): string =>
  JSON.stringify(rows).replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|0x[0-9a-f]+/gi, '');

/** Changes a row as somebody does in the list screen: the last one to write wins. */
export async function editInList(
  engine: SharePointEngine,
  list: string,
  id: number,
  values: object,
  site: Site = 'case',
  login = owner
): Promise<void> {
  const path = `${sitePaths[site]}/_api/web/getList('${sitePaths[site]}/Lists/${list}')/items(${id})`;
  await asSomebody(engine, login, 'POST', path, values, { 'if-match': '*', 'x-http-method': 'MERGE' });
}

async function prepare(file: string): Promise<void> {
  const engine = new SharePointEngine({ file, origin, now: () => mondayMorning, rewinds: true });
  for (const person of people) engine.addPerson({ login: person.login, title: person.name, email: person.login, isGuest: person.isGuest });
  for (const path of Object.values(sitePaths)) engine.addSite({ path, title: path, administrators: [owner] });
  for (const site of ['case', 'partner'] as const) {
    const sp = createSp({
      siteUrl: siteUrls[site],
      clock: stillClock(),
      transport: transportTo(engine, owner),
      pause: () => Promise.resolve()
    });
    const applied = await createProvisioning({
      site,
      administration: createSiteAdministration(sp, siteUrls[site]),
      configuration: region
    }).apply();
    if (!applied.ok) throw new Error(`The ${site} site could not be set up: ${applied.error.words} ${applied.error.supportCode}`);
  }
  const groupsThere = new Set<string>();
  for (const site of ['case', 'partner'] as const) {
    const groups = (await asOwner(engine, 'GET', `${sitePaths[site]}/_api/web/sitegroups?$select=Title`)) as { value: { Title: string }[] };
    for (const { Title } of groups.value) groupsThere.add(`${site}:${Title}`);
  }
  for (const person of people) {
    for (const { site, group } of person.memberships.filter(held => groupsThere.has(`${held.site}:${held.group}`))) {
      await asOwner(engine, 'POST', `${sitePaths[site]}/_api/web/sitegroups/getByName('${group}')/users`, {
        LoginName: `i:0#.f|membership|${person.login}`
      });
    }
  }
  engine.keep();
}

const project = join(__dirname, '..', '..', '..');
/** Everything that decides what a site looks like once it is set up. */
const sources = [
  'local/engine',
  'local/people.ts',
  'local/contacts.ts',
  'src/domain',
  'src/sharepoint/schema',
  'src/sharepoint/provisioning',
  'src/sharepoint/client',
  'tests/support/sites/caseSite.ts'
];

function contentsOf(path: string): readonly string[] {
  if (path.endsWith('.ts')) return [readFileSync(path, 'utf8')];
  const entries = readdirSync(path, { withFileTypes: true });
  return entries.flatMap(entry => (entry.isDirectory() || entry.name.endsWith('.ts') ? contentsOf(join(path, entry.name)) : []));
}

/** What these files of the project hold, in a word: it changes with any of them. */
export function fingerprintOf(files: readonly string[]): string {
  const hash = createHash('sha256');
  for (const file of files) for (const content of contentsOf(join(project, file))) hash.update(content);
  return hash.digest('hex').slice(0, 24);
}

/** A site set up by exactly this code: made by the first test file that asks, and kept for the others of this run and the next. */
async function setUpFile(): Promise<string> {
  const folder = await madeOnce(join(tmpdir(), 'marac-set-up-sites'), `${fingerprintOf(sources)}-${duties.length}`, making =>
    prepare(join(making, 'site.sqlite'))
  );
  return join(folder, 'site.sqlite');
}

/** Both sites as set up, copied afresh for every test. */
export interface CaseSites {
  /** A new copy. It is closed with the others. */
  fresh(now?: () => Date): SharePointEngine;
  /** Closes one, and makes copies of it as it stands. */
  freeze(engine: SharePointEngine): () => SharePointEngine;
  /** Closes one, and puts it into a file. */
  save(engine: SharePointEngine, file: string): void;
  /** Takes one that is done with, in a test that opens many: the next copy of the same state needs no database of its own. */
  discard(engine: SharePointEngine): void;
  close(): void;
}

/** A state to begin from, with the engines on it that nobody uses at the moment. */
interface Original {
  readonly file: string;
  readonly idle: Copy[];
}

/** An engine on a file of its own. */
interface Copy {
  readonly file: string;
  readonly engine: SharePointEngine;
}

/** Copies of both sites, as the suite's own provisioning sets them up unless a file holds more. */
export async function caseSites(beginning?: string): Promise<CaseSites> {
  const folder = mkdtempSync(join(tmpdir(), 'marac-sites-'));
  const master: Original = { file: beginning ?? (await setUpFile()), idle: [] };
  const originals = [master];
  const opened = new Map<SharePointEngine, { readonly file: string; readonly original: Original }>();
  let copies = 0;
  const open = (original: string): Copy => {
    const file = join(folder, `${copies++}.sqlite`);
    copyFileSync(original, file);
    return { file, engine: new SharePointEngine({ file, origin, rewinds: true }) };
  };
  const copyOf = (original: Original, now: () => Date): SharePointEngine => {
    const { file, engine } = original.idle.pop() ?? open(original.file);
    engine.settings.now = now;
    opened.set(engine, { file, original });
    return engine;
  };
  /** Closes an engine once what stands is in its file; answers with the file. */
  const kept = (engine: SharePointEngine): string => {
    const place = opened.get(engine);
    if (!place) throw new Error('This copy is done with.');
    opened.delete(engine);
    engine.keep();
    return place.file;
  };
  return {
    fresh: (now = () => mondayMorning) => copyOf(master, now),
    freeze(engine) {
      const { now } = engine.settings;
      const original: Original = { file: kept(engine), idle: [] };
      originals.push(original);
      return () => copyOf(original, now);
    },
    save(engine, file) {
      copyFileSync(kept(engine), file);
    },
    discard(engine) {
      const place = opened.get(engine);
      if (!place) return;
      opened.delete(engine);
      place.original.idle.push({ file: place.file, engine: engine.rewound() });
    },
    close() {
      for (const engine of [...opened.keys(), ...originals.flatMap(({ idle }) => idle.map(copy => copy.engine))]) engine.close();
      rmSync(folder, { recursive: true, force: true });
    }
  };
}
