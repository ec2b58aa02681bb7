import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

interface StoredFile {
  readonly modified: number;
  readonly contentType: string;
  readonly etag: string;
  readonly plain: Buffer;
  /** Absent where compressing gains nothing. */
  readonly zipped?: Buffer;
}

const compress = promisify(gzip);

const contentTypes: Readonly<Record<string, string>> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2'
};

const compressible = /text|json|svg/;

/** Files the server has read, kept compressed in memory, so that timings are those of a content network and not of a disk. */
export class StaticFiles {
  private readonly files = new Map<string, StoredFile>();

  /**
   * Answers with a file. False when there is none, so the caller can look elsewhere.
   * `immutable` is for files whose name changes with their content.
   */
  public async send(request: IncomingMessage, response: ServerResponse, file: string, immutable: boolean): Promise<boolean> {
    const stored = await this.read(file);
    if (!stored) {
      return false;
    }
    const headers: Record<string, string> = {
      'content-type': stored.contentType,
      etag: stored.etag,
      'cache-control': immutable ? 'public, max-age=31536000, immutable' : 'no-cache',
      'x-content-type-options': 'nosniff',
      vary: 'accept-encoding'
    };
    if (request.headers['if-none-match'] === stored.etag) {
      response.writeHead(304, headers).end();
      return true;
    }
    const zipped = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') ? stored.zipped : undefined;
    const body = zipped ?? stored.plain;
    response.writeHead(200, { ...headers, ...(zipped ? { 'content-encoding': 'gzip' } : {}), 'content-length': String(body.length) });
    response.end(request.method === 'HEAD' ? undefined : body);
    return true;
  }

  private async read(file: string): Promise<StoredFile | undefined> {
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) {
      return undefined;
    }
    const known = this.files.get(file);
    if (known?.modified === found.mtimeMs) {
      return known;
    }
    const plain = await readFile(file);
    const contentType = contentTypes[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
    const stored: StoredFile = {
      modified: found.mtimeMs,
      contentType,
      etag: `"${createHash('sha256').update(plain).digest('hex').slice(0, 20)}"`,
      plain,
      zipped: compressible.test(contentType) ? await compress(plain, { level: 6 }) : undefined
    };
    this.files.set(file, stored);
    return stored;
  }
}

/** The file a URL path names inside a folder; undefined when the path would leave the folder. */
export function fileWithin(folder: string, urlPath: string): string | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(urlPath);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0')) {
    return undefined;
  }
  const file = path.resolve(folder, `.${path.sep}${decoded}`);
  return file.startsWith(folder + path.sep) ? file : undefined;
}
