import type { Page } from 'playwright-core';
import { formatDay } from '../../src/domain/kernel/timeWords';
import { dayOf } from '../../src/domain/kernel/calendarDay';
import { pageErrors } from '../support/sites/browser';
import { violationsEverywhere, walkedOn } from './support/page/accessibility';
import { senior } from './support/caseOf';
import { focused, press, screenShown, tabTo, wordsShown } from './support/page/keyboard';
import { rowsOf, sitePaths } from './support/programs';
import { clockAt } from './support/siteClock';
import { Stage } from './support/stage';

const meetingsPage = '/sites/marac/SitePages/Meetings.aspx';
const homePage = '/sites/marac-partners/SitePages/Home.aspx';
const housing = 'housing.coventry@coventry.example';

const button = (page: Page, name: string | RegExp): ReturnType<Page['getByRole']> => page.getByRole('button', { name });

describe('meetings, minutes and the partners’ tabs can be read and worked by everybody', () => {
  let stage: Stage;
  /** The next meeting of Coventry, whose agenda the demo data has circulated: its key, and the day in words. */
  let meeting: { readonly key: string; readonly day: string; readonly morning: string };

  beforeEach(async () => {
    stage = await Stage.open();
    const [row] = await rowsOf(stage.origin, 'Meetings', `Marac eq 'Coventry' and State eq 'Agenda circulated'`);
    meeting = {
      key: String(row.Key),
      day: formatDay(dayOf(new Date(String(row.StartsAt)))),
      morning: `${dayOf(new Date(String(row.StartsAt)))}T07:00:00Z`
    };
  });
  afterEach(() => stage?.close());

  const openMeeting = async (page: Page): Promise<void> => {
    await button(page, new RegExp(`^Coventry: .*${meeting.day}`)).click();
    await screenShown(page, new RegExp(`Coventry, ${meeting.day}`));
  };

  /** Calendar, planning, agenda, copies, minutes, attendance, approval: each looked at as it comes. */
  const throughMeetings = async (query: string): Promise<readonly string[]> => {
    const found: string[] = [];
    // On its day a meeting can be minuted.
    await clockAt(stage.origin, meeting.morning);
    const page = await stage.openAs(senior, `${meetingsPage}${query}`);
    const seen = async (screen: string): Promise<void> => void found.push(...(await violationsEverywhere(page, screen)));
    await button(page, 'Plan a meeting').waitFor();
    await stage.quiet();
    await seen('calendar');
    await button(page, 'Plan a meeting').click();
    await button(page, 'Plan the meeting').click();
    await screenShown(page, 'There is a problem');
    await seen('planning, with what is wrong');
    await button(page, /Back to the calendar|Cancel/)
      .first()
      .click();
    await openMeeting(page);
    await seen('agenda');
    await button(page, /^Put off: /)
      .first()
      .click();
    await button(page, 'Put it off').click();
    await screenShown(page, 'There is a problem');
    await seen('putting off, with what is wrong');
    await button(page, 'Cancel').first().click();
    await button(page, 'Look at the copies first').click();
    await wordsShown(page, 'Whose copy?');
    await seen('copies');
    await button(page, 'Minute the meeting').click();
    await screenShown(page, /^1\. /);
    await button(page, 'Add a line').first().click();
    await page.keyboard.type('PC Example presented the case.');
    await button(page, 'Add an action').click();
    await seen('minutes of a case');
    await button(page, 'Attendance').click();
    await button(page, 'Present: Housing').click();
    await seen('attendance');
    await button(page, 'Approve and circulate').click();
    await seen('approval');
    expect(await pageErrors(page)).toEqual([]);
    return found;
  };

  /** Home, meetings, research, actions, a document: as the representative of Housing. */
  const throughPartnerHome = async (query: string): Promise<readonly string[]> => {
    const found: string[] = [];
    const page = await stage.openAs(housing, `${homePage}${query}`);
    const seen = async (screen: string): Promise<void> => void found.push(...(await violationsEverywhere(page, screen)));
    await page.getByRole('tab', { name: /^Meetings/ }).waitFor();
    await seen('home');
    await page.getByRole('tab', { name: /^Meetings/ }).click();
    await button(page, `Coventry MARAC, ${meeting.day}`).waitFor();
    await seen('meetings');
    await button(page, `Coventry MARAC, ${meeting.day}`).click();
    await button(page, /^Case 1:/).waitFor();
    await seen('meeting');
    await button(page, /^Case 1:/).click();
    await button(page, 'Send this research').click();
    await screenShown(page, 'There is a problem');
    await seen('research, with what is wrong');
    await button(page, /Back to the meeting/).click();
    await button(page, /Back to what to do/).click();
    await page.getByRole('tab', { name: /^Actions/ }).click();
    await page.getByRole('rowheader').first().waitFor();
    await seen('actions');
    await page.getByRole('rowheader').first().getByRole('button').click();
    await screenShown(page, /Action, /);
    await page.getByRole('radio', { name: 'Done', exact: true }).check();
    await button(page, /^Send this report/).click();
    await screenShown(page, 'There is a problem');
    await seen('report, with what is wrong');
    expect(await pageErrors(page)).toEqual([]);
    return found;
  };

  test.each(walkedOn)('meetings in light and dark, in forced colours, at 200 %% and on a phone, as %s', async (_where, query) => {
    expect(await throughMeetings(query)).toEqual([]);
  });

  test.each(walkedOn)('the partners’ tabs in light and dark, in forced colours, at 200 %% and on a phone, as %s', async (_where, query) => {
    expect(await throughPartnerHome(query)).toEqual([]);
  });

  test('by keyboard alone: a case is moved, put off and brought back, and minuted with an action that is in the tracker', async () => {
    await clockAt(stage.origin, meeting.morning);
    const page = await stage.openAs(senior, meetingsPage);
    await button(page, 'Plan a meeting').waitFor();
    await stage.quiet();
    await press(page, new RegExp(`^Coventry: .*${meeting.day}`));
    await screenShown(page, new RegExp(`Coventry, ${meeting.day}`));
    const { label } = await tabTo(page, now => now.label.startsWith('Move down: '));
    const moved = label.replace('Move down: ', '');
    await page.keyboard.press('Enter');
    await wordsShown(page, new RegExp(`^${moved} is number 2 of`));
    expect((await focused(page)).label).toBe(`Move down: ${moved}`);
    await press(page, `Put off: ${moved}`);
    await screenShown(page, new RegExp(`Coventry, ${meeting.day}`));
    expect((await focused(page)).id).toBe('defer-reason');
    await page.keyboard.type('She is in hospital.');
    await tabTo(page, ({ label: words }) => words === 'Yes, change it');
    await page.keyboard.press('Space');
    await press(page, 'Put it off');
    await button(page, `Undo: ${moved} is put off.`).waitFor();
    expect((await focused(page)).label).toBe(`Undo: ${moved} is put off.`);
    await page.keyboard.press('Enter');
    await wordsShown(page, `${moved} is on this agenda again.`);
    await press(page, 'Minute the meeting');
    await screenShown(page, /^1\. /);
    await press(page, 'Add an action');
    await tabTo(page, ({ label: words }) => /^Actions, line \d+: agency/.test(words));
    await page.keyboard.type('Hous');
    await tabTo(page, ({ label: words }) => /^Actions, line \d+: what is to be done/.test(words));
    await page.keyboard.type('Change her locks this week.');
    await page.keyboard.press('Control+s');
    await wordsShown(page, /^Saved /);
    await stage.quiet();
    const rows = await rowsOf(stage.origin, 'Actions', `MeetingKey eq '${meeting.key}'`, sitePaths.partner);
    expect(rows.filter(({ Action }) => Action === 'Change her locks this week.')).toMatchObject([{ Agency: 'Housing', Status: 'Open' }]);
    expect(await pageErrors(page)).toEqual([]);
  });
});
