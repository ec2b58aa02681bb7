import type { SharePointEngine } from '../../../local/engine';
import type { Outcome } from '../../../src/domain/kernel/appError';
import { markOf } from '../../../src/domain/form/fingerprint';
import type { RetentionUseCases } from '../../../src/services/retention/retentionUseCases';
import type { Transport } from '../../../src/sharepoint/client/sending';
import { lists, siteSchemas } from '../../../src/sharepoint/schema';
import { caseSites, coordinator, editInList, mondayMorning, officer, openDesk, rowsOf, sitePaths } from '../../support/sites/caseSite';
import type { CaseSites, StoredRow } from '../../support/sites/caseSite';
import { entryOf, onLog, openComplex, reason } from '../../support/stories/complex';
import { listedMeeting, openMeetings, planned } from '../../support/stories/meetings';
import { good } from '../../support/stories/referring';
import { senior } from '../../support/stories/reviewing';
import { atEveryCut } from '../../support/kills/cuts';
import { cutting } from '../../support/kills/transferKills';
import type { Deed } from '../../support/kills/transferKills';

const why = 'Its period is over and nobody needs it.';
/** Past six years after the meeting, and ten after the log. */
const farLater = new Date('2037-01-05T10:00:00Z');

let sites: CaseSites;
let copy: () => SharePointEngine;
let now: Date;
/** A case that was on the complex log, and one that was heard at the same meeting. */
let watched: string;
let heard: string;

beforeAll(async () => {
  sites = await caseSites();
  now = mondayMorning;
  const engine = sites.fresh(() => now);
  const { meeting, caseKeys } = await listedMeeting(engine, 2);
  [watched, heard] = caseKeys;
  const arranged = good(await openMeetings(engine).move(meeting, [watched, heard], heard, 0));
  good(await openMeetings(engine).circulateAgenda(arranged, 'Whole'));
  await onLog(engine, watched);
  good(
    await openComplex(engine).decide({
      entry: await entryOf(engine, watched),
      decisionKey: 'down',
      to: 'Stepped down',
      reason,
      learning: 'None.'
    })
  );
  for (const row of await rowsOf(engine, 'Referrals')) await editInList(engine, 'Referrals', row.Id, { Status: 'Closed' });
  const done = {
    Key: 'action',
    CaseKey: watched,
    LineKey: 'line',
    MeetingKey: meeting.key,
    Marac: 'Coventry',
    Agency: 'Housing',
    Action: 'Change the locks.',
    Status: 'Done',
    Month: '2026-07'
  };
  const flags = {
    Key: 'flags',
    MeetingKey: meeting.key,
    Marac: 'Coventry',
    Agency: 'Housing',
    Action: 'Remove the 12-month flags of M-1.',
    Status: 'Done',
    Month: '2026-07'
  };
  engine.seedItems('/sites/marac-partners', 'Actions', [{ values: done }, { values: flags }], { author: senior, created: now });
  engine.seedItems(
    '/sites/marac-partners',
    'Returns',
    [{ values: { Key: 'opened', AboutKey: meeting.key, Marac: 'Coventry', Agency: 'Housing', Kind: 'Document opened' } }],
    { author: senior, created: now }
  );
  await fillUp(engine, watched);
  const [named] = (await rowsOf(engine, 'Configuration')).filter(({ Title }) => Title === 'May dispose');
  await editInList(engine, 'Configuration', named.Id, { Coordinators: senior });
  copy = sites.freeze(engine);
});
beforeEach(() => {
  now = farLater;
});
afterAll(() => sites.close());

const retentionOf = (engine: SharePointEngine, login = senior, transport?: Transport): RetentionUseCases =>
  openDesk(engine, { login, ...(transport && { transport }) }).retention;

