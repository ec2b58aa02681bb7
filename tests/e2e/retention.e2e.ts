import type { Page } from 'playwright-core';
import { control, pageErrors } from '../support/sites/browser';
import { violationsEverywhere } from './support/page/accessibility';
import { senior } from './support/caseOf';
import { referenceIn } from './support/page/deskKeyboard';
import { screenShown, wordsShown } from './support/page/keyboard';
import { deskPage, rowsOf } from './support/programs';
import { Stage } from './support/stage';

const button = (page: Page, name: string | RegExp): ReturnType<Page['getByRole']> => page.getByRole('button', { name });

describe('records whose keeping is over', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  const openRecords = async (): Promise<Page> => {
    const page = await stage.openAs(senior, deskPage);
    await button(page, 'Records to review').click();
    await screenShown(page, /Records to review/);
    await button(page, /^Decide about /)
      .first()
      .waitFor();
    return page;
  };

  test('those of 2019 are due; one is disposed of, and its history alone is left', async () => {
    const page = await openRecords();
    expect(await violationsEverywhere(page, 'records')).toEqual([]);
    const reference = referenceIn(
      await button(page, /^Decide about /)
        .first()
        .innerText()
    );
    const [row] = await rowsOf(stage.origin, 'Referrals', `Reference eq '${reference}'`);
    await button(page, `Decide about ${reference}`).click();
    await page.getByRole('region', { name: `Decide about ${reference}` }).waitFor();
    expect(await violationsEverywhere(page, 'a decision')).toEqual([]);
    await page.getByLabel('Dispose of it').check();
    await page.getByLabel('Why?').fill('Its period is over and nobody needs it.');
    await button(page, 'Dispose of the record').click();
    await wordsShown(page, new RegExp(`${reference} was disposed of. Until `));
    for (const list of ['Referrals', 'People', 'MatchKeys', 'Minutes']) {
      const left = await rowsOf(
        stage.origin,
        list,
        list === 'Referrals' ? `Key eq '${String(row.Key)}'` : `CaseKey eq '${String(row.Key)}'`
      );
      expect([list, left.length]).toEqual([list, 0]);
    }
    const lines = await rowsOf(stage.origin, 'Events', `CaseKey eq '${String(row.Key)}'`);
    expect(lines.map(({ Kind }) => Kind)).toContain('Disposed of');
    expect(await pageErrors(page)).toEqual([]);
  });

  test('with the connection lost nothing goes, what was typed stays, and it goes once it is back', async () => {
    const page = await openRecords();
    const decide = button(page, /^Decide about /).first();
    const reference = referenceIn(await decide.innerText());
    await decide.click();
    await page.getByLabel('Dispose of it').check();
    await page.getByLabel('Why?').fill('Its period is over.');
    await page.context().setOffline(true);
    await button(page, 'Dispose of the record').click();
    await page
      .getByRole('alert')
      .filter({ hasText: /connection/i })
      .first()
      .waitFor();
    expect(await page.getByLabel('Why?').inputValue()).toBe('Its period is over.');
    expect(await rowsOf(stage.origin, 'Referrals', `Reference eq '${reference}'`)).toHaveLength(1);
    await page.context().setOffline(false);
    await button(page, 'Dispose of the record').click();
    await wordsShown(page, new RegExp(`${reference} was disposed of. Until `));
    expect(await rowsOf(stage.origin, 'Referrals', `Reference eq '${reference}'`)).toEqual([]);
  });

  test('is found by its index, with the list view threshold far below the number of rows', async () => {
    await control(stage.origin, 'POST', 'threshold', { rows: 500 });
    try {
      await openRecords();
    } finally {
      await control(stage.origin, 'POST', 'threshold', { rows: 5000 });
    }
  });
});
