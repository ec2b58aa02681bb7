import type { SharePointEngine } from '../../../local/engine';
import { entryIn } from '../../../src/domain/meetings/calendarEntry';
import type { Meeting } from '../../../src/domain/meetings/meeting';
import type { Transport } from '../../../src/sharepoint/client/sending';
import { caseSites, openDesk, rowsOf } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { atEveryCut } from '../../support/kills/cuts';
import { emailedCase, nurse } from '../../support/stories/emailed';
import { letterBox, openMailRunner } from '../../support/stories/mailFlow';
import { acceptedCase, openMeetings, planned } from '../../support/stories/meetings';
import { coventryAnswers, openReview, rationale, senior, written } from '../../support/stories/reviewing';
import { good } from '../../support/stories/referring';

let sites: CaseSites;
let engine: SharePointEngine;

beforeAll(async () => {
  sites = await caseSites();
});
afterAll(() => sites.close());
beforeEach(() => {
  engine = sites.fresh();
});

const later = new Date('2026-07-15T09:00:00Z');
const meetingOf = async (site = engine, key = 'meeting-july'): Promise<Meeting> => good(await openMeetings(site).openMeeting(key)).meeting;
const deskRound = async (site = engine): Promise<void> => {
  const desk = openDesk(site, { login: senior });
  good(await desk.open());
  expect(good(await desk.takeIn()).problems).toEqual([]);
};

interface Received {
  readonly to: string;
  readonly subject: string;
  readonly uid?: string;
  readonly entry: ReturnType<typeof entryIn>;
}

/** What the flow hands over, in order, with the calendar entry that goes with it. */
async function delivered(site = engine): Promise<readonly Received[]> {
  const box = letterBox();
  const { failures } = await openMailRunner(site, box).deliver();
  expect(failures).toEqual([]);
  return box.mail.map(({ to, subject, attachments }) => {
    const [file] = attachments;
    if (file)
      expect([file.name, /\r\nMETHOD:(REQUEST|CANCEL)\r\n/.test(file.content), /[^\r]\n/.test(file.content)]).toEqual([
        'meeting.ics',
        true,
        false
      ]);
    const uid = /^UID:(.*)\r$/m.exec(file?.content ?? '')?.[1];
    return { to: to.join('; '), subject, entry: entryIn(file?.content ?? ''), ...(uid !== undefined && { uid }) };
  });
}
const brief = (received: readonly Received[]): readonly string[] =>
  received
    .filter(({ entry }) => entry)
    .map(({ to, entry }) => `${to} ${entry?.sequence} ${entry?.isOff ? 'off' : entry?.startsAt.toISOString()}`)
    .sort();

describe('a meeting in the calendars of those who sit on it', () => {
  it('goes to every agency with an address and to the coordinators, then moves, is cancelled and comes back as the same entry', async () => {
    const meetings = openMeetings(engine);
    const meeting = good(await meetings.plan(planned()));
    expect(await delivered()).toEqual([]);
    good(await meetings.sendEntries(meeting));
    good(await meetings.sendEntries(meeting));
    const first = await delivered();
    expect(first.length).toBeGreaterThan(2);
    expect(first.map(({ to }) => to)).toContain(senior);
    expect(new Set(first.map(({ uid }) => uid))).toEqual(new Set(['meeting-july@marac']));
    for (const { entry } of first) expect(entry).toEqual({ sequence: 0, isOff: false, startsAt: planned().startsAt });

    good(await meetings.change(await meetingOf(), { startsAt: later }));
    const moved = await delivered();
    expect(brief(moved)).toEqual(brief(first.map(one => ({ ...one, entry: { sequence: 1, isOff: false, startsAt: later } }))));
    good(await meetings.change(await meetingOf(), { chair: 'Somebody, Else' }));
    expect(await delivered()).toEqual([]);

    good(await meetings.cancel(await meetingOf(), 'The room is flooded.'));
    expect(new Set((await delivered()).map(({ uid, entry }) => `${uid} ${entry?.sequence} ${entry?.isOff}`))).toEqual(
      new Set(['meeting-july@marac 2 true'])
    );
    good(await meetings.restore(await meetingOf()));
    expect(new Set((await delivered()).map(({ uid, entry }) => `${uid} ${entry?.sequence} ${entry?.isOff}`))).toEqual(
      new Set(['meeting-july@marac 3 false'])
    );
  });

  it('names nobody, no case and no place', async () => {
    const meetings = openMeetings(engine);
    good(await meetings.sendEntries(good(await meetings.plan(planned({ place: 'Behind Example Road', chair: 'Example, Chair' })))));
    for (const { Calendar } of await rowsOf(engine, 'Outbox')) {
      expect(Calendar).toContain('SUMMARY:MARAC meeting');
      expect(Calendar).not.toMatch(/Example Road|Example, Chair|Coventry MARAC|LOCATION|DESCRIPTION/);
    }
  });

  it.each(['sent', 'moved', 'cancelled'] as const)('is %s once, wherever the page dies', async what => {
    const meetings = openMeetings(engine);
    let meeting = good(await meetings.plan(planned()));
    if (what !== 'sent') meeting = good(await meetings.sendEntries(meeting));
    const deed = (site: SharePointEngine, transport?: Transport) => {
      const page = openMeetings(site, transport ? { transport } : {});
      if (what === 'sent') return page.sendEntries(meeting);
      return what === 'moved' ? page.change(meeting, { startsAt: later }) : page.cancel(meeting, 'Flooded.');
    };
    let expected: readonly string[] = [];
    await atEveryCut(
      {
        sites,
        copy: sites.freeze(engine),
        by: senior,
        run: (transport, site) => deed(site, transport),
        whole: async site => {
          expected = brief(await delivered(site));
        }
      },
      async ({ engine: site }) => {
        await deskRound(site);
        good(await deed(site));
        expect(brief(await delivered(site))).toEqual(expected);
      }
    );
    expect(expected.length).toBeGreaterThan(2);
  });
});

