import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

const keptMilliseconds = 24 * 3_600_000;
/** Without a sign of life for so long, whoever was making it was ended. */
const aliveMilliseconds = 3 * 60_000;

const ageOf = (file: string): number | undefined => {
  const changedAt = statSync(file, { throwIfNoEntry: false })?.mtimeMs;
  return changedAt === undefined ? undefined : Date.now() - changedAt;
};

/** What nobody will ask for again: of another day, and what a process left behind that was ended. */
function clearOld(cacheDir: string): void {
  for (const name of readdirSync(cacheDir)) {
    const age = ageOf(path.join(cacheDir, name));
    if (age !== undefined && age > keptMilliseconds) rmSync(path.join(cacheDir, name), { recursive: true, force: true });
  }
}

/** Takes the turn to make something, if it is free: a file that exists while somebody makes it. */
function takeTurn(turn: string): boolean {
  if ((ageOf(turn) ?? 0) > aliveMilliseconds) rmSync(turn, { force: true });
  try {
    writeFileSync(turn, '', { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    return false;
  }
}

function signOfLife(turn: string): void {
  const now = new Date();
  if (existsSync(turn)) utimesSync(turn, now, now);
}

async function makeWhole(cacheDir: string, ready: string, make: (folder: string) => Promise<void>): Promise<void> {
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
}

/**
 * A folder of files that takes long to make, made once and kept until what decides its content changes. Any number of
 * processes may ask at once: one makes it, and the others wait as long as it shows that it lives.
 */
export async function madeOnce(cacheDir: string, fingerprint: string, make: (folder: string) => Promise<void>): Promise<string> {
  const ready = path.join(cacheDir, fingerprint);
  const turn = path.join(cacheDir, `turn-${fingerprint}`);
  mkdirSync(cacheDir, { recursive: true });
  while (!existsSync(ready)) {
    if (!takeTurn(turn)) {
      await pause(50);
      continue;
    }
    const living = setInterval(() => signOfLife(turn), 2_000);
    try {
      if (!existsSync(ready)) await makeWhole(cacheDir, ready, make);
    } finally {
      clearInterval(living);
      rmSync(turn, { force: true });
    }
  }
  return ready;
}
