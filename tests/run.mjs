// Everything that has to hold, in the order in which a failure is found soonest. Prints what it is doing, and ends in one line.
import '../local/scripts/node-version.mjs';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const scratch = mkdtempSync(join(tmpdir(), 'marac-tests-'));
const modules = (...path) => join(root, 'node_modules', ...path);
const totals = { passed: 0, failed: 0 };
let failedSteps = 0;

const run = (title, file, ...args) => {
  const began = Date.now();
  console.log(`\n=== ${title}`);
  const result = spawnSync(process.execPath, [file, ...args], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, TZ: 'Europe/London', NODE_NO_WARNINGS: '1' }
  });
  const passed = result.status === 0;
  if (!passed) failedSteps += 1;
  console.log(`=== ${title}: ${passed ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - began) / 1000)} s`);
  return passed;
};

const jest = (title, name, ...args) => {
  const report = join(scratch, `${name}.json`);
  run(title, modules('jest', 'bin', 'jest.js'), '--json', `--outputFile=${report}`, ...args);
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
    totals.passed += numPassedTests;
    totals.failed += numFailedTests + numRuntimeErrorTestSuites;
  } catch {
    totals.failed += 1;
  }
};

run('Types', modules('typescript', 'bin', 'tsc'), '-p', 'tsconfig.node.json');
jest('Rules, stores, provisioning and the local site', 'node', '--maxWorkers=100%', '--selectProjects', 'node');
jest('Screens', 'screens', '--maxWorkers=100%', '--selectProjects', 'screens');
if (run('Production package', join(root, 'local', 'scripts', 'build.mjs'), '--package')) {
  jest('Package', 'package', '--selectProjects', 'package');
  jest('Journeys in a browser, on the production bundles', 'browser', '--runInBand', '--selectProjects', 'browser');
}

rmSync(scratch, { recursive: true, force: true });
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(failedSteps === 0 && totals.failed === 0 ? 0 : 1);
