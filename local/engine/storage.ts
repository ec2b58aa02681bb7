import type { DatabaseSync, Session, StatementSync } from 'node:sqlite';
import { tables } from './tables';

/** A value SQLite keeps. */
export type SqlValue = string | number | bigint | null | Uint8Array;
/** A row as SQLite gives it. */
export type Row = Record<string, SqlValue>;

type SqliteModule = typeof import('node:sqlite');

function loadSqlite(): SqliteModule {
  // Not a plain import: test runners that resolve modules themselves do not know the `node:sqlite` name.
  const module = process.getBuiltinModule('node:sqlite') as SqliteModule | undefined;
  if (!module) {
    throw new Error('The local site needs Node 22 or later (node:sqlite).');
  }
  return module;
}

/** An open database with the statements prepared on it. */
interface Connection {
  readonly database: DatabaseSync;
  readonly statements: Map<string, StatementSync>;
}

// A page that is written again and again while a site is filled is held in memory and copied into the file seldom.
const kept =
  'PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000; PRAGMA cache_size = -65536; PRAGMA wal_autocheckpoint = 8000;';
// What is not kept stays out of the file: the file is what one goes back to.
const undone = 'PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_spill = OFF;';

function connect(file: string, rewinds: boolean): Connection {
  const { DatabaseSync: Database } = loadSqlite();
  const database = new Database(file);
  database.exec(rewinds ? undone : kept);
  database.exec(tables);
  if (rewinds) {
    database.exec('BEGIN IMMEDIATE');
  }
  return { database, statements: new Map() };
}

/** What was looked up in a database once, kept until it changes. */
export class Remembered<Key, Value> {
  private known = new Map<Key, Value>();
  private hasChanged = false;
  /** How many changes there have been. */
  public changes = 0;

  public of(key: Key, look: () => Value): Value {
    if (!this.known.has(key)) {
      this.known.set(key, look());
    }
    return this.known.get(key) as Value;
  }

  /** To be called after a change. */
  public changed(): void {
    this.known.clear();
    this.hasChanged = true;
    this.changes += 1;
  }

  /** To be called after something was undone: what was remembered since `changes` may tell of it, if anything was changed. */
  public undoneSince(changes: number): void {
    if (this.changes > changes) this.changed();
  }

  /** To be called before what will be undone; answers with what is to be called once it is. */
  public undoing(): () => void {
    const { known, hasChanged } = this;
    this.known = new Map(known);
    return () => {
      this.known = known;
      this.hasChanged = hasChanged;
    };
  }

  /** To be called when the database has gone back to its beginning: what never changed since is so still. */
  public rewound(): void {
    if (this.hasChanged) {
      this.known.clear();
      this.hasChanged = false;
    }
  }
}

/** The database behind an engine: prepared statements kept, transactions that nest. One that rewinds can go back to what its file holds. */
export class Storage {
  private readonly connection: Connection;
  /** What was written since the beginning, of a database that rewinds. */
  private readonly written: Session | undefined;
  /** How many changes were written, undone ones too. */
  public writes = 0;
  private depth: number;
  private isDone = false;

  public constructor(of: string | Connection, rewinds = false) {
    this.connection = typeof of === 'string' ? connect(of, rewinds) : of;
    this.written = rewinds ? this.connection.database.createSession() : undefined;
    this.depth = rewinds ? 1 : 0;
  }

  private get database(): DatabaseSync {
    this.refuseIfDone();
    return this.connection.database;
  }

  private refuseIfDone(): void {
    if (this.isDone) {
      throw new Error('This engine is done with.');
    }
  }

  /** Another one on the same connection, on what the file held when it was opened; this one answers no more. */
  public rewound(): Storage {
    this.written?.close();
    this.database.exec('ROLLBACK; BEGIN IMMEDIATE');
    this.isDone = true;
    return new Storage(this.connection, true);
  }

  /** Puts what stands into the file, and closes. */
  public keep(): void {
    this.written?.close();
    this.database.exec('COMMIT');
    this.close();
  }

  /** SQLite's change set of all that was written since the beginning. */
  public changes(): Uint8Array {
    this.refuseIfDone();
    if (!this.written) {
      throw new Error('Only an engine that rewinds knows what was written.');
    }
    return this.written.changeset();
  }

  private statement(sql: string): StatementSync {
    const {
      database,
      connection: { statements }
    } = this;
    let statement = statements.get(sql);
    if (!statement) {
      if (statements.size > 1000) {
        statements.clear();
      }
      statement = database.prepare(sql);
      statements.set(sql, statement);
    }
    return statement;
  }

  /** All rows of a query. */
  public all(sql: string, ...values: SqlValue[]): Row[] {
    return this.statement(sql).all(...values) as Row[];
  }

  /** The first row of a query, if any. */
  public one(sql: string, ...values: SqlValue[]): Row | undefined {
    return this.statement(sql).get(...values) as Row | undefined;
  }

  /** Runs a change; answers the number of rows changed and the last row id. */
  public run(sql: string, ...values: SqlValue[]): { changes: number; id: number } {
    this.writes += 1;
    const result = this.statement(sql).run(...values);
    return { changes: Number(result.changes), id: Number(result.lastInsertRowid) };
  }

  /** Runs a statement that changes the shape of the database. */
  public define(sql: string): void {
    this.writes += 1;
    this.connection.statements.clear();
    this.database.exec(sql);
  }

  /** All or nothing. May be called inside another one. */
  public transaction<T>(work: () => T): T {
    const outermost = this.depth === 0;
    const name = `level${this.depth}`;
    this.database.exec(outermost ? 'BEGIN IMMEDIATE' : `SAVEPOINT ${name}`);
    this.depth += 1;
    try {
      const result = work();
      this.database.exec(outermost ? 'COMMIT' : `RELEASE ${name}`);
      return result;
    } catch (error) {
      // What is undone is a change as well.
      this.writes += 1;
      // A failed commit may have rolled back by itself.
      if (this.database.isTransaction) {
        this.database.exec(outermost ? 'ROLLBACK' : `ROLLBACK TO ${name}; RELEASE ${name}`);
      }
      throw error;
    } finally {
      this.depth -= 1;
    }
  }

  /** Does something, and puts everything back as it was before. */
  public async undone<T>(work: () => Promise<T>): Promise<T> {
    this.database.exec('SAVEPOINT undone');
    try {
      return await work();
    } finally {
      this.writes += 1;
      this.database.exec('ROLLBACK TO undone; RELEASE undone');
    }
  }

  public close(): void {
    this.connection.statements.clear();
    this.database.close();
    this.isDone = true;
  }
}
