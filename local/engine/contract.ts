/**
 * What the local SharePoint engine promises to whoever wraps it (the HTTP server, the tests).
 * The engine itself knows nothing of sockets: one request in, one response out.
 */

/** One request to `_api`, already taken off the wire. */
export interface ApiRequest {
  /** GET, POST, MERGE, PATCH, PUT or DELETE. `X-HTTP-Method` on a POST is honoured. */
  readonly method: string;
  /** Absolute, for example `http://127.0.0.1:4400/sites/marac/_api/web/lists`. */
  readonly url: string;
  /** Header names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
  /** Who is signed in: the plain user principal name, for example `officer@wmp.example`. */
  readonly login: string;
}

/** What SharePoint would have answered. */
export interface ApiResponse {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly body: string | Uint8Array;
}

/** How an engine is opened. */
export interface EngineOptions {
  /** A path, or `:memory:`. */
  readonly file: string;
  /** Default `http://127.0.0.1:4400`. */
  readonly origin?: string;
  readonly now?: () => Date;
  /** Rows; default 5,000. */
  readonly threshold?: number;
  /** Seconds; default 1,800. */
  readonly digestLifetimeSeconds?: number;
  /** Default true: a write without an `Authorization` header needs a valid request digest. */
  readonly requireDigest?: boolean;
  /** What an administrator has set for the whole tenant (`Set-SPOStorageEntity`), by name; default nothing. */
  readonly tenantProperties?: Readonly<Record<string, string>>;
  /** Nothing is put into the file until `keep`, and `rewound` goes back to what it holds: for tests, which begin many times from one state. Default false. */
  readonly rewinds?: boolean;
}

/** What the test controls may change while the engine runs. */
export interface EngineSettings {
  /** List view threshold, in rows. */
  threshold: number;
  digestLifetimeSeconds: number;
  requireDigest: boolean;
  now: () => Date;
  tenantProperties: Readonly<Record<string, string>>;
}

/** A user of the directory (Entra). */
export interface DirectoryPerson {
  readonly login: string;
  readonly title: string;
  readonly email: string;
  readonly isGuest?: boolean;
}

/** A security group of the directory; its claim login is `c:0t.c|tenant|<id>`. */
export interface DirectoryGroup {
  /** A GUID. */
  readonly id: string;
  readonly title: string;
  /** Logins of the members. */
  readonly members: readonly string[];
}

/** A site collection with one web. */
export interface SiteDefinition {
  /** Server relative, for example `/sites/marac`. */
  readonly path: string;
  readonly title: string;
  /** Logins of the site collection administrators. */
  readonly administrators: readonly string[];
}

/** A permission mask as SharePoint writes it: two unsigned 32-bit numbers in decimal strings. */
export interface PermissionMask {
  readonly High: string;
  readonly Low: string;
}

/** What a page of a web tells its script about the web and the reader. */
export interface WebInfo {
  readonly siteId: string;
  readonly webId: string;
  readonly title: string;
  /** Absolute. */
  readonly url: string;
  readonly serverRelativeUrl: string;
  readonly permissions: PermissionMask;
  readonly userId: number;
  /** Claims login, `i:0#.f|membership|…`. */
  readonly userLoginName: string;
  readonly userTitle: string;
  readonly userEmail: string;
  readonly isSiteAdmin: boolean;
  readonly isExternalGuest: boolean;
  /** A fresh digest for this person, `0x…,<date>`. */
  readonly formDigestValue: string;
  readonly formDigestTimeoutSeconds: number;
}

/** One line of the engine's own log. Only requests nothing answers for are kept in full. */
export interface UnknownEndpoint {
  readonly method: string;
  /** The path beneath the web, without the query. */
  readonly path: string;
  count: number;
}

/** What the engine has been asked since it was opened. */
export interface RequestLog {
  /** All requests, each operation of a batch counted by itself. */
  total: number;
  /** Requests answered 404 because nothing answers for the path. */
  readonly unknown: UnknownEndpoint[];
}

/** A row given to `seedItems`: values as `items.add` takes them, with optional stamps of its own. */
export interface SeedRow {
  /** Values by internal name (`AuthorId`-like names for person columns are `<Name>Id`). */
  readonly values: Readonly<Record<string, unknown>>;
  /** Login; else the default of the call. */
  readonly author?: string;
  /** When it was made; else the default of the call. */
  readonly created?: Date;
  /** When it was last changed; else when it was made. */
  readonly modified?: Date;
  /** Folder beneath the list's root, for example `Restricted`. */
  readonly folder?: string;
  /** What was written on it afterwards, in order: each is a version of its own. */
  readonly later?: readonly SeedChange[];
}

/** A later change of a seeded row. */
export interface SeedChange {
  /** Those that change. */
  readonly values: Readonly<Record<string, unknown>>;
  /** Login of whoever wrote it; else the row's author. */
  readonly editor?: string;
  readonly modified: Date;
}

/** Defaults for `seedItems`. */
export interface SeedDefaults {
  readonly author: string;
  readonly created: Date;
}
