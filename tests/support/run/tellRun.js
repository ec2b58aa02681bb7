'use strict';

const path = require('path');

/** Tells `tests/run.mjs` how the tests of one step go, file by file. */
module.exports = class TellRun {
  constructor({ rootDir }) {
    this.rootDir = rootDir;
  }

  onRunStart({ numTotalTestSuites }) {
    this.tell({ kind: 'files', count: numTotalTestSuites });
  }

  onTestFileStart(test) {
    this.tell({ kind: 'began', file: this.nameOf(test) });
  }

  onTestCaseResult() {
    this.tell({ kind: 'test' });
  }

  onTestFileResult(test, { numPassingTests, numFailingTests, testExecError, failureMessage, perfStats, console: said }) {
    this.tell({
      kind: 'ended',
      file: this.nameOf(test),
      passed: numPassingTests,
      failed: numFailingTests + (testExecError && numFailingTests === 0 ? 1 : 0),
      seconds: (perfStats.end - perfStats.start) / 1000,
      // What a file says whose tests pass is noise.
      why: failureMessage ? [failureMessage, ...(said ?? []).map(({ message }) => message)].join('\n') : undefined
    });
  }

  tell(message) {
    process.send?.(message);
  }

  nameOf(test) {
    return path.relative(this.rootDir, test.path).split(path.sep).join('/');
  }
};
