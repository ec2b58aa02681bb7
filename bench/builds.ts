import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { projectDir } from '../local/server/options';
import type { FiguresMeasured } from './figures';
import type { Build, Log } from './measuredSites';

const run = promisify(execFile);
const kept = path.join(projectDir, 'node_modules', '.cache', 'bench-builds');

/** This build. */
export const thisBuild: Build = { name: 'this build', folder: projectDir };

const hasRelease = (folder: string): boolean => existsSync(path.join(folder, 'release', 'assets'));

/** The source of a commit beside this one, built with the packages of this one; kept for the next run. */
async function builtCommit(commit: string, log: Log): Promise<Build> {
  const git = (...args: readonly string[]): Promise<{ readonly stdout: string }> => run('git', [...args], { cwd: projectDir });
  const name = (await git('rev-parse', '--short', `${commit}^{commit}`)).stdout.trim();
  const folder = path.join(kept, name);
  if (!existsSync(folder)) {
    mkdirSync(kept, { recursive: true });
    await git('worktree', 'prune');
    await git('worktree', 'add', '--detach', folder, name);
    symlinkSync(path.join(projectDir, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
  }
  if (!hasRelease(folder)) {
    log(`Building ${name}.`);
    await run(process.execPath, [path.join('local', 'scripts', 'build.mjs')], { cwd: folder, maxBuffer: 64 * 1_048_576 });
  }
  return { name, folder };
}

/** The build that this one is measured against: a commit, or a folder that holds the source of one and its release. */
export async function otherBuild(named: string, log: Log): Promise<Build> {
  const folder = path.resolve(named);
  if (!existsSync(folder)) return builtCommit(named, log);
  if (!hasRelease(folder)) throw new Error(`There is no release in ${named}. Run "npm run build" there first.`);
  return { name: path.basename(folder), folder };
}

/** Counts a year by the build's own code, in a process of its own. */
async function figuresOnce({ folder }: Build, referrals: number, times: number): Promise<FiguresMeasured> {
  const { stdout } = await run(
    process.execPath,
    ['--import', 'tsx', path.join(projectDir, 'bench', 'figures.ts'), folder, String(referrals), String(times)],
    { cwd: projectDir }
  );
  return JSON.parse(stdout) as FiguresMeasured;
}

const rounds = 2;

/** What counting a year takes in each build, in turn. The memory is the most of all rounds. */
export async function measureFiguresOf(builds: readonly Build[], referrals: number, times: number): Promise<readonly FiguresMeasured[]> {
  const measured: FiguresMeasured[][] = builds.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [at, build] of builds.entries()) measured[at].push(await figuresOnce(build, referrals, times));
  }
  return measured.map(all => ({
    referrals,
    counted: all.flatMap(({ counted }) => counted),
    drawn: all.flatMap(({ drawn }) => drawn),
    megabytes: Math.max(...all.map(({ megabytes }) => megabytes))
  }));
}
