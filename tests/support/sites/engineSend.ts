import type { TimelinePipe } from '@pnp/core';
import { DefaultParse, RejectOnError, ResolveOnData } from '@pnp/queryable';
import type { Queryable } from '@pnp/queryable';
import { DefaultHeaders } from '@pnp/sp';
import type { ApiRequest, ApiResponse } from '../../../local/engine';

/** Whatever answers requests: the engine, or something that stands before it and injects faults. */
export interface Answering {
  readonly handle: (request: ApiRequest) => Promise<ApiResponse>;
}

/** A fetch-like answer from what the engine gave. */
export function toResponse(answer: ApiResponse): Response {
  const empty = answer.status === 204 || answer.status === 304;
  return new Response(empty ? null : (answer.body as BodyInit), { status: answer.status, headers: answer.headers });
}

function headersOf(init: RequestInit): Record<string, string> {
  const headers: Record<string, string> = {};
  new Headers(init.headers).forEach((value, name) => {
    headers[name.toLowerCase()] = value;
  });
  return headers;
}

async function bodyOf(init: RequestInit): Promise<string | Uint8Array | undefined> {
  const { body } = init;
  if (body === undefined || body === null || typeof body === 'string') {
    return body ?? undefined;
  }
  return new Uint8Array(await new Response(body).arrayBuffer());
}

/** A `fetch` that asks the engine as this person, in process. */
export function engineFetch(engine: Answering, login: string): (url: string, init?: RequestInit) => Promise<Response> {
  return async (url, init = {}) => {
    const body = await bodyOf(init);
    const answer = await engine.handle({
      method: (init.method ?? 'GET').toUpperCase(),
      url,
      login,
      headers: { authorization: `Bearer local:${login}`, ...headersOf(init) },
      ...(body === undefined ? {} : { body })
    });
    return toResponse(answer);
  };
}

/**
 * Everything PnPjs needs to work against the engine as this person: headers, sending, parsing, errors.
 * Requests carry a bearer token, so that no digest is needed.
 */
export function engineBehavior(engine: Answering, login: string): TimelinePipe {
  const send = engineFetch(engine, login);
  return instance => {
    const queryable = instance as unknown as Queryable;
    queryable.using(DefaultHeaders(), RejectOnError(), ResolveOnData(), DefaultParse());
    queryable.on.send.replace((url, init) => send(url.toString(), init));
    return instance;
  };
}
