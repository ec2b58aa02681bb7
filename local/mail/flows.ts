import { readFileSync } from 'node:fs';
import path from 'node:path';
import { checkDefinition } from './checkDefinition';
import type { FlowDefinition } from './definition';
import { FlowError } from './json';

/** The two scheduled flows: what is due becomes messages, and messages are delivered. */
export type FlowName = 'MARAC due' | 'MARAC deliver';

export const flowNames: readonly FlowName[] = ['MARAC due', 'MARAC deliver'];

/** Where the definitions lie that a tenant receives. */
export const flowFolder = path.resolve(__dirname, '..', '..', 'sharepoint', 'flows');

/** The name of a flow's file, without its ending. */
export const flowFile = (name: FlowName): string => name.toLowerCase().replace(/ /g, '-');

/** The definition as it is shipped, read anew. Throws a FlowError where it asks for something the runner does not do. */
export function readFlow(name: FlowName): FlowDefinition {
  const definition = JSON.parse(readFileSync(path.join(flowFolder, `${flowFile(name)}.json`), 'utf8')) as FlowDefinition;
  checkDefinition(definition);
  return definition;
}

/** Where the sites are: the one thing that whoever imports a flow fills in. */
export interface SiteAddresses {
  readonly case: string;
  readonly partner: string;
}

/** The definition with the addresses of these sites in its first step, as an operator enters them; nothing else changes. */
export function withSites(definition: FlowDefinition, addresses: SiteAddresses): FlowDefinition {
  const sites = definition.actions.Sites;
  if (sites?.type !== 'Compose') throw new FlowError('The definition has no step "Sites".');
  const names = Object.keys(sites.inputs as object) as (keyof SiteAddresses)[];
  const inputs = Object.fromEntries(names.map(name => [name, addresses[name]]));
  return { ...definition, actions: { ...definition.actions, Sites: { ...sites, inputs } } };
}
