import type { SharePointEngine } from '../../../local/engine';
import { onePress } from '../../../src/domain/transfer/transfer';
import type { ComplexEntry } from '../../../src/domain/complex/complexCase';
import { parseDay } from '../../../src/domain/kernel/calendarDay';
import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';
import { fieldsOf } from '../../../src/services/complex/editEntry';
import { caseSites, coordinator, editInList, mondayMorning, officer, openDesk, rowsOf, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import {
  clashWords,
  entryOf,
  onLog,
  openComplex,
  plainAnswers,
  plan,
  reason,
  rowOf,
  toldOfLog,
  writtenEntry
} from '../../support/stories/complex';
import { faulty, toList, writeTo } from '../../support/kills/faults';
import { anotherVictim, candidateOf, casesOf, matchingOf } from '../../support/stories/matching';
import { acceptedCase, listedMeeting, openMeetings } from '../../support/stories/meetings';
import { completeAnswers, good, restrictedAnswers } from '../../support/stories/referring';
import { addRow, people, transfersOf } from '../../support/stories/transferring';
import { openReview, oneCase, rationale, senior, written } from '../../support/stories/reviewing';

const days = 86_400_000;
const day = (text: string): CalendarDay => parseDay(text) as CalendarDay;

let sites: CaseSites;
let now: Date;
beforeAll(async () => {
  sites = await caseSites();
});
afterAll(() => sites.close());
beforeEach(() => {
  now = mondayMorning;
});

const atSite = (): SharePointEngine => sites.fresh(() => now);

describe('an entry is suggested by the system', () => {
  test('when a case is accepted in which something strong fires: once, with the reasons, and nobody is on the log by that', async () => {
    const engine = atSite();
    const caseKey = await acceptedCase(engine);
    const row = await rowOf(engine);
    expect(row).toMatchObject({
      Key: `${caseKey}:complex`,
      CaseKey: caseKey,
      State: 'Proposed',
      Marac: 'Coventry',
      HasPending: false,
      FileDirRef: '/sites/marac/Lists/ComplexCases'
    });
    expect(String(row.Triggers)).not.toBe('');
    expect(JSON.stringify(row)).not.toContain('Testcase');
    const { rows } = good(await openComplex(engine).open());
    expect(rows).toHaveLength(1);
    expect(rows[0]).toMatchObject({
      entry: { state: 'Proposed', caseKey, problems: [] },
      referral: { key: caseKey, victimName: 'Testcase, Anya' }
    });
    expect(good(await openComplex(engine).lookThrough('Coventry'))).toEqual({ looked: 1, suggested: 0, problems: [] });
    expect(await toldOfLog(engine)).toEqual(['Suggested for the complex-case log']);
  });

  test('and not where nothing strong fires', async () => {
    const engine = atSite();
    await acceptedCase(engine, plainAnswers());
    expect(await rowsOf(engine, 'ComplexCases')).toEqual([]);
  });

  test('a log that cannot be written stands in the way of no acceptance; the next looking through finds it', async () => {
    const engine = atSite();
    const caseKey = await oneCase(engine);
    const line = faulty(transportTo(engine, senior));
    line.failNext(toList('ComplexCases'), { kind: 'refused', status: 503 }, 50);
    line.failNext(({ body }) => body.includes('ComplexCases'), { kind: 'refused', status: 503 }, 50);
    written(
      await openReview(engine, { login: senior, transport: line.send }).accept({
        caseKey,
        decisionKey: 'accept-1',
        criterion: 'Professional judgement',
        rationale
      })
    );
    expect(await rowsOf(engine, 'ComplexCases')).toEqual([]);
    expect((await rowsOf(engine, 'Referrals'))[0]).toMatchObject({ Status: 'Accepted', HasPending: false });
    expect(good(await openComplex(engine).lookThrough('Coventry'))).toEqual({ looked: 1, suggested: 1, problems: [] });
    expect((await rowOf(engine)).State).toBe('Proposed');
    expect(good(await openComplex(engine).lookThrough('Walsall')).looked).toBe(0);
  });

  test('when two people are found to be one: both cases, by what the perpetrator has done elsewhere', async () => {
    const engine = atSite();
    const elsewhere = { ...anotherVictim(), abuseKinds: ['Physical'] };
    const [first, second] = await casesOf(engine, completeAnswers(), elsewhere);
    expect(await rowsOf(engine, 'ComplexCases')).toEqual([]);
    const found = good(await matchingOf(engine).matches(second));
    good(await matchingOf(engine).mark(candidateOf(found, 'Perpetrator'), 'Same'));
    const rows = await rowsOf(engine, 'ComplexCases');
    expect(rows.map(({ CaseKey }) => CaseKey).sort()).toEqual([first, second].sort());
    for (const row of rows) {
      expect(String(row.Triggers)).toContain('Several victims of one perpetrator');
      expect(String(row.Triggers)).toContain('More than one area');
      expect(String(row.Fired)).toContain('One perpetrator is linked to 2 victims.');
    }
    const { rows: across, more } = good(await openComplex(engine).acrossAreas([first]));
    expect(more).toBe(false);
    expect(across).toMatchObject([{ areas: expect.arrayContaining(['Birmingham', 'Walsall']) as string[], victims: 2 }]);
    expect(across[0].cases.map(({ caseKey }) => caseKey).sort()).toEqual([first, second].sort());
  });

  test('of a restricted case it lies among the restricted rows, and is shown to its own coordinators', async () => {
    const engine = atSite();
    const caseKey = await oneCase(engine, restrictedAnswers());
    good(await openComplex(engine, { login: coordinator }).putForward(caseKey, reason));
    expect((await rowOf(engine)).FileDirRef).toBe('/sites/marac/Lists/ComplexCases/Restricted');
    expect(await openComplex(engine).openEntry(caseKey)).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
    expect((await entryOf(engine, caseKey, coordinator)).restricted).toBe(true);
    const told = (await rowsOf(engine, 'Events')).filter(({ Kind }) => /complex/i.test(String(Kind)));
    expect(told.map(({ FileDirRef }) => FileDirRef)).toEqual(['/sites/marac/Lists/Events/Restricted']);
  });

  test('of a case that a conflict keeps from somebody, that person sees that it is there and nothing of why', async () => {
    const engine = atSite();
    const caseKey = await acceptedCase(engine);
    await editInList(engine, 'Referrals', (await rowsOf(engine, 'Referrals'))[0].Id, { ConflictLogins: coordinator });
    const log = openComplex(engine, { login: coordinator });
    const { rows } = good(await log.open());
    expect(rows[0]).toMatchObject({ entry: { fired: [], rationale: '' }, referral: { victimName: 'Hidden: conflict of interest' } });
    expect(await log.openEntry(caseKey)).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
    expect(await log.putForwardReference(rows[0].entry.reference, reason)).toMatchObject({ ok: false, error: { kind: 'notFound' } });
  });

  test('and once a conflict is declared its entry lies among the restricted rows, with what is decided from then on', async () => {
    const engine = atSite();
    const caseKey = await acceptedCase(engine);
    const entry = await onLog(engine, caseKey);
    good(await openDesk(engine, { login: senior }).history.declareConflict(caseKey, [coordinator]));
    expect((await rowOf(engine)).FileDirRef).toBe('/sites/marac/Lists/ComplexCases/Restricted');
    const reviewed = writtenEntry(
      await openComplex(engine).review({ entry, key: 'review-1', change: 'Same', decision: 'The plan stands.', actions: '' })
    );
    expect(reviewed.restricted).toBe(true);
    const line = (await rowsOf(engine, 'Events')).find(({ Kind }) => Kind === 'Complex case reviewed');
    expect(line?.FileDirRef).toBe('/sites/marac/Lists/Events/Restricted');
  });

  test('nobody but the team can open the log', async () => {
    const engine = atSite();
    await acceptedCase(engine);
    expect((await openComplex(engine, { login: officer }).open()).ok).toBe(false);
  });
});

describe('a coordinator decides', () => {
  test('confirmed with a reason it is on the log, watched by somebody, with a day of its next review', async () => {
    const engine = atSite();
    const caseKey = await acceptedCase(engine);
    const log = openComplex(engine);
    const seen = await entryOf(engine, caseKey);
    for (const wrong of [{ reason: 'Too short' }, { plan: { ...plan, leadCoordinator: '' } }, { plan: { ...plan, reviewEveryDays: 60 } }]) {
      expect(await log.decide({ entry: seen, decisionKey: 'd', to: 'Active', reason, plan, ...wrong })).toMatchObject({
        ok: false,
        error: { kind: 'validation' }
      });
    }
    const entry = writtenEntry(await log.decide({ entry: seen, decisionKey: 'd', to: 'Active', reason, plan }));
    expect(entry).toMatchObject({
      state: 'Active',
      rationale: reason,
      decidedBy: 'Example, Senior',
      leadAgency: 'Housing',
      escalation: 'Senior coordinator',
      loggedAt: mondayMorning
    });
    expect(entry.nextReviewAt).toEqual(new Date('2026-06-29T11:00:00Z'));
    writtenEntry(await log.decide({ entry: seen, decisionKey: 'd', to: 'Active', reason, plan }));
    expect(await toldOfLog(engine)).toEqual(['Suggested for the complex-case log', 'Complex case put on the log']);
    const line = (await rowsOf(engine, 'Events')).find(({ Kind }) => Kind === 'Complex case put on the log');
    expect(line?.Detail).toBe(`${reason} Decided by Example, Senior.`);
  });

  test('declined, it is suggested again by something new alone', async () => {
    const engine = atSite();
    const caseKey = await acceptedCase(engine);
    const log = openComplex(engine);
    writtenEntry(await log.decide({ entry: await entryOf(engine, caseKey), decisionKey: 'd', to: 'Declined', reason }));
    expect(await rowOf(engine)).toMatchObject({ State: 'Declined', ClosedIn: '2026-06', ClosedAt: '2026-06-15T09:00:00Z' });
    expect(good(await log.lookThrough('Coventry'))).toMatchObject({ suggested: 0 });
    expect((await rowOf(engine)).State).toBe('Declined');
    const again = good(await log.putForward(caseKey, 'The chair wants it watched.'));
    expect(again).toMatchObject({ state: 'Proposed', rationale: reason });
    expect(again.closedAt).toBeUndefined();
    expect(again.fired[0]).toEqual({ name: 'Put forward', words: 'The chair wants it watched.' });
    good(await log.putForward(caseKey, 'The chair wants it watched.'));
    good(await log.putForward(caseKey, 'Housing asks too.'));
    expect((await entryOf(engine, caseKey)).fired[0].words).toBe('The chair wants it watched.\nHousing asks too.');
    expect((await toldOfLog(engine)).filter(kind => kind === 'Put forward for the complex-case log')).toHaveLength(2);
    // Declined once more, a person may ask again for the same reason; the rules may not.
    writtenEntry(await log.decide({ entry: await entryOf(engine, caseKey), decisionKey: 'd-2', to: 'Declined', reason }));
    expect(good(await log.lookThrough('Coventry'))).toMatchObject({ suggested: 0 });
    expect(good(await log.putForward(caseKey, 'Housing asks too.'))).toMatchObject({ state: 'Proposed' });
  });

  test('put forward by its reference; one on the log stays there and learns the reason', async () => {
    const engine = atSite();
    const caseKey = await acceptedCase(engine, plainAnswers());
    const [{ Reference }] = await rowsOf(engine, 'Referrals');
    const log = openComplex(engine);
    expect(await log.putForwardReference('M-0000-0000-0', reason)).toMatchObject({ ok: false, error: { kind: 'notFound' } });
    expect(await log.putForwardReference(String(Reference), ' ')).toMatchObject({ ok: false, error: { kind: 'validation' } });
    expect(good(await log.putForwardReference(` ${String(Reference).toLowerCase()} `, reason)).fired.map(({ name }) => name)).toEqual([
      'Put forward',
      'Weapon in this incident'
    ]);
    writtenEntry(await log.decide({ entry: await entryOf(engine, caseKey), decisionKey: 'd', to: 'Active', reason, plan }));
    expect(good(await log.putForward(caseKey, 'It came up again at the meeting.'))).toMatchObject({ state: 'Active' });
    expect(await toldOfLog(engine)).toEqual([
      'Put forward for the complex-case log',
      'Complex case put on the log',
      'More known of a complex case'
    ]);
  });

  test('reviewed, stepped down with what was learnt, reopened; each can be taken back', async () => {
    const engine = atSite();
    const caseKey = await acceptedCase(engine);
    const log = openComplex(engine);
    const entry = await onLog(engine, caseKey);
    now = new Date(mondayMorning.getTime() + 20 * days);
    const reviewing = {
      entry,
      key: 'review-1',
      change: 'Up',
      decision: 'Housing moves her this week.',
      actions: 'Locks by Friday'
    } as const;
    expect(await log.review({ ...reviewing, nextReviewOn: day('2026-09-01') })).toMatchObject({ ok: false, error: { kind: 'validation' } });
    const reviewed = writtenEntry(await log.review(reviewing));
    writtenEntry(await log.review(reviewing));
    expect(reviewed.reviews).toMatchObject([{ key: 'review-1', change: 'Up', by: 'Example, Senior', at: now }]);
    expect(reviewed.nextReviewAt).toEqual(new Date('2026-07-19T11:00:00Z'));
    const taken = writtenEntry(await log.undo(reviewed, entry));
    expect(taken).toMatchObject({ reviews: [], nextReviewAt: entry.nextReviewAt });
    expect(taken.lastReviewAt).toBeUndefined();

    const stepping = { entry: taken, decisionKey: 'down', to: 'Stepped down', reason: 'The risk has gone.' } as const;
    expect(await log.decide(stepping)).toMatchObject({ ok: false, error: { kind: 'validation', supportCode: 'validation-learning' } });
    const down = writtenEntry(await log.decide({ ...stepping, learning: 'One lead from the first day.' }));
    expect(down).toMatchObject({
      state: 'Stepped down',
      detail: { outcome: 'The risk has gone.', learning: 'One lead from the first day.' },
      closedAt: now
    });
    expect(down.nextReviewAt).toBeUndefined();
    const back = writtenEntry(await log.undo(down, taken));
    expect(back).toMatchObject({ state: 'Active', rationale: reason, nextReviewAt: entry.nextReviewAt, detail: { learning: '' } });
    expect((await rowOf(engine)).ClosedIn ?? '').toBe('');
    expect(clashWords(await log.undo(down, taken))).toContain('changed this entry since');

    writtenEntry(await log.decide({ ...stepping, entry: back, decisionKey: 'down-2', learning: 'None.' }));
    const reopened = writtenEntry(
      await log.decide({
        entry: await entryOf(engine, caseKey),
        decisionKey: 'again',
        to: 'Active',
        reason: 'He is back in the area.',
        plan
      })
    );
    expect(reopened).toMatchObject({ state: 'Active', loggedAt: now, detail: { learning: 'None.' } });
    expect(await toldOfLog(engine)).toContain('Complex case reopened');
  });

  test('watched only, and worked on again', async () => {
    const engine = atSite();
    const entry = await onLog(engine, await acceptedCase(engine));
    const log = openComplex(engine);
    const watched = writtenEntry(await log.decide({ entry, decisionKey: 'w', to: 'Monitoring', reason: 'Nothing to do for now.' }));
    expect(watched).toMatchObject({ state: 'Monitoring', loggedAt: entry.loggedAt, nextReviewAt: entry.nextReviewAt });
    const down = writtenEntry(
      await log.decide({ entry: watched, decisionKey: 'down', to: 'Stepped down', reason: 'Quiet for a year.', learning: 'None.' })
    );
    expect(writtenEntry(await log.undo(down, watched)).state).toBe('Monitoring');
    const again = writtenEntry(await log.decide({ entry: watched, decisionKey: 'a', to: 'Active', reason: 'He was released.' }));
    expect(again).toMatchObject({ state: 'Active', loggedAt: entry.loggedAt });
  });

  test('an entry shows the actions of its case that are owed, the longest overdue first', async () => {
    const engine = atSite();
    const caseKey = await acceptedCase(engine);
    for (const [key, due] of [
      ['later', '2026-06-20T11:00:00Z'],
      ['late', '2026-06-01T11:00:00Z']
    ] as const) {
      await addRow(engine, 'Actions', 'Coventry - Housing', {
        Title: 'M',
        Key: key,
        CaseKey: caseKey,
        Marac: 'Coventry',
        Agency: 'Housing',
        Action: `Do ${key}`,
        Status: 'Open'
      });
      const row = (await rowsOf(engine, 'Actions', 'partner')).find(({ Key }) => Key === key);
      await editAction(engine, row?.Id ?? 0, due);
    }
    const opened = good(await openComplex(engine).openEntry(caseKey));
    expect(opened.actions?.map(({ key }) => key)).toEqual(['late', 'later']);
    good(await openComplex(engine).lookThrough('Coventry'));
    const line = faulty(transportTo(engine, senior));
    line.failNext(({ url, body }) => /marac-partners/.test(url) || /marac-partners/.test(body), { kind: 'refused', status: 503 }, 30);
    const without = good(await openComplex(engine, { transport: line.send }).openEntry(caseKey));
    expect(without.actions).toBeUndefined();
    expect(without.actionsProblem?.kind).toBe('throttled');
    // The action that is two weeks overdue is one of the reasons now.
    expect(without.entry.fired.find(({ name }) => name === 'Overdue action')?.words).toBe('An action of the case is 14 days overdue.');
  });
});

async function editAction(engine: SharePointEngine, id: number, due: string): Promise<void> {
  const list = '/sites/marac-partners/Lists/Actions';
  const answer = await engine.handle({
    method: 'POST',
    url: `http://127.0.0.1:4400/sites/marac-partners/_api/web/getList('${list}')/items(${id})`,
    headers: {
      accept: 'application/json;odata=nometadata',
      'content-type': 'application/json;odata=nometadata',
      authorization: 'Bearer local:owner@wmp.example',
      'if-match': '*',
      'x-http-method': 'MERGE'
    },
    body: JSON.stringify({ DueAt: due }),
    login: 'owner@wmp.example'
  });
  expect(answer.status).toBeLessThan(300);
}

test('an entry goes with its case: after a transfer the receiving MARAC leads, and what has ended stays where it was', async () => {
  const engine = atSite();
  const caseKey = await acceptedCase(engine);
  await onLog(engine, caseKey);
  const move = async (from: string, to: string, toLogin: string): Promise<void> => {
    const sender = transfersOf(engine, from);
    const { transfer } = good(await sender.transfer({ caseKey, transferKey: `${caseKey}-${to}`, to, details: onePress.wrongArea }));
    good(await transfersOf(engine, toLogin).accept(transfer.key));
  };
  await move(people.coventry, 'Walsall', people.walsall);
  expect(await rowOf(engine)).toMatchObject({ Marac: 'Walsall', State: 'Active', LeadCoordinator: senior, HasPending: false });
  expect((await toldOfLog(engine)).filter(kind => kind === 'Complex case goes with the transfer')).toHaveLength(1);
  const entry = await entryOf(engine, caseKey, people.walsall);
  writtenEntry(
    await openComplex(engine, { login: people.walsall }).decide({
      entry,
      decisionKey: 'down',
      to: 'Stepped down',
      reason,
      learning: 'None.'
    })
  );
  await move(people.walsall, 'Dudley', people.dudley);
  // Transferred twice is new: it is suggested again, to those who have the case.
  const row = await rowOf(engine);
  expect(row).toMatchObject({ Marac: 'Dudley', State: 'Proposed' });
  expect(String(row.Triggers)).toContain('Transferred twice');
});

test('an agenda marks the cases that are on the log, with no request more; one that is only suggested is not marked', async () => {
  const engine = atSite();
  const { meeting, caseKeys } = await listedMeeting(engine, 2);
  await onLog(engine, caseKeys[0]);
  const line = faulty(transportTo(engine, senior));
  const { cases } = good(await openMeetings(engine, { transport: line.send }).openMeeting(meeting.key));
  expect(new Map(cases.map(({ referral, marks }) => [referral.key, marks]))).toEqual(
    new Map([
      [caseKeys[0], ['Complex']],
      [caseKeys[1], []]
    ])
  );
  expect(line.sent.filter(({ url }) => /\$batch/.test(url))).toHaveLength(2);
});

describe('two people at once', () => {
  const other = coordinator;

  test('one confirms while another declines: one stands, the other is told who was quicker, and nothing is lost', async () => {
    const engine = atSite();
    const caseKey = await acceptedCase(engine);
    const [mine, theirs] = [await entryOf(engine, caseKey), await entryOf(engine, caseKey, other)];
    writtenEntry(await openComplex(engine, { login: other }).decide({ entry: theirs, decisionKey: 'decline', to: 'Declined', reason }));
    const words = clashWords(await openComplex(engine).decide({ entry: mine, decisionKey: 'confirm', to: 'Active', reason, plan }));
    expect(words).toMatch(/^Example, .* was quicker: the case is now declined\. Nothing of yours was stored\.$/);
    expect((await rowOf(engine)).State).toBe('Declined');
  });

  test('two reviews are both kept; two edits of different things are both kept; of the same, nothing is written over', async () => {
    const engine = atSite();
    const caseKey = await acceptedCase(engine);
    const entry = await onLog(engine, caseKey);
    const [mine, theirs] = [openComplex(engine), openComplex(engine, { login: other })];
    await Promise.all(
      [mine, theirs].map((log, at) =>
        log
          .review({ entry, key: `review-${at}`, change: 'Same', decision: `Decision number ${at}.`, actions: '' })
          .then(outcome => writtenEntry(outcome))
      )
    );
    expect((await entryOf(engine, caseKey)).reviews.map(({ key }) => key).sort()).toEqual(['review-0', 'review-1']);

    const seen = await entryOf(engine, caseKey);
    writtenEntry(await mine.edit(seen, 'edit-1', { ...fieldsOf(seen), riskSummary: 'He knows the address.', processes: ['MAPPA'] }));
    writtenEntry(await theirs.edit(seen, 'edit-2', { ...fieldsOf(seen), leadAgency: 'Health', barriers: 'No interpreter.' }));
    expect(await entryOf(engine, caseKey)).toMatchObject({
      leadAgency: 'Health',
      detail: { riskSummary: 'He knows the address.', barriers: 'No interpreter.', processes: ['MAPPA'] }
    });
    const words = clashWords(await theirs.edit(seen, 'edit-3', { ...fieldsOf(seen), riskSummary: 'Something else.' }));
    expect(words).toContain('Somebody else has changed this meanwhile: risk summary.');
    const standing = await entryOf(engine, caseKey);
    expect(standing.detail.riskSummary).toBe('He knows the address.');
    expect(await mine.edit(standing, 'edit-4', { ...fieldsOf(standing), nextReviewOn: day('2026-06-14') })).toMatchObject({
      ok: false,
      error: { kind: 'validation' }
    });
    expect(
      writtenEntry(await mine.edit(standing, 'edit-5', { ...fieldsOf(standing), nextReviewOn: day('2026-06-18'), reviewEveryDays: 7 }))
    ).toMatchObject({ nextReviewAt: new Date('2026-06-18T11:00:00Z'), reviewEveryDays: 7 });
    expect(writtenEntry(await mine.edit(standing, 'edit-6', fieldsOf(standing)))).toBe(standing);
  });

  test('whoever is ahead at whichever request, a case put forward by two is there once, with both reasons', async () => {
    for (const lead of [0, 1, 2, 3, 5, 8, 13]) {
      const engine = atSite();
      const caseKey = await acceptedCase(engine, plainAnswers());
      let sent = 0;
      let release = (): void => undefined;
      const held = new Promise<void>(resolve => {
        release = resolve;
      });
      const ahead = openComplex(engine, {
        transport: async (url, init) => {
          if (sent++ >= lead) release();
          return transportTo(engine, senior)(url, init);
        }
      }).putForward(caseKey, 'The first reason.');
      await held;
      const behind = openComplex(engine, { login: other }).putForward(caseKey, 'The second reason.');
      good(await ahead);
      good(await behind);
      const { fired } = await entryOf(engine, caseKey);
      expect(fired[0].words.split('\n').sort()).toEqual(['The first reason.', 'The second reason.']);
      expect(await rowOf(engine)).toMatchObject({ HasPending: false });
      sites.discard(engine);
    }
  });
});

test('taking back writes over nothing that somebody else has changed before: what was, was theirs', async () => {
  const engine = atSite();
  const caseKey = await acceptedCase(engine);
  const seen = await onLog(engine, caseKey);
  writtenEntry(await openComplex(engine, { login: coordinator }).edit(seen, 'theirs', { ...fieldsOf(seen), barriers: 'No interpreter.' }));
  const log = openComplex(engine);
  const mine = good(await log.edit(seen, 'mine', { ...fieldsOf(seen), leadAgency: 'Health' }));
  if (mine.kind !== 'written' || !mine.before) throw new Error('It was not written.');
  expect(writtenEntry(await log.undo(mine.entry, mine.before))).toMatchObject({
    leadAgency: 'Housing',
    detail: { barriers: 'No interpreter.' }
  });
});

describe('what is damaged', () => {
  test('is named, and what cannot be read is not written over', async () => {
    const engine = atSite();
    const caseKey = await acceptedCase(engine);
    const entry = await onLog(engine, caseKey);
    const log = openComplex(engine);
    writtenEntry(await log.review({ entry, key: 'review-1', change: 'Down', decision: 'It is calmer now.', actions: '' }));
    await editInList(engine, 'ComplexCases', (await rowOf(engine)).Id, { Reviews1: '[]' });
    const damaged = await entryOf(engine, caseKey);
    expect(damaged.problems).toEqual([{ part: 'complexReviews', words: 'Its reviews cannot be read: it was changed outside the suite' }]);
    expect(
      await log.review({ entry: damaged, key: 'review-2', change: 'Down', decision: 'It is calmer still.', actions: '' })
    ).toMatchObject({ ok: false, error: { kind: 'damaged' } });
    // What is beside it can be changed all the same.
    expect(writtenEntry(await log.edit(damaged, 'e', { ...fieldsOf(damaged), leadAgency: 'Health' })).leadAgency).toBe('Health');
  });

  test('a lost answer of the one update is looked up: it is written once and told once', async () => {
    const engine = atSite();
    const caseKey = await acceptedCase(engine);
    const seen: ComplexEntry = await entryOf(engine, caseKey);
    const line = faulty(transportTo(engine, senior));
    line.failNext(writeTo('ComplexCases'), { kind: 'answer lost' });
    writtenEntry(await openComplex(engine, { transport: line.send }).decide({ entry: seen, decisionKey: 'd', to: 'Active', reason, plan }));
    expect(await toldOfLog(engine)).toEqual(['Suggested for the complex-case log', 'Complex case put on the log']);
    expect(await rowOf(engine)).toMatchObject({ State: 'Active', HasPending: false });
  });
});
