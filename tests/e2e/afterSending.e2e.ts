import type { Page } from 'playwright-core';
import type { AnswerRow, Answers } from '../../src/domain/form/answers';
import { pageErrors } from '../support/sites/browser';
import { asksAll, violations, violationsEverywhere } from './support/page/accessibility';
import {
  cardOf,
  changeWithReason,
  helenOfHousing,
  openCase,
  press,
  printings,
  printNothing,
  receivedByEmail,
  sentThroughScreens
} from './support/afterSending';
import type { Sent } from './support/afterSending';
import { documentOf } from './support/files';
import { withoutKeys } from './support/form/fullestAnswers';
import { screenShown, wordsShown } from './support/page/keyboard';
import { PointerForm } from './support/form/pointerForm';
import {
  answersFor,
  answersIn,
  asked,
  coordinator,
  deskOf,
  deskPage,
  fileOf,
  formPage,
  officer,
  outcomeOf,
  rowsOf,
  storedDraft
} from './support/programs';
import { sectionsFor } from './support/form/questions';
import { Stage } from './support/stage';
import { contextOf, sentAnswers } from './support/form/wholeForm';
import type { WholeForm } from './support/form/wholeForm';

/** Names that nobody else of the site has, and an employer that restricts the case: the perpetrator works for the police. */
const restrictedAnswers = (number: number): Answers => {
  const answers = answersFor(number);
  const rows = answers.perpetrators as readonly AnswerRow[];
  const perpetrators = rows.map(row => ({
    ...row,
    answers: { ...row.answers, familyName: 'Secretson', worksForAgency: 'Yes', employer: 'West Midlands Police, dog handler' }
  }));
  return { ...answers, victimFamilyName: 'Secretworth', perpetrators };
};

const inTeams = (address: string): string => `${address}?teams=1`;

