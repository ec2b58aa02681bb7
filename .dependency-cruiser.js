'use strict';

const { readFileSync } = require('fs');
const { join } = require('path');

/**
 * The walls of the house. Layers stand here; which street may use which stands in the table of ARCHITECTURE.md, from where it is read.
 * A wrong import fails `npm run package` and `npm test`.
 */
const layers = {
  domain: { layers: [], packages: ['double-metaphone'] },
  services: { layers: ['domain'], packages: [] },
  sharepoint: { layers: ['domain', 'services', 'documents'], packages: ['valibot', '@pnp'] },
  documents: { layers: ['domain'], packages: ['docx', 'fflate', 'write-excel-file', 'postal-mime', '@kenjiuno', 'ical-generator'] },
  ui: { layers: ['domain'], packages: ['react', '@fluentui', 'wouter'] },
  webparts: { layers: ['domain', 'services', 'sharepoint', 'documents', 'ui', 'host'], packages: ['react', '@fluentui'] },
  extensions: { layers: ['domain', 'services', 'sharepoint', 'documents', 'ui', 'webparts', 'host'], packages: ['react', '@fluentui'] },
  host: {
    layers: ['domain', 'services', 'sharepoint', 'documents', 'ui', 'webparts', 'extensions'],
    packages: ['react', 'react-dom', '@fluentui', '@microsoft', 'MaracStrings']
  }
};

const oneOf = names => `(?:${names.join('|')})`;

const layerRules = Object.entries(layers).flatMap(([layer, may]) => [
  {
    name: `${layer} uses only layers above it`,
    severity: 'error',
    from: { path: `^src/${layer}/` },
    to: { path: '^src/', pathNot: `^src/${oneOf([layer, ...may.layers])}/` }
  },
  {
    name: `${layer} uses only packages it may`,
    severity: 'error',
    from: { path: `^src/${layer}/` },
    to: {
      pathNot: [
        '^(?:src|local|tests|bench)/',
        ...may.packages.map(name => `node_modules/${name}(?:/|$)`),
        ...may.packages.map(name => `^${name}(?:/|$)`)
      ]
    }
  }
]);

/** A row a street: what it holds, then which streets its rules, its use cases and its stores may use. */
const table = readFileSync(join(__dirname, 'ARCHITECTURE.md'), 'utf8')
  .split('\n')
  .map(line => /^\| `(\w+)` \|[^|]*\|([^|]*)\|([^|]*)\|([^|]*)\|$/.exec(line))
  .filter(row => row !== null)
  .map(([, street, ...columns]) => ({ street, may: columns.map(column => Array.from(column.matchAll(/`(\w+)`/g), ([, name]) => name)) }));

const floors = ['domain', 'services', 'sharepoint/stores'];

const streetRules = table.flatMap(({ street, may }) =>
  floors.map((floor, at) => ({
    name: `${floor}/${street} uses only streets it may`,
    severity: 'error',
    from: { path: `^src/${floor}/${street}/` },
    to: { path: `^src/${floor}/[^/]+/`, pathNot: `^src/${floor}/${oneOf([street, ...may[at]])}/` }
  }))
);

module.exports = {
  forbidden: [
    { name: 'no circles, not even of types', severity: 'error', from: {}, to: { circular: true } },
    ...layerRules,
    {
      name: 'only the client knows PnPjs',
      severity: 'error',
      from: { path: '^src/sharepoint/(?!client/)' },
      to: { path: 'node_modules/@pnp/' }
    },
    {
      name: 'no web part uses another',
      severity: 'error',
      from: { path: '^src/webparts/([^/]+)/' },
      to: { path: '^src/webparts/[^/]+/', pathNot: '^src/webparts/(?:$1|shared)/' }
    },
    {
      name: 'every street stands in the table',
      severity: 'error',
      from: { path: `^src/${oneOf(floors)}/[^/]+/`, pathNot: `^src/${oneOf(floors)}/${oneOf(table.map(({ street }) => street))}/` },
      to: {}
    },
    { name: 'everything imported is there', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '^MaracStrings$' } },
    ...streetRules
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.module\\.scss$' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'require', 'node', 'default', 'types'] }
  }
};
