'use strict';

const path = require('path');
const { TestEnvironment } = require(
  require.resolve('jest-environment-node', { paths: [path.dirname(require.resolve('jest/package.json'))] })
);

const isOurs = frame => {
  const file = frame.getFileName() ?? '';
  return file !== '' && !file.startsWith('node:') && !file.includes('/node_modules/');
};

/**
 * Playwright notes where each of its calls comes from, and Jest looks up every line of that in the sources: a seventh of what
 * a journey costs in Node. Lines of packages are left as they are; ours are looked up, so that a failure names its line.
 */
module.exports = class extends TestEnvironment {
  constructor(...given) {
    super(...given);
    this.global.Error.prepareStackTrace = (error, frames) => {
      const lookUp = Error.prepareStackTrace;
      const lineOf = frame => (lookUp && isOurs(frame) ? lookUp('', [frame]).split('\n').pop() : `    at ${frame}`);
      return [`${error}`, ...frames.map(lineOf)].join('\n');
    };
  }
};
