import type { SharePointEngine } from '../../../local/engine';
import { composeMeetings } from '../../../src/services/meetings/composeMeetings';
import { composeMinutes } from '../../../src/services/meetings/minutes/composeMinutes';
import type { MinutesUseCases } from '../../../src/services/meetings/minutes/minutesUseCases';
import type { CaseMinutes } from '../../../src/domain/meetings/minutes';
import { createIdentifiers } from '../../../src/services/shared/identifiers';
import { stillClock } from '../../support/run/stillClock';
import type { Transport } from '../../../src/sharepoint/client/sending';
import { createMeetingPorts } from '../../../src/sharepoint/pages/createMeetingPorts';
import { caseSites, clientOf, coordinator, openDesk, rowsOf, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { openComplex } from '../../support/stories/complex';
import { atEveryCut } from '../../support/kills/cuts';
import { faulty } from '../../support/kills/faults';
import { letterBox, openMailRunner } from '../../support/stories/mailFlow';
import { openMeetings } from '../../support/stories/meetings';
import {
  actionRows,
  asks,
  chair,
  duringMeeting,
  heard,
  listed,
  listedOn,
  meetingKey,
  minutesRows,
  nothingYet,
  openActions,
  portsOf,
  said
} from '../../support/stories/minuting';
import type { Listed } from '../../support/stories/minuting';
import { good } from '../../support/stories/referring';
import { senior } from '../../support/stories/reviewing';
import { openTracker } from '../../support/stories/tracking';

let sites: CaseSites;
let one: Listed;
let engine: SharePointEngine;
let caseKey: string;
let now: Date;

const wanted: CaseMinutes = heard(said('a', 'Said'), asks('x', 'Change the locks'), asks('y', 'Alarm', 'Health'));

beforeAll(async () => {
  sites = await caseSites();
  one = await listed(sites);
});
afterAll(() => sites.close());
beforeEach(() => {
  now = duringMeeting;
  engine = one.copy();
  [caseKey] = one.caseKeys;
});
afterEach(() => sites.discard(engine));

const minutes = (login = coordinator, transport: Transport = transportTo(engine, login)): MinutesUseCases => {
  const clock = stillClock();
  const agenda = composeMeetings(
    createMeetingPorts(clientOf(transport, 'case', clock), clientOf(transport, 'partner', clock), {
      login,
      clock,
      identifiers: createIdentifiers()
    })
  );
  return composeMinutes(portsOf(engine, login, transport), agenda);
};

const save = async (on: MinutesUseCases): ReturnType<MinutesUseCases['save']> => {
  const meeting = good(await portsOf(engine).meetings.byKey(meetingKey));
  if (!meeting) throw new Error('There is no meeting.');
  return on.save(meeting, nothingYet(caseKey), wanted);
};

/** The page dies when the minutes are stored, and nothing that follows is done. */
async function dieOnceStored(): Promise<void> {
  const dying = faulty(transportTo(engine, coordinator));
  let stored = false;
  dying.failNext(
    request => stored || (stored = /Lists%2FMinutes/.test(request.url) && request.body.includes('"HasPending":true')),
    { kind: 'answer lost' },
    1
  );
  dying.failNext(() => stored, { kind: 'lost before it arrives' }, 500);
  await save(minutes(coordinator, dying.send));
  expect((await minutesRows(engine))[0]).toMatchObject({ HasPending: true, Outcome: 'Heard' });
  expect(await actionRows(engine)).toEqual([]);
}

/** What each page of the team does when it opens. */
const pages: Readonly<Record<string, () => Promise<unknown>>> = {
  desk: async () => {
    const desk = openDesk(engine, { login: senior });
    good(await desk.open());
    return good(await desk.takeIn());
  },
  calendar: async () => {
    const meetings = openMeetings(engine);
    good(await meetings.open());
    return good(await meetings.finishPending());
  },
  tracker: async () => {
    const tracker = openTracker(engine);
    return good(await tracker.keepTracker(good(await tracker.open())));
  },
  'complex-case log': async () => good(await openComplex(engine, { login: senior }).finishPending())
};

const referral = async (): Promise<Record<string, unknown>> => (await rowsOf(engine, 'Referrals'))[0];

describe('minutes whose page died', () => {
  it.each(Object.keys(pages))('once stored: the %s that opens next records their actions, the outcome and the history', async page => {
    await dieOnceStored();
    expect(await pages[page]()).toMatchObject({ problems: [] });
    expect(await openActions(engine)).toEqual(['Health: Alarm', 'Housing: Change the locks']);
    expect(await referral()).toMatchObject({ Status: 'Actions open' });
    expect((await minutesRows(engine))[0]).toMatchObject({ HasPending: false });
    expect((await rowsOf(engine, 'Events')).filter(({ Kind, CaseKey }) => Kind === 'Heard' && CaseKey === caseKey)).toHaveLength(1);
    expect((await rowsOf(engine, 'Meetings'))[0]).toMatchObject({ State: 'Held' });
  });

  it('at any request: whichever page opens next ends what was begun, and nothing is there twice', async () => {
    const openers = Object.values(pages);
    let opened = 0;
    let finished = 0;
    const saving = {
      sites,
      copy: () => (engine = one.copy()),
      by: coordinator,
      // Another page opens after each: what two cuts leave alike is looked at by two.
      all: true,
      run: (send: Transport) => save(minutes(coordinator, send))
    };
    await atEveryCut(saving, async () => {
      const before = (await minutesRows(engine))[0]?.HasPending === true;
      await openers[opened++ % openers.length]();
      const rows = await minutesRows(engine);
      const isStored = rows.some(({ LinesParts }) => Number(LinesParts ?? 0) > 0);
      expect(rows.filter(({ HasPending }) => HasPending === true)).toEqual([]);
      expect((await actionRows(engine)).map(({ Key }) => Key).sort()).toEqual(isStored ? ['x', 'y'] : []);
      expect(await referral()).toMatchObject({ Status: isStored ? 'Actions open' : 'Listed' });
      if (before) finished++;
    });
    expect(finished).toBeGreaterThan(8);
  });

  it('until they are recorded desk, meeting and tracker name the case; then they do not', async () => {
    await dieOnceStored();
    const { Reference } = await referral();
    const naming = async (): Promise<readonly (readonly string[])[]> => [
      good(await openDesk(engine, { login: senior }).open()).recording.map(({ reference }) => reference),
      good(await openMeetings(engine).openMeeting(meetingKey)).recording,
      good(await openTracker(engine).open()).left.minutes.map(({ reference }) => reference)
    ];
    expect(await naming()).toEqual([[Reference], [Reference], [Reference]]);
    await pages.tracker();
    expect(await naming()).toEqual([[], [], []]);
  });

  it('are looked for in the requests that a page sends anyway', async () => {
    const counting = faulty(transportTo(engine, senior));
    good(await openTracker(engine, { transport: counting.send }).open());
    good(await openMeetings(engine, { transport: counting.send }).open());
    good(await openDesk(engine, { login: senior, transport: counting.send }).open());
    // The tracker asks the other site for its actions; everything else is one request a page.
    expect(
      counting.sent
        .filter(({ url }) => !url.includes('/sites/marac-partners/') && !url.endsWith('contextinfo'))
        .map(({ url }) => url.split('/_api/')[1])
    ).toEqual(['$batch', '$batch', '$batch']);
  });
});

describe('a minuted case that nobody finishes', () => {
  it('raises an alarm with the team after a quarter of an hour, once, and none when it is finished', async () => {
    sites.discard(engine);
    engine = sites.fresh(() => now);
    [caseKey] = await listedOn(engine);
    const box = letterBox();
    const round = async (moment: Date): Promise<void> => {
      now = moment;
      const ran = await openMailRunner(engine, box).round();
      expect(Object.values(ran).flatMap(({ failures }) => failures)).toEqual([]);
    };
    const after = (minutesLater: number): Date => new Date(duringMeeting.getTime() + minutesLater * 60_000);
    await dieOnceStored();
    const { Reference } = await referral();
    const subject = `MARAC referral ${String(Reference)}: minutes unfinished`;
    const alarms = (): readonly string[] => box.subjects().filter(words => words.includes('unfinished'));
    await round(after(14));
    expect(alarms()).toEqual([]);
    await round(after(16));
    await round(after(31));
    expect(alarms()).toEqual([subject]);
    expect(box.mail.find(({ subject: words }) => words === subject)?.body).toContain('its actions are not all in the tracker');
    await pages.calendar();
    await round(after(24 * 60 + 60));
    expect(alarms()).toEqual([subject]);
  });

  it('and so does a meeting whose minutes went out by halves, to those who cover its MARAC', async () => {
    sites.discard(engine);
    engine = sites.fresh(() => now);
    [caseKey] = await listedOn(engine);
    const box = letterBox();
    good(await save(minutes()));
    const meeting = good(await portsOf(engine).meetings.byKey(meetingKey));
    if (!meeting) throw new Error('There is no meeting.');
    const approved = good(await minutes(chair).approve(meeting));
    const dying = faulty(transportTo(engine, coordinator));
    dying.failNext(({ url }) => /Outbox/.test(url), { kind: 'lost before it arrives' }, 500);
    await minutes(coordinator, dying.send).circulateMinutes(approved);
    now = new Date(duringMeeting.getTime() + 16 * 60_000);
    await openMailRunner(engine, box).round();
    expect(box.subjects()).toContain('Coventry MARAC: meeting unfinished');
    expect(good(await openMeetings(engine).openMeeting(meetingKey)).meeting.pending).toContain('"circulateMinutes"');
    await pages.desk();
    expect((await rowsOf(engine, 'Meetings'))[0]).toMatchObject({ HasPending: false });
    expect((await rowsOf(engine, 'Outbox')).some(({ Kind }) => Kind === 'Minutes circulated')).toBe(true);
  });
});
