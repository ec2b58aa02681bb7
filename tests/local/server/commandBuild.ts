import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build, type Plugin } from 'esbuild';
import { projectDir } from '../../../local/server/options';

const source = path.join(projectDir, 'src', 'extensions', 'transferCommand');
const asset = 'transfer-command.js';

interface Manifest {
  readonly id: string;
  readonly [other: string]: unknown;
}

const framework: Readonly<Record<string, { readonly id: string; readonly version: string }>> = {
  '@microsoft/sp-component-base': componentOf('sp-component-base'),
  '@microsoft/sp-listview-extensibility': componentOf('sp-listview-extensibility'),
  '@microsoft/sp-page-context': componentOf('sp-page-context'),
  react: { id: '0d910c1c-13b9-4e1c-9aa4-b008c5e42d7d', version: '17.0.1' },
  'react-dom': { id: 'aa0a46ec-1505-43cd-a44a-93f3a5aa460a', version: '17.0.1' }
};

function componentOf(name: string): { readonly id: string; readonly version: string } {
  const folder = path.join(projectDir, 'node_modules', '@microsoft', name);
  const { version } = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string };
  const ids: Readonly<Record<string, string>> = {
    'sp-component-base': '467dc675-7cc5-4709-8aac-78e3b71bd2f6',
    'sp-listview-extensibility': 'd37b65ee-c7d8-4570-bc74-2b294ff3b380',
    'sp-page-context': '1c4541f7-5c31-41aa-9fa8-fbc9dc14c0a8'
  };
  return { id: ids[name], version };
}

/** The words of the shell, which the framework's build serves as a module of their own. */
const words: Plugin = {
  name: 'words',
  setup(steps) {
    steps.onResolve({ filter: /^MaracStrings$/ }, () => ({
      path: path.join(projectDir, 'src', 'host', 'loc', 'en-gb.js'),
      namespace: 'words'
    }));
    steps.onLoad({ filter: /.*/, namespace: 'words' }, ({ path: file }) => ({
      contents: `const define = (_needed, make) => { module.exports = make(); };\n${readFileSync(file, 'utf8')}`
    }));
  }
};

/** A build with the Transfer command alone: its own code and manifest, put together as the framework's tools do. */
export async function buildTransferCommand(): Promise<string> {
  const folder = mkdtempSync(path.join(tmpdir(), 'transfer-command-'));
  const made = await build({
    entryPoints: [path.join(source, 'TransferCommandSet.ts')],
    bundle: true,
    write: false,
    format: 'cjs',
    platform: 'browser',
    target: 'es2020',
    external: Object.keys(framework),
    plugins: [words],
    logLevel: 'silent',
    define: { 'process.env.NODE_ENV': '"production"' },
    tsconfigRaw: { compilerOptions: { jsx: 'react', target: 'es2020' } }
  });
  const manifest = JSON.parse(readFileSync(path.join(source, 'TransferCommandSet.manifest.json'), 'utf8')) as Manifest;
  const name = `${manifest.id}_1.0.0`;
  const needed = Object.keys(framework);
  const parameters = needed.map((_, index) => `d${index}`);
  const modules = needed.map((module, index) => `${JSON.stringify(module)}: d${index}`).join(', ');
  mkdirSync(path.join(folder, 'assets'));
  mkdirSync(path.join(folder, 'manifests'));
  writeFileSync(
    path.join(folder, 'assets', asset),
    `define(${JSON.stringify(name)}, ${JSON.stringify(needed)}, function (${parameters.join(', ')}) {
var module = { exports: {} }, exports = module.exports, modules = { ${modules} };
function require(name) { if (modules[name]) { return modules[name]; } throw new Error('Not there: ' + name); }
${made.outputFiles[0].text}
return module.exports;
});`
  );
  writeFileSync(
    path.join(folder, 'manifests', 'transfer-command.manifest.json'),
    JSON.stringify({
      ...manifest,
      version: '1.0.0',
      loaderConfig: {
        internalModuleBaseUrls: [],
        entryModuleId: 'transfer-command',
        scriptResources: {
          'transfer-command': { type: 'path', path: { path: asset } },
          ...Object.fromEntries(Object.entries(framework).map(([module, { id, version }]) => [module, { type: 'component', id, version }]))
        }
      }
    })
  );
  return folder;
}
