import type { IncomingMessage } from 'node:http';

/** Why a request is refused before anything looks at it. */
export interface Refusal {
  readonly status: number;
  readonly words: string;
}

// Nothing outside this machine is ever loaded, and no script stands in a page itself.
// The framework's own loader evaluates text to find out what the browser can do, so SharePoint's pages allow that too.
const policy = [
  "default-src 'none'",
  "script-src 'self' 'unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "form-action 'self'",
  "base-uri 'none'",
  "frame-ancestors 'self'"
].join('; ');

/** Headers of every page. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': policy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cache-control': 'private, no-store'
};

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/** True when another site's page caused the request. */
export function isCrossSite(request: IncomingMessage, origin: string): boolean {
  const sentFrom = request.headers.origin;
  if (sentFrom !== undefined && sentFrom !== origin) {
    return true;
  }
  const site = request.headers['sec-fetch-site'];
  return site === 'cross-site' || site === 'same-site';
}

/**
 * Refuses requests that reach the port under another name (a web page that has rebound its own name to this machine),
 * and state changes sent from other sites.
 */
export function refuse(request: IncomingMessage, port: number, origin: string): Refusal | undefined {
  const host = (request.headers.host ?? '').toLowerCase();
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) {
    return { status: 421, words: `This site answers only as ${origin}.` };
  }
  if (!safeMethods.includes(request.method ?? 'GET') && isCrossSite(request, origin)) {
    return { status: 403, words: 'Changes are accepted only from the pages of this site.' };
  }
  return undefined;
}
