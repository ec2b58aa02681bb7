import type { LoggedRequest } from '../local/server/requestLog';

/** What a request to `_api` is for. A `$batch` of reads is one read; a request digest is neither read nor write. */
export type RequestPurpose = 'read' | 'write' | 'digest';

type Asked = Pick<LoggedRequest, 'method' | 'url' | 'parts'>;

const readsByPost = /\/(getitems|renderlistdataasstream|getlistitemchangessincetoken|getchanges)\b/i;

const reads = (method: string, url: string): boolean => method === 'GET' || (method === 'POST' && readsByPost.test(url));

/** Stricter than the site's own log: whatever is read counts, also what is no list. */
export function purposeOf({ method, url, parts }: Asked): RequestPurpose {
  if (/\/_api\/contextinfo\b/i.test(url)) {
    return 'digest';
  }
  if (parts) {
    const writes = parts.some(part => {
      const space = part.indexOf(' ');
      return !reads(part.slice(0, space), part.slice(space + 1));
    });
    return writes ? 'write' : 'read';
  }
  return reads(method, url) ? 'read' : 'write';
}

/** The requests of one screen, sorted by what they are for. */
export interface ScreenRequests {
  readonly screen: string;
  /** Reads of what the screen shows: these have a budget. */
  readonly reads: readonly string[];
  /** Reads of the take-in check of the partner site, after the screen is painted. */
  readonly takeInReads: readonly string[];
  readonly writes: readonly string[];
  readonly digests: number;
}

/** The list an address is about, or the end of the address without its keys. */
function subjectOf(address: string): string {
  const list = /getlist\('([^']*)'\)/i.exec(address)?.[1].split('/').pop() ?? /getbytitle\('([^']*)'\)/i.exec(address)?.[1];
  return list ?? (/\/_api\/([^?]*)/i.exec(address)?.[1] ?? address).replace(/\(.*?\)/g, '');
}

/** One request in words: what it asks about, without what it asks. What a batch asks several times is counted. */
export function requestWords({ method, url, parts }: Asked): string {
  if (!parts) {
    return `${method} ${subjectOf(url)}`;
  }
  const counts = new Map<string, number>();
  parts.map(part => subjectOf(part.slice(part.indexOf(' ') + 1))).forEach(subject => counts.set(subject, (counts.get(subject) ?? 0) + 1));
  return `$batch: ${[...counts].map(([subject, count]) => (count === 1 ? subject : `${subject} (${count} times)`)).join(', ')}`;
}

/** Sorts what a screen asked. `takeInSite`: the site whose reads on that screen are the take-in check. */
export function sortRequests(screen: string, lines: readonly LoggedRequest[], takeInSite?: string): ScreenRequests {
  const purposes = lines.map(line => ({ line, purpose: purposeOf(line) }));
  const words = (chosen: typeof purposes): readonly string[] => chosen.map(({ line }) => requestWords(line));
  const read = purposes.filter(({ purpose }) => purpose === 'read');
  return {
    screen,
    reads: words(read.filter(({ line }) => line.site !== takeInSite)),
    takeInReads: words(read.filter(({ line }) => line.site === takeInSite)),
    writes: words(purposes.filter(({ purpose }) => purpose === 'write')),
    digests: purposes.filter(({ purpose }) => purpose === 'digest').length
  };
}
