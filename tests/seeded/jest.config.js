'use strict';

const base = require('../../jest.config');

/** The tests as they are, with one error put into the code. */
module.exports = {
  ...base,
  rootDir: require('node:path').join(__dirname, '..', '..'),
  projects: base.projects.map(project => ({
    ...project,
    transform: Object.fromEntries(
      Object.entries(project.transform).map(([files, [, options]]) => [files, ['<rootDir>/tests/seeded/transform.js', options]])
    )
  }))
};
