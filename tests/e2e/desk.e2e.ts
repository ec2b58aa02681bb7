import type { Page } from 'playwright-core';
import { control, pageErrors, signIn } from '../support/sites/browser';
import { overflow, violations } from './support/page/accessibility';
import { faintInForcedColours } from './support/page/contrast';
import { screenShown } from './support/page/keyboard';
import { coordinator, deskOf, deskPage, editInList, formOf, outcomeOf, storedDraft } from './support/programs';
import { Stage } from './support/stage';

const caseRow = /^M-\w{4}-\w{4}-\w/;

describe('the desk on the production bundles', () => {
  let stage: Stage;
  let number = 300;

  beforeAll(async () => {
    stage = await Stage.open();
    const desk = deskOf(stage.origin);
    await desk.takeIn();
    // What the desk owes by itself is done, so that its rounds are short: at most twenty victims are told of in one.
    for (let changed = 1; changed > 0;) {
      const kept = await desk.review.runAutomaticSteps();
      changed = kept.ok ? kept.value.changed.length : 0;
    }
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  const queueShown = (page: Page): Promise<void> => page.getByRole('button', { name: caseRow }).first().waitFor();

  const openFirstCase = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: caseRow }).first().click();
    await page.getByRole('heading', { name: 'Safe contact with the victim' }).waitFor();
  };

  const dataReads = async (): Promise<readonly string[]> =>
    (await stage.requests(/./)).filter(({ isDataRead }) => isDataRead).map(({ url }) => url);

  const takenIn = async (): Promise<string> => {
    number += 1;
    const draft = await storedDraft(stage.origin, number);
    const form = formOf(stage.origin);
    await form.open();
    await form.submit(draft);
    await deskOf(stage.origin).takeIn();
    return draft.key;
  };

  test('the queue is one read, a case file at most two', async () => {
    const page = await (await stage.newComputer()).newPage();
    // Whatever is asked after the first read waits: taking in begins once the queue is on the page.
    const held: (() => Promise<void>)[] = [];
    let reads = 0;
    await page.route(/\/_api\/(\$batch|.*\/items)/, async route => {
      reads += 1;
      if (reads > 1) await new Promise<void>(resolve => held.push(async () => resolve()));
      await route.continue();
    });
    await signIn(page, stage.origin, coordinator, deskPage);
    await queueShown(page);
    await Promise.all(held.splice(0).map(release => release()));
    await page.unrouteAll({ behavior: 'wait' });
    await stage.quiet();
    await stage.clearLog();
    await openFirstCase(page);
    await stage.quiet();
    // A surplus is told by its addresses.
    expect((await dataReads()).slice(2)).toEqual([]);
    expect(await pageErrors(page)).toEqual([]);
  });

  test('a case has an address: Back, Forward, reload and another tab lead to it, and the queue is where it was', async () => {
    const page = await stage.openAs(coordinator, deskPage);
    await queueShown(page);
    const safeContact = (on: Page): Promise<void> => on.getByRole('heading', { name: 'Safe contact with the victim' }).waitFor();
    await openFirstCase(page);
    const address = page.url();
    expect(new URL(address).hash).toMatch(/^#\/desk\/case\/M-\w{4}-\w{4}-\w$/);
    const title = await page.title();
    await page.goBack();
    await queueShown(page);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(caseRow);
    await page.goForward();
    await safeContact(page);
    await page.reload();
    await safeContact(page);
    expect([page.url(), await page.title()]).toEqual([address, title]);
    const other = await page.context().newPage();
    await other.goto(address);
    await safeContact(other);
    await other.getByRole('button', { name: 'Back to the queue' }).click();
    await queueShown(other);
    expect([...(await pageErrors(page)), ...(await pageErrors(other))]).toEqual([]);
  });

  test('works with the threshold far below the number of rows', async () => {
    await control(stage.origin, 'POST', 'threshold', { rows: 500 });
    try {
      await takenIn();
      const page = await stage.openAs(coordinator, deskPage);
      await queueShown(page);
      await openFirstCase(page);
    } finally {
      await control(stage.origin, 'POST', 'threshold', { rows: 5000 });
    }
  });

  test.each<[string, object, RegExp]>([
    ['a status that is none', { Status: 'Donne' }, /status/i],
    ['a deleted key', { Key: null }, /key/i]
  ])('a row edited in the list screen, %s, is named and nothing crashes', async (_, values, words) => {
    const key = await takenIn();
    const [row] = (await outcomeOf(stage.origin, key)).Referrals;
    await editInList(stage.origin, 'Referrals', row.Id, values);
    const page = await stage.openAs(coordinator, deskPage);
    await page.getByRole('button', { name: /^With a problem/ }).click();
    const button = page.getByRole('button', { name: new RegExp(`^${String(row.Reference)}`) });
    await button.waitFor();
    await page.getByText(words).first().waitFor();
    await button.click();
    await screenShown(page, `Case ${String(row.Reference)}`);
    await page.getByText(words).first().waitFor();
    await page.keyboard.press('Escape');
    await button.waitFor();
    expect(await pageErrors(page)).toEqual([]);
  });

  test('a form that is broken JSON is named on the case, and the queue goes on', async () => {
    const key = await takenIn();
    const [row] = (await outcomeOf(stage.origin, key)).Referrals;
    const part = Object.keys(row).find(column => /^Form.*1$/.test(column)) ?? '';
    await editInList(stage.origin, 'Referrals', row.Id, { [part]: '{"victimFamilyName": "cut' });
    const page = await stage.openAs(coordinator, deskPage);
    await page.getByRole('searchbox').fill(String(row.Reference));
    await page.getByRole('button', { name: caseRow }).click();
    await page.getByText(/Make no contact before you have asked the referrer/).waitFor();
    expect(await pageErrors(page)).toEqual([]);
  });

  test.each(['opcc@opcc.example'])('%s is told who can give access', async login => {
    const page = await stage.openAs(login, deskPage);
    await page.getByText(/owner of the case site gives access/).waitFor();
  });

  test('a new referral comes by itself, without a reload', async () => {
    const page = await stage.openAs(coordinator, deskPage);
    await queueShown(page);
    number += 1;
    const draft = await storedDraft(stage.origin, number);
    const form = formOf(stage.origin);
    await form.open();
    const sent = await form.submit(draft);
    if (!sent.ok || sent.value.kind !== 'submitted') throw new Error('Not submitted');
    await page.getByRole('button', { name: 'Refresh' }).click();
    await page.getByRole('searchbox').fill(sent.value.submitted.reference);
    await page.getByRole('button', { name: new RegExp(`^${sent.value.submitted.reference}`) }).waitFor();
  });

  test.each(['default', 'dark', 'contrast'])('accessible in the theme %s, as a Teams tab', async theme => {
    const page = await stage.openAs(coordinator, `${deskPage}?teams=1&theme=${theme}`);
    await queueShown(page);
    expect(await violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Keys' }).click();
    expect(await violations(page)).toEqual([]);
    await openFirstCase(page);
    expect(await violations(page)).toEqual([]);
  });

  test('words and marks stand out in the contrast themes, dark and light', async () => {
    const page = await stage.openAs(coordinator, deskPage);
    await queueShown(page);
    expect(await faintInForcedColours(page)).toEqual([]);
    await openFirstCase(page);
    expect(await faintInForcedColours(page)).toEqual([]);
  });

  test('on a laptop no column of the queue is out of sight, with referrals that wait for their referrer', async () => {
    const page = await stage.openAs(coordinator, deskPage);
    await page.setViewportSize({ width: 1366, height: 768 });
    await page
      .getByText(/^Waiting for the referrer since/)
      .first()
      .waitFor();
    const outOfSight = await page
      .locator('table')
      .first()
      .evaluate(({ parentElement: frame }) => (frame ? frame.scrollWidth - frame.clientWidth : -1));
    expect(outOfSight).toBe(0);
  });

  test.each([
    ['a phone', 360, 740],
    ['200 % zoom', 640, 480],
    ['a tablet', 820, 1180]
  ])('fits %s without scrolling sideways', async (_, width, height) => {
    const page = await stage.openAs(coordinator, deskPage);
    await page.setViewportSize({ width, height });
    await queueShown(page);
    expect(await overflow(page)).toBe(0);
    await openFirstCase(page);
    expect(await overflow(page)).toBe(0);
    expect(await violations(page)).toEqual([]);
  });
});
