import type { Page } from 'playwright-core';
import type { MetQuestion } from '../form/questions';

/** One thing on the page as a screen reader has it: its role and its name. */
type Heard = readonly [role: string, name: string];

/** The roles and names on the page, in reading order, as the browser computes them. */
export async function heard(page: Page): Promise<readonly Heard[]> {
  const snapshot = await page.locator('#local-web-part').ariaSnapshot();
  return snapshot.split('\n').flatMap((line): Heard[] => {
    const found = /^\s*- '?(\w+) ("(?:[^"\\]|\\.)*")/.exec(line.replace(/''/g, "'"));
    return found ? [[found[1], JSON.parse(found[2]) as string]] : [];
  });
}

/** The questions that are not on the page under their own names, or not in their order: none on a sound page. */
export function namesMissing(questions: readonly MetQuestion[], page: readonly Heard[]): readonly string[] {
  let from = 0;
  return questions.flatMap(({ role, name }) => {
    const at = page.findIndex(
      ([itsRole, itsName], place) => place >= from && itsRole === role && itsName.replace(/\s+/g, ' ').trim() === name
    );
    if (at < 0) return [`${role} “${name}”`];
    from = at + 1;
    return [];
  });
}

/** Keeps what the live regions of the pages to come say, for `said`. Call before the page is opened. */
export async function listen(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const said: string[] = [];
    (window as unknown as { said: string[] }).said = said;
    const live = (node: Node | null): Element | null | undefined =>
      (node instanceof Element ? node : node?.parentElement)?.closest(
        '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]'
      );
    const note = (node: Node): void => {
      const words = (node.textContent ?? '').replace(/\s+/g, ' ').trim();
      if (words !== '') said.push(words);
    };
    new MutationObserver(changes =>
      changes.forEach(({ type, target, addedNodes }) => {
        if (live(target)) {
          if (type === 'characterData') note(target);
          else addedNodes.forEach(note);
        } else addedNodes.forEach(node => node instanceof Element && node.querySelectorAll('[role="alert"]').forEach(note));
      })
    ).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

/** What the live regions have said so far, in order. */
export const said = (page: Page): Promise<readonly string[]> => page.evaluate(() => [...(window as unknown as { said: string[] }).said]);
