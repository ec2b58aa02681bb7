import type { SharePointEngine } from '../../../local/engine';
import { failed } from '../../../src/domain/kernel/result';
import type { Meeting } from '../../../src/domain/meetings/meeting';
import { composeMinutes } from '../../../src/services/meetings/minutes/composeMinutes';
import type { OpenMeeting } from '../../../src/services/meetings/meetingsUseCases';
import { caseSites, coordinator, editInList, openDesk, rowsOf, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { atEveryCut } from '../../support/kills/cuts';
import { openMeetings, planned } from '../../support/stories/meetings';
import { actionRows, asks, heard, listed, meetingKey, nothingYet, openActions, portsOf } from '../../support/stories/minuting';
import { housing } from '../../support/stories/partnerHome';
import { openMeetings as openPartnerMeetings } from '../../support/stories/partnerMeetings';
import { good } from '../../support/stories/referring';
import { senior } from '../../support/stories/reviewing';
import { actionRowOf, openTracker } from '../../support/stories/tracking';

const coventry = { maracs: ['Coventry'], agency: '' };
const done = { kind: 'Report', report: { status: 'Done', outcome: 'New locks.', evidence: '' } } as const;
const nextDay = new Date('2026-06-17T08:00:00Z');
const noAgenda = {
  openMeeting: async () =>
    failed({ kind: 'unexpected', words: '', nextAction: '', supportCode: '' } as const) as never as { ok: true; value: OpenMeeting }
};

let sites: CaseSites;
let heardCase: () => SharePointEngine;
let caseKey: string;

/** A case that was heard, with one action of Housing and one of Health. */
beforeAll(async () => {
  sites = await caseSites();
  const one = await listed(sites);
  [caseKey] = one.caseKeys;
  const engine = one.copy();
  const meeting = good(await portsOf(engine).meetings.byKey(meetingKey)) as Meeting;
  const minutes = composeMinutes(portsOf(engine), noAgenda);
  good(await minutes.save(meeting, nothingYet(caseKey), heard(asks('x', 'Change the locks'), asks('y', 'Flag the record', 'Health', 2))));
  heardCase = sites.freeze(engine);
});
afterAll(() => sites.close());

const keyOf = async (engine: SharePointEngine, agency: string): Promise<string> =>
  String((await actionRows(engine)).find(({ Agency }) => Agency === agency)?.Key);
const statusOf = async (engine: SharePointEngine): Promise<unknown> => (await rowsOf(engine, 'Referrals'))[0].Status;
const settledLines = async (engine: SharePointEngine): Promise<number> =>
  new Set((await rowsOf(engine, 'Events')).filter(({ Kind }) => Kind === 'Every action has an outcome').map(({ Key }) => Key)).size;

async function bothDone(engine: SharePointEngine): Promise<void> {
  const tracker = openTracker(engine);
  for (const agency of ['Housing', 'Health']) good(await tracker.act(await keyOf(engine, agency), done, `done by ${agency}`));
}

const round = async (engine: SharePointEngine, transport = transportTo(engine, senior)) => {
  const tracker = openTracker(engine, { transport });
  const opening = await tracker.open(coventry);
  return opening.ok ? tracker.keepTracker(opening.value) : opening;
};

describe('a case on which nothing is owed any more', () => {
  it('is closed the day after, by itself; until then an outcome can be taken back', async () => {
    const engine = heardCase();
    expect(await statusOf(engine)).toBe('Actions open');
    await bothDone(engine);
    expect(good(await round(engine)).closed).toEqual([]);
    expect(await statusOf(engine)).toBe('Actions open');
    engine.settings.now = () => nextDay;
    expect(good(await round(engine)).closed).toHaveLength(1);
    expect(await statusOf(engine)).toBe('Closed');
    expect(good(await round(engine))).toEqual({ changed: 0, closed: [], recorded: [], problems: [] });
    expect(await settledLines(engine)).toBe(1);
  });

  it('stays open while one agency owes something, also where only the other is looked at', async () => {
    const engine = heardCase();
    good(await openTracker(engine).act(await keyOf(engine, 'Health'), done, 'deed'));
    engine.settings.now = () => nextDay;
    const tracker = openTracker(engine);
    expect(good(await tracker.keepTracker(good(await tracker.open({ maracs: ['Coventry'], agency: 'Health' })))).closed).toEqual([]);
    expect(good(await round(engine)).closed).toEqual([]);
    expect(await statusOf(engine)).toBe('Actions open');
  });

  it('stays open while minutes of it are not recorded whole: what they ask for is owed, though the tracker has no row of it', async () => {
    const engine = heardCase();
    await bothDone(engine);
    engine.settings.now = () => nextDay;
    const [row] = await rowsOf(engine, 'Minutes');
    await editInList(engine, 'Minutes', row.Id, { HasPending: true, Pending: 'Save 2: actions in the tracker' });
    expect(good(await round(engine))).toMatchObject({ closed: [], recorded: [row.Title] });
    expect(await statusOf(engine)).toBe('Actions open');
    expect(good(await round(engine)).closed).toEqual([row.Title]);
  });

  it('closed, is opened again by nobody: a new incident is a new referral', async () => {
    const engine = heardCase();
    await bothDone(engine);
    engine.settings.now = () => nextDay;
    good(await round(engine));
    const key = await keyOf(engine, 'Housing');
    expect(await openTracker(engine).act(key, { kind: 'Reopen', reason: 'The lock broke.' }, 'again')).toMatchObject({
      ok: false,
      error: { nextAction: 'A new incident is a new referral.' }
    });
    expect(await actionRowOf(engine, key)).toMatchObject({ Status: 'Done' });
  });

  it('is closed once, at whatever request the round is cut', async () => {
    const engine = heardCase();
    await bothDone(engine);
    engine.settings.now = () => nextDay;
    const ready = sites.freeze(engine);
    const copy = (): SharePointEngine => {
      const site = ready();
      site.settings.now = () => nextDay;
      return site;
    };
    const cuts = await atEveryCut({ sites, copy, by: senior, run: (send, site) => round(site, send) }, async ({ engine: site, cut }) => {
      good(await round(site));
      expect([cut, await statusOf(site), await settledLines(site)]).toEqual([cut, 'Closed', 1]);
    });
    expect(cuts).toBeGreaterThan(8);
  });
});

describe('what an agency has reported', () => {
  const report = async (engine: SharePointEngine): Promise<void> => {
    const partner = openPartnerMeetings(engine, housing);
    const [action] = good(await partner.open()).actions;
    good(
      await partner.reportAction({
        key: 'report',
        action,
        status: 'Not possible: circumstances changed',
        outcome: 'She has moved.',
        evidence: ''
      })
    );
  };

  it('is not asked after at the next meeting, although no desk has taken it in yet', async () => {
    const engine = heardCase();
    good(await openMeetings(engine).plan(planned()));
    expect(good(await openMeetings(engine).openMeeting('meeting-july')).openActions.map(({ agency }) => agency)).toEqual([
      'Housing',
      'Health'
    ]);
    await report(engine);
    expect(await openActions(engine)).toEqual(['Health: Flag the record', 'Housing: Change the locks']);
    expect(good(await openMeetings(engine).openMeeting('meeting-july')).openActions.map(({ agency }) => agency)).toEqual(['Health']);
  });

  it('is taken into the tracker by the round of any desk', async () => {
    const engine = heardCase();
    await report(engine);
    expect(good(await openDesk(engine, { login: coordinator }).review.runAutomaticSteps()).problems).toEqual([]);
    expect(await openActions(engine)).toEqual(['Health: Flag the record']);
    expect(await actionRowOf(engine, await keyOf(engine, 'Housing'))).toMatchObject({
      Status: 'Not possible: circumstances changed',
      CompletedBy: 'Housing, Example'
    });
  });
});
