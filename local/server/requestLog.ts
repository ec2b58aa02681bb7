/** One request to `_api`, as the benchmark and the tests read it. */
export interface LoggedRequest {
  readonly time: string;
  readonly method: string;
  /** Path and query, decoded. */
  readonly url: string;
  readonly login: string;
  /** Server-relative address of the site. */
  readonly site: string;
  readonly status: number;
  readonly milliseconds: number;
  /** True for a request that reads from lists; a batch of reads is one. */
  readonly isDataRead: boolean;
  /** Lines `METHOD path?query` of a batch's parts. */
  readonly parts?: readonly string[];
}

const mostKept = 20_000;
const readsByPost = /\/(getitems|renderlistdataasstream|getlistitemchangessincetoken|getchanges)\b/i;
const batchPart = /^(GET|POST|MERGE|PATCH|PUT|DELETE) (\S.*?) HTTP\/1\.[01]\r?$/gm;

/** An address without its origin, as text a person can read. */
export function readableUrl(address: string): string {
  const withoutOrigin = address.replace(/^https?:\/\/[^/]+/i, '');
  try {
    return decodeURIComponent(withoutOrigin.replace(/\+/g, ' '));
  } catch {
    return withoutOrigin;
  }
}

/** The requests inside a `$batch` body, as `METHOD path?query`. */
export function batchParts(body: string): readonly string[] {
  return [...body.matchAll(batchPart)].map(([, method, address]) => `${method} ${readableUrl(address)}`);
}

function readsLists(method: string, url: string): boolean {
  if (!/\/_api\//i.test(url)) {
    return false;
  }
  return method === 'GET' ? /\/(lists\b|lists\(|getlist|getfile|getfolder)/i.test(url) : method === 'POST' && readsByPost.test(url);
}

/** Whether a request, or a batch with these parts, reads from lists. */
export function isDataRead(method: string, url: string, parts: readonly string[] | undefined): boolean {
  if (parts) {
    return parts.some(part => {
      const space = part.indexOf(' ');
      return readsLists(part.slice(0, space), part.slice(space + 1));
    });
  }
  return readsLists(method, url);
}

/** What has been asked of `_api` since the log was last cleared; the oldest lines make room for new ones. */
export class ApiRequestLog {
  private lines: LoggedRequest[] = [];
  private begun = 0;
  private answered = 0;

  /** How many have been answered since the site was started. */
  public get asked(): number {
    return this.answered;
  }

  /** How many are being answered. */
  public get underWay(): number {
    return this.begun;
  }

  public async during<T>(work: Promise<T>): Promise<T> {
    this.begun += 1;
    try {
      return await work;
    } finally {
      this.begun -= 1;
    }
  }

  public add(line: LoggedRequest): void {
    this.answered += 1;
    this.lines.push(line);
    if (this.lines.length > mostKept) {
      this.lines.splice(0, this.lines.length - mostKept);
    }
  }

  public all(): readonly LoggedRequest[] {
    return this.lines;
  }

  public clear(): void {
    this.lines = [];
  }
}
