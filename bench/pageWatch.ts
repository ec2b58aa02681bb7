import type { Page } from 'playwright-core';
import { usableMark, watchFunction } from './traceScripting';

/** Something on a page that can be used: shown, and not switched off. */
export interface Usable {
  readonly selector: string;
  /** What its words or its label begin with. */
  readonly words?: string;
}

/*
 * Runs in the page before anything else. `ready` is settled with the milliseconds since `from` once the thing is there
 * and the frame that shows it has been painted. Text, because a function would bring the compiler's helpers along.
 */
const watchProgram = `window.benchmark = {
  find({ selector, words }) {
    return Array.from(document.querySelectorAll(selector)).find(element => {
      const said = [element.getAttribute('aria-label'), element.textContent].map(text => (text || '').trim());
      return (!words || said.some(text => text.startsWith(words))) &&
        element.getClientRects().length > 0 && !element.disabled && element.getAttribute('aria-disabled') !== 'true';
    });
  },
  watch(usable, from) {
    return new Promise(resolve => {
      let seen = false;
      const painted = () => requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => {
          performance.mark('${usableMark}');
          resolve(performance.now() - from);
        };
        channel.port2.postMessage(0);
      });
      const ${watchFunction} = () => {
        if (!seen && this.find(usable)) {
          seen = true;
          observer.disconnect();
          painted();
        }
      };
      const observer = new MutationObserver(${watchFunction});
      observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
      ${watchFunction}();
    });
  },
  press(button, usable) {
    const element = this.find(button);
    if (!element) throw new Error('There is nothing to press: ' + JSON.stringify(button));
    const from = performance.now();
    const ready = this.watch(usable, from);
    element.focus();
    element.click();
    return ready;
  }
};`;

const limit = 120_000;

async function inTime(measured: Promise<unknown>, what: string): Promise<number> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error(`${what} did not become usable in time.`)), limit);
  });
  try {
    const milliseconds = await Promise.race([measured, late]);
    if (typeof milliseconds !== 'number' || !Number.isFinite(milliseconds)) {
      throw new Error(`${what} gave no time.`);
    }
    return milliseconds;
  } finally {
    clearTimeout(timer);
  }
}

/** Makes every page of the tab watch for what its first screen needs. */
export async function watchFor(page: Page, usable: Usable): Promise<void> {
  await page.addInitScript({ content: `${watchProgram}\nwindow.benchmark.ready = window.benchmark.watch(${JSON.stringify(usable)}, 0);` });
}

/** Opens an address. Answers with the milliseconds from the start of the navigation until its screen can be used. */
export async function timeToOpen(page: Page, address: string): Promise<number> {
  await page.goto(address, { waitUntil: 'commit' });
  return inTime(page.evaluate('window.benchmark.ready'), address);
}

/** Presses something. Answers with the milliseconds until the screen it leads to can be used. */
export async function timeToPress(page: Page, button: Usable, usable: Usable): Promise<number> {
  return inTime(
    page.evaluate(`window.benchmark.press(${JSON.stringify(button)}, ${JSON.stringify(usable)})`),
    usable.words ?? usable.selector
  );
}
