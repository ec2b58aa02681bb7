import { fullMask, maskOf } from './masks';
import { Remembered } from '../storage';
import type { Storage } from '../storage';

/** What one person may do in one site. */
export interface Rights {
  readonly administrator: boolean;
  /** Ids, in the site, of the person and of every group the person is in. */
  readonly principals: ReadonlySet<number>;
  /** What the person may do at a permission scope. */
  readonly mask: (scopeId: number) => bigint;
}

/** Everyone in the tenant but guests. */
export const everyoneButGuests = 'c:0-.f|rolemanager|spo-grid-all-users/6f1b2f1e-5a77-4b51-8f0c-3a6c0f3f2a10';
/** Everyone, guests too. */
export const everyone = 'c:0(.s|true';

/** The claims login of a person. */
export function claimsOf(login: string): string {
  return `i:0#.f|membership|${login.toLowerCase()}`;
}

/** The claims login of a security group of the directory. */
export function groupClaimsOf(id: string): string {
  return `c:0t.c|tenant|${id.toLowerCase()}`;
}

const nobody: Rights = { administrator: false, principals: new Set(), mask: () => 0n };

/** Works out rights: the union of all roles of the person and of all groups the person is in. Kept until something changes. */
export class Permissions {
  private readonly facts: Remembered<string, unknown>;

  public constructor(
    private readonly storage: Storage,
    before?: Permissions
  ) {
    this.facts = before?.facts ?? new Remembered();
  }

  /** To be called after any change to people, groups, roles, assignments, scopes or lists. */
  public changed(): void {
    this.facts.changed();
  }

  /** How many changes there have been. */
  public get changes(): number {
    return this.facts.changes;
  }

  /** To be called after something was undone: what was looked up since `changes` may tell of it. */
  public undoneSince(changes: number): void {
    this.facts.undoneSince(changes);
  }

  /** Before what will be undone; what is answered, once it is. */
  public undoing(): () => void {
    return this.facts.undoing();
  }

  /** Those of the same database that has gone back to its beginning. */
  public rewound(storage: Storage): Permissions {
    this.facts.rewound();
    return new Permissions(storage, this);
  }

  /** A fact about people, groups, roles or lists, looked up once and kept until something changes. */
  public remember<T>(key: string, look: () => T): T {
    return this.facts.of(key, look) as T;
  }

  public of(siteId: number, login: string): Rights {
    return this.remember(`rights ${siteId}|${login.toLowerCase()}`, () => this.workOut(siteId, login));
  }

  private workOut(siteId: number, login: string): Rights {
    const person = this.storage.one('SELECT guest FROM people WHERE login = ?', login);
    if (!person) {
      return nobody;
    }
    const claims = [
      claimsOf(login),
      everyone,
      ...(person.guest ? [] : [everyoneButGuests]),
      ...this.storage
        .all('SELECT group_id FROM security_group_members WHERE login = ?', login)
        .map(row => groupClaimsOf(String(row.group_id)))
    ];
    const marks = claims.map(() => '?').join(',');
    const direct = this.storage.all(
      `SELECT id, administrator FROM principals WHERE site_id = ? AND kind <> 'group' AND login IN (${marks})`,
      siteId,
      ...claims
    );
    const ids = direct.map(row => Number(row.id));
    const groups = this.storage.all(
      `SELECT DISTINCT group_id FROM group_members WHERE site_id = ? AND member_id IN (${ids.join(',')})`,
      siteId
    );
    const principals = new Set([...ids, ...groups.map(row => Number(row.group_id))]);
    if (direct.some(row => row.administrator === 1)) {
      return { administrator: true, principals, mask: () => fullMask };
    }
    const masks = new Map<number, bigint>();
    const bindings = this.storage.all(
      `SELECT a.scope_id, r.high, r.low FROM role_assignments a JOIN role_definitions r ON r.site_id = a.site_id AND r.id = a.role_id
       WHERE a.site_id = ? AND a.principal_id IN (${Array.from(principals).join(',')})`,
      siteId
    );
    for (const row of bindings) {
      const scope = Number(row.scope_id);
      masks.set(scope, (masks.get(scope) ?? 0n) | maskOf(Number(row.high), Number(row.low)));
    }
    return { administrator: false, principals, mask: scopeId => masks.get(scopeId) ?? 0n };
  }
}

/** True if every bit of `wanted` is in `mask`. */
export function allows(mask: bigint, wanted: bigint): boolean {
  return (mask & wanted) === wanted;
}
