import type { SharePointEngine } from '../../../local/engine';
import { failed } from '../../../src/domain/kernel/result';
import type { Meeting } from '../../../src/domain/meetings/meeting';
import type { CaseMinutes, StoredCaseMinutes } from '../../../src/domain/meetings/minutes';
import { composeMinutes } from '../../../src/services/meetings/minutes/composeMinutes';
import type { OpenMeeting } from '../../../src/services/meetings/meetingsUseCases';
import type { MinutesUseCases, SavedMinutes } from '../../../src/services/meetings/minutes/minutesUseCases';
import type { Transport } from '../../../src/sharepoint/client/sending';
import { caseSites, coordinator, editInList, openDesk, rowsOf, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { atEveryCut } from '../../support/kills/cuts';
import { faulty, isWrite, toList, writeTo } from '../../support/kills/faults';
import {
  actionRows,
  asks,
  chair,
  heard,
  listed,
  meetingKey,
  minutesOf,
  minutesRows,
  nothingYet,
  openActions,
  portsOf,
  said,
  storedLines
} from '../../support/stories/minuting';
import type { Listed } from '../../support/stories/minuting';
import { good, restrictedAnswers } from '../../support/stories/referring';
import { coventryAnswers, senior } from '../../support/stories/reviewing';

let sites: CaseSites;
let one: Listed;
let engine: SharePointEngine;
let caseKey: string;

beforeAll(async () => {
  sites = await caseSites();
  one = await listed(sites);
  [caseKey] = one.caseKeys;
});
beforeEach(() => {
  engine = one.copy();
});
afterEach(() => sites.discard(engine));
afterAll(() => sites.close());

interface Page {
  readonly useCases: MinutesUseCases;
  readonly meeting: Meeting;
  save(base: StoredCaseMinutes, wanted: CaseMinutes): ReturnType<MinutesUseCases['save']>;
}

/** The agenda is opened by the meetings' own use cases; saving never does. */
const noAgenda = {
  openMeeting: async () =>
    failed({ kind: 'unexpected', words: '', nextAction: '', supportCode: '' } as const) as never as { ok: true; value: OpenMeeting }
};

async function open(login = coordinator, transport?: Transport): Promise<Page> {
  const meeting = good(await portsOf(engine).meetings.byKey(meetingKey)) as Meeting;
  const useCases = composeMinutes(portsOf(engine, login, transport ?? transportTo(engine, login)), noAgenda);
  return { useCases, meeting, save: (base, wanted) => useCases.save(meeting, base, wanted) };
}
const saved = async (page: Page, base: StoredCaseMinutes, wanted: CaseMinutes): Promise<SavedMinutes> =>
  good(await page.save(base, wanted));
const theCase = async () => (await rowsOf(engine, 'Referrals'))[0];

describe('saving minutes', () => {
  it('stores them in one row, and what was asked of agencies is in the tracker', async () => {
    const page = await open();
    const { stored, mergedFromElsewhere, kept } = await saved(
      page,
      nothingYet(caseKey),
      minutesOf(said('a', 'Seen near the school'), asks('x', 'Change the locks'), asks('y', 'Nobody yet', ''))
    );
    expect({ mergedFromElsewhere, kept, pending: stored.pending, problems: stored.problems }).toEqual({
      mergedFromElsewhere: false,
      kept: [],
      pending: '',
      problems: []
    });
    expect(await storedLines(engine)).toHaveLength(3);
    expect(await openActions(engine)).toEqual(['Housing: Change the locks']);
    const [row] = await minutesRows(engine);
    expect(row).toMatchObject({
      Key: `${meetingKey}:${caseKey}`,
      CaseKey: caseKey,
      MeetingKey: meetingKey,
      Month: '2026-06',
      HasPending: false
    });
    expect(good(await portsOf(engine).minutes.byKey(stored.key))).toEqual({ ...stored, etag: stored.etag });
  });

  it('of words alone is one read and one write', async () => {
    const transport = faulty(transportTo(engine, coordinator));
    const page = await open(coordinator, transport.send);
    const first = await saved(page, nothingYet(caseKey), minutesOf(said('a', 'One')));
    const before = transport.sent.length;
    await saved(page, first.stored, minutesOf(said('a', 'One and more')));
    const after = transport.sent.slice(before);
    expect(after.map(({ method }) => method)).toHaveLength(2);
    expect(after.filter(isWrite).map(request => toList('Minutes')(request))).toEqual([true]);
  });

  it('that changes nothing writes nothing', async () => {
    const transport = faulty(transportTo(engine, coordinator));
    const page = await open(coordinator, transport.send);
    const first = await saved(page, nothingYet(caseKey), minutesOf(said('a', 'One')));
    const before = transport.sent.filter(isWrite).length;
    await saved(page, first.stored, minutesOf(said('a', 'One')));
    expect(transport.sent.filter(isWrite)).toHaveLength(before);
  });

  it('by two people loses no word: lines merge, and of a line both changed both versions stay', async () => {
    const [mine, other] = [await open(), await open(senior)];
    const start = await saved(mine, nothingYet(caseKey), minutesOf(said('a', 'Seen'), asks('x', 'Change the locks')));
    const theirs = await saved(
      other,
      start.stored,
      minutesOf(said('a', 'Seen on Monday'), asks('x', 'Change the locks'), asks('t', 'Alarm', 'Health'))
    );
    expect(theirs.mergedFromElsewhere).toBe(false);
    const result = await saved(
      mine,
      start.stored,
      minutesOf(said('a', 'Seen twice'), asks('x', 'Change the locks today'), said('m', 'Mine', 2))
    );
    expect(result.mergedFromElsewhere).toBe(true);
    expect(result.kept).toHaveLength(1);
    const texts = result.stored.lines.map(({ text }) => text).sort();
    expect(texts).toEqual(['Alarm', 'Change the locks today', 'Mine', 'Seen on Monday', 'Seen twice']);
    expect((await storedLines(engine)).map(({ text }) => text).sort()).toEqual(texts);
    expect(await openActions(engine)).toEqual(['Health: Alarm', 'Housing: Change the locks today']);
    expect(await actionRows(engine)).toHaveLength(2);
  });

  it('by two people for the first time at the same moment makes one row', async () => {
    const [mine, other] = [await open(), await open(senior)];
    await Promise.all([
      saved(mine, nothingYet(caseKey), minutesOf(asks('x', 'Mine'))),
      saved(other, nothingYet(caseKey), minutesOf(asks('y', 'Theirs')))
    ]);
    expect(await minutesRows(engine)).toHaveLength(1);
    expect((await storedLines(engine)).map(({ key }) => key).sort()).toEqual(['x', 'y']);
    expect(await openActions(engine)).toEqual(['Housing: Mine', 'Housing: Theirs']);
  });

  it('after a lost answer takes its own words for its own', async () => {
    const transport = faulty(transportTo(engine, coordinator));
    const page = await open(coordinator, transport.send);
    const first = await saved(page, nothingYet(caseKey), minutesOf(said('a', 'One')));
    // Stored; and from then on nothing gets through.
    let isStored = false;
    transport.failNext(
      request => {
        const lost = isStored;
        isStored = isStored || writeTo('Minutes')(request);
        return lost || writeTo('Minutes')(request);
      },
      { kind: 'answer lost' },
      40
    );
    expect(await page.save(first.stored, minutesOf(said('a', 'One two')))).toMatchObject({ ok: false });
    expect((await storedLines(engine)).map(({ text }) => text)).toEqual(['One two']);
    for (let tries = 0; tries < 10; tries++) {
      const result = await page.save(first.stored, minutesOf(said('a', 'One two three')));
      if (!result.ok) continue;
      expect(result.value).toMatchObject({ kept: [], mergedFromElsewhere: false });
      break;
    }
    expect((await storedLines(engine)).map(({ text }) => text)).toEqual(['One two three']);
  });

  it('of a restricted case is in the restricted folders from the first moment, on both sites', async () => {
    sites.discard(engine);
    const restricted = await listed(sites, {
      ...restrictedAnswers(),
      ...(({ victimAddress, victimPostcode }) => ({ victimAddress, victimPostcode }))(coventryAnswers())
    });
    engine = restricted.copy();
    const transport = faulty(transportTo(engine, coordinator));
    await saved(
      await open(coordinator, transport.send),
      nothingYet(restricted.caseKeys[0]),
      minutesOf(said('a', 'Said'), asks('x', 'Change the locks'))
    );
    for (const rows of [await minutesRows(engine), await actionRows(engine)]) {
      expect(rows).toHaveLength(1);
      expect(String(rows[0].FileDirRef)).toMatch(/\/Restricted$/);
    }
    const made = transport.sent.filter(request => isWrite(request) && /AddValidateUpdateItemUsingPath/i.test(request.url));
    expect(made.filter(({ body }) => /Lists\/(Minutes|Actions)/.test(body)).every(({ body }) => body.includes('/Restricted'))).toBe(true);
  });
});

describe('a case that becomes restricted after it was minuted', () => {
  it('takes its minutes and its actions with it: the agency does not see them any more, and later actions are made there', async () => {
    const page = await open();
    const first = await saved(page, nothingYet(caseKey), minutesOf(asks('x', 'Change the locks')));
    good(await openDesk(engine, { login: senior }).history.declareConflict(caseKey, ['coordinator.sandwell@wmp.example']));
    await saved(page, first.stored, minutesOf(asks('x', 'Change the locks'), asks('y', 'Alarm')));
    for (const rows of [await minutesRows(engine), await actionRows(engine)]) {
      for (const row of rows) expect(String(row.FileDirRef)).toMatch(/\/Restricted$/);
    }
    expect((await actionRows(engine)).map(({ Restricted }) => Restricted)).toEqual([true, true]);
  });
});

describe('what a meeting decides about a case', () => {
  const wordsOfHistory = async (): Promise<readonly string[]> =>
    (await rowsOf(engine, 'Events')).map(({ Kind }) => String(Kind)).filter(kind => ['Heard', 'Deferred', 'Listed again'].includes(kind));

  it('heard: the case is, its actions are open, and so is the meeting held', async () => {
    const page = await open();
    const first = await saved(page, nothingYet(caseKey), heard(said('a', 'Said')));
    expect(await theCase()).toMatchObject({ Status: 'Heard', MeetingKey: meetingKey });
    expect((await rowsOf(engine, 'Meetings'))[0]).toMatchObject({ State: 'Held' });
    const second = await saved(page, first.stored, heard(said('a', 'Said'), asks('x', 'Change the locks')));
    expect(await theCase()).toMatchObject({ Status: 'Actions open' });
    await saved(page, second.stored, heard(said('a', 'Said')));
    expect(await theCase()).toMatchObject({ Status: 'Heard' });
    expect(await wordsOfHistory()).toEqual(['Heard']);
  });

  it('heard by mistake: it is listed again', async () => {
    const page = await open();
    const first = await saved(page, nothingYet(caseKey), heard(asks('x', 'Change the locks')));
    expect(await theCase()).toMatchObject({ Status: 'Actions open' });
    await saved(page, first.stored, minutesOf(asks('x', 'Change the locks')));
    expect(await theCase()).toMatchObject({ Status: 'Listed', MeetingKey: meetingKey });
    expect(await wordsOfHistory()).toEqual(['Heard', 'Listed again']);
  });

  it('put off: it is off this agenda; and on it again when that is taken back', async () => {
    const page = await open();
    const first = await saved(page, nothingYet(caseKey), { ...minutesOf(), outcome: 'Deferred to the next meeting' });
    expect(await theCase()).toMatchObject({ Status: 'Deferred', MeetingKey: null, AgendaDate: null });
    const second = await saved(page, first.stored, heard());
    expect(await theCase()).toMatchObject({ Status: 'Heard', MeetingKey: meetingKey });
    expect(second.stored.pending).toBe('');
    expect(await wordsOfHistory()).toEqual(['Deferred', 'Heard']);
  });

  it('put off elsewhere: a later word in these minutes does not list it again', async () => {
    const page = await open();
    const { referrals } = portsOf(engine);
    const standing = good(await referrals.byKey(caseKey));
    good(await referrals.change(standing as NonNullable<typeof standing>, { status: 'Deferred', offAgenda: true }));
    await saved(page, nothingYet(caseKey), minutesOf(asks('x', 'Change the locks')));
    expect(await theCase()).toMatchObject({ Status: 'Deferred' });
    expect(await openActions(engine)).toEqual(['Housing: Change the locks']);
  });
});

describe('a meeting that is still to come', () => {
  const dayBefore = new Date('2026-06-15T22:59:59Z');
  it('is minuted from its day on: before it, neither minutes nor attendance are stored, and nothing goes live', async () => {
    engine.settings.now = () => dayBefore;
    const page = await open();
    expect(await page.save(nothingYet(caseKey), heard(asks('x', 'Change the locks')))).toMatchObject({
      ok: false,
      error: { words: 'This meeting is on 16 June 2026: it can be minuted from that day on.' }
    });
    expect(
      await page.useCases.saveAttendance(
        good(await portsOf(engine).meetings.byKey(meetingKey)) as Meeting,
        [],
        [{ key: 'p', kind: 'Present', agency: 'Housing', name: 'A' }]
      )
    ).toMatchObject({ ok: false, error: { kind: 'validation' } });
    expect([(await minutesRows(engine)).length, (await actionRows(engine)).length, (await theCase()).Status]).toEqual([0, 0, 'Listed']);
    // The day begins in London.
    engine.settings.now = () => new Date('2026-06-15T23:00:00Z');
    await saved(await open(), nothingYet(caseKey), minutesOf(asks('x', 'Change the locks')));
    expect(await openActions(engine)).toEqual(['Housing: Change the locks']);
  });

  it('called in an emergency is minuted at once', async () => {
    engine.settings.now = () => dayBefore;
    await editInList(engine, 'Meetings', (await rowsOf(engine, 'Meetings'))[0].Id, { Kind: 'Emergency' });
    await saved(await open(), nothingYet(caseKey), minutesOf(asks('x', 'Change the locks')));
    expect(await openActions(engine)).toEqual(['Housing: Change the locks']);
  });
});

describe('agencies that cannot be asked', () => {
  it('sit on another MARAC, or must not be told of the case: nothing is stored, and it is said why', async () => {
    const page = await open();
    expect(await page.save(nothingYet(caseKey), minutesOf(asks('x', 'Check', 'Fire service')))).toMatchObject({
      ok: false,
      error: { kind: 'validation', words: expect.stringContaining('Fire service') }
    });
    const { referrals } = portsOf(engine);
    const standing = good(await referrals.byKey(caseKey));
    good(
      await referrals.change(standing as NonNullable<typeof standing>, {
        mustNotReceive: [{ agency: 'Housing', person: '', reason: 'Brother works there' }]
      })
    );
    expect(await page.save(nothingYet(caseKey), minutesOf(asks('x', 'Check')))).toMatchObject({
      ok: false,
      error: { kind: 'validation', words: expect.stringContaining('must not be told') }
    });
    expect(await actionRows(engine)).toEqual([]);
  });
});

describe('a page that dies', () => {
  it('after any request of a save, with or without its answer: the next who opens the meeting ends what it began', async () => {
    const wanted = heard(said('a', 'Said'), asks('x', 'Change the locks'), asks('y', 'Alarm', 'Health'));
    const saving = {
      sites,
      copy: () => (engine = one.copy()),
      by: coordinator,
      open: (send: Transport) => open(coordinator, send),
      run: (_send: Transport, _engine: SharePointEngine, page: Page) => page.save(nothingYet(caseKey), wanted)
    };
    const cuts = await atEveryCut(saving, async () => {
      good(await (await open(senior)).useCases.finishPending());
      const rows = await minutesRows(engine);
      const isStored = rows.length > 0 && Number(rows[0].LinesParts ?? 0) > 0;
      const actions = await actionRows(engine);
      expect(actions.map(({ Key }) => Key).sort()).toEqual(isStored ? ['x', 'y'] : []);
      expect((await theCase()).Status).toBe(isStored ? 'Actions open' : 'Listed');
      if (rows.length > 0) expect(rows[0].HasPending === true).toBe(false);
      // Typed again by whoever lost it, or saved a second time: the same.
      const again = await saved(await open(), nothingYet(caseKey), wanted);
      expect(again.stored.lines.map(({ key }) => key).sort()).toEqual(['a', 'x', 'y']);
      expect(await openActions(engine)).toEqual(['Health: Alarm', 'Housing: Change the locks']);
    });
    expect(cuts).toBeGreaterThan(15);
  });
});

describe('damaged minutes', () => {
  it('are shown with what is stored, keep their actions, and lose no word with the next save', async () => {
    const page = await open();
    await saved(page, nothingYet(caseKey), minutesOf(said('a', 'Seen near the school'), asks('x', 'Change the locks')));
    const [row] = await minutesRows(engine);
    await editInList(engine, 'Minutes', row.Id, { Lines1: String(row.Lines1).slice(0, -9) });
    const shown = good(await portsOf(engine).minutes.byKey(String(row.Key))) as StoredCaseMinutes;
    expect(shown.problems).toEqual([{ part: 'minutes', words: expect.stringContaining('What was minuted cannot be read') as unknown }]);
    expect(shown.lines[0].text).toContain('Seen near the school');
    const result = await saved(await open(), shown, { ...shown, lines: [...shown.lines, said('b', 'More')] });
    expect(result.stored.problems).toEqual([]);
    const lines = await storedLines(engine);
    expect(lines.some(({ text }) => text.includes('Seen near the school'))).toBe(true);
    expect(lines.find(({ key }) => key === 'x')).toMatchObject({ text: 'Change the locks', action: { agency: 'Housing' } });
    expect(await openActions(engine)).toEqual(['Housing: Change the locks']);
  });

  it('that somebody changed by hand and that still are minutes are read as they are, and named', async () => {
    const page = await open();
    await saved(page, nothingYet(caseKey), minutesOf(said('a', 'Seen near the school')));
    const [row] = await minutesRows(engine);
    await editInList(engine, 'Minutes', row.Id, { Lines1: String(row.Lines1).replace('school', 'station') });
    const shown = good(await portsOf(engine).minutes.byKey(String(row.Key))) as StoredCaseMinutes;
    expect(shown).toMatchObject({
      problems: [{ words: 'The minutes were changed outside the suite' }],
      lines: [{ text: 'Seen near the station' }]
    });
  });
});

describe('the chair', () => {
  it('approves: nothing can be saved any more, until the approval is taken back', async () => {
    const page = await open();
    const { stored } = await saved(page, nothingYet(caseKey), heard(said('a', 'Said')));
    const chairs = await open(chair);
    const approved = good(await chairs.useCases.approve(chairs.meeting));
    expect(approved).toMatchObject({ state: 'Minutes approved', agenda: { approved: { by: 'Example, Chair' } } });
    expect(good(await chairs.useCases.approve(chairs.meeting)).agenda.approved).toEqual(approved.agenda.approved);
    const refused = await page.save(stored, heard(said('a', 'Said more')));
    expect(refused).toMatchObject({
      ok: false,
      error: { kind: 'validation', words: expect.stringContaining('approved'), nextAction: expect.stringContaining('chair') }
    });
    expect(
      await page.useCases.saveAttendance(page.meeting, [], [{ key: 'p', kind: 'Present', agency: 'Housing', name: 'A' }])
    ).toMatchObject({ ok: false });
    expect((await storedLines(engine)).map(({ text }) => text)).toEqual(['Said']);
    expect(good(await chairs.useCases.reopen(approved))).toMatchObject({ state: 'Held', agenda: { order: [], minutesCirculated: [] } });
    await saved(page, stored, heard(said('a', 'Said more')));
    expect((await storedLines(engine)).map(({ text }) => text)).toEqual(['Said more']);
  });
});

describe('attendance', () => {
  it('of two people merges by row, and a lost answer is no clash with oneself', async () => {
    const transport = faulty(transportTo(engine, coordinator));
    const [mine, other] = [await open(coordinator, transport.send), await open(senior)];
    const housing = { key: 'h', kind: 'Present', agency: 'Housing', name: 'Jo' } as const;
    const first = good(await mine.useCases.saveAttendance(mine.meeting, [], [housing]));
    good(
      await other.useCases.saveAttendance(
        other.meeting,
        [],
        [{ key: 'p', kind: 'Apologies', agency: 'Health', name: '', informationSent: true }]
      )
    );
    transport.failNext(writeTo('Meetings'), { kind: 'answer lost' });
    const at = new Date('2026-06-16T10:00:00Z');
    const result = good(
      await mine.useCases.saveAttendance(mine.meeting, first.attendance, [
        { ...housing, name: 'Jo Example', confidentiality: { at, by: 'Chair' } }
      ])
    );
    expect(result.attendance).toHaveLength(2);
    const again = good(await mine.useCases.saveAttendance(mine.meeting, first.attendance, [{ ...housing, name: 'Jo Exampleton' }]));
    expect(again.attendance.map(({ name }) => name).sort()).toEqual(['', 'Jo Exampleton']);
  });
});
