import type { Page } from 'playwright-core';
import { pageErrors } from '../support/sites/browser';
import { violationsEverywhere, walkedOn } from './support/page/accessibility';
import { openCase, press } from './support/afterSending';
import { focusOn, numbersToWrite, reviewShown, rowBySearch } from './support/page/deskKeyboard';
import { screenShown, tabTo, wordsShown } from './support/page/keyboard';
import { awaiting, morning, special } from './support/morning';
import { coordinator, deskOf, deskPage } from './support/programs';
import type { ListRow } from './support/programs';
import { Stage } from './support/stage';

describe('the screens of the desk for a morning’s work can be read by everybody', () => {
  let stage: Stage;
  let cases: readonly ListRow[] = [];

  beforeEach(async () => {
    stage = await Stage.open(morning);
    cases = await awaiting(stage.origin);
  });
  afterEach(() => stage?.close());

  const reference = (place: number): string => String(cases[place].Reference);

  const toRow = async (page: Page, place: number): Promise<void> => {
    await page.getByRole('button', { name: /^M-/ }).first().waitFor();
    await tabTo(page, ({ type }) => type === 'search');
    await page.keyboard.press('ArrowDown');
    await rowBySearch(page, reference(place));
  };

  /** A colleague has decided, and considered the crimes, before this person sends. */
  const colleague = async (place: number): Promise<void> => {
    const desk = deskOf(stage.origin, 'chair@wmp.example');
    const caseKey = String(cases[place].Key);
    const decisionKey = desk.newDecisionKey();
    await desk.review.accept({ caseKey, decisionKey, criterion: 'Professional judgement', rationale: 'He has threatened to kill her.' });
    await desk.review.considerCrimes(caseKey, { outcome: 'Already recorded', detail: '20BW/1/26' });
  };

  test.each(walkedOn)(
    'every screen and state, in light and dark, in forced colours, at 200 %% and on a phone, as %s',
    async (_where, query) => {
      const found: string[] = [];
      const page = await stage.openAs(coordinator, `${deskPage}${query}`);
      const seen = async (screen: string): Promise<void> => void found.push(...(await violationsEverywhere(page, screen)));
      await toRow(page, special.first);
      await page.keyboard.press('c');
      await focusOn(page, 'the crimes', ({ name }) => name === 'desk-crimes');
      await page.keyboard.press('2');
      await numbersToWrite(page);
      await page.keyboard.press('Delete');
      await page.keyboard.press('Control+Enter');
      await wordsShown(page, 'Enter the crime numbers');
      await seen('crimes, nothing entered');
      await page.keyboard.type('20BW/2/26');
      await colleague(special.first);
      await page.keyboard.press('Control+Enter');
      await screenShown(page, /wrote this before you/);
      await seen('crimes, written by two');
      await press(page, 'Keep theirs');

      await rowBySearch(page, reference(special.duplicateOfFirst));
      await page.keyboard.press('v');
      await reviewShown(page);
      await seen('review with matches');
      await tabTo(page, ({ tag, label }) => tag === 'div' && / of case M-/.test(label));
      await page.keyboard.press('s');
      await page
        .getByRole('button', { name: /^Every case of this person/ })
        .first()
        .click();
      await screenShown(page, /^Every case of/);
      await seen('one person over all cases');
      await press(page, /Back to the possible matches$/);
      for (const [key, field, screen] of [
        ['a', 'rationale', 'accepting'],
        ['q', 'question', 'asking'],
        ['w', 'withdrawn-reason', 'withdrawing']
      ] as const) {
        await page
          .getByRole('heading', { name: /^Review M-|Review M-/ })
          .first()
          .focus();
        await page.keyboard.press(key);
        await focusOn(page, screen, ({ id, name }) => id === `review-${field}` || name === `review-${field}`);
        await seen(screen);
      }
      await page.keyboard.press('Control+Enter');
      await screenShown(page, 'There is a problem');
      await seen('withdrawing, nothing entered');
      await page.getByRole('radio', { name: 'Does not meet a criterion' }).check();
      await page.getByLabel('What should the referrer know about it?').fill('Nothing that is told meets a criterion.');
      await page.keyboard.press('Control+Enter');
      const next = await reviewShown(page, reference(special.duplicateOfFirst));
      await page.getByRole('button', { name: /^Undo: .* withdrawn/ }).waitFor();
      await seen('the next review, with a withdrawal to undo');
      await colleague(cases.findIndex(({ Reference }) => Reference === next));
      await page.keyboard.press('w');
      await page.getByRole('radio', { name: 'Does not meet a criterion' }).check();
      await page.getByLabel('What should the referrer know about it?').fill('Nothing that is told meets a criterion.');
      await page.keyboard.press('Control+Enter');
      await screenShown(page, /wrote this before you/);
      await seen('a decision, written by two');
      await page.keyboard.press('Escape');

      await press(page, 'Waiting to be heard');
      await screenShown(page, /Waiting to be heard/);
      await page.getByRole('button', { name: 'Count again' }).waitFor();
      await seen('waiting to be heard');
      await page.keyboard.press('Escape');

      await openCase(page, reference(special.first));
      await press(page, 'Show the notices and answers');
      await page.getByRole('region', { name: /^IDVA service of/ }).waitFor();
      await press(page, 'Add who must not be told');
      await seen('a case with its duties, the IDVA service and who must not be told');
      expect(found).toEqual([]);
      expect(await pageErrors(page)).toEqual([]);
    }
  );
});
