/** A request digest, and until when it may be used. */
export interface Digest {
  readonly value: string;
  readonly expiresAt: number;
}

/** The digest that came with the page, for its own web. */
export interface PageDigest extends Digest {
  readonly webUrl: string;
}

/** Digests by web, kept in memory while this page is open. */
export interface Digests {
  forWeb(webUrl: string): Promise<string>;
  /** Forgets a digest that the server has refused. */
  forget(webUrl: string): void;
}

const safetyMilliseconds = 30_000;

/** The web to which an `_api` address belongs. */
export function webOf(url: string): string {
  const at = url.toLowerCase().indexOf('/_api/');
  return at < 0 ? url : url.slice(0, at);
}

/** One digest for each web, fetched when the current one is missing, about to expire, or refused. Simultaneous callers share one request. */
export function createDigests(fetchDigest: (webUrl: string) => Promise<Digest>, now: () => number, page?: PageDigest): Digests {
  const held = new Map<string, Promise<Digest>>();
  if (page) held.set(page.webUrl.toLowerCase(), Promise.resolve(page));

  const renew = (webUrl: string): Promise<Digest> => {
    const name = webUrl.toLowerCase();
    const asked = fetchDigest(webUrl);
    held.set(name, asked);
    asked.catch(() => {
      if (held.get(name) === asked) held.delete(name);
    });
    return asked;
  };

  return {
    async forWeb(webUrl) {
      const known = held.get(webUrl.toLowerCase());
      const digest = known ? await known : undefined;
      const usable = digest !== undefined && digest.expiresAt - safetyMilliseconds > now();
      return usable ? digest.value : (await renew(webUrl)).value;
    },
    forget(webUrl) {
      held.delete(webUrl.toLowerCase());
    }
  };
}
