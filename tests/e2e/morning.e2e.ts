import type { Page } from 'playwright-core';
import { pageErrors } from '../support/browser';
import { decideMatches, focusOn, noteMatches, pressAbove, reviewShown, rowBySearch, rowInFocus } from './support/deskKeyboard';
import { screenShown, tabTo, wordsShown } from './support/keyboard';
import { awaiting, closedCase, morning, overnight, special } from './support/morning';
import { coordinator, deskPage, rowsOf, sitePaths } from './support/programs';
import type { ListRow } from './support/programs';
import { Stage } from './support/stage';

jest.setTimeout(600_000);

describe('a coordinator’s morning, by keyboard alone', () => {
  let stage: Stage;
  let cases: readonly ListRow[] = [];
  let closed = '';
  const reference = (place: number): string => String(cases[place].Reference);

  beforeAll(async () => {
    stage = await Stage.open(morning);
    cases = await awaiting(stage.origin);
    closed = String((await closedCase(stage.origin)).Reference);
  });
  afterAll(() => stage?.close());

  const accept = async (page: Page): Promise<void> => {
    await page.keyboard.press('a');
    await focusOn(page, 'why it is accepted', ({ id }) => id === 'review-rationale');
    await page.keyboard.type(' Heard at the next meeting.');
  };

  const decide = async (page: Page, place: number): Promise<void> => {
    if (place === special.repeatOfClosed) {
      await pressAbove(page, new RegExp(`^Review as a repeat of ${closed}`));
      await focusOn(page, 'why it is accepted', ({ id }) => id === 'review-rationale');
      await page.keyboard.type(' Heard last year.');
    } else if (place === special.duplicateOfFirst) {
      await pressAbove(page, new RegExp(`^Withdraw as a duplicate of ${reference(special.first)}`));
      await tabTo(page, ({ id }) => id === 'review-withdrawn-because');
      await page.keyboard.type('The first referral stands.');
    } else if (place === special.asked) {
      await page.keyboard.press('q');
      await focusOn(page, 'the question', ({ id }) => id === 'review-question');
      await page.keyboard.type('When did he come back?');
    } else if (place === special.noCriterion) {
      await page.keyboard.press('w');
      await focusOn(page, 'why it is withdrawn', ({ name }) => name === 'review-withdrawn-reason');
      await page.keyboard.press('Space');
      await tabTo(page, ({ id }) => id === 'review-withdrawn-because');
      await page.keyboard.type('The score is low and nothing else is told.');
    } else await accept(page);
    await page.keyboard.press('Control+Enter');
  };

  test('twenty reviewed, matched and decided', async () => {
    expect(cases).toHaveLength(overnight);
    const page = await stage.openAs(coordinator, deskPage);
    await page.getByRole('button', { name: /^Review next \(20\)/ }).waitFor();
    await tabTo(page, ({ tag, label }) => tag === 'button' && label.startsWith('M-'));
    await page.keyboard.press('v');
    let last = '';
    const T = Date.now();
    for (let place = 0; place < overnight; place++) {
      last = await reviewShown(page, last);
      await page.screenshot({ path: `/tmp/e1/r${place}.png`, fullPage: true });
      expect(last).toBe(reference(place));
      const same = place === special.repeatOfClosed ? [closed] : place === special.first ? [reference(special.duplicateOfFirst)] : place === special.duplicateOfFirst ? [reference(special.first)] : [];
      if (same.length > 0) await decideMatches(page, same);
      await noteMatches(page);
      await page.screenshot({ path: `/tmp/e1/r${place}b.png`, fullPage: true });
      await decide(page, place);
      console.log(place, last, Date.now() - T);
    }
    await screenShown(page, /Reviews$/);
    await wordsShown(page, 'Nothing is left to review.');
    await page.keyboard.press('Escape');
    await rowInFocus(page, last);
    expect(await pageErrors(page)).toEqual([]);
  });
});
