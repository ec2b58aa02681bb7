import type { Locator, Page } from 'playwright-core';

/** What has the focus, as somebody who cannot see the page would have it described. */
export interface Focused {
  readonly tag: string;
  readonly type: string;
  readonly id: string;
  readonly name: string;
  readonly value: string;
  readonly checked: boolean;
  /** The label, or the words of a button. */
  readonly label: string;
}

/** Describes the element that has the focus. */
export const focused = (page: Page): Promise<Focused> =>
  page.evaluate(() => {
    const element = document.activeElement as HTMLInputElement | null;
    const words = (text: string | null | undefined): string => (text ?? '').replace(/\s+/g, ' ').trim();
    const labelled = element?.getAttribute('aria-labelledby');
    return {
      tag: element?.tagName.toLowerCase() ?? '',
      type: element?.getAttribute('type') ?? '',
      id: element?.id ?? '',
      name: element?.getAttribute('name') ?? '',
      value: typeof element?.value === 'string' ? element.value : '',
      checked: element?.checked === true,
      label: words(
        element?.getAttribute('aria-label') ??
          (labelled ? document.getElementById(labelled)?.textContent : undefined) ??
          element?.labels?.[0]?.textContent ??
          element?.textContent
      )
    };
  });

const described = ({ tag, label }: Focused): string => `${tag} “${label.slice(0, 40)}”`;

/** Presses Tab (or Shift and Tab, to go back) until what has the focus fits. Rejects, with what was passed, when it never does: such a page cannot be worked by keyboard. */
export async function tabTo(
  page: Page,
  fits: (focused: Focused) => boolean,
  limit = 500,
  key: 'Tab' | 'Shift+Tab' = 'Tab'
): Promise<Focused> {
  const passed: string[] = [];
  for (let presses = 0; presses < limit; presses++) {
    await page.keyboard.press(key);
    const now = await focused(page);
    if (fits(now)) return now;
    passed.push(described(now));
  }
  throw new Error(`Tab never reached it. Passed: ${passed.slice(-40).join(', ')}`);
}

/** Goes to a button or link by Tab and presses Enter. */
export async function press(page: Page, label: string | RegExp): Promise<void> {
  const fits =
    typeof label === 'string' ? (words: string) => words === label || words.startsWith(`${label} `) : (words: string) => label.test(words);
  await tabTo(page, now => (now.tag === 'button' || now.tag === 'a') && fits(now.label));
  await page.keyboard.press('Enter');
}

/** Waits for something on the page. Rejects with the words that stand on the page instead. */
async function shown(page: Page, what: Locator, name: string): Promise<void> {
  try {
    await what.first().waitFor();
  } catch {
    const words = (await page.locator('main').innerText()).replace(/\s+/g, ' ');
    throw new Error(`“${name}” did not come. The page says: ${words.slice(0, 2500)}`);
  }
}

/** Waits for a screen of the web part by its heading. */
export const screenShown = (page: Page, heading: string | RegExp): Promise<void> =>
  shown(page, page.getByRole('heading', { name: heading }), String(heading));

/** Waits until these words stand on the page. Live regions say some of them a second time. */
export const wordsShown = (page: Page, words: string | RegExp): Promise<void> => shown(page, page.getByText(words), String(words));
