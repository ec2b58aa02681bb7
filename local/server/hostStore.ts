import { DatabaseSync } from 'node:sqlite';
import type { MailFile } from '../mail/connectors';

/** A message that would have left the building. */
export interface StoredMail {
  readonly id: number;
  readonly sentAt: string;
  /** Login of the sender. */
  readonly from: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly subject: string;
  readonly contentType: string;
  readonly body: string;
  /** None in messages of an earlier release. */
  readonly attachments?: readonly MailFile[];
}

/** What the property pane saved of a page's web part. */
export interface PageRecord {
  readonly title: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

/** What the local site keeps besides its lists: mail that was sent and web part properties that were edited. */
export class HostStore {
  private readonly database: DatabaseSync;

  public constructor(file: string) {
    this.database = new DatabaseSync(file);
    this.database.exec(`PRAGMA journal_mode = WAL;
      CREATE TABLE IF NOT EXISTS mail (id INTEGER PRIMARY KEY, message TEXT NOT NULL);
      CREATE TABLE IF NOT EXISTS page (address TEXT PRIMARY KEY, record TEXT NOT NULL);
      CREATE TABLE IF NOT EXISTS note (name TEXT PRIMARY KEY, value TEXT NOT NULL);`);
  }

  public addMail(mail: Omit<StoredMail, 'id'>): void {
    this.database.prepare('INSERT INTO mail (message) VALUES (?)').run(JSON.stringify(mail));
  }

  /** Newest first. */
  public allMail(): readonly StoredMail[] {
    const rows = this.database.prepare('SELECT id, message FROM mail ORDER BY id DESC').all() as { id: number; message: string }[];
    return rows.map(row => ({ id: row.id, ...(JSON.parse(row.message) as Omit<StoredMail, 'id'>) }));
  }

  public clearMail(): void {
    this.database.exec('DELETE FROM mail');
  }

  public savePage(address: string, record: PageRecord): void {
    this.database
      .prepare('INSERT INTO page (address, record) VALUES (?, ?) ON CONFLICT (address) DO UPDATE SET record = excluded.record')
      .run(address, JSON.stringify(record));
  }

  public page(address: string): PageRecord | undefined {
    const row = this.database.prepare('SELECT record FROM page WHERE address = ?').get(address) as { record: string } | undefined;
    return row ? (JSON.parse(row.record) as PageRecord) : undefined;
  }

  /** Remembers that a step of preparing the site is done. */
  public setNote(name: string, value: string): void {
    this.database
      .prepare('INSERT INTO note (name, value) VALUES (?, ?) ON CONFLICT (name) DO UPDATE SET value = excluded.value')
      .run(name, value);
  }

  public note(name: string): string | undefined {
    const row = this.database.prepare('SELECT value FROM note WHERE name = ?').get(name) as { value: string } | undefined;
    return row?.value;
  }

  public close(): void {
    this.database.close();
  }
}
