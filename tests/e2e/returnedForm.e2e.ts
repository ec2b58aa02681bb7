import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { dayOf } from '../../src/domain/kernel/calendarDay';
import { toParts } from '../../src/domain/kernel/dateParts';
import type { FormContext } from '../../src/domain/form/definition';
import { referralForm } from '../../src/domain/form/referralForm';
import { stripHidden } from '../../src/domain/form/shownItems';
import { formatTime } from '../../src/domain/kernel/timeWords';
import { makeWordForm } from '../../src/documents/word/referralForm/makeWordForm';
import { pageErrors } from '../support/sites/browser';
import { isChoice } from '../support/files/referralWordForm';
import { emlOf, msgOf } from '../support/files/savedMail';
import { fillingOf, fillWordForm, tagsOf } from '../support/files/wordForm';
import { violationsEverywhere } from './support/page/accessibility';
import { helenOfHousing, openCase, press } from './support/afterSending';
import { withoutKeys } from './support/form/fullestAnswers';
import { screenShown, wordsShown } from './support/page/keyboard';
import { answersFor, answersIn, coordinator, deskOf, deskPage, outcomeOf, rowsOf } from './support/programs';
import { Stage } from './support/stage';
import { contextOf } from './support/form/wholeForm';

const yesterday = new Date(Math.floor(Date.now() / 60_000) * 60_000 - 86_400_000);
const sender = { name: helenOfHousing.referrerName, address: helenOfHousing.referrerEmail };

describe('a Word form that an agency sent back', () => {
  let stage: Stage;
  let context: FormContext;
  let blank: Uint8Array;

  beforeAll(async () => {
    stage = await Stage.open();
    await deskOf(stage.origin).takeIn();
    context = await contextOf(stage.origin);
    blank = await makeWordForm(referralForm, context);
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  const answersOf = (number: number) => {
    const { attachments: _files, ...answers } = stripHidden(referralForm, { ...answersFor(number, yesterday), ...helenOfHousing }, context);
    return answers;
  };
  const formOf = (number: number): Uint8Array => fillWordForm(blank, fillingOf(answersOf(number), isChoice));

  const enter = async (): Promise<Page> => {
    const desk = await stage.openAs(coordinator, deskPage);
    await press(desk, 'Enter an e-mailed referral');
    await screenShown(desk, 'Enter a referral that came by e-mail');
    return desk;
  };

  /** As the pointer drops it. */
  const drop = async (desk: Page, name: string, bytes: Uint8Array): Promise<void> => {
    const transfer = await desk.evaluateHandle(
      ([fileName, base64]) => {
        const data = new DataTransfer();
        data.items.add(new File([Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))], fileName));
        return data;
      },
      [name, Buffer.from(bytes).toString('base64')] as const
    );
    await desk
      .getByRole('button', { name: 'Choose the form or the e-mail' })
      .locator('..')
      .dispatchEvent('drop', { dataTransfer: transfer });
  };

  const expectReceipt = async (desk: Page): Promise<void> => {
    const { day, month, year } = toParts(dayOf(yesterday));
    for (const [label, value] of Object.entries({ Day: day, Month: month, Year: year }))
      expect(await desk.getByLabel(label, { exact: true }).inputValue()).toBe(value);
    expect(await desk.getByLabel('At what time?').inputValue()).toBe(formatTime(yesterday));
    expect(await desk.getByLabel('Who sent it?').inputValue()).toBe(sender.name);
    expect(await desk.getByLabel('From which address?').inputValue()).toBe(sender.address);
    expect(await desk.getByLabel(helenOfHousing.referringAgency, { exact: true }).isChecked()).toBe(true);
  };

  test('dropped in its e-mail, sent as it was read: in the queue with the time it came, and the e-mail with it', async () => {
    const eml = emlOf({
      headers: [
        `Received: from housing.example by mx.wmp.example; ${yesterday.toUTCString()}`,
        `From: "${sender.name}" <${sender.address}>`,
        `Date: ${yesterday.toUTCString()}`
      ],
      files: [{ name: 'MARAC referral form.docx', bytes: formOf(701) }]
    });
    const desk = await enter();
    await drop(desk, 'Referral from housing.eml', eml);
    await wordsShown(desk, /answers were read from the form\. Nothing in it stood out\./);
    await expectReceipt(desk);
    expect(await violationsEverywhere(desk, 'a returned form was read')).toEqual([]);
    await press(desk, 'Continue to the form');
    await wordsShown(desk, /Check it against the form that came/);
    expect(await violationsEverywhere(desk, 'the form, filled in from a returned one')).toEqual([]);
    await press(desk, 'Check your answers and send');
    await screenShown(desk, /^Check your answers/);
    await press(desk, 'Send the referral');
    await screenShown(desk, 'Referral entered');
    const reference =
      (await desk
        .getByText(/^M-[0-9A-Z-]+$/)
        .first()
        .textContent()) ?? '';
    await press(desk, 'Back to the queue');
    await openCase(desk, reference);
    await press(desk, 'Show the documents and files');
    await wordsShown(desk, /Download Referral from housing\.eml/);

    const [item] = await rowsOf(stage.origin, 'Intake', `Reference eq '${reference}'`);
    expect(item).toMatchObject({ Channel: 'E-mailed form', OnBehalfOfName: sender.name, OnBehalfOfEmail: sender.address });
    const { Referrals } = await outcomeOf(stage.origin, String(item.Key));
    expect(Referrals).toHaveLength(1);
    expect(new Date(String(Referrals[0].ReceivedElsewhereAt))).toEqual(yesterday);
    const { attachments, ...answers } = withoutKeys(answersIn(Referrals[0], 'Form')) as { attachments: unknown };
    expect(attachments).toMatchObject([{ fileName: 'Referral from housing.eml' }]);
    expect(answers).toEqual(withoutKeys(answersOf(701)));
    expect(await pageErrors(desk)).toEqual([]);
  });

  test('dropped as Outlook saves it, it is read as well; a file that is no form changes nothing', async () => {
    const desk = await enter();
    await drop(desk, 'Referral.msg', msgOf({ received: yesterday, sender, files: [{ name: 'form.docx', bytes: formOf(702) }] }));
    await wordsShown(desk, /answers were read from the form/);
    await expectReceipt(desk);
    await drop(desk, 'letter.docx', new TextEncoder().encode('Dear colleague'));
    await wordsShown(desk, 'This is not a Word document.');
    await expectReceipt(desk);
    expect(await pageErrors(desk)).toEqual([]);
  });

  test('the blank form is made for the region and saved', async () => {
    const desk = await enter();
    const saving = desk.waitForEvent('download');
    await press(desk, 'Download the blank Word form');
    const saved = await saving;
    expect(saved.suggestedFilename()).toBe('MARAC referral form.docx');
    expect(tagsOf(new Uint8Array(readFileSync((await saved.path()) ?? '')))).toEqual(tagsOf(blank));
    expect(await pageErrors(desk)).toEqual([]);
  });
});
