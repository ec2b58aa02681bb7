import { readFileSync } from 'node:fs';
import path from 'node:path';
import { columnXml, formSchema, peerColumns } from '../../bench/peers/columns';
import { comparePairs, ownBytes, peerBudgets, sharedPaths } from '../../bench/peers/compare';
import type { PageTaken } from '../../bench/peers/compare';
import { broken } from '../../bench/budgets';
import { projectDir } from '../../local/server/options';

const file = (name: string, bytes: number) => ({ path: `/files/${name}.js`, bytes });
const runtime = [file('assembly', 900), file('react', 100)];
const ours: PageTaken = { page: 'Ours', files: [...runtime, file('shell', 30), file('form', 60)], first: [50, 40, 60], again: [20] };
const theirs: PageTaken = {
  page: 'Theirs',
  files: [...runtime, file('dialog of the framework', 20), file('peer', 180)],
  first: [100, 300, 90],
  again: [80]
};
const empty: PageTaken = { page: 'Empty', files: [...runtime, file('empty', 1)], first: [10], again: [10] };
const pair = { ours: 'Ours', theirs: 'Theirs', limits: { bytes: 0.45, first: 0.5, again: 0.25 } };

describe('the comparison with what else one would pick', () => {
  it('leaves out what every page loads, and only that', () => {
    const shared = sharedPaths([ours, theirs]);
    expect([...shared].sort()).toEqual(['/files/assembly.js', '/files/react.js']);
    expect(ownBytes(ours, shared)).toBe(90);
    // The framework's part that only one page asks for is that page's own.
    expect(ownBytes(theirs, shared)).toBe(200);
  });

  it('counts a file once that a page names twice', () => {
    expect(ownBytes({ files: [file('form', 60), file('form', 60)] }, new Set())).toBe(60);
  });

  it('compares own bytes, and the medians of scripting', () => {
    const [compared] = comparePairs([ours, theirs, empty], [pair], 'Empty');
    expect(compared).toMatchObject({
      measures: {
        bytes: { ours: 90, theirs: 200, ratio: 0.45 },
        first: { ours: 50, theirs: 100, ratio: 0.5 },
        again: { ours: 20, theirs: 80, ratio: 0.25 },
        againOwn: { ours: 10, theirs: 70, ratio: 1 / 7 }
      }
    });
  });

  it('keeps a limit that is just reached and breaks one that is passed; a pair without limits is only shown', () => {
    const heavier = { ...ours, files: [...ours.files, file('more', 1)], first: [51], again: [21] };
    expect(broken(peerBudgets(comparePairs([ours, theirs, empty], [pair], 'Empty')))).toEqual([]);
    expect(broken(peerBudgets(comparePairs([heavier, theirs, empty], [pair], 'Empty'))).map(({ name }) => name)).toEqual([
      'Ours against Theirs, bytes',
      'Ours against Theirs, scripting until shown, nothing cached',
      'Ours against Theirs, scripting until shown, cached'
    ]);
    expect(peerBudgets(comparePairs([heavier, theirs, empty], [{ ours: 'Ours', theirs: 'Theirs' }], 'Empty'))).toEqual([]);
  });

  it('breaks the limits when a page gave no time, and stops at a page that was not opened', () => {
    const silent = comparePairs([{ ...ours, first: [] }, theirs, empty], [pair], 'Empty');
    expect(broken(peerBudgets(silent))).toHaveLength(1);
    expect(() => comparePairs([ours, empty], [pair], 'Empty')).toThrow('Theirs was not opened.');
  });
});

describe('the list of the peers', () => {
  it('has forty columns of every kind that the form asks for, each under a name of its own', () => {
    expect(peerColumns).toHaveLength(40);
    expect(new Set(peerColumns.map(({ name }) => name)).size).toBe(40);
    expect([...new Set(peerColumns.map(({ type }) => type))].sort()).toEqual([
      'Choice',
      'DateTime',
      'MultiChoice',
      'Note',
      'Number',
      'Text'
    ]);
  });

  it('gives the control a field for each of them, with its choices', () => {
    const { ClientForms, ContentTypeIdToNameMap } = formSchema(peerColumns) as {
      ClientForms: { Edit: Record<string, { InternalName: string; Choices?: string[]; MultiChoices?: string[] }[]> };
      ContentTypeIdToNameMap: Record<string, string>;
    };
    const [type] = Object.values(ContentTypeIdToNameMap);
    const fields = ClientForms.Edit[type];
    expect(fields.map(({ InternalName }) => InternalName)).toEqual(peerColumns.map(({ name }) => name));
    expect(fields.map(({ Choices = [], MultiChoices = [] }) => [...Choices, ...MultiChoices])).toEqual(
      peerColumns.map(({ choices }) => choices)
    );
  });

  it('writes a column as SharePoint reads it', () => {
    expect(columnXml({ name: 'a', title: 'Sons & "daughters"', type: 'Choice', required: true, choices: ['<16', '16 or over'] })).toBe(
      '<Field Type="Choice" Name="a" StaticName="a" DisplayName="Sons &amp; &quot;daughters&quot;" Required="TRUE"><CHOICES><CHOICE>&lt;16</CHOICE><CHOICE>16 or over</CHOICE></CHOICES></Field>'
    );
  });
});

describe('the packages of the peers', () => {
  const read = <T>(...names: string[]): T => JSON.parse(readFileSync(path.join(projectDir, ...names), 'utf8')) as T;
  type Packages = Readonly<
    Record<string, { version?: string; resolved?: string; dependencies?: Record<string, string>; devDependencies?: Record<string, string> }>
  >;
  const peers = read<Packages[string]>('bench', 'peers', 'package.json');
  const { packages } = read<{ packages: Packages }>('bench', 'peers', 'package-lock.json');

  it('are of exact versions, as the lock file has them', () => {
    const wanted = { ...peers.dependencies, ...peers.devDependencies };
    expect(Object.keys(wanted)).not.toHaveLength(0);
    for (const [name, version] of Object.entries(wanted)) {
      expect([name, version]).toEqual([name, packages[`node_modules/${name}`].version]);
    }
  });

  it('come from no address that the lock file names', () => {
    expect(Object.entries(packages).filter(([, { resolved }]) => resolved !== undefined)).toEqual([]);
  });

  it('are built by the toolchain of the suite, on the same React and Fluent', () => {
    const suite = read<Packages[string]>('package.json');
    const same = [
      '@microsoft/sp-build-web',
      '@microsoft/rush-stack-compiler-5.3',
      '@microsoft/sp-webpart-base',
      '@fluentui/react',
      'react',
      'react-dom',
      'gulp',
      'typescript'
    ];
    const versions = ({ dependencies, devDependencies }: Packages[string]): (string | undefined)[] =>
      same.map(name => ({ ...dependencies, ...devDependencies })[name]);
    expect(versions(peers)).toEqual(versions(suite));
  });

  it('are not those of the suite', () => {
    const suite = read<Packages[string]>('package.json');
    expect(Object.keys({ ...suite.dependencies, ...suite.devDependencies }).filter(name => name.includes('spfx-controls'))).toEqual([]);
  });
});
