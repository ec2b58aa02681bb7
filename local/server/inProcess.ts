import { setImmediate } from 'node:timers/promises';
import type { ApiRequest, ApiResponse, SharePointEngine } from '../engine';

/** `fetch`, as far as the suite's client uses it. */
export type Transport = (url: string, init: RequestInit) => Promise<Response>;

const statusesWithoutBody = [204, 304];

function headersOf(init: RequestInit): Record<string, string> {
  return Object.fromEntries([...new Headers(init.headers)].map(([name, value]) => [name.toLowerCase(), value]));
}

async function bodyOf(init: RequestInit): Promise<string | Uint8Array | undefined> {
  if (init.body === undefined || init.body === null || typeof init.body === 'string') {
    return init.body ?? undefined;
  }
  return new Uint8Array(await new Response(init.body).arrayBuffer());
}

/** The answer at that moment. The engine does all its work before it gives its promise, so that nobody else's request falls into the past. */
function handledAt(engine: SharePointEngine, request: ApiRequest, moment: Date): Promise<ApiResponse> {
  const { settings } = engine;
  const now = settings.now;
  settings.now = () => moment;
  try {
    return engine.handle(request);
  } finally {
    settings.now = now;
  }
}

/**
 * Sends the suite's requests straight to the engine as a signed-in program, which SharePoint asks for no request digest.
 * `moment`: when they are done, by the server's clock; now when not given.
 */
export function engineTransport(engine: SharePointEngine, login: string, moment?: Date): Transport {
  return async (url, init) => {
    const request = {
      method: init.method ?? 'GET',
      url,
      headers: { ...headersOf(init), authorization: `Bearer local:${login}` },
      body: await bodyOf(init),
      login
    };
    const at = moment ?? engine.settings.now();
    const answer = await (moment ? handledAt(engine, request, moment) : engine.handle(request));
    const body = statusesWithoutBody.includes(answer.status) ? null : answer.body;
    return new Response(body as BodyInit | null, { status: answer.status, headers: { date: at.toUTCString(), ...answer.headers } });
  };
}

const longestBreath = 20;
let breathedAt = 0;

/** Lets whatever else waits in this process have its turn: a server goes on answering while it is being filled. */
export async function breathe(): Promise<void> {
  if (performance.now() - breathedAt > longestBreath) {
    await setImmediate();
    breathedAt = performance.now();
  }
}

/** One request to `_api` with a JSON body. Rejects with SharePoint's own words when it is refused. */
export async function callApi(transport: Transport, method: string, url: string, body?: unknown): Promise<unknown> {
  const response = await transport(url, {
    method,
    headers: { accept: 'application/json;odata=nometadata', 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body)
  });
  const text = await response.text();
  if (!response.ok) {
    throw new Error(`${method} ${url} was answered ${response.status}: ${text}`);
  }
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}
