// Puts small errors into the rules, one at a time, and counts which the tests notice. Outside `npm test`: it takes a long while.
// `npm run mutation -- desk meetings` runs these streets of the code; `--report` only writes docs/mutation.md from what has been run.
import '../../local/scripts/node-version.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, matchesGlob } from 'node:path';
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
const { keep, writeReport } = await import('./report.mjs');

if (!process.argv.includes('--report')) {
  const { Stryker } = await import('@stryker-mutator/core');
  // Streets of which the same is asked are run as one: before the first error every test is run once without any.
  const together = Map.groupBy(asked.length > 0 ? asked : Object.keys(streets), name => {
    const { tests, runs, share, longest } = streets[name];
    return JSON.stringify([tests, runs, share, longest]);
  });
  for (const names of together.values()) {
    const { tests, runs, share = 1, longest = 400 } = streets[names[0]];
    const run = names.join('+');
    console.log(`\n=== ${names.join(', ')}`);
    // What survived is asked again: Stryker does not know which tests concern a mutant outside every function.
    const before = join(results, `${run}.incremental.json`);
    if (existsSync(before)) {
      const report = JSON.parse(readFileSync(before, 'utf8'));
      for (const file of Object.values(report.files)) file.mutants = file.mutants.filter(({ status }) => status !== 'Survived');
      writeFileSync(before, JSON.stringify(report));
    }
    const found = join(results, `${run}.all.json`);
    await new Stryker({
      plugins: [join(here, 'runner.mjs')],
      testRunner: 'circus',
      circus: { tests, runs, slow, share, longest },
      mutate: names.flatMap(name => streets[name].mutate),
      checkers: [],
      coverageAnalysis: 'perTest',
      disableTypeChecks: false,
      concurrency: 1,
      timeoutMS: 8_000,
      dryRunTimeoutMinutes: 30,
      timeoutFactor: 1.5,
      reporters: ['progress-append-only', 'json'],
      jsonReporter: { fileName: found },
      incremental: share === 1,
      incrementalFile: before,
      tempDirName: join('temp', `sandbox-${run}`),
      ignorePatterns: ['lib', 'dist', 'temp', 'release', 'coverage', '.local-site', 'jest-cache'],
      allowConsoleColors: false
    }).runMutationTest();
    const { files } = JSON.parse(readFileSync(found, 'utf8'));
    for (const name of names) {
      const ofStreet = Object.entries(files).filter(([file]) => streets[name].mutate.some(pattern => matchesGlob(file, pattern)));
      writeFileSync(join(results, `${name}.json`), JSON.stringify({ files: Object.fromEntries(ofStreet) }));
      keep(root, results, name, new Date());
    }
  }
}

writeReport(root);
console.log('docs/mutation.md is written anew.');
