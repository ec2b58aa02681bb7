import { textOf } from './body';
import type { ApiRequest, ApiResponse } from './contract';
import { badRequest } from './errors';
import { newGuid } from './text';

/** The most operations one batch may hold. */
const largestBatch = 100;

interface Part {
  readonly headers: Readonly<Record<string, string>>;
  readonly content: string;
}

/** Headers, an empty line, the rest. */
function splitHead(text: string): Part {
  const lines = text.split('\n');
  const headers: Record<string, string> = {};
  let index = 0;
  for (; index < lines.length && (lines[index] as string).trim() !== ''; index += 1) {
    const line = lines[index] as string;
    const colon = line.indexOf(':');
    if (colon > 0) {
      headers[line.slice(0, colon).trim().toLowerCase()] = line.slice(colon + 1).trim();
    }
  }
  return { headers, content: lines.slice(index + 1).join('\n') };
}

function boundaryOf(contentType: string | undefined): string | undefined {
  return /boundary\s*=\s*"?([^";\s]+)"?/i.exec(contentType ?? '')?.[1];
}

function parts(text: string, boundary: string): Part[] {
  const marker = `--${boundary}`;
  const chunks: string[][] = [];
  let current: string[] | undefined;
  for (const line of text.split('\n')) {
    const trimmed = line.trimEnd();
    if (trimmed === `${marker}--`) {
      break;
    }
    if (trimmed === marker) {
      current = [];
      chunks.push(current);
    } else {
      current?.push(line);
    }
  }
  return chunks.map(lines => splitHead(lines.join('\n').replace(/^\n+/, '')));
}

function operation(part: Part, outer: ApiRequest): ApiRequest {
  const inner = part.content.replace(/^\n+/, '');
  const cut = inner.indexOf('\n');
  const first = (cut < 0 ? inner : inner.slice(0, cut)).trim();
  const line = /^([A-Z]+)\s+(\S+|.*?)\s+HTTP\/1\.[01]$/i.exec(first);
  if (!line) {
    throw badRequest('The value of the request line of a batch operation is not valid.');
  }
  const rest = splitHead(cut < 0 ? '' : inner.slice(cut + 1));
  const target = line[2] as string;
  const body = rest.content.replace(/\n+$/, '');
  // What proves the right to write came with the batch itself.
  const proof: Record<string, string> = {};
  ['authorization', 'x-requestdigest'].forEach(name => {
    const value = outer.headers[name];
    if (value !== undefined) {
      proof[name] = value;
    }
  });
  return {
    method: (line[1] as string).toUpperCase(),
    url: /^https?:/i.test(target) ? target : new URL(target, outer.url).href,
    headers: { ...rest.headers, ...proof },
    login: outer.login,
    ...(body === '' ? {} : { body })
  };
}

/** Takes a batch apart: operations in the order written, those of change sets in their place. */
export function readBatch(request: ApiRequest): ApiRequest[] {
  const boundary = boundaryOf(request.headers['content-type']);
  if (boundary === undefined) {
    throw badRequest('The content type of a batch must be multipart/mixed and name a boundary.');
  }
  const text = textOf(request.body).replace(/\r\n/g, '\n');
  const operations = parts(text, boundary).flatMap(part => {
    const inner = boundaryOf(part.headers['content-type']);
    return inner === undefined ? [operation(part, request)] : parts(part.content, inner).map(one => operation(one, request));
  });
  if (operations.length > largestBatch) {
    throw badRequest(
      `The current batch message contains too many parts. Only batch messages with a maximum number of '${largestBatch}' query operations and change sets are allowed.`
    );
  }
  return operations;
}

const reasons: Readonly<Record<number, string>> = {
  200: 'OK',
  201: 'Created',
  204: 'No Content',
  400: 'Bad Request',
  403: 'Forbidden',
  404: 'Not Found',
  405: 'Method Not Allowed',
  406: 'Not Acceptable',
  409: 'Conflict',
  412: 'Precondition Failed',
  429: 'Too Many Requests',
  500: 'Internal Server Error',
  503: 'Service Unavailable'
};

const shownHeaders = ['content-type', 'etag', 'location'];

/** Puts the answers together: one flat part an operation, whatever the status of each. */
export function writeBatch(responses: readonly ApiResponse[]): ApiResponse {
  const boundary = `batchresponse_${newGuid()}`;
  const lines = responses.flatMap(response => [
    `--${boundary}`,
    'Content-Type: application/http',
    'Content-Transfer-Encoding: binary',
    '',
    `HTTP/1.1 ${response.status} ${reasons[response.status] ?? 'Unknown'}`,
    ...shownHeaders
      .filter(name => response.headers[name] !== undefined)
      .map(name => `${name.toUpperCase()}: ${response.headers[name] as string}`),
    '',
    typeof response.body === 'string' ? response.body : Buffer.from(response.body).toString('utf8')
  ]);
  return {
    status: 200,
    headers: { 'content-type': `multipart/mixed; boundary=${boundary}`, 'cache-control': 'private, max-age=0' },
    body: [...lines, `--${boundary}--`, ''].join('\r\n')
  };
}
