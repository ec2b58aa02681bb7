import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

const scripts = path.resolve(__dirname, '..', '..', 'local', 'scripts');

let project: string;
let cache: string;
const clones: string[] = [];
const at = (...parts: readonly string[]): string => path.join(project, ...parts);

/** Stands where the framework's tools do, in a project of one source file: writes down what it was asked for. */
const tools = `
const { appendFileSync, mkdirSync, writeFileSync } = require('fs');
appendFileSync('asked.txt', process.argv.slice(2).filter(one => one !== '--color').join(' ') + '\\n');
if (process.env.BUILD_FAILS) process.exit(3);
mkdirSync('release', { recursive: true });
writeFileSync('release/bundle.js', process.argv.includes('--lite') ? 'quick' : 'in full');
mkdirSync('sharepoint/solution', { recursive: true });
if (process.argv.includes('package-solution')) writeFileSync('sharepoint/solution/marac-referral-management.sppkg', '');`;

/** A clone that has been installed. */
function clone(): void {
  project = mkdtempSync(path.join(tmpdir(), 'marac-build-'));
  clones.push(project);
  cpSync(scripts, at('local', 'scripts'), { recursive: true });
  mkdirSync(at('src'));
  writeFileSync(at('src', 'one.ts'), 'export const one = 1;');
  mkdirSync(at('node_modules', 'gulp', 'bin'), { recursive: true });
  writeFileSync(at('node_modules', 'gulp', 'bin', 'gulp.js'), tools);
}

beforeEach(() => {
  cache = mkdtempSync(path.join(tmpdir(), 'marac-cache-'));
  clone();
});
afterEach(() => [cache, ...clones.splice(0)].forEach(folder => rmSync(folder, { recursive: true, force: true })));

/** What the tools were asked for by one build, and how it ended. */
function build(
  args: readonly string[] = [],
  environment: Readonly<Record<string, string>> = {}
): { readonly asked: string; readonly code: number | null } {
  rmSync(at('asked.txt'), { force: true });
  const { status } = spawnSync(process.execPath, [at('local', 'scripts', 'build.mjs'), ...args], {
    env: { ...process.env, XDG_CACHE_HOME: cache, ...environment }
  });
  return { asked: existsSync(at('asked.txt')) ? readFileSync(at('asked.txt'), 'utf8').trim() : '', code: status };
}
const bundle = (): string => readFileSync(at('release', 'bundle.js'), 'utf8');

describe('a quick build', () => {
  it('is not taken for the production build by whoever tests, measures or packages', () => {
    expect(build(['--quick'])).toEqual({ asked: 'bundle --lite --ship', code: 0 });
    expect(build(['--quick'])).toEqual({ asked: '', code: 0 });
    expect(bundle()).toBe('quick');
    expect(build()).toEqual({ asked: 'bundle --ship', code: 0 });
    expect(bundle()).toBe('in full');
    rmSync(at('release'), { recursive: true });
    rmSync(cache, { recursive: true });
    build(['--quick']);
    expect(build(['--package'])).toEqual({ asked: 'bundle --ship\npackage-solution --ship', code: 0 });
    expect(bundle()).toBe('in full');
  });

  it('is not made where the production build of the same sources lies', () => {
    build();
    expect(build(['--quick'])).toEqual({ asked: '', code: 0 });
    expect(bundle()).toBe('in full');
  });

  it('is made anew, as the other is, when a source has changed', () => {
    build(['--quick']);
    writeFileSync(at('src', 'one.ts'), 'export const one = 2;');
    expect(build(['--quick']).asked).toBe('bundle --lite --ship');
    build();
    writeFileSync(at('src', 'one.ts'), 'export const one = 3;');
    expect(build().asked).toBe('bundle --ship');
  });
});

it('a quick build is taken over by another clone of the same sources; a production build is not made of it', () => {
  build(['--quick']);
  clone();
  expect(build(['--quick'])).toEqual({ asked: '', code: 0 });
  expect(bundle()).toBe('quick');
  expect(build(['--quick'])).toEqual({ asked: '', code: 0 });
  expect(build()).toEqual({ asked: 'bundle --ship', code: 0 });
  expect(bundle()).toBe('in full');
  clone();
  writeFileSync(at('src', 'one.ts'), 'export const one = 2;');
  expect(build(['--quick']).asked).toBe('bundle --lite --ship');
});

it('a build that failed is made again, and is not kept', () => {
  expect(build(['--quick'], { BUILD_FAILS: '1' })).toEqual({ asked: 'bundle --lite --ship', code: 3 });
  expect(build(['--quick']).asked).toBe('bundle --lite --ship');
  expect(build([], { BUILD_FAILS: '1' }).code).toBe(3);
  expect(build().asked).toBe('bundle --ship');
});
