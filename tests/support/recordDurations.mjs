// Writes how long each test file takes, for the order of a run on a new clone (see longestFirst.js). Run where little else runs.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const scratch = mkdtempSync(join(tmpdir(), 'marac-durations-'));
const report = join(scratch, 'report.json');
spawnSync(process.execPath, [join(root, 'node_modules', 'jest', 'bin', 'jest.js'), '--json', `--outputFile=${report}`, '--maxWorkers=1', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' });
const { testResults } = JSON.parse(readFileSync(report, 'utf8'));
rmSync(scratch, { recursive: true, force: true });

const seconds = testResults
  .map(({ name, startTime, endTime }) => [relative(root, name).split(sep).join('/'), Math.round((endTime - startTime) / 1000)])
  .filter(([, taken]) => taken > 2)
  .sort(([one], [other]) => one.localeCompare(other, 'en'));
writeFileSync(join(root, 'tests', 'support', 'durations.json'), `${JSON.stringify(Object.fromEntries(seconds), undefined, 2)}\n`);
