import type { SharePointEngine } from '../engine';

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

/** Sends the suite's requests straight to the engine as a signed-in program, which SharePoint asks for no request digest. */
export function engineTransport(engine: SharePointEngine, login: string): Transport {
  return async (url, init) => {
    const answer = await engine.handle({
      method: init.method ?? 'GET',
      url,
      headers: { ...headersOf(init), authorization: `Bearer local:${login}` },
      body: await bodyOf(init),
      login
    });
    const body = statusesWithoutBody.includes(answer.status) ? null : answer.body;
    return new Response(body, { status: answer.status, headers: { date: engine.settings.now().toUTCString(), ...answer.headers } });
  };
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