/** Lists that keep what they hold of a case, or hold none of one that came in on the case site. Every other list that holds cases by the schema is looked at. */
const notLookedAt: Readonly<Record<string, string>> = {
  'case Events': 'The history stays.',
  'partner Intake': 'The case came in on the other site.',
  'partner Packs': 'Their rows name the meeting; how they go is a test of its own.'
};
const lookedAt = (['case', 'partner'] as const)
  .flatMap(site => siteSchemas[site].map(list => ({ site, list, name: `${site} ${list.url}` })))
  .filter(({ list, name }) => list.holdsCase !== 'no' && !(name in notLookedAt));

/** A row of the case in each list that has rows of cases and none of this one yet: a list that is added later has one too. */
async function fillUp(engine: SharePointEngine, caseKey: string): Promise<void> {
  const there = await trace(engine, caseKey);
  for (const { site, list, name } of lookedAt) {
    for (const column of list.holdsCase === 'no' ? [] : list.holdsCase.by) {
      if (column !== 'OtherCaseKey' && there.includes(name)) continue;
      engine.seedItems(sitePaths[site], list.title, [{ values: { Key: `${name} ${column}`, [column]: caseKey } }], {
        author: senior,
        created: now
      });
    }
  }
}

/** The lists that name a case, by its key or its reference. */
async function trace(engine: SharePointEngine, caseKey: string, reference = caseKey): Promise<readonly string[]> {
  const found: string[] = [];
  for (const { site, list, name } of lookedAt) {
    const rows = (await rowsOf(engine, list.url, site)).map(row => JSON.stringify(row));
    if (rows.some(row => row.includes(caseKey) || row.includes(reference))) found.push(name);
  }
  return found;
}

const rowOfCase = async (engine: SharePointEngine, caseKey: string): Promise<StoredRow> =>
  (await rowsOf(engine, 'Referrals')).filter(({ Key }) => Key === caseKey)[0];
const disposals = async (engine: SharePointEngine): Promise<readonly StoredRow[]> =>
  (await rowsOf(engine, 'Events')).filter(({ Kind }) => Kind === 'Disposed of');

describe('what is due for review', () => {
  it('is due once its period is over, by its kind; a day that has moved is put right in the row', async () => {
    const engine = copy();
    now = new Date('2032-06-20T10:00:00Z');
    expect(good(await retentionOf(engine).open()).due).toEqual([]);
    const days = await Promise.all([heard, watched].map(async key => (await rowOfCase(engine, key)).RetentionReviewAt));
    expect(days).toEqual(['2032-07-07T23:00:00Z', '2036-07-07T23:00:00Z']);
    now = new Date('2032-07-08T10:00:00Z');
    const [only, ...others] = good(await retentionOf(engine).open()).due;
    expect(only).toMatchObject({ referral: { key: heard }, recordType: 'Case heard', reviewDay: '2032-07-08', obstacles: [] });
    expect(others).toEqual([]);
    now = farLater;
    expect(good(await retentionOf(engine).open()).due.map(({ recordType }) => recordType)).toEqual([
      'Case heard',
      'Case on the complex log'
    ]);
  });

  it('is kept with a reason, looked at again then, and told in the history once', async () => {
    const engine = copy();
    const keep = { caseKey: heard, decisionKey: 'keep', reason: 'A review after a death asks for it.', years: 2 };
    expect(await retentionOf(engine).keep({ ...keep, reason: ' ' })).toMatchObject({ ok: false, error: { kind: 'validation' } });
    expect(await retentionOf(engine).keep({ ...keep, years: 0 })).toMatchObject({ ok: false, error: { kind: 'validation' } });
    good(await retentionOf(engine).keep(keep));
    good(await retentionOf(engine).keep(keep));
    expect(good(await retentionOf(engine).open()).due.map(({ referral }) => referral.key)).toEqual([watched]);
    const told = (await rowsOf(engine, 'Events')).filter(({ Kind }) => Kind === 'Kept after review');
    expect(told.map(({ Detail }) => Detail)).toEqual(['Kept until 5 January 2039: A review after a death asks for it.']);
    now = new Date('2039-01-05T10:00:00Z');
    expect(good(await retentionOf(engine).open()).due.map(({ referral, reviewDay }) => [referral.key, reviewDay])).toContainEqual([
      heard,
      '2039-01-05'
    ]);
  });
});

