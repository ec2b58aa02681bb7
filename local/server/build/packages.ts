import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { projectDir } from '../options';

const require = createRequire(path.join(projectDir, 'package.json'));

/** Folder of an installed package, whatever of itself the package lets others import. Throws when it is missing. */
export function packageFolder(name: string): string {
  const folder = (require.resolve.paths(name) ?? []).map(parent => path.join(parent, name)).find(candidate => existsSync(candidate));
  if (!folder) {
    throw new Error(`The package ${name} is not installed. Run "npm ci".`);
  }
  return folder;
}
