'use strict';

const { TestEnvironment } = require('jest-environment-jsdom');

/** jsdom has no fetch family and no structuredClone; browsers have. Node's own serve, so PnPjs runs under the screens. */
module.exports = class ScreensEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const name of ['fetch', 'Headers', 'Request', 'Response', 'TextEncoder', 'TextDecoder', 'ReadableStream', 'structuredClone', 'Blob']) {
      this.global[name] = globalThis[name];
    }
    this.global.Uint8Array = Uint8Array;
  }
};
