import type { Answer } from './answer';
import { bytesOf, readBody, textOf } from './body';
import type { ApiRequest, ApiResponse } from './contract';
import { checkDigest, issueDigest } from './security/digest';
import { ensurePrincipal, findSite } from './security/directory';
import { accessDenied, ApiError, badRequest, resourceNotFound } from './errors';
import { permission } from './security/masks';
import { contentTypeOf, formatOf, isVersion4 } from './negotiation';
import type { Format } from './negotiation';
import { readQueryOptions } from './odata/queryOptions';
import type { QueryOptions } from './odata/queryOptions';
import { parseApiUrl } from './files/path';
import type { ApiUrl } from './files/path';
import { allows } from './security/permissions';
import type { Call, Resource } from './resource';
import { serialise, serialiseError } from './serialise';
import type { Writer } from './serialise';
import type { Core, Session } from './session';
import { siteUrl } from './session';
import { newGuid } from './text';
import { rootResource } from './webResources';

/** Told of every path nothing answers for. */
export type UnknownReport = (method: string, path: string) => void;

function verbOf(request: ApiRequest): string {
  const override = request.method.toUpperCase() === 'POST' ? request.headers['x-http-method'] : undefined;
  const verb = (override ?? request.method).toUpperCase();
  return verb === 'PATCH' ? 'MERGE' : verb;
}

/** The site a URL is for and the person in it. Refuses somebody who may not even open the web. */
export function openSession(core: Core, webPath: string, login: string): Session {
  const site = core.permissions.remember(`site ${webPath.toLowerCase()}`, () => findSite(core, webPath));
  if (!site) {
    throw new ApiError(404, '-2147024894, System.IO.FileNotFoundException', 'The system cannot find the file specified.');
  }
  if (!allows(core.permissions.of(site.id, login).mask(site.scopeId), permission.open)) {
    throw accessDenied();
  }
  const userId = core.permissions.remember(`person ${site.id} ${login.toLowerCase()}`, () => ensurePrincipal(core, site.id, login));
  if (userId === undefined) {
    throw accessDenied();
  }
  return { core, site, login, userId };
}

function walk(root: Resource, url: ApiUrl): Resource {
  let resource: Resource | undefined = root;
  for (const segment of url.segments) {
    resource = resource.child?.(segment);
    if (!resource) {
      throw resourceNotFound(segment.name);
    }
  }
  return resource;
}

function answerTo(resource: Resource, verb: string, call: Call): Answer {
  const handler = { GET: resource.get, POST: resource.post, MERGE: resource.merge, PUT: resource.put, DELETE: resource.remove }[verb];
  if (handler) {
    return handler(call);
  }
  const last = call.url.segments[call.url.segments.length - 1]?.name ?? '_api';
  if (!resource.get && !resource.post && !resource.merge && !resource.put && !resource.remove) {
    throw resourceNotFound(last);
  }
  throw new ApiError(
    405,
    '-1, Microsoft.SharePoint.Client.ClientServiceException',
    `The HTTP method '${verb}' cannot be used to access the resource '${last}'.`
  );
}

function callFor(request: ApiRequest, url: ApiUrl, query: QueryOptions): Call {
  const contentType = request.headers['content-type'] ?? '';
  return {
    url,
    query,
    headers: request.headers,
    ifMatch: request.headers['if-match'],
    body: typeName => readBody(request.body, contentType, typeName),
    optionalBody: () => (textOf(request.body).trim() === '' ? {} : readBody(request.body, contentType, 'SP.Parameters')),
    bytes: () => bytesOf(request.body)
  };
}

function commonHeaders(format: Format): Record<string, string> {
  const id = newGuid();
  return {
    'cache-control': 'private, max-age=0',
    ...(isVersion4(format) ? { 'odata-version': '4.0' } : { dataserviceversion: '3.0' }),
    'request-id': id,
    sprequestguid: id,
    spclientservicerequestduration: '5',
    'x-sharepointhealthscore': '0',
    'x-sp-serverstate': 'ReadOnly=0',
    microsoftsharepointteamservices: '16.0.0.26330'
  };
}

