import type { Page } from 'playwright-core';
import { pageErrors } from '../support/sites/browser';
import { violationsEverywhere } from './support/page/accessibility';
import { answersIn, caseIn, sandwell, senior } from './support/caseOf';
import type { ReadyCase } from './support/caseOf';
import { focusOn } from './support/page/deskKeyboard';
import { press, screenShown, wordsShown } from './support/page/keyboard';
import { mailAbout, runMail } from './support/mail';
import { coordinator, deskOf } from './support/programs';
import { Stage } from './support/stage';
import { caseRows, openCaseFile, openDeskAs, settledRows } from './support/transferring';

const finderPage = '/sites/marac/SitePages/Finder.aspx';
const reader = 'officer2@wmp.example';

describe('who may find and open a case', () => {
  let stage: Stage;
  let open: ReadyCase;
  let restricted: ReadyCase;

  beforeAll(async () => {
    stage = await Stage.open();
    await deskOf(stage.origin).takeIn();
    open = await caseIn(stage.origin, 'Coventry', 44);
    restricted = await caseIn(stage.origin, 'Coventry', 43, answersIn('Coventry', 43, { restricted: true }));
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  const finder = async (query = ''): Promise<Page> => {
    const page = await stage.openAs(reader, `${finderPage}${query}`);
    await screenShown(page, 'Find a case');
    return page;
  };

  const findReference = async (page: Page, reference: string): Promise<void> => {
    await page.getByRole('textbox', { name: 'Reference' }).fill(reference);
    await page.keyboard.press('Enter');
  };

  const findName = async (page: Page, { couple }: ReadyCase): Promise<void> => {
    await page.getByLabel('Family name').fill(couple.victim.familyName.slice(0, 5).toLowerCase());
    await page.getByLabel('Given name').fill(couple.victim.givenNames);
    const [year, month, day] = couple.victim.dateOfBirth.split('-');
    for (const [part, value] of [
      ['Day', day],
      ['Month', month],
      ['Year', year]
    ] as const)
      await page.getByLabel(part, { exact: true }).fill(value);
    await page.keyboard.press('Enter');
  };

  test('an officer finds a case by its reference and by the name, and what happened is one press deeper and in its history', async () => {
    const page = await finder();
    await findReference(page, open.reference.toLowerCase().replace(/-/g, ' '));
    await focusOn(page, 'what was found', ({ label }) => label === '1 case found');
    const narrative = String(open.answers.incidentNarrative);
    expect(await page.locator('main').innerText()).not.toContain(narrative.slice(0, 60));
    await findName(page, open);
    await page.getByRole('button', { name: open.reference }).first().waitFor();
    expect((await page.getByRole('row').filter({ hasText: open.reference }).innerText()).replace(/\s+/g, ' ')).toContain(
      `${open.couple.victim.familyName}, ${open.couple.victim.givenNames}`
    );
    await press(page, open.reference);
    await screenShown(page, `Case ${open.reference}`);
    await wordsShown(page, narrative);
    expect(await page.getByRole('button').allTextContents()).not.toContain('Transfer');
    await page.keyboard.press('Escape');
    await focusOn(page, 'the row it came from', ({ label }) => label === open.reference);
    expect(page.url()).not.toContain(open.couple.victim.familyName);
    expect(await page.title()).not.toContain(open.couple.victim.familyName);
    expect(await pageErrors(page)).toEqual([]);

    const desk = await openDeskAs(stage, senior);
    await openCaseFile(desk, open);
    await desk.getByRole('button', { name: 'Show the history' }).click();
    const history = desk.getByRole('region', { name: 'History of the case' });
    await history.getByText('Sample, Officer').first().waitFor();
    const { events } = await caseRows(stage.origin, open.key);
    expect(events.filter(({ Kind }) => Kind === 'Opened').length).toBeGreaterThanOrEqual(2);
  });

  test('a restricted case is not there for an officer', async () => {
    const page = await finder();
    await findReference(page, restricted.reference);
    await focusOn(page, 'what was found', ({ label }) => label === 'Nothing found');
    await findName(page, restricted);
    await wordsShown(page, /A restricted case is never shown here/);
    expect(await page.getByText(restricted.reference).count()).toBe(0);
    await page.getByLabel('Family name').fill('');
    await page.getByLabel('Given name').fill('');
    await findName(page, open);
    await page.getByRole('button', { name: open.reference }).first().waitFor();
  });

  test('a restricted case stands behind a barrier for another MARAC; lifted with a reason, its coordinators are told', async () => {
    const page = await openDeskAs(stage, sandwell);
    await page.getByRole('combobox', { name: 'MARAC' }).selectOption({ index: 1 });
    await page.getByRole('searchbox').fill(restricted.reference);
    await page.getByRole('button', { name: new RegExp(`^${restricted.reference}`) }).click();
    await wordsShown(page, /This case is restricted: somebody in it works/);
    expect(await page.getByText(String(restricted.answers.incidentNarrative)).count()).toBe(0);
    expect(await page.getByText(restricted.couple.victim.familyName).count()).toBe(0);
    await page.getByRole('button', { name: 'Open the case and tell the coordinators' }).click();
    await wordsShown(page, 'Say in at least 15 characters why you must see this case');
    expect(await violationsEverywhere(page, 'barrier')).toEqual([]);
    const reason = 'A sister in Dudley rang about tonight.';
    await page.getByLabel('Why must you see this case?').fill(reason);
    await press(page, 'Open the case and tell the coordinators');
    await page.getByRole('heading', { name: 'Safe contact with the victim' }).waitFor();
    await page.getByRole('button', { name: 'Show the history' }).click();
    await wordsShown(page, new RegExp(reason));
    expect(await pageErrors(page)).toEqual([]);

    await runMail(stage.origin);
    const told = (await mailAbout(stage.origin, restricted.reference)).filter(({ to }) => to.includes(senior));
    expect(told).toHaveLength(1);
    const { victim } = restricted.couple;
    expect(`${told[0].subject} ${told[0].body}`).not.toMatch(new RegExp(`${victim.familyName}|${victim.givenNames}|Dudley`));
  });

  test('a colleague with a conflict of interest does not see the name, nor the case by another way', async () => {
    const page = await openDeskAs(stage, senior);
    await openCaseFile(page, open);
    await page.getByRole('button', { name: 'Declare a conflict of interest' }).click();
    await page.getByLabel(coordinator).check();
    expect(await violationsEverywhere(page, 'conflict of interest')).toEqual([]);
    await press(page, 'Hide the case from one colleague');
    await focusOn(page, 'the declaration', ({ label }) => label === 'Conflict of interest: declared');
    await settledRows(stage.origin, open.key);

    const colleague = await openDeskAs(stage, coordinator);
    await colleague.getByRole('combobox', { name: 'MARAC' }).selectOption({ index: 1 });
    await colleague.getByRole('searchbox').fill(open.reference);
    const row = colleague.getByRole('row').filter({ hasText: open.reference });
    expect((await row.innerText()).replace(/\s+/g, ' ')).toContain('Hidden: conflict of interest');
    await colleague.getByRole('searchbox').press('Enter');
    await focusOn(colleague, 'the row', ({ label }) => label.startsWith(open.reference));
    await colleague.keyboard.press('t');
    await wordsShown(colleague, /conflict of interest/i);
    expect(await colleague.getByRole('group', { name: 'Transfer to' }).count()).toBe(0);
    for (const words of [open.couple.victim.familyName, open.couple.perpetrator.familyName])
      expect(await colleague.locator('main').innerText()).not.toContain(words);
    expect(await pageErrors(colleague)).toEqual([]);
  });

  test('every state of the finder can be read in light and dark', async () => {
    const page = await finder();
    const look = (screen: string): Promise<readonly string[]> => violationsEverywhere(page, screen);
    await page.getByRole('button', { name: 'Find the name' }).click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    expect(await look('nothing typed')).toEqual([]);
    await findReference(page, restricted.reference);
    await wordsShown(page, 'Nothing found');
    expect(await look('nothing found')).toEqual([]);
    await page.getByLabel('Family name').fill('Example');
    await page.keyboard.press('Enter');
    await page.getByRole('table').waitFor();
    expect(await look('found')).toEqual([]);
    await page.getByRole('table').getByRole('button').first().click();
    await page.getByRole('heading', { name: 'What happened' }).waitFor();
    expect(await look('a case to read')).toEqual([]);
  });
});
