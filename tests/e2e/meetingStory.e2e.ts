import type { Page } from 'playwright-core';
import { addDays, dayOf, partsOfDay, weekdayOf } from '../../src/domain/kernel/calendarDay';
import type { CalendarDay } from '../../src/domain/kernel/calendarDay';
import { formatDay } from '../../src/domain/kernel/timeWords';
import { pageErrors, until } from '../support/sites/browser';
import { casesHeard, fullMeeting } from './support/fullMeeting';
import { senior } from './support/caseOf';
import { screenShown, wordsShown } from './support/page/keyboard';
import { rowsOf, sitePaths } from './support/programs';
import type { ListRow } from './support/programs';
import { clockAt } from './support/siteClock';
import { Stage } from './support/stage';

const meetingsPage = '/sites/marac/SitePages/Meetings.aspx';
const complexPage = '/sites/marac/SitePages/ComplexCases.aspx';
const complexBecause = 'two services have lost her.';
const trackerPage = '/sites/marac/SitePages/Actions.aspx';
const homePage = '/sites/marac-partners/SitePages/Home.aspx?teams=1';
const guests = {
  Housing: 'housing.coventry@coventry.example',
  Health: 'health.coventry@nhs.example',
  'IDVA service': 'idva.coventry@haven.example'
} as const;
type Agency = keyof typeof guests;
const agencies = Object.keys(guests) as readonly Agency[];

/** A Thursday about three weeks from now: the cut-off is still to come, and the demo data's meetings of Coventry are on Wednesdays. */
function thursday(): CalendarDay {
  const ahead = addDays(dayOf(new Date()), 21);
  return addDays(ahead, (4 - weekdayOf(ahead) + 7) % 7);
}

const meetingDay = thursday();
const button = (page: Page, name: string | RegExp): ReturnType<Page['getByRole']> => page.getByRole('button', { name });

/** Forty actions, two a case, over three agencies. */
const actionsOf = (place: number): readonly { readonly agency: Agency; readonly what: string }[] => [
  { agency: agencies[place % 3], what: `Visit her at home, case ${place + 1}.` },
  { agency: agencies[(place + 1) % 3], what: `Tell the others what is known, case ${place + 1}.` }
];
const expectedOf = (agency: Agency): readonly string[] =>
  Array.from({ length: casesHeard }, (_unused, place) => actionsOf(place))
    .flat()
    .filter(action => action.agency === agency)
    .map(({ what }) => what)
    .sort();

async function planMeeting(page: Page, day: CalendarDay): Promise<void> {
  await button(page, 'Plan a meeting').click();
  await page.getByLabel('MARAC', { exact: true }).selectOption('Coventry');
  const { day: date, month, year } = partsOfDay(day);
  const group = page.getByRole('group', { name: /^Day of the meeting/ });
  await group.getByLabel('Day').fill(String(date));
  await group.getByLabel('Month').fill(String(month));
  await group.getByLabel('Year').fill(String(year));
  await page.getByLabel('Length in minutes').fill('300');
  await page.getByLabel('Chair').fill('Example, Chair');
  await button(page, 'Plan the meeting').click();
  await wordsShown(page, 'The meeting is planned.');
}

const openMeeting = async (page: Page, day: CalendarDay): Promise<void> => {
  await button(page, new RegExp(`${formatDay(day)},`)).click();
  await screenShown(page, new RegExp(`Coventry, ${formatDay(day)}`));
};