/** An address as a header may hold it: a header has no letters beyond Latin 1, names of folders have. */
function headerText(address: string): string {
  return address.replace(/[^\x21-\x7e]+/g, encodeURIComponent);
}

function respond(answer: Answer, query: QueryOptions, writer: Writer): ApiResponse {
  const headers = commonHeaders(writer.format);
  switch (answer.kind) {
    case 'updated':
      return { status: 204, headers: { ...headers, ...(answer.etag === undefined ? {} : { etag: answer.etag }) }, body: '' };
    case 'deleted':
      return { status: 200, headers: { ...headers, 'content-type': contentTypeOf(writer.format) }, body: '' };
    case 'raw':
      return { status: 200, headers: { ...headers, 'content-type': answer.contentType }, body: answer.body };
    default: {
      const body = JSON.stringify(serialise(answer, query, writer));
      const entity = answer.kind === 'entity' ? answer.entity : undefined;
      return {
        status: answer.kind === 'entity' && answer.created === true ? 201 : 200,
        headers: {
          ...headers,
          'content-type': contentTypeOf(writer.format),
          ...(entity?.etag === undefined ? {} : { etag: entity.etag }),
          ...(answer.kind === 'entity' && answer.created === true
            ? { location: headerText(`${writer.apiUrl}/${answer.entity.editLink}`) }
            : {})
        },
        body
      };
    }
  }
}

function safeFormat(request: ApiRequest): Format {
  try {
    return formatOf(request.headers);
  } catch {
    return 'v4minimal';
  }
}

/** Turns whatever went wrong into the answer SharePoint gives. */
export function errorResponse(error: unknown, request: ApiRequest): ApiResponse {
  const known =
    error instanceof ApiError
      ? error
      : new ApiError(500, '-1, System.Exception', `The local site failed: ${error instanceof Error ? error.message : String(error)}`);
  const format = safeFormat(request);
  return {
    status: known.status,
    headers: { ...commonHeaders(format), 'content-type': contentTypeOf(format) },
    body: JSON.stringify(serialiseError(known, format))
  };
}

function run(core: Core, request: ApiRequest, url: ApiUrl, verb: string): ApiResponse {
  const format = formatOf(request.headers);
  const session = openSession(core, url.webPath, request.login);
  const isContext = url.segments.length === 1 && url.segments[0]?.key === 'contextinfo';
  const query = readQueryOptions(url);
  const call = callFor(request, url, query);
  const resource = walk(
    rootResource(session, () => issueDigest(core, request.login)),
    url
  );
  if (verb !== 'GET' && !isContext) {
    requireDigest(core, request);
  }
  return respond(answerTo(resource, verb, call), query, { apiUrl: `${siteUrl(session)}/_api`, format });
}

/** Refuses a write without a valid digest; an `Authorization` header needs none. */
export function requireDigest(core: Core, request: ApiRequest): void {
  if (core.settings.requireDigest && request.headers.authorization === undefined) {
    checkDigest(core, request.login, request.headers['x-requestdigest']);
  }
}

/** Answers one request. A write that fails leaves nothing behind. */
export function dispatch(core: Core, request: ApiRequest, report: UnknownReport): ApiResponse {
  const [fields, permissions] = [core.fields.changes, core.permissions.changes];
  let url: ApiUrl | undefined;
  try {
    url = parseApiUrl(request.url);
    if (!url) {
      throw resourceNotFound(request.url);
    }
    const parsed = url;
    const verb = verbOf(request);
    if (!['GET', 'POST', 'MERGE', 'PUT', 'DELETE'].includes(verb)) {
      throw badRequest(`The HTTP method '${verb}' is not understood.`);
    }
    return verb === 'GET' ? run(core, request, parsed, verb) : core.storage.transaction(() => run(core, request, parsed, verb));
  } catch (error) {
    core.fields.undoneSince(fields);
    core.permissions.undoneSince(permissions);
    if (error instanceof ApiError && error.code.includes('ResourceNotFoundException')) {
      report(verbOf(request), url?.path ?? request.url);
    }
    return errorResponse(error, request);
  }
}
