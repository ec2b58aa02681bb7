// Makes the production bundles with the framework's own tools, unless the ones there were made from the same sources.
import './node-version.mjs';
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const stamp = join(root, 'release', 'made-from.txt');
const solution = join(root, 'sharepoint', 'solution', 'marac-referral-management.sppkg');
const sources = ['src', 'config', 'teams', 'gulpfile.js', 'tsconfig.json', '.eslintrc.js', 'package.json', 'package-lock.json'];

const filesOf = (path) => {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path, { withFileTypes: true }).flatMap((entry) =>
      entry.isDirectory() ? filesOf(join(path, entry.name)) : [join(path, entry.name)]
    );
  } catch {
    return [path];
  }
};

const fingerprint = () => {
  const hash = createHash('sha256');
  for (const file of sources.flatMap((name) => filesOf(join(root, name))).sort()) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
};

const gulp = (...tasks) => {
  const result = spawnSync(process.execPath, [join(root, 'node_modules', 'gulp', 'bin', 'gulp.js'), ...tasks, '--ship', '--color'], {
    cwd: root,
    stdio: 'inherit'
  });
  if (result.status !== 0) process.exit(result.status ?? 1);
};

const packageToo = process.argv.includes('--package');
const current = fingerprint();
const isFresh = existsSync(stamp) && readFileSync(stamp, 'utf8') === current;
if (isFresh && (!packageToo || existsSync(solution))) {
  console.log('The production bundles are up to date.');
} else {
  for (const made of ['lib', 'release', 'temp', 'sharepoint/solution']) rmSync(join(root, made), { recursive: true, force: true });
  gulp('bundle');
  if (packageToo) gulp('package-solution');
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(stamp, current);
}
