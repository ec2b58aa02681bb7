import type { IncomingMessage, ServerResponse } from 'node:http';

/** Thrown when a request's body is larger than the site accepts. */
export class BodyTooLarge extends Error {}

const largestBody = 100 * 1024 * 1024;

/** The whole body, or undefined when there is none. Throws BodyTooLarge above 100 MB. */
export async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    if (size > largestBody) {
      throw new BodyTooLarge('The request is larger than 100 MB.');
    }
    chunks.push(bytes);
  }
  return size === 0 ? undefined : Buffer.concat(chunks);
}

/** The body as JSON; undefined when it is no JSON. */
export async function readJson(request: IncomingMessage): Promise<unknown> {
  const body = await readBody(request);
  try {
    return body === undefined ? undefined : (JSON.parse(body.toString('utf8')) as unknown);
  } catch {
    return undefined;
  }
}

/** Answers with JSON. */
export function sendJson(response: ServerResponse, status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): void {
  const body = Buffer.from(JSON.stringify(value), 'utf8');
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'content-length': String(body.length),
    ...headers
  });
  response.end(body);
}

/** Answers with words. */
export function sendText(response: ServerResponse, status: number, words: string): void {
  response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8', 'x-content-type-options': 'nosniff' }).end(words);
}

/** Sends the browser to another address of this site. */
export function redirect(response: ServerResponse, address: string, headers: Readonly<Record<string, string>> = {}): void {
  response.writeHead(302, { location: address, 'cache-control': 'no-store', ...headers }).end();
}
