import type { SharePointEngine } from '../../../local/engine';
import type { Outcome } from '../../../src/domain/kernel/appError';
import type { FormDeed } from '../../../src/domain/actions/actionDeeds';
import type { CalendarDay } from '../../../src/domain/kernel/calendarDay';
import type { Transport } from '../../../src/sharepoint/client/sending';
import { caseSites, editInList, mondayMorning, officer, rowsOf, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { atEveryCut } from '../../support/kills/cuts';
import { faulty } from '../../support/kills/faults';
import { housing } from '../../support/stories/partnerHome';
import { circulate, healthCoventry, openMeetings as openPartnerMeetings } from '../../support/stories/partnerMeetings';
import { chair } from '../../support/stories/minuting';
import { good } from '../../support/stories/referring';
import { sendBack, senior } from '../../support/stories/reviewing';
import { actionRowOf, historyOf, openTracker } from '../../support/stories/tracking';

const coventry = { maracs: ['Coventry'], agency: '' };
const done: FormDeed = { kind: 'Report', report: { status: 'Done', outcome: 'New locks.', evidence: 'Job 1234' } };
const toHealth: FormDeed = { kind: 'Reassign', agency: 'Health', owner: 'Nurse, Example', reason: 'The hospital holds the key.' };
const later = (to: string): FormDeed => ({ kind: 'Carry forward', to: to as CalendarDay });

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

const reportBy = async (
  engine: SharePointEngine,
  login: string,
  actionKey: string,
  status: 'Done' | 'Not possible: circumstances changed',
  key = `report-of-${actionKey}`
): Promise<void> => {
  const partner = openPartnerMeetings(engine, login);
  const action = good(await partner.open()).actions.find(one => one.key === actionKey);
  if (!action) throw new Error(`${login} does not see ${actionKey}.`);
  good(await partner.reportAction({ key, action, status, outcome: 'She has moved to her sister’s.', evidence: '' }));
};

describe('what the tracker shows', () => {
  it('is what is owed, those due first: one request to each site', async () => {
    const engine = copy();
    const line = faulty(transportTo(engine, senior));
    const tracker = openTracker(engine, { transport: line.send });
    good(await tracker.open(coventry));
    const before = line.sent.length;
    const opened = good(await tracker.open(coventry));
    expect(
      line.sent
        .slice(before)
        .map(({ url }) => /sites\/([a-z-]+)\//.exec(url)?.[1])
        .sort()
    ).toEqual(['marac', 'marac-partners']);
    expect(opened.actions.map(({ key }) => key).sort()).toEqual(['action-1', 'action-2', 'action-3']);
    expect(opened.isCut).toBe(false);
    expect(good(await tracker.open({ maracs: ['Coventry'], agency: 'Health' })).actions.map(({ key }) => key)).toEqual(['action-3']);
    expect(good(await tracker.open({ maracs: ['Walsall'], agency: '' })).actions).toEqual([]);
    expect(good(await tracker.open({ maracs: [], agency: '' })).actions).toHaveLength(3);
  });

  it('begins with the MARACs that the person coordinates, and with the region for those who coordinate none', async () => {
    const engine = copy();
    expect(good(await openTracker(engine).open())).toMatchObject({
      scope: { maracs: ['Coventry', 'Solihull'] },
      actions: [{ key: 'action-1' }, { key: 'action-2' }, { key: 'action-3' }]
    });
    expect(good(await openTracker(engine, { login: chair }).open()).scope).toEqual({ maracs: [], agency: '' });
  });

  it('has what was closed in a month by itself', async () => {
    const engine = copy();
    const tracker = openTracker(engine);
    good(await tracker.act('action-1', done, 'deed-1'));
    expect(
      good(await tracker.open(coventry))
        .actions.map(({ key }) => key)
        .sort()
    ).toEqual(['action-2', 'action-3']);
    expect(good(await tracker.closed(coventry, '2026-06')).actions.map(({ key, outcome }) => [key, outcome])).toEqual([
      ['action-1', 'New locks.']
    ]);
    expect(good(await tracker.closed({ maracs: ['Coventry'], agency: 'Health' }, '2026-06')).actions).toEqual([]);
    expect(good(await tracker.closed(coventry, '2026-05')).actions).toEqual([]);
  });

  it('is for the MARAC team: nobody else can open it, or change an action by asking for it', async () => {
    const engine = copy();
    const tracker = openTracker(engine, { login: officer });
    expect(await tracker.open(coventry)).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
    expect(await tracker.act('action-1', done, 'deed-1')).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
    expect(await actionRowOf(engine, 'action-1')).toMatchObject({ Status: 'Open' });
  });
});

describe('what is owed where the settings name it no longer', () => {
  const settingsRow = async (engine: SharePointEngine, site: 'case' | 'partner', kind: string, title: string): Promise<number> => {
    const row = (await rowsOf(engine, 'Configuration', site)).find(({ Kind, Title }) => Kind === kind && Title === title);
    if (!row) throw new Error(`There is no ${kind} ${title}.`);
    return row.Id;
  };
  const everything = ['action-1', 'action-2', 'action-3'];
  const keysOf = (actions: readonly { readonly key: string }[]): readonly string[] => actions.map(({ key }) => key).sort();

  it.each([
    ['renamed', { Title: 'Coventry and Warwick' }],
    ['retired', { Retired: true }]
  ])('is listed whichever MARAC is looked at once its own was %s, and its agencies still see it and report', async (_, change) => {
    const engine = copy();
    for (const site of ['case', 'partner'] as const)
      await editInList(engine, 'Configuration', await settingsRow(engine, site, 'MARAC', 'Coventry'), change, site);
    const tracker = openTracker(engine);
    for (const maracs of [[], ['Walsall'], ['Coventry']])
      expect(keysOf(good(await tracker.open({ maracs, agency: '' })).actions)).toEqual(everything);
    expect(keysOf(good(await tracker.open({ maracs: ['Walsall'], agency: 'Health' })).actions)).toEqual(['action-3']);
    expect(keysOf(good(await openPartnerMeetings(engine, housing).open()).actions)).toEqual(['action-1', 'action-2']);
    await reportBy(engine, housing, 'action-1', 'Done');
    good(await tracker.keepTracker(good(await tracker.open({ maracs: [], agency: '' }))));
    expect(await actionRowOf(engine, 'action-1')).toMatchObject({ Status: 'Done' });
    expect(keysOf(good(await tracker.closed({ maracs: ['Walsall'], agency: '' }, '2026-06')).actions)).toEqual(['action-1']);
  });

  it('is listed where an agency was retired, which still sees it and reports', async () => {
    const engine = copy();
    for (const site of ['case', 'partner'] as const)
      await editInList(engine, 'Configuration', await settingsRow(engine, site, 'Agency', 'Housing'), { Retired: true }, site);
    const tracker = openTracker(engine);
    expect(keysOf(good(await tracker.open(coventry)).actions)).toEqual(everything);
    expect(keysOf(good(await openPartnerMeetings(engine, housing).open()).actions)).toEqual(['action-1', 'action-2']);
    await reportBy(engine, housing, 'action-1', 'Done');
    good(await tracker.keepTracker(good(await tracker.open(coventry))));
    expect(keysOf(good(await tracker.closed(coventry, '2026-06')).actions)).toEqual(['action-1']);
  });

  it('is listed though there are no settings at all', async () => {
    const engine = copy();
    for (const { Id } of await rowsOf(engine, 'Configuration')) await editInList(engine, 'Configuration', Id, { Retired: true });
    expect(keysOf(good(await openTracker(engine).open()).actions)).toEqual(everything);
  });
});

describe('a deed', () => {
  it('done by the team for an agency keeps who, when and the evidence; taken back, it is as before', async () => {
    const engine = copy();
    const tracker = openTracker(engine);
    const deed = good(await tracker.act('action-1', done, 'deed-1'));
    expect(await actionRowOf(engine, 'action-1')).toMatchObject({
      Status: 'Done',
      Outcome: 'New locks.',
      OpenFor: null,
      OpenDueAt: null,
      ClosedIn: 'Coventry - Housing 2026-06',
      CompletedAt: '2026-06-15T09:00:00Z'
    });
    good(await tracker.takeBack([deed]));
    const row = await actionRowOf(engine, 'action-1');
    expect(row).toMatchObject({ Status: 'Open', OpenFor: 'Coventry - Housing', ClosedIn: null, CompletedAt: null, CompletedBy: null });
    expect(historyOf(row)).toEqual(['Entered for Housing: Done. New locks.', 'Taken back: Entered for Housing: Done. New locks.']);
  });

  it('is not taken back once something else has happened', async () => {
    const engine = copy();
    const tracker = openTracker(engine);
    const deed = good(await tracker.act('action-1', later('2026-06-30'), 'deed-1'));
    good(await openTracker(engine).act('action-1', toHealth, 'deed-2'));
    const back = good(await tracker.takeBack([deed]));
    expect(back.done).toEqual([]);
    expect(back.left[0].why).toMatch(/Something has happened to this action since/);
    expect(await actionRowOf(engine, 'action-1')).toMatchObject({ Agency: 'Health', DueAt: '2026-06-30T11:00:00Z' });
  });

  it('moves an action to another agency: its folder follows, the first agency sees it no longer', async () => {
    const engine = copy();
    good(await openTracker(engine).act('action-1', toHealth, 'deed-1'));
    expect(await actionRowOf(engine, 'action-1')).toMatchObject({
      Agency: 'Health',
      Owner: 'Nurse, Example',
      OpenFor: 'Coventry - Health',
      folder: 'Coventry - Health'
    });
    expect(good(await openPartnerMeetings(engine, housing).open()).actions.map(({ key }) => key)).toEqual(['action-2']);
    expect(good(await openPartnerMeetings(engine, healthCoventry).open()).actions.map(({ key }) => key)).toEqual(['action-1', 'action-3']);
  });

  it.each<[string, FormDeed, RegExp]>([
    ['to an agency that is not of this MARAC', { kind: 'Reassign', agency: 'Fire', owner: '', reason: 'x' }, /Choose an agency/],
    ['to whom it is already', { kind: 'Reassign', agency: 'Housing', owner: '', reason: 'x' }, /theirs already/],
    ['without a reason', { kind: 'Withdraw', reason: ' ' }, /Enter the reason/],
    ['to a day that has passed', later('2026-06-15'), /after today/],
    ['opened though it is open', { kind: 'Reopen', reason: 'x' }, /open already/],
    ['reported without a word', { kind: 'Report', report: { status: 'Done', outcome: '', evidence: '' } }, /Enter what was done/]
  ])('%s is refused with the reason', async (_, deed, words) => {
    const engine = copy();
    const refused = await openTracker(engine).act('action-1', deed, 'deed-1');
    expect(refused).toMatchObject({ ok: false, error: { kind: 'validation', words: expect.stringMatching(words) } });
    expect(historyOf(await actionRowOf(engine, 'action-1'))).toEqual([]);
  });

  it('on several is done where it can be, and says where not', async () => {
    const engine = copy();
    const tracker = openTracker(engine);
    const { actions } = good(await tracker.open(coventry));
    good(await openTracker(engine).act('action-3', done, 'elsewhere'));
    const through: number[] = [];
    const result = good(await tracker.actOnAll(actions, later('2026-07-07'), 'bulk', count => through.push(count)));
    expect(result.done.map(({ action: { key, due } }) => [key, due]).sort()).toEqual([
      ['action-1', '2026-07-07'],
      ['action-2', '2026-07-07']
    ]);
    expect(result.left.map(({ action: { key }, why }) => [key, why])).toEqual([
      ['action-3', expect.stringMatching(/owed no longer: done/)]
    ]);
    expect(through).toEqual([1, 2, 3]);
    // Pressed again: the same, once.
    good(await tracker.actOnAll(actions, later('2026-07-07'), 'bulk'));
    expect(await actionRowOf(engine, 'action-1')).toMatchObject({ CarriedForward: 1 });
    good(await tracker.takeBack(result.done));
    expect(await actionRowOf(engine, 'action-1')).toMatchObject({
      CarriedForward: 0,
      DueAt: '2026-06-12T11:00:00Z',
      OpenDueAt: '2026-06-12T11:00:00Z'
    });
  });

  it('over a history that cannot be read is not done: what happened would be lost', async () => {
    const engine = copy();
    const { Id } = await actionRowOf(engine, 'action-1');
    await editInList(engine, 'Actions', Id, { History: '[{"at":' }, 'partner');
    expect(await openTracker(engine).act('action-1', done, 'deed-1')).toMatchObject({ ok: false, error: { kind: 'damaged' } });
    expect((await actionRowOf(engine, 'action-1')).History).toBe('[{"at":');
  });

  it('by two people at once is done by both, one after the other', async () => {
    const engine = copy();
    const [one, other] = [openTracker(engine), openTracker(engine, { login: 'coordinator.walsall@wmp.example' })];
    await Promise.all([one.act('action-1', later('2026-06-30'), 'deed-1'), other.act('action-1', toHealth, 'deed-2')]);
    const row = await actionRowOf(engine, 'action-1');
    expect(row).toMatchObject({ Agency: 'Health', DueAt: '2026-06-30T11:00:00Z', CarriedForward: 1, folder: 'Coventry - Health' });
    expect(historyOf(row)).toHaveLength(2);
  });

  it('cut at any request is done once when it is pressed again, and the row lies where it belongs', async () => {
    const cuts = await atEveryCut(
      { sites, copy, by: senior, run: (transport, engine) => openTracker(engine, { transport }).act('action-1', toHealth, 'deed-1') },
      async ({ engine, cut }) => {
        const again = openTracker(engine);
        good(await again.act('action-1', toHealth, 'deed-1'));
        good(await again.keepTracker(good(await again.open(coventry))));
        const row = await actionRowOf(engine, 'action-1');
        expect([cut, row.folder, row.OpenFor, historyOf(row).length]).toEqual([cut, 'Coventry - Health', 'Coventry - Health', 1]);
      }
    );
    expect(cuts).toBeGreaterThan(5);
  });
});

describe('escalation', () => {
  const take = async (
    tracker: ReturnType<typeof openTracker>,
    actions: Parameters<ReturnType<typeof openTracker>['planSteps']>[0],
    press: string
  ): ReturnType<ReturnType<typeof openTracker>['takeSteps']> => tracker.takeSteps(good(await tracker.planSteps(actions)), press);
  const messagesOf = async (engine: SharePointEngine): Promise<readonly Readonly<Record<string, unknown>>[]> =>
    (await rowsOf(engine, 'Outbox')).filter(({ Kind }) => Kind === 'Action escalation');
  const thursday = new Date('2026-06-25T09:00:00Z');

  it('takes the first step first, however long an action is overdue, and tells each agency once of all it owes', async () => {
    const engine = copy();
    const tracker = openTracker(engine);
    now = thursday;
    const { actions } = good(await tracker.open(coventry));
    const plan = good(await tracker.planSteps(actions));
    expect(await messagesOf(engine)).toEqual([]);
    expect(
      plan.messages.map(({ level, agency, recipients, actions: about }) => [level, agency, recipients.length, about.length]).sort()
    ).toEqual([
      ['Reminder', 'Health', 1, 1],
      ['Reminder', 'Housing', 1, 2]
    ]);
    // Due on the 12th: nine working days; on the 23rd: two.
    const result = good(await tracker.takeSteps(plan, 'ladder'));
    expect(result.done.map(({ action: { key, escalation } }) => [key, escalation]).sort()).toEqual([
      ['action-1', 'Reminder'],
      ['action-2', 'Reminder'],
      ['action-3', 'Reminder']
    ]);
    // Pressed again under the same key, and once more by somebody else: nobody is told twice.
    good(await tracker.takeSteps(plan, 'ladder'));
    const again = good(await take(openTracker(engine), actions, 'another press'));
    expect(again.done).toEqual([]);
    expect(again.left.map(({ why }) => why)).toContain('On 25 June 2026 the agency was reminded. The next step is due on 29 June 2026.');
    const messages = await messagesOf(engine);
    expect(messages.map(({ Title, Recipients }) => `${String(Title)} to ${String(Recipients)}`).sort()).toEqual([
      expect.stringMatching(/^Overdue actions of Health, Coventry MARAC to .*health/),
      'Overdue actions of Housing, Coventry MARAC to housing.coventry@coventry.example'
    ]);
    for (const { Title, Body } of messages) expect(`${String(Title)} ${String(Body)}`).not.toMatch(/Example|Anya|locks/);
    expect(historyOf(await actionRowOf(engine, 'action-1'))).toEqual(['Escalated: reminder.']);
  });

  it('writes only what the history of each action holds, step after step', async () => {
    const engine = copy();
    for (const [at, day] of ['2026-06-25', '2026-06-29', '2026-07-01', '2026-07-08'].entries()) {
      now = new Date(`${day}T09:00:00Z`);
      const tracker = openTracker(engine);
      good(
        await take(
          tracker,
          good(await tracker.open(coventry)).actions.filter(({ key }) => key === 'action-1'),
          `press ${at}`
        )
      );
    }
    expect(historyOf(await actionRowOf(engine, 'action-1'))).toEqual([
      'Escalated: reminder.',
      'Escalated: representative and deputy.',
      'Escalated: coordinator.',
      'Escalated: chair.'
    ]);
    const said = (await messagesOf(engine)).map(({ Body }) => String(Body).split(': ').slice(1).join(': '));
    expect(said).toEqual([
      expect.stringMatching(/nobody has been written to about it before\.$/),
      'the agency was reminded on 25 June 2026.',
      'the agency was reminded on 25 June 2026; its representative and deputy were written to on 29 June 2026.',
      'the agency was reminded on 25 June 2026; its representative and deputy were written to on 29 June 2026; the coordinator was asked to call the agency on 1 July 2026.'
    ]);
  });

  it('skips a step only with a reason, which the history keeps', async () => {
    const engine = copy();
    now = thursday;
    const tracker = openTracker(engine);
    const actions = good(await tracker.open(coventry)).actions.filter(({ key }) => key === 'action-1');
    const refused = good(await tracker.planSteps(actions, { to: 'Chair' }));
    expect([refused.messages, refused.left[0].why]).toEqual([[], expect.stringMatching(/step before it has not been taken: reminder/)]);
    const plan = good(await tracker.planSteps(actions, { to: 'Chair', reason: 'She is in danger tonight.' }));
    expect(plan.messages).toMatchObject([
      { level: 'Chair', recipients: ['senior@wmp.example'], text: expect.stringMatching(/nobody has been written to about it before\.$/) }
    ]);
    good(await tracker.takeSteps(plan, 'skip'));
    expect(historyOf(await actionRowOf(engine, 'action-1'))).toEqual([
      'Escalated: chair. Steps before it were skipped: She is in danger tonight.'
    ]);
  });

  it('is taken back while its message waits, and stays once the message has gone', async () => {
    const engine = copy();
    now = thursday;
    const tracker = openTracker(engine);
    const { actions } = good(await tracker.open(coventry));
    const first = good(await take(tracker, actions, 'first'));
    expect(good(await tracker.takeBack(first.done)).done).toHaveLength(3);
    expect((await messagesOf(engine)).map(({ State }) => State)).toEqual(['Withdrawn', 'Withdrawn']);
    expect(await actionRowOf(engine, 'action-1')).toMatchObject({ Escalation: 'None' });
    const second = good(await take(tracker, actions, 'second'));
    const ofHousing = (await messagesOf(engine)).find(({ State, Title }) => State === 'New' && String(Title).includes('Housing'));
    await editInList(engine, 'Outbox', Number(ofHousing?.Id), { State: 'Sent' });
    const back = good(await tracker.takeBack(second.done));
    expect(back.done.map(({ action: { key } }) => key)).toEqual(['action-3']);
    expect(back.left.map(({ action: { key }, why }) => [key, why]).sort()).toEqual(
      ['action-1', 'action-2'].map(key => [key, expect.stringMatching(/has gone, so the step stays/)])
    );
    expect(await actionRowOf(engine, 'action-1')).toMatchObject({ Escalation: 'Reminder' });
  });

  it('says beforehand who has no address; the step is recorded as one that reached nobody', async () => {
    const engine = copy();
    now = thursday;
    for (const { Id } of (await rowsOf(engine, 'Configuration')).filter(
      ({ Kind, Title, Marac }) => Kind === 'Contact' && Title === 'Housing' && Marac === 'Coventry'
    ))
      await editInList(engine, 'Configuration', Id, { Contacts: '' });
    const tracker = openTracker(engine);
    const plan = good(await tracker.planSteps(good(await tracker.open({ maracs: ['Coventry'], agency: 'Housing' })).actions));
    expect(plan.messages).toMatchObject([
      { agency: 'Housing', recipients: [], unreachable: expect.stringMatching(/No address of Housing at Coventry/) }
    ]);
    good(await tracker.takeSteps(plan, 'unreachable'));
    expect(await messagesOf(engine)).toEqual([]);
    expect(historyOf(await actionRowOf(engine, 'action-1'))).toEqual(['Escalated: reminder. Nobody could be written to.']);
    now = new Date('2026-06-29T09:00:00Z');
    const next = good(await tracker.planSteps(good(await tracker.open({ maracs: ['Coventry'], agency: 'Housing' })).actions));
    expect(next.messages[0]).toMatchObject({
      level: 'Representative and deputy',
      text: expect.stringMatching(/nobody could be written to on 25 June 2026, because no address was known/)
    });
  });

  it('leaves an action that was closed after the plan was shown, and writes nothing about it', async () => {
    const engine = copy();
    now = thursday;
    const tracker = openTracker(engine);
    const plan = good(await tracker.planSteps(good(await tracker.open({ maracs: ['Coventry'], agency: 'Health' })).actions));
    good(await openTracker(engine).act('action-3', done, 'elsewhere'));
    const result = good(await tracker.takeSteps(plan, 'late'));
    expect([result.done, result.left.map(({ why }) => why)]).toEqual([[], [expect.stringMatching(/stands otherwise/)]]);
    expect(await messagesOf(engine)).toEqual([]);
  });
});

describe('reports of agencies', () => {
  it('are taken in by a round of the tracker, once; not possible stays apart from not done', async () => {
    const engine = copy();
    await reportBy(engine, housing, 'action-2', 'Not possible: circumstances changed');
    const tracker = openTracker(engine);
    const opening = good(await tracker.open(coventry));
    expect(good(await tracker.keepTracker(opening))).toEqual({ changed: 1, closed: [], recorded: [], problems: [] });
    const row = await actionRowOf(engine, 'action-2');
    expect(row).toMatchObject({ Status: 'Not possible: circumstances changed', Outcome: 'She has moved to her sister’s.', OpenFor: null });
    expect(good(await tracker.keepTracker(opening))).toEqual({ changed: 0, closed: [], recorded: [], problems: [] });
    expect(historyOf(row)).toEqual(['Housing reported: Not possible: circumstances changed. She has moved to her sister’s.']);
  });

  it('that are not by the agency that owes the action are named, and change nothing', async () => {
    const engine = copy();
    await sendBack(engine, healthCoventry, {
      Marac: 'Coventry',
      Agency: 'Health',
      Key: 'stray',
      CaseKey: 'case-9',
      AboutKey: 'action-1',
      Kind: 'Action status',
      Summary: 'Done.'
    });
    await sendBack(engine, housing, {
      Marac: 'Coventry',
      Agency: 'Housing',
      Key: 'lost',
      CaseKey: 'case-9',
      AboutKey: 'no-such-action',
      Kind: 'Action status',
      Summary: 'Done.'
    });
    const tracker = openTracker(engine);
    const round = good(await tracker.keepTracker(good(await tracker.open(coventry))));
    expect(round.problems).toEqual([
      expect.stringMatching(/of Health does not belong/),
      expect.stringMatching(/of Housing does not belong/)
    ]);
    expect(await actionRowOf(engine, 'action-1')).toMatchObject({ Status: 'Open' });
    expect(good(await tracker.keepTracker(good(await tracker.open(coventry)))).problems).toEqual([]);
  });

  it('cut at any request are taken in once by whoever comes next', async () => {
    const reported = copy();
    await reportBy(reported, housing, 'action-2', 'Done');
    const run = async (transport: Transport, engine: SharePointEngine): Promise<Outcome<unknown>> => {
      const tracker = openTracker(engine, { transport });
      const opening = await tracker.open(coventry);
      return opening.ok ? tracker.keepTracker(opening.value) : opening;
    };
    const cuts = await atEveryCut({ sites, copy: sites.freeze(reported), by: senior, run }, async ({ engine, cut }) => {
      const next = openTracker(engine);
      good(await next.keepTracker(good(await next.open(coventry))));
      const row = await actionRowOf(engine, 'action-2');
      expect([cut, row.Status, row.OpenFor, historyOf(row).length]).toEqual([cut, 'Done', null, 1]);
      expect((await rowsOf(engine, 'Returns', 'partner')).map(({ Folded }) => Folded)).toEqual([true]);
    });
    expect(cuts).toBeGreaterThan(7);
  });

  it('what a row that somebody moved in the list says is put right by the round', async () => {
    const engine = copy();
    const { Id } = await actionRowOf(engine, 'action-1');
    await editInList(engine, 'Actions', Id, { Agency: 'Health' }, 'partner');
    const tracker = openTracker(engine);
    expect(good(await tracker.keepTracker(good(await tracker.open(coventry)))).changed).toBe(1);
    expect(await actionRowOf(engine, 'action-1')).toMatchObject({ OpenFor: 'Coventry - Health', folder: 'Coventry - Health' });
  });
});
