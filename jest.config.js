'use strict';

process.env.TZ = 'Europe/London';

const common = {
  rootDir: __dirname,
  transform: {
    '^.+\\.(t|j)sx?$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript', tsx: true, dynamicImport: true }, target: 'es2022', transform: { react: { runtime: 'classic' } } },
        module: { type: 'commonjs' }
      }
    ]
  },
  // These packages ship ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(@pnp|double-metaphone)/)'],
  moduleNameMapper: { '^@fluentui/react/lib/(.*)$': '@fluentui/react/lib-commonjs/$1' },
  modulePathIgnorePatterns: ['<rootDir>/lib/', '<rootDir>/dist/', '<rootDir>/temp/', '<rootDir>/release/', '<rootDir>/.local-site/']
};

module.exports = {
  projects: [
    { ...common, displayName: 'node', testEnvironment: 'node', testMatch: ['<rootDir>/tests/**/*.test.ts'] },
    { ...common, displayName: 'screens', testEnvironment: '<rootDir>/tests/support/jsdomEnvironment.js', testMatch: ['<rootDir>/tests/**/*.test.tsx'] },
    { ...common, displayName: 'package', testEnvironment: 'node', testMatch: ['<rootDir>/tests/package/**/*.spec.ts'] },
    { ...common, displayName: 'browser', testEnvironment: 'node', testMatch: ['<rootDir>/tests/e2e/**/*.e2e.ts'] }
  ]
};
