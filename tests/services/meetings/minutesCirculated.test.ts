import type { SharePointEngine } from '../../../local/engine';
import type { CirculatedMinutes } from '../../../src/domain/meetings/circulated';
import type { Meeting } from '../../../src/domain/meetings/meeting';
import { ok } from '../../../src/domain/kernel/result';
import { composeMinutes } from '../../../src/services/meetings/minutes/composeMinutes';
import type { OpenMeeting } from '../../../src/services/meetings/meetingsUseCases';
import type { MinutesPorts } from '../../../src/services/meetings/minutes/minutesPorts';
import type { MinutesUseCases } from '../../../src/services/meetings/minutes/minutesUseCases';
import type { Transport } from '../../../src/sharepoint/client/sending';
import { stillClock } from '../../support/run/stillClock';
import { createPackStore } from '../../../src/sharepoint/stores/meetings/packStore';
import { caseSites, clientOf, coordinator, rowsOf, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { atEveryCut } from '../../support/kills/cuts';
import { asks, chair, heard, listed, meetingKey, minutesRows, nothingYet, planned, portsOf, said } from '../../support/stories/minuting';
import type { Listed } from '../../support/stories/minuting';
import { housing, idva } from '../../support/stories/partnerHome';
import { good, restrictedAnswers } from '../../support/stories/referring';
import { coventryAnswers, senior } from '../../support/stories/reviewing';

let sites: CaseSites;
let three: Listed;
let engine: SharePointEngine;
let open: string;
let withheld: string;
let restricted: string;

const inCoventry = (({ victimAddress, victimPostcode }) => ({ victimAddress, victimPostcode }))(coventryAnswers());

/** The agenda as it stands in the rows, in the order in which the cases were listed. */
const agendaOf = (ports: MinutesPorts) => ({
  openMeeting: async (key: string) => {
    const meeting = good(await ports.meetings.byKey(key)) as Meeting;
    const cases: OpenMeeting['cases'][number][] = [];
    for (const caseKey of three.caseKeys) {
      const referral = good(await ports.referrals.byKey(caseKey));
      if (referral?.meetingKey === key)
        cases.push({ referral, people: [], hasChildren: false, answers: {}, marks: [], withheldFrom: [], research: [] });
    }
    const opened: OpenMeeting = {
      meeting,
      cases,
      openActions: [],
      told: [],
      expiredFlags: [],
      agencies: ['Housing', 'Health', 'IDVA service'],
      withoutAddress: [],
      documents: [],
      recording: [],
      serverNow: ports.clock.now()
    };
    return ok(opened);
  }
});

function page(login = coordinator, transport: Transport = transportTo(engine, login)): MinutesUseCases {
  const ports = portsOf(engine, login, transport);
  return composeMinutes(ports, agendaOf(portsOf(engine, login)));
}
const meetingNow = async (): Promise<Meeting> => good(await portsOf(engine).meetings.byKey(meetingKey)) as Meeting;
const packsAs = (login: string) => createPackStore(clientOf(transportTo(engine, login), 'partner', stillClock()));
const documentsOf = async (login: string): Promise<readonly CirculatedMinutes[]> => {
  const packs = packsAs(login);
  const files = good(await packs.ofMeeting(meetingKey));
  return Promise.all(files.map(async file => good(await packs.read(file)) as CirculatedMinutes));
};
const casesIn = (documents: readonly CirculatedMinutes[]): readonly string[] =>
  Array.from(new Set(documents.flatMap(({ cases }) => cases.map(one => one.caseKey)))).sort();

beforeAll(async () => {
  sites = await caseSites();
  three = await listed(
    sites,
    coventryAnswers(),
    { ...coventryAnswers(), victimFamilyName: 'Otherwise' },
    { ...restrictedAnswers(), ...inCoventry }
  );
  [open, withheld, restricted] = three.caseKeys;
  engine = three.copy();
  const { referrals } = portsOf(engine);
  const standing = good(await referrals.byKey(withheld));
  good(
    await referrals.change(standing as NonNullable<typeof standing>, {
      mustNotReceive: [{ agency: 'Housing', person: '', reason: 'Brother works there' }]
    })
  );
  const minuting = page();
  for (const [at, caseKey] of three.caseKeys.entries()) {
    const action = asks(`x${at}`, `Action ${at}`, 'Health');
    good(
      await minuting.save(
        await meetingNow(),
        nothingYet(caseKey),
        heard(said(`b${at}`, `Second ${at}`, 2), said(`a${at}`, `First ${at}`, 1), action)
      )
    );
  }
  const present = {
    key: 'p',
    kind: 'Present',
    agency: 'Housing',
    name: 'Jo Example',
    confidentiality: { at: planned.startsAt, by: 'Chair' }
  } as const;
  good(await minuting.saveAttendance(await meetingNow(), [], [present]));
  three = { ...three, copy: sites.freeze(engine) };
});
beforeEach(() => {
  engine = three.copy();
});
afterEach(() => sites.discard(engine));
afterAll(() => sites.close());

const approved = async (): Promise<Meeting> => good(await page(chair).approve(await meetingNow()));

describe('minutes that are looked at before they go', () => {
  it('are the copies as they would go', async () => {
    const copies = good(await page().previewMinutes(await meetingNow()));
    expect(copies[0]).toMatchObject({ agency: '', document: { cases: [{ caseKey: open }] } });
    expect(casesIn(copies.map(({ document }) => document))).toEqual([open, withheld].sort());
    expect(copies.map(({ agency }) => agency)).not.toContain('Housing');
  });

  it('hold nothing of a case that a conflict of interest keeps from whoever looks', async () => {
    const { referrals } = portsOf(engine);
    const standing = good(await referrals.byKey(open));
    good(await referrals.change(standing as NonNullable<typeof standing>, { conflictLogins: [coordinator] }));
    expect(casesIn(good(await page().previewMinutes(await meetingNow())).map(({ document }) => document))).toEqual([withheld]);
    expect(casesIn(good(await page(senior).previewMinutes(await meetingNow())).map(({ document }) => document))).toEqual(
      [open, withheld].sort()
    );
  });
});

describe('minutes that are circulated', () => {
  it('must be approved first', async () => {
    expect(await page().circulateMinutes(await meetingNow())).toMatchObject({
      ok: false,
      error: { kind: 'validation', words: expect.stringContaining('not approved') }
    });
    expect(good(await packsAs(coordinator).ofMeeting(meetingKey))).toEqual([]);
  });

  it('reach every agency with the cases it may read, and no other; a restricted case reaches none', async () => {
    const circulated = good(await page().circulateMinutes(await approved()));
    expect(circulated).toMatchObject({
      state: 'Minutes circulated',
      pending: '',
      agenda: { minutesCirculated: [{ version: 1, by: 'Example, Birmingham' }] }
    });
    expect(casesIn(await documentsOf(housing))).toEqual([open]);
    expect(casesIn(await documentsOf(idva))).toEqual([open, withheld].sort());
    expect(casesIn(await documentsOf(coordinator))).not.toContain(restricted);
  });

  it('say what was said in the chair’s sequence, what was asked of whom, who came, and who approved; numbered without a gap', async () => {
    good(await page().circulateMinutes(await approved()));
    const [forAll] = await documentsOf(housing);
    expect(forAll).toMatchObject({
      kind: 'Minutes',
      marac: 'Coventry',
      version: 1,
      approvedBy: 'Example, Chair',
      attendance: [{ kind: 'Present', agency: 'Housing', name: 'Jo Example', confidentiality: true }]
    });
    expect(forAll.cases).toEqual([
      expect.objectContaining({
        caseKey: open,
        number: 1,
        outcome: 'Heard',
        sections: [{ heading: 'Information shared', lines: ['First 0', 'Second 0'] }],
        actions: [{ agency: 'Health', action: 'Action 0', due: '2026-06-29' }]
      })
    ]);
    const whole = (await documentsOf(idva)).find(({ cases }) => cases.length === 2);
    expect(whole?.cases.map(({ number }) => number)).toEqual([1, 2]);
  });

  it('are told of by messages that name nobody', async () => {
    good(await page().circulateMinutes(await approved()));
    const messages = (await rowsOf(engine, 'Outbox')).filter(({ Kind }) => Kind === 'Minutes circulated');
    expect(messages.length).toBeGreaterThan(0);
    const text = JSON.stringify(messages.map(({ Title, Body }) => [Title, Body]));
    const victims = (await rowsOf(engine, 'Referrals')).map(({ VictimName }) => String(VictimName).split(/[\s,]+/)).flat();
    for (const name of victims) expect(text).not.toContain(name);
  });

  it('are locked for good', async () => {
    const circulated = good(await page().circulateMinutes(await approved()));
    expect(await page(chair).reopen(circulated)).toMatchObject({ ok: false, error: { kind: 'validation' } });
    expect(await page().save(circulated, nothingYet(open), heard(said('late', 'Late')))).toMatchObject({
      ok: false,
      error: { kind: 'validation', words: expect.stringContaining('circulated') }
    });
  });

  it('are circulated once, whichever request the page dies after, and whoever goes on', async () => {
    const meeting = await approved();
    three = { ...three, copy: sites.freeze(engine) };
    engine = three.copy();
    good(await page().circulateMinutes(meeting));
    const files = good(await packsAs(coordinator).ofMeeting(meetingKey))
      .map(({ key }) => key)
      .sort();
    const messages = (await rowsOf(engine, 'Outbox')).map(({ Key }) => Key).sort();
    const circulating = {
      sites,
      copy: () => (engine = three.copy()),
      by: coordinator,
      run: (send: Transport) => page(coordinator, send).circulateMinutes(meeting)
    };
    await atEveryCut(circulating, async () => {
      good(await page(senior).finishPending());
      good(await page(senior).circulateMinutes(meeting));
      expect(
        good(await packsAs(coordinator).ofMeeting(meetingKey))
          .map(({ key }) => key)
          .sort()
      ).toEqual(files);
      expect((await rowsOf(engine, 'Outbox')).map(({ Key }) => Key).sort()).toEqual(messages);
      expect(await meetingNow()).toMatchObject({ state: 'Minutes circulated', pending: '' });
    });
    expect(files).toHaveLength(3);
  });
});

describe('opening the minutes', () => {
  it('brings every case with its minutes, finishes what was left, and says when actions are due', async () => {
    good(await portsOf(engine).meetings.createOnce({ ...planned, key: 'next', startsAt: new Date('2026-06-30T09:00:00Z') }));
    const opened = good(await page(senior).openMinutes(meetingKey));
    expect(opened.defaultDue).toBe('2026-06-29');
    expect(Object.keys(opened.minutes).sort()).toEqual([...three.caseKeys].sort());
    expect(opened.minutes[open]).toMatchObject({ outcome: 'Heard', pending: '', problems: [] });
    expect((await minutesRows(engine)).every(({ HasPending }) => HasPending !== true)).toBe(true);
  });
});
