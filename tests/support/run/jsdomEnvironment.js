'use strict';

const { TestEnvironment } = require('jest-environment-jsdom');

/** What decides how an element looks while a page has no style sheet of its own: jsdom's asks for these, besides its name. */
const asked = ['style', 'hidden', 'type', 'open', 'disabled', 'readonly', 'list', 'dir'];
const known = new Map();

/** In words: itself, and what hides it from further up. */
function lookOf(element) {
  let words = element.localName;
  for (const name of asked) if (element.hasAttribute(name)) words += ` ${name}=${element.getAttribute(name)}`;
  for (let above = element.parentElement; above !== null; above = above.parentElement) {
    if (above.hasAttribute('style')) words += ` < ${above.getAttribute('style')}`;
  }
  return words;
}

/**
 * jsdom goes through every rule of its style sheet, and through every element above, whenever it is asked how something looks:
 * half the time of a screen's test. What looks alike is asked once.
 */
function rememberLooks(window) {
  const { getComputedStyle } = window;
  window.getComputedStyle = (element, pseudo) => {
    if (pseudo || window.document.styleSheets.length > 0) return getComputedStyle(element, pseudo);
    const look = lookOf(element);
    if (!known.has(look)) known.set(look, getComputedStyle(element));
    return known.get(look);
  };
}

/** jsdom has no fetch family and no structuredClone; browsers have. Node's own serve, so PnPjs runs under the screens. */
module.exports = class ScreensEnvironment extends TestEnvironment {
  async setup() {
    await super.setup();
    for (const name of [
      'fetch',
      'Headers',
      'Request',
      'Response',
      'TextEncoder',
      'TextDecoder',
      'ReadableStream',
      'structuredClone',
      'Blob'
    ]) {
      this.global[name] = globalThis[name];
    }
    // One set of them: a library that asks what something is an instance of finds it.
    Object.assign(this.global, { Uint8Array, ArrayBuffer, DataView });
    // No class of ours hides anything on a screen, and how things look is seen in a browser. Fluent's own setting: no style sheet at all.
    this.global.FabricConfig = { mergeStyles: { injectionMode: 0 } };
    // jsdom's own reads a thousand addresses a second; PnPjs makes several for each request.
    this.global.URL = class extends URL {};
    this.global.URLSearchParams = URLSearchParams;
    rememberLooks(this.global);
    // axe asks for a canvas that it can do without; jsdom has none, and would say so at length each time.
    this.global.HTMLCanvasElement.prototype.getContext = () => null;
  }
};
