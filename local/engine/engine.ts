import type { ApiRequest, ApiResponse, DirectoryGroup, DirectoryPerson, EngineOptions, EngineSettings, RequestLog, SeedDefaults, SeedRow, SiteDefinition, WebInfo } from './contract';
import { Storage } from './storage';

/** SharePoint Online's `_api`, for the part the suite calls, over SQLite. */
export class SharePointEngine {
  public readonly settings: EngineSettings;
  public readonly requestLog: RequestLog = { total: 0, unknown: [] };
  private readonly storage: Storage;

  public constructor(options: EngineOptions) {
    this.storage = new Storage(options.file);
    this.settings = {
      threshold: options.threshold ?? 5000,
      digestLifetimeSeconds: options.digestLifetimeSeconds ?? 1800,
      requireDigest: options.requireDigest ?? true,
      now: options.now ?? (() => new Date()),
    };
  }

  declare public handle: (request: ApiRequest) => Promise<ApiResponse>;
  declare public addPerson: (person: DirectoryPerson) => void;
  declare public addSecurityGroup: (group: DirectoryGroup) => void;
  declare public addSite: (site: SiteDefinition) => void;
  declare public canOpen: (login: string, sitePath: string) => boolean;
  declare public webInfo: (login: string, sitePath: string) => WebInfo;
  declare public seedItems: (sitePath: string, listTitle: string, rows: readonly SeedRow[], defaults: SeedDefaults) => number[];
  declare public transaction: <T>(work: () => T) => T;

  public close(): void {
    this.storage.close();
  }
}
