// Everything that has to hold. The parts need no build, so they go beside it; the journeys follow as soon as it is there.
// Shows what it is doing, tells each failure as it comes, and ends in one line. `--all` asks every single case, `--record` writes down what took how long.
import '../local/scripts/node-version.mjs';
import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { RunProgress } from './support/run/runProgress.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const modules = (...path) => join(root, 'node_modules', ...path);
const cores = availableParallelism();
const isAll = process.argv.includes('--all');
const recordFile = join(root, 'tests', 'support', 'run', 'durations.json');

const progress = new RunProgress(recordFile);
const took = {};
const failedFiles = [];

/** Keeps what a test file tells of itself; a failure is told at once. */
const hear = (step, message) => {
  step.hears(message);
  if (message.kind !== 'ended') return;
  took[message.file] = message.seconds;
  if (message.why === undefined) return progress.note(`PASS ${message.seconds.toFixed(1).padStart(6)} s  ${message.file}`);
  failedFiles.push(message.file);
  progress.line(`FAIL ${message.seconds.toFixed(1).padStart(6)} s  ${message.file}\n${message.why}`);
};

/** Runs one step in a process of its own; true when it passed. Its words are shown only when it fails. */
const run = (step, args) =>
  new Promise(resolve => {
    step.begin();
    progress.note(`=== ${step.title}`);
    const child = spawn(process.execPath, args, {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
      env: {
        ...process.env,
        TZ: 'Europe/London',
        NODE_NO_WARNINGS: '1',
        ...(isAll && { MARAC_TESTS: 'all' }),
        ...(process.stdout.isTTY && { FORCE_COLOR: '1' })
      }
    });
    const words = [];
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', chunk => {
        words.push(chunk);
        step.says(chunk.toString('utf8'));
      });
    }
    child.on('message', message => hear(step, message));
    child.on('error', error => words.push(Buffer.from(String(error))));
    child.on('close', code => {
      const seconds = Math.round((Date.now() - step.began) / 1000);
      const isPassed = code === 0 && step.failed === 0;
      if (!isPassed && step.failed === 0) {
        step.failed = 1;
        progress.line(Buffer.concat(words).toString('utf8'));
      }
      step.end();
      progress.line(`=== ${step.title}: ${isPassed ? 'passed' : 'FAILED'} in ${seconds} s`);
      resolve(isPassed);
    });
  });

const program = (title, ...args) => {
  const step = progress.step(title);
  return async () => {
    const isPassed = await run(step, args);
    took[title] = Math.round((Date.now() - step.began) / 1000);
    return isPassed;
  };
};

const jest = (title, workers, fits, ...projects) => {
  const step = progress.step(title, fits);
  return () =>
    run(step, [
      modules('jest', 'bin', 'jest.js'),
      `--reporters=${join(root, 'tests', 'support', 'run', 'tellRun.js')}`,
      `--maxWorkers=${workers}`,
      '--selectProjects',
      ...projects
    ]);
};

const build = program('Production package', join(root, 'local', 'scripts', 'build.mjs'), '--package');
const types = program('Types', modules('typescript-native', 'bin', 'tsc'), '-p', 'tsconfig.node.json');
const sites = program('Sites of the journeys', '--import', 'tsx', join(root, 'tests', 'e2e', 'support', 'prepare.ts'));
const parts = jest('Rules, stores and screens', cores, /\.test\.tsx?$/, 'node', 'screens');
const packaged = jest('Package', 1, /\.spec\.ts$/, 'package');
// More than there are cores: each waits now and then, for a page, its site or a moment to come.
const journeys = jest('Journeys', cores + 1, /\.e2e\.ts$/, 'browser');

const onTheBuild = async () => {
  const [isBuilt, isPrepared] = await Promise.all([build(), types().then(sites)]);
  if (isBuilt) await packaged();
  if (isBuilt && isPrepared) await journeys();
};
await Promise.all([parts(), onTheBuild()]);
progress.stop();

const sum = what => progress.steps.reduce((total, step) => total + step[what], 0);
if (process.argv.includes('--record')) {
  const all = Object.entries(took).sort(([one], [other]) => one.localeCompare(other, 'en'));
  writeFileSync(
    recordFile,
    `${JSON.stringify(Object.fromEntries(all.map(([name, seconds]) => [name, Math.round(seconds * 10) / 10])), undefined, 2)}\n`
  );
}
if (failedFiles.length > 0) console.log(`\nFailed:\n${failedFiles.map(file => `  ${file}`).join('\n')}`);
console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
process.exit(sum('failed') === 0 ? 0 : 1);
