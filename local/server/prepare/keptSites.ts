import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';
import { projectDir } from '../options';

/** What a first start has made, as it is before anybody has opened a page, kept for the user's next clone and for `--reset`. */
export interface KeptSites {
  /** Puts what was kept of the same sources and the same day into an empty data folder. False when there is nothing. */
  take(dataDir: string, today: CalendarDay): boolean;
  /** `copyTo` copies the databases into a folder. */
  keep(copyTo: (folder: string) => void, today: CalendarDay): void;
}

/** Everything that decides what a newly made site holds. */
const sources = ['local', 'src/domain', 'src/services', 'src/sharepoint', 'package-lock.json'];

function filesOf(file: string): readonly string[] {
  if (!path.extname(file)) {
    return readdirSync(file)
      .sort()
      .flatMap(name => filesOf(path.join(file, name)));
  }
  return /\.(ts|json)$/.test(file) ? [file] : [];
}

function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(source => filesOf(path.join(projectDir, source)))) {
    hash.update(file.slice(projectDir.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 24);
}

/** The folder in which this user's programs keep what they can make again. `local/scripts/build.mjs` keeps the screens there. */
function userCache(): string {
  return path.join(process.env.XDG_CACHE_HOME ?? process.env.LOCALAPPDATA ?? path.join(homedir(), '.cache'), 'marac-local-site');
}

/** Keeps one site, the newest. What cannot be kept is made again. */
export function keptSites(cache = userCache(), version: () => string = fingerprint): KeptSites {
  const folder = path.join(cache, 'sites');
  const of = (today: CalendarDay): string => path.join(folder, `${version()}-${today}`);
  return {
    take(dataDir, today) {
      if (!existsSync(of(today))) return false;
      cpSync(of(today), dataDir, { recursive: true });
      return true;
    },
    keep(copyTo, today) {
      const finished = of(today);
      const working = `${finished}.${process.pid}`;
      try {
        mkdirSync(working, { recursive: true });
        copyTo(working);
        for (const old of readdirSync(folder))
          if (old !== path.basename(working)) rmSync(path.join(folder, old), { recursive: true, force: true });
        renameSync(working, finished);
      } catch {
        rmSync(working, { recursive: true, force: true });
      }
    }
  };
}
