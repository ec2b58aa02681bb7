import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { projectDir } from '../server/options';
import { unzip, type PackedFile } from '../zip';
import { colourIcon, outlineIcon } from './icons';
import { teamsManifest } from './teamsManifest';
import { readParts, readSolution } from './teamsParts';

/** Where the framework looks for a solution's own Teams app. */
export const teamsPackageFile = path.join(projectDir, 'teams', 'TeamsSPFxApp.zip');

/** The files of the suite's Teams app, made from the web parts' own manifests. */
export function teamsPackage(): readonly PackedFile<string | Uint8Array>[] {
  return [
    { path: 'color.png', content: colourIcon() },
    { path: 'manifest.json', content: `${JSON.stringify(teamsManifest(readSolution(), readParts()), undefined, 2)}\n` },
    { path: 'outline.png', content: outlineIcon() }
  ];
}

function staleFile(made: readonly PackedFile<string | Uint8Array>[], packed: ReadonlyMap<string, Buffer>): string | undefined {
  const changed = made.find(({ path: name, content }) => !packed.get(name)?.equals(Buffer.from(content as Uint8Array)));
  return changed?.path ?? [...packed.keys()].find(name => !made.some(file => file.path === name));
}

/** Why the packed app cannot be shipped, for whoever builds the solution; undefined when it is what would be made now. */
export function whyStale(
  file: string = teamsPackageFile,
  made: readonly PackedFile<string | Uint8Array>[] = teamsPackage()
): string | undefined {
  const again = 'Run "npm run package:teams", and commit what it makes.';
  if (!existsSync(file)) return `teams/TeamsSPFxApp.zip is missing. ${again}`;
  const stale = staleFile(made, unzip(readFileSync(file)));
  return stale && `teams/TeamsSPFxApp.zip is stale: ${stale} in it is not what the web parts' manifests make now. ${again}`;
}
