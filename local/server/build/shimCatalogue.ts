import { readFileSync } from 'node:fs';
import path from 'node:path';
import { packageFolder } from './packages';

/** A component SharePoint serves but does not publish on npm, and what stands in for it. */
export interface ShimComponent {
  readonly id: string;
  readonly version: string;
  readonly name: string;
  /** Member of the shared Fluent bundle that answers for it. */
  readonly member: string;
}

/** The bundle that all the Fluent stand-ins take their members from. */
export const fluentBundle = { id: '5e1f0000-0000-4000-8000-00000000f001', version: '1.0.0', name: 'local-fluent-bundle' };

/** Stand-ins with a module of their own. */
export const ownModules = [
  {
    id: '42647dee-1f75-4b9f-b521-5c844a6c35cc',
    version: '0.1.0',
    name: '@msinternal/sp-edit-customer-promise',
    source: 'editCustomerPromise.ts'
  },
  { id: 'c49ba483-7614-4c5c-b9dd-11b45a5fa280', version: '0.1.2', name: '@msinternal/sp-idle-web-task', source: 'idleWebTask.ts' },
  { id: '32b9363b-09ff-4959-929a-cab2663fb223', version: '3.0.2', name: '@msinternal/ms-graph-v3-bundle', source: 'graph.ts' }
] as const;

const membersByName: Readonly<Record<string, string>> = {
  '@msinternal/sp-fluentui-migration-reactdom-render-bundle': 'reactDomRender',
  '@msinternal/sp-pages-content-panel-context': 'contentPanel',
  '@msinternal/sp-component-utilities': 'componentUtilities',
  '@msinternal/odsp-utilities-bundle': 'odspUtilities',
  '@msinternal/sp-heading-level': 'headingLevel',
  '@ms/office-ui-fabric-react-bundle': 'fabric'
};

// Asked for by chunks of the property pane while it runs, so no manifest on npm names them.
// Identifiers as version 1.23.2 of the framework asks for them.
const lateComponents: readonly (readonly [id: string, version: string, member: string])[] = [
  ['b99a20f7-e090-4a32-a841-7866d0be8d59', '0.1.0', 'fluent9'],
  ['111fe4c6-f1c2-4325-a129-3526437cba32', '0.1.0', 'fabric'],
  ['89b85dbe-f07e-424d-88da-a84f647073e2', '0.1.0', 'fluent9'],
  ['9f15c0bf-73f0-4365-a7c0-5b2072882dbb', '0.1.0', 'fabric'],
  ['215395c1-25f7-42ff-967c-8832aff2ab33', '0.1.0', 'fabric'],
  ['a86b8f98-2f15-4506-b455-c1e9fe8da1bd', '0.1.0', 'fabric'],
  ['7f394f7b-0b39-41b0-89b3-16946caa2f33', '0.1.0', 'fabric'],
  ['e7b22f8f-a734-4a67-bd3c-667c8ad8fcbc', '0.1.0', 'fluent9'],
  ['7763227c-dff4-4ad6-a8bd-4d6e41c3afd8', '0.1.0', 'fabric'],
  ['17ce0976-e69a-4355-be84-89b69a74717d', '0.3.65', 'utilitiesNamespace'],
  ['b9fc293f-811a-4b1c-a851-a1fbcb7851bf', '0.1.0', 'fabric'],
  ['b67b6cf3-ed44-4fad-af6b-3d78f3e35971', '0.1.0', 'fabric'],
  ['4a37fff0-2aea-4df6-b0e4-061644a5c355', '0.1.0', 'fabric'],
  ['4c7a0268-816b-4ba5-ab33-df85b4bbf18c', '0.1.0', 'fabric'],
  ['89f063a9-3b5f-4ac2-a3ec-b598f37acb89', '0.1.0', 'fabric']
];

interface ScriptResource {
  readonly type: string;
  readonly id?: string;
  readonly version?: string;
}

function dependenciesOf(packageName: string, manifestFile: string): [string, ScriptResource][] {
  const file = path.join(packageFolder(packageName), 'dist', manifestFile);
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as { loaderConfig: { scriptResources: Record<string, ScriptResource> } };
  return Object.entries(manifest.loaderConfig.scriptResources);
}

function memberFor(name: string): string | undefined {
  if (membersByName[name]) {
    return membersByName[name];
  }
  if (name.includes('sp-fluentui-v9-')) {
    return 'fluent9';
  }
  return /sp-fluentui-migration-|layer-notification/.test(name) ? 'fabric' : undefined;
}

/** Every Fluent stand-in that the property pane and the dialogs of the installed framework need, each once. */
export function fluentComponents(): readonly ShimComponent[] {
  const found = new Map<string, ShimComponent>();
  const named = [
    ...dependenciesOf('@microsoft/sp-property-pane', 'f9e737b7-f0df-4597-ba8c-3060f82380db.manifest.json'),
    ...dependenciesOf('@microsoft/sp-dialog', 'c0c518b8-701b-4f6f-956d-5782772bb731.manifest.json')
  ];
  for (const [name, { id, version }] of named) {
    const member = memberFor(name);
    if (member && id && version && !found.has(id)) {
      found.set(id, { id, version, name, member });
    }
  }
  for (const [id, version, member] of lateComponents) {
    if (!found.has(id)) {
      found.set(id, { id, version, name: `local-${id}`, member });
    }
  }
  return [...found.values()];
}
