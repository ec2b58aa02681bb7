import { readFileSync } from 'node:fs';
import path from 'node:path';
import { projectDir } from '../server/options';

/** A web part as its manifest describes it. */
export interface TeamsPart {
  readonly id: string;
  readonly alias: string;
  readonly title: string;
  readonly supportedHosts: readonly string[];
}

/** What `config/package-solution.json` says of the whole. */
export interface Solution {
  readonly name: string;
  readonly id: string;
  /** Four numbers with points between them. */
  readonly version: string;
  readonly developer: { readonly name: string; readonly websiteUrl: string; readonly privacyUrl: string; readonly termsOfUseUrl: string };
  readonly metadata: { readonly shortDescription: Localised; readonly longDescription: Localised };
}

interface Localised {
  readonly default: string;
}

interface PartManifest {
  readonly id: string;
  readonly alias: string;
  readonly componentType: string;
  readonly supportedHosts?: readonly string[];
  readonly preconfiguredEntries?: readonly { readonly title: Localised }[];
}

interface Bundles {
  readonly bundles: Readonly<Record<string, { readonly components: readonly { readonly manifest: string }[] }>>;
}

const readJson = <T>(...file: readonly string[]): T => JSON.parse(readFileSync(path.join(projectDir, ...file), 'utf8')) as T;

/** Every web part of the suite, in the order in which `config/config.json` names them. */
export function readParts(): readonly TeamsPart[] {
  const { bundles } = readJson<Bundles>('config', 'config.json');
  return Object.values(bundles)
    .flatMap(({ components }) => components)
    .map(({ manifest }) => readJson<PartManifest>(manifest))
    .filter(({ componentType }) => componentType === 'WebPart')
    .map(({ id, alias, supportedHosts, preconfiguredEntries }) => ({
      id,
      alias,
      title: preconfiguredEntries?.[0]?.title.default ?? alias,
      supportedHosts: supportedHosts ?? []
    }));
}

/** The solution that the web parts travel in. */
export const readSolution = (): Solution => readJson<{ solution: Solution }>('config', 'package-solution.json').solution;
