'use strict';

require('@rushstack/eslint-config/patch/modern-module-resolution');

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
  }
};
