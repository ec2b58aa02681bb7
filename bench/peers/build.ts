import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const sources = ['src', 'config', 'gulpfile.js', 'tsconfig.json', 'package.json', 'package-lock.json'];

const filesOf = (name: string): readonly string[] => {
  const file = path.join(__dirname, name);
  const within = readdirSync(path.dirname(file), { withFileTypes: true }).find(entry => entry.name === path.basename(file));
  return within?.isDirectory() ? readdirSync(file).flatMap(inner => filesOf(path.join(name, inner))) : [name];
};

function fingerprint(names: readonly string[]): string {
  const hash = createHash('sha256');
  names
    .flatMap(filesOf)
    .sort()
    .forEach(name =>
      hash
        .update(name)
        .update('\0')
        .update(readFileSync(path.join(__dirname, name)))
        .update('\0')
    );
  return hash.digest('hex');
}

const isCurrent = (stamp: string, made: string): boolean => existsSync(stamp) && readFileSync(stamp, 'utf8') === made;

function run(what: string, command: string, args: readonly string[]): void {
  process.stdout.write(`${what}\n`);
  const { status } = spawnSync(command, args, { cwd: __dirname, stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    throw new Error(`"${command} ${args.join(' ')}" failed in bench/peers.`);
  }
}

/**
 * Installs the peers' own packages and builds them with the suite's toolchain, as far as it has not been done.
 * Answers with the folder of the build.
 */
export function buildPeers(): string {
  const release = path.join(__dirname, 'release');
  const installed = path.join(__dirname, 'node_modules', '.installed-from.txt');
  const built = path.join(release, 'made-from.txt');
  const lock = fingerprint(['package.json', 'package-lock.json']);
  if (!isCurrent(installed, lock)) {
    run('Installing the packages of the peers, once. It takes a few minutes.', 'npm', ['ci', '--loglevel=http']);
    writeFileSync(installed, lock);
  }
  const made = fingerprint(sources);
  if (!isCurrent(built, made)) {
    ['lib', 'temp', 'dist', 'release'].forEach(folder => rmSync(path.join(__dirname, folder), { recursive: true, force: true }));
    run('Building the peers.', process.execPath, [path.join('node_modules', 'gulp', 'bin', 'gulp.js'), 'bundle', '--ship', '--color']);
    writeFileSync(built, made);
  }
  return release;
}
