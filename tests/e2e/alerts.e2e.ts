import type { BrowserContext } from 'playwright-core';
import { control, pageErrors, signIn } from '../support/sites/browser';
import { violations } from './support/page/accessibility';
import { openCase, press, sentThroughScreens } from './support/afterSending';
import { wordsShown } from './support/page/keyboard';
import { mailAbout, runMail } from './support/mail';
import { answersFor, coordinator, coupleFor, deskOf, deskPage, formPage, outcomeOf, storedDraft } from './support/programs';
import { clockAt } from './support/siteClock';
import { Stage } from './support/stage';

const hours = 3_600_000;

describe('what is due', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open();
    // A Monday at 10 in London. What was due before is told of, and cleared away.
    await clockAt(stage.origin, '2027-03-15T10:00:00Z');
    await deskOf(stage.origin).takeIn();
    await runMail(stage.origin);
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  const alert = (reference: string, what: string): string => `MARAC referral ${reference}: ${what}`;

  test('is told once each with every browser closed and two mail runners going, and with nothing but the reference', async () => {
    const waiting = await sentThroughScreens(stage, 401, formPage);
    const taken = await sentThroughScreens(stage, 402, formPage);
    const desk = await stage.openAs(coordinator, deskPage);
    await desk.getByRole('searchbox').fill(taken.reference);
    await desk.getByRole('button', { name: new RegExp(`^${taken.reference}`) }).waitFor();
    await desk.waitForLoadState('networkidle');
    // The other one comes while nobody's desk is open.
    await stage.clear();
    const late = await sentThroughScreens(stage, 403, formPage);
    await stage.clear();

    const subjects = async (reference: string): Promise<readonly string[]> =>
      (await mailAbout(stage.origin, reference))
        .filter(({ subject }) => subject.startsWith('MARAC referral'))
        .map(({ subject }) => subject);
    await clockAt(stage.origin, '2027-03-16T09:55:00Z');
    await runMail(stage.origin);
    for (const { reference } of [waiting, taken, late]) expect(await subjects(reference)).toEqual([]);
    await clockAt(stage.origin, '2027-03-16T10:15:00Z');
    await runMail(stage.origin);
    for (const { reference } of [waiting, taken, late]) expect(await subjects(reference)).toEqual([alert(reference, 'review due')]);
    await clockAt(stage.origin, '2027-03-17T10:15:00Z');
    await runMail(stage.origin);
    await runMail(stage.origin);
    expect(await subjects(late.reference)).toEqual([alert(late.reference, 'review due'), alert(late.reference, 'duties due')]);
    for (const { reference } of [waiting, taken]) {
      expect([...(await subjects(reference))].sort()).toEqual([
        alert(reference, 'IDVA notice due'),
        alert(reference, 'duties due'),
        alert(reference, 'review due')
      ]);
    }

    for (const [number, { reference }] of [
      [401, waiting],
      [402, taken],
      [403, late]
    ] as const) {
      const { victim, perpetrator, address, postcode, telephone } = coupleFor(number);
      const mail = await mailAbout(stage.origin, reference);
      expect(mail.every(({ to }) => to.length > 0)).toBe(true);
      const words = mail.map(({ subject, body }) => `${subject} ${body}`).join('\n');
      for (const secret of [victim.familyName, victim.givenNames, perpetrator.familyName, address, postcode, telephone])
        expect(words).not.toContain(secret);
    }
    const viewer = await (await stage.newComputer()).newPage();
    await signIn(viewer, stage.origin, coordinator, '/_mail');
    const row = viewer.getByRole('row').filter({ hasText: alert(late.reference, 'duties due') });
    expect(await row.count()).toBe(1);
    await row.getByText(alert(late.reference, 'duties due')).click();
    await row.getByText(/Due: Wednesday 17 March 2027 10:0\d\./).waitFor();
  });

  /** A computer whose clock is wrong by so many hours. */
  async function wrongComputer(by: number): Promise<BrowserContext> {
    const computer = await stage.newComputer();
    await computer.addInitScript(shift => {
      const RealDate = Date;
      window.Date = new Proxy(RealDate, {
        construct: (target, given, made) => Reflect.construct(target, given.length === 0 ? [target.now() + shift] : given, made) as object,
        get: (target, name) => (name === 'now' ? () => target.now() + shift : (Reflect.get(target, name) as unknown)),
        apply: target => new target(target.now() + shift).toString()
      });
    }, by * hours);
    return computer;
  }

  test.each([2, -2])('is the same on a computer whose clock is %d hours wrong, and so is the evidence', async by => {
    await clockAt(stage.origin, '2027-03-22T10:00:00Z');
    const { now } = (await control(stage.origin, 'GET', 'clock')) as { now: string };
    // What happened on the server's day has happened, whatever day the computer thinks it is.
    const { key } = await storedDraft(stage.origin, 410 + by, answersFor(410 + by, new Date(now)));
    const officerAt = await stage.openAs('officer@wmp.example', formPage, await wrongComputer(by));
    expect(Math.abs((await officerAt.evaluate(() => Date.now())) - Date.now() - by * hours)).toBeLessThan(hours / 2);
    await press(officerAt, /^Continue your draft: Referral to Birmingham East MARAC/);
    await press(officerAt, 'Check your answers and send');
    await press(officerAt, 'Send the referral');
    await wordsShown(officerAt, 'Referral sent');
    await wordsShown(officerAt, /reviews the referral by Tuesday 23 March 2027, 10(:0\d)?am/);

    const desk = await stage.openAs(coordinator, deskPage, await wrongComputer(by));
    const [{ Reference }] = (await outcomeOf(stage.origin, key)).Intake;
    await openCase(desk, String(Reference));
    expect(await desk.getByRole('row', { name: /^Processed/ }).innerText()).toMatch(/Wednesday 24 March 2027, 10(:0\d)?am/);
    await press(desk, 'Processed');
    await desk.getByRole('row', { name: /^Processed.*Done in time/i }).waitFor();
    await desk.waitForLoadState('networkidle');

    const [row] = (await outcomeOf(stage.origin, key)).Referrals;
    const { now: after } = (await control(stage.origin, 'GET', 'clock')) as { now: string };
    const time = (value: unknown): number => new Date(String(value)).getTime();
    for (const moment of [row.ReceivedAt, row.ProcessedAt]) {
      expect(time(moment)).toBeGreaterThanOrEqual(time(now) - 1000);
      expect(time(moment)).toBeLessThanOrEqual(time(after));
    }
    expect(time(row.NextDueAt) - time(row.ReceivedAt)).toBe(24 * hours);
    expect(time(row.DutiesDueAt) - time(row.ReceivedAt)).toBe(48 * hours);
    for (const page of [officerAt, desk]) expect(await pageErrors(page)).toEqual([]);
  });

  test('the mail viewer can be read by everybody', async () => {
    const page = await (await stage.newComputer()).newPage();
    await signIn(page, stage.origin, coordinator, '/_mail');
    await page.getByRole('heading', { name: 'Mail viewer' }).waitFor();
    expect(await violations(page, 'main')).toEqual([]);
  });
});
