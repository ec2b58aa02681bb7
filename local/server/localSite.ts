import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { Assets } from './assets';
import { BodyTooLarge, redirect, sendJson, sendText } from './body';
import { buildHost } from './build/buildHost';
import { dayOf } from '../../src/domain/kernel/calendarDay';
import { pageHeaders, refuse } from './pages/guards';
import { runtimeManifests, suiteManifests } from './pages/manifests';
import type { KeptSites } from './prepare/keptSites';
import type { LocalSiteOptions } from './options';
import { renderStarting } from './pages/plainPages';
import { localPreparation } from './prepare/prepare';
import type { Preparation, PrepareOptions } from './prepare/preparation';
import { Progress, shareOf, wordsOf } from './prepare/progress';
import { answer, type RouteContext } from './routes';
import { SiteState, forgetSite, holdsSite } from './siteState';
import { StaticFiles } from './staticFiles';

/** A local site that answers requests. */
export interface RunningSite {
  /** For example `http://127.0.0.1:4400`. */
  readonly origin: string;
  readonly state: SiteState;
  /** True when the suite's bundles were found. */
  readonly hasBundles: boolean;
  /** Ends when everything is in, not only what the first page needs, or when the site is closed. Rejects when that failed. */
  readonly whole: Promise<void>;
  /** Stops listening, ends open connections and closes the databases. What is still being loaded is finished by the next start. */
  close(): Promise<void>;
}

/** Something that takes a line of progress. */
export type Log = (line: string) => void;

/** What goes on beside the start. */
export interface Beside {
  readonly progress?: Progress;
  /** The bundles while they are being built: no page is shown before. */
  readonly bundles?: Promise<void>;
  readonly kept?: KeptSites;
}

const preparedNote = 'prepared';
const wholeNote = 'whole';

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
  log(`A request failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  if (response.headersSent) {
    response.destroy();
  } else {
    sendText(response, 500, 'The local site could not answer this request; the console says why.');
  }
}

/** The few addresses that are answered before anything else is ready, and by everybody alike. */
async function answerStart(
  styles: StaticFiles,
  progress: Progress,
  state: { open: boolean; whole: boolean },
  request: IncomingMessage,
  response: ServerResponse
): Promise<boolean> {
  const file = ['site.css', 'startProgress.js'].find(name => request.url === `/_local/${name}`);
  if (file) {
    await styles.send(request, response, path.join(__dirname, 'pages', file), false);
  } else if (request.url === '/_local/progress.json') {
    const parts = progress.parts.map(part => ({ name: part.name, share: shareOf(part), words: wordsOf(part) }));
    sendJson(response, 200, { ...state, parts });
  } else if (!state.open && request.headers.accept?.includes('text/html')) {
    response.writeHead(503, { ...pageHeaders }).end(renderStarting(progress.parts));
  } else if (!state.open) {
    sendText(response, 503, 'The local site is starting.');
  } else {
    return false;
  }
  return true;
}

/**
 * Opens the local site: listens on 127.0.0.1, and on its first start sets the sites up and loads the demo data. Resolves when
 * pages are answered; the rest follows. Rejects when the port is taken, or when the bundles or the first set-up fail.
 */
export async function openLocalSite(
  options: LocalSiteOptions,
  log: Log,
  preparation: Preparation = localPreparation,
  { progress = new Progress(), bundles = Promise.resolve(), kept }: Beside = {}
): Promise<RunningSite> {
  const styles = new StaticFiles();
  const standing = { open: false, whole: false };
  let context: RouteContext | undefined;
  let port = 0;
  let origin = '';

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    response.setHeader('date', (context?.state.clock.now() ?? new Date()).toUTCString());
    const refusal = refuse(request, port, origin);
    if (refusal) {
      sendText(response, refusal.status, refusal.words);
    } else if (
      request.headers.host?.startsWith('localhost') &&
      request.method === 'GET' &&
      !/\/(_api|_vti_bin|__test|_graph)\//i.test(request.url ?? '')
    ) {
      // The framework takes "localhost" for its old workbench and leaves parts of itself out.
      redirect(response, `${origin}${request.url ?? '/'}`);
    } else if (!(await answerStart(styles, progress, standing, request, response)) && context) {
      await answer(context, request, response);
    }
  };

  const server = createServer((request, response) => {
    handle(request, response).catch((error: unknown) => answerFailure(response, error, log));
  });
  port = await listen(server, options.port);
  origin = `http://127.0.0.1:${port}`;
  // Only now: a site that is already running has the port, and keeps its data.
  if (options.reset) {
    forgetSite(options.dataDir);
  }
  if (!holdsSite(options.dataDir)) {
    kept?.take(options.dataDir, dayOf(new Date()));
  }
  const state = new SiteState(options.dataDir, origin);
  const { store } = state;
  const stopping = { aborted: false };
  // Data that was begun on one day is finished as of that day.
  const begun = store.note(preparedNote);
  const today = dayOf(begun === undefined ? state.clock.now() : new Date(begun));
  const work: PrepareOptions = { engine: state.engine, origin, today, progress, signal: stopping };

  const first = async (): Promise<void> => {
    if (begun === undefined) {
      await preparation.first(work);
      store.setNote(preparedNote, today);
      // Nobody has been let in yet: it is what any first start makes.
      kept?.keep(folder => state.copyTo(folder), today);
    }
  };
  const rest = async (): Promise<void> => {
    if (store.note(wholeNote) === undefined) {
      await preparation.rest?.(work);
      if (stopping.aborted) return;
      store.setNote(wholeNote, new Date().toISOString());
      state.takeSnapshot();
    }
    standing.whole = true;
  };

  try {
    const runtime = runtimeManifests(origin);
    const [hostDir] = await Promise.all([buildHost(), bundles, first()]);
    context = {
      state,
      assets: new Assets(hostDir, options.releaseDir),
      testControls: options.testControls,
      loading: () => (standing.whole ? [] : progress.parts),
      components: () => ({ runtime, suite: suiteManifests(origin, options.releaseDir) })
    };
    standing.open = true;
    const whole = rest();
    // Whoever does not wait for it learns of a failure in the console.
    whole.catch((error: unknown) =>
      log(`The rest of the demo data could not be loaded: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
    );
    return {
      origin,
      state,
      hasBundles: context.components().suite.length > 0,
      whole,
      close: async () => {
        stopping.aborted = true;
        await stop(server);
        await whole.catch(() => undefined);
        state.close();
      }
    };
  } catch (error) {
    stopping.aborted = true;
    await stop(server);
    state.close();
    throw error;
  }
}
