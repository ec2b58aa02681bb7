import { fileEntity, folderEntity } from './files/fileEntities';
import { listEntity } from './lists/listEntities';
import { webEntity } from './webEntities';
import { readBatch, writeBatch } from './batch';
import type {
  ApiRequest,
  ApiResponse,
  DirectoryGroup,
  DirectoryPerson,
  EngineOptions,
  EngineSettings,
  RequestLog,
  SeedDefaults,
  SeedRow,
  SiteDefinition,
  WebInfo
} from './contract';
import { issueDigest } from './security/digest';
import { findSite, putPerson, putSecurityGroup, putSite } from './security/directory';
import { dispatch, errorResponse, openSession, requireDigest } from './dispatch';
import { effectiveToWire, permission } from './security/masks';
import { parseApiUrl } from './files/path';
import { allows, Permissions } from './security/permissions';
import { principalById } from './security/principals';
import { seedItems } from './seed';
import type { Core } from './session';
import { siteUrl } from './session';
import { Remembered, Storage } from './storage';
import { quoteName } from './text';

/** SharePoint Online's `_api`, for the part the suite calls, over SQLite. */
export class SharePointEngine {
  /** May be changed at any time. */
  public readonly settings: EngineSettings;
  public readonly requestLog: RequestLog = { total: 0, unknown: [] };
  private readonly storage: Storage;
  private readonly core: Core;

  public constructor(
    private readonly options: EngineOptions,
    before?: Core
  ) {
    this.storage = before?.storage.rewound() ?? new Storage(options.file, options.rewinds);
    before?.fields.rewound();
    this.settings = {
      threshold: options.threshold ?? 5000,
      digestLifetimeSeconds: options.digestLifetimeSeconds ?? 1800,
      requireDigest: options.requireDigest ?? true,
      now: options.now ?? (() => new Date()),
      tenantProperties: options.tenantProperties ?? {}
    };
    this.core = {
      storage: this.storage,
      settings: this.settings,
      origin: (options.origin ?? 'http://127.0.0.1:4400').replace(/\/+$/, ''),
      permissions: before?.permissions.rewound(this.storage) ?? new Permissions(this.storage),
      fields: before?.fields ?? new Remembered(),
      entities: { web: webEntity, list: listEntity, folder: folderEntity, file: fileEntity }
    };
  }

  /** Answers a request; whatever goes wrong is answered as SharePoint would, never thrown. */
  public async handle(request: ApiRequest): Promise<ApiResponse> {
    const isBatch = request.method.toUpperCase() === 'POST' && /\/_api\/(?:\$|%24)batch(?:[?#]|$)/i.test(request.url);
    return isBatch ? this.handleBatch(request) : this.answer(request);
  }

  /** Adds or renames a person of the directory. */
  public addPerson(person: DirectoryPerson): void {
    putPerson(this.core, person);
  }

  /** Adds a security group of the directory, or replaces its members. */
  public addSecurityGroup(group: DirectoryGroup): void {
    putSecurityGroup(this.core, group);
  }

  /** Makes a site if it is not there, and makes sure of its administrators, who must be in the directory. */
  public addSite(site: SiteDefinition): void {
    putSite(this.core, site);
  }

  /** True if the person may open pages of the web. */
  public canOpen(login: string, sitePath: string): boolean {
    const site = findSite(this.core, sitePath);
    return site !== undefined && allows(this.core.permissions.of(site.id, login).mask(site.scopeId), permission.viewPages);
  }

  /** What a page of the web tells its script. Throws if the person may not open the web at all. */
  public webInfo(login: string, sitePath: string): WebInfo {
    const session = openSession(this.core, sitePath.replace(/\/+$/, ''), login);
    const user = principalById(session, session.userId);
    const rights = this.core.permissions.of(session.site.id, login);
    const person = this.storage.one('SELECT guest FROM people WHERE login = ?', login);
    return {
      siteId: session.site.siteGuid,
      webId: session.site.webGuid,
      title: session.site.title,
      url: siteUrl(session),
      serverRelativeUrl: session.site.path,
      permissions: effectiveToWire(rights.mask(session.site.scopeId)),
      userId: session.userId,
      userLoginName: user?.login ?? '',
      userTitle: user?.title ?? '',
      userEmail: user?.email ?? '',
      isSiteAdmin: rights.administrator,
      isExternalGuest: person?.guest === 1,
      formDigestValue: issueDigest(this.core, login),
      formDigestTimeoutSeconds: this.settings.digestLifetimeSeconds
    };
  }

  /** Writes many rows at once, for demo data and tests: the same rows `items.add` makes, with stamps of their own. Answers the ids. */
  public seedItems(sitePath: string, listTitle: string, rows: readonly SeedRow[], defaults: SeedDefaults): number[] {
    return seedItems(this.core, sitePath, listTitle, rows, defaults);
  }

  /** All or nothing, for what is seeded. */
  public transaction<T>(work: () => T): T {
    return this.storage.transaction(work);
  }

  /** The same for very many rows: the indices of all lists are made anew at the end, which takes less than keeping them all the while. */
  public inBulk<T>(work: () => T): T {
    return this.storage.transaction(() => {
      const made = this.storage.all(
        `SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL AND tbl_name GLOB 'items_[0-9]*'`
      );
      this.storage.define(made.map(({ name }) => `DROP INDEX ${quoteName(String(name))};`).join(''));
      const result = work();
      this.storage.define(made.map(({ sql }) => `${String(sql)};`).join(''));
      return result;
    });
  }

  public close(): void {
    this.storage.close();
  }

  /** An engine on what the file holds, on the connection of this one, which is done with. */
  public rewound(): SharePointEngine {
    return new SharePointEngine(this.options, this.core);
  }

  /** What somebody finds and does now, and everything is as before when it is done. Nobody else may ask meanwhile. Of an engine that rewinds. */
  public async undone<T>(work: () => Promise<T>): Promise<T> {
    const settings = { ...this.settings };
    const forgotten = [this.core.fields.undoing(), this.core.permissions.undoing()];
    try {
      return await this.storage.undone(work);
    } finally {
      forgotten.forEach(undo => undo());
      Object.assign(this.settings, settings);
    }
  }

  /** Everything that was written since an engine that rewinds began: the same bytes where the same rows stand. */
  public changes(): Uint8Array {
    return this.storage.changes();
  }

  /** Puts what stands into the file of an engine that rewinds, and closes it. */
  public keep(): void {
    this.storage.keep();
  }

  private answer(request: ApiRequest): ApiResponse {
    this.requestLog.total += 1;
    return dispatch(this.core, request, (method, path) => this.report(method, path));
  }

  private handleBatch(request: ApiRequest): ApiResponse {
    try {
      openSession(this.core, parseApiUrl(request.url)?.webPath ?? '', request.login);
      requireDigest(this.core, request);
      return writeBatch(readBatch(request).map(operation => this.answer(operation)));
    } catch (error) {
      return errorResponse(error, request);
    }
  }

  private report(method: string, path: string): void {
    const known = this.requestLog.unknown.find(one => one.method === method && one.path === path);
    if (known) {
      known.count += 1;
    } else {
      this.requestLog.unknown.push({ method, path, count: 1 });
    }
  }
}
