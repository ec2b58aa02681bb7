import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { faintInForcedColours } from './contrast';

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Waits until the page stands still: drawn as it is now, and no colour on its way to another. What goes on for ever is not waited for. */
const standStill = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const frame = (): Promise<number> => new Promise(resolve => requestAnimationFrame(resolve));
    await frame();
    await frame();
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
    await document.fonts.ready;
  });

/** What axe finds wrong with a part of the page, the web part unless told otherwise, colours included, one line each; empty when nothing. WCAG 2.2 AA. */
export async function violations(page: Page, within = '#local-web-part'): Promise<readonly string[]> {
  await standStill(page);
  await page.evaluate(axeSource);
  return page.evaluate(async root => {
    const { axe } = window as unknown as {
      axe: { run(root: string, options: object): Promise<{ passes: unknown[]; violations: { id: string; nodes: { html: string; any: { message: string }[] }[] }[] }> };
    };
    const { violations: found, passes } = await axe.run(root, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
    });
    if (passes.length < 10) throw new Error('There was hardly anything to check.');
    return found.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`));
  }, within);
}

/** By how many pixels the page is wider than its window: 0 on a page that needs no scrolling sideways. WCAG 2.2, 1.4.10. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));

/**
 * What is wrong with a screen in light, in forced colours, at 200 % and on a phone, where it must not scroll sideways
 * either; each line begins with where it was found. Leaves the window as wide as it was.
 */
export async function violationsEverywhere(page: Page, screen: string): Promise<readonly string[]> {
  const found: string[] = [];
  const look = async (where: string): Promise<void> => void found.push(...(await violations(page)).map(words => `${where}: ${words}`));
  const narrow = async (where: string, width: number, height: number): Promise<void> => {
    await page.setViewportSize({ width, height });
    if ((await overflow(page)) > 0) found.push(`${where} is too wide`);
    await look(where);
  };
  const before = page.viewportSize();
  await look(screen);
  found.push(...(await faintInForcedColours(page)).map(words => `${screen}, ${words}`));
  await narrow(`${screen} at 200 %`, 640, 480);
  await narrow(`${screen} on a phone`, 375, 740);
  if (before) await page.setViewportSize(before);
  return found;
}
