'use strict';

process.env.TZ = 'Europe/London';

const path = require('path');
const { joinedPackages } = require('./tests/support/run/joined');

// The framework's toolchain brings an older Jest, whose node environment lacks today's globals and would be found first.
const nodeEnvironment = require.resolve('jest-environment-node', { paths: [path.dirname(require.resolve('jest/package.json'))] });

const common = {
  rootDir: __dirname,
  transform: {
    '^.+\\.(t|j)sx?$': [
      '@swc/jest',
      {
        jsc: {
          parser: { syntax: 'typescript', tsx: true, dynamicImport: true },
          target: 'es2022',
          transform: { react: { runtime: 'classic' } }
        },
        module: { type: 'commonjs' }
      }
    ]
  },
  // These packages ship ES modules only.
  transformIgnorePatterns: ['/node_modules/(?!(@pnp|double-metaphone|wouter)/)'],
  moduleNameMapper: {
    '^@fluentui/react/lib/(.*)$': '@fluentui/react/lib-commonjs/$1',
    '^(@pnp/.*|@fluentui/react)$': `${joinedPackages()}/$1.js`
  },
  modulePathIgnorePatterns: [
    '<rootDir>/lib/',
    '<rootDir>/dist/',
    '<rootDir>/temp/',
    '<rootDir>/release/',
    '<rootDir>/.local-site/',
    '<rootDir>/bench/peers/(node_modules|lib|temp|dist|release)/'
  ]
};

module.exports = {
  // No test asserts a time, and none has a limit of its own; this only ends one that hangs, also on a busy computer.
  testTimeout: 20 * 60_000,
  testSequencer: '<rootDir>/tests/support/run/longestFirst.js',
  projects: [
    {
      ...common,
      displayName: 'node',
      testEnvironment: nodeEnvironment,
      setupFiles: ['<rootDir>/tests/support/run/promptTimers.js'],
      testMatch: ['<rootDir>/tests/**/*.test.ts']
    },
    {
      ...common,
      displayName: 'screens',
      testEnvironment: '<rootDir>/tests/support/run/jsdomEnvironment.js',
      setupFilesAfterEnv: ['<rootDir>/tests/support/run/screenQueries.js'],
      testMatch: ['<rootDir>/tests/**/*.test.tsx']
    },
    { ...common, displayName: 'package', testEnvironment: nodeEnvironment, testMatch: ['<rootDir>/tests/package/**/*.spec.ts'] },
    {
      ...common,
      displayName: 'browser',
      testEnvironment: '<rootDir>/tests/support/run/browserEnvironment.js',
      testMatch: ['<rootDir>/tests/e2e/**/*.e2e.ts']
    }
  ]
};
