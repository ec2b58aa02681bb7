import type { Page } from 'playwright-core';
import { pageErrors, until } from '../support/sites/browser';
import {
  decideMatches,
  firstRow,
  focusOn,
  isRow,
  noteMatches,
  numbersToWrite,
  pressAbove,
  referenceIn,
  reviewShown,
  rowBySearch,
  rowInFocus
} from './support/page/deskKeyboard';
import { screenShown, tabTo, wordsShown } from './support/page/keyboard';
import { awaiting, closedCase, morning, overnight, special, withdrawn } from './support/morning';
import {
  decided,
  decidedAt,
  deedsOf,
  evidencedBy,
  evidenceOf,
  madeAt,
  rowsOfCase,
  second,
  told,
  toldOf,
  twice
} from './support/morningLists';
import { coordinator, deskPage, rowsOf } from './support/programs';
import type { ListRow } from './support/programs';
import { Stage } from './support/stage';

const [transferred, offered] = special.livesInSandwell;

/** The page is opened; from then on everything is done with the keyboard. */
describe('a coordinator’s morning, by keyboard alone', () => {
  let stage: Stage;
  let page: Page;
  let receiving: Page;
  let cases: readonly ListRow[] = [];
  let closed = '';
  const reference = (place: number): string => String(cases[place].Reference);

  beforeAll(async () => {
    stage = await Stage.open(morning);
    cases = await awaiting(stage.origin);
    closed = String((await closedCase(stage.origin)).Reference);
    page = await stage.openAs(coordinator, deskPage);
  });
  afterAll(() => stage?.close());

  /** Says why, in the field that has come into focus. */
  const because = async (field: string, words: string): Promise<void> => {
    await focusOn(page, field, ({ id }) => id === `review-${field}`);
    await page.keyboard.type(words);
  };

  const withdrawBecause = async (words: string): Promise<void> => {
    await tabTo(page, ({ id }) => id === 'review-withdrawn-because');
    await page.keyboard.type(words);
  };

  const write = async (place: number): Promise<void> => {
    if (place === special.repeatOfClosed) {
      await pressAbove(page, new RegExp(`^Review as a repeat of ${closed}`));
      await because('rationale', ' Heard within the year.');
    } else if (place === special.duplicateOfFirst) {
      await pressAbove(page, new RegExp(`^Withdraw as a duplicate of ${reference(special.first)}`));
      await withdrawBecause('The first referral stands.');
    } else if (place === special.asked) {
      await page.keyboard.press('q');
      await because('question', 'When did he come back?');
    } else if (place === special.noCriterion) {
      await page.keyboard.press('w');
      await focusOn(page, 'why it is withdrawn', ({ name }) => name === 'review-withdrawn-reason');
      await page.keyboard.press('Space');
      await withdrawBecause('Nothing that is told meets a criterion.');
    } else {
      await page.keyboard.press('a');
      await because('rationale', ' Heard at the next meeting.');
    }
  };

  /** The cases that somebody of this one is in as well. */
  const samePeople = (place: number): readonly string[] => {
    if (place === special.repeatOfClosed) return [closed];
    if (place === special.first) return [reference(special.duplicateOfFirst)];
    return place === special.duplicateOfFirst ? [reference(special.first)] : [];
  };

  test('twenty referrals are reviewed and matched', async () => {
    await page.getByRole('button', { name: /^Review next \(20\)/ }).waitFor();
    await tabTo(page, isRow);
    await page.keyboard.press('v');
    let shown = '';
    for (let place = 0; place < overnight; place++) {
      shown = await reviewShown(page, shown);
      expect(shown).toBe(reference(place));
      const same = samePeople(place);
      if (same.length > 0) expect(await decideMatches(page, same)).toEqual(expect.arrayContaining([...same]));
      await noteMatches(page);
      await write(place);
      await page.keyboard.press('Control+Enter');
    }
    await screenShown(page, /Reviews$/);
    await wordsShown(page, 'Nothing else is left to review. 1 waits for the referrer');
    await page.keyboard.press('Escape');
    await rowInFocus(page, shown);
  });

  /** Presses what is owed on the case whose row has the focus; with the last of it done, the row goes and the next one has the focus. */
  const carryOut = async (found: string): Promise<void> => {
    const place = cases.findIndex(({ Reference }) => Reference === found);
    for (const key of place === special.asked ? ['p', 'i', 'd', 'c'] : ['p', 'i', 'c']) await page.keyboard.press(key);
    await focusOn(page, 'what became of the crimes', ({ name }) => name === 'desk-crimes');
    await page.keyboard.press(place === special.first ? '2' : '1');
    if (place === special.first) {
      await numbersToWrite(page);
      await page.keyboard.type('20BW/102345/26');
      await page.keyboard.press('Control+Enter');
    }
    await page.getByRole('button', { name: new RegExp(`^${found}`) }).waitFor({ state: 'detached' });
  };

  const showOnly = async (state: string): Promise<void> => {
    await tabTo(page, ({ tag, label }) => tag === 'button' && label.startsWith(state), 200, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: new RegExp(`^${state}`), pressed: true }).waitFor();
  };

  test('what is owed on them is done in the queue', async () => {
    await showOnly('Duties owed');
    await firstRow(page);
    const left = new Set(cases.map(({ Reference }) => String(Reference)).filter((_, place) => !withdrawn.includes(place)));
    for (let steps = 0; left.size > 0 && steps < 400; steps++) {
      const found = referenceIn((await focusOn(page, 'a row', isRow)).label);
      if (left.delete(found)) await carryOut(found);
      else await page.keyboard.press('ArrowDown');
    }
    expect([...left]).toEqual([]);
  });

  test('two are transferred with one press each', async () => {
    await showOnly('Everything');
    await firstRow(page);
    for (const place of special.livesInSandwell) {
      await rowBySearch(page, reference(place));
      await page.keyboard.press('t');
      await focusOn(page, 'the suggested MARAC', ({ tag, label }) => tag === 'div' && label.startsWith('Sandwell'));
      await page.keyboard.press('w');
      await focusOn(page, 'Undo', ({ label }) => label === 'Undo: Offered to Sandwell.');
      await page.keyboard.press('Escape');
      await rowInFocus(page, reference(place));
    }
    expect(await pageErrors(page)).toEqual([]);
  });

  test('the other coordinator accepts one, and does what is owed there', async () => {
    receiving = await stage.openAs('coordinator.sandwell@wmp.example', deskPage);
    await tabTo(receiving, ({ label }) => label === `Accept ${reference(transferred)} from Birmingham East`);
    await receiving.keyboard.press('Enter');
    await focusOn(receiving, 'what is left to answer', ({ tag, label }) => tag === 'h3' && label === 'One case is offered to you');
    await wordsShown(receiving, `${reference(transferred)}: Accepted. Sandwell has the case now, and its clocks run from now.`);
    await receiving.getByRole('button', { name: `Accept ${reference(offered)} from Birmingham East` }).waitFor();
    await firstRow(receiving);
    await rowBySearch(receiving, reference(transferred));
    await receiving.keyboard.press('p');
    await wordsShown(receiving, `${reference(transferred)}: Processed.`);
    expect(await pageErrors(receiving)).toEqual([]);
  });

  /** What the sending side is told waits for a desk of its own. */
  const allFinished = async (): Promise<void> => {
    await page.keyboard.press('r');
    await until(
      async () => {
        const pending = await Promise.all(['Referrals', 'Transfers', 'Matches'].map(list => rowsOf(stage.origin, list, 'HasPending eq 1')));
        return pending.flat().length === 0 ? pending : undefined;
      },
      () => 'Something is left unfinished.'
    );
  };

  test('the lists hold each decision and duty once, with the server’s times and the names', async () => {
    await allFinished();
    for (const [place, { Key, VictimName }] of cases.entries()) {
      const rows = await rowsOfCase(stage.origin, String(Key));
      const { referral, outbox, notices } = rows;
      const who = { place, reference: String(referral.Reference) };
      expect({ ...who, ...decided(rows) }).toEqual({ ...who, ...decidedAt(place) });
      expect({ ...who, ...told(rows) }).toEqual({ ...who, ...toldOf(place) });
      if (!withdrawn.includes(place)) {
        expect({ ...who, ...evidenceOf(referral) }).toEqual({ ...who, ...deedsOf(rows) });
        expect({ ...who, by: evidencedBy(referral) }).toEqual({ ...who, by: Array(4).fill('Example, Birmingham') });
      }
      expect({ ...who, twice: [outbox, notices].flatMap(twice) }).toEqual({ ...who, twice: [] });
      for (const { FileDirRef, Marac, Agency } of notices)
        expect(String(FileDirRef)).toMatch(new RegExp(`/Notices/${String(Marac)} - ${String(Agency)}$`));
      const [familyName] = String(VictimName).split(',');
      for (const { Title, Body } of outbox) expect(`${String(Title)} ${String(Body)}`).not.toContain(familyName);
    }
  });

  test('the lists hold the matches, the repeat and the transfers', async () => {
    const keyOf = (place: number): string => String(cases[place].Key);
    const { referral: repeat } = await rowsOfCase(stage.origin, keyOf(special.repeatOfClosed));
    const closedRow = await closedCase(stage.origin);
    expect(repeat).toMatchObject({ DecisionCriterion: 'Repeat', PreviousCaseKey: closedRow.Key });
    expect((await rowsOfCase(stage.origin, keyOf(special.first))).referral).toMatchObject({
      CrimesOutcome: 'Already recorded',
      CrimesDetail: '20BW/102345/26'
    });

    const matches = (
      await Promise.all(
        [special.repeatOfClosed, special.first].map(async place => [
          ...(await rowsOf(stage.origin, 'Matches', `CaseKey eq '${keyOf(place)}'`)),
          ...(await rowsOf(stage.origin, 'Matches', `OtherCaseKey eq '${keyOf(place)}'`))
        ])
      )
    ).flat();
    const same = (one: unknown, other: unknown): number =>
      matches.filter(row => row.Mark === 'Same' && [one, other].every(key => row.CaseKey === key || row.OtherCaseKey === key)).length;
    expect(same(keyOf(special.repeatOfClosed), closedRow.Key)).toBeGreaterThanOrEqual(2);
    expect(same(keyOf(special.first), keyOf(special.duplicateOfFirst))).toBeGreaterThanOrEqual(2);
    expect(matches.filter(({ Mark }) => Mark === 'Unsure').length).toBeGreaterThan(0);
    expect(new Set(matches.map(({ MarkedBy }) => MarkedBy))).toEqual(new Set(['Example, Birmingham']));
    expect(twice(matches)).toEqual([]);

    const accepted = await rowsOfCase(stage.origin, keyOf(transferred));
    expect(accepted.transfers).toHaveLength(1);
    expect(accepted.transfers[0]).toMatchObject({
      State: 'Accepted',
      FromMarac: 'Birmingham East',
      ToMarac: 'Sandwell',
      OfferedBy: 'Example, Birmingham',
      AnsweredBy: 'Example, Sandwell',
      ProcessedBy: 'Example, Sandwell',
      IdvaNotifiedBy: 'Example, Sandwell'
    });
    const [transfer] = accepted.transfers;
    expect(accepted.referral).toMatchObject({ OwningMarac: 'Sandwell', ReceivedByMarac: 'Birmingham East', CurrentTransfer: transfer.Key });
    expect(second(transfer.ProcessedAt)).toBe(madeAt(accepted.events, `${String(transfer.Key)}:Processed`));
    expect(accepted.referral.PendingTransfer ?? '').toBe('');
    const waiting = await rowsOfCase(stage.origin, keyOf(offered));
    expect(waiting.transfers).toHaveLength(1);
    expect(waiting.transfers[0]).toMatchObject({ State: 'Offered', OfferedBy: 'Example, Birmingham' });
    expect(waiting.referral).toMatchObject({ OwningMarac: 'Birmingham East', PendingTransfer: waiting.transfers[0].Key });
  });
});
