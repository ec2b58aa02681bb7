import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { referralForm } from '../../src/domain/form/referralForm';
import { stripHidden } from '../../src/domain/form/shownItems';
import { makeWordForm } from '../../src/documents/word/referralForm/makeWordForm';
import type { Meeting } from '../../src/domain/meetings/meeting';
import { pageErrors } from '../support/sites/browser';
import { isChoice } from '../support/files/referralWordForm';
import { readIn } from '../support/files/readCalendar';
import { emlOf } from '../support/files/savedMail';
import { fillingOf, fillWordForm } from '../support/files/wordForm';
import { violationsEverywhere } from './support/page/accessibility';
import { openCase, press } from './support/afterSending';
import { mailAbout, runMail } from './support/mail';
import { screenShown, wordsShown } from './support/page/keyboard';
import { answersFor, coordinator, deskOf, deskPage, meetingsOf, rowsOf } from './support/programs';
import { Stage } from './support/stage';
import { contextOf } from './support/form/wholeForm';

const yesterday = new Date(Math.floor(Date.now() / 60_000) * 60_000 - 86_400_000);
const nurse = { referrerName: 'Nina Nurse', referrerEmail: 'nina.nurse@gp.example', referringAgency: 'Health' } as const;
const day = 86_400_000;

function good<T>(
  outcome: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: { readonly words: string } }
): T {
  if (!outcome.ok) throw new Error(outcome.error.words);
  return outcome.value;
}

