import type { Page } from 'playwright-core';
import { pictureOf } from './picture';
import type { Picture } from './picture';
import { standStill } from './standStill';

/** What a person must be able to see: words, and drawings that say something. WCAG 2.2, 1.4.3 and 1.4.11. */
const needed = { text: 4.5, largeText: 3, drawing: 3 } as const;

/** A contrast theme as Windows has them: the person's colours replace ours. */
export type ForcedTheme = 'forced dark' | 'forced light';
export const forcedThemes: readonly ForcedTheme[] = ['forced dark', 'forced light'];

interface Place {
  readonly words: string;
  readonly least: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Every text and every drawing that is in view, and how much contrast it needs. */
const placesIn = (page: Page, within: string): Promise<readonly Place[]> =>
  page.evaluate(
    ([root, least]) => {
      const places: Place[] = [];
      const isShown = (element: Element, { x, y, width, height }: DOMRect): boolean => {
        if (width < 3 || height < 3 || !element.checkVisibility()) return false;
        const top = document.elementFromPoint(x + width / 2, y + height / 2);
        // A drawing lets through what lies behind it; words do not.
        return top !== null && (element.contains(top) || (element instanceof SVGElement && top.contains(element)));
      };
      // What cannot be used needs no contrast. WCAG 2.2, 1.4.3, "Incidental".
      const isOff = (element: Element): boolean => element.closest(':disabled, [aria-disabled=true]') !== null;
      const add = (element: Element, words: string, needs: number, box: DOMRect): void => {
        if (isOff(element) || !isShown(element, box)) return;
        places.push({ words, least: needs, x: box.x, y: box.y, width: box.width, height: box.height });
      };
      const host = document.querySelector(root)!;
      const texts = document.createTreeWalker(host, NodeFilter.SHOW_TEXT);
      for (let text = texts.nextNode(); text; text = texts.nextNode()) {
        const element = text.parentElement!;
        if (!text.textContent?.trim() || element.closest('select, title, script, style')) continue;
        const style = getComputedStyle(element);
        const size = parseFloat(style.fontSize);
        const isLarge = size >= 24 || (size >= 18.66 && Number(style.fontWeight) >= 700);
        const range = document.createRange();
        range.selectNodeContents(text);
        const box = Array.from(range.getClientRects()).find(one => one.width >= 3 && one.height >= 3);
        if (box) add(element, `“${text.textContent.trim().slice(0, 60)}”`, isLarge ? least.largeText : least.text, box);
      }
      for (const drawing of Array.from(host.querySelectorAll('svg'))) {
        // The parts of a chart each; a mark is one thing.
        const parts =
          drawing.getAttribute('role') === 'img'
            ? Array.from(drawing.querySelectorAll(':scope rect, :scope path')).filter(part => !part.closest('defs'))
            : [drawing];
        for (const part of parts)
          add(
            part,
            `a drawing in “${(drawing.parentElement?.textContent ?? '').trim().slice(0, 60)}”`,
            least.drawing,
            part.getBoundingClientRect()
          );
      }
      return places;
    },
    [within, needed] as const
  );

const channel = (value: number): number => (value <= 10.31475 ? value / 3294.6 : ((value / 255 + 0.055) / 1.055) ** 2.4);
const luminance = (colour: number): number =>
  0.2126 * channel(colour >> 16) + 0.7152 * channel((colour >> 8) & 255) + 0.0722 * channel(colour & 255);

/** The best contrast against its surroundings that any pixel of a place has. */
function measured(picture: Picture, { x, y, width, height }: Place): number {
  const counts = new Map<number, number>();
  // A little more than the box: a bar that fills it stands against what is around it.
  const [left, top] = [Math.floor(x) - 3, Math.floor(y) - 3];
  const [right, bottom] = [Math.min(left + Math.ceil(width) + 6, picture.width), Math.min(top + Math.ceil(height) + 6, picture.height)];
  for (let row = Math.max(top, 0); row < bottom; row++) {
    for (let column = Math.max(left, 0); column < right; column++) {
      const colour = picture.colourAt(column, row);
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
  }
  let ground = -1;
  for (const [colour, count] of counts) if (count > (counts.get(ground) ?? 0)) ground = colour;
  if (ground < 0) return 21;
  const around = luminance(ground);
  let best = 1;
  for (const colour of counts.keys()) {
    const own = luminance(colour);
    best = Math.max(best, (Math.max(around, own) + 0.05) / (Math.min(around, own) + 0.05));
  }
  return best;
}

/** How often the part of the page has changed since it was first asked. */
const changesOf = (page: Page, within: string): Promise<number> =>
  page.evaluate(root => {
    const watched = window as unknown as { changes?: Map<string, number> };
    const changes = (watched.changes ??= new Map<string, number>());
    if (!changes.has(root)) {
      changes.set(root, 0);
      const seen = new MutationObserver(() => changes.set(root, (changes.get(root) ?? 0) + 1));
      seen.observe(document.querySelector(root)!, { subtree: true, childList: true, attributes: true, characterData: true });
    }
    return changes.get(root) ?? 0;
  }, within);

/** A picture, and where everything was when it was taken: what came in meanwhile would be measured beside its place. */
async function stillPicture(page: Page, within: string): Promise<{ readonly picture: Picture; readonly places: readonly Place[] }> {
  const devices = await page.context().newCDPSession(page);
  try {
    for (;;) {
      await standStill(page);
      const before = await changesOf(page, within);
      const places = await placesIn(page, within);
      // Packed quickly rather than small: it is unpacked again at once.
      const { data } = await devices.send('Page.captureScreenshot', { format: 'png', optimizeForSpeed: true });
      if ((await changesOf(page, within)) === before) return { picture: pictureOf(Buffer.from(data, 'base64')), places };
    }
  } finally {
    await devices.detach();
  }
}

/** Does something while all of the page is in view: what lies below the window has no pixels. */
async function inView<T>(page: Page, look: () => Promise<T>): Promise<T> {
  const before = page.viewportSize();
  const height = await page.evaluate(() => document.documentElement.scrollHeight);
  if (before) await page.setViewportSize({ width: before.width, height: Math.min(Math.max(height, before.height), 16_000) });
  try {
    return await look();
  } finally {
    if (before) await page.setViewportSize(before);
  }
}

/** What stands out too little from its ground, one line each, as the pixels say; empty when nothing does. */
async function faint(page: Page, within: string): Promise<readonly string[]> {
  const { picture, places } = await stillPicture(page, within);
  if (places.length < 5) throw new Error('There was hardly anything to measure.');
  return places.flatMap(place => {
    const contrast = measured(picture, place);
    return contrast < place.least ? [`${place.words} stands at ${contrast.toFixed(2)}:1, not ${place.least}:1`] : [];
  });
}

/** What stands out too little in the contrast themes of Windows, dark and light, on the whole page. axe reads authored colours there, which nobody sees. */
export const faintInForcedColours = (page: Page, within = '#local-web-part', asked = forcedThemes): Promise<readonly string[]> =>
  inView(page, async () => {
    const found: string[] = [];
    for (const theme of asked) {
      await page.emulateMedia({ forcedColors: 'active', colorScheme: theme === 'forced dark' ? 'dark' : 'light' });
      found.push(...(await faint(page, within)).map(words => `${theme}: ${words}`));
    }
    await page.emulateMedia({ forcedColors: 'none', colorScheme: 'light' });
    return found;
  });
