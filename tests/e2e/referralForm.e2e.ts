import type { Page } from 'playwright-core';
import { referralForm } from '../../src/domain/form/referralForm';
import { pageErrors } from '../support/browser';
import { overflow, violations } from './support/accessibility';
import { focused, screenShown } from './support/keyboard';
import { formPage, officer, storedDraft } from './support/programs';
import { Stage } from './support/stage';

jest.setTimeout(240_000);

const sections = referralForm.sections.map(({ title }) => title);

describe('the referral form on the production bundles', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open();
    await storedDraft(stage.origin, 400);
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  const continueDraft = async (page: Page): Promise<void> => {
    await page.getByRole('button', { name: /^Continue your draft: Referral to Birmingham East MARAC/ }).first().click();
    await page.getByText(`You have completed ${sections.length} of ${sections.length} sections`).waitFor();
  };

  /** Looks at every screen of a complete draft. */
  const everyScreen = async (page: Page, look: (screen: string) => Promise<void>): Promise<void> => {
    await page.getByRole('button', { name: 'Start a new referral' }).waitFor();
    await look('start');
    await continueDraft(page);
    await look('task list');
    await page.getByRole('button', { name: sections[0] }).click();
    for (const title of sections) {
      await screenShown(page, title);
      await look(title);
      await page.getByRole('button', { name: 'Continue' }).click();
    }
    await screenShown(page, /^Check your answers/);
    await look('check answers');
  };

  test('opens with at most two reads', async () => {
    await stage.clearLog();
    const page = await stage.openAs(officer, formPage);
    await page.getByRole('button', { name: 'Start a new referral' }).waitFor();
    const reads = (await stage.requests(/./)).filter(({ isDataRead }) => isDataRead);
    expect(reads.length).toBeGreaterThan(0);
    expect(reads.length).toBeLessThanOrEqual(2);
  });

  test.each(['default', 'dark', 'contrast'])('every screen is accessible in the theme %s, as a Teams tab', async theme => {
    const page = await stage.openAs(officer, `${formPage}?teams=1&theme=${theme}`);
    const found: string[] = [];
    await everyScreen(page, async screen => {
      found.push(...(await violations(page)).map(words => `${screen}: ${words}`));
    });
    expect(found).toEqual([]);
    expect(await pageErrors(page)).toEqual([]);
  });

  test.each([
    ['a phone', 360, 740],
    ['200 % zoom', 640, 480]
  ])('every screen fits %s without scrolling sideways', async (_, width, height) => {
    const page = await stage.openAs(officer, formPage);
    await page.setViewportSize({ width, height });
    const tooWide: string[] = [];
    await everyScreen(page, async screen => {
      if ((await overflow(page)) > 0) tooWide.push(screen);
    });
    expect(tooWide).toEqual([]);
  });

  test('going on with nothing answered leads to what is missing, and from there to the field', async () => {
    const page = await stage.openAs(officer, formPage);
    await page.getByRole('button', { name: 'Start a new referral' }).click();
    await page.getByRole('button', { name: 'The victim' }).click();
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('There is a problem');
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('Tab');
    expect((await focused(page)).label).toBe('Enter the victim’s family name');
    await page.keyboard.press('Enter');
    expect((await focused(page)).label).toBe('Family name');
  });
});
