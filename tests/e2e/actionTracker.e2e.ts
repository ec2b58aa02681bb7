import type { Page } from 'playwright-core';
import { pageErrors } from '../support/sites/browser';
import { violationsEverywhere, walkedOn } from './support/page/accessibility';
import { focused, press, screenShown, tabTo, wordsShown } from './support/page/keyboard';
import { rowsOf, sitePaths } from './support/programs';
import type { ListRow } from './support/programs';
import { Stage } from './support/stage';

const trackerPage = '/sites/marac/SitePages/Actions.aspx';
const coordinator = 'coordinator.walsall@wmp.example';

describe('the action tracker on the production bundles', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  const rowOf = async (key: string): Promise<ListRow> => (await rowsOf(stage.origin, 'Actions', `Key eq '${key}'`, sitePaths.partner))[0];
  const openOf = (marac: string, agency: string): Promise<readonly ListRow[]> =>
    rowsOf(stage.origin, 'Actions', `OpenFor eq '${marac} - ${agency}'`, sitePaths.partner);

  const opened = async (address = trackerPage): Promise<Page> => {
    const page = await stage.openAs(coordinator, address);
    await page.getByRole('rowheader').first().waitFor();
    await stage.quiet();
    return page;
  };
  const toOpener = (page: Page): ReturnType<typeof tabTo> =>
    tabTo(
      page,
      ({ tag, label }) =>
        tag === 'button' &&
        label.length > 0 &&
        !/^(All owed|Overdue|Due soon|For the next|Closed|Refresh|Take the next|Next step|Show only|Action|Status|Due|Agency|Taken|Case)/.test(
          label
        )
    );

  test('opens with one reading of each site, what is overdue first', async () => {
    await stage.openAs(coordinator, trackerPage);
    await stage.quiet();
    await stage.clear();
    const page = await opened();
    await stage.clearLog();
    await page.getByRole('button', { name: 'Refresh' }).click();
    await stage.quiet();
    const reads = (await stage.requests(/./)).filter(({ isDataRead }) => isDataRead);
    // The list on both sites, and what the round asks for: reports not taken in, cases that wait for their actions, and the actions of those.
    expect(reads.filter(({ parts }) => parts?.some(part => /OpenFor/.test(part)))).toHaveLength(1);
    expect(reads.length).toBeLessThanOrEqual(5);
    const first = await page.getByRole('row').nth(1).innerText();
    expect(first).toMatch(/Overdue|Due/);
    expect(await pageErrors(page)).toEqual([]);
  });

  test('is worked with the keyboard alone: an action is opened, carried forward, taken back, reported, and the next is chosen', async () => {
    const page = await opened();
    const owed = async (): Promise<number> => Number(/\d+/.exec(await page.getByRole('button', { name: /^All owed/ }).innerText())?.[0]);
    const before = await owed();
    await toOpener(page);
    await page.keyboard.press('Enter');
    await screenShown(page, /^.*Action, /);
    await press(page, 'Carry forward');
    await screenShown(page, 'Until when is it carried forward?');
    await press(page, 'Carry forward');
    await page.getByRole('button', { name: /^Undo: The action is carried forward/ }).waitFor();
    expect((await focused(page)).label).toMatch(/^Undo: The action is carried forward/);
    await page.keyboard.press('Enter');
    await wordsShown(page, 'It is as it was before.');
    await press(page, 'Enter what the agency says');
    await screenShown(page, 'What does the agency say?');
    await press(page, 'Enter what the agency says');
    await screenShown(page, 'There is a problem');
    await tabTo(page, ({ type }) => type === 'radio');
    await page.keyboard.press('Space');
    await tabTo(page, ({ tag }) => tag === 'textarea');
    await page.keyboard.type('She has new locks.');
    await press(page, 'Enter what the agency says');
    await page.getByRole('button', { name: /^Undo: The action is closed: done/ }).waitFor();
    await tabTo(page, now => /Back to the tracker/.test(now.label), 60, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await screenShown(page, 'Action tracker');
    await page.getByRole('rowheader').first().waitFor();
    await page.getByRole('button', { name: `All owed (${before - 1})` }).waitFor();
    expect(await pageErrors(page)).toEqual([]);
  });

  test('several are moved to another agency at once, whose folder they lie in then', async () => {
    const page = await opened();
    await page.getByLabel('MARAC', { exact: true }).selectOption('Walsall');
    await page.getByLabel('Agency', { exact: true }).selectOption('Housing');
    await page.getByRole('rowheader').first().waitFor();
    await stage.quiet();
    const before = await openOf('Walsall', 'Housing');
    expect(before.length).toBeGreaterThan(1);
    await page.getByLabel(/^Choose all/).check();
    await page.getByRole('button', { name: 'Move to somebody else' }).click();
    const form = page.getByRole('region', { name: 'Who owes it from now on?' });
    await form.getByLabel('Agency', { exact: true }).selectOption('Health');
    await form.getByLabel('Why?').fill('Health has agreed to take these on.');
    await form.getByRole('button', { name: 'Move to somebody else' }).click();
    await page.getByRole('button', { name: /^Undo: .* with Health now/ }).waitFor();
    for (const { Key } of before)
      expect(await rowOf(String(Key))).toMatchObject({
        Agency: 'Health',
        OpenFor: 'Walsall - Health',
        FileDirRef: expect.stringMatching(/\/Walsall - Health$/)
      });
    await page.getByRole('button', { name: /^Undo: .* with Health now/ }).click();
    await page
      .getByText(/as before\./)
      .first()
      .waitFor();
    for (const { Key } of before)
      expect(await rowOf(String(Key))).toMatchObject({
        Agency: 'Housing',
        OpenFor: 'Walsall - Housing',
        FileDirRef: expect.stringMatching(/\/Walsall - Housing$/)
      });
    expect(await pageErrors(page)).toEqual([]);
  });

  test.each(walkedOn)('accessible in light and dark, in forced colours, at 200 %% and on a phone, as %s', async (_where, query) => {
    const page = await opened(`${trackerPage}${query}`);
    const found: string[] = [];
    const seen = async (screen: string): Promise<void> => void found.push(...(await violationsEverywhere(page, screen)));
    await page.getByText('What each agency owes').click();
    await page.getByLabel(/^Choose all/).check();
    await seen('list');
    await page.getByRole('button', { name: 'Withdraw' }).click();
    const form = page.getByRole('region', { name: 'Why is it withdrawn?' });
    await form.getByRole('button', { name: 'Withdraw' }).click();
    await screenShown(page, 'There is a problem');
    await seen('form with a problem');
    await form.getByRole('button', { name: 'Cancel' }).click();
    await page.getByRole('rowheader').first().getByRole('button').click();
    await screenShown(page, /Action, /);
    await seen('action');
    await page.getByRole('button', { name: 'Enter what the agency says' }).click();
    await page.getByRole('radio', { name: 'Done', exact: true }).check();
    await seen('report');
    expect(found).toEqual([]);
  });

  test('somebody outside the team is told who gives access', async () => {
    const page = await stage.openAs('opcc@opcc.example', trackerPage);
    await page.getByText(/owner of the case site gives access/).waitFor();
  });
});
