'use strict';

// A test with a page of its own has none of Node's timers among its globals.
const { setImmediate } = require('node:timers');

// PnPjs begins every request in a timer of no delay, which Node makes a whole millisecond of waiting: half the time of
// the tests that send many thousands. Such a timer comes at once here, still after everything that is under way.
const { setTimeout: setTimer } = globalThis;

globalThis.setTimeout = Object.assign(
  (work, delay, ...given) => (delay === 0 ? setImmediate(work, ...given) : setTimer(work, delay, ...given)),
  setTimer
);
