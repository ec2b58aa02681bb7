import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { faultsOfTeamsManifest } from './teams/checkTeamsManifest';
import { teamsManifest } from './teams/teamsManifest';
import { teamsPackage, teamsPackageFile, whyStale } from './teams/teamsPackage';
import { readParts, readSolution } from './teams/teamsParts';
import { zip } from './zip';

/** Makes the suite's Teams app, after Microsoft's schema has passed its manifest. */
function make(): void {
  const faults = faultsOfTeamsManifest(teamsManifest(readSolution(), readParts()));
  if (faults.length > 0) fail(faults.join('\n'));
  mkdirSync(path.dirname(teamsPackageFile), { recursive: true });
  writeFileSync(teamsPackageFile, zip(teamsPackage()));
  process.stdout.write('Packed teams/TeamsSPFxApp.zip\n');
}

function fail(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}

// `npm run package:teams` makes it; `npm run package` checks it first, because the solution carries it into the tenant.
if (process.argv.includes('--check')) {
  const reason = whyStale();
  if (reason) fail(reason);
} else {
  make();
}