describe('disposal', () => {
  const decision = { decisionKey: 'gone', reason: why };

  it('is refused to whoever is not named, and while anything stands against it', async () => {
    const engine = copy();
    expect(good(await retentionOf(engine, coordinator).open()).mayDispose).toBe(false);
    for (const login of [coordinator, officer, 'opcc@opcc.example']) {
      expect((await retentionOf(engine, login).dispose({ ...decision, caseKey: heard })).ok).toBe(false);
    }
    const refused = async (words: RegExp): Promise<void> => {
      const outcome = await retentionOf(engine).dispose({ ...decision, caseKey: heard });
      expect(outcome).toMatchObject({ ok: false, error: { kind: 'validation', words: expect.stringMatching(words) as string } });
    };
    good(
      await retentionOf(engine, coordinator).hold({
        caseKey: heard,
        decisionKey: 'hold',
        reason: 'A court has asked for it.',
        isHeld: true
      })
    );
    expect(good(await retentionOf(engine).open()).due.map(({ obstacles }) => obstacles)).toContainEqual(['It is under a legal hold.']);
    await refused(/legal hold/);
    good(await retentionOf(engine).hold({ caseKey: heard, decisionKey: 'lift', reason: 'The court has done with it.', isHeld: false }));
    await editInList(engine, 'Referrals', (await rowOfCase(engine, heard)).Id, { Status: 'Actions open' });
    await refused(/not closed/);
    await editInList(engine, 'Referrals', (await rowOfCase(engine, heard)).Id, { Status: 'Closed' });
    const [action] = await rowsOf(engine, 'Actions', 'partner');
    await editInList(engine, 'Actions', action.Id, { CaseKey: heard, Status: 'Open' }, 'partner');
    await refused(/action is owed/);
    await editInList(engine, 'Actions', action.Id, { Status: 'Done' }, 'partner');
    now = new Date('2030-01-05T10:00:00Z');
    await refused(/kept until 8 July 2032/);
    expect(await disposals(engine)).toEqual([]);
    expect(
      (await rowsOf(engine, 'Events')).filter(({ Kind }) => String(Kind).startsWith('Legal hold')).map(({ Kind, Detail }) => [Kind, Detail])
    ).toEqual([
      ['Legal hold', 'A court has asked for it.'],
      ['Legal hold lifted', 'The court has done with it.']
    ]);
  });

  it('leaves nothing of a case but its history; the papers of its meeting go with the last of its cases', async () => {
    const engine = copy();
    const { Reference } = await rowOfCase(engine, watched);
    expect(await trace(engine, watched)).toEqual(lookedAt.map(({ name }) => name));
    good(await retentionOf(engine).dispose({ ...decision, caseKey: watched }));
    expect(await trace(engine, watched, String(Reference))).toEqual([]);
    const papers = async (): Promise<readonly number[]> => [
      (await packs(engine)).length,
      (await rowsOf(engine, 'Meetings')).length,
      (await rowsOf(engine, 'Actions', 'partner')).length,
      (await rowsOf(engine, 'Returns', 'partner')).length
    ];
    expect((await papers()).every(count => count > 0)).toBe(true);
    const [line] = await disposals(engine);
    const reference = String(line.Detail).slice(0, 13);
    expect(line).toMatchObject({
      CaseKey: watched,
      Detail: `${reference}, received on 15 June 2026: case on the complex log. Decided by ${senior}: ${why}`
    });
    good(await retentionOf(engine).dispose({ ...decision, decisionKey: 'gone-too', caseKey: heard }));
    expect(await trace(engine, heard)).toEqual([]);
    expect(await papers()).toEqual([0, 0, 0, 0]);
    expect(good(await retentionOf(engine).open()).due).toEqual([]);
    const desk = openDesk(engine, { login: senior });
    good(await desk.open());
    expect(good(await desk.takeIn()).problems).toEqual([]);
  });

  it('the papers of a meeting that every case has left go with the last case that they tell of', async () => {
    now = mondayMorning;
    const engine = sites.fresh(() => now);
    const { meeting, caseKeys } = await listedMeeting(engine, 2);
    const meetings = openMeetings(engine);
    good(await meetings.circulateAgenda(meeting, 'Whole'));
    const later = good(
      await meetings.plan(
        planned({
          key: 'meeting-august',
          startsAt: new Date('2026-08-05T09:00:00Z'),
          cutOffAt: new Date('2026-07-24T16:00:00Z'),
          researchDueAt: new Date('2026-08-03T16:00:00Z')
        })
      )
    );
    for (const key of caseKeys) good(await meetings.defer(key, 'The victim is in hospital.', later.key));
    // A version without them: the one before still tells of them.
    good(await meetings.circulateAgenda(good(await meetings.openMeeting(meeting.key)).meeting, 'Whole'));
    for (const row of await rowsOf(engine, 'Referrals')) await editInList(engine, 'Referrals', row.Id, { Status: 'Closed' });
    const [named] = (await rowsOf(engine, 'Configuration')).filter(({ Title }) => Title === 'May dispose');
    await editInList(engine, 'Configuration', named.Id, { Coordinators: senior });
    now = farLater;
    const papers = async (): Promise<readonly boolean[]> => [
      (await packs(engine)).length > 0,
      (await rowsOf(engine, 'Meetings')).length > 0
    ];
    const [one, other] = caseKeys;
    good(await retentionOf(engine).dispose({ ...decision, caseKey: one }));
    expect(await papers()).toEqual([true, true]);
    expect(await trace(engine, one)).toEqual([]);
    expect((await rowsOf(engine, 'Meetings')).map(row => JSON.stringify(row).includes(markOf(one)))).toEqual([false, false]);
    good(await retentionOf(engine).dispose({ ...decision, decisionKey: 'gone-too', caseKey: other }));
    expect(await papers()).toEqual([false, false]);
  });

  it('a repeat of a case that was disposed of opens as it did', async () => {
    const engine = copy();
    await editInList(engine, 'Referrals', (await rowOfCase(engine, heard)).Id, { PreviousCaseKey: watched });
    good(await retentionOf(engine).dispose({ ...decision, caseKey: watched }));
    expect(good(await openDesk(engine, { login: senior }).openCase(heard)).problems).toEqual([]);
    // That it is a repeat, and of which case, is a fact of the case that stays.
    expect((await rowOfCase(engine, heard)).PreviousCaseKey).toBe(watched);
  });

  it('killed at each request in turn, finished by the next desk and pressed again: once', async () => {
    const deed: Deed = {
      by: senior,
      run: (engine, transport): Promise<Outcome<unknown>> =>
        retentionOf(engine, senior, transport).dispose({ ...decision, caseKey: watched })
    };
    const cuts = await atEveryCut({ sites, copy, ...cutting(deed) }, async ({ engine }) => {
      const desk = openDesk(engine, { login: coordinator });
      good(await desk.open());
      expect(good(await desk.takeIn()).problems).toEqual([]);
      good(await deed.run(engine));
      good(await deed.run(engine));
      expect(await trace(engine, watched)).toEqual([]);
      expect(new Set((await disposals(engine)).map(({ Key }) => Key)).size).toBe(1);
      expect(await trace(engine, heard)).not.toEqual([]);
    });
    expect(cuts).toBeGreaterThan(40);
  });
});

async function packs(engine: SharePointEngine): Promise<readonly unknown[]> {
  const url = `http://127.0.0.1:4400/sites/marac-partners/_api/web/lists/getByTitle('${lists.packs.title}')/items?$select=Id,MeetingKey&$filter=MeetingKey eq 'meeting-july'&$top=500`;
  const answer = await engine.handle({
    method: 'GET',
    url,
    headers: { accept: 'application/json;odata=nometadata' },
    login: 'owner@wmp.example'
  });
  return (JSON.parse(String(answer.body)) as { value: readonly unknown[] }).value;
}
