import type { Transport } from '../../../src/sharepoint/client/sending';

/** What can go wrong with one request. */
export type Fault =
  | { readonly kind: 'lost before it arrives' }
  | { readonly kind: 'answer lost' }
  | { readonly kind: 'refused'; readonly status: 429 | 503; readonly retryAfter?: string }
  | { readonly kind: 'gateway timed out after it was done' };

/** One request as it was sent. */
export interface SentRequest {
  readonly method: string;
  readonly url: string;
  readonly body: string;
}

/** A transport that can be told to fail, and remembers what was sent. */
export interface FaultyTransport {
  readonly send: Transport;
  readonly sent: readonly SentRequest[];
  /** Fails the next request that fits, `times` times. */
  failNext(fits: (request: SentRequest) => boolean, fault: Fault, times?: number): void;
  /** After `requests` more requests the page is gone: the last of them is lost before it arrives or loses its answer, the rest never leave. */
  dieAfter(requests: number, last: 'lost before it arrives' | 'answer lost'): void;
  readonly isDead: () => boolean;
}

/** Whether a request writes a row: neither a read, nor a batch of reads, nor a request for a digest. */
export const isWrite = ({ method, url }: SentRequest): boolean => method !== 'GET' && !/\/_api\/(\$batch|contextinfo)$/i.test(url);

/** Requests to one list, by its address. */
export const toList =
  (list: string) =>
  ({ url }: SentRequest): boolean =>
    decodeURIComponent(url).includes(`/Lists/${list}')`);

/** Writes to one list, by its address. */
export const writeTo =
  (list: string) =>
  (request: SentRequest): boolean =>
    isWrite(request) && toList(list)(request);

const lost = (): Error => new TypeError('Failed to fetch');

export function faulty(inner: Transport): FaultyTransport {
  const sent: SentRequest[] = [];
  let plans: { fits: (request: SentRequest) => boolean; fault: Fault; times: number }[] = [];
  let death: { left: number; last: string } | undefined;
  let dead = false;

  const send: Transport = async (url, init) => {
    if (dead) throw lost();
    const request: SentRequest = { method: init.method ?? 'GET', url, body: typeof init.body === 'string' ? init.body : '' };
    sent.push(request);
    if (death && --death.left === 0) {
      dead = true;
      if (death.last === 'answer lost') await inner(url, init);
      throw lost();
    }
    const plan = plans.find(candidate => candidate.fits(request));
    if (!plan) return inner(url, init);
    plan.times--;
    plans = plans.filter(candidate => candidate.times > 0);
    const { fault } = plan;
    switch (fault.kind) {
      case 'lost before it arrives':
        throw lost();
      case 'answer lost':
        await inner(url, init);
        throw lost();
      case 'gateway timed out after it was done':
        await inner(url, init);
        return new Response('', { status: 504 });
      case 'refused':
        return new Response('', {
          status: fault.status,
          headers: fault.retryAfter === undefined ? {} : { 'Retry-After': fault.retryAfter }
        });
    }
  };

  return {
    send,
    sent,
    failNext: (fits, fault, times = 1) => void plans.push({ fits, fault, times }),
    dieAfter: (requests, last) => {
      death = { left: requests, last };
    },
    isDead: () => dead
  };
}
