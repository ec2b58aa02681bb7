import type { FileChooser, Locator, Page } from 'playwright-core';
import type { Answers } from '../../../src/domain/form/answers';
import { until } from '../../support/sites/browser';
import { screenShown, wordsShown } from './page/keyboard';
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
export async function sentThroughScreens(
  stage: Stage,
  number: number,
  address: string,
  answers: Answers = answersFor(number)
): Promise<Sent> {
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
  let printed = 0;
  return until(
    async () => {
      printed = (await rowsOf(origin, 'Events', `CaseKey eq '${key}'`)).filter(({ Kind }) => Kind === 'Printed').length;
      return printed >= expected ? printed : undefined;
    },
    () => `It was printed ${printed} times, not ${expected}.`
  );
}

/** Who sent the form that came by e-mail, as the form itself says it. */
export const helenOfHousing = {
  referrerName: 'Helen Example',
  referrerEmail: 'helen@coventry.example',
  referringAgency: 'Housing'
} as const;

/** Says that Helen of Housing's form came yesterday at half past two, gives the original, and comes to the form's sections. */
export async function receivedByEmail(desk: Page, original: Parameters<FileChooser['setFiles']>[0]): Promise<void> {
  const yesterday = new Date(Date.now() - 86_400_000);
  const parts = { Day: yesterday.getDate(), Month: yesterday.getMonth() + 1, Year: yesterday.getFullYear() };
  for (const [part, value] of Object.entries(parts)) await desk.getByLabel(part, { exact: true }).fill(String(value));
  await desk.getByLabel('At what time?').fill('2:30pm');
  await desk.getByLabel('Who sent it?').fill(helenOfHousing.referrerName);
  await desk.getByLabel(helenOfHousing.referringAgency, { exact: true }).check();
  await desk.getByLabel('From which address?').fill(helenOfHousing.referrerEmail);
  const dialogue = desk.waitForEvent('filechooser');
  await press(desk, 'Choose the file');
  await (await dialogue).setFiles(original);
  await press(desk, 'Continue to the form');
  await wordsShown(desk, /Answer as the form that came does/);
}

/** On the page of a change: changes how contact is safest, is told that a reason is missing, gives it and sends; looks at every screen on the way. */
export async function changeWithReason(
  page: Page,
  { contact, reason }: { readonly contact: string; readonly reason: string },
  look: (screen: string) => Promise<void>
): Promise<void> {
  await screenShown(page, 'Add or change something');
  await look('add or change');
  await press(page, 'Safe contact');
  await page.getByLabel(/^How best to make contact/).fill(contact);
  await press(page, /^Save and return to all sections/);
  await press(page, 'Give the reason and send');
  await screenShown(page, /Check your changes/);
  await press(page, 'Send the changes');
  await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
  await look('check your changes');
  await page.getByLabel('Why are you changing or adding this?').fill(reason);
  await press(page, 'Send the changes');
  await screenShown(page, 'Your changes were sent');
  await look('changes sent');
}
