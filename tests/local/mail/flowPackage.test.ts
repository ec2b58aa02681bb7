import { flowPackage } from '../../../local/mail/flowPackage';
import { flowNames, readFlow } from '../../../local/mail/flows';
import { unzip, zip } from '../../../local/zip';

interface Resource {
  readonly type: string;
  readonly name?: string;
  readonly dependsOn: readonly string[];
}

describe.each(flowNames.map(name => [name] as const))('the package of "%s"', name => {
  const files = Object.fromEntries(
    [...unzip(zip(flowPackage(name, readFlow(name))))].map(([path, content]) => [path, content.toString('utf8')])
  );
  const json = (end: string): Record<string, unknown> =>
    JSON.parse(files[Object.keys(files).find(path => path.endsWith(end)) as string]) as Record<string, unknown>;

  it('holds the definition as it is shipped, and the four files around it', () => {
    expect(Object.keys(files)).toHaveLength(5);
    const { properties } = json('/definition.json') as { properties: { definition: object; displayName: string } };
    expect(properties.definition).toEqual(readFlow(name));
    expect(properties.displayName).toBe(name);
  });

  it('asks for each connection it uses, every reference resolved', () => {
    const { resources: all } = JSON.parse(files['manifest.json']) as { resources: Record<string, Resource> };
    const [root] = Object.values(all).filter(resource => resource.type === 'Microsoft.Flow/flows');
    expect([...root.dependsOn].sort()).toEqual(
      Object.keys(all)
        .filter(id => all[id] !== root)
        .sort()
    );
    const apis = json('/apisMap.json') as Record<string, string>;
    const connections = json('/connectionsMap.json') as Record<string, string>;
    const used = name === 'MARAC due' ? ['shared_sharepointonline'] : ['shared_office365', 'shared_sharepointonline'];
    expect(Object.keys(apis)).toEqual(used);
    expect(Object.keys(connections)).toEqual(used);
    for (const connector of used) {
      expect(all[apis[connector]]).toMatchObject({ type: 'Microsoft.PowerApps/apis', name: connector, dependsOn: [] });
      expect(all[connections[connector]]).toMatchObject({ type: 'Microsoft.PowerApps/apis/connections', dependsOn: [apis[connector]] });
    }
    expect(
      (JSON.parse(files['Microsoft.Flow/flows/manifest.json']) as { flowAssets: { assetPaths: string[] } }).flowAssets.assetPaths.map(
        asset => all[asset]
      )
    ).toEqual([root]);
  });

  it('is the same every time it is made, and names nobody', () => {
    expect(zip(flowPackage(name, readFlow(name))).equals(zip(flowPackage(name, readFlow(name))))).toBe(true);
    expect(Object.values(files).join('\n')).not.toMatch(/[\w.]+@[\w.]+\.\w+/);
  });
});

it('packages share no identifier', () => {
  const [one, other] = flowNames.map(
    name =>
      JSON.parse(flowPackage(name, readFlow(name)).find(file => file.path === 'manifest.json')?.content ?? '') as { resources: object }
  );
  expect(Object.keys(one.resources).filter(id => id in other.resources)).toEqual([]);
});
