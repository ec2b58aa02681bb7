import { mkdtempSync, rmSync, cpSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Assets } from '../../local/server/assets';
import { sendJson, sendText } from '../../local/server/body';
import { buildHost } from '../../local/server/build/buildHost';
import { pageHeaders } from '../../local/server/pages/guards';
import { callApi, engineTransport, type Transport } from '../../local/server/inProcess';
import { runtimeManifests, suiteManifests } from '../../local/server/pages/manifests';
import { projectDir } from '../../local/server/options';
import { siteOwner } from '../../local/server/prepare/prepare';
import { answer, type RouteContext } from '../../local/server/routes';
import { readSession } from '../../local/server/session';
import { addressOf, caseSite, intranetSite, type LocalSite, type SitePage } from '../../local/server/pages/sitePages';
import { SiteState } from '../../local/server/siteState';
import { renderWebPartPage } from '../../local/server/pages/webPartPage';
import { lists } from '../../src/sharepoint/schema';
import { loadSite, setUpOnce } from '../measuredSites';
import type { Log } from '../measuredSites';
import { columnXml, formSchema, peerColumns } from './columns';

/** A local site that has the peers' pages as well. */
export interface PeersSite {
  readonly origin: string;
  close(): Promise<void>;
}

const peerList = 'Peer referrals';
/** Rows the desk draws at a time. */
const rows = 50;
const referrals = 500;

const peerPage = (number: number, site: LocalSite, name: string, properties: Readonly<Record<string, unknown>>): SitePage => ({
  site,
  file: `Peer${name}.aspx`,
  title: name,
  webPartAlias: `Peer${name}WebPart`,
  instanceId: `5e1f0000-0000-4000-8000-${String(900 + number).padStart(12, '0')}`,
  tryAs: [],
  properties
});

const pagesOf = (listId: string): readonly SitePage[] => [
  peerPage(1, intranetSite, 'DynamicForm', { listId }),
  peerPage(2, intranetSite, 'Fluent', { listId, list: peerList }),
  peerPage(3, caseSite, 'ListView', { list: lists.referrals.title, columns: ['Title', 'Created', 'Modified', 'GUID'], rows }),
  peerPage(4, intranetSite, 'Empty', {})
];

/** Makes the list that the peers' forms are for, and answers with its id. */
async function makeList(transport: Transport, origin: string): Promise<string> {
  const api = `${origin}${intranetSite.path}/_api/web/lists`;
  const { Id } = (await callApi(transport, 'POST', api, { Title: peerList, BaseTemplate: 100 })) as { Id: string };
  for (const column of peerColumns) {
    await callApi(transport, 'POST', `${api}(guid'${Id}')/fields/createfieldasxml`, {
      parameters: { SchemaXml: columnXml(column), Options: 8 }
    });
  }
  for (let row = 1; row <= rows; row++) {
    await callApi(transport, 'POST', `${api}(guid'${Id}')/items`, { Title: `Referral ${row}` });
  }
  return Id;
}

const hostOf = (state: SiteState, hostDir: string, releaseDir: string): RouteContext => {
  const components = { runtime: runtimeManifests(state.origin), suite: suiteManifests(state.origin, releaseDir) };
  return { state, assets: new Assets(hostDir, releaseDir), testControls: true, loading: () => [], components: () => components };
};

/** The host's own answers, with the peers' pages and the one call of theirs that the engine does not know before them. */
function answerWithPeers(host: RouteContext, pages: readonly SitePage[], listId: string) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const { pathname, search, searchParams } = new URL(request.url ?? '/', host.state.origin);
    const page = pages.find(candidate => addressOf(candidate) === pathname);
    const session = readSession(request);
    if (page && session && session !== 'unknown') {
      response.writeHead(200, pageHeaders);
      response.end(
        renderWebPartPage(host.state, host.components(), { page, login: session.login, query: searchParams, address: pathname + search })
      );
    } else if (decodeURIComponent(pathname).endsWith(`/lists(guid'${listId}')/RenderListDataAsStream`)) {
      sendJson(response, 200, formSchema(peerColumns));
    } else {
      await answer(host, request, response);
    }
  };
}

/** Opens a local site with the suite's data, both builds and the pages of both. */
export async function openPeersSite(peersRelease: string, log: Log): Promise<PeersSite> {
  const folder = mkdtempSync(path.join(tmpdir(), 'marac-peers-'));
  const dataDir = path.join(folder, 'data');
  const releaseDir = path.join(folder, 'release');
  [path.join(projectDir, 'release'), peersRelease, path.join(__dirname, 'empty')].forEach(from =>
    cpSync(from, releaseDir, { recursive: true })
  );
  await setUpOnce(dataDir, log);
  await loadSite(dataDir, referrals, log);

  let handle: (request: IncomingMessage, response: ServerResponse) => Promise<void> = () => Promise.resolve();
  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => sendText(response, 500, String(error)));
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const state = new SiteState(dataDir, origin);
  const listId = await makeList(engineTransport(state.engine, siteOwner), origin);
  handle = answerWithPeers(hostOf(state, await buildHost(), releaseDir), pagesOf(listId), listId);
  return {
    origin,
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>(resolve => void server.close(() => resolve()));
      state.close();
      rmSync(folder, { recursive: true, force: true });
    }
  };
}
