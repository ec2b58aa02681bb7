import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Assets } from './assets';
import { BodyTooLarge, redirect, sendText } from './body';
import { buildHost } from './buildHost';
import { refuse } from './guards';
import { runtimeManifests, suiteManifests } from './manifests';
import type { LocalSiteOptions } from './options';
import { prepareSite, type PrepareOptions } from './prepare';
import { answer, type RouteContext } from './routes';
import { SiteState, forgetSite } from './siteState';
import { StaticFiles } from './staticFiles';

/** A local site that answers requests. */
export interface RunningSite {
  /** For example `http://127.0.0.1:4400`. */
  readonly origin: string;
  readonly state: SiteState;
  /** True when the suite's production bundles were found. */
  readonly hasBundles: boolean;
  /** Stops listening, ends open connections and closes the databases. */
  close(): Promise<void>;
}

/** Something that takes a line of progress. */
export type Log = (line: string) => void;

/** Makes a new site usable. */
export type Prepare = (options: PrepareOptions) => Promise<void>;

const preparedNote = 'prepared';

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', reject);
      resolve((server.address() as AddressInfo).port);
    });
  });
}

function stop(server: Server): Promise<void> {
  return new Promise(resolve => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

function answerFailure(response: ServerResponse, error: unknown, log: Log): void {
  if (error instanceof BodyTooLarge) {
    sendText(response, 413, error.message);
    return;
  }
  log(`A request failed: ${error instanceof Error ? error.stack ?? error.message : String(error)}`);
  if (response.headersSent) {
    response.destroy();
  } else {
    sendText(response, 500, 'The local site could not answer this request; the console says why.');
  }
}

/**
 * Opens the local site: listens on 127.0.0.1, and on its first start sets the sites up and loads the demo data.
 * Rejects when the port is taken or the first set-up fails.
 */
export async function openLocalSite(options: LocalSiteOptions, log: Log, prepare: Prepare = prepareSite): Promise<RunningSite> {
  const hostDir = await buildHost();
  const styles = new StaticFiles();
  let context: RouteContext | undefined;
  let port = 0;

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    if (!context) {
      response.setHeader('refresh', '3');
      sendText(response, 503, 'The local site is starting. This page opens by itself when it is ready.');
      return;
    }
    const { origin, clock } = context.state;
    response.setHeader('date', clock.now().toUTCString());
    const refusal = refuse(request, port, origin);
    if (refusal) {
      sendText(response, refusal.status, refusal.words);
    } else if (request.headers.host?.startsWith('localhost') && request.method === 'GET' && !/\/(_api|_vti_bin|__test|_graph)\//i.test(request.url ?? '')) {
      // The framework takes "localhost" for its old workbench and leaves parts of itself out.
      redirect(response, `${origin}${request.url ?? '/'}`);
    } else if (request.url === '/_local/site.css') {
      await styles.send(request, response, path.join(__dirname, 'site.css'), false);
    } else {
      await answer(context, request, response);
    }
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => answerFailure(response, error, log));
  });
  port = await listen(server, options.port);
  const origin = `http://127.0.0.1:${port}`;
  // Only now: a site that is already running has the port, and keeps its data.
  if (options.reset) {
    forgetSite(options.dataDir);
  }
  const state = new SiteState(options.dataDir, origin);
  try {
    const runtime = runtimeManifests(origin);
    const ready: RouteContext = {
      state,
      assets: new Assets(hostDir, options.releaseDir),
      testControls: options.testControls,
      components: () => ({ runtime, suite: suiteManifests(origin, options.releaseDir) })
    };
    if (state.store.note(preparedNote) === undefined) {
      await prepare({ engine: state.engine, origin, log });
      state.store.setNote(preparedNote, new Date().toISOString());
      state.takeSnapshot();
    }
    context = ready;
    return {
      origin,
      state,
      hasBundles: ready.components().suite.length > 0,
      close: async () => {
        await stop(server);
        state.close();
      }
    };
  } catch (error) {
    await stop(server);
    state.close();
    throw error;
  }
}
