import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { ApiResponse } from '../engine';
import { readBody } from './body';
import type { FaultAction } from './faults';
import { batchParts, isDataRead, readableUrl } from './requestLog';
import type { Session } from './session';
import { findSite } from './pages/sitePages';
import type { SiteState } from './siteState';

// An answer no client can make sense of. Merely closing the connection would not do: a browser silently
// sends a request again when a kept-alive connection closes before an answer came, and then nothing is lost.
const brokenAnswer = 'HTTP/1.1 200 OK\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\n';

function breakConnection(response: ServerResponse): void {
  response.socket?.end(brokenAnswer);
}

function flatHeaders(request: IncomingMessage, session: Session): Record<string, string> {
  const headers: Record<string, string> = {};
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined && (name !== 'authorization' || session.byToken)) {
      headers[name] = Array.isArray(value) ? value.join(', ') : value;
    }
  }
  return headers;
}

function sharePointError(status: number, code: string, words: string, headers: Record<string, string> = {}): ApiResponse {
  return {
    status,
    headers: { 'content-type': 'application/json;odata=minimalmetadata;streaming=true;charset=utf-8', ...headers },
    body: JSON.stringify({ 'odata.error': { code, message: { lang: 'en-US', value: words } } })
  };
}

/** What SharePoint answers to somebody who has not signed in, without the 401 that would start a sign-in of the framework's own. */
export function accessDenied(status = 403): ApiResponse {
  const words = 'Access denied. You do not have permission to perform this action or access this resource.';
  return sharePointError(status, '-2147024891, System.UnauthorizedAccessException', words);
}

function faultAnswer(action: FaultAction): ApiResponse | undefined {
  if (action === 'expire-digest') {
    const words =
      "The security validation for this page has timed out. Please use your web browser's Back button, refresh the page, and try your operation again.";
    return sharePointError(403, '-2130575252, Microsoft.SharePoint.SPException', words);
  }
  if (typeof action === 'object' && 'status' in action) {
    const headers: Record<string, string> = action.retryAfter === undefined ? {} : { 'retry-after': String(action.retryAfter) };
    const throttled = action.status === 429 || action.status === 503;
    return throttled
      ? sharePointError(
          action.status,
          '-2147429894, Microsoft.SharePoint.Client.ClientServiceException',
          'The request has been throttled.',
          headers
        )
      : sharePointError(action.status, '-1, Microsoft.SharePoint.Client.ClientServiceException', 'An error the test asked for.', headers);
  }
  return undefined;
}

/** Writes the engine's answer to the wire. */
export function sendApiResponse(request: IncomingMessage, response: ServerResponse, answer: ApiResponse): void {
  const body = typeof answer.body === 'string' ? Buffer.from(answer.body, 'utf8') : Buffer.from(answer.body);
  const hasBody = answer.status !== 204 && answer.status !== 304;
  response.writeHead(answer.status, { ...answer.headers, ...(hasBody ? { 'content-length': String(body.length) } : {}) });
  response.end(hasBody && request.method !== 'HEAD' ? body : undefined);
}

/** Answers a request to `_api` from the engine, with whatever the fault plan does to it on the way. */
export const answerApi = (state: SiteState, request: IncomingMessage, response: ServerResponse, session: Session): Promise<void> =>
  state.log.during(answer(state, request, response, session));

async function answer(state: SiteState, request: IncomingMessage, response: ServerResponse, session: Session): Promise<void> {
  const started = performance.now();
  const method = request.method ?? 'GET';
  const url = `${state.origin}${request.url ?? '/'}`;
  const readable = readableUrl(url);
  const body = await readBody(request);
  const parts = /\/\$batch\b/i.test(readable) && body ? batchParts(body.toString('utf8')) : undefined;
  const fault = state.faults.next([`${method} ${readable}`, ...(parts ?? [])]);

  const log = (status: number): void =>
    state.log.add({
      time: state.clock.now().toISOString(),
      method,
      url: readable,
      login: session.login,
      site: findSite(new URL(url).pathname)?.path ?? '',
      status,
      milliseconds: Math.round(performance.now() - started),
      isDataRead: isDataRead(method, readable, parts),
      ...(parts ? { parts } : {})
    });

  if (typeof fault === 'object' && 'delayMs' in fault) {
    await pause(fault.delayMs);
  }
  if (fault === 'drop-before') {
    log(0);
    breakConnection(response);
    return;
  }
  const planned = fault === undefined ? undefined : faultAnswer(fault);
  const answered =
    planned ?? (await state.engine.handle({ method, url, headers: flatHeaders(request, session), body, login: session.login }));
  log(fault === 'drop-after-commit' ? 0 : answered.status);
  if (fault === 'drop-after-commit') {
    breakConnection(response);
    return;
  }
  sendApiResponse(request, response, answered);
}
