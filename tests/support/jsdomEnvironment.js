'use strict';

const { TestEnvironment } = require('jest-environment-jsdom');

/** jsdom has no fetch family and no structuredClone; browsers have. Node's own serve, so PnPjs runs under the screens. */
module.exports = class ScreensEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const name of ['fetch', 'Headers', 'Request', 'Response', 'TextEncoder', 'TextDecoder', 'ReadableStream', 'structuredClone', 'Blob']) {
      this.global[name] = globalThis[name];
    }
    // One set of them: a library that asks what something is an instance of finds it.
    Object.assign(this.global, { Uint8Array, ArrayBuffer, DataView });
    // jsdom goes through every rule of every style sheet whenever it is asked whether something is hidden, and no class of
    // ours hides anything on a screen. How things look is seen in a browser. Fluent's own setting: no style sheet at all.
    this.global.FabricConfig = { mergeStyles: { injectionMode: 0 } };
  }
};
