import { spawn } from 'node:child_process';
import path from 'node:path';
import { projectDir } from '../options';
import type { TellProgress } from '../prepare/progress';

/**
 * Builds the bundles for the local site in a process of its own, unless they are there. Rejects, with what the build said,
 * when that fails. The build ends with this process.
 */
export function buildBundles(tell: TellProgress): Promise<void> {
  const child = spawn(process.execPath, [path.join(projectDir, 'local', 'scripts', 'build.mjs'), '--quick'], {
    cwd: projectDir,
    stdio: ['ignore', 'pipe', 'pipe', 'ipc']
  });
  let output = '';
  const take = (chunk: Buffer): void => {
    output += chunk.toString('utf8');
  };
  child.stdout?.on('data', take);
  child.stderr?.on('data', take);
  child.on('message', message => tell('Screens', Math.round((message as { built: number }).built * 100), 100));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', code => {
      if (code === 0) {
        tell('Screens', 100, 100);
        resolve();
      } else {
        reject(new Error(`The build failed.\n${output}`));
      }
    });
  });
}
