import { HttpRequestError } from '@pnp/queryable';
import { createDigests, webOf } from './digests';
import type { Digest, Digests, PageDigest } from './digests';
import { NoConnectionError, OutcomeUnknownError } from './failures';
import type { ObservingClock } from './serverClock';

/** `fetch`, or whatever stands in for it. */
export type Transport = (url: string, init: RequestInit) => Promise<Response>;

export interface SendingOptions {
  readonly transport: Transport;
  readonly clock: ObservingClock;
  /** Called with the seconds that SharePoint asks to wait, and with 0 afterwards. */
  readonly onWait?: (seconds: number) => void;
  readonly pageDigest?: PageDigest;
  readonly pause?: (milliseconds: number) => Promise<void>;
  readonly random?: () => number;
  readonly isOnline?: () => boolean;
}

const readAttempts = 4;
/** How often to wait after a refusal (429, 503) before telling the person. */
const refusalsWaitedOut = 4;
const longestWaitSeconds = 120;

const rest = (milliseconds: number): Promise<void> => new Promise(resolve => setTimeout(resolve, milliseconds));

/** Whether a request only reads. In this suite a `$batch` holds only reads, and a digest request changes nothing. */
export function onlyReads(method: string, url: string): boolean {
  return method.toUpperCase() === 'GET' || /\/_api\/(\$batch|contextinfo)$/i.test(url.split('?')[0] ?? url);
}

/** Seconds to wait by a `Retry-After` header (seconds or a date); undefined without one. */
export function retryAfterSeconds(header: string | null, now: number): number | undefined {
  if (header === null || header.trim() === '') return undefined;
  const seconds = Number(header);
  const wait = Number.isNaN(seconds) ? (Date.parse(header) - now) / 1000 : seconds;
  return Number.isNaN(wait) ? undefined : Math.max(1, Math.ceil(wait));
}

async function digestRefused(response: Response): Promise<boolean> {
  if (response.status !== 403) return false;
  return /-213057525[12]\b/.test(await response.clone().text());
}

/**
 * Sends requests by these rules. Reads are tried again after a lost connection, 429, 503 and 504.
 * A write is sent once: only when SharePoint says that it was refused (429, 503 with Retry-After,
 * an expired digest) is it sent again; a lost answer or a 504 is an unknown outcome.
 */
export function createSender(options: SendingOptions): Transport {
  const { clock, transport } = options;
  const pause = options.pause ?? rest;
  const random = options.random ?? Math.random;
  const isOnline = options.isOnline ?? ((): boolean => true);
  const localNow = (): number => Date.now();

  const observed: Transport = async (url, init) => {
    const sentAt = localNow();
    const response = await transport(url, init);
    clock.observe(response.headers.get('Date'), sentAt, localNow());
    return response;
  };

  const waitVisibly = async (seconds: number): Promise<void> => {
    options.onWait?.(seconds);
    try {
      await pause(seconds * 1000);
    } finally {
      options.onWait?.(0);
    }
  };

  const fetchDigest = async (webUrl: string): Promise<Digest> => {
    const headers = { Accept: 'application/json;odata=nometadata' };
    const response = await send(`${webUrl}/_api/contextinfo`, { method: 'POST', headers, credentials: 'same-origin' });
    if (!response.ok) throw await HttpRequestError.init(response);
    const answer = (await response.json()) as { FormDigestValue: string; FormDigestTimeoutSeconds: number };
    return { value: answer.FormDigestValue, expiresAt: clock.now().getTime() + answer.FormDigestTimeoutSeconds * 1000 };
  };

  const digests: Digests = createDigests(fetchDigest, () => clock.now().getTime(), options.pageDigest);

  const withDigest = async (url: string, init: RequestInit): Promise<RequestInit> => {
    const needsOne = (init.method ?? 'GET').toUpperCase() !== 'GET' && !/\/_api\/contextinfo$/i.test(url);
    if (!needsOne) return init;
    const headers = new Headers(init.headers);
    headers.set('X-RequestDigest', await digests.forWeb(webOf(url)));
    return { ...init, headers: Object.fromEntries(headers.entries()) };
  };

  const send: Transport = async (url, init) => {
    const reads = onlyReads(init.method ?? 'GET', url);
    let refusals = 0;
    let digestRenewed = false;
    for (let attempt = 1; ; attempt++) {
      if (!isOnline()) throw new NoConnectionError();
      const signed = await withDigest(url, init);
      let response: Response;
      try {
        response = await observed(url, signed);
      } catch {
        if (!reads) throw new OutcomeUnknownError();
        if (attempt >= readAttempts) throw new NoConnectionError();
        await pause(250 * 2 ** attempt * (0.5 + random()));
        continue;
      }
      const wait = retryAfterSeconds(response.headers.get('Retry-After'), clock.now().getTime());
      const refused = response.status === 429 || (response.status === 503 && (reads || wait !== undefined));
      if (refused && refusals < refusalsWaitedOut && (wait ?? 0) <= longestWaitSeconds) {
        refusals++;
        await waitVisibly(wait ?? 2 ** refusals);
      } else if (response.status === 504 && reads && attempt < readAttempts) {
        await pause(250 * 2 ** attempt * (0.5 + random()));
      } else if ((response.status === 504 || response.status === 503) && !reads && !refused) {
        throw new OutcomeUnknownError();
      } else if (!digestRenewed && (await digestRefused(response))) {
        digestRenewed = true;
        digests.forget(webOf(url));
      } else {
        return response;
      }
    }
  };

  return send;
}
