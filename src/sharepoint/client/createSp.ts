import { DefaultParse } from '@pnp/queryable';
import { DefaultHeaders, DefaultInit, spfi } from '@pnp/sp';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/attachments';
import '@pnp/sp/batching';
import '@pnp/sp/files';
import '@pnp/sp/folders';
import '@pnp/sp/items';
import '@pnp/sp/lists';
import '@pnp/sp/lists/web';

import '@pnp/sp/site-users/web';
import '@pnp/sp/webs';
import type { PageDigest } from './digests';
import { createSender } from './sending';
import type { Transport } from './sending';
import type { ObservingClock } from './serverClock';

/** What is needed to talk to one site. */
export interface SpOptions {
  /** Absolute address of the web. */
  readonly siteUrl: string;
  readonly clock: ObservingClock;
  /** Called with the seconds that SharePoint asks to wait, and with 0 afterwards. */
  readonly onWait?: (seconds: number) => void;
  /** Defaults to the browser's `fetch`. */
  readonly transport?: Transport;
  readonly pageDigest?: PageDigest;
  readonly pause?: (milliseconds: number) => Promise<void>;
  readonly random?: () => number;
  readonly isOnline?: () => boolean;
}

/** The parts of the framework's page context used here; a web part's `context` fits. */
export interface PageContextLike {
  readonly pageContext: {
    readonly web: { readonly absoluteUrl: string };
    readonly legacyPageContext: Readonly<Record<string, unknown>>;
  };
}

/** The digest that came with the page, if any. It expires its lifetime after the moment written in it. */
export function pageDigestOf(context: PageContextLike): PageDigest | undefined {
  const { formDigestValue, formDigestTimeoutSeconds } = context.pageContext.legacyPageContext;
  if (typeof formDigestValue !== 'string') return undefined;
  const issuedAt = Date.parse(formDigestValue.split(',')[1] ?? '');
  const lifetime = typeof formDigestTimeoutSeconds === 'number' ? formDigestTimeoutSeconds : 0;
  if (Number.isNaN(issuedAt)) return undefined;
  return { webUrl: context.pageContext.web.absoluteUrl, value: formDigestValue, expiresAt: issuedAt + lifetime * 1000 };
}

const browserTransport: Transport = (url, init) => fetch(url, init);
const browserIsOnline = (): boolean => typeof navigator === 'undefined' || navigator.onLine !== false;

/**
 * PnPjs on one site, with its own sending replaced: PnPjs sends a write again after a lost answer
 * and shares its digests between everybody in one process.
 */
export function createSp(options: SpOptions): SPFI {
  const send = createSender({
    ...options,
    transport: options.transport ?? browserTransport,
    isOnline: options.isOnline ?? browserIsOnline
  });
  const sp = spfi(options.siteUrl);
  sp.using(DefaultHeaders(), DefaultInit(), DefaultParse(), instance => {
    instance.on.send.replace((url: URL, init: RequestInit) => send(url.toString(), init));
    return instance;
  });
  return sp;
}
