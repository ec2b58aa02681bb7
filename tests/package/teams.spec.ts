import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { faultsOfTeamsManifest } from '../../local/teams/checkTeamsManifest';
import { channelPart } from '../../local/teams/teamsManifest';
import { teamsPackageFile, whyStale } from '../../local/teams/teamsPackage';
import { unzip } from '../../local/zip';

const root = join(__dirname, '..', '..');

interface BuiltPart {
  readonly id: string;
  readonly alias: string;
  readonly supportedHosts?: readonly string[];
}

const built = readdirSync(join(root, 'release', 'manifests')).map(
  name => JSON.parse(readFileSync(join(root, 'release', 'manifests', name), 'utf8')) as BuiltPart
);
const hosts = ({ supportedHosts }: BuiltPart): readonly string[] => supportedHosts ?? [];

describe('the Teams app of the suite', () => {
  const files = unzip(readFileSync(teamsPackageFile));
  const manifest = JSON.parse((files.get('manifest.json') as Buffer).toString('utf8')) as {
    readonly configurableTabs: readonly { readonly configurationUrl: string }[];
    readonly staticTabs: readonly { readonly entityId: string }[];
  };

  test('is what the web parts’ manifests make now, and right by Microsoft’s schema', () => {
    expect(whyStale()).toBeUndefined();
    expect(faultsOfTeamsManifest(manifest)).toEqual([]);
  });

  test('travels in the solution, as it is', () => {
    const carried = join(root, 'sharepoint', 'solution', 'debug', 'ClientSideAssets', 'TeamsSPFxApp.zip');
    expect(existsSync(carried)).toBe(true);
    expect(readFileSync(carried).equals(readFileSync(teamsPackageFile))).toBe(true);
  });

  test('names the built web parts: each with a personal tab, and partners’ home in channels', () => {
    expect(manifest.staticTabs.map(({ entityId }) => entityId).sort()).toEqual(
      built
        .filter(part => hosts(part).includes('TeamsPersonalApp'))
        .map(({ id }) => id)
        .sort()
    );
    const home = built.find(({ alias }) => alias === channelPart);
    expect(manifest.configurableTabs.map(({ configurationUrl }) => /componentId=([\w-]+)/.exec(configurationUrl)?.[1])).toEqual([home?.id]);
  });

  test('gives partners’ web parts no personal tab: guests have none', () => {
    const partners = built.filter(({ alias }) => alias === 'PartnerHomeWebPart' || alias === 'ReferralFormWebPart');
    expect(partners.map(part => [part.alias, hosts(part).includes('TeamsTab'), hosts(part).includes('TeamsPersonalApp')])).toEqual(
      partners.map(({ alias }) => [alias, true, false])
    );
    expect(partners).toHaveLength(2);
  });
});
