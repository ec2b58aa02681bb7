import type { Page, Route } from 'playwright-core';
import { pageErrors } from '../support/sites/browser';
import { focusOn, reviewShown, rowBySearch, rowInFocus } from './support/page/deskKeyboard';
import { tabTo, wordsShown } from './support/page/keyboard';
import { awaiting, morning } from './support/morning';
import { coordinator, deskPage, rowsOf } from './support/programs';
import type { ListRow } from './support/programs';
import { Stage } from './support/stage';

/** Coordinates no MARAC, and sees all. */
const chair = 'chair@wmp.example';
/** Coordinates other MARACs. */
const senior = 'senior@wmp.example';

/** Holds the first write of every page to a row of the Referrals list until as many as are expected are held, then lets all of them go at once. */
function heldTogether(expected: number): (page: Page) => Promise<void> {
  const held: (() => void)[] = [];
  return async page => {
    let isHeld = false;
    await page.route(/\/_api\/.*Referrals.*\/items\(\d+\)/i, async (route: Route) => {
      if (!isHeld && route.request().method() !== 'GET') {
        isHeld = true;
        await new Promise<void>(resolve => {
          held.push(resolve);
          if (held.length === expected) held.forEach(release => release());
        });
      }
      await route.continue();
    });
  };
}

describe('several people on one case', () => {
  let stage: Stage;
  let cases: readonly ListRow[] = [];

  beforeAll(async () => {
    stage = await Stage.open(morning);
    cases = await awaiting(stage.origin);
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  const rowOf = async (place: number): Promise<ListRow> =>
    (await rowsOf(stage.origin, 'Referrals', `Key eq '${String(cases[place].Key)}'`))[0];

  /** Somebody's desk with the focus on the row of a case. */
  const atRow = async (login: string, place: number): Promise<Page> => {
    const page = await stage.openAs(login, deskPage);
    if (login === senior) {
      await tabTo(page, ({ id }) => id === 'desk-marac');
      await page.keyboard.press('ArrowDown');
      await page.getByRole('option', { name: /^All MARACs/, selected: true }).waitFor({ state: 'attached' });
    }
    await tabTo(page, ({ tag, label }) => tag === 'a' && label.startsWith('M-'));
    await rowBySearch(page, String(cases[place].Reference));
    return page;
  };

  test('four duties in the same second: no conflict screen, four duties with four names', async () => {
    const hold = heldTogether(4);
    await stage.clearLog();
    const duties = [
      { login: coordinator, keys: ['p'], column: 'Processed', done: 'Processed', by: 'Example, Birmingham' },
      { login: senior, keys: ['i'], column: 'ReferrerInvited', done: 'Referrer invited', by: 'Example, Senior' },
      { login: chair, keys: ['d'], column: 'IdvaNotified', done: 'IDVA service told', by: 'Example, Chair' },
      {
        login: 'administrator@wmp.example',
        keys: ['c', '1'],
        column: 'CrimesConsidered',
        done: 'Crimes considered',
        by: 'Example, Administrator'
      }
    ];
    const reference = String(cases[8].Reference);
    const pages: Page[] = [];
    for (const { login } of duties) pages.push(await atRow(login, 8));
    await Promise.all(pages.map(hold));
    await Promise.all(
      duties.map(async ({ keys }, at) => {
        for (const key of keys) {
          await pages[at].keyboard.press(key);
          if (key === 'c') await focusOn(pages[at], 'what became of the crimes', ({ name }) => name === 'desk-crimes');
        }
      })
    );
    await Promise.all(pages.map((page, at) => wordsShown(page, new RegExp(`${reference}: ${duties[at].done}`))));
    for (const page of pages) {
      expect(await page.getByRole('heading', { name: /wrote this before you/ }).count()).toBe(0);
      expect(await page.getByText(/could not be stored/).count()).toBe(0);
      expect(await pageErrors(page)).toEqual([]);
    }
    const row = await rowOf(8);
    expect(duties.map(({ column }) => row[`${column}By`])).toEqual(duties.map(({ by }) => by));
    for (const { column } of duties) expect(Date.parse(String(row[`${column}At`]))).not.toBeNaN();
    expect(row).toMatchObject({ Status: 'Awaiting review', HasPending: false });
    // They did meet: the server took one, and refused the other three once at least.
    const refused = (await stage.requests(/^POST .*Referrals.*\/items\(/)).filter(({ status }) => status === 412);
    expect(refused.length).toBeGreaterThanOrEqual(3);
  });

  describe('the same thing', () => {
    /** Two desks at the crimes of one case, both typed; the first is stored, then the second is sent. */
    const crimesOfBoth = async (place: number): Promise<readonly [Page, Page]> => {
      const pages = [await atRow(chair, place), await atRow(coordinator, place)] as const;
      for (const [at, page] of pages.entries()) {
        await page.keyboard.press('c');
        await focusOn(page, 'what became of the crimes', ({ name }) => name === 'desk-crimes');
        await page.keyboard.press('2');
        await focusOn(page, 'the crime numbers', ({ id }) => id === 'desk-crimes-detail');
        // The referral's own crime number stands there already, if it has one.
        await page.keyboard.press('Control+A');
        await page.keyboard.type(`20BW/${at + 1}/26`);
      }
      const [theirs, mine] = pages;
      await theirs.keyboard.press('Control+Enter');
      await rowInFocus(theirs, String(cases[place].Reference));
      await mine.keyboard.press('Control+Enter');
      await clashShown(mine, ['Already recorded: 20BW/1/26', 'Already recorded: 20BW/2/26']);
      return pages;
    };

    const clashShown = async (page: Page, both: readonly (string | RegExp)[]): Promise<void> => {
      await focusOn(page, 'what both wrote', ({ tag, label }) => tag === 'h3' && label === 'Example, Chair wrote this before you');
      for (const words of both) await wordsShown(page, words);
    };

    const choose = async (page: Page, label: string): Promise<void> => {
      await tabTo(page, now => now.tag === 'button' && now.label === label);
      await page.keyboard.press('Enter');
    };

    test('crimes: both are shown, and theirs is kept', async () => {
      const [, mine] = await crimesOfBoth(9);
      await choose(mine, 'Keep theirs');
      await rowInFocus(mine, String(cases[9].Reference));
      expect(await rowOf(9)).toMatchObject({
        CrimesOutcome: 'Already recorded',
        CrimesDetail: '20BW/1/26',
        CrimesConsideredBy: 'Example, Chair'
      });
    });

    test('crimes: mine is written all the same; the first evidence and both in the history stay', async () => {
      const [, mine] = await crimesOfBoth(10);
      await choose(mine, 'Write mine all the same');
      await rowInFocus(mine, String(cases[10].Reference));
      expect(await rowOf(10)).toMatchObject({ CrimesDetail: '20BW/2/26', CrimesConsideredBy: 'Example, Chair' });
      const told = await rowsOf(stage.origin, 'Events', `CaseKey eq '${String(cases[10].Key)}'`);
      expect(
        told
          .filter(({ Kind }) => Kind === 'Crimes considered')
          .map(({ Detail }) => Detail)
          .join(' ')
      ).toMatch(/20BW\/1\/26.*Before: .*20BW\/1\/26/s);
    });

    const accepting = async (page: Page): Promise<void> => {
      await page.keyboard.press('a');
      await focusOn(page, 'why it is accepted', ({ id }) => id === 'review-rationale');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('He has threatened to kill her.');
    };

    const withdrawing = async (page: Page): Promise<void> => {
      await page.keyboard.press('w');
      await focusOn(page, 'why it is withdrawn', ({ name }) => name === 'review-withdrawn-reason');
      await page.keyboard.press('Space');
      await tabTo(page, ({ id }) => id === 'review-withdrawn-because');
      await page.keyboard.type('Nothing meets a criterion.');
    };

    const accepted = /^Accept(ed)? as .*: He has threatened to kill her\.$/;
    const withdrawn = /^Withdraw(n)?, does not meet a criterion: Nothing meets a criterion\./;

    /** Two people decide on one referral; the first is stored, then the second is sent. Gives the second's page. */
    const decisionsOfBoth = async (
      place: number,
      first: (page: Page) => Promise<void>,
      second: (page: Page) => Promise<void>
    ): Promise<Page> => {
      const [theirs, mine] = [await atRow(chair, place), await atRow(coordinator, place)];
      for (const [page, write] of [
        [theirs, first],
        [mine, second]
      ] as const) {
        await page.keyboard.press('v');
        expect(await reviewShown(page)).toBe(String(cases[place].Reference));
        await write(page);
      }
      await theirs.keyboard.press('Control+Enter');
      await wordsShown(theirs, new RegExp(`${String(cases[place].Reference)} (accepted|withdrawn)\\.`));
      await mine.keyboard.press('Control+Enter');
      await clashShown(mine, [accepted, withdrawn]);
      return mine;
    };

    test('a decision: both are shown, theirs is kept, and the next review comes', async () => {
      const mine = await decisionsOfBoth(11, withdrawing, accepting);
      await choose(mine, 'Keep theirs and go on');
      await reviewShown(mine, String(cases[11].Reference));
      expect(await rowOf(11)).toMatchObject({
        Status: 'Withdrawn',
        DecisionReason: 'Nothing meets a criterion.',
        ReviewedBy: 'Example, Chair',
        HasPending: false
      });
    });

    test('a decision: mine is written all the same, and the history has both', async () => {
      const mine = await decisionsOfBoth(12, accepting, withdrawing);
      await choose(mine, 'Write mine all the same');
      await wordsShown(mine, `${String(cases[12].Reference)} withdrawn.`);
      expect(await rowOf(12)).toMatchObject({
        Status: 'Withdrawn',
        DecisionReason: 'Nothing meets a criterion.',
        ReviewedBy: 'Example, Chair',
        HasPending: false
      });
      const told = await rowsOf(stage.origin, 'Events', `CaseKey eq '${String(cases[12].Key)}'`);
      expect(told.map(({ Kind }) => Kind).filter(kind => kind === 'Withdrawn' || kind === 'Accepted')).toEqual(['Accepted', 'Withdrawn']);
    });
  });
});
