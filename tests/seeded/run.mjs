// Puts errors into the code, one at a time, and tells which the tests notice; then renames what is stored or read under a name, a table at a time.
// Outside `npm test`: it runs some of the tests once for each error. Numbers choose errors, `renames` the tables alone, and a word after it those that are called so.
import '../../local/scripts/node-version.mjs';
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { seededErrors } from './errors.mjs';
import { renameAll } from './renames.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const isRenamesOnly = process.argv[2] === 'renames';
const wanted = process.argv.slice(2).map(Number);
const jest = (error, tests, more = ['--bail']) =>
  spawnSync(
    process.execPath,
    [
      join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
      '--config',
      'tests/seeded/jest.config.js',
      '--selectProjects',
      'node',
      'screens',
      '--silent',
      ...more,
      ...tests
    ],
    {
      cwd: root,
      encoding: 'utf8',
      env: { ...process.env, TZ: 'Europe/London', NODE_NO_WARNINGS: '1', SEEDED_ERROR: error ? JSON.stringify(error) : '' }
    }
  );

if (isRenamesOnly) process.exit(renameAll(root, jest, process.argv[3]) === 0 ? 0 : 1);

// Tests that fail without an error would notice anything.
const all = Array.from(new Set(seededErrors.flatMap(({ tests }) => tests)));
const sound = jest(undefined, all);
if (sound.status !== 0) {
  console.error(`${sound.stderr}\nThe tests fail as they are.`);
  process.exit(1);
}

let missed = 0;
console.log('| # | Error | Noticed by |\n|---|---|---|');
seededErrors.forEach((error, at) => {
  if (wanted.length > 0 && !wanted.includes(at + 1)) return;
  const { status, stderr } = jest(error, error.tests);
  const [, by] = /● (.+)/.exec(stderr) ?? [];
  const isNoticed = status !== 0 && by !== undefined && !/Test suite failed to run/.test(stderr);
  if (!isNoticed) missed += 1;
  console.log(
    `| ${at + 1} | ${error.what} | ${isNoticed ? by.replaceAll('|', '/') : `**nothing** ${stderr.slice(0, 300).replaceAll('\n', ' ')}`} |`
  );
});
if (wanted.length === 0) missed += renameAll(root, jest);
console.log(missed === 0 ? '\nEvery error was noticed.' : `\n${missed} not noticed.`);
process.exit(missed === 0 ? 0 : 1);
