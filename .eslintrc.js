'use strict';

require('@rushstack/eslint-config/patch/modern-module-resolution');
const { readdirSync } = require('fs');
const { join } = require('path');

/** Which layer may import what. A wrong import fails the production build, where any warning is an error. */
const layers = ['domain', 'services', 'sharepoint', 'documents', 'ui', 'webparts', 'extensions', 'host'];
const allowed = {
  domain: { layers: ['domain'], packages: ['double-metaphone'] },
  services: { layers: ['domain', 'services'], packages: [] },
  sharepoint: { layers: ['domain', 'services', 'sharepoint'], packages: ['valibot', '@pnp'] },
  documents: { layers: ['domain', 'documents'], packages: ['docx', 'fflate', 'write-excel-file', 'postal-mime', '@kenjiuno'] },
  ui: { layers: ['domain', 'ui'], packages: ['react', '@fluentui', 'wouter'] },
  webparts: {
    layers: ['domain', 'services', 'sharepoint', 'documents', 'ui', 'webparts', 'host'],
    packages: ['react', '@fluentui']
  },
  extensions: {
    layers: ['domain', 'services', 'sharepoint', 'documents', 'ui', 'webparts', 'extensions', 'host'],
    packages: ['react', '@fluentui']
  },
  host: { layers, packages: ['react', 'react-dom', '@fluentui', '@microsoft', 'MaracStrings'] }
};

/** The web parts. What two of them need lies in `shared`, which imports none of them. */
const webParts = readdirSync(join(__dirname, 'src', 'webparts')).filter(name => name !== 'shared');

const restrictedImports = (layer, packages = allowed[layer].packages, more = []) => [
  'error',
  {
    patterns: [
      {
        group: ['/*', '!/.', '!/..', ...packages.map(name => `!/${name}`)],
        message: `src/${layer} may not import this package.`
      },
      ...layers
        .filter(other => !allowed[layer].layers.includes(other))
        .map(other => ({ group: [`**/../${other}/**`, `../${other}`], message: `src/${layer} may not import src/${other}.` })),
      ...more
    ]
  }
];

module.exports = {
  root: true,
  extends: ['@microsoft/eslint-config-spfx/lib/profiles/react'],
  parserOptions: { tsconfigRootDir: __dirname, project: './tsconfig.json', sourceType: 'module' },
  rules: {
    'max-lines': ['error', { max: 300, skipBlankLines: true, skipComments: true }],
    '@rushstack/no-new-null': 'off',
    '@typescript-eslint/no-explicit-any': 'error',
    '@typescript-eslint/no-floating-promises': 'error',
    '@typescript-eslint/no-unused-vars': ['error', { vars: 'all', args: 'none', ignoreRestSiblings: true, varsIgnorePattern: '^_' }],
    '@microsoft/spfx/no-async-await': 'off',
    'no-console': 'error',
    'no-restricted-globals': [
      'error',
      { name: 'localStorage', message: 'Personal data never reaches the disk of a computer.' },
      { name: 'sessionStorage', message: 'Personal data never reaches the disk of a computer.' },
      { name: 'indexedDB', message: 'Personal data never reaches the disk of a computer.' }
    ]
  },
  overrides: [
    ...layers.map(layer => ({
      files: [`src/${layer}/**/*.ts`, `src/${layer}/**/*.tsx`],
      rules: { 'no-restricted-imports': restrictedImports(layer) }
    })),
    // Reckoned from how deep a file lies: web parts have folders of their own with names of other web parts.
    ...[1, 2, 3].map(depth => ({
      files: ['ts', 'tsx'].map(ending => `src/webparts/${'*/'.repeat(depth)}*.${ending}`),
      rules: {
        'no-restricted-imports': restrictedImports('webparts', undefined, [
          {
            group: webParts.map(name => `${'../'.repeat(depth)}${name}/**`),
            message:
              'A web part may not import another. What two of them need goes to src/ui, or to src/webparts/shared where it needs services.'
          }
        ])
      }
    })),
    {
      // PnPjs is known in one place only.
      files: [
        'src/sharepoint/schema/**/*.ts',
        'src/sharepoint/pages/**/*.ts',
        'src/sharepoint/stores/**/*.ts',
        'src/sharepoint/provisioning/**/*.ts'
      ],
      rules: { 'no-restricted-imports': restrictedImports('sharepoint', ['valibot']) }
    }
  ]
};
