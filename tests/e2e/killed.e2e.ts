import { peopleOf } from '../../src/domain/form/reading/casePeople';
import { matchKeysOf } from '../../src/domain/matching/matchKeys';
import { until } from '../support/sites/browser';
import { cutOffAt } from './support/cutOff';
import type { LastRequest } from './support/cutOff';
import { screenShown } from './support/page/keyboard';
import { answersIn, coordinator, deskOf, deskPage, formPage, formOf, officer, outcomeOf, storedDraft } from './support/programs';
import { Stage } from './support/stage';

describe('a page that dies in the middle', () => {
  let stage: Stage;
  let number = 200;

  beforeAll(async () => {
    stage = await Stage.open();
    await deskOf(stage.origin).takeIn();
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  const submitted = async (): Promise<string> => {
    number += 1;
    const draft = await storedDraft(stage.origin, number);
    const form = formOf(stage.origin);
    await form.open();
    const sent = await form.submit(draft);
    if (!sent.ok || sent.value.kind !== 'submitted') throw new Error(`Not submitted: ${JSON.stringify(sent)}`);
    return draft.key;
  };

  /** A case as one that was taken in without an accident. */
  const expectWhole = async (key: string): Promise<void> => {
    const outcome = await outcomeOf(stage.origin, key);
    expect(outcome.Intake.map(row => row.Status)).toEqual(['Taken in']);
    expect(outcome.Referrals).toHaveLength(1);
    expect(outcome.Referrals[0]).toMatchObject({ Status: 'Awaiting review', HasPending: false });
    const people = peopleOf(answersIn(outcome.Intake[0], 'Answers'));
    expect(outcome.People).toHaveLength(people.length);
    const keys = people.flatMap(person => [...new Set(matchKeysOf(person))].map(match => `${key}:${person.key} ${match}`));
    expect(keys.length).toBeGreaterThan(3);
    expect(outcome['Match Keys'].map(row => `${String(row.PersonKey)} ${String(row.MatchKey)}`).sort()).toEqual(keys.sort());
  };

  test.each<LastRequest>(['arrives, its answer is lost', 'never arrives'])(
    'while a referral is sent, and the last request %s',
    async last => {
      number += 1;
      const { key } = await storedDraft(stage.origin, number);
      const page = await stage.openAs(officer, formPage);
      await page
        .getByRole('button', { name: /^Continue your draft: Referral to Birmingham East MARAC/ })
        .first()
        .click();
      await page.getByRole('button', { name: 'Check your answers and send' }).click();
      await screenShown(page, /^Check your answers/);
      const cut = cutOffAt(page, { at: /Lists\/Intake'\)\/items/i, last });
      await page.getByRole('button', { name: 'Send the referral' }).click();
      await cut;
      await page.context().close();

      const later = await stage.openAs(officer, formPage);
      const draft = later.getByRole('button', { name: /^Continue your draft: Referral to Birmingham East MARAC/ });
      await later.getByRole('heading', { name: 'My referrals' }).waitFor();
      if (last === 'never arrives') {
        await draft.first().click();
        await later.getByRole('button', { name: 'Check your answers and send' }).click();
        await later.getByRole('button', { name: 'Send the referral' }).click();
        await screenShown(later, 'Referral sent');
      } else {
        expect(await draft.count()).toBe(0);
      }
      expect((await outcomeOf(stage.origin, key)).Intake.map(row => row.Status)).toEqual(['Submitted']);
      await deskOf(stage.origin).takeIn();
      await expectWhole(key);
    }
  );

  describe('while a referral is taken in', () => {
    test.each<[string, RegExp, LastRequest]>([
      ['right after the commit point', /Lists\/Referrals'\)\//i, 'arrives, its answer is lost'],
      ['in the middle', /Lists\/MatchKeys'\)\//i, 'never arrives'],
      ['at the very end', /Lists\/Referrals'\)\/items\(\d+\)/i, 'never arrives']
    ])('%s: whoever opens the desk next finishes it', async (_, fits, last) => {
      const key = await submitted();
      const context = await stage.newComputer();
      const page = await context.newPage();
      const cut = cutOffAt(page, { at: fits, last });
      await page.goto(`${stage.origin}/_signin?as=${coordinator}&to=${deskPage}`);
      await cut;
      await context.close();

      const next = await stage.openAs('coordinator.walsall@wmp.example', deskPage);
      const reference = String((await outcomeOf(stage.origin, key)).Intake[0].Reference);
      // Her own MARACs come first, then all.
      await next.getByRole('combobox', { name: 'MARAC' }).selectOption({ index: 1 });
      await next.getByRole('searchbox').fill(reference);
      await next.getByRole('button', { name: new RegExp(`^${reference}`) }).waitFor();
      await settled(key);
      await expectWhole(key);
    });
  });

  /** The next desk works on in the background: waits until nothing is left to do. */
  const settled = (key: string): Promise<unknown> =>
    until(
      async () => {
        const { Referrals, Intake } = await outcomeOf(stage.origin, key);
        return Referrals.length > 0 && Referrals.every(row => row.HasPending === false) && Intake[0].Status === 'Taken in'
          ? Referrals
          : undefined;
      },
      () => 'Nobody finished it.'
    );
});