describe('what becomes of a referral after it was sent', () => {
  let stage: Stage;
  let number = 600;

  beforeAll(async () => {
    stage = await Stage.open();
    await deskOf(stage.origin).takeIn();
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  /** As it stands, and once for every screen also in the dark theme, in forced colours, at 200 % and on a phone. */
  const axe = async (page: Page): Promise<void> => expect(await violations(page)).toEqual([]);
  const axeEverywhere = async (page: Page, screen: string): Promise<void> => expect(await violationsEverywhere(page, screen)).toEqual([]);

  const sent = (): Promise<Sent> => {
    number += 1;
    return sentThroughScreens(stage, number, inTeams(formPage));
  };

  test('restricted: from its submission on, invisible to other WMP users, partners and the OPCC in every list, version and file', async () => {
    number += 1;
    const { key } = await storedDraft(stage.origin, number, restrictedAnswers(number));
    const officers = await stage.openAs(officer, formPage);
    await press(officers, /^Continue your draft: Referral to Birmingham East MARAC/);
    await press(officers, 'The incident');
    const dialogue = officers.waitForEvent('filechooser');
    await press(officers, 'Choose files');
    await (await dialogue).setFiles(documentOf('secret.pdf', 'about Secretworth'));
    await wordsShown(officers, /secret\.pdf \(/);
    await wordsShown(officers, /^Saved at /);
    await press(officers, 'All sections');
    await press(officers, 'Check your answers and send');
    await press(officers, 'Send the referral');
    await screenShown(officers, 'Referral sent');
    await wordsShown(officers, /The referral is restricted/);

    const tells = new RegExp(`Secretworth|Secretson|secret\\.pdf|dog handler|${key}`);
    const site = '/sites/marac';
    const everything = async (login: string, rows: readonly (readonly [list: string, id: number])[]): Promise<readonly string[]> => {
      const lists = ['Intake', 'Referrals', 'People', 'MatchKeys', 'FormVersions', 'Events'];
      const paths = [
        ...lists.map(list => `${site}/_api/web/getList('${site}/Lists/${list}')/items?$orderby=Id desc&$top=200`),
        ...rows.flatMap(([list, id]) =>
          ['', '/versions', '/AttachmentFiles', "/AttachmentFiles('secret.pdf')/$value", '/FieldValuesAsText'].map(
            part => `${site}/_api/web/getList('${site}/Lists/${list}')/items(${id})${part}`
          )
        ),
        `${site}/_api/web/recycleBin`
      ];
      const answered = await Promise.all(paths.map(async path => ({ path, ...(await asked(stage.origin, login, path)) })));
      return answered.filter(({ status, body }) => status < 300 && tells.test(body)).map(({ path }) => path);
    };
    const others = ['officer2@wmp.example', 'housing.coventry@coventry.example', 'opcc@opcc.example', 'nobody@wmp.example'];
    const [item] = await rowsOf(stage.origin, 'Intake', `Key eq '${key}'`);
    expect(item.Status).toBe('Submitted');
    for (const login of others) expect(await everything(login, [['Intake', item.Id]])).toEqual([]);
    // The same look finds it for somebody who may see it.
    expect((await everything(officer, [['Intake', item.Id]])).length).toBeGreaterThan(3);

    await deskOf(stage.origin).takeIn();
    const outcome = await outcomeOf(stage.origin, key);
    const rows = [
      ['Intake', item.Id] as const,
      ...outcome.Referrals.map(({ Id }) => ['Referrals', Id] as const),
      ...outcome.People.map(({ Id }) => ['People', Id] as const),
      ...outcome['Match Keys'].map(({ Id }) => ['MatchKeys', Id] as const)
    ];
    expect(outcome.Referrals).toHaveLength(1);
    for (const login of others) expect(await everything(login, rows)).toEqual([]);
    expect((await everything(coordinator, rows)).length).toBeGreaterThan(rows.length);
  });

  test('changed with a reason: what was sent is taken in, the change is shown beside it', async () => {
    const { page, key, reference: found } = await sent();
    await axeEverywhere(page, 'confirmation');
    await press(page, 'Go to my referrals');
    await cardOf(page, found)
      .getByRole('button', { name: /^Printable copy/ })
      .click();
    await screenShown(page, 'Printable copy');
    await axeEverywhere(page, 'printable copy of the referrer');
    await printNothing(page);
    await press(page, 'Print');
    expect(await printings(stage.origin, key, 1)).toBe(1);
    await press(page, /Back$/);
    await cardOf(page, found)
      .getByRole('button', { name: /^Add or change something/ })
      .click();
    const change = { contact: 'Through her sister, after the change.', reason: 'Her telephone was taken away.' };
    await changeWithReason(page, change, screen => axeEverywhere(page, screen));

    const desk = await stage.openAs(coordinator, inTeams(deskPage));
    await wordsShown(desk, /taken in\.$/);
    await openCase(desk, found);
    // The heading of the part, not of a version in it, which comes a moment later.
    await desk.getByRole('heading', { name: 'Changed after sending', exact: true }).waitFor();
    await wordsShown(desk, 'Her telephone was taken away.');
    await wordsShown(desk, 'Through her sister, after the change.');
    await axeEverywhere(desk, 'changed case');
    for (const one of [page, desk]) expect(await pageErrors(one)).toEqual([]);
    const { Intake, Referrals } = await outcomeOf(stage.origin, key);
    expect(JSON.stringify(answersIn(Referrals[0], 'Form'))).not.toContain('after the change');
    expect(JSON.stringify(answersIn(Intake[0], 'Answers'))).toContain('after the change');
  });

  test('returned with a question, answered, and taken in again: clocks run on', async () => {
    const { key, reference: found } = await sent();
    await deskOf(stage.origin).takeIn();
    const [before] = (await outcomeOf(stage.origin, key)).Referrals;
    const desk = await stage.openAs(coordinator, inTeams(deskPage));
    await openCase(desk, found);
    await press(desk, 'Ask the referrer a question');
    await desk.getByLabel('What do you need to know?').fill('Which school does the child go to?');
    await axeEverywhere(desk, 'asking the referrer');
    await press(desk, 'Send back with this question');
    await wordsShown(desk, /Asked of the referrer:/);

    const page = await stage.openAs(officer, inTeams(formPage));
    await wordsShown(page, 'Returned to you with a question');
    await axeEverywhere(page, 'my referrals, one returned');
    await page
      .getByRole('button', { name: new RegExp(`^Answer the question: .*${found}`) })
      .first()
      .click();
    await wordsShown(page, /Which school does the child go to\?/);
    await axeEverywhere(page, 'a returned referral');
    await press(page, 'Safe contact');
    await wordsShown(page, /Which school does the child go to\?/);
    await page.getByLabel(/^How best to make contact/).fill('At the school gate.');
    await wordsShown(page, /^Saved at /);
    await press(page, 'All sections');
    await press(page, 'Check your answers and send');
    await press(page, 'Send the referral');
    await screenShown(page, 'Referral sent');
    await deskOf(stage.origin).takeIn();
    const after = await outcomeOf(stage.origin, key);
    expect(after.Referrals).toHaveLength(1);
    expect(after.Referrals[0]).toMatchObject({ ReceivedAt: before.ReceivedAt, Reference: found, HasPending: false });
    expect(answersIn(after.Referrals[0], 'Form').safeContactNotes).toBe('At the school gate.');
  });

  test('one that came by e-mail is entered by the desk: when it came, from whom, the original with it, taken in at once', async () => {
    number += 1;
    const original = documentOf('Form from housing.docx', 'as it came');
    const form: WholeForm = {
      answers: { ...answersFor(number), ...helenOfHousing },
      files: [documentOf('Rent account.pdf', 'who pays')],
      context: await contextOf(stage.origin)
    };
    const desk = await stage.openAs(coordinator, inTeams(deskPage));
    await press(desk, 'Enter an e-mailed referral');
    await screenShown(desk, 'Enter a referral that came by e-mail');
    await axe(desk);
    await press(desk, 'Continue to the form');
    await desk.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await axeEverywhere(desk, 'how it came by e-mail');
    await receivedByEmail(desk, original);
    await axeEverywhere(desk, 'all sections');
    const sections = sectionsFor(form.answers, form.context);
    await press(desk, sections[0].title);
    const hand = new PointerForm(desk, form.answers, form.context, 'click', form.files);
    for (const { id, title } of sections) {
      await screenShown(desk, title);
      // The officer's form has the same sections, which are looked at there on every run.
      if (asksAll) await axeEverywhere(desk, title);
      await hand.fillSection(id);
    }
    await press(desk, 'Send the referral');
    await screenShown(desk, 'Referral entered');
    await axeEverywhere(desk, 'referral entered');
    await press(desk, 'Open the case');
    await press(desk, 'Show the documents and files');
    await wordsShown(desk, /Download Form from housing\.docx/);
    const found =
      (
        (await desk
          .getByRole('heading', { name: /^MARAC desk|Case M-/ })
          .first()
          .textContent()) ?? ''
      ).match(/M-\w{4}-\w{4}-\w/)?.[0] ?? '';
    const [item] = await rowsOf(stage.origin, 'Intake', `Reference eq '${found}'`);
    expect(item).toMatchObject({
      Channel: 'E-mailed form',
      OnBehalfOfName: 'Helen Example',
      OnBehalfOfEmail: 'helen@coventry.example',
      ReferrerAgency: 'Housing'
    });
    const { Referrals } = await outcomeOf(stage.origin, String(item.Key));
    expect(
      new Date(String(Referrals[0].ReceivedElsewhereAt ?? Referrals[0].ReceivedAt)).toLocaleString('en-GB', { timeZone: 'Europe/London' })
    ).toMatch(/14:30:00$/);
    expect(await fileOf(stage.origin, 'Referrals', Referrals[0].Id, original.name)).toBe(original.buffer.toString('utf8'));
    const { attachments: stored, ...others } = withoutKeys(answersIn(Referrals[0], 'Form')) as {
      attachments: readonly { fileName: string }[];
    };
    const { attachments: _wanted, ...everyAnswer } = withoutKeys(sentAnswers(form)) as { attachments: unknown };
    expect(others).toEqual(everyAnswer);
    expect(stored.map(({ fileName }) => fileName).sort()).toEqual(['Form from housing.docx', 'Rent account.pdf']);
    await press(desk, 'Print the referral');
    await screenShown(desk, 'Printable copy');
    await axeEverywhere(desk, 'printable copy');
    expect(await printings(stage.origin, String(item.Key), 0)).toBe(0);
    await printNothing(desk);
    await press(desk, 'Print');
    expect(await printings(stage.origin, String(item.Key), 1)).toBe(1);
    // Asked for by the browser's own menu, without the button.
    await desk.pdf();
    expect(await printings(stage.origin, String(item.Key), 2)).toBe(2);
    expect(await pageErrors(desk)).toEqual([]);
  });
});