describe('the case of an invited referrer in her calendar', () => {
  /** An e-mailed case of Coventry, accepted and listed, whose referrer has been invited. */
  async function invitedCase(): Promise<{ readonly key: string; readonly reference: string }> {
    await acceptedCase(engine);
    const { key, reference } = await emailedCase(engine, { answers: coventryAnswers() });
    written(
      await openReview(engine, { login: senior }).accept({
        caseKey: key,
        decisionKey: 'a-1',
        criterion: 'Professional judgement',
        rationale
      })
    );
    const meetings = openMeetings(engine);
    good(await meetings.plan(planned()));
    good(await meetings.listCases());
    good(await openDesk(engine, { login: senior }).review.carryOut(key, 'Referrer invited'));
    return { key, reference };
  }
  const toNurse = async (): Promise<readonly string[]> => {
    await deskRound();
    return brief((await delivered()).filter(({ to }) => to === nurse.email));
  };

  it('comes with the invitation, follows the meeting, the slot of its agenda and a deferral, and is cancelled with the case', async () => {
    const { key, reference } = await invitedCase();
    await deskRound();
    const [invitation, ...more] = (await delivered()).filter(({ to }) => to === nurse.email);
    expect(more).toEqual([]);
    expect(invitation).toMatchObject({
      subject: `You are invited to a MARAC: ${reference}`,
      uid: `${key}@marac`,
      entry: { sequence: 0, startsAt: planned().startsAt }
    });
    expect(await toNurse()).toEqual([]);

    const meetings = openMeetings(engine);
    good(await meetings.change(await meetingOf(), { startsAt: later, cutOffAt: new Date('2026-07-03T16:00:00Z') }));
    expect(await toNurse()).toEqual([`${nurse.email} 1 ${later.toISOString()}`]);
    const { meeting, cases } = good(await meetings.openMeeting('meeting-july'));
    const shown = cases.map(({ referral }) => referral.key);
    good(await meetings.move(meeting, shown, key, 1));
    good(await meetings.circulateAgenda(await meetingOf(), 'Whole'));
    // The second case of the agenda, at 15 minutes each.
    expect(await toNurse()).toEqual([`${nurse.email} 2 2026-07-15T09:15:00.000Z`]);

    good(await meetings.plan(planned({ key: 'meeting-august', startsAt: new Date('2026-08-05T09:00:00Z') })));
    good(await meetings.defer(key, 'She is in hospital.', 'meeting-august'));
    expect(await toNurse()).toEqual([`${nurse.email} 3 2026-08-05T09:00:00.000Z`]);
    good(await meetings.putOn(key, 'meeting-july', 1));
    good(await meetings.defer(key, 'She is in hospital.', 'meeting-august', 0));
    expect(await toNurse()).toEqual([]);

    written(
      await openDesk(engine, { login: senior }).review.withdraw({
        caseKey: key,
        decisionKey: 'w-1',
        reason: 'Referrer withdrew it',
        rationale: 'She asked.',
        seenDecision: 'a-1',
        offersIdva: false
      })
    );
    expect(await toNurse()).toEqual([`${nurse.email} 4 off`]);
    expect(await toNurse()).toEqual([]);
  });

  it('is taken out when the meeting is cancelled, and comes again with the next', async () => {
    await invitedCase();
    await toNurse();
    const meetings = openMeetings(engine);
    good(await meetings.cancel(await meetingOf(), 'Flooded.'));
    expect(await toNurse()).toEqual([`${nurse.email} 1 off`]);
    good(await meetings.plan(planned({ key: 'meeting-august', startsAt: new Date('2026-08-05T09:00:00Z') })));
    good(await meetings.listCases());
    expect(await toNurse()).toEqual([`${nurse.email} 2 2026-08-05T09:00:00.000Z`]);
  });
});
