import type { Page } from 'playwright-core';
import { referralForm } from '../../src/domain/form/referralForm';
import { peopleOf } from '../../src/domain/form/reading/casePeople';
import { referenceOf } from '../../src/domain/referral/reference';
import { control, pageErrors, signIn, waitForWebPart } from '../support/sites/browser';
import { KeyboardForm } from './support/form/fillForm';
import { documentOf } from './support/files';
import { withoutKeys } from './support/form/fullestAnswers';
import { focused, press, screenShown, tabTo } from './support/page/keyboard';
import { heard, listen, namesMissing, said } from './support/page/namesInOrder';
import { answersIn, coordinator, coupleFor, deskPage, formPage, officer, outcomeOf, rowsOf } from './support/programs';
import { filesQuestion, questionsMet, sectionsFor } from './support/form/questions';
import { Stage } from './support/stage';
import { expectPrinted, sentAnswers, wholeForm } from './support/form/wholeForm';
import type { WholeForm } from './support/form/wholeForm';

/** A Friday at 4pm in London. The review is due on the Monday at 4pm, the duties on the Tuesday. Board paper, paragraphs 37-40. */
const fridayFourPm = new Date('2027-03-12T16:00:00Z');
const { victim } = coupleFor(1);

describe('an officer refers, a coordinator takes it in', () => {
  let stage: Stage;
  let form: WholeForm;
  let reference = '';

  beforeAll(async () => {
    stage = await Stage.open();
    await control(stage.origin, 'POST', 'clock', { offsetSeconds: Math.round((fridayFourPm.getTime() - Date.now()) / 1000) });
    form = await wholeForm(stage.origin, 1, {}, [
      documentOf('Statement.pdf', 'what a neighbour heard'),
      documentOf('Photograph 1.jpg', 'not a picture')
    ]);
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  const openListening = async (login: string, address: string): Promise<Page> => {
    const page = await (await stage.newComputer()).newPage();
    await listen(page);
    await signIn(page, stage.origin, login, address);
    await waitForWebPart(page);
    return page;
  };

  /** Fills the section that is on the page. Tab must meet its questions in reading order, each with its own name. */
  const fillAndLook = async (
    page: Page,
    keyboard: KeyboardForm,
    { id, title }: { readonly id: string; readonly title: string }
  ): Promise<void> => {
    await screenShown(page, title);
    expect((await focused(page)).label).toContain(title);
    const questions = questionsMet(id, sentAnswers(form), form.context);
    const met = await keyboard.fillSection({
      look: async () => expect({ title, missing: namesMissing(questions, await heard(page)) }).toEqual({ title, missing: [] })
    });
    const fields = questions.filter(
      question =>
        question.id !== filesQuestion.id &&
        !referralForm.sections.some(({ items }) => items.some(item => item.kind === 'group' && item.id === question.id))
    );
    expect({ title, met }).toEqual({ title, met: fields.map(question => question.id) });
  };

  test('with the keyboard alone, every question, cut off half-way, finding the draft again', async () => {
    const before = await stage.openAs(officer, formPage);
    await screenShown(before, 'Refer a victim to MARAC');
    await press(before, 'Start a new referral');
    await screenShown(before, 'Refer a victim to MARAC');
    await press(before, 'The victim');
    await screenShown(before, 'The victim');
    const first = new KeyboardForm(before, form.answers);
    await first.fillSection();
    await screenShown(before, 'Safe contact');
    await first.fillSection({ stopAfter: 'afraidOf' });
    await before
      .getByText(/^Saved at /)
      .first()
      .waitFor();
    // The computer goes off in the middle of the page.
    await before.context().close();

    const page = await openListening(officer, formPage);
    await press(page, /^Continue your draft: Referral to Birmingham East MARAC, last saved Fri 12 Mar( 2027)?, 4/);
    await screenShown(page, 'Refer a victim to MARAC');
    await press(page, 'The victim');
    await screenShown(page, 'The victim');
    expect(await page.getByLabel('Family name').first().inputValue()).toBe(victim.familyName);
    const keyboard = new KeyboardForm(page, form.answers, form.files);
    const sections = sectionsFor(form.answers, form.context);
    for (const section of sections) await fillAndLook(page, keyboard, section);
    await screenShown(page, /^Check your answers/);
    const words = (await said(page)).join('\n');
    expect(words).toMatch(/^One more perpetrator added$/m);
    expect(words).toMatch(/Statement\.pdf.* added/);
    expect(words).toContain('24 of 24: visible high risk');
    expect(words).toMatch(/Saved at /);

    await press(page, 'Send the referral');
    await screenShown(page, 'Referral sent');
    expect((await focused(page)).label).toContain('Referral sent');
    reference =
      (await page
        .getByText(/^M-[0-9A-Z-]+$/)
        .first()
        .textContent()) ?? '';
    expect(reference).toMatch(/^M-\w{4}-\w{4}-\w$/);
    const steps = await page.getByRole('listitem').allTextContents();
    expect(steps.join(' ')).toContain('reviews the referral by Monday 15 March 2027, 4');
    expect(steps.join(' ')).toContain('is told by Tuesday 16 March 2027, 4');
    await press(page, 'Printable copy');
    await expectPrinted(page, form, reference);
    expect(await pageErrors(page)).toEqual([]);
    expect(page.url()).not.toContain(victim.familyName);
    expect(await page.title()).not.toContain(victim.familyName);
  });

  test('the coordinator finds it in the queue, with the keyboard alone, with the right due times', async () => {
    const page = await stage.openAs(coordinator, deskPage);
    await screenShown(page, /Queue/);
    await page
      .getByText(/taken in\.$/)
      .first()
      .waitFor();
    await tabTo(page, now => now.label.startsWith('Reference or victim'));
    await page.keyboard.type(reference);
    await page.keyboard.press('Enter');
    expect((await focused(page)).label).toContain(reference);
    const row = page.getByRole('row').filter({ hasText: reference });
    const words = (await row.innerText()).replace(/\s+/g, ' ');
    expect(words).toContain('Awaiting review');
    expect(words).toContain('Birmingham East');
    expect(words).toMatch(/do by Mon 15 Mar, 4(:0\d)?pm/i);
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

  test('the rows of the four lists hold every answer', async () => {
    const [referral] = await rowsOf(stage.origin, 'Referrals', `Reference eq '${reference}'`);
    const key = String(referral.Key);
    const outcome = await outcomeOf(stage.origin, key);
    const everyAnswer = withoutKeys(sentAnswers(form));
    expect(outcome.Intake).toHaveLength(1);
    expect(outcome.Intake[0]).toMatchObject({ Status: 'Taken in', Reference: reference, Marac: 'Birmingham East', ReferrerLogin: officer });
    expect(withoutKeys(answersIn(outcome.Intake[0], 'Answers'))).toEqual(everyAnswer);
    expect(referenceOf(key)).toBe(reference);
    expect(outcome.Referrals).toHaveLength(1);
    expect(referral).toMatchObject({
      Status: 'Awaiting review',
      OwningMarac: 'Birmingham East',
      VictimName: `${victim.familyName}, ${victim.givenNames}`
    });
    expect(withoutKeys(answersIn(referral, 'Form'))).toEqual(everyAnswer);
    const people = peopleOf(answersIn(referral, 'Form'));
    expect(outcome.People.map(person => person.Role).sort()).toEqual([
      'Child',
      'Child',
      'Other person at risk',
      'Perpetrator',
      'Perpetrator',
      'Victim'
    ]);
    expect(outcome.People.map(({ FamilyName, GivenNames }) => `${String(FamilyName ?? '')}, ${String(GivenNames ?? '')}`).sort()).toEqual(
      people.map(({ familyName, givenNames }) => `${familyName}, ${givenNames}`).sort()
    );
    const keys = new Set(outcome.People.map(person => person.Key));
    expect(outcome['Match Keys'].length).toBeGreaterThanOrEqual(4);
    expect(outcome['Match Keys'].every(row => keys.has(row.PersonKey))).toBe(true);
    expect(new Date(String(referral.ReceivedAt)).getTime()).toBe(new Date(String(referral.ReceivedAt)).setMilliseconds(0));
  });

  test('the officer sees under My referrals where it stands', async () => {
    const page = await stage.openAs(officer, formPage);
    const card = page.getByRole('region', { name: reference });
    await card.waitFor();
    expect(await card.innerText()).toMatch(/Being reviewed/);
  });
});
