import type { Locator, Page } from 'playwright-core';
import { pageErrors } from '../support/sites/browser';
import { noticesReadBy, readAbout } from './support/agencies';
import { caseIn, senior, walsall } from './support/caseOf';
import { focusOn } from './support/page/deskKeyboard';
import { screenShown, wordsShown } from './support/page/keyboard';
import { deskOf } from './support/programs';
import { clockAt } from './support/siteClock';
import { Stage } from './support/stage';
import { noticeLines, offerTo, openCaseFile, openDeskAs, openTransfer, settledRows, twice } from './support/transferring';

const housing = 'housing.coventry@coventry.example';
const idva = 'idva.coventry@haven.example';
const newAddress = '9 Elsewhere Road, Bilston WV14 0XX';
/** What nobody reads who was not ticked: the address, its outcode, the area and the people there. */
const secrets = /Elsewhere|Bilston|WV14|Walsall/i;

const group = (page: Page, name: string | RegExp): Locator => page.getByRole('group', { name });

describe('a victim who leaves the area', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open();
    await clockAt(stage.origin, '2027-03-15T10:00:00Z');
    await deskOf(stage.origin).takeIn();
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  test('without a transfer: every agency is told once, the new address only where it is ticked, and a correction takes it back', async () => {
    const ready = await caseIn(stage.origin, 'Coventry', 21);
    const page = await openDeskAs(stage, senior);
    await openCaseFile(page, ready);
    await page.getByRole('button', { name: 'The victim has left the area' }).click();
    await screenShown(page, `The victim has left the area: case ${ready.reference}`);
    const tell = page.getByRole('button', { name: 'Tell the agencies that the victim has left' });
    await tell.click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await page.getByRole('link', { name: /^Select where/ }).click();
    await page.getByRole('radio', { name: 'Not known' }).check();
    await page.getByText('Some agencies may be told the new address').click();
    await page.getByLabel('New address of the victim').fill(newAddress);
    await group(page, 'Which agencies may be told it?').getByLabel('Housing').check();
    await tell.click();
    await focusOn(page, 'Undo', ({ label }) => label.startsWith('Undo:'));
    const told = await settledRows(stage.origin, ready.key);
    expect(noticeLines(told)).toContain('Victim has left: Housing');
    expect(noticeLines(told)).toContain('Victim has left: IDVA service');
    expect(twice(told)).toEqual([]);
    const sent = told.notices.length;
    expect(sent).toBeGreaterThan(5);

    const [itsNotice] = await noticesReadBy(stage.origin, housing, ready);
    expect(itsNotice).toMatchObject({ kind: 'Victim has left' });
    expect(itsNotice.detail).toContain(newAddress);
    expect(itsNotice.detail).toContain('senior@wmp.example');
    expect((await noticesReadBy(stage.origin, idva, ready)).map(({ kind }) => kind)).toEqual(['Victim has left']);
    expect(await readAbout(stage.origin, idva, ready, secrets)).toEqual([]);
    expect(told.outbox.map(({ Title, Text }) => `${String(Title)} ${String(Text)}`).join('\n')).not.toMatch(secrets);

    await wordsShown(page, `${sent} agencies have been told. ${sent} have not answered.`);
    await page.keyboard.press('Enter');
    await wordsShown(page, /^Taken back|taken back/);
    const corrected = await settledRows(stage.origin, ready.key);
    expect(noticeLines(corrected).filter(line => line.startsWith('Correction'))).toHaveLength(sent);
    expect(corrected.notices).toHaveLength(2 * sent);
    expect((await noticesReadBy(stage.origin, idva, ready)).map(({ kind }) => kind)).toEqual(['Victim has left', 'Correction']);
    expect(await readAbout(stage.origin, idva, ready, secrets)).toEqual([]);
    expect(await pageErrors(page)).toEqual([]);
  });

  test('with a transfer: the sending side tells at acceptance, and no byte says where to, nor who has the case now', async () => {
    const ready = await caseIn(stage.origin, 'Coventry', 22);
    const page = await openDeskAs(stage, senior);
    await openTransfer(page, ready);
    await page.getByText(/^Say more first/).click();
    await page.getByRole('radio', { name: 'Moved permanently' }).check();
    await page.getByLabel('New address of the victim').fill(newAddress);
    await group(page, /^Which agencies may be told that the victim went/)
      .getByLabel('Housing')
      .check();
    await page.getByRole('button', { name: 'Use these details' }).click();
    await offerTo(page, 'Walsall', 'Moved permanently');
    expect((await settledRows(stage.origin, ready.key)).notices).toEqual([]);
    await page.context().close();

    const receiver = await openDeskAs(stage, walsall);
    await receiver.getByRole('button', { name: `Accept ${ready.reference} from Coventry` }).click();
    await focusOn(receiver, 'what came of it', ({ label }) => label.startsWith('Nothing more is offered to you'));
    await receiver.waitForLoadState('networkidle');
    // Whoever writes a notice signs it: the receiving coordinator leaves it to somebody else's desk.
    await settledRows(stage.origin, ready.key);
    expect(await noticesReadBy(stage.origin, idva, ready)).toEqual([]);
    await openDeskAs(stage, senior);
    const rows = await settledRows(stage.origin, ready.key, { told: true });
    expect(noticeLines(rows).filter(line => line.startsWith('Victim has left')).length).toBeGreaterThan(5);
    expect(twice(rows)).toEqual([]);
    expect((await noticesReadBy(stage.origin, idva, ready)).map(({ kind }) => kind).sort()).toEqual(['IDVA hand-over', 'Victim has left']);
    expect(await readAbout(stage.origin, idva, ready, secrets)).toEqual([]);
    const [ticked] = await noticesReadBy(stage.origin, housing, ready);
    expect(ticked.detail).toContain('The case goes to the Walsall MARAC.');
    expect(await readAbout(stage.origin, housing, ready, /Elsewhere|WV14|coordinator\.walsall|Example, Walsall/)).toEqual([]);
  });
});
