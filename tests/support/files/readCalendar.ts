import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

/** What a reader says of a calendar entry. */
export interface ReadEntry {
  readonly uid: string;
  readonly method: string;
  readonly sequence: number;
  readonly start: string;
  readonly end: string;
  readonly stamp: string;
  readonly summary: string;
}

type Readers = Readonly<Record<'ical.js' | 'node-ical' | 'ts-ics', readonly ReadEntry[]>>;

/** What three readers, each the work of other people, make of these texts on a computer in this time zone. */
export const readIn = (zone: string, texts: readonly string[]): Readers =>
  JSON.parse(
    execFileSync(process.execPath, [join(__dirname, 'threeReaders.mjs')], {
      input: JSON.stringify(texts),
      env: { ...process.env, TZ: zone, NODE_OPTIONS: '' },
      encoding: 'utf8'
    })
  ) as Readers;
