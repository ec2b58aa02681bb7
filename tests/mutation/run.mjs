// Puts small errors into the rules, one at a time, and counts which the tests notice. Outside `npm test`: it takes a long while.
// `npm run mutation -- desk meetings` runs these streets of the code; `--report` only writes docs/mutation.md from what has been run.
import '../../local/scripts/node-version.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { slow, streets } from './streets.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const root = join(here, '..', '..');
process.chdir(root);
process.env.TZ = 'Europe/London';

if (!existsSync(join(here, 'node_modules'))) {
  console.log('Installing the mutation tester, the first time only.');
  const { status } = spawnSync('npm', ['ci', '--prefix', here], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) process.exit(1);
}

const asked = process.argv.slice(2).filter(word => !word.startsWith('--'));
const results = join('temp', 'mutation');
mkdirSync(results, { recursive: true });

if (!process.argv.includes('--report')) {
  const { Stryker } = await import('@stryker-mutator/core');
  for (const name of asked.length > 0 ? asked : Object.keys(streets)) {
    const { mutate, tests, runs, share = 1 } = streets[name];
    console.log(`\n=== ${name}`);
    await new Stryker({
      plugins: [join(here, 'runner.mjs')],
      testRunner: 'circus',
      circus: { tests, runs, slow, share },
      mutate,
      checkers: [],
      coverageAnalysis: 'perTest',
      disableTypeChecks: false,
      concurrency: 1,
      timeoutMS: 8_000,
      timeoutFactor: 1.5,
      reporters: ['progress-append-only', 'json'],
      jsonReporter: { fileName: join(results, `${name}.json`) },
      incremental: share === 1,
      incrementalFile: join(results, `${name}.incremental.json`),
      tempDirName: join('temp', `sandbox-${name}`),
      ignorePatterns: ['lib', 'dist', 'temp', 'release', 'coverage', '.local-site', 'jest-cache'],
      allowConsoleColors: false
    }).runMutationTest();
  }
}
