import type { SharePointEngine } from '../../../local/engine';
import { withReports } from '../../../src/domain/actions/withReports';
import { confidentialityOf, standingAttendance, toldAttendance } from '../../../src/domain/meetings/attendanceAnswer';
import { meetingPapers } from '../../../src/domain/meetings/copies';
import { nothingKnown, readResearch, standingResearch } from '../../../src/domain/meetings/research';
import type { ResearchReturn } from '../../../src/domain/meetings/research';
import { createIdentifiers } from '../../../src/services/shared/identifiers';
import { stillClock } from '../../support/run/stillClock';
import { createMeetingPorts } from '../../../src/sharepoint/pages/createMeetingPorts';
import { monthsOfMeetings } from '../../../src/sharepoint/stores/partners/partnerMeetingStore';
import { caseSites, clientOf, mondayMorning, rowsOf, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { atEveryCut } from '../../support/kills/cuts';
import { faulty } from '../../support/kills/faults';
import { ask, health, housing, idva, join, leaveGroup, listOf, openHome } from '../../support/stories/partnerHome';
import { circulate, circulatedCase, healthCoventry, meetingKey, openMeetings } from '../../support/stories/partnerMeetings';
import { good } from '../../support/stories/referring';
import { senior } from '../../support/stories/reviewing';

let sites: CaseSites;
let copy: () => SharePointEngine;
let now = mondayMorning;

beforeAll(async () => {
  sites = await caseSites();
  const engine = sites.fresh(() => now);
  await circulate(engine);
  copy = sites.freeze(engine);
});
afterAll(() => sites.close());
beforeEach(() => {
  now = mondayMorning;
});

const returnsIn = (engine: SharePointEngine): ReturnType<typeof rowsOf> => rowsOf(engine, 'Returns', 'partner');
const change = { 'if-match': '*', 'x-http-method': 'MERGE' };

const research = (caseNumber: number, key: string, more: Partial<ResearchReturn> = {}): ResearchReturn => ({
  key,
  meetingKey,
  caseKey: `case-${caseNumber}`,
  marac: 'Coventry',
  agency: 'Housing',
  ...nothingKnown(circulatedCase(caseNumber).people),
  ...more
});

describe('what a partner is given', () => {
  it('comes with the page: one request, and one more at first for whose actions they are', async () => {
    const engine = copy();
    const line = faulty(transportTo(engine, housing));
    const home = openHome(engine, housing, line.send);
    const first = good(await home.open()).meetings;
    expect(first.actions.map(({ key }) => key)).toEqual(['action-1', 'action-2']);
    const before = line.sent.length;
    const again = good(await home.open()).meetings;
    expect(line.sent.slice(before).map(({ url }) => url)).toEqual([expect.stringMatching(/\/sites\/marac-partners\/_api\/\$batch$/)]);
    expect(again).toEqual(first);
    expect(good(await openMeetings(engine, housing).open())).toEqual(first);
  });

  it('is what their own MARAC and agency were given, by the lists themselves too', async () => {
    const engine = copy();
    const seen = async (login: string): Promise<readonly string[]> =>
      good(await openMeetings(engine, login).open())
        .documents.map(({ kind, marac, agency }) => `${kind} ${marac} ${agency}`.trim())
        .sort();
    expect(await seen(housing)).toEqual(['Agenda Coventry', 'Agenda Coventry Housing', 'Minutes Coventry']);
    expect(await seen(healthCoventry)).toEqual(['Agenda Coventry', 'Minutes Coventry']);
    expect(await seen(idva)).toEqual(['Agenda Coventry', 'Minutes Coventry']);
    expect(await seen(health)).toEqual(['Agenda Walsall']);
    expect(good(await openMeetings(engine, healthCoventry).open()).actions.map(({ agency }) => agency)).toEqual(['Health']);
    expect(good(await openMeetings(engine, health).open()).actions).toEqual([]);
    for (const row of await rowsOf(engine, 'Actions', 'partner')) {
      const answer = await ask(engine, healthCoventry, 'GET', `${listOf('Actions')}/items(${row.Id})`);
      expect([row.Agency, answer.status === 200]).toEqual([row.Agency, row.Agency === 'Health']);
    }
  });

  it('is the agency’s own copy in place of the MARAC’s, and both for whoever represents two agencies', async () => {
    const engine = copy();
    const papers = async (login: string): Promise<readonly string[]> => {
      const { represents, meetings } = good(await openHome(engine, login).open());
      return meetingPapers(meetings.documents, represents).map(
        ({ marac, agency, agendas, minutes }) => `${marac}, ${agency}: ${agendas.map(one => one.agency || 'all').join()} ${minutes.length}`
      );
    };
    expect(await papers(housing)).toEqual(['Coventry, Housing: Housing 0', 'Coventry, Housing:  1']);
    await join(engine, housing, 'Coventry - Health');
    await join(engine, housing, 'Walsall - Health');
    expect(await papers(housing)).toEqual([
      'Coventry, Health: all 0',
      'Coventry, Housing: Housing 0',
      'Walsall, Health: all 0',
      'Coventry, Health:  1',
      'Coventry, Housing:  1'
    ]);
  });

  it('can be read whole, and by nobody else', async () => {
    const engine = copy();
    const own = good(await openMeetings(engine, housing).open()).documents.find(({ agency }) => agency === 'Housing');
    if (!own) throw new Error('Housing has no copy.');
    const document = good(await openMeetings(engine, housing).readDocument(own, { marac: 'Coventry', agency: 'Housing' }));
    expect(document.cases.map(({ reference }) => reference)).toEqual(['WM-001', 'WM-002', 'WM-003', 'WM-004']);
    expect(await openMeetings(engine, healthCoventry).readDocument(own, { marac: 'Coventry', agency: 'Health' })).toMatchObject({
      ok: false
    });
  });

  it('is nothing any more once they represent the agency no more', async () => {
    const engine = copy();
    await join(engine, housing, 'Walsall - Health');
    const home = openHome(engine, housing);
    good(await home.open());
    await leaveGroup(engine, housing, 'Coventry - Housing');
    const after = good(await home.open());
    expect(after.represents).toEqual([{ marac: 'Walsall', agency: 'Health' }]);
    expect(after.meetings.actions).toEqual([]);
    expect(after.meetings.documents.map(({ marac }) => marac)).toEqual(['Walsall']);
  });
});

describe('research', () => {
  it('is added in the agency’s own folder, and the newest stands', async () => {
    const engine = copy();
    const partner = openMeetings(engine, housing);
    now = new Date('2026-06-15T10:30:00Z');
    // Brings the site's time, by which the month of an answer goes.
    good(await partner.open());
    const person = { role: 'Victim', name: 'Anya Example1', known: 'Known', facts: 'A tenant since 2020.', opinion: '' } as const;
    good(await partner.sendResearch(research(1, 'r-1', { people: [person], withheld: 'Arrears', withheldReason: 'Not relevant' })));
    good(await partner.sendResearch(research(1, 'r-2')));
    const { returns } = good(await openMeetings(engine, housing).open());
    expect(returns.map(({ at }) => at)).toEqual([now, now]);
    expect(readResearch(returns[0])).toMatchObject({ people: [person], withheld: 'Arrears', withheldReason: 'Not relevant' });
    expect(standingResearch(returns, meetingKey, 'case-1', 'Housing')?.answer.key).toBe('r-2');
    const [row] = await returnsIn(engine);
    expect(row).toMatchObject({
      Title: 'Research',
      Kind: 'Research',
      AboutKey: meetingKey,
      CaseKey: 'case-1',
      Slice: 'Research 2026-06',
      FileDirRef: '/sites/marac-partners/Lists/Returns/Coventry - Housing'
    });
    expect(good(await openMeetings(engine, healthCoventry).open()).returns).toEqual([]);
  });

  it('killed at each request in turn, and sent again: it is there once', async () => {
    const cuts = await atEveryCut(
      { sites, copy, by: housing, run: (send, engine) => openMeetings(engine, housing, send).sendResearch(research(1, 'r-1')) },
      async ({ engine }) => {
        good(await openMeetings(engine, housing).sendResearch(research(1, 'r-1')));
        expect(await returnsIn(engine)).toHaveLength(1);
      }
    );
    expect(cuts).toBeGreaterThanOrEqual(4);
  });

  it('of several cases goes one after another, tells of each, and stops where it cannot go on', async () => {
    const engine = copy();
    const told: string[] = [];
    const done = good(
      await openMeetings(engine, housing).sendSeveral([research(1, 'r-1'), research(2, 'r-2')], ({ key }) => told.push(key))
    );
    expect([done, told]).toEqual([{ sent: 2 }, ['r-1', 'r-2']]);
    expect(
      await openMeetings(engine, housing).sendSeveral(
        [research(3, 'r-3'), research(1, 'r-4', { agency: 'Health' }), research(2, 'r-5')],
        () => undefined
      )
    ).toMatchObject({
      ok: true,
      value: { sent: 1, error: { kind: 'forbidden' } }
    });
    expect((await returnsIn(engine)).map(({ Key }) => Key)).toEqual(['r-1', 'r-2', 'r-3']);
  });

  it('that is not filled in is refused before anything is sent', async () => {
    const engine = copy();
    const line = faulty(transportTo(engine, housing));
    const unsaid = research(1, 'r-1', { withheld: 'Something' });
    expect(await openMeetings(engine, housing, line.send).sendResearch(unsaid)).toMatchObject({
      ok: false,
      error: { kind: 'validation', words: 'Enter why it is withheld.' }
    });
    expect(line.sent).toEqual([]);
  });

  it('cannot be changed or taken back by who sent it; nor can an agenda or an action', async () => {
    const engine = copy();
    good(await openMeetings(engine, housing).sendResearch(research(1, 'r-1')));
    const [answer] = await returnsIn(engine);
    const action = (await rowsOf(engine, 'Actions', 'partner')).find(({ Agency }) => Agency === 'Housing');
    const packs = "web/getList('/sites/marac-partners/Packs')";
    const files = JSON.parse((await ask(engine, housing, 'GET', `${packs}/items?$select=Id,FileRef,Kind`)).body) as {
      value: { Id: number; Kind: string | null }[];
    };
    const file = files.value.find(({ Kind }) => Kind === 'Agenda');
    const before = [await returnsIn(engine), await rowsOf(engine, 'Actions', 'partner')];
    for (const path of [
      `${listOf('Returns')}/items(${answer.Id})`,
      `${listOf('Actions')}/items(${Number(action?.Id)})`,
      `${packs}/items(${Number(file?.Id)})`
    ]) {
      expect((await ask(engine, housing, 'POST', path, { Title: 'Changed' }, change)).status).toBe(403);
      expect((await ask(engine, housing, 'POST', `${path}/recycle()`)).status).toBe(403);
      expect((await ask(engine, housing, 'POST', path, undefined, { 'if-match': '*', 'x-http-method': 'DELETE' })).status).toBe(403);
    }
    expect([await returnsIn(engine), await rowsOf(engine, 'Actions', 'partner')]).toEqual(before);
  });
});

describe('who comes', () => {
  it('is told beforehand, the newest reply about each standing; confidentiality by whoever is signed in', async () => {
    const engine = copy();
    const partner = openMeetings(engine, housing);
    const about = { meetingKey, marac: 'Coventry', agency: 'Housing' };
    good(await partner.open());
    good(await partner.sendAttendance({ ...about, key: 'a-1', name: 'Housing, Example', reply: 'Coming' }));
    good(await partner.sendAttendance({ ...about, key: 'a-2', name: 'Deputy, Example', reply: 'Coming' }));
    good(await partner.sendAttendance({ ...about, key: 'a-3', name: 'housing,  example', reply: 'Apologies, information sent instead' }));
    good(await partner.acknowledgeConfidentiality({ ...about, key: 'c-1' }));
    good(await partner.acknowledgeConfidentiality({ ...about, key: 'c-1' }));
    expect(await partner.sendAttendance({ ...about, key: 'a-4', name: ' ', reply: 'Coming' })).toMatchObject({
      ok: false,
      error: { kind: 'validation' }
    });
    const { returns } = good(await openMeetings(engine, housing).open());
    expect(standingAttendance(returns, meetingKey, 'Housing')).toEqual([
      { name: 'Deputy, Example', reply: 'Coming' },
      { name: 'housing,  example', reply: 'Apologies, information sent instead' }
    ]);
    expect(confidentialityOf(returns, meetingKey, 'Housing')).toEqual([{ by: 'Housing, Example', at: now }]);
    expect(returns.map(({ summary }) => summary)).not.toContainEqual(expect.stringContaining('Example'));
    expect(await returnsIn(engine)).toHaveLength(4);
    // Whoever minutes the meeting is offered it, and types it no second time.
    const { atPartners } = createMeetingPorts(
      clientOf(transportTo(engine, senior), 'case'),
      clientOf(transportTo(engine, senior), 'partner'),
      { login: senior, clock: stillClock(), identifiers: createIdentifiers() }
    ).reader;
    const { attendance, research: answered } = good(await atPartners(meetingKey, 'Coventry'));
    expect(answered).toEqual([]);
    expect(toldAttendance(attendance, meetingKey)).toMatchObject([
      { kind: 'Present', agency: 'Housing', name: 'Deputy, Example' },
      { kind: 'Apologies', agency: 'Housing', name: 'housing,  example', informationSent: true }
    ]);
  });
});

it('of a region with 20,000 actions, documents of years and 20,000 returns reads its own', async () => {
  const engine = copy();
  const seed = { author: senior, created: mondayMorning };
  engine.transaction(() => {
    const actions = Array.from({ length: 20_000 }, (_unused, at) => ({
      values: {
        Title: 'M',
        Key: `s-${at}`,
        Marac: 'Dudley',
        Agency: 'Housing',
        Status: 'Open',
        OpenFor: at % 3 === 0 ? `Dudley - Housing ${at % 40}` : '',
        ClosedIn: at % 3 === 0 ? '' : `Dudley - Housing 2026-0${1 + (at % 6)}`
      }
    }));
    const returns = Array.from({ length: 20_000 }, (_unused, at) => ({
      values: { Title: 'M', Key: `r-${at}`, Marac: 'Dudley', Agency: 'Housing', Kind: 'Research', Slice: `Research 2026-0${1 + (at % 6)}` }
    }));
    engine.seedItems('/sites/marac-partners', 'Actions', actions, seed);
    engine.seedItems('/sites/marac-partners', 'Returns', returns, seed);
  });
  const { documents, actions, returns } = good(await openMeetings(engine, housing).open());
  expect([documents.length, actions.length, returns.length]).toEqual([3, 2, 0]);
});

describe('reports on actions', () => {
  const done = { status: 'Done', outcome: 'The locks are changed.', evidence: 'Invoice 7' } as const;

  it('are added in the agency’s own folder, once, and stand at once; the action itself is not touched', async () => {
    const engine = copy();
    const partner = openMeetings(engine, housing);
    const [action] = good(await partner.open()).actions;
    const before = await rowsOf(engine, 'Actions', 'partner');
    good(await partner.reportAction({ key: 'p-1', action, ...done }));
    good(await openMeetings(engine, housing).reportAction({ key: 'p-1', action, ...done }));
    const { actions, returns } = good(await openMeetings(engine, housing).open());
    expect(withReports(actions, returns).map(({ key, status, completedBy }) => [key, status, completedBy])).toEqual([
      ['action-1', 'Done', 'Housing, Example'],
      ['action-2', 'Open', '']
    ]);
    expect(await returnsIn(engine)).toMatchObject([
      {
        Kind: 'Action status',
        AboutKey: 'action-1',
        Slice: 'Action status 2026-06',
        Summary: 'Done.',
        FileDirRef: '/sites/marac-partners/Lists/Returns/Coventry - Housing'
      }
    ]);
    expect(await rowsOf(engine, 'Actions', 'partner')).toEqual(before);
  });

  it('of another agency’s action are refused by its folder, and count for nobody from one’s own', async () => {
    const engine = copy();
    const theirs = good(await openMeetings(engine, healthCoventry).open()).actions[0];
    const partner = openMeetings(engine, housing);
    good(await partner.open());
    expect(await partner.reportAction({ key: 'p-1', action: theirs, ...done })).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
    good(await partner.reportAction({ key: 'p-2', action: { ...theirs, agency: 'Housing' }, ...done }));
    const { actions, returns } = good(await openMeetings(engine, healthCoventry).open());
    expect(withReports(actions, returns)).toMatchObject([{ key: 'action-3', status: 'Open' }]);
  });

  it('that say nothing are refused before anything is sent', async () => {
    const engine = copy();
    const [action] = good(await openMeetings(engine, housing).open()).actions;
    const line = faulty(transportTo(engine, housing));
    const empty = await openMeetings(engine, housing, line.send).reportAction({ key: 'p-1', action, ...done, outcome: ' ' });
    expect([empty, line.sent]).toMatchObject([{ ok: false, error: { kind: 'validation' } }, []]);
  });
});

it('asks for meetings of the month that follows too, over the turn of the year', () => {
  expect(monthsOfMeetings(['2026-12', '2026-11'])).toEqual(['2027-01', '2026-12', '2026-11']);
  expect(monthsOfMeetings(['2026-06'])).toEqual(['2026-07', '2026-06']);
  expect(monthsOfMeetings([])).toEqual([]);
});
