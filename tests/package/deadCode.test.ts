import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '..', '..');

describe('the code', () => {
  it('holds no file, export, type or package that nothing uses', () => {
    const { stdout, status } = spawnSync(process.execPath, [join(root, 'node_modules', 'knip', 'bin', 'knip.js'), '--no-progress'], {
      cwd: root,
      encoding: 'utf8'
    });
    expect({ status, stdout: stdout.trim() }).toEqual({ status: 0, stdout: '' });
  });
});
