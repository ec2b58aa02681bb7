import type { SharePointEngine } from '../../../local/engine';
import type { PartnerHomeUseCases } from '../../../src/services/partners/partnerUseCases';
import { recentMonths } from '../../../src/services/partners/composePartnerHome';
import { caseSites, mondayMorning, rowsOf, sitePaths, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { atEveryCut } from '../../support/kills/cuts';
import { faulty } from '../../support/kills/faults';
import {
  ask,
  departureKey,
  health,
  housing,
  idva,
  join,
  leaveGroup,
  listOf,
  noticeOf,
  openHome,
  openOffer,
  told
} from '../../support/stories/partnerHome';
import { good } from '../../support/stories/referring';
import { openReview, senior, sendBack } from '../../support/stories/reviewing';
import { transfersOf } from '../../support/stories/transferring';

let sites: CaseSites;
let copy: () => SharePointEngine;
let caseKey: string;
let now = mondayMorning;

beforeAll(async () => {
  sites = await caseSites();
  ({ copy, caseKey } = await told(sites, () => now));
});
afterAll(() => sites.close());
beforeEach(() => {
  now = mondayMorning;
});

const seen = async (home: PartnerHomeUseCases): Promise<readonly string[]> =>
  good(await home.open()).notices.map(
    ({ notice, acknowledged }) => `${notice.kind}: ${notice.agency}, ${notice.marac}${acknowledged ? `, ${acknowledged.by}` : ''}`
  );
const returnsIn = (engine: SharePointEngine): ReturnType<typeof rowsOf> => rowsOf(engine, 'Returns', 'partner');

describe('what a partner sees', () => {
  it('is what their own agencies were told, in one request, on the partner site only', async () => {
    const engine = copy();
    const line = faulty(transportTo(engine, idva));
    const home = openHome(engine, idva, line.send);
    // Brings the site's time, which is not this computer's.
    good(await home.open());
    const before = line.sent.length;
    expect(await seen(home)).toEqual(['Victim has left: IDVA service, Coventry', 'IDVA offer: IDVA service, Coventry']);
    expect(line.sent.slice(before).map(({ url }) => url)).toEqual([expect.stringMatching(/\/sites\/marac-partners\/_api\/\$batch$/)]);
    expect(line.sent.every(({ url }) => url.includes('/sites/marac-partners/'))).toBe(true);
    expect(await seen(openHome(engine, housing))).toEqual(['Victim has left: Housing, Coventry']);
    expect(good(await openHome(engine, health).open())).toMatchObject({
      notices: [],
      represents: [{ marac: 'Walsall', agency: 'Health' }]
    });
  });

  it('is how to reach the victim safely, what happened, how great the risk is, and nothing of other people’s contact details', async () => {
    const { notice } = await noticeOf(openHome(copy(), idva), 'IDVA offer');
    if (notice.content.kind !== 'offer') throw new Error('It is no offer.');
    expect(notice.content.offer.safeContact.facts).toContainEqual({ label: 'Code word', words: 'Marigold', warning: false });
    expect(notice.content.offer.victim.name).toBe('Anya Testcase');
    expect(notice.content.offer.about).toMatchObject({
      happened: 'Bo came to the door and kicked it in.',
      assessment: expect.stringMatching(/^SafeLives Dash/)
    });
    const { safeContact: _contact, victim: _victim, contact: _team, about, ...rest } = notice.content.offer;
    expect(JSON.stringify({ about: { ...about, happened: '' }, rest })).not.toMatch(/@|07700|Street|Road/);
  });

  it('is nothing of other agencies and MARACs by the lists themselves either, and nothing of the case site', async () => {
    const engine = copy();
    const notices = async (login: string): Promise<readonly string[]> => {
      const { status, body } = await ask(engine, login, 'GET', `${listOf('Notices')}/items?$select=Agency,Kind`);
      expect(status).toBe(200);
      return (JSON.parse(body) as { value: { Agency: string | null; Kind: string | null }[] }).value
        .filter(({ Kind }) => Kind)
        .map(({ Agency, Kind }) => `${String(Kind)}: ${String(Agency)}`);
    };
    expect(await notices(housing)).toEqual(['Victim has left: Housing']);
    expect(await notices(health)).toEqual([]);
    for (const row of await rowsOf(engine, 'Notices', 'partner')) {
      const answer = await ask(engine, housing, 'GET', `${listOf('Notices')}/items(${row.Id})`);
      expect([row.Agency, answer.status === 200]).toEqual([row.Agency, row.Agency === 'Housing']);
      expect((await ask(engine, health, 'GET', `${listOf('Notices')}/items(${row.Id})`)).status).not.toBe(200);
    }
    for (const list of ['Referrals', 'Events', 'Outbox']) {
      const path = `web/getList('${sitePaths.case}/Lists/${list}')/items`;
      expect((await ask(engine, idva, 'GET', path, undefined, {}, sitePaths.case)).status).toBe(403);
    }
  });

  it('is gone at the next request once they represent the agency no more', async () => {
    const engine = copy();
    const home = openHome(engine, housing);
    const left = await noticeOf(home, 'Victim has left');
    await leaveGroup(engine, housing, 'Coventry - Housing');
    expect(await home.acknowledge(left)).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
    expect(await home.open()).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
    expect(await openHome(engine, housing).open()).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
    expect(await returnsIn(engine)).toEqual([]);
  });

  it('is refused to somebody of no agency, and empty for the team, which represents none', async () => {
    const engine = copy();
    expect(await openHome(engine, 'nobody@wmp.example').open()).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
    expect(good(await openHome(engine, senior).open())).toMatchObject({ represents: [], notices: [] });
  });

  it('is four months, and more where more is asked for; a computer’s wrong clock hides nothing', async () => {
    const engine = copy();
    now = new Date('2026-11-02T09:00:00Z');
    expect(good(await openHome(engine, housing).open())).toMatchObject({ since: '2026-08', notices: [] });
    expect(good(await openHome(engine, housing).open(6))).toMatchObject({ since: '2026-06', notices: [{ notice: { agency: 'Housing' } }] });
    // The first answer shows that the computer is months behind: the months are asked for anew.
    jest.useFakeTimers({ now: new Date('2025-01-01T09:00:00Z'), doNotFake: ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask'] });
    try {
      now = mondayMorning;
      expect(good(await openHome(engine, housing).open())).toMatchObject({
        since: '2026-03',
        notices: [{ notice: { agency: 'Housing' } }]
      });
    } finally {
      jest.useRealTimers();
    }
    expect(recentMonths(new Date('2026-03-31T23:30:00Z'), 3)).toEqual(['2026-04', '2026-03', '2026-02']);
  });
});

describe('acknowledging', () => {
  it('adds one row in the agency’s own folder, by the server’s clock, and can be told from the list at once', async () => {
    const engine = copy();
    const home = openHome(engine, housing);
    now = new Date('2026-06-15T10:30:00Z');
    const done = good(await home.acknowledge(await noticeOf(home, 'Victim has left')));
    expect(done.acknowledged).toEqual({ at: now, by: 'Housing, Example' });
    now = new Date('2026-06-15T11:00:00Z');
    good(await openHome(engine, housing).acknowledge(await noticeOf(home, 'Victim has left')));
    good(await home.acknowledge({ ...done, acknowledged: undefined }));
    const rows = await returnsIn(engine);
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      Kind: 'Acknowledgement',
      AboutKey: `${departureKey}:left:Housing`,
      Created: '2026-06-15T10:30:00Z',
      FileDirRef: '/sites/marac-partners/Lists/Returns/Coventry - Housing'
    });
    expect(await seen(openHome(engine, housing))).toEqual(['Victim has left: Housing, Coventry, Housing, Example']);
    expect(
      good(await transfersOf(engine, senior).leavingNotices(caseKey))
        .filter(({ acknowledged }) => acknowledged)
        .map(({ agency }) => agency)
    ).toEqual(['Housing']);
  });

  it('killed at each request in turn, and twice more: one acknowledgement', async () => {
    const cuts = await atEveryCut(
      {
        sites,
        copy,
        by: idva,
        open: openOffer,
        run: (_send, _engine, { home, offer }) => home.acknowledge(offer)
      },
      async ({ engine, page }) => {
        // The page is opened again, and once more by somebody who still has the old one.
        const again = openHome(engine, idva);
        good(await again.acknowledge(await noticeOf(again, 'IDVA offer')));
        good(await again.acknowledge(page.offer));
        expect(await returnsIn(engine)).toHaveLength(1);
        expect(await noticeOf(openHome(engine, idva), 'IDVA offer')).toMatchObject({ acknowledged: { by: 'Haven, Example' } });
      }
    );
    expect(cuts).toBeGreaterThanOrEqual(4);
  });

  it('by two people of one agency in the same moment is one acknowledgement: the first counts everywhere', async () => {
    const engine = copy();
    await join(engine, health, 'Coventry - IDVA service');
    const homes = [openHome(engine, idva), openHome(engine, health)];
    const offers = await Promise.all(homes.map(home => noticeOf(home, 'IDVA offer')));
    const both = await Promise.all(homes.map((home, at) => home.acknowledge(offers[at])));
    const [first, second] = both.map(outcome => good(outcome).acknowledged);
    expect(first).toEqual(second);
    // Both looked before either had added.
    const { Key, AboutKey } = (await returnsIn(engine))[0] as unknown as { readonly Key: string; readonly AboutKey: string };
    await sendBack(engine, health, {
      Key,
      CaseKey: caseKey,
      AboutKey,
      Marac: 'Coventry',
      Agency: 'IDVA service',
      Kind: 'Acknowledgement',
      Slice: 'Acknowledgement 2026-06'
    });
    const rows = await returnsIn(engine);
    expect(rows.length).toBeGreaterThanOrEqual(2);
    expect(new Set(rows.map(row => row.Key)).size).toBe(1);
    expect((await noticeOf(openHome(engine, health), 'IDVA offer')).acknowledged).toEqual(first);
    const round = good(await openReview(engine).runAutomaticSteps());
    expect(round.problems).toEqual([]);
    expect((await rowsOf(engine, 'Events')).filter(({ Kind }) => Kind === 'Notice acknowledged')).toHaveLength(1);
    expect(good(await openReview(engine).idva(caseKey))[0].acknowledged).toEqual(first);
    expect((await returnsIn(engine)).every(({ Folded }) => Folded === true)).toBe(true);
    // Whoever represents two agencies chooses none: the folder of the notice decides.
    expect(good(await openHome(engine, health).open()).represents).toHaveLength(2);
    expect(rows.every(({ FileDirRef }) => FileDirRef === '/sites/marac-partners/Lists/Returns/Coventry - IDVA service')).toBe(true);
  });

  it('cannot be changed or taken back, nor can a notice, by who is told', async () => {
    const engine = copy();
    const home = openHome(engine, housing);
    good(await home.acknowledge(await noticeOf(home, 'Victim has left')));
    const [answer] = await returnsIn(engine);
    const notice = (await rowsOf(engine, 'Notices', 'partner')).find(({ Agency }) => Agency === 'Housing');
    for (const path of [`${listOf('Returns')}/items(${answer.Id})`, `${listOf('Notices')}/items(${Number(notice?.Id)})`]) {
      expect((await ask(engine, housing, 'POST', path, { Title: 'Changed' }, { 'if-match': '*', 'x-http-method': 'MERGE' })).status).toBe(
        403
      );
      expect((await ask(engine, housing, 'POST', `${path}/recycle()`)).status).toBe(403);
      expect((await ask(engine, housing, 'POST', path, undefined, { 'if-match': '*', 'x-http-method': 'DELETE' })).status).toBe(403);
    }
    expect(await returnsIn(engine)).toEqual([answer]);
    const intruding = {
      Key: 'x',
      CaseKey: caseKey,
      AboutKey: `${departureKey}:left:Housing`,
      Marac: 'Coventry',
      Agency: 'Housing',
      Kind: 'Acknowledgement'
    };
    await expect(sendBack(engine, health, intruding)).rejects.toThrow(/refused/);
  });

  it('for another agency, from one’s own folder, counts for nobody', async () => {
    const engine = copy();
    const about = `${departureKey}:left:Housing`;
    await sendBack(engine, idva, {
      Key: `${about}:acknowledged`,
      CaseKey: caseKey,
      AboutKey: about,
      Marac: 'Coventry',
      Agency: 'IDVA service',
      Kind: 'Acknowledgement',
      Slice: 'Acknowledgement 2026-06'
    });
    expect(good(await transfersOf(engine, senior).leavingNotices(caseKey)).some(({ acknowledged }) => acknowledged)).toBe(false);
    expect((await noticeOf(openHome(engine, housing), 'Victim has left')).acknowledged).toBeUndefined();
    const home = openHome(engine, housing);
    good(await home.acknowledge(await noticeOf(home, 'Victim has left')));
    expect(
      good(await transfersOf(engine, senior).leavingNotices(caseKey))
        .filter(({ acknowledged }) => acknowledged)
        .map(({ agency }) => agency)
    ).toEqual(['Housing']);
  });

  it('is not offered where the notice cannot be read; a correction marks what it takes back', async () => {
    const engine = copy();
    good(await transfersOf(engine, senior).undoLeave(caseKey, departureKey));
    const home = openHome(engine, housing);
    expect((await noticeOf(home, 'Victim has left')).takenBack).toBe(true);
    const correction = await noticeOf(home, 'Correction');
    good(await home.acknowledge(correction));
    const row = (await rowsOf(engine, 'Notices', 'partner')).find(({ Kind }) => Kind === 'IDVA offer');
    const path = `${listOf('Notices')}/items(${Number(row?.Id)})`;
    expect(
      (await ask(engine, senior, 'POST', path, { Detail: '{"safeContact":{}}' }, { 'if-match': '*', 'x-http-method': 'MERGE' })).status
    ).toBe(204);
    const damaged = await noticeOf(openHome(engine, idva), 'IDVA offer');
    expect(damaged.notice.content).toEqual({ kind: 'unreadable' });
    expect(await openHome(engine, idva).acknowledge(damaged)).toMatchObject({ ok: false, error: { kind: 'damaged' } });
  });
});

describe('in a region with 12,000 notices and 30,000 answers', () => {
  it('reads what is its own, however much there is: every question stays below the threshold', async () => {
    const engine = copy();
    const offer = await noticeOf(openHome(engine, idva), 'IDVA offer');
    const home = openHome(engine, idva);
    good(await home.open());
    good(await home.acknowledge(offer));
    const month = (at: number): string => `2026-0${1 + (at % 6)}`;
    const slices = ['Acknowledgement', 'Contact attempt', 'IDVA outcome', 'Research', 'Research'];
    const seed = { author: senior, created: mondayMorning };
    engine.transaction(() => {
      const notices = Array.from({ length: 12_000 }, (_unused, at) => ({
        values: { Title: 'M', Key: `n-${at}`, Marac: 'Dudley', Agency: 'Housing', Kind: 'Other', Month: month(at) }
      }));
      const returns = Array.from({ length: 30_000 }, (_unused, at) => ({
        values: {
          Title: 'M',
          Key: `r-${at}`,
          Marac: 'Dudley',
          Agency: 'Housing',
          Kind: slices[at % 5],
          Slice: `${slices[at % 5]} ${month(at)}`
        }
      }));
      engine.seedItems(sitePaths.partner, 'Notices', notices, seed);
      engine.seedItems(sitePaths.partner, 'Returns', returns, seed);
    });
    expect(await seen(openHome(engine, idva))).toEqual([
      'Victim has left: IDVA service, Coventry',
      'IDVA offer: IDVA service, Coventry, Haven, Example'
    ]);
    expect(good(await openHome(engine, idva).open(99)).since).toBe('2024-07');
  });
});
