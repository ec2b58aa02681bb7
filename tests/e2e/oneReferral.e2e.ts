import type { Page } from 'playwright-core';
import { peopleOf } from '../../src/domain/form/reading/casePeople';
import { pageErrors } from '../support/sites/browser';
import { violations } from './support/page/accessibility';
import { screenShown, wordsShown } from './support/page/keyboard';
import { answersFor, answersIn, deskOf, formPage, officer, outcomeOf, rowsOf, storedDraft } from './support/programs';
import { Stage, intakeWrite } from './support/stage';

describe('one referral, whatever happens while it is sent', () => {
  let stage: Stage;
  let number = 100;

  beforeAll(async () => {
    stage = await Stage.open();
    // What the demo data left waiting is out of the way.
    await deskOf(stage.origin).takeIn();
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  const continueDraft = async (page: Page): Promise<void> => {
    await page
      .getByRole('button', { name: /^Continue your draft: Referral to Birmingham East MARAC/ })
      .first()
      .click();
    await wordsShown(page, /You have completed \d+ of \d+ sections/);
  };

  /** A complete draft, opened by the officer and checked: one press before it is sent. */
  const readyToSend = async (): Promise<{ page: Page; key: string; answers: ReturnType<typeof answersFor> }> => {
    number += 1;
    const { key } = await storedDraft(stage.origin, number);
    const page = await stage.openAs(officer, formPage);
    await continueDraft(page);
    await page.getByRole('button', { name: 'Check your answers and send' }).click();
    await screenShown(page, /^Check your answers/);
    await stage.clearLog();
    return { page, key, answers: answersFor(number) };
  };

  const send = (page: Page): Promise<void> => page.getByRole('button', { name: 'Send the referral' }).click();

  /** One item, submitted; and one case of it after two desks have taken it in. */
  const expectOneReferral = async (key: string): Promise<void> => {
    const before = await outcomeOf(stage.origin, key);
    expect(before.Intake.map(row => row.Status)).toEqual(['Submitted']);
    await Promise.all([deskOf(stage.origin).takeIn(), deskOf(stage.origin, 'administrator@wmp.example').takeIn()]);
    await deskOf(stage.origin).takeIn();
    const after = await outcomeOf(stage.origin, key);
    expect(after.Intake.map(row => row.Status)).toEqual(['Taken in']);
    expect(after.Referrals).toHaveLength(1);
    expect(after.Referrals[0]).toMatchObject({ HasPending: false });
    expect(after.People).toHaveLength(peopleOf(answersIn(after.Intake[0], 'Answers')).length);
  };

  test('submit pressed twice', async () => {
    const { page, key } = await readyToSend();
    await stage.faults({ match: intakeWrite.source, action: { delayMs: 1500 }, times: 5 });
    await page.getByRole('button', { name: 'Send the referral' }).dblclick();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Sending…' }).click({ force: true });
    await screenShown(page, 'Referral sent');
    expect(await stage.requests(intakeWrite)).toHaveLength(1);
    await expectOneReferral(key);
    expect(await pageErrors(page)).toEqual([]);
  });

  test('the answer lost: what is stored is looked at, and nothing is sent twice', async () => {
    const { page, key } = await readyToSend();
    await stage.faults({ match: intakeWrite.source, action: 'drop-after-commit' });
    await send(page);
    await screenShown(page, 'Referral sent');
    expect(await stage.met()).toEqual([1]);
    await expectOneReferral(key);
  });

  test('the answer lost and the connection gone for a while: the person is told, and then how it ended', async () => {
    const { page, key } = await readyToSend();
    await stage.faults(
      { match: intakeWrite.source, action: 'drop-after-commit' },
      { match: "^(GET|POST) .*Lists/Intake'", nth: 2, times: 5, action: 'drop-before' }
    );
    await send(page);
    await wordsShown(page, /We could not tell whether it arrived: checking now/);
    await screenShown(page, 'Referral sent');
    await expectOneReferral(key);
  });

  test('the connection gone before it was sent: nothing is lost, and pressing again sends it once', async () => {
    const { page, key } = await readyToSend();
    await page.context().setOffline(true);
    await send(page);
    await wordsShown(page, /Your answers are still here/);
    expect(await violations(page)).toEqual([]);
    await page.context().setOffline(false);
    await send(page);
    await screenShown(page, 'Referral sent');
    await expectOneReferral(key);
  });

  test('a busy SharePoint: the wait is shown and then it is sent', async () => {
    const { page, key } = await readyToSend();
    await stage.faults({ match: intakeWrite.source, action: { status: 429, retryAfter: 3 } });
    await send(page);
    await wordsShown(page, /SharePoint is busy: trying again in \d seconds?\./);
    expect(await violations(page)).toEqual([]);
    await screenShown(page, 'Referral sent');
    expect(await stage.met()).toEqual([2]);
    await expectOneReferral(key);
  });

  test('an expired digest: nobody notices', async () => {
    const { page, key } = await readyToSend();
    await stage.faults({ match: intakeWrite.source, action: 'expire-digest' });
    await send(page);
    await screenShown(page, 'Referral sent');
    expect(await stage.met()).toEqual([2]);
    await expectOneReferral(key);
  });

  test('the draft open in two tabs: both parts are kept, one sends it, the other is told', async () => {
    number += 1;
    const { key } = await storedDraft(stage.origin, number);
    const computer = await stage.newComputer();
    const [one, other] = [await stage.openAs(officer, formPage, computer), await stage.openAs(officer, formPage, computer)];
    for (const page of [one, other]) await continueDraft(page);

    await one.getByRole('button', { name: 'The victim', exact: true }).click();
    await one.getByLabel(/^Other names and spellings/).fill('Onetab');
    await wordsShown(one, /^Saved at /);
    await other.getByRole('button', { name: 'Safe contact' }).click();
    await other.getByLabel(/^How best to make contact/).fill('Othertab');
    await wordsShown(other, /^Saved at .*together with what was entered in another window/);

    await one.getByRole('button', { name: 'All sections', exact: true }).click();
    await one.getByRole('button', { name: 'Check your answers and send' }).click();
    await send(one);
    await screenShown(one, 'Referral sent');
    const [sent] = await rowsOf(stage.origin, 'Intake', `Key eq '${key}'`);
    expect(JSON.stringify(sent)).toContain('Onetab');
    expect(JSON.stringify(sent)).toContain('Othertab');

    await other.getByLabel(/^How best to make contact/).fill('Othertab, later');
    await screenShown(other, 'This referral has already been sent');
    expect(await violations(other)).toEqual([]);
    await wordsShown(other, /What you typed here since then is not part of it/);
    await expectOneReferral(key);
  });

  test('the same question answered differently in two tabs: both versions are shown and the person chooses', async () => {
    number += 1;
    const { key } = await storedDraft(stage.origin, number);
    const computer = await stage.newComputer();
    const [one, other] = [await stage.openAs(officer, formPage, computer), await stage.openAs(officer, formPage, computer)];
    for (const page of [one, other]) {
      await continueDraft(page);
      await page.getByRole('button', { name: 'The victim', exact: true }).click();
    }
    await one.getByLabel(/^Other names and spellings/).fill('Firstname');
    await wordsShown(one, /^Saved at /);
    await other.getByLabel(/^Other names and spellings/).fill('Secondname');
    await screenShown(other, 'Choose which answers to keep');
    expect(await violations(other)).toEqual([]);
    const words = await other.locator('main').innerText();
    expect(words).toContain('Firstname');
    expect(words).toContain('Secondname');
    await other.getByRole('radio', { name: /What you entered here/ }).check();
    await other.getByRole('button', { name: 'Keep the selected answers' }).click();
    await wordsShown(other, /^Saved at /);
    const [stored] = await rowsOf(stage.origin, 'Intake', `Key eq '${key}'`);
    expect(JSON.stringify(stored)).toContain('Secondname');
    expect(JSON.stringify(stored)).not.toContain('Firstname');
  });

  test('the connection cut off while typing: it is said, and stored by itself when it is back', async () => {
    number += 1;
    const { key } = await storedDraft(stage.origin, number);
    const page = await stage.openAs(officer, formPage);
    await continueDraft(page);
    await page.getByRole('button', { name: 'Safe contact' }).click();
    await page.context().setOffline(true);
    await page.getByLabel(/^How best to make contact/).fill('Typed without a connection');
    await wordsShown(page, /^Not saved: no connection\. What you typed is kept on this page/);
    expect(await violations(page)).toEqual([]);
    await page.context().setOffline(false);
    await wordsShown(page, /^Saved at /);
    const [stored] = await rowsOf(stage.origin, 'Intake', `Key eq '${key}'`);
    expect(JSON.stringify(stored)).toContain('Typed without a connection');
  });
});
