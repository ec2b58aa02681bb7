// Everything that has to hold, in the order in which a failure is found soonest. Prints what it is doing, and ends in one line.
import '../local/scripts/node-version.mjs';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const scratch = mkdtempSync(join(tmpdir(), 'marac-tests-'));
const modules = (...path) => join(root, 'node_modules', ...path);
const totals = { passed: 0, failed: 0 };
let failedSteps = 0;

/** Runs one step. What runs `beside` another shows its words once it has ended, so that the two do not mix. */
const run = (title, args, beside = false) =>
  new Promise(resolve => {
    const began = Date.now();
    console.log(`\n=== ${title}${beside ? ', beside the next' : ''}`);
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['inherit', beside ? 'pipe' : 'inherit', beside ? 'pipe' : 'inherit'],
      env: { ...process.env, TZ: 'Europe/London', NODE_NO_WARNINGS: '1' }
    });
    const words = [];
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', chunk => words.push(chunk));
    child.on('error', error => words.push(Buffer.from(String(error))));
    child.on('close', code => {
      if (code !== 0) failedSteps += 1;
      process.stdout.write(Buffer.concat(words));
      console.log(`=== ${title}: ${code === 0 ? 'passed' : 'FAILED'} in ${Math.round((Date.now() - began) / 1000)} s`);
      resolve(code === 0);
    });
  });

const jest = async (title, name, ...args) => {
  const report = join(scratch, `${name}.json`);
  await run(title, [modules('jest', 'bin', 'jest.js'), '--json', `--outputFile=${report}`, ...args]);
  try {
    const { numPassedTests, numFailedTests, numRuntimeErrorTestSuites } = JSON.parse(readFileSync(report, 'utf8'));
    totals.passed += numPassedTests;
    totals.failed += numFailedTests + numRuntimeErrorTestSuites;
  } catch {
    totals.failed += 1;
  }
};

// The framework's build keeps one core busy: the types and the journeys' sites are ready by the time it ends.
const typesAndSites = async () => {
  await run('Types', [modules('typescript', 'bin', 'tsc'), '-p', 'tsconfig.node.json'], true);
  await run('Sites and browser for the journeys', ['--import', 'tsx', join(root, 'tests', 'e2e', 'prepare.ts')], true);
};
const prepared = typesAndSites();
const isBuilt = await run('Production package', [join(root, 'local', 'scripts', 'build.mjs'), '--package']);

// More than there are cores: the screens' tests wait now and then, as their people do.
await jest('Rules, stores, provisioning, the local site, and the screens', 'parts', `--maxWorkers=${availableParallelism() + 2}`, '--selectProjects', 'node', 'screens');
await prepared;
if (isBuilt) {
  await jest('Package', 'package', '--selectProjects', 'package');
  // Each has a site and a browser of its own; more than two at once would make one another wait.
  const together = Math.min(2, availableParallelism());
  await jest('Journeys in a browser, on the production bundles', 'browser', `--maxWorkers=${together}`, '--selectProjects', 'browser');
}

rmSync(scratch, { recursive: true, force: true });
console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(failedSteps === 0 && totals.failed === 0 ? 0 : 1);
