import { execFile } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';
import { promisify } from 'node:util';

/** What making a document as Word came to. */
export interface WordMade {
  readonly cases: number;
  /** Of the file. */
  readonly bytes: number;
  /** For each time it was made. */
  readonly milliseconds: readonly number[];
  /** By how much the memory of a process grew that made it for the first time. */
  readonly peakMegabytes: number;
}

const run = promisify(execFile);

/** Makes an agenda of so many cases as Word, so many times, in a process of its own: the first time tells the memory. */
export async function measureWord(cases: number, times: number): Promise<WordMade> {
  const tsx = createRequire(__filename).resolve('tsx/cli');
  const { stdout } = await run(process.execPath, [tsx, path.join(__dirname, 'wordDocument.ts'), String(cases), String(times)], {
    maxBuffer: 16 * 1024 * 1024
  });
  return JSON.parse(stdout) as WordMade;
}
