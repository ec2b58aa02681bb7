import type { DatabaseSync, StatementSync } from 'node:sqlite';
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

/** The database behind an engine: prepared statements kept, transactions that nest. */
export class Storage {
  private readonly database: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();
  private depth = 0;

  public constructor(file: string) {
    const { DatabaseSync: Database } = loadSqlite();
    this.database = new Database(file);
    this.database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 5000;');
    this.database.exec(tables);
  }

  private statement(sql: string): StatementSync {
    let statement = this.statements.get(sql);
    if (!statement) {
      if (this.statements.size > 1000) {
        this.statements.clear();
      }
      statement = this.database.prepare(sql);
      this.statements.set(sql, statement);
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
    const result = this.statement(sql).run(...values);
    return { changes: Number(result.changes), id: Number(result.lastInsertRowid) };
  }

  /** Runs a statement that changes the shape of the database. */
  public define(sql: string): void {
    this.statements.clear();
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
      // A failed commit may have rolled back by itself.
      if (this.database.isTransaction) {
        this.database.exec(outermost ? 'ROLLBACK' : `ROLLBACK TO ${name}; RELEASE ${name}`);
      }
      throw error;
    } finally {
      this.depth -= 1;
    }
  }

  public close(): void {
    this.statements.clear();
    this.database.close();
  }
}
