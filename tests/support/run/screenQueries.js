'use strict';

const { performance } = require('node:perf_hooks');

// React tells its developer tools what it draws, if they are there when it is loaded. A test that counts drawings listens here: drawings.ts.
globalThis.__REACT_DEVTOOLS_GLOBAL_HOOK__ = {
  supportsFiber: true,
  inject: () => 1,
  onCommitFiberRoot: () => undefined,
  onCommitFiberUnmount: () => undefined
};

const { configure, getConfig } = require('@testing-library/react');

const patience = 20_000;

/** How long this process has worked or had nothing to do, in milliseconds: it stands still while others have the computer. */
const ownTime = () => {
  const { user, system } = process.cpuUsage();
  return performance.eventLoopUtilization().idle + (user + system) / 1000;
};

// Testing Library gives up a wait by the clock. On a busy computer the page gets its turn late, so its own time counts.
const { setTimeout: setTimer } = globalThis;
globalThis.setTimeout = (work, delay, ...given) => {
  if (delay !== patience) return setTimer(work, delay, ...given);
  const until = ownTime() + patience;
  const looking = setInterval(() => {
    if (ownTime() < until) return;
    clearInterval(looking);
    work();
  }, 1000);
  return looking;
};

// What a wait does not find yet is not worth a picture of the whole page each time it looks; the last one, if it gives up, is.
const { getElementError: withPicture } = getConfig();
const getElementError = (words, container) =>
  getConfig()._disableExpensiveErrorDiagnostics
    ? Object.assign(new Error(words), { name: 'TestingLibraryElementError' })
    : withPicture(words, container);

// Whether something is hidden is asked of every style of every element above it, four fifths of the time of a screen's test;
// without style sheets the answer is always no. What people see is asked in a browser.
configure({ defaultHidden: true, asyncUtilTimeout: patience, getElementError });

// The address of a page says where one is within a web part: each test opens a page of its own.
beforeEach(() => window.history.replaceState(null, '', '/'));

// Who speaks to a computer says what is on the button: a label of its own holds these words, also while the button is at work.
// WCAG 2.2, 2.5.3. Between two steps of a test nobody looks, so every change is looked at here.
const misnamed = new Set();
const plain = text =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const lookAtLabels = () => {
  document.querySelectorAll('button[aria-label], a[aria-label]').forEach(element => {
    const label = element.getAttribute('aria-label') ?? '';
    if (!plain(label).includes(plain(element.textContent ?? ''))) misnamed.add(`“${element.textContent}” is called “${label}”`);
  });
};
new MutationObserver(lookAtLabels).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
afterEach(() => {
  const found = [...misnamed];
  misnamed.clear();
  if (found.length > 0) throw new Error(`Words on a button that its label does not say: ${found.join('; ')}`);
});

// Where somebody is stands in the address: each test begins without one.
beforeEach(() => window.history.replaceState(null, '', '/'));
