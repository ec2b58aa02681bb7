// Makes the bundles with the framework's own tools, unless the ones there were made from the same sources.
//
// In full they are production bundles: linted, type-checked, minified. `--quick` is for the local site, which needs none of the
// three to show a page: it takes either kind, and what it makes never counts as a production build.
import './node-version.mjs';
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const stamp = join(root, 'release', 'made-from.txt');
const solution = join(root, 'sharepoint', 'solution', 'marac-referral-management.sppkg');
const sources = ['src', 'config', 'teams', 'gulpfile.js', 'tsconfig.json', '.eslintrc.js', 'package.json', 'package-lock.json'];

const filesOf = path => {
  if (!existsSync(path)) return [];
  try {
    return readdirSync(path, { withFileTypes: true }).flatMap(entry =>
      entry.isDirectory() ? filesOf(join(path, entry.name)) : [join(path, entry.name)]
    );
  } catch {
    return [path];
  }
};

const fingerprint = () => {
  const hash = createHash('sha256');
  for (const file of sources.flatMap(name => filesOf(join(root, name))).sort()) {
    hash.update(relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex');
};

/** How far the build is, to the process that asked for it, else in a line every few seconds: webpack alone says nothing for half a minute. */
let share = 0;
const began = Date.now();
const tell = () => {
  if (process.send) process.send({ built: share });
  else console.log(`Building: ${Math.round((Date.now() - began) / 1000)} s${share > 0 ? `, bundles ${Math.round(share * 100)} %` : ''}`);
};

const gulp = (...tasks) =>
  new Promise(resolve => {
    const child = spawn(process.execPath, [join(root, 'node_modules', 'gulp', 'bin', 'gulp.js'), ...tasks, '--ship', '--color'], {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc']
    });
    const telling = setInterval(tell, process.send ? 500 : 5000);
    child.on('message', ({ done }) => (share = done));
    // Whoever asked has gone: nobody waits for the bundles, and the next build must find the folders to itself.
    process.once('disconnect', () => child.kill());
    child.on('error', error => console.error(String(error)));
    child.on('close', code => {
      clearInterval(telling);
      if (code !== 0) process.exit(code ?? 1);
      resolve();
    });
  });

/** Quick bundles of the same sources that another clone of this user has made. A production build is made where it is wanted. */
const cache = join(process.env.XDG_CACHE_HOME ?? process.env.LOCALAPPDATA ?? join(homedir(), '.cache'), 'marac-local-site', 'screens');
const release = join(root, 'release');

const keep = name => {
  const working = join(cache, `${name}.${process.pid}`);
  try {
    cpSync(release, working, { recursive: true });
    for (const old of readdirSync(cache)) if (join(cache, old) !== working) rmSync(join(cache, old), { recursive: true, force: true });
    renameSync(working, join(cache, name));
  } catch {
    // What cannot be kept is made again.
    rmSync(working, { recursive: true, force: true });
  }
};

const isQuick = process.argv.includes('--quick');
const packageToo = process.argv.includes('--package');
const current = fingerprint();
const quickMark = `quick ${current}`;
const made = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
const isFresh = made === current || (isQuick && made === quickMark);
if (isFresh && (!packageToo || existsSync(solution))) {
  console.log(isQuick ? 'The bundles are up to date.' : 'The production bundles are up to date.');
} else {
  for (const old of ['lib', 'release', 'temp', 'sharepoint/solution']) rmSync(join(root, old), { recursive: true, force: true });
  const isKept = isQuick && existsSync(join(cache, current));
  if (isKept) cpSync(join(cache, current), release, { recursive: true });
  else await gulp('bundle', ...(isQuick ? ['--lite'] : []));
  if (packageToo) await gulp('package-solution');
  mkdirSync(release, { recursive: true });
  if (isQuick && !isKept) keep(current);
  writeFileSync(stamp, isQuick ? quickMark : current);
}
if (process.send) process.disconnect();
