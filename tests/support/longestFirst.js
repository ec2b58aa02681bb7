'use strict';

const path = require('path');

// The framework's toolchain brings an older Jest, whose sequencer would be found first.
const { default: Sequencer } = require(require.resolve('@jest/test-sequencer', { paths: [path.dirname(require.resolve('jest/package.json'))] }));

/** Files that kill a page at every request in turn, load the demo data, or draw whole screens. Their length is not their size. */
const long = /(\w*(killed|crossed)\w*|alerts\w*|returned|amendments|emailedReferral|reviewDuties|matching|barriers|caseFinder|partnerHome|\w*DemoData|generatedForms|largeLists)\.test\.ts$|\.test\.tsx$/i;

/** Long files first: one that began last would keep one core busy and the others waiting. */
module.exports = class LongestFirst extends Sequencer {
  sort(tests) {
    const sorted = super.sort(tests);
    const isLong = ({ path: file }) => long.test(file);
    return [...sorted.filter(isLong), ...sorted.filter(test => !isLong(test))];
  }
};
