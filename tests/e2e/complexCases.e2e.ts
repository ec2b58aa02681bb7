import type { Page } from 'playwright-core';
import { pageErrors } from '../support/sites/browser';
import { violations, violationsEverywhere, walkedOn } from './support/page/accessibility';
import { answersIn, caseIn, senior } from './support/caseOf';
import type { ReadyCase } from './support/caseOf';
import { focusOn } from './support/page/deskKeyboard';
import { press, screenShown, tabTo, wordsShown } from './support/page/keyboard';
import { deskOf, rowsOf } from './support/programs';
import type { ListRow } from './support/programs';
import { clockAt } from './support/siteClock';
import { Stage } from './support/stage';

const logPage = '/sites/marac/SitePages/ComplexCases.aspx';
const meetingsPage = '/sites/marac/SitePages/Meetings.aspx';
const because = 'Forced marriage is threatened, and her family knows where she is.';

const button = (page: Page, name: string | RegExp): ReturnType<Page['getByRole']> => page.getByRole('button', { name });

/** A case of Coventry that a coordinator accepts: forced marriage is enough by itself. */
async function acceptedCase(origin: string, number: number): Promise<ReadyCase> {
  const ready = await caseIn(origin, 'Coventry', number, { ...answersIn('Coventry', number), abuseKinds: ['Physical', 'Forced marriage'] });
  const desk = deskOf(origin, senior);
  const accepted = await desk.review.accept({
    caseKey: ready.key,
    decisionKey: desk.newDecisionKey(),
    criterion: 'Professional judgement',
    rationale: 'She is in fear, and it is getting worse.'
  });
  if (!accepted.ok) throw new Error(accepted.error.words);
  return ready;
}

