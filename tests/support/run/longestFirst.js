'use strict';

const path = require('path');
const recorded = require('./durations.json');

// The framework's toolchain brings an older Jest, whose sequencer would be found first.
const { default: Sequencer } = require(
  require.resolve('@jest/test-sequencer', { paths: [path.dirname(require.resolve('jest/package.json'))] })
);

const root = path.join(__dirname, '..', '..', '..');

/** Seconds of a file that is not on record: after those that are, which take longer. */
const short = 2;

const secondsOf = ({ path: file, duration }) =>
  duration === undefined ? (recorded[path.relative(root, file).split(path.sep).join('/')] ?? short) : duration / 1000;

/**
 * Long files first: one that began last would keep one core busy and the others waiting. How long, Jest knows from the last
 * run on this computer; on a new clone `durations.json` does, which `npm test -- --record` writes.
 */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    return super.sort(tests).sort((one, other) => secondsOf(other) - secondsOf(one));
  }
};
