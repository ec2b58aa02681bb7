import type { Page } from 'playwright-core';
import { until } from '../../../support/sites/browser';
import { focused, tabTo } from './keyboard';
import type { Focused } from './keyboard';

/** The reference in somebody's words; empty where there is none. */
export const referenceIn = (words: string): string => /M-\w{4}-\w{4}-\w/.exec(words)?.[0] ?? '';

/** Whether a row of the queue has the focus. */
export const isRow = ({ tag, label }: Focused): boolean => tag === 'a' && label.startsWith('M-');

/** Waits until what has the focus fits. Rejects with what has it instead. */
export async function focusOn(page: Page, what: string, fits: (now: Focused) => boolean): Promise<Focused> {
  let now = await focused(page);
  return until(
    async () => {
      now = await focused(page);
      return fits(now) ? now : undefined;
    },
    () => `The focus did not come to ${what}. It is on ${now.tag} #${now.id} “${now.label.slice(0, 80)}”.`
  );
}

/** Waits until a case's row in the queue has the focus. */
export const rowInFocus = (page: Page, reference: string): Promise<Focused> =>
  focusOn(page, `the row of ${reference}`, ({ tag, label }) => tag === 'a' && label.startsWith(reference));

/** Comes from the search, which stands above the queue, to the first row. */
export async function firstRow(page: Page): Promise<void> {
  await tabTo(page, ({ type }) => type === 'search');
  await page.keyboard.press('ArrowDown');
  await focusOn(page, 'the first row', isRow);
}

/** Finds a case in the queue by the search and comes to its row. */
export async function rowBySearch(page: Page, reference: string): Promise<void> {
  await page.keyboard.press('/');
  await focusOn(page, 'the search', ({ type }) => type === 'search');
  await page.keyboard.press('Control+A');
  await page.keyboard.type(reference);
  await page.getByRole('button', { name: new RegExp(`^${reference}`) }).waitFor();
  await page.keyboard.press('Enter');
  await rowInFocus(page, reference);
}

/** The reference of the review on the screen, once all of it is there; its heading has the focus. */
export async function reviewShown(page: Page, after = ''): Promise<string> {
  const heading = await focusOn(
    page,
    'the next review',
    ({ tag, label }) => tag === 'h2' && label.includes('Review M-') && (after === '' || !label.includes(after))
  );
  await page.getByRole('button', { name: /^(Note that|None of)/ }).waitFor();
  return referenceIn(heading.label);
}

const isCandidate = ({ tag, label }: Focused): boolean => tag === 'div' && / of case M-/.test(label);

/** The place of the candidate that has the focus, once it is another than this one. */
const candidateInFocus = (page: Page, before = -1): Promise<number> =>
  until(
    async () => {
      const place = await page.evaluate(() => {
        const item = document.activeElement?.closest('li');
        return item ? Array.from(item.parentElement?.children ?? []).indexOf(item) : -1;
      });
      return place >= 0 && place !== before ? place : undefined;
    },
    () => `The focus did not go on from candidate ${before}.`
  );

/**
 * Decides by letter: the same person where they are of one of these cases, not sure of the first of the others. A letter
 * goes on to the next one that is not decided about. Gives the cases found.
 */
export async function decideMatches(page: Page, same: readonly string[]): Promise<readonly string[]> {
  const candidates = page.getByRole('region', { name: 'Possible matches' }).getByRole('group', { name: /^(?!Decide).* of case M-/ });
  const found = await candidates.evaluateAll(elements => elements.map(element => element.getAttribute('aria-label') ?? ''));
  let unsure = 0;
  await tabTo(page, isCandidate);
  for (let place = await candidateInFocus(page); ; place = await candidateInFocus(page, place)) {
    const decided = candidates.nth(place).locator('[aria-pressed="true"]');
    const isSame = same.includes(referenceIn(found[place]));
    const isToDecide = (await decided.count()) === 0 && (isSame || unsure === 0);
    if (isToDecide && !isSame) unsure += 1;
    await page.keyboard.press(!isToDecide ? 'ArrowDown' : isSame ? 's' : 'u');
    if (isToDecide) await decided.waitFor();
    if (place === found.length - 1) return found.map(referenceIn);
  }
}

/** Notes that the matches were looked at; the focus stays with them, so that the next key is heard. */
export async function noteMatches(page: Page): Promise<void> {
  await tabTo(page, ({ tag, label }) => tag === 'button' && /^(Note that|None of)/.test(label));
  await page.keyboard.press('Enter');
  await page
    .getByText(/^.*Looked at by /)
    .first()
    .waitFor();
  await focusOn(page, 'the matches', ({ tag }) => tag === 'h3');
}

/** Goes back to a button above by Shift and Tab, and presses it. */
export async function pressAbove(page: Page, label: RegExp): Promise<void> {
  await tabTo(page, now => now.tag === 'button' && label.test(now.label), 100, 'Shift+Tab');
  await page.keyboard.press('Enter');
}

/** The crime numbers that the referrer gave are in the field, and chosen: what is typed next stands in their place. */
export async function numbersToWrite(page: Page): Promise<void> {
  await page.getByRole('group', { name: 'What the referral tells' }).waitFor();
  await focusOn(page, 'the crime numbers', ({ id }) => id === 'desk-crimes-detail');
  await page.keyboard.press('Control+A');
}
