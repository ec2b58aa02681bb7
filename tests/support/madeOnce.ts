import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';

const keptMilliseconds = 24 * 3_600_000;

/** What nobody will ask for again: of another day, and what a process left behind that was ended. */
function clearOld(cacheDir: string): void {
  for (const name of readdirSync(cacheDir)) {
    const folder = path.join(cacheDir, name);
    const madeAt = statSync(folder, { throwIfNoEntry: false })?.mtimeMs;
    if (madeAt !== undefined && Date.now() - madeAt > keptMilliseconds) rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * A folder of files that takes long to make, made once and kept until what decides its content changes. Any number of
 * processes may ask at once: each makes its own, the first to finish is the one that stays.
 */
export async function madeOnce(cacheDir: string, fingerprint: string, make: (folder: string) => Promise<void>): Promise<string> {
  const ready = path.join(cacheDir, fingerprint);
  if (existsSync(ready)) return ready;
  mkdirSync(cacheDir, { recursive: true });
  const making = mkdtempSync(path.join(cacheDir, 'making-'));
  try {
    await make(making);
    renameSync(making, ready);
  } catch (error) {
    // Another process was quicker with the very same content.
    if (!existsSync(ready)) throw error;
  } finally {
    rmSync(making, { recursive: true, force: true });
  }
  clearOld(cacheDir);
  return ready;
}
