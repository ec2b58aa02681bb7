import type { Page } from 'playwright-core';
import { pageErrors } from '../support/browser';
import { violations } from './support/accessibility';
import { cardOf, changeWithReason, helenOfHousing, openCase, press, printings, printNothing, receivedByEmail, sentThroughScreens } from './support/afterSending';
import { documentOf } from './support/files';
import { screenShown, wordsShown } from './support/keyboard';
import { PointerForm } from './support/pointerForm';
import { answersFor, coordinator, deskOf, deskPage, formPage, officer } from './support/programs';
import { sectionsFor } from './support/questions';
import { Stage } from './support/stage';
import { contextOf } from './support/wholeForm';

const dark = (address: string): string => `${address}?teams=1&theme=dark`;

describe('what follows a referral, in the dark theme of a Teams tab', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open();
    await deskOf(stage.origin).takeIn();
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  test('every screen of it can be read, and each printing is in the history', async () => {
    const found: string[] = [];
    const look = async (page: Page, screen: string): Promise<void> => void found.push(...(await violations(page)).map(words => `${screen}: ${words}`));

    const { page, key, reference } = await sentThroughScreens(stage, 650, dark(formPage));
    await look(page, 'confirmation');
    await press(page, 'Go to my referrals');
    await cardOf(page, reference).getByRole('button', { name: /^Printable copy/ }).click();
    await screenShown(page, 'Printable copy');
    await look(page, 'printable copy');
    await printNothing(page);
    await press(page, 'Print');
    expect(await printings(stage.origin, key, 1)).toBe(1);
    await press(page, /Back$/);
    await cardOf(page, reference).getByRole('button', { name: /^Add or change something/ }).click();
    await changeWithReason(page, { contact: 'In the dark, through a friend.', reason: 'The friend was found.' }, screen => look(page, screen));

    const desk = await stage.openAs(coordinator, dark(deskPage));
    await wordsShown(desk, /taken in\.$/);
    await press(desk, 'Enter an e-mailed referral');
    await screenShown(desk, 'Enter a referral that came by e-mail');
    await press(desk, 'Continue to the form');
    await desk.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await look(desk, 'how it came by e-mail');
    await press(desk, 'Back to the queue');
    await openCase(desk, reference);
    await wordsShown(desk, 'The friend was found.');
    await look(desk, 'changed case');
    await press(desk, 'Ask the referrer a question');
    await desk.getByLabel('What do you need to know?').fill('Which friend?');
    await look(desk, 'asking the referrer');
    await press(desk, 'Send back with this question');
    await wordsShown(desk, /Asked of the referrer:/);

    const again = await stage.openAs(officer, dark(formPage));
    await wordsShown(again, 'Returned to you with a question');
    await look(again, 'my referrals, one returned');
    await again.getByRole('button', { name: new RegExp(`^Answer the question: .*${reference}`) }).first().click();
    await wordsShown(again, /Which friend\?/);
    await look(again, 'a returned referral');

    expect(found).toEqual([]);
    for (const one of [page, desk, again]) expect(await pageErrors(one)).toEqual([]);
  });

  test('a form that came by e-mail can be entered, section by section, and its end be read', async () => {
    const found: string[] = [];
    const desk = await stage.openAs(coordinator, dark(deskPage));
    const look = async (screen: string): Promise<void> => void found.push(...(await violations(desk)).map(words => `${screen}: ${words}`));
    const context = await contextOf(stage.origin);
    const answers = { ...answersFor(651), ...helenOfHousing };
    await press(desk, 'Enter an e-mailed referral');
    await screenShown(desk, 'Enter a referral that came by e-mail');
    await receivedByEmail(desk, documentOf('Form from housing.docx', 'as it came'));
    await look('all sections');
    const sections = sectionsFor(answers, context);
    await press(desk, sections[0].title);
    const hand = new PointerForm(desk, answers, context, 'click', [documentOf('Rent account.pdf', 'who pays')]);
    for (const { id, title } of sections) {
      await screenShown(desk, title);
      await look(title);
      await hand.fillSection(id);
    }
    await press(desk, 'Send the referral');
    await screenShown(desk, 'Referral entered');
    await look('referral entered');
    expect(found).toEqual([]);
    expect(await pageErrors(desk)).toEqual([]);
  });
});
