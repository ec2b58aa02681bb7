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
  /** Reads of the desk's round once the screen is painted: taking in, finishing, keeping promises. */
  readonly roundReads: readonly string[];
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

/** Sorts what a screen asked. `roundBegins`: what the first read of the desk's round asks; all that follows it is the round's. */
export function sortRequests(screen: string, lines: readonly LoggedRequest[], roundBegins?: RegExp): ScreenRequests {
  const purposes = lines.map(line => ({ line, purpose: purposeOf(line) }));
  const round = roundBegins ? lines.findIndex(({ url, parts = [] }) => [url, ...parts].some(address => roundBegins.test(address))) : -1;
  const isOfRound = (line: LoggedRequest): boolean => round >= 0 && lines.indexOf(line) >= round;
  const words = (chosen: typeof purposes): readonly string[] => chosen.map(({ line }) => requestWords(line));
  const read = purposes.filter(({ purpose }) => purpose === 'read');
  return {
    screen,
    reads: words(read.filter(({ line }) => !isOfRound(line))),
    roundReads: words(read.filter(({ line }) => isOfRound(line))),
    writes: words(purposes.filter(({ purpose }) => purpose === 'write')),
    digests: purposes.filter(({ purpose }) => purpose === 'digest').length
  };
}