describe('a meeting from its agenda to the next one', () => {
  let stage: Stage;
  let coordinator: Page;
  let meetingKey: string;
  let broken = false;

  /** One part of the story; what follows a part that failed is not played. */
  const part = (name: string, play: () => Promise<void>): void =>
    test(name, async () => {
      if (broken) throw new Error('An earlier part of the story failed.');
      broken = true;
      await play();
      broken = false;
    });

  beforeAll(async () => {
    stage = await Stage.open(fullMeeting);
    coordinator = await stage.openAs(senior, meetingsPage);
  });
  afterAll(() => stage?.close());

  const partnerRows = (list: string, filter: string): Promise<readonly ListRow[]> => rowsOf(stage.origin, list, filter, sitePaths.partner);

  /** What the minutes asked for, without what the agenda asks by itself: the 12-month flags. */
  const minutedActions = async (): Promise<readonly ListRow[]> =>
    (await partnerRows('Actions', `MeetingKey eq '${meetingKey}'`)).filter(({ Key }) => !String(Key).includes(':flags:'));

  part('is planned, and its twenty cases are listed by themselves', async () => {
    await wordsShown(coordinator, /\d+ cases wait without a meeting/);
    await planMeeting(coordinator, meetingDay);
    await coordinator.getByText(/20 of 20 cases/).waitFor();
    const rows = await rowsOf(stage.origin, 'Referrals', `Status eq 'Listed'`);
    expect(rows.filter(({ OwningMarac }) => OwningMarac === 'Coventry')).toHaveLength(casesHeard);
    const [meeting] = await rowsOf(stage.origin, 'Meetings', `Marac eq 'Coventry' and State eq 'Planned'`);
    meetingKey = String(meeting.Key);
  });

  part('is rearranged by keyboard and circulated once', async () => {
    await openMeeting(coordinator, meetingDay);
    const down = coordinator.getByRole('button', { name: /^Move down: / }).first();
    const moved = ((await down.getAttribute('aria-label')) ?? '').replace('Move down: ', '');
    await down.focus();
    await coordinator.keyboard.press('Enter');
    await coordinator.getByText(`${moved} is number 2 of 20.`).first().waitFor();
    await coordinator.keyboard.press('Alt+ArrowUp');
    await coordinator.getByText(`${moved} is number 1 of 20.`).first().waitFor();
    await button(coordinator, 'Circulate version 1').click();
    await button(coordinator, 'Circulate version 2').waitFor();
    const files = await packsOf();
    expect(files.map(({ Agency, Version }) => [Agency ?? '', Version])).toEqual([['', 1]]);
    expect(await pageErrors(coordinator)).toEqual([]);
  });

  const packsOf = async (kind = 'Agenda'): Promise<readonly ListRow[]> => {
    const site = sitePaths.partner;
    const query = `$select=*&$top=500&$filter=${encodeURIComponent(`MeetingKey eq '${meetingKey}'`)}`;
    const response = await fetch(`${stage.origin}${site}/_api/web/getList('${site}/Packs')/items?${query}`, {
      headers: { authorization: 'Bearer local:owner@wmp.example', accept: 'application/json;odata=nometadata' }
    });
    return ((await response.json()) as { value: ListRow[] }).value.filter(row => row.Kind === kind);
  };

  for (const agency of agencies)
    part(`${agency} returns what it knows from its own tab`, async () => {
      const page = await stage.openAs(guests[agency], homePage);
      await page.getByText(`0 of ${casesHeard} done`).first().waitFor();
      await page.getByRole('tab', { name: /^Meetings/ }).click();
      await button(page, `Coventry MARAC, ${formatDay(meetingDay)}`).click();
      await button(page, /^Case 1:/).click();
      const victim = page.getByRole('group', { name: /^Victim: / });
      await victim.getByLabel('Known', { exact: true }).check();
      await victim.getByLabel('Facts').fill(`${agency} has known her since 2020.`);
      for (const person of await page.getByRole('group', { name: /^(Perpetrator|Child|Other)[^:]*: / }).all())
        await person.getByLabel('Nothing known').check();
      await button(page, 'Send this research').click();
      await button(page, 'Next case to return').waitFor();
      await button(page, /Back to the meeting/).click();
      await button(page, `Tick all ${casesHeard - 1} not returned`).click();
      await button(page, `Return “nothing known” for the ${casesHeard - 1} ticked cases`).click();
      await page
        .getByText(new RegExp(`^${casesHeard} of ${casesHeard} returned`))
        .first()
        .waitFor();
      expect(await pageErrors(page)).toEqual([]);
      const rows = await partnerRows('Returns', `AboutKey eq '${meetingKey}'`);
      expect(rows.filter(row => row.Agency === agency && row.Kind === 'Research')).toHaveLength(casesHeard);
      await page.context().close();
    });

  part('is heard and minuted in one sitting with forty actions', async () => {
    await clockAt(stage.origin, `${meetingDay}T10:30:00Z`);
    coordinator = await stage.openAs(senior, meetingsPage);
    await openMeeting(coordinator, meetingDay);
    await coordinator.getByText('3 of 15 agencies have answered').first().waitFor();
    await button(coordinator, 'Minute the meeting').click();
    await coordinator.getByRole('heading', { name: /^1\. / }).waitFor();
    for (let place = 0; place < casesHeard; place++) {
      await coordinator.getByRole('heading', { name: new RegExp(`^${place + 1}\\. `) }).waitFor();
      if (place === 0) {
        await button(coordinator, 'Add a line').first().click();
        await coordinator.keyboard.type('PC Example presented the case.');
      }
      for (const [at, { agency, what }] of actionsOf(place).entries()) {
        await button(coordinator, 'Add an action').click();
        await coordinator.getByRole('combobox', { name: `Actions, line ${at + 1}: agency` }).selectOption(agency);
        await coordinator
          .getByRole('textbox', { name: new RegExp(`^Actions, line ${at + 1}: what is to be done`) })
          .pressSequentially(what);
      }
      if (place < 2) {
        await button(coordinator, 'Complex because…').click();
        await coordinator.keyboard.type(complexBecause);
        await coordinator.keyboard.press('Control+s');
        await button(coordinator, 'Put forward for the complex-case log').click();
        await coordinator.getByText('Put forward for the complex-case log', { exact: true }).first().waitFor();
      }
      await button(coordinator, 'Mark as heard').click();
      await coordinator.keyboard.press('Control+s');
      if (place < casesHeard - 1) await coordinator.keyboard.press('Alt+PageDown');
    }
    let rows: readonly ListRow[] = [];
    await until(
      async () => {
        rows = await minutedActions();
        return rows.length >= 2 * casesHeard ? rows : undefined;
      },
      () => `There are ${rows.length} actions.`
    );
    expect(rows).toHaveLength(2 * casesHeard);
    for (const agency of agencies)
      expect(
        rows
          .filter(row => row.Agency === agency)
          .map(row => row.Action)
          .sort()
      ).toEqual(expectedOf(agency));
    expect(await pageErrors(coordinator)).toEqual([]);
  });

  part('is approved by the chair, and its minutes go out', async () => {
    await button(coordinator, 'Attendance').click();
    await button(coordinator, 'Present: Housing').click();
    await coordinator.getByRole('textbox', { name: 'Name, Housing' }).pressSequentially('Jo Example');
    await coordinator.getByRole('checkbox', { name: 'Acknowledged confidentiality: Jo Example, Housing' }).check();
    await coordinator
      .getByText(/^Saved /)
      .first()
      .waitFor();
    await button(coordinator, 'Approve and circulate').click();
    await button(coordinator, /^Record that .* approves the minutes$/).click();
    await coordinator.getByRole('heading', { name: 'Approved minutes' }).waitFor();
    await button(coordinator, 'Circulate the minutes to the agencies').click();
    await coordinator.getByText(/^Minutes, version 1: circulated /).waitFor();
    // The version stands; what follows it is still being done.
    await stage.quiet();
    const [meeting] = await rowsOf(stage.origin, 'Meetings', `Key eq '${meetingKey}'`);
    expect(meeting).toMatchObject({ State: 'Minutes circulated', HasPending: false });
    expect((await packsOf('Minutes')).map(({ Agency }) => Agency ?? '')).toEqual(['']);
    expect(await pageErrors(coordinator)).toEqual([]);
  });

  part('two cases go into the complex-case log, and one is suggested by the system', async () => {
    const heard = await rowsOf(stage.origin, 'Referrals', `MeetingKey eq '${meetingKey}'`);
    const entries = async (): Promise<readonly ListRow[]> =>
      (await rowsOf(stage.origin, 'Complex Cases', `Marac eq 'Coventry'`)).filter(({ CaseKey }) =>
        heard.some(({ Key }) => Key === CaseKey)
      );
    const isPutForward = ({ Fired }: ListRow): boolean => String(Fired).includes(complexBecause);
    const put = (await entries()).filter(isPutForward);
    expect(put.map(({ State }) => State)).toEqual(['Proposed', 'Proposed']);
    // What the rules found in the referrals when they were accepted.
    const [suggested] = (await entries()).filter(entry => !isPutForward(entry));
    expect(suggested).toMatchObject({ State: 'Proposed', HasPending: false, Fired: expect.stringContaining('"name":') });
    const page = await stage.openAs(senior, complexPage);
    await page.getByLabel('MARAC', { exact: true }).selectOption('Coventry');
    for (const { Title } of put) {
      await page.getByLabel('Entries', { exact: true }).selectOption('suggested');
      await button(page, new RegExp(`^${String(Title)}, `)).click();
      await button(page, 'Put it on the log').click();
      await page.getByLabel('Why does it belong on the log?').fill('Two services have lost her, and he knows where she is.');
      await button(page, 'Put it on the log').click();
      await button(page, 'Undo: It is on the log.').waitFor();
      await button(page, /Back to the log/).click();
    }
    await page.getByLabel('Entries', { exact: true }).selectOption('suggested');
    await button(page, new RegExp(`^${String(suggested.Title)}, `)).waitFor();
    expect((await entries()).filter(isPutForward).map(({ State }) => State)).toEqual(['Active', 'Active']);
    expect(await pageErrors(page)).toEqual([]);
    await page.context().close();
  });

  for (const agency of agencies)
    part(`${agency} finds exactly its own actions`, async () => {
      const page = await stage.openAs(guests[agency], homePage);
      await page.getByRole('tab', { name: /^Actions/ }).click();
      const words = expectedOf(agency);
      await page.getByText(words[0]).first().waitFor();
      const text = await page.locator('#local-web-part').innerText();
      for (const what of words) expect(text).toContain(what);
      for (const other of agencies.filter(one => one !== agency)) for (const what of expectedOf(other)) expect(text).not.toContain(what);
      await page.context().close();
    });

  part('one agency reports that an action is not possible', async () => {
    const page = await stage.openAs(guests.Housing, homePage);
    await page.getByRole('tab', { name: /^Actions/ }).click();
    const [what] = expectedOf('Housing');
    await button(page, new RegExp(what)).first().click();
    await page.getByRole('radio', { name: /^Not possible/ }).check();
    await page.getByRole('textbox').first().fill('She has moved out of the area.');
    await button(page, /^Send this report/).click();
    await button(page, 'Next action').waitFor();
    const [row] = await partnerRows('Returns', `Kind eq 'Action status'`);
    expect(row).toMatchObject({ Agency: 'Housing', Marac: 'Coventry' });
    await page.context().close();
  });

  part('the tracker takes the report in by itself, and shows it apart from what was not done', async () => {
    const page = await stage.openAs(senior, trackerPage);
    const [what] = expectedOf('Housing');
    await page
      .getByText(/changed by what agencies have reported/)
      .first()
      .waitFor();
    const row = (await minutedActions()).find(({ Action }) => Action === what);
    expect(row).toMatchObject({
      Status: 'Not possible: circumstances changed',
      Agency: 'Housing',
      Marac: 'Coventry',
      Outcome: 'She has moved out of the area.'
    });
    await button(page, 'Closed').click();
    await button(page, what).click();
    await page.getByText(/^Housing reported: Not possible: circumstances changed/).waitFor();
    expect(await pageErrors(page)).toEqual([]);
    await page.context().close();
  });

  part('the next agenda opens with what is still open', async () => {
    const page = await stage.openAs(senior, meetingsPage);
    const next = addDays(meetingDay, 28);
    await planMeeting(page, next);
    await openMeeting(page, next);
    const open = page.getByRole('region', { name: 'Open actions from the last meeting' });
    await open.getByText(expectedOf('Health')[0]).waitFor();
    expect(await open.getByRole('listitem').count()).toBeGreaterThanOrEqual(2 * casesHeard - 1);
    expect(await open.getByText(expectedOf('Housing')[0]).count()).toBe(0);
    expect(await pageErrors(page)).toEqual([]);
  });
});
