import type { Browser, BrowserContext, Page } from 'playwright-core';
import { referenceOf } from '../../src/domain/referral/reference';
import type { StartedSite } from '../support/browser';
import { control, launchBrowser, pageErrors, signIn, waitForWebPart } from '../support/browser';
import { KeyboardForm } from './support/fillForm';
import { focused, press, screenShown, tabTo } from './support/keyboard';
import { preparedSite } from './support/preparedSite';
import { answersFor, coordinator, coupleFor, deskPage, formPage, officer, outcomeOf, rowsOf } from './support/programs';

jest.setTimeout(600_000);

/** A Friday at 4pm in London. The review is due on the Monday at 4pm, the duties on the Tuesday. Board paper, paragraphs 37-40. */
const fridayFourPm = new Date('2027-03-12T16:00:00Z');

describe('an officer refers, a coordinator takes it in', () => {
  let site: StartedSite;
  let browser: Browser;
  const contexts: BrowserContext[] = [];

  const openAs = async (login: string, address: string): Promise<Page> => {
    const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en-GB', timezoneId: 'Europe/London' });
    contexts.push(context);
    const page = await context.newPage();
    await signIn(page, site.origin, login, address);
    await waitForWebPart(page);
    return page;
  };

  beforeAll(async () => {
    [site, browser] = await Promise.all([preparedSite(), launchBrowser()]);
    await control(site.origin, 'POST', 'clock', { offsetSeconds: Math.round((fridayFourPm.getTime() - Date.now()) / 1000) });
  });
  afterAll(async () => {
    await Promise.all(contexts.map(context => context.close()));
    await browser?.close();
    await site?.close();
  });

  const answers = answersFor(1);
  const { victim } = coupleFor(1);
  const isMine = `VictimName eq '${victim.familyName}, ${victim.givenNames}'`;
  let reference = '';

  test('with the keyboard alone, cut off half-way, finding the draft again', async () => {
    const before = await openAs(officer, formPage);
    await screenShown(before, 'Refer a victim to MARAC');
    await press(before, 'Start a new referral');
    await screenShown(before, 'Refer a victim to MARAC');
    await press(before, 'The victim');
    await screenShown(before, 'The victim');
    const form = new KeyboardForm(before, answers);
    await form.fillSection();
    await screenShown(before, 'Safe contact');
    await form.fillSection('afraidOf');
    await before.getByText(/^Saved at /).first().waitFor();
    // The computer goes off in the middle of the page.
    await before.context().close();

    const page = await openAs(officer, formPage);
    await press(page, /^Continue your draft: Referral to Birmingham East MARAC, last saved Fri 12 Mar( 2027)?, 4/);
    await screenShown(page, 'Refer a victim to MARAC');
    await press(page, 'The victim');
    await screenShown(page, 'The victim');
    expect(await page.getByLabel('Family name').inputValue()).toBe(victim.familyName);
    const again = new KeyboardForm(page, answers);
    await again.fillSection();
    for (const title of ['Safe contact', 'The perpetrators', 'The incident', 'Risk assessment', 'Criteria for MARAC', 'You and the meeting']) {
      await screenShown(page, title);
      await again.fillSection();
    }
    await screenShown(page, /^Check your answers/);
    await press(page, 'Send the referral');
    await screenShown(page, 'Referral sent');
    reference = (await page.getByText(/^M-[0-9A-Z-]+$/).first().textContent()) ?? '';
    expect(reference).toMatch(/^M-\w{4}-\w{4}-\w$/);
    const steps = await page.getByRole('listitem').allTextContents();
    expect(steps.join(' ')).toContain('reviews the referral by Monday 15 March 2027, 4');
    expect(steps.join(' ')).toContain('is told by Tuesday 16 March 2027, 4');
    expect(await pageErrors(page)).toEqual([]);
    expect(page.url()).not.toContain(victim.familyName);
    expect(await page.title()).not.toContain(victim.familyName);
  });

  test('the coordinator finds it in the queue, with the keyboard alone, with the right due times', async () => {
    const page = await openAs(coordinator, deskPage);
    await screenShown(page, /Queue/);
    await page.getByText(/taken in\.$/).first().waitFor();
    await tabTo(page, now => now.label.startsWith('Reference or victim'));
    await page.keyboard.type(reference);
    await page.keyboard.press('Enter');
    expect((await focused(page)).label).toContain(reference);
    const row = page.getByRole('row').filter({ hasText: reference });
    const words = (await row.innerText()).replace(/\s+/g, ' ');
    expect(words).toContain('Awaiting review');
    expect(words).toContain('Birmingham East');
    expect(words).toMatch(/Do by Mon 15 Mar, 4(:0\d)?pm/);
    expect(words).toContain(`${victim.familyName}, ${victim.givenNames}`);

    await page.keyboard.press('Enter');
    await screenShown(page, `Case ${reference}`);
    await page.getByRole('heading', { name: 'Safe contact with the victim' }).waitFor();
    const clocks = (await page.getByRole('table').innerText()).replace(/\s+/g, ' ');
    expect(clocks).toMatch(/Reviewed .*Monday 15 March 2027, 4(:0\d)?pm/);
    expect(clocks).toMatch(/IDVA notified .*Tuesday 16 March 2027, 4(:0\d)?pm/);
    await page.keyboard.press('Escape');
    await page.waitForFunction(text => document.activeElement?.textContent?.includes(text), reference);
    expect(await pageErrors(page)).toEqual([]);
  });

  test('the rows of the four lists hold the answers', async () => {
    const [referral] = await rowsOf(site.origin, 'Referrals', `Reference eq '${reference}'`);
    const key = String(referral.Key);
    const outcome = await outcomeOf(site.origin, key);
    expect(outcome.Intake).toHaveLength(1);
    expect(outcome.Intake[0]).toMatchObject({ Status: 'Taken in', Reference: reference, Marac: 'Birmingham East', ReferrerLogin: officer });
    expect(referenceOf(key)).toBe(reference);
    expect(outcome.Referrals).toHaveLength(1);
    expect(referral).toMatchObject({ Status: 'Awaiting review', OwningMarac: 'Birmingham East', VictimName: `${victim.familyName}, ${victim.givenNames}` });
    expect(JSON.stringify(outcome.Intake[0])).toContain(victim.familyName);
    expect(JSON.stringify(referral)).toContain(String(answers.incidentNarrative).slice(0, 40));
    expect(outcome.People.map(person => person.Role).sort()).toEqual(['Perpetrator', 'Victim']);
    expect(outcome.People.find(person => person.Role === 'Victim')).toMatchObject({ FamilyName: victim.familyName, GivenNames: victim.givenNames });
    const people = new Set(outcome.People.map(person => person.Key));
    expect(outcome['Match Keys'].length).toBeGreaterThanOrEqual(4);
    expect(outcome['Match Keys'].every(row => people.has(row.PersonKey))).toBe(true);
    expect(await rowsOf(site.origin, 'Referrals', isMine.replace('VictimName', 'Title').replace(/'.*'/, `'${reference}'`))).toHaveLength(1);
    expect(new Date(String(referral.ReceivedAt)).getTime()).toBe(new Date(String(referral.ReceivedAt)).setMilliseconds(0));
  });

  test('the officer sees under My referrals where it stands', async () => {
    const page = await openAs(officer, formPage);
    const card = page.getByRole('region', { name: reference });
    await card.waitFor();
    expect(await card.innerText()).toMatch(/Being reviewed/);
  });
});
