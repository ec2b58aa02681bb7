import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

const root = join(__dirname, '..', '..');
const read = (...path: string[]): string => readFileSync(join(root, ...path), 'utf8');
const assets = readdirSync(join(root, 'release', 'assets')).filter(name => name.endsWith('.js'));
const scripts = assets.filter(name => !name.startsWith('MaracStrings'));

interface Manifest {
  readonly alias: string;
  readonly componentType: string;
  readonly supportedHosts: readonly string[];
  readonly loaderConfig: { readonly scriptResources: Readonly<Record<string, { readonly type: string }>> };
}

const manifests = readdirSync(join(root, 'release', 'manifests')).map(name => JSON.parse(read('release', 'manifests', name)) as Manifest);
const declared = (JSON.parse(read('config', 'config.json')) as { bundles: Record<string, { components: readonly { manifest: string }[] }> })
  .bundles;

describe('the package', () => {
  test('is of a production build, not of the quick one for the local site', () => {
    expect(read('release', 'made-from.txt')).toMatch(/^[0-9a-f]{64}$/);
  });

  test('is there, whole: every script of the build travels in it', () => {
    expect(existsSync(join(root, 'sharepoint', 'solution', 'marac-referral-management.sppkg'))).toBe(true);
    const packed = readdirSync(join(root, 'sharepoint', 'solution', 'debug', 'ClientSideAssets'));
    expect(packed).toEqual(expect.arrayContaining(assets));
  });

  test('is one bundle with every web part that is declared, and one with the command of the Referrals list', () => {
    expect(Object.keys(declared)).toEqual(['marac-web-parts', 'marac-list-commands']);
    expect(declared['marac-list-commands'].components).toHaveLength(1);
    expect(manifests).toHaveLength(declared['marac-web-parts'].components.length + 1);
    expect(manifests.filter(({ componentType }) => componentType !== 'WebPart').map(({ alias }) => alias)).toEqual(['TransferCommandSet']);
  });

  test('loads the framework’s list view module on the list’s own page only', () => {
    for (const { alias, loaderConfig } of manifests) {
      const loads = Object.keys(loaderConfig.scriptResources).includes('@microsoft/sp-listview-extensibility');
      expect({ alias, loads }).toEqual({ alias, loads: alias === 'TransferCommandSet' });
    }
  });

  test('asks for no permission and brings no feature to a site', () => {
    const { solution } = JSON.parse(read('config', 'package-solution.json')) as { solution: Record<string, unknown> };
    expect(solution.webApiPermissionRequests).toBeUndefined();
    expect(solution).toMatchObject({ skipFeatureDeployment: true, includeClientSideAssets: true, isDomainIsolated: false });
  });

  const webParts = manifests.filter(({ componentType }) => componentType === 'WebPart');
  test.each(webParts.map(manifest => [manifest.alias, manifest] as const))(
    '%s is for SharePoint pages, and brings its own code',
    (alias, manifest) => {
      expect(manifest.supportedHosts).toEqual(expect.arrayContaining(['SharePointWebPart', 'SharePointFullPage']));
      expect(manifest.supportedHosts.includes('TeamsTab')).toBe(alias !== 'SetUpWebPart');
      const kinds = new Set(Object.values(manifest.loaderConfig.scriptResources).map(resource => resource.type));
      expect([...kinds].sort()).toEqual(['component', 'localizedPath', 'path'].filter(kind => kinds.has(kind)));
    }
  );

  test('loads no script, style or font of its own from another host', () => {
    for (const name of scripts) {
      const text = read('release', 'assets', name);
      expect({ name, found: /\beval\(|document\.write\(|importScripts\(/.exec(text)?.[0] }).toEqual({ name, found: undefined });
      expect({ name, found: /(?:src|href)=["']https?:/.exec(text)?.[0] }).toEqual({ name, found: undefined });
    }
  });

  test('keeps to its budgets: shell 20 kB gzip, what a page loads besides its screen 225, any screen 40', () => {
    const size = (names: readonly string[]): number =>
      names.reduce((sum, name) => sum + gzipSync(readFileSync(join(root, 'release', 'assets', name))).length, 0) / 1000;
    const isScreen = (name: string): boolean => /^chunk\.[a-z]+(-[a-z]+)*_/.test(name) && !name.startsWith('chunk.marac-frame_');
    expect(size(assets.filter(name => name.startsWith('marac-web-parts') || name.startsWith('MaracStrings_en-gb')))).toBeLessThan(20);
    expect(size(scripts.filter(name => name.startsWith('marac-list-commands')))).toBeLessThan(20);
    for (const name of scripts.filter(isScreen)) expect({ name, fits: size([name]) < 40 }).toEqual({ name, fits: true });

    // Each screen, and the frame around them, is opened by the numbers of the chunks it needs.
    const shell = read('release', 'assets', scripts.find(name => name.startsWith('marac-web-parts')) as string);
    const openings = [...shell.matchAll(/Promise\.all\(\[((?:\w\.e\(\d+\),?)+)\]\)/g)].map(([, calls]) =>
      [...calls.matchAll(/\d+/g)].map(([number]) => number)
    );
    expect(openings.length).toBeGreaterThanOrEqual(webParts.length);
    const fileOf = (number: string): string | undefined => scripts.find(name => name.startsWith(`chunk.${number}_`));
    const shared = openings.map(numbers => size(numbers.map(fileOf).filter((name): name is string => name !== undefined)));
    expect(Math.max(...shared)).toBeGreaterThan(50);
    const frame = size(scripts.filter(name => name.startsWith('chunk.marac-frame_')));
    expect(Math.max(...shared) + frame).toBeLessThan(225);
  });

  test('says the same in each of its languages', () => {
    const keys = (file: string): string[] => [...read('src', 'host', 'loc', file).matchAll(/^\s+(\w+):/gm)].map(found => found[1]).sort();
    const needed = [...read('src', 'host', 'loc', 'mystrings.d.ts').matchAll(/export const (\w+):/g)].map(found => found[1]).sort();
    expect(keys('en-us.js')).toEqual(needed);
    expect(keys('en-gb.js')).toEqual(needed);
  });
});
