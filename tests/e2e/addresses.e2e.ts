import type { Page } from 'playwright-core';
import { pageErrors, signIn } from '../support/sites/browser';
import { answersIn, caseIn, senior } from './support/caseOf';
import type { ReadyCase } from './support/caseOf';
import { mailAbout, runMail } from './support/mail';
import { focusOn } from './support/page/deskKeyboard';
import { press, screenShown } from './support/page/keyboard';
import { deskOf, deskPage, rowsOf, sitePaths } from './support/programs';
import { clockAt } from './support/siteClock';
import { Stage } from './support/stage';

const pageOf = (file: string, place = ''): string => `${sitePaths.case}/SitePages/${file}.aspx${place}`;

describe('a case is one press away from everywhere', () => {
  let stage: Stage;
  let ready: ReadyCase;

  beforeAll(async () => {
    stage = await Stage.open();
    await clockAt(stage.origin, '2027-03-15T10:00:00Z');
    await deskOf(stage.origin, senior).takeIn();
    await runMail(stage.origin);
    // Forced marriage puts it on the complex-case log as well.
    ready = await caseIn(stage.origin, 'Coventry', 811, { ...answersIn('Coventry', 811), abuseKinds: ['Physical', 'Forced marriage'] });
    const desk = deskOf(stage.origin, senior);
    const accepted = await desk.review.accept({
      caseKey: ready.key,
      decisionKey: desk.newDecisionKey(),
      criterion: 'Professional judgement',
      rationale: 'She is in fear, and it is getting worse.'
    });
    if (!accepted.ok) throw new Error(accepted.error.words);
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  const caseShown = async (page: Page, reference: string): Promise<void> => {
    await page.getByRole('heading', { name: 'Safe contact with the victim' }).waitFor();
    expect(page.url()).toBe(`${stage.origin}${deskPage}#/desk/case/${reference}`);
  };

  /** By keyboard from the first link to a case on the page to the case, and Back to that link. */
  async function thereAndBack(page: Page, where: string): Promise<void> {
    const link = page.locator('a', { hasText: /M-\w{4}-\w{4}-\w/ }).first();
    await link.waitFor();
    const address = String(await link.getAttribute('href'));
    const before = page.url();
    await link.focus();
    await page.keyboard.press('Enter');
    await caseShown(page, address.slice(address.lastIndexOf('/') + 1));
    await page.goBack();
    expect([where, page.url()]).toEqual([where, before]);
    await page.waitForFunction(wanted => document.activeElement?.getAttribute('href') === wanted, address);
    expect(await pageErrors(page)).toEqual([]);
  }

  test('from the tracker, an action, an agenda, the minutes, the log, figures and the finder, by keyboard, and Back to the link', async () => {
    const [action] = await rowsOf(stage.origin, 'Actions', `Status eq 'Open'`, sitePaths.partner);
    const [meeting] = await rowsOf(stage.origin, 'Meetings', `Marac eq 'Coventry' and State eq 'Agenda circulated'`);
    const [entry] = await rowsOf(stage.origin, 'Complex Cases', `CaseKey eq '${ready.key}'`);
    const page = await stage.openAs(senior, pageOf('Actions'));
    for (const [file, place] of [
      ['Actions', ''],
      ['Actions', `#/tracker/action/${encodeURIComponent(String(action.Key))}`],
      ['Meetings', `#/meetings/meeting/${encodeURIComponent(String(meeting.Key))}`],
      ['Meetings', `#/meetings/minutes/${encodeURIComponent(String(meeting.Key))}`],
      ['ComplexCases', `#/log/entry/${encodeURIComponent(String(entry.CaseKey))}`],
      ['Finder', `#/finder/case/${ready.reference}`]
    ] as const) {
      // A page that is open already does not load anew for another place on it.
      await page.goto('about:blank');
      await page.goto(`${stage.origin}${pageOf(file, place)}`);
      await thereAndBack(page, `${file}${place}`);
    }
    await page.goto(`${stage.origin}${pageOf('Insight')}`);
    await page.locator('[data-behind]').first().focus();
    await page.keyboard.press('Enter');
    await page
      .locator('a', { hasText: /M-\w{4}-\w{4}-\w/ })
      .first()
      .waitFor();
    const figures = await page
      .locator('a', { hasText: /M-\w{4}-\w{4}-\w/ })
      .first()
      .getAttribute('href');
    await page.goto(String(figures));
    await page.getByRole('heading', { name: 'Safe contact with the victim' }).waitFor();
  });

  test('from a row of the queue, in this tab by Enter or Space and in another by a middle click', async () => {
    const page = await stage.openAs(senior, deskPage);
    const row = page.getByRole('button', { name: /^M-\w{4}-\w{4}-\w/ }).first();
    await row.waitFor();
    const reference = /M-\w{4}-\w{4}-\w/.exec(await row.innerText())?.[0] ?? '';
    for (const key of ['Enter', 'Space']) {
      await row.focus();
      await page.keyboard.press(key);
      await caseShown(page, reference);
      await page.goBack();
      await focusOn(page, 'the row', ({ label }) => label.startsWith(reference));
    }
    const [tab] = await Promise.all([page.context().waitForEvent('page'), row.click({ button: 'middle' })]);
    await caseShown(tab, reference);
    expect(page.url()).toBe(`${stage.origin}${deskPage}`);
  });

  test('from a mail to the very case, and to a notice; one that is for another agency shows nothing', async () => {
    await clockAt(stage.origin, '2027-03-17T10:15:00Z');
    await runMail(stage.origin);
    expect((await mailAbout(stage.origin, ready.reference)).length).toBeGreaterThan(0);
    const page = await (await stage.newComputer()).newPage();
    await signIn(page, stage.origin, senior, '/_mail');
    const mail = page.locator('details', { hasText: `#/desk/case/${ready.reference}` }).first();
    await mail.locator('summary').focus();
    await page.keyboard.press('Enter');
    await mail.locator('a').focus();
    await page.keyboard.press('Enter');
    await caseShown(page, ready.reference);

    const notices = await rowsOf(stage.origin, 'Notices', `CaseKey eq '${ready.key}'`, sitePaths.partner);
    const notice = `${sitePaths.partner}/SitePages/Home.aspx#/home/notice/${encodeURIComponent(String(notices[0].Key))}`;
    const idva = await stage.openAs('idva.coventry@haven.example', notice);
    await idva.getByText(ready.reference).first().waitFor();
    await screenShown(idva, /./);
    expect(idva.url()).toContain('#/home/notice/');
    const housing = await stage.openAs('housing.coventry@coventry.example', notice);
    await housing.getByText('What you followed a link to is not here.').waitFor();
    expect(await housing.getByText(ready.reference).count()).toBe(0);
  });

  test('in a list one comes back to the row, also by the browser’s Back; an address that leads nowhere shows words', async () => {
    const page = await stage.openAs(senior, pageOf('Actions', '?teams=1'));
    await page.getByRole('rowheader').first().waitFor();
    await page.locator('[data-row-opener]').first().focus();
    const row = await page.evaluate(() => document.activeElement?.textContent ?? '');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'What happened to it' }).waitFor();
    expect(page.url()).toContain('?teams=1#/tracker/action/');
    await page.reload();
    await page.getByRole('heading', { name: 'What happened to it' }).waitFor();
    await page.goBack();
    await focusOn(page, 'the row', ({ label }) => label === row);
    await page.goForward();
    await page.getByRole('heading', { name: 'What happened to it' }).waitFor();
    await thereAndBack(page, 'the tracker in Teams');

    for (const [file, place, words] of [
      ['Actions', '#/tracker/action/00000000-0000-4000-8000-000000000000', /could not be opened/],
      ['Meetings', '#/meetings/meeting/00000000-0000-4000-8000-000000000000', /./],
      ['ComplexCases', '#/log/entry/00000000-0000-4000-8000-000000000000', /could not be opened/],
      ['Desk', '#/desk/case/M-0AD2-9Y7E-4', /Case M-0AD2-9Y7E-4/],
      ['Finder', '#/finder/case/M-0AD2-9Y7E-4', /Case M-0AD2-9Y7E-4/]
    ] as const) {
      await page.goto('about:blank');
      await page.goto(`${stage.origin}${pageOf(file, place)}`);
      await screenShown(page, words);
      expect(await pageErrors(page)).toEqual([]);
    }
  });

  test('what was typed into a review is kept while one looks at something else, and the browser asks before it goes', async () => {
    const waiting = await caseIn(stage.origin, 'Coventry', 812);
    const page = await stage.openAs(senior, `${deskPage}#/desk/review/${waiting.reference}`);
    await page.getByRole('heading', { name: new RegExp(`Review ${waiting.reference}`) }).waitFor();
    await page
      .getByLabel(/^Accept/)
      .first()
      .check();
    await page.getByRole('textbox').last().fill('She is in fear.');
    await press(page, 'Open the whole case file');
    await caseShown(page, waiting.reference);
    await page.goBack();
    await page.getByRole('heading', { name: new RegExp(`Review ${waiting.reference}`) }).waitFor();
    expect(await page.getByRole('textbox').last().inputValue()).toBe('She is in fear.');
    const asked = new Promise<string>(resolve => page.once('dialog', dialog => void dialog.dismiss().then(() => resolve(dialog.type()))));
    void page.reload().catch(() => undefined);
    expect(await asked).toBe('beforeunload');
    expect(await page.getByRole('textbox').last().inputValue()).toBe('She is in fear.');
  });
});
