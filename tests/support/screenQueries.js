'use strict';

// React tells its developer tools what it draws, if they are there when it is loaded. A test that counts drawings listens here: drawings.ts.
globalThis.__REACT_DEVTOOLS_GLOBAL_HOOK__ = { supportsFiber: true, inject: () => 1, onCommitFiberRoot: () => undefined, onCommitFiberUnmount: () => undefined };

const { configure } = require('@testing-library/react');

// Whether something is hidden is asked of every style of every element above it, four fifths of the time of a screen's test;
// without style sheets the answer is always no. What people see is asked in a browser.
// What is waited for comes when it comes, also on a busy computer; no test asserts a time.
configure({ defaultHidden: true, asyncUtilTimeout: 20_000 });
