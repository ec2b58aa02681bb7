import type { Locator, Page } from 'playwright-core';
import { referralsListAddress } from '../../local/server/pages/sitePages';
import { pageErrors, signIn } from '../support/sites/browser';
import { violations } from './support/page/accessibility';
import { caseIn, senior, walsall } from './support/caseOf';
import type { ReadyCase } from './support/caseOf';
import { faintInForcedColours } from './support/page/contrast';
import { focusOn } from './support/page/deskKeyboard';
import { screenShown, wordsShown } from './support/page/keyboard';
import { deskOf, officer } from './support/programs';
import { Stage } from './support/stage';
import { settledRows, twice } from './support/transferring';

describe('the Referrals list’s own page', () => {
  let stage: Stage;
  let first: ReadyCase;
  let second: ReadyCase;

  beforeAll(async () => {
    stage = await Stage.open();
    await deskOf(stage.origin).takeIn();
    first = await caseIn(stage.origin, 'Coventry', 61);
    second = await caseIn(stage.origin, 'Coventry', 62);
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  const openList = async (login: string, query = ''): Promise<Page> => {
    const page = await (await stage.newComputer()).newPage();
    await signIn(page, stage.origin, login, `${referralsListAddress}${query}`);
    await rowOf(page, first).waitFor();
    return page;
  };
  const rowOf = (page: Page, { reference }: ReadyCase): Locator => page.getByRole('checkbox', { name: `Select ${reference}` });
  const command = (page: Page): Locator => page.getByRole('toolbar', { name: 'Commands' }).getByRole('button', { name: /Transfer/ });

  test('has a Transfer command for one chosen case, which transfers it in a dialogue', async () => {
    const page = await openList(senior);
    expect(await command(page).count()).toBe(0);
    await rowOf(page, first).check();
    await command(page).waitFor();
    await rowOf(page, second).check();
    await command(page).waitFor({ state: 'detached' });
    await rowOf(page, second).uncheck();
    await command(page).focus();
    await page.keyboard.press('Enter');
    await screenShown(page, `Transfer: case ${first.reference}`);
    const dialogue = page.getByRole('dialog');
    const words = 'Offered to Walsall. The agencies of Coventry that may be told are told that the victim has left.';
    await dialogue.getByRole('button', { name: 'Walsall: Victim has moved there' }).click();
    await wordsShown(page, words);
    await focusOn(page, 'Undo', ({ label }) => label === `Undo: ${words}`);
    await page.keyboard.press('Escape');
    await dialogue.waitFor({ state: 'detached' });
    await focusOn(page, 'the command', ({ label }) => label.startsWith('Transfer the selected case'));
    expect(await pageErrors(page)).toEqual([]);
    const rows = await settledRows(stage.origin, first.key);
    expect(rows.transfers).toMatchObject([{ FromMarac: 'Coventry', ToMarac: 'Walsall', State: 'Offered', Reason: 'Moved' }]);
    expect(twice(rows)).toEqual([]);
    expect(page.url()).not.toContain(first.reference);

    // The receiving side's desk has it on top.
    const receiver = await stage.openAs(walsall, '/sites/marac/SitePages/Desk.aspx');
    await receiver.getByRole('button', { name: `Accept ${first.reference} from Coventry` }).waitFor();
  });

  test('offers nothing to those who may only read', async () => {
    const page = await openList(officer);
    await rowOf(page, second).check();
    await page.waitForLoadState('networkidle');
    expect(await command(page).count()).toBe(0);
    expect(await pageErrors(page)).toEqual([]);
  });

  test.each(['default', 'dark', 'contrast'])('its dialogue can be read in the theme %s', async theme => {
    const page = await openList(senior, `?theme=${theme}`);
    await rowOf(page, second).check();
    await command(page).click();
    const dialogue = page.getByRole('dialog');
    await dialogue.getByRole('listitem').filter({ hasText: 'IDVA details' }).waitFor();
    expect(await violations(page, '[role="dialog"], dialog')).toEqual([]);
    if (theme !== 'default') return;
    expect(await faintInForcedColours(page, '[role="dialog"], dialog')).toEqual([]);
    for (const [width, height] of [
      [640, 480],
      [375, 740]
    ] as const) {
      await page.setViewportSize({ width, height });
      expect(await dialogue.evaluate(element => Math.max(0, element.scrollWidth - element.clientWidth))).toBe(0);
      expect(await violations(page, '[role="dialog"], dialog')).toEqual([]);
    }
  });
});
