import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { hostApp, hostAppDependencies, shimFile } from '../build/buildHost';
import { packageFolder } from '../build/packages';
import { fluentBundle, fluentComponents, ownModules } from '../build/shimCatalogue';

interface ScriptResource {
  readonly type: string;
  readonly id?: string;
  readonly version?: string;
  readonly path?: unknown;
  readonly paths?: Readonly<Record<string, unknown>>;
  readonly [other: string]: unknown;
}

/** A component's manifest, as the framework's loader reads it. */
export interface ComponentManifest {
  readonly id: string;
  readonly alias: string;
  readonly version: string;
  readonly componentType: string;
  readonly loaderConfig: {
    readonly internalModuleBaseUrls: readonly string[];
    readonly entryModuleId: string;
    readonly scriptResources: Readonly<Record<string, ScriptResource>>;
  };
  readonly [other: string]: unknown;
}

/** Where each kind of file is served from. */
export const frameworkPath = '/_local/framework/';
export const hostPath = '/_local/host/';
export const reactPath = '/_local/react/';
export const assetsPath = '/_local/assets/';

const react = { id: '0d910c1c-13b9-4e1c-9aa4-b008c5e42d7d', version: '17.0.1' };
const reactDom = { id: 'aa0a46ec-1505-43cd-a44a-93f3a5aa460a', version: '17.0.1' };

// Members of the framework's assembly whose manifests Microsoft does not publish.
const assemblyMembers: readonly (readonly [name: string, id: string, version: string])[] = [
  ['tslib', '01c4df03-e775-48cb-aa14-171ee5199a15', '2.3.1'],
  ['@microsoft/load-themed-styles', '229b8d08-79f3-438b-8c21-4613fc877abd', '0.1.2'],
  ['@msinternal/odsp-core-bundle', '2e09fb9b-13bb-48f2-859f-97d6fff71176', '1.5.82'],
  ['@msinternal/sp-telemetry', '8217e442-8ed3-41fd-957d-b112e841286a', '0.35.145'],
  ['@msinternal/sp-safehtml', '6d3c733c-8cb7-4871-bb22-b5b37c1d518d', '0.6.0']
];

/** The folder of every installed package of the framework, by the package's short name. */
export function frameworkFolders(): ReadonlyMap<string, string> {
  const parent = path.dirname(packageFolder('@microsoft/sp-core-library'));
  const folders = readdirSync(parent)
    .filter(name => name.startsWith('sp-'))
    .map(name => [name, path.join(parent, name, 'dist')] as const)
    .filter(([, dist]) => existsSync(dist));
  return new Map(folders);
}

function readManifests(folder: string): ComponentManifest[] {
  return readdirSync(folder)
    .filter(name => name.endsWith('.manifest.json'))
    .map(name => JSON.parse(readFileSync(path.join(folder, name), 'utf8')) as ComponentManifest);
}

/** The manifest with the address its files are served from, as the app catalogue writes it when it serves one. */
function servedFrom(manifest: ComponentManifest, baseUrl: string): ComponentManifest {
  return { ...manifest, loaderConfig: { ...manifest.loaderConfig, internalModuleBaseUrls: [baseUrl] } };
}

const servedLanguages = ['default', 'en-US', 'en-GB'];

// A framework manifest lists some fifty languages for one and the same English file; pages here are in English.
function inEnglish(manifest: ComponentManifest): ComponentManifest {
  const entries = Object.entries(manifest.loaderConfig.scriptResources).map(([name, resource]) => {
    if (!resource.paths) {
      return [name, resource];
    }
    const kept = Object.entries(resource.paths).filter(([language]) => servedLanguages.includes(language));
    return [name, { ...resource, paths: Object.fromEntries(kept) }];
  });
  return { ...manifest, loaderConfig: { ...manifest.loaderConfig, scriptResources: Object.fromEntries(entries) } };
}

type Dependencies = Readonly<Record<string, ScriptResource>>;

function component({ id, version }: { readonly id: string; readonly version: string }): ScriptResource {
  return { type: 'component', id, version };
}

function library(
  about: { readonly id: string; readonly version: string; readonly name: string },
  baseUrl: string,
  file: string,
  dependencies: Dependencies = {},
  componentType = 'Library'
): ComponentManifest {
  return {
    id: about.id,
    version: about.version,
    alias: about.name,
    componentType,
    manifestVersion: 2,
    isInternal: true,
    loaderConfig: {
      internalModuleBaseUrls: [baseUrl],
      entryModuleId: about.name,
      scriptResources: { [about.name]: { type: 'path', path: { path: file } }, ...dependencies }
    }
  };
}

/** Manifests of the framework itself: those on npm and those of the assembly's unpublished members. */
function frameworkManifests(origin: string): ComponentManifest[] {
  const published = [...frameworkFolders()].flatMap(([name, dist]) =>
    readManifests(dist).map(manifest => ({ ...inEnglish(servedFrom(manifest, `${origin}${frameworkPath}${name}/`)), isInternal: true }))
  );
  const unpublished = assemblyMembers.map(([name, id, version]) =>
    library({ name, id, version }, `${origin}${frameworkPath}`, 'in-the-assembly.js')
  );
  return [...published, ...unpublished];
}

function reactManifests(origin: string): ComponentManifest[] {
  const base = `${origin}${reactPath}`;
  return [
    library({ ...react, name: 'react' }, base, 'react.production.min.js'),
    library({ ...reactDom, name: 'react-dom' }, base, 'react-dom.production.min.js', { react: component(react) })
  ];
}

function hostManifests(origin: string, framework: readonly ComponentManifest[]): ComponentManifest[] {
  const base = `${origin}${hostPath}`;
  const byEntry = new Map(framework.map(manifest => [manifest.loaderConfig.entryModuleId, manifest]));
  const needed = hostAppDependencies.map(name => {
    const manifest = byEntry.get(name) ?? byEntry.get(name.replace('@microsoft/', ''));
    if (!manifest) {
      throw new Error(`The framework's ${name} is not installed. Run "npm ci".`);
    }
    return [name, component(manifest)] as const;
  });
  const onReact = { react: component(react), 'react-dom': component(reactDom) };
  const onFluent = { [fluentBundle.name]: component(fluentBundle) };
  return [
    library(hostApp, base, 'host-app.js', Object.fromEntries(needed), 'Application'),
    library(fluentBundle, base, 'fluent.js', onReact),
    ...ownModules.map(shim => library(shim, base, shimFile(shim.id))),
    ...fluentComponents().map(shim => library(shim, base, shimFile(shim.id), onFluent))
  ];
}

/** Everything a page needs to start the framework, except the suite's own components. */
export function runtimeManifests(origin: string): readonly ComponentManifest[] {
  const framework = frameworkManifests(origin);
  return [...framework, ...reactManifests(origin), ...hostManifests(origin, framework)];
}

/** The suite's own manifests as the production build left them; none when it has not been built. */
export function suiteManifests(origin: string, releaseDir: string): readonly ComponentManifest[] {
  const folder = path.join(releaseDir, 'manifests');
  if (!existsSync(folder)) {
    return [];
  }
  return readManifests(folder).map(manifest => servedFrom(manifest, `${origin}${assetsPath}`));
}
