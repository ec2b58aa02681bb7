import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { faintInForcedColours, forcedThemes } from './contrast';
import { standStill } from './standStill';

const axeSource = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

/** Whether every single case is asked for, `npm run test:all`, and not one of each kind. */
export const asksAll = process.env.MARAC_TESTS === 'all';

/** The themes in which every screen is looked at besides the light one: dark on every run, the contrast one of Teams in `npm run test:all`. */
const themes = asksAll ? ['dark', 'contrast'] : ['dark'];

/** Where screens are walked through: as a tab of Teams; in `npm run test:all` on a page of SharePoint as well. */
export const walkedOn: readonly (readonly [where: string, query: string])[] = [
  ['a tab of Teams', '?teams=1'],
  ...(asksAll ? [['a page of SharePoint', ''] as const] : [])
];

/** Which of axe's rules are asked, and how many of them must have found something to pass: a page that is not there would break none. */
interface Rules {
  readonly runOnly: readonly string[];
  readonly least: number;
}

/** WCAG 2.2 AA, and what is good practice besides. */
const every: Rules = { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'], least: 10 };

/** Of a screen that every rule was asked of: what another theme can change of the same elements, or a narrower window. `npm run test:all` asks every rule there too. */
const unlessAll = (rules: Rules): Rules => (asksAll ? every : rules);
const ofColours = unlessAll({ runOnly: ['color-contrast', 'link-in-text-block'], least: 1 });
const ofWidth = unlessAll({ runOnly: ['target-size', 'scrollable-region-focusable'], least: 1 });

async function broken(page: Page, within: string, { runOnly, least }: Rules): Promise<readonly string[]> {
  await standStill(page);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeSource);
  return page.evaluate(
    async ([root, rules, fewest]) => {
      const { axe } = window as unknown as {
        axe: {
          run(
            root: string,
            options: object
          ): Promise<{ passes: unknown[]; violations: { id: string; nodes: { html: string; any: { message: string }[] }[] }[] }>;
        };
      };
      const { violations: found, passes } = await axe.run(root, { runOnly: rules, resultTypes: ['violations'] });
      if (passes.length + found.length < fewest) throw new Error('There was hardly anything to check.');
      return found.flatMap(({ id, nodes }) => nodes.map(node => `${id}: ${node.html.slice(0, 160)} ${node.any[0]?.message ?? ''}`));
    },
    [within, runOnly, least] as const
  );
}

/** What axe finds wrong with a part of the page, the web part unless told otherwise, colours included, one line each; empty when nothing. WCAG 2.2 AA. */
export const violations = (page: Page, within = '#local-web-part'): Promise<readonly string[]> => broken(page, within, every);

/** Somebody chooses another theme while the page is open. */
const changeTheme = (page: Page, theme: string): Promise<void> =>
  page.evaluate(name => (window as unknown as { localPage: { changeTheme: (name: string) => void } }).localPage.changeTheme(name), theme);

/** By how many pixels the page is wider than its window: 0 on a page that needs no scrolling sideways. WCAG 2.2, 1.4.10. */
export const overflow = (page: Page): Promise<number> =>
  page.evaluate(() => Math.max(0, document.documentElement.scrollWidth - document.documentElement.clientWidth));

/**
 * What is wrong with a screen in light, in the dark theme, in forced colours, at 200 % and on a phone, where it must not scroll
 * sideways either; each line begins with where it was found. Leaves the window as wide, and the theme as light, as they were.
 */
export async function violationsEverywhere(page: Page, screen: string): Promise<readonly string[]> {
  const found: string[] = [];
  const look = async (where: string, rules: Rules): Promise<void> =>
    void found.push(...(await broken(page, '#local-web-part', rules)).map(words => `${where}: ${words}`));
  const narrow = async (where: string, width: number, height: number, rules?: Rules): Promise<void> => {
    await page.setViewportSize({ width, height });
    if ((await overflow(page)) > 0) found.push(`${where} is too wide`);
    if (rules) await look(where, rules);
  };
  const before = page.viewportSize();
  await look(screen, every);
  for (const theme of themes) {
    await changeTheme(page, theme);
    await look(`${screen}, ${theme}`, ofColours);
  }
  await changeTheme(page, 'default');
  found.push(
    ...(await faintInForcedColours(page, '#local-web-part', asksAll ? forcedThemes : ['forced dark'])).map(words => `${screen}, ${words}`)
  );
  await narrow(`${screen} at 200 %`, 640, 480, asksAll ? every : undefined);
  await narrow(`${screen} on a phone`, 375, 740, ofWidth);
  if (before) await page.setViewportSize(before);
  return found;
}
