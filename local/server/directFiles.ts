import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendApiResponse } from './api';
import { redirect } from './body';
import { findSite } from './pages/sitePages';
import type { SiteState } from './siteState';

/** A request for a file by its own address, as a link to an attachment or a document is opened. */
export interface FileRequest {
  readonly request: IncomingMessage;
  readonly response: ServerResponse;
  readonly url: URL;
  readonly login: string | undefined;
}

function quoted(path: string): string {
  return encodeURIComponent(path.replace(/'/g, "''"));
}

/** Answers with the file a person may read, as a download. False when there is none, or none for this person. */
export async function answerFile(state: SiteState, { request, response, url, login }: FileRequest): Promise<boolean> {
  const site = findSite(url.pathname);
  if (!site || url.pathname.endsWith('/') || url.pathname.split('/').length < 5) {
    return false;
  }
  if (login === undefined) {
    redirect(response, `/_signin?to=${encodeURIComponent(url.pathname)}`);
    return true;
  }
  let path: string;
  try {
    path = decodeURIComponent(url.pathname);
  } catch {
    return false;
  }
  const api = `${state.origin}${site.path}/_api/web/getFileByServerRelativePath(decodedUrl='${quoted(path)}')/$value`;
  const answer = await state.engine.handle({ method: 'GET', url: api, headers: { accept: '*/*' }, login });
  if (answer.status !== 200) {
    return false;
  }
  // Never shown in place: a document somebody uploaded must not run on this site's pages.
  const headers = {
    ...answer.headers,
    'content-disposition': 'attachment',
    'content-type': 'application/octet-stream',
    'x-content-type-options': 'nosniff'
  };
  sendApiResponse(request, response, { ...answer, headers });
  return true;
}
