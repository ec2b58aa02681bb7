import type { Page } from 'playwright-core';
import { referralForm } from '../../src/domain/form/referralForm';
import { pageErrors, signIn, waitForWebPart } from '../support/sites/browser';
import { violations, violationsEverywhere, walkedOn } from './support/page/accessibility';
import { documentOf } from './support/files';
import { focused, screenShown, wordsShown } from './support/page/keyboard';
import { listen, said } from './support/page/namesInOrder';
import { formPage, officer, outcomeOf, partnerPage, storedDraft } from './support/programs';
import { Stage } from './support/stage';
import { wholeForm } from './support/form/wholeForm';

const sections = referralForm.sections.map(({ title, optional }) => ({ title, optional: optional === true }));

describe('the referral form on the production bundles', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open();
    await storedDraft(stage.origin, 400, (await wholeForm(stage.origin, 400)).answers);
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  const press = (page: Page, name: string | RegExp): Promise<void> => page.getByRole('button', { name }).first().click();

  const openListening = async (): Promise<Page> => {
    const page = await (await stage.newComputer()).newPage();
    await listen(page);
    await signIn(page, stage.origin, officer, formPage);
    await waitForWebPart(page);
    return page;
  };

  const startNew = async (page: Page, section: string): Promise<void> => {
    await press(page, 'Start a new referral');
    await press(page, section);
    await screenShown(page, section);
  };

  /** Looks at every screen of a draft as full as drafts get. */
  const everyScreen = async (page: Page, look: (screen: string) => Promise<void>): Promise<void> => {
    await page.getByRole('button', { name: 'Start a new referral' }).waitFor();
    await look('start');
    await press(page, /^Continue your draft: Referral to Birmingham East MARAC/);
    await wordsShown(page, `You have completed ${sections.length} of ${sections.length} sections`);
    await look('task list');
    await press(page, sections[0].title);
    for (const { title } of sections) {
      await screenShown(page, title);
      await look(title);
      await press(page, 'Continue');
    }
    await screenShown(page, /^Check your answers/);
    await look('check answers');
  };

  test('opens with at most two reads', async () => {
    await stage.clearLog();
    const page = await stage.openAs(officer, formPage);
    await page.getByRole('button', { name: 'Start a new referral' }).waitFor();
    const reads = (await stage.requests(/./)).filter(({ isDataRead }) => isDataRead);
    expect(reads.length).toBeGreaterThan(0);
    expect(reads.length).toBeLessThanOrEqual(2);
  });

  test.each(walkedOn)(
    'every screen is accessible in light and dark, in forced colours, at 200 %% and on a phone, without scrolling sideways, as %s',
    async (_where, query) => {
      const page = await stage.openAs(officer, `${formPage}${query}`);
      const found: string[] = [];
      await everyScreen(page, async screen => void found.push(...(await violationsEverywhere(page, screen))));
      expect(found).toEqual([]);
      expect(await pageErrors(page)).toEqual([]);
    }
  );

  test('every section with nothing answered: what is missing is named, leads to its field, and the page stays accessible', async () => {
    const page = await stage.openAs(officer, formPage);
    await startNew(page, sections[0].title);
    const found: string[] = [];
    for (const { title, optional } of sections) {
      await screenShown(page, title);
      await press(page, 'Continue');
      // What an optional section leaves open holds nobody up.
      if (optional) continue;
      await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
      await page.waitForFunction(() => document.activeElement?.textContent?.startsWith('There is a problem'));
      const links = await page.getByRole('alert').getByRole('link').count();
      expect({ title, links: links > 0 }).toEqual({ title, links: true });
      found.push(...(await violations(page)).map(words => `${title}: ${words}`));
      await press(page, 'Save and return to all sections');
      const next = sections[sections.findIndex(one => one.title === title) + 1];
      if (next) await press(page, next.title);
    }
    expect(found).toEqual([]);
  });

  test('going on with nothing answered leads to what is missing, and from there to the field', async () => {
    const page = await stage.openAs(officer, formPage);
    await startNew(page, 'The victim');
    await press(page, 'Continue');
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await page.keyboard.press('Tab');
    expect((await focused(page)).label).toBe('Enter the victim’s family name');
    await page.keyboard.press('Enter');
    expect((await focused(page)).label).toBe('Family name');
    expect(
      await page
        .getByLabel('Family name', { exact: true })
        .evaluate(field => document.getElementById(field.getAttribute('aria-describedby') ?? '')?.textContent ?? '')
    ).toBe('Error: Enter the victim’s family name');
  });

  test('rows come and go with Undo, the focus and the words going along', async () => {
    const page = await openListening();
    await startNew(page, 'The perpetrators');
    await page.getByLabel('Yes', { exact: true }).first().check();
    await page.getByLabel('Family name').fill('Undoworth');
    await press(page, 'Add another perpetrator');
    const row = (): Promise<string | undefined> =>
      page.evaluate(
        () =>
          document.activeElement?.closest('fieldset[id^="question-perpetrators-"]:not([role])')?.querySelector('legend')?.textContent ??
          undefined
      );
    expect(await row()).toBe('Perpetrator 2');
    await press(page, 'Remove Perpetrator 1');
    await wordsShown(page, 'Perpetrator 1 removed.');
    expect(await violations(page)).toEqual([]);
    await press(page, 'Undo');
    expect(await page.getByLabel('Family name').first().inputValue()).toBe('Undoworth');
    expect(await row()).toBe('Perpetrator 1');
    const words = (await said(page)).join('\n');
    expect(words).toContain('One more perpetrator added');
    expect(words).toContain('Perpetrator 1 removed. Press Undo to bring it back.');
  });

  test('files: refused in words, sent, taken away and brought back, said to whoever cannot see', async () => {
    const page = await openListening();
    await startNew(page, 'The incident');
    const choose = async (button: string, ...files: readonly ReturnType<typeof documentOf>[]): Promise<void> => {
      const dialogue = page.waitForEvent('filechooser');
      await press(page, button);
      await (await dialogue).setFiles([...files]);
    };
    await choose('Choose files', documentOf('program.exe', 'x'), {
      ...documentOf('huge.pdf', ''),
      buffer: Buffer.alloc(10 * 1024 * 1024 + 1)
    });
    await wordsShown(page, /“program\.exe” cannot be added/);
    await wordsShown(page, /“huge\.pdf” is 10 MB: files must be/);
    expect(await violations(page)).toEqual([]);
    await choose('Choose files', documentOf('Statement.pdf', 'heard through the wall'));
    await wordsShown(page, /Statement\.pdf \(/);
    await press(page, /^Remove Statement\.pdf/);
    await wordsShown(page, /^Statement\.pdf removed\./);
    expect(await violations(page)).toEqual([]);
    await press(page, 'Undo');
    await wordsShown(page, /Statement\.pdf \(/);
    await stage.faults({ match: 'AttachmentFiles/add', action: { status: 500 }, times: 20 });
    await choose('Add another file', documentOf('Second.pdf', 'seen'));
    await wordsShown(page, /Second\.pdf was not added\./);
    expect(await violations(page)).toEqual([]);
    await stage.faults();
    await press(page, 'Try again: Second.pdf');
    await wordsShown(page, /Second\.pdf \(/);
    const words = (await said(page)).join('\n');
    for (const expected of [
      '“program.exe” cannot be added',
      'Sending Statement.pdf',
      'Statement.pdf added. Files added: 1.',
      'Statement.pdf removed. Press Undo to bring it back.',
      'Second.pdf was not added.'
    ]) {
      expect(words).toContain(expected);
    }
  });

  test('the paths of their own: under 16, out of the force area, immediate danger, restricted', async () => {
    const page = await openListening();
    await startNew(page, 'The victim');
    const date = page.getByRole('group', { name: 'Date of birth' });
    await page
      .getByRole('radiogroup', { name: /date of birth/ })
      .getByLabel('Yes')
      .check();
    for (const [part, value] of [
      ['Day', '1'],
      ['Month', '1'],
      ['Year', String(new Date().getFullYear() - 14)]
    ] as const)
      await date.getByLabel(part).fill(value);
    await wordsShown(page, /make a safeguarding referral to children’s social care today/);
    await page.getByRole('radiogroup', { name: 'Where does the victim live now?' }).getByLabel('At an address').check();
    await page.getByLabel(/^Postcode/).fill('SW1A 1AA');
    await wordsShown(page, /outside the West Midlands Police area/);
    expect(await violations(page)).toEqual([]);
    await press(page, 'All sections');
    await press(page, 'The incident');
    await page
      .getByRole('radiogroup', { name: /immediate danger/ })
      .getByLabel('Yes')
      .check();
    await wordsShown(page, /Call 999 now\. Send this referral when/);
    expect(await violations(page)).toEqual([]);
    await press(page, 'All sections');
    await press(page, 'The perpetrators');
    await page
      .getByRole('radiogroup', { name: /work for the police or another agency/ })
      .getByLabel('Yes')
      .check();
    await wordsShown(page, /This referral will be restricted/);
    expect(await violations(page)).toEqual([]);
  });

  test('a guest’s start page in Teams is accessible in every theme', async () => {
    for (const theme of ['default', 'dark', 'contrast']) {
      const page = await stage.openAs('idva.coventry@haven.example', `${partnerPage}?teams=1&theme=${theme}`);
      await page.getByRole('button', { name: 'Start a new referral' }).waitFor();
      expect(await violations(page)).toEqual([]);
    }
  });

  test('markup and formulas are text on every screen that shows them, and on paper', async () => {
    const markup = '<img src=x onerror="window.broken=1">=HYPERLINK("http://x")';
    const draft = await storedDraft(stage.origin, 401, { ...(await wholeForm(stage.origin, 401)).answers, afraidOf: markup });
    const page = await stage.openAs(officer, formPage);
    await press(page, /^Continue your draft: Referral to Birmingham East MARAC/);
    await press(page, 'Check your answers and send');
    await wordsShown(page, markup);
    await press(page, 'Send the referral');
    await screenShown(page, 'Referral sent');
    expect((await outcomeOf(stage.origin, draft.key)).Intake).toHaveLength(1);
    await press(page, 'Printable copy');
    await wordsShown(page, markup);
    expect(await violations(page)).toEqual([]);
    expect(await page.evaluate(() => (window as unknown as { broken?: number }).broken)).toBeUndefined();
    expect(await pageErrors(page)).toEqual([]);
  });
});
