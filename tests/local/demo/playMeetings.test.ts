import { playMeetings } from '../../../local/demo';
import { meetingPlans } from '../../../local/demo/meetingPlans';
import type { SharePointEngine } from '../../../local/engine';
import { dayOf } from '../../../src/domain/kernel/calendarDay';
import { defaultMaracs, defaultStaffedHours } from '../../../src/domain/setUp/defaultConfiguration';
import { isStaffedDay } from '../../../src/domain/kernel/staffedHours';
import { mondayMorning, rowsOf } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { demoOptions, demoSites, playedMaracs } from '../../support/sites/demoSites';

let sites: CaseSites;
let engine: SharePointEngine;

beforeAll(async () => {
  sites = await demoSites('with meetings');
  engine = sites.fresh();
});
afterAll(() => sites.close());

describe('the meetings of the demo data', () => {
  it('are on days on which people work, two past and three to come for each MARAC', () => {
    const plans = meetingPlans(demoOptions.today);
    expect(plans.map(({ marac }) => marac)).toEqual(defaultMaracs.map(({ name }) => name));
    for (const { past, coming } of plans) {
      expect([...past, ...coming].filter(({ startsAt }) => !isStaffedDay(dayOf(startsAt), defaultStaffedHours))).toEqual([]);
      expect(past.every(({ startsAt }) => startsAt < mondayMorning) && coming.every(({ startsAt }) => startsAt > mondayMorning)).toBe(true);
    }
  });

  it('have been minuted, or have an agenda that is out; every case that was listed or heard is at one', async () => {
    const meetings = await rowsOf(engine, 'Meetings');
    const count = (state: string): number => meetings.filter(({ State }) => State === state).length;
    expect([count('Minutes circulated'), count('Agenda circulated'), count('Planned')]).toEqual([4, 2, 4]);
    expect(meetings.filter(({ HasPending }) => HasPending)).toEqual([]);
    const cases = (await rowsOf(engine, 'Referrals')).filter(({ OwningMarac }) => playedMaracs.includes(String(OwningMarac)));
    const onAgenda = cases.filter(({ Status }) => ['Listed', 'Heard', 'Actions open'].includes(String(Status)));
    expect(onAgenda.length).toBeGreaterThan(3);
    expect(onAgenda.filter(({ MeetingKey }) => !meetings.some(({ Key }) => Key === MeetingKey))).toEqual([]);
  });

  it('have actions, each from a line of the minutes or to remove flags; some late, some reported on', async () => {
    const minutes = await rowsOf(engine, 'Minutes');
    const actions = await rowsOf(engine, 'Actions', 'partner');
    const lines = JSON.stringify(minutes);
    expect(actions.length).toBeGreaterThan(5);
    expect(actions.filter(({ Key }) => !String(Key).includes(':flags:') && !lines.includes(String(Key)))).toEqual([]);
    const reports = (await rowsOf(engine, 'Returns', 'partner')).filter(({ Kind }) => Kind === 'Action status');
    expect(reports.length).toBeGreaterThan(1);
  });

  it('are there once, however often they are played', async () => {
    const before = await Promise.all((['Meetings', 'Minutes'] as const).map(list => rowsOf(engine, list)));
    expect(await playMeetings({ ...demoOptions, engine }, playedMaracs)).toBe(0);
    expect(await Promise.all((['Meetings', 'Minutes'] as const).map(list => rowsOf(engine, list)))).toEqual(before);
  });
});
