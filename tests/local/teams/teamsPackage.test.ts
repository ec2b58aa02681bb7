import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { faultsOfTeamsManifest } from '../../../local/teams/checkTeamsManifest';
import { accentColour, colourIcon, outlineIcon } from '../../../local/teams/icons';
import { channelPart, teamsManifest } from '../../../local/teams/teamsManifest';
import { teamsPackage, whyStale } from '../../../local/teams/teamsPackage';
import type { Solution, TeamsPart } from '../../../local/teams/teamsParts';
import { unzip, zip } from '../../../local/zip';

const solution: Solution = {
  name: 'An app',
  id: '11111111-2222-4333-8444-555555555555',
  version: '2.3.4.5',
  developer: {
    name: 'Somebody',
    websiteUrl: 'https://a.example/',
    privacyUrl: 'https://a.example/p',
    termsOfUseUrl: 'https://a.example/t'
  },
  metadata: { shortDescription: { default: 'Short' }, longDescription: { default: 'Long' } }
};

const part = (number: number, alias: string, ...supportedHosts: string[]): TeamsPart => ({
  id: `aaaaaaaa-0000-4000-8000-00000000000${number}`,
  alias,
  title: `Title ${number}`,
  supportedHosts
});
const channel = part(1, channelPart, 'SharePointWebPart', 'TeamsTab');
const desk = part(2, 'Desk', 'TeamsTab', 'TeamsPersonalApp');
const page = part(3, 'SetUp', 'SharePointWebPart');
const meetings = part(4, 'Meetings', 'TeamsPersonalApp');

interface Tabs {
  readonly configurableTabs: readonly { readonly configurationUrl: string; readonly scopes: readonly string[] }[];
  readonly staticTabs: readonly {
    readonly entityId: string;
    readonly name: string;
    readonly contentUrl: string;
    readonly scopes: readonly string[];
  }[];
}
const made = (...parts: TeamsPart[]): Tabs => teamsManifest(solution, parts) as unknown as Tabs;

describe('the manifest of the Teams app', () => {
  it('is right by Microsoft’s own schema, which sees what is wrong', () => {
    const manifest = teamsManifest(solution, [channel, desk]);
    expect(faultsOfTeamsManifest(manifest)).toEqual([]);
    expect(faultsOfTeamsManifest({ ...manifest, accentColor: 'blue' })).toEqual([expect.stringContaining('accentColor')]);
    expect(faultsOfTeamsManifest({ ...manifest, name: { short: 'x'.repeat(31) } })).not.toEqual([]);
    expect(faultsOfTeamsManifest({ ...manifest, staticTabs: [{ name: 'No scope' }] })).not.toEqual([]);
  });

  it('is the solution’s by name, identity and version', () => {
    expect(teamsManifest(solution, [channel])).toMatchObject({
      id: solution.id,
      version: '2.3.4',
      name: { short: 'An app' },
      description: { short: 'Short', full: 'Long' },
      accentColor: accentColour
    });
  });

  it('has one tab for channels: the partners’ page on the team’s own site, set up by who adds it', () => {
    const [tab, ...others] = made(desk, channel).configurableTabs;
    expect(others).toEqual([]);
    expect(tab.scopes).toEqual(['team']);
    expect(
      new URL(tab.configurationUrl.replace('{teamSiteDomain}{teamSitePath}', 'a.sharepoint.com/sites/t')).searchParams.get('dest')
    ).toBe(`{teamSitePath}/_layouts/15/teamshostedapp.aspx?openPropertyPane=true&teams&componentId=${channel.id}&forceLocale={locale}`);
    expect(() => made(desk)).toThrow(channelPart);
    expect(() => made({ ...channel, supportedHosts: ['SharePointWebPart'] })).toThrow(channelPart);
  });

  it('has a personal tab for each web part that declares one, in their order, and for no other', () => {
    const tabs = made(meetings, channel, page, desk).staticTabs;
    expect(tabs.map(({ entityId, name, scopes }) => [entityId, name, scopes])).toEqual([
      [meetings.id, meetings.title, ['personal']],
      [desk.id, desk.title, ['personal']]
    ]);
    expect(new URL(tabs[1].contentUrl.replace('{teamSiteDomain}', 'a.sharepoint.com')).searchParams.get('dest')).toBe(
      `/_layouts/15/teamshostedapp.aspx?teams&personal&componentId=${desk.id}&forceLocale={locale}`
    );
  });
});

describe('the icons', () => {
  const sizeOf = (png: Buffer): readonly number[] => [png.readUInt32BE(16), png.readUInt32BE(20)];
  it('are pictures of the sizes that Teams asks for, the same every time', () => {
    expect([colourIcon(), outlineIcon()].map(icon => icon.toString('latin1', 1, 4))).toEqual(['PNG', 'PNG']);
    expect([sizeOf(colourIcon()), sizeOf(outlineIcon())]).toEqual([
      [192, 192],
      [32, 32]
    ]);
    expect(colourIcon().equals(colourIcon())).toBe(true);
  });
});

describe('a packed app', () => {
  const folder = mkdtempSync(join(tmpdir(), 'marac-teams-'));
  const file = join(folder, 'App.zip');
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const files = teamsPackage();

  it('holds the manifest and its two icons at its top, byte for byte the same whenever it is made', () => {
    expect([...unzip(zip(files)).keys()]).toEqual(['color.png', 'manifest.json', 'outline.png']);
    expect(zip(files).equals(zip(teamsPackage()))).toBe(true);
  });

  it('is refused when missing, changed, lacking a file or holding another, with what to do', () => {
    expect(whyStale(file, files)).toMatch(/missing.*npm run package:teams/);
    writeFileSync(file, zip(files));
    expect(whyStale(file, files)).toBeUndefined();
    writeFileSync(file, zip(files.map(one => (one.path === 'manifest.json' ? { ...one, content: '{}' } : one))));
    expect(whyStale(file, files)).toMatch(/stale: manifest\.json .*npm run package:teams/);
    writeFileSync(file, zip(files.slice(1)));
    expect(whyStale(file, files)).toMatch(/stale: color\.png /);
    writeFileSync(file, zip([...files, { path: 'notes.txt', content: '' }]));
    expect(whyStale(file, files)).toMatch(/stale: notes\.txt /);
  });
});
