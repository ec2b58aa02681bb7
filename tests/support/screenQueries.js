'use strict';

const { configure } = require('@testing-library/react');

// Whether something is hidden is asked of every style of every element above it, four fifths of the time of a screen's test;
// without style sheets the answer is always no. What people see is asked in a browser.
// What is waited for comes when it comes, also on a busy computer; no test asserts a time.
configure({ defaultHidden: true, asyncUtilTimeout: 20_000 });
