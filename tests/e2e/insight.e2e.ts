import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { pageErrors } from '../support/sites/browser';
import { asksAll, violations, violationsEverywhere, walkedOn } from './support/page/accessibility';
import { senior } from './support/caseOf';
import { focusOn } from './support/page/deskKeyboard';
import { faintInForcedColours } from './support/page/contrast';
import { press, screenShown, tabTo } from './support/page/keyboard';
import { rowsOf } from './support/programs';
import { Stage } from './support/stage';

const insightPage = '/sites/marac/SitePages/Insight.aspx';
const opcc = 'opcc@opcc.example';
/** Board paper, paragraph 34. */
const paper: readonly (readonly [string, number, number, number, string])[] = [
  ['Birmingham East', 167, 22, 189, '14 %'],
  ['Birmingham West', 257, 14, 271, '21 %'],
  ['Coventry', 104, 16, 120, '9 %'],
  ['Dudley', 136, 7, 143, '11 %'],
  ['Sandwell', 154, 7, 161, '12 %'],
  ['Solihull', 59, 5, 64, '5 %'],
  ['Walsall', 126, 10, 136, '10 %'],
  ['Wolverhampton', 205, 26, 231, '18 %'],
  ['Total', 1208, 107, 1315, '100 %']
];
const parts = [
  'Referrals',
  'Three questions',
  'Clocks',
  'Routes',
  'Victims',
  'Not recorded',
  'Backlog and transfers',
  'Actions and attendance',
  'Complex cases',
  'Rates',
  'SafeLives return',
  'Oversight pack'
];

/** One of each kind: the others are tables like these, and looked at in light, unless every single case is asked for. */
const lookedAtWhole = ['Referrals', 'Three questions', 'Clocks', 'Oversight pack', 'the cases behind a number'];

const button = (page: Page, name: string | RegExp): ReturnType<Page['getByRole']> => page.getByRole('button', { name, exact: true });