describe('the complex-case log', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await Stage.open();
    await deskOf(stage.origin).takeIn();
  });
  afterEach(() => stage.clear());
  afterAll(() => stage?.close());

  const entryRow = async (caseKey: string): Promise<ListRow> => {
    const rows = await rowsOf(stage.origin, 'Complex Cases', `CaseKey eq '${caseKey}'`);
    expect(rows).toHaveLength(1);
    return rows[0];
  };

  /** The log of Coventry, showing some of its entries. */
  async function openLog(shown: 'suggested' | 'onLog' | 'ended', query = ''): Promise<Page> {
    const page = await stage.openAs(senior, `${logPage}${query}`);
    await screenShown(page, /Complex cases/);
    await page.getByLabel('MARAC', { exact: true }).selectOption('Coventry');
    await page.getByLabel('Entries', { exact: true }).selectOption(shown);
    return page;
  }

  async function openEntry(page: Page, { reference }: Pick<ReadyCase, 'reference'>): Promise<void> {
    await button(page, new RegExp(`^${reference}, `)).click();
    await screenShown(page, new RegExp(reference));
    await screenShown(page, 'What makes it complex');
  }

  test('a case that is accepted is suggested by the system, confirmed with a reason, reviewed, and stepped down with what was learnt', async () => {
    const ready = await acceptedCase(stage.origin, 301);
    expect(await entryRow(ready.key)).toMatchObject({ State: 'Proposed', HasPending: false });
    const page = await openLog('suggested');
    await openEntry(page, ready);
    await wordsShown(page, 'The referral discloses so-called honour-based abuse, forced marriage or female genital mutilation.');
    await button(page, 'Put it on the log').click();
    await page.getByLabel('Why does it belong on the log?').fill(because);
    await button(page, 'Put it on the log').click();
    await button(page, 'Undo: It is on the log.').waitFor();
    expect(await entryRow(ready.key)).toMatchObject({ State: 'Active', Rationale: because, LeadCoordinator: senior, HasPending: false });

    await button(page, 'Review it').click();
    await page.getByRole('radio', { name: 'The risk has gone up' }).check();
    await page.getByLabel('What was decided?').fill('Housing moves her this week.');
    await button(page, 'Store the review').click();
    await button(page, 'Undo: The review is stored.').waitFor();
    await page.getByRole('region', { name: 'Reviews' }).getByText('Housing moves her this week.').waitFor();

    await button(page, 'Step it down').click();
    await page.getByLabel('How has it ended?').fill('She has moved and is safe.');
    await page.getByLabel('What was learnt?').fill('One lead from the first day.');
    await button(page, 'Step it down').click();
    await button(page, 'Undo: It is stepped down.').waitFor();
    await button(page, /Back to the log/).click();
    await page.getByLabel('Entries', { exact: true }).selectOption('ended');
    await button(page, new RegExp(`^${ready.reference}, `)).waitFor();
    expect(await entryRow(ready.key)).toMatchObject({ State: 'Stepped down', HasPending: false });
    const told = (await rowsOf(stage.origin, 'Events', `CaseKey eq '${ready.key}'`))
      .map(({ Kind }) => String(Kind))
      .filter(kind => /complex/i.test(kind));
    expect(told).toEqual([
      'Suggested for the complex-case log',
      'Complex case put on the log',
      'Complex case reviewed',
      'Complex case stepped down'
    ]);
    expect(await pageErrors(page)).toEqual([]);
  });

  test('a case is put forward from the minutes with the chair’s reason, and marked on the agenda once it is on the log', async () => {
    const [meeting] = await rowsOf(stage.origin, 'Meetings', `Marac eq 'Coventry' and State eq 'Agenda circulated'`);
    await clockAt(stage.origin, new Date(new Date(String(meeting.StartsAt)).getTime() - 3_600_000).toISOString());
    const page = await stage.openAs(senior, meetingsPage);
    const open = async (): Promise<void> => {
      const day = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'Europe/London' }).format(
        new Date(String(meeting.StartsAt))
      );
      await button(page, new RegExp(`^Coventry: .*${day}`)).click();
      await screenShown(page, new RegExp(`Coventry, ${day}`));
    };
    await open();
    await button(page, 'Minute the meeting').click();
    await screenShown(page, /^1\. /);
    await button(page, 'Complex because…').click();
    await page.keyboard.type('two forces look for him.');
    await page.keyboard.press('Control+s');
    await button(page, 'Put forward for the complex-case log').click();
    await page.getByText('Put forward for the complex-case log', { exact: true }).first().waitFor();
    const listed = await rowsOf(stage.origin, 'Referrals', `MeetingKey eq '${String(meeting.Key)}'`);
    const entries = (await rowsOf(stage.origin, 'Complex Cases', `State eq 'Proposed'`)).filter(({ CaseKey }) =>
      listed.some(({ Key }) => Key === CaseKey)
    );
    const [put] = entries.filter(({ Fired }) => String(Fired).includes('two forces look for him.'));
    expect(put).toMatchObject({ HasPending: false, Marac: 'Coventry' });
    const reference = String(put.Title);

    const log = await openLog('suggested');
    await openEntry(log, { reference });
    await wordsShown(log, 'two forces look for him.');
    await button(log, 'Put it on the log').click();
    await log.getByLabel('Why does it belong on the log?').fill(because);
    await button(log, 'Put it on the log').click();
    await button(log, 'Undo: It is on the log.').waitFor();
    // A reload stays at the minutes: the calendar has an address of its own.
    await page.goto('about:blank');
    await page.goto(`${stage.origin}${meetingsPage}`);
    await open();
    await page.getByRole('listitem').filter({ hasText: reference }).first().getByText('Complex', { exact: true }).waitFor();
    for (const one of [page, log]) expect(await pageErrors(one)).toEqual([]);
  });

  test('everything is done by keyboard alone, and what has the focus is never lost', async () => {
    const ready = await acceptedCase(stage.origin, 302);
    const page = await stage.openAs(senior, logPage);
    await screenShown(page, /Complex cases/);
    await tabTo(page, ({ id }) => id === 'complex-shown');
    await page.keyboard.press('Home');
    await press(page, new RegExp(`^${ready.reference}, `));
    await focusOn(page, 'the heading of the entry', ({ tag, label }) => tag === 'h2' && label.includes(ready.reference));
    await screenShown(page, 'What makes it complex');
    await press(page, 'Decline it');
    await focusOn(page, 'the form', ({ tag, label }) => tag === 'h3' && label === 'Decline it');
    await press(page, 'Decline it');
    await focusOn(page, 'the summary of what is wrong', ({ label }) => label.startsWith('There is a problem'));
    await tabTo(page, ({ tag }) => tag === 'a');
    await page.keyboard.press('Enter');
    await focusOn(page, 'the reason', ({ id }) => id === 'complex-reason');
    await page.keyboard.type('One agency leads it already.');
    await press(page, 'Decline it');
    await focusOn(page, 'Undo', ({ label }) => label === 'Undo: It is declined.');
    expect((await entryRow(ready.key)).State).toBe('Declined');
    await page.keyboard.press('Enter');
    await focusOn(page, 'what to do next', ({ tag, label }) => tag === 'h3' && label === 'What to do next');
    expect((await entryRow(ready.key)).State).toBe('Proposed');
    await tabTo(page, ({ label }) => /Back to the log/.test(label), 60, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await focusOn(page, 'the entry one comes from', ({ label }) => label.startsWith(ready.reference));
    expect(await pageErrors(page)).toEqual([]);
  });

  test.each(walkedOn)('can be read in light and dark, in forced colours, at 200 %% and on a phone, as %s', async (_where, query) => {
    const found: string[] = [];
    const look = async (shown: Page, screen: string): Promise<void> => void found.push(...(await violationsEverywhere(shown, screen)));
    const ready = await acceptedCase(stage.origin, query === '' ? 304 : 303);
    const page = await openLog('suggested', query);
    await page
      .getByText(/perpetrator/i)
      .first()
      .waitFor();
    await look(page, 'what is suggested');
    await button(page, 'Put a case forward').click();
    await button(page, 'Put it forward').click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await look(page, 'putting forward, with what is wrong');
    await button(page, 'Cancel').click();
    await openEntry(page, ready);
    await look(page, 'a suggested entry');
    await button(page, 'Put it on the log').click();
    await button(page, 'Put it on the log').click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await look(page, 'confirming, with what is wrong');
    await page.getByLabel('Why does it belong on the log?').fill(because);
    await button(page, 'Put it on the log').click();
    await button(page, 'Undo: It is on the log.').waitFor();
    await look(page, 'on the log, with Undo');
    await button(page, 'Review it').click();
    await button(page, 'Store the review').click();
    await page.getByRole('heading', { name: 'There is a problem' }).waitFor();
    await look(page, 'reviewing, with what is wrong');
    await page.getByRole('radio', { name: 'The risk is the same' }).check();
    await page.getByLabel('What was decided?').fill('The plan stands.');
    await button(page, 'Store the review').click();
    await button(page, 'Undo: The review is stored.').waitFor();
    await button(page, 'Change it').click();
    await page.getByRole('checkbox', { name: 'MAPPA' }).check();
    await look(page, 'changing');
    await button(page, 'Store the changes').click();
    await button(page, 'Undo: The changes are stored.').waitFor();
    await look(page, 'reviewed and changed');
    await button(page, /Back to the log/).click();
    await page.getByLabel('Entries', { exact: true }).selectOption('onLog');
    await screenShown(page, /^On the log: /);
    await page
      .getByText(/^Review overdue: /)
      .first()
      .waitFor();
    await look(page, 'what is on the log');
    expect(await pageErrors(page)).toEqual([]);
    expect(found).toEqual([]);
  });

  test('somebody who is not of the team is told who gives access', async () => {
    const page = await stage.openAs('officer2@wmp.example', logPage);
    await wordsShown(page, /The owner of the case site gives access/);
    expect(await violations(page)).toEqual([]);
  });
});
