import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Site } from '../../../src/services/shared/ports';
import { folderPath, listPath, type ListDefinition } from '../../../src/sharepoint/schema';
import { asProgram, openTestSite, send, type Answer, type TestSite } from '../../local/server/siteForTests';
import { owner, sitePaths, type CaseSites } from './caseSite';

/** One request to `_api`, below a site. */
export interface Request {
  readonly method: string;
  /** Below the site, such as `_api/web/lists`. */
  readonly path: string;
  readonly body?: object | string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The local site over HTTP, asked with nothing but a person's access token. */
export interface TokenSite {
  ask(login: string, request: Request, site?: Site): Promise<Answer>;
  /** As the owner; rejects unless it was done. */
  must(request: Request, site?: Site): Promise<Record<string, unknown>>;
  end(): Promise<void>;
}

/** Opens a copy of both sites, as set up, on a port of its own. */
export async function openTokenSite(sites: CaseSites): Promise<TokenSite> {
  const dataDir = mkdtempSync(join(tmpdir(), 'token-site-'));
  sites.save(sites.fresh(), join(dataDir, 'sharepoint.sqlite'));
  const opened: TestSite = await openTestSite({ dataDir });
  const ask: TokenSite['ask'] = (login, { method, path, body, headers }, site = 'partner') =>
    send(opened.site.origin, encodeURI(`${sitePaths[site]}/${path}`), {
      method,
      headers: asProgram(login, { ...headers }),
      body: typeof body === 'object' ? JSON.stringify(body) : body
    });
  return {
    ask,
    async must(request, site) {
      const { status, body } = await ask(owner, request, site);
      if (status >= 300) throw new Error(`${request.method} ${request.path} answered ${status}: ${body.slice(0, 300)}`);
      return (body.startsWith('{') ? JSON.parse(body) : {}) as Record<string, unknown>;
    },
    end: async () => {
      await opened.end();
      rmSync(dataDir, { recursive: true, force: true });
    }
  };
}

/** Server-relative address of a list's folder; of the list itself when the folder is empty. */
export const placeOf = (list: ListDefinition, folder: string, site: Site = 'partner'): string =>
  `${sitePaths[site]}/${folder === '' ? listPath(list) : folderPath(list, folder)}`;

export const listAt = (list: ListDefinition, site: Site = 'partner'): string => `_api/web/getList('${sitePaths[site]}/${listPath(list)}')`;
export const folderAt = (place: string): string => `_api/web/getFolderByServerRelativePath(decodedUrl='${place}')`;
export const fileAt = (place: string): string => `_api/web/getFileByServerRelativePath(decodedUrl='${place}')`;

/** Adds a row or a file of a name to a place of a list. */
export function additionTo(list: ListDefinition, folder: string, name: string, site: Site = 'partner'): Request {
  const place = placeOf(list, folder, site);
  if (list.template === 'library')
    return {
      method: 'POST',
      path: `${folderAt(place)}/files/AddUsingPath(decodedurl='${name}.txt',Overwrite=true)`,
      body: `text of ${name}`
    };
  return {
    method: 'POST',
    path: `${listAt(list, site)}/AddValidateUpdateItemUsingPath()`,
    body: {
      listItemCreateInfo: { FolderPath: { DecodedUrl: place }, UnderlyingObjectType: 0 },
      formValues: [{ FieldName: 'Title', FieldValue: name }],
      bNewDocumentUpdate: false
    }
  };
}

/** The number of the row that an addition made; undefined when it was refused, in its status or, as this method does, inside its answer. */
export function addedId({ status, body }: Answer): number | undefined {
  if (status >= 300) return undefined;
  const { value = [] } = JSON.parse(body) as { value?: { FieldName: string; FieldValue: string; HasException: boolean }[] };
  const id = Number(value.find(({ FieldName }) => FieldName === 'Id')?.FieldValue ?? 0);
  return id > 0 && !value.some(({ HasException }) => HasException) ? id : undefined;
}