describe('Insight', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  async function openInsight(login: string, quarter: string, query = ''): Promise<Page> {
    const page = await stage.openAs(login, `${insightPage}${query}`);
    await screenShown(page, /MARAC figures/);
    await page.getByLabel('Quarter', { exact: true }).selectOption(quarter);
    return page;
  }

  async function openPaper(query = ''): Promise<Page> {
    const page = await openInsight(senior, '2019-Q1', query);
    await page.getByRole('table', { name: 'Referrals to MARAC, Q1 2019/20' }).waitFor();
    return page;
  }

  const tableOf = (page: Page): Promise<string[][]> =>
    page
      .getByRole('table', { name: 'Referrals to MARAC, Q1 2019/20' })
      .locator('tbody tr')
      .evaluateAll(rows => rows.map(row => Array.from(row.children, cell => cell.textContent ?? '').slice(0, 5)));

  async function saved(page: Page, kind: string, what: string): Promise<{ readonly name: string; readonly content: Buffer }> {
    const [download] = await Promise.all([page.waitForEvent('download'), button(page, `Save as ${kind}: ${what}`).click()]);
    return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
  }

  test('the screen, the workbook and the printed page are the Board paper’s table', async () => {
    const page = await openPaper();
    const expected = paper.map(([name, ...numbers]) => [name, ...numbers.map(String)]);
    expect(await tableOf(page)).toEqual(expected);

    const excel = await saved(page, 'Excel', 'Referrals to MARAC, Q1 2019/20');
    expect(excel.name).toBe('OFFICIAL-SENSITIVE Referrals to MARAC Q1 2019 20.xlsx');
    const files = unzipSync(excel.content);
    const strings = Array.from(strFromU8(files['xl/sharedStrings.xml']).matchAll(/<t[^>]*>([^<]*)<\/t>/g), ([, text]) => text);
    const cells = Array.from(strFromU8(files['xl/worksheets/sheet1.xml']).matchAll(/<row [^>]*>(.*?)<\/row>/g), ([, row]) =>
      Array.from(row.matchAll(/<c ([^>]*)>(?:<v>([^<]*)<\/v>)?<\/c>/g), ([, attributes, value]) =>
        attributes.includes('t="s"') ? strings[Number(value)] : Number(value)
      )
    );
    expect(cells.slice(2).map(row => row.slice(0, 5))).toEqual(
      paper.map(([name, accepted, withdrawn, received, share]) => [name, accepted, withdrawn, received, Number.parseInt(share, 10)])
    );
    const csv = (await saved(page, 'CSV', 'Referrals to MARAC, Q1 2019/20')).content.toString('utf8');
    expect(csv).toContain('Coventry,104,16,120,9,');
    const picture = await saved(page, 'picture', 'Referrals to MARAC, Q1 2019/20');
    expect(picture.content.subarray(1, 4).toString('latin1')).toBe('PNG');
    expect(picture.content.length).toBeGreaterThan(5_000);
    const exported = (await rowsOf(stage.origin, 'Events', `Kind eq 'Exported'`)).map(({ Detail }) => Detail);
    expect(exported).toEqual(['Spreadsheet', 'CSV', 'Picture'].map(format => `Exported as ${format}: Referrals to MARAC, Q1 2019/20.`));

    await page.getByText(/^These figures are frozen/).waitFor();
    await button(page, 'Oversight pack').click();
    await page.getByRole('heading', { name: 'MARAC oversight pack, Q1 2019/20' }).waitFor();
    await page.emulateMedia({ media: 'print' });
    expect(await tableOf(page)).toEqual(expected);
    expect(await button(page, 'Print the pack').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'screen' });
    expect(await pageErrors(page)).toEqual([]);
  });

  test('the OPCC sees the pack once it is published, and nothing else', async () => {
    const page = await openPaper();
    await page.getByText(/^These figures are frozen/).waitFor();
    await button(page, 'Oversight pack').click();
    await button(page, 'Publish to the OPCC').click();
    await page.getByText(/^Published .* at /).waitFor();
    const theirs = await openInsight(opcc, '2019-Q1');
    await theirs.getByRole('heading', { name: 'MARAC oversight pack, Q1 2019/20' }).waitFor();
    expect((await tableOf(theirs))[8]).toEqual(['Total', '1208', '107', '1315', '100 %']);
    expect(await theirs.getByText('Suppressed').count()).toBeGreaterThan(0);
    expect(await theirs.getByRole('button', { name: /show the cases/ }).count()).toBe(0);
    expect(await violationsEverywhere(theirs, 'a published pack')).toEqual([]);
    for (const one of [page, theirs]) expect(await pageErrors(one)).toEqual([]);
  });

  test('everything is done by keyboard alone, and what has the focus is never lost', async () => {
    const page = await openPaper();
    await page.getByText(/^These figures are frozen/).waitFor();
    await tabTo(page, ({ label }) => label === '16: show the cases, Decision: Withdrawn, Coventry, Q1 2019/20');
    await page.keyboard.press('Enter');
    await focusOn(page, 'the heading', ({ tag, label }) => tag === 'h2' && label.includes('Decision: Withdrawn, Coventry'));
    await page.getByRole('table', { name: '16 cases' }).waitFor();
    await tabTo(page, ({ label }) => /Back to the figures/.test(label), 60, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await focusOn(page, 'the number one comes from', ({ label }) => label.startsWith('16: show the cases, Decision: Withdrawn, Coventry'));
    await tabTo(page, ({ label }) => label === 'Clocks', 60, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await focusOn(page, 'the part that is shown', ({ label }) => label === 'Clocks');
    await press(page, /^Save as CSV: In plain hours/);
    expect(await pageErrors(page)).toEqual([]);
  });

  /** Goes through the parts; each is told to `look`. */
  async function throughParts(page: Page, look: (page: Page, part: string) => Promise<void>): Promise<void> {
    for (const part of parts) {
      await button(page, part).click();
      await page.getByRole('heading', { name: part, exact: true }).waitFor();
      await page.getByRole('table').first().waitFor();
      await look(page, part);
    }
    await button(page, 'Referrals').click();
    await button(page, /show the cases, Decision: Accepted, Coventry/).click();
    await page.getByRole('table', { name: /cases$/ }).waitFor();
    await look(page, 'the cases behind a number');
    expect(await pageErrors(page)).toEqual([]);
  }

  test.each(walkedOn)('can be read in light and dark, in forced colours, at 200 %% and on a phone, as %s', async (_where, query) => {
    const page = await stage.openAs(senior, `${insightPage}${query}`);
    await screenShown(page, /MARAC figures/);
    const current = (await page.getByLabel('Quarter', { exact: true }).locator('option').first().getAttribute('value')) ?? '';
    await page.getByLabel('Quarter', { exact: true }).selectOption(current);
    const found: string[] = [];
    await throughParts(
      page,
      async (shown, part) =>
        void found.push(...(asksAll || lookedAtWhole.includes(part) ? await violationsEverywhere(shown, part) : await violations(shown)))
    );
    expect(found).toEqual([]);
  });

  test('charts and their numbers stand out in the contrast themes, dark and light', async () => {
    const page = await openPaper();
    expect(await page.locator('#local-web-part svg[role="img"]').count()).toBeGreaterThan(0);
    expect(await faintInForcedColours(page)).toEqual([]);
  });
});
