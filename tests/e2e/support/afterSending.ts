import type { Locator, Page } from 'playwright-core';
import type { Answers } from '../../../src/domain/form/answers';
import { screenShown } from './keyboard';
import { answersFor, officer, rowsOf, storedDraft } from './programs';
import type { Stage } from './stage';

const reference = /^M-\w{4}-\w{4}-\w$/;

/** Presses a button, or a link that does something, by its name. */
export const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();

/** A referral under My referrals. */
export const cardOf = (page: Page, found: string): Locator => page.getByRole('region', { name: found });

/** What was sent through the screens. */
export interface Sent {
  readonly page: Page;
  readonly key: string;
  readonly reference: string;
}

/** A complete draft, sent by the officer through the screens; the page is at the confirmation. */
export async function sentThroughScreens(stage: Stage, number: number, address: string, answers: Answers = answersFor(number)): Promise<Sent> {
  const { key } = await storedDraft(stage.origin, number, answers);
  const page = await stage.openAs(officer, address);
  await press(page, /^Continue your draft: Referral to Birmingham East MARAC/);
  await press(page, 'Check your answers and send');
  await press(page, 'Send the referral');
  await screenShown(page, 'Referral sent');
  return { page, key, reference: (await page.getByText(reference).first().textContent()) ?? '' };
}

/** Finds a case in the desk's queue and opens it. */
export async function openCase(desk: Page, found: string): Promise<void> {
  await desk.getByRole('searchbox').fill(found);
  await desk.getByRole('button', { name: new RegExp(`^${found}`) }).click();
  await screenShown(desk, `Case ${found}`);
  await desk.getByRole('heading', { name: 'Safe contact with the victim' }).waitFor();
}

/** Stands in for the printer, on the page as it is: printing says that it begins and ends, as a browser's own does. */
export const printNothing = (page: Page): Promise<void> =>
  page.evaluate(() => {
    window.print = () => {
      window.dispatchEvent(new Event('beforeprint'));
      window.dispatchEvent(new Event('afterprint'));
    };
  });

/** How often the history says that a case was printed; waits for as many as are expected. */
export async function printings(origin: string, key: string, expected: number): Promise<number> {
  for (let left = 50; ; left--) {
    const rows = await rowsOf(origin, 'Events', `CaseKey eq '${key}'`);
    const printed = rows.filter(({ Kind }) => Kind === 'Printed').length;
    if (printed >= expected || left === 0) return printed;
    await new Promise(resolve => setTimeout(resolve, 100));
  }
}
