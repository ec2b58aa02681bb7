import axe from 'axe-core';

/** Colours are judged in the browser; jsdom draws none. No screen of ours has a frame or loads anything to be judged. */
const everywhere = { resultTypes: ['violations' as const], preload: false, iframes: false };

async function found(part: Element, leftOut: readonly string[]): Promise<readonly string[]> {
  const rules = Object.fromEntries(['color-contrast', ...leftOut].map(rule => [rule, { enabled: false }]));
  const { violations: all } = await axe.run(part, { ...everywhere, rules });
  return all.map(violation => `${violation.id}: ${violation.nodes.map(node => node.html).join(' | ')}`);
}

/** What axe finds on a page with its landmarks. */
export const violations = (): Promise<readonly string[]> => found(document.body, []);

/** What axe finds on a screen that is drawn without the page around it. */
export const violationsWithin = (part: Element = document.body, ...leftOut: readonly string[]): Promise<readonly string[]> =>
  found(part, ['region', ...leftOut]);