/** A referrer who wrote by e-mail and has no account: what she receives, in order. */
describe('a practice nurse who refers by e-mail', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open();
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  /** The form in her e-mail, dropped on the desk and sent. Answers with the desk, and the case's reference. */
  async function entered(): Promise<{ readonly desk: Page; readonly reference: string }> {
    const context = await contextOf(stage.origin);
    const { attachments: _files, ...answers } = stripHidden(referralForm, { ...answersFor(811, yesterday), ...nurse }, context);
    const form = fillWordForm(await makeWordForm(referralForm, context), fillingOf(answers, isChoice));
    const headers = [`From: "${nurse.referrerName}" <${nurse.referrerEmail}>`, `Date: ${yesterday.toUTCString()}`];
    const eml = emlOf({ headers, files: [{ name: 'MARAC referral form.docx', bytes: form }] });
    const desk = await stage.openAs(coordinator, deskPage);
    await press(desk, 'Enter an e-mailed referral');
    await screenShown(desk, 'Enter a referral that came by e-mail');
    const dropped = await desk.evaluateHandle(base64 => {
      const data = new DataTransfer();
      data.items.add(new File([Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))], 'Referral.eml'));
      return data;
    }, Buffer.from(eml).toString('base64'));
    await desk
      .getByRole('button', { name: 'Choose the form or the e-mail' })
      .locator('..')
      .dispatchEvent('drop', { dataTransfer: dropped });
    await wordsShown(desk, /answers were read from the form/);
    await press(desk, 'Continue to the form');
    await wordsShown(desk, /Check it against the form that came/);
    await press(desk, 'Check your answers and send');
    await screenShown(desk, /^Check your answers/);
    await press(desk, 'Send the referral');
    await screenShown(desk, 'Referral entered');
    const shown = await desk
      .getByText(/^M-[0-9A-Z-]+$/)
      .first()
      .textContent();
    return { desk, reference: shown ?? '' };
  }

  /** Opens the case from the line above the queue, and sends what waits there. */
  async function sendWaiting(desk: Page, link: string): Promise<void> {
    await desk.reload();
    await desk.getByRole('button', { name: link }).click();
    await desk.getByRole('button', { name: 'Send this e-mail' }).waitFor();
    expect(await violationsEverywhere(desk, 'an e-mail that waits to be sent')).toEqual([]);
    await press(desk, 'Send this e-mail');
    // Other messages of the case may wait for the next delivery too.
    await desk.getByRole('button', { name: 'Send this e-mail' }).waitFor({ state: 'detached' });
    await wordsShown(desk, /Waits for the next delivery/);
    await press(desk, 'Back to the queue');
  }

  const received = async (reference: string) => {
    await runMail(stage.origin);
    return (await mailAbout(stage.origin, reference)).filter(({ to }) => to.includes(nurse.referrerEmail));
  };
  const entriesOf = (mail: Awaited<ReturnType<typeof received>>): readonly string[] =>
    mail.flatMap(({ attachments }) => (attachments ?? []).map(({ content }) => content));

  test('has her receipt, a question, the decision, the date, its move and the end of it, each as a message with its file', async () => {
    const { desk, reference } = await entered();
    await wordsShown(desk, `To ${nurse.referrerEmail}`);
    await press(desk, 'Send this e-mail');
    await wordsShown(desk, /Waits for the next delivery/);
    expect(await violationsEverywhere(desk, 'the receipt was sent')).toEqual([]);
    const [{ Key }] = await rowsOf(stage.origin, 'Referrals', `Reference eq '${reference}'`);
    const key = String(Key);
    const program = deskOf(stage.origin);

    good(await program.returnForInformation({ caseKey: key, decisionKey: `${key}-q`, question: 'Since when has it been getting worse?' }));
    await press(desk, 'Back to the queue');
    await sendWaiting(desk, `${reference}: question`);

    good(
      await program.review.accept({
        caseKey: key,
        decisionKey: `${key}-a`,
        criterion: 'Professional judgement',
        rationale: 'It is getting worse.',
        seenDecision: `${key}-q`
      })
    );
    await sendWaiting(desk, `${reference}: decision`);

    const meetings = meetingsOf(stage.origin);
    const startsAt = new Date(Math.floor((Date.now() + 45 * day) / 3_600_000) * 3_600_000);
    const meeting = (at: Date) => ({
      startsAt: at,
      cutOffAt: new Date(at.getTime() - 10 * day),
      researchDueAt: new Date(at.getTime() - 3 * day)
    });
    const planned: Meeting = good(
      await meetings.plan({
        key: `meeting-of-${key}`,
        marac: 'Birmingham East',
        kind: 'Extra',
        mode: 'Teams',
        chair: 'Example, Chair',
        place: 'Teams',
        lengthMinutes: 180,
        minutesPerCase: 15,
        ...meeting(startsAt)
      })
    );
    good(await meetings.putOn(key, planned.key));
    await openCase(desk, reference);
    await press(desk, 'Invite the referrer');
    await wordsShown(desk, /^You are invited to a MARAC: /);

    const later = new Date(startsAt.getTime() + 7 * day);
    good(await meetings.change(good(await meetings.openMeeting(planned.key)).meeting, meeting(later)));
    const before = await received(reference);
    good(
      await program.review.withdraw({
        caseKey: key,
        decisionKey: `${key}-w`,
        reason: 'Referrer withdrew it',
        rationale: 'She asked for it.',
        offersIdva: false,
        seenDecision: `${key}-a`
      })
    );
    await press(desk, 'Back to the queue');
    await sendWaiting(desk, `${reference}: decision`);
    const all = await received(reference);
    const added = all.slice(before.length).map(({ subject }) => subject);
    expect(before.map(({ subject }) => subject)).toEqual([
      `Your referral has been received: ${reference}`,
      `A question about your referral: ${reference}`,
      `A decision about your referral: ${reference}`,
      `You are invited to a MARAC: ${reference}`,
      `MARAC meeting: ${reference}`
    ]);
    expect(added.sort()).toEqual([`A decision about your referral: ${reference}`, `MARAC meeting: ${reference}`]);

    const names = (await rowsOf(stage.origin, 'People', `CaseKey eq '${key}'`)).map(({ FamilyName }) => String(FamilyName));
    expect(names.length).toBeGreaterThan(1);
    const words = all.map(({ subject, body }) => `${subject} ${body}`).join('\n');
    for (const name of [...names, 'My referrals', 'Birmingham East', 'Since when has it', 'She asked for it'])
      expect(words).not.toContain(name);

    const read = readIn('UTC', entriesOf(all));
    expect(readIn('Europe/London', entriesOf(all))).toEqual(read);
    for (const entries of Object.values(read)) {
      expect(entries.map(({ uid, sequence, method, start }) => [uid, sequence, method, start])).toEqual([
        [`${key}@marac`, 0, 'REQUEST', startsAt.toISOString()],
        [`${key}@marac`, 1, 'REQUEST', later.toISOString()],
        [`${key}@marac`, 2, 'CANCEL', later.toISOString()]
      ]);
    }
    expect(await pageErrors(desk)).toEqual([]);

    // As a file that can be taken from the mail viewer.
    const viewer = await (await stage.newComputer()).newPage();
    await viewer.goto(`${stage.origin}/_mail`);
    await viewer.getByText(`MARAC meeting: ${reference}`).first().click();
    const [file] = await Promise.all([viewer.waitForEvent('download'), viewer.getByRole('link', { name: 'meeting.ics' }).first().click()]);
    expect(entriesOf(all)).toContain(readFileSync((await file.path()) ?? '', 'utf8'));
  });
});
