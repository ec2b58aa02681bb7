import type { BrowserContext, Page } from 'playwright-core';
import { pageErrors, signIn, waitForWebPart } from '../support/sites/browser';
import { overflow } from './support/page/accessibility';
import { documentOf } from './support/files';
import { withoutKeys } from './support/form/fullestAnswers';
import { screenShown } from './support/page/keyboard';
import { PointerForm } from './support/form/pointerForm';
import type { Pointer } from './support/form/pointerForm';
import { answersIn, deskOf, fileOf, formPage, outcomeOf, partnerPage, rowsOf, sitePaths } from './support/programs';
import { sectionsFor } from './support/form/questions';
import { Stage } from './support/stage';
import { expectPrinted, sentAnswers, wholeForm } from './support/form/wholeForm';
import type { WholeForm } from './support/form/wholeForm';

const colleague = 'officer2@wmp.example';
const guest = 'housing.coventry@coventry.example';

describe('the whole form', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open();
    await deskOf(stage.origin).takeIn();
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  const openOn = async (computer: BrowserContext, login: string, address: string): Promise<Page> => {
    const page = await computer.newPage();
    await signIn(page, stage.origin, login, address);
    await waitForWebPart(page);
    return page;
  };

  /** From the first press to the confirmation; gives the reference. `look` is called on every section once it is filled in. */
  const refer = async (page: Page, form: WholeForm, pointer: Pointer, look: (title: string) => Promise<void>): Promise<string> => {
    const press = async (name: string | RegExp): Promise<void> => {
      const button = page.getByRole('button', { name }).first();
      await (pointer === 'tap' ? button.tap() : button.click());
    };
    await press('Start a new referral');
    const sections = sectionsFor(form.answers, form.context);
    await press(sections[0].title);
    const hand = new PointerForm(page, form.answers, form.context, pointer, form.files);
    for (const { id, title } of sections) {
      await screenShown(page, title);
      await look(title);
      await hand.fillSection(id);
    }
    expect(hand.tooSmall).toEqual([]);
    await screenShown(page, /^Check your answers/);
    await look('check answers');
    await press('Send the referral');
    await screenShown(page, 'Referral sent');
    await look('sent');
    return (
      (await page
        .getByText(/^M-\w{4}-\w{4}-\w$/)
        .first()
        .textContent()) ?? ''
    );
  };

  /** Every answer is in the referrer's item and, once taken in, in the case; so are the files. */
  const expectStored = async (reference: string, form: WholeForm, site: string): Promise<void> => {
    const everyAnswer = withoutKeys(sentAnswers(form));
    const [sent] = await rowsOf(stage.origin, 'Intake', `Reference eq '${reference}'`, site);
    expect(sent.Status).toBe('Submitted');
    expect(withoutKeys(answersIn(sent, 'Answers'))).toEqual(everyAnswer);
    const taken = await deskOf(stage.origin).takeIn();
    expect(taken.ok && taken.value.problems).toEqual([]);
    const { Referrals } = await outcomeOf(stage.origin, String(sent.Key));
    expect(Referrals).toHaveLength(1);
    expect(withoutKeys(answersIn(Referrals[0], 'Form'))).toEqual(everyAnswer);
    for (const { name, buffer } of form.files) {
      expect(await fileOf(stage.origin, 'Intake', sent.Id, name, site)).toBe(buffer.toString('utf8'));
      expect(await fileOf(stage.origin, 'Referrals', Referrals[0].Id, name)).toBe(buffer.toString('utf8'));
    }
  };

  const printableCopy = async (page: Page, form: WholeForm, reference: string): Promise<void> => {
    await page.getByRole('button', { name: 'Printable copy' }).first().click();
    await expectPrinted(page, form, reference);
  };

  test('by touch, on a phone 375 pixels wide: no scrolling sideways, nothing too small for a finger', async () => {
    const form = await wholeForm(stage.origin, 501, { referrerName: 'Sample, Officer', referrerEmail: colleague }, [
      documentOf('Message.pdf', 'what he wrote')
    ]);
    const phone = await stage.newComputer({ viewport: { width: 375, height: 740 }, hasTouch: true, isMobile: true });
    const page = await openOn(phone, colleague, formPage);
    const tooWide: string[] = [];
    const reference = await refer(page, form, 'tap', async title => {
      if ((await overflow(page)) > 0) tooWide.push(title);
    });
    await printableCopy(page, form, reference);
    if ((await overflow(page)) > 0) tooWide.push('printable copy');
    expect(tooWide).toEqual([]);
    expect(await pageErrors(page)).toEqual([]);
    await expectStored(reference, form, sitePaths.case);
  });

  test('by a guest, in a Teams tab of the partner site', async () => {
    const own = {
      referrerName: 'Housing, Example',
      referrerEmail: guest,
      referringAgency: 'Housing',
      maracRight: 'No, another one',
      otherMarac: 'Coventry'
    };
    const form = await wholeForm(stage.origin, 502, own, [documentOf('Tenancy file.pdf', 'what the neighbours heard')]);
    const page = await openOn(await stage.newComputer(), guest, `${partnerPage}?teams=1`);
    await stage.clearLog();
    const reference = await refer(page, form, 'click', async () => undefined);
    await printableCopy(page, form, reference);
    expect(await pageErrors(page)).toEqual([]);
    // A guest has no right on the case site, and nothing of the form asks it.
    expect((await stage.requests(/\/sites\/marac\/_api\//)).filter(({ login }) => login === guest)).toEqual([]);
    const [sent] = await rowsOf(stage.origin, 'Intake', `Reference eq '${reference}'`, sitePaths.partner);
    expect(sent).toMatchObject({ Marac: 'Coventry', ReferrerLogin: guest, ReferrerAgency: 'Housing', Channel: 'Partner form' });
    await expectStored(reference, form, sitePaths.partner);
  });
});
