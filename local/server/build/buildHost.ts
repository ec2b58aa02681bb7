import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build, type BuildOptions } from 'esbuild';
import { projectDir } from '../options';
import { fluentBundle, fluentComponents, ownModules } from './shimCatalogue';

/** The application that the framework starts on a page. */
export const hostApp = { id: '5e1f0000-0000-4000-8000-00000000a001', version: '1.0.0', name: 'local-host-app' };

/** Framework modules the host application is written against. */
export const hostAppDependencies = [
  '@microsoft/sp-application-base',
  '@microsoft/sp-component-base',
  '@microsoft/sp-core-library',
  '@microsoft/sp-extension-base',
  '@microsoft/sp-http-base',
  '@microsoft/sp-loader',
  '@microsoft/sp-webpart-base'
] as const;

const hostDir = path.join(projectDir, 'local', 'host');
const shimDir = path.join(hostDir, 'shims');
const cacheRoot = path.join(projectDir, 'node_modules', '.cache', 'local-site');

/** File of a stand-in component in the built host. */
export function shimFile(id: string): string {
  return `shim-${id}.js`;
}

function amd(id: string, version: string, dependencies: readonly string[], body: string): string {
  const names = dependencies.map((_name, index) => `d${index}`);
  const lookUp = dependencies.map((name, index) => `${JSON.stringify(name)}: d${index}`).join(', ');
  return `define(${JSON.stringify(`${id}_${version}`)}, ${JSON.stringify(dependencies)}, function (${names.join(', ')}) {
var module = { exports: {} }, exports = module.exports, modules = { ${lookUp} };
function require(name) { if (modules[name]) { return modules[name]; } throw new Error('Not part of the local host: ' + name); }
${body}
return module.exports;
});`;
}

const common: BuildOptions = {
  bundle: true,
  minify: true,
  platform: 'browser',
  target: 'es2020',
  write: false,
  logLevel: 'silent',
  define: { 'process.env.NODE_ENV': '"production"' },
  tsconfigRaw: { compilerOptions: { jsx: 'react', target: 'es2020' } }
};

async function bundle(entry: string, options: BuildOptions): Promise<string> {
  const result = await build({ ...common, ...options, entryPoints: [entry] });
  const output = result.outputFiles?.[0];
  if (!output) {
    throw new Error(`Nothing was built from ${path.basename(entry)}.`);
  }
  return output.text;
}

// React 17 has no jsx-runtime in its browser build; this is the same thing in its own words.
const jsxRuntime = `(function(){var R=require("react");function j(t,p,k){return R.createElement(t,k===undefined?p:Object.assign({},p,{key:k}));}
modules["react/jsx-runtime"]=modules["react/jsx-dev-runtime"]={jsx:j,jsxs:j,jsxDEV:j,Fragment:R.Fragment};})();`;

async function writeBundles(folder: string): Promise<void> {
  const write = (name: string, text: string): void => writeFileSync(path.join(folder, name), text);
  const cjs: BuildOptions = { format: 'cjs' };
  const [boot, start, app, fluent, ...modules] = await Promise.all([
    bundle(path.join(hostDir, 'boot.ts'), { format: 'iife' }),
    bundle(path.join(hostDir, 'start.ts'), { format: 'iife' }),
    bundle(path.join(hostDir, 'hostApp.ts'), { ...cjs, external: [...hostAppDependencies] }),
    bundle(path.join(shimDir, 'fluent.ts'), { ...cjs, external: ['react', 'react-dom', 'react/jsx-runtime', 'react/jsx-dev-runtime'] }),
    ...ownModules.map(({ source }) => bundle(path.join(shimDir, source), cjs))
  ]);
  write('boot.js', boot);
  write('start.js', start);
  write('host-app.js', amd(hostApp.id, hostApp.version, hostAppDependencies, app));
  write('fluent.js', amd(fluentBundle.id, fluentBundle.version, ['react', 'react-dom'], jsxRuntime + fluent));
  ownModules.forEach(({ id, version }, index) => write(shimFile(id), amd(id, version, [], modules[index])));
  for (const { id, version, member } of fluentComponents()) {
    write(shimFile(id), amd(id, version, [fluentBundle.name], `module.exports = d0.${member};`));
  }
}

function fingerprint(): string {
  const hash = createHash('sha256');
  const sources = [
    ...readdirSync(hostDir).map(name => path.join(hostDir, name)),
    ...readdirSync(shimDir).map(name => path.join(shimDir, name)),
    path.join(__dirname, 'buildHost.ts'),
    path.join(__dirname, 'shimCatalogue.ts'),
    path.join(projectDir, 'package-lock.json')
  ];
  for (const file of sources.filter(name => /\.(ts|json)$/.test(name))) {
    hash.update(file.slice(projectDir.length)).update(readFileSync(file));
  }
  return hash.digest('hex').slice(0, 16);
}

/**
 * Builds the host page's programs and the stand-ins, or finds them built before from the same sources.
 * Returns the folder that holds them. Safe to call from several processes at once.
 */
export async function buildHost(): Promise<string> {
  const finished = path.join(cacheRoot, `host-${fingerprint()}`);
  if (existsSync(finished)) {
    return finished;
  }
  const working = `${finished}.${process.pid}`;
  mkdirSync(working, { recursive: true });
  try {
    await writeBundles(working);
    try {
      renameSync(working, finished);
    } catch (error) {
      // Another process was quicker with the very same result.
      if (!existsSync(finished)) {
        throw error;
      }
    }
  } finally {
    rmSync(working, { recursive: true, force: true });
  }
  return finished;
}
