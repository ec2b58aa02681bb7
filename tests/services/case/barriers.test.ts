import type { SharePointEngine } from '../../../local/engine';
import { defaultConfiguration } from '../../../src/domain/setUp/defaultConfiguration';
import { onePress } from '../../../src/domain/transfer/transfer';
import type { ReferralSummary } from '../../../src/domain/referral/referral';
import type { Answers } from '../../../src/domain/form/answers';
import { behindBarrier, breakGlass, caseBarrier } from '../../../src/services/case/caseBarrier';
import type { HistoryUseCases } from '../../../src/services/desk/historyUseCases';
import type { DeskUseCases } from '../../../src/services/desk/useCases';
import type { Transport } from '../../../src/sharepoint/client/sending';
import { lists } from '../../../src/sharepoint/schema';
import {
  caseSites,
  clientOf,
  coordinator,
  editInList,
  mondayMorning,
  officer,
  openDesk,
  openForm,
  rowsOf,
  sitePaths,
  transportTo
} from '../../support/sites/caseSite';
import type { CaseSites, StoredRow } from '../../support/sites/caseSite';
import { atEveryCut } from '../../support/kills/cuts';
import { asked } from '../../support/files/files';
import { completeAnswers, good, newDraft, restrictedAnswers, sentIn } from '../../support/stories/referring';

const senior = 'senior@wmp.example';
const sandwell = 'coordinator.sandwell@wmp.example';
const administrator = 'administrator@wmp.example';
const reason = 'The victim rang the office and must be warned';
const hours = (count: number): number => count * 3_600_000;

let sites: CaseSites;
let now: Date;

beforeAll(async () => {
  sites = await caseSites();
});
afterAll(() => sites.close());
beforeEach(() => {
  now = mondayMorning;
});

const historyOf = ({ history }: DeskUseCases): HistoryUseCases => history;
const historyAt = (engine: SharePointEngine, login: string, transport = transportTo(engine, login)): HistoryUseCases =>
  historyOf(openDesk(engine, { login, transport }));

/** A site on which a case of Birmingham has been taken in by its coordinator. */
async function takenIn(
  answers: Answers = completeAnswers()
): Promise<{ readonly engine: SharePointEngine; readonly referral: ReferralSummary }> {
  const engine = sites.fresh(() => now);
  const form = openForm(engine, { login: officer });
  sentIn(await form.submit(newDraft(form, answers)));
  const [referral] = good(await openDesk(engine, { login: coordinator }).takeIn()).takenIn;
  return { engine, referral };
}

const current = async (engine: SharePointEngine): Promise<ReferralSummary> =>
  good(await openDesk(engine, { login: coordinator }).open()).queue[0];
const kinds = (rows: readonly StoredRow[]): readonly unknown[] => rows.map(row => row.Kind);

it('a screen is told why it may not show a case, and what to do', () => {
  const told = {
    kind: 'forbidden',
    nextAction: 'Go back to the queue and refresh it. If you must see the case, open it there and say why.'
  };
  expect(behindBarrier('Restricted')).toMatchObject({
    ok: false,
    error: { ...told, words: 'This case is restricted, and you do not coordinate its MARAC.' }
  });
  expect(behindBarrier('Conflict of interest')).toMatchObject({
    ok: false,
    error: { ...told, words: 'This case is hidden from you because of a conflict of interest.' }
  });
});

it('nothing is asked about a case before which nothing can stand, and a reason of 15 characters is enough', async () => {
  // Nothing that it could ask is there: it may not ask.
  const [ports, known] = [{}, {}] as unknown as [Parameters<typeof breakGlass>[0], Parameters<typeof breakGlass>[1]];
  const open = { restricted: false } as ReferralSummary;
  expect(await caseBarrier(ports, known, open)).toEqual({ ok: true, value: undefined });
  expect(await caseBarrier(ports, known, { ...open, conflictLogins: [] })).toEqual({ ok: true, value: undefined });
  expect(await breakGlass(ports, known, open, ' 15 characters!. ')).toEqual({ ok: true, value: undefined });
  expect(await breakGlass(ports, known, open, ' 14 characters. ')).toMatchObject({
    ok: false,
    error: {
      kind: 'validation',
      words: 'Say in at least 15 characters why you must see this case.',
      nextAction: 'The coordinators are told that you opened it, and can read the reason.'
    }
  });
});

describe('what is asked of the stores before a barrier is lifted', () => {
  const asked: unknown[] = [];
  const told = (value?: unknown) => (what: unknown) => {
    asked.push(what);
    return Promise.resolve({ ok: true, value });
  };
  const at = new Date(hours(41));
  /** Another MARAC is asked to take the case on, and whoever looks coordinates it. */
  const offered = { to: 'Sandwell' };
  const ports = {
    login: sandwell,
    clock: { now: () => at },
    events: { ofCase: told([]), evidence: told({ at, by: 'x' }) },
    outbox: { post: told() },
    transfers: { byKey: told(offered) }
  } as unknown as Parameters<typeof breakGlass>[0];
  const known = { get: () => Promise.resolve({ ok: true, value: defaultConfiguration }) } as unknown as Parameters<typeof breakGlass>[1];
  const conflicted = {
    key: 'case',
    reference: 'M-AB12',
    owningMarac: 'Coventry',
    restricted: false,
    conflictLogins: [sandwell],
    pendingTransfer: 'transfer'
  } as unknown as ReferralSummary;

  it('is nothing of a transfer where the barrier is a conflict of interest: whoever has one does not take the case on', async () => {
    asked.length = 0;
    expect(await caseBarrier(ports, known, conflicted)).toEqual({ ok: true, value: 'Conflict of interest' });
    expect(asked).toEqual(['case']);
    expect(await caseBarrier(ports, known, { ...conflicted, restricted: true, conflictLogins: [] })).toEqual({
      ok: true,
      value: undefined
    });
  });

  it('is to tell the coordinators first and then to log it where only the team reads, under a key that is new every four hours', async () => {
    asked.length = 0;
    await breakGlass(ports, known, conflicted, ` ${reason} `);
    const [, message, line] = asked;
    const key = `case:barrier:${sandwell}:10`;
    expect(message).toMatchObject({
      key,
      caseKey: 'case',
      kind: 'Opened past a barrier',
      subject: 'Opened past a barrier: M-AB12',
      recipients: [senior]
    });
    expect(line).toEqual({
      key,
      caseKey: 'case',
      kind: 'Opened past a barrier',
      detail: `Conflict of interest. Open for four hours. Reason given: ${reason}`,
      restricted: true
    });
    expect(await breakGlass(ports, known, conflicted, 'short')).toMatchObject({ error: { supportCode: 'validation-reason' } });
  });
});

describe('a restricted case', () => {
  it('is closed to a colleague of another MARAC, in the service as well as on the screen, and nothing is logged of what was not shown', async () => {
    const { engine, referral } = await takenIn(restrictedAnswers());
    for (const login of [sandwell, senior, administrator]) {
      expect(good(await historyAt(engine, login).barrier(referral))).toBe('Restricted');
      expect(await openDesk(engine, { login }).openCase(referral.key)).toMatchObject({
        ok: false,
        error: { kind: 'forbidden', supportCode: 'forbidden-barrier' }
      });
    }
    expect(kinds(await rowsOf(engine, 'Events'))).toEqual(['Taken in']);
  });

  it('is open to the coordinators of its MARAC', async () => {
    const { engine, referral } = await takenIn(restrictedAnswers());
    const [{ Id }] = await rowsOf(engine, 'Events');
    expect(good(await historyAt(engine, coordinator).barrier(referral))).toBeUndefined();
    expect(good(await openDesk(engine, { login: coordinator }).openCase(referral.key)).key).toBe(referral.key);
    expect((await rowsOf(engine, 'Events')).filter(row => row.Id !== Id)).toMatchObject([
      { Kind: 'Opened', FileDirRef: `${sitePaths.case}/Lists/Events/Restricted` }
    ]);
  });

  it('is open to whoever took it in, and follows the MARAC responsible', async () => {
    const engine = sites.fresh(() => now);
    const form = openForm(engine, { login: officer });
    sentIn(await form.submit(newDraft(form, restrictedAnswers())));
    const [referral] = good(await openDesk(engine, { login: administrator }).takeIn()).takenIn;
    expect(good(await historyAt(engine, administrator).barrier(referral))).toBeUndefined();
    await editInList(engine, 'Referrals', referral.id, { OwningMarac: 'Sandwell' });
    const moved = await current(engine);
    expect(good(await historyAt(engine, sandwell).barrier(moved))).toBeUndefined();
    expect(good(await historyAt(engine, coordinator).barrier(moved))).toBe('Restricted');
  });

  it('is open to the coordinators of the MARAC to which it is offered, as long as it is', async () => {
    const { engine, referral } = await takenIn(restrictedAnswers());
    const { transfers } = openDesk(engine, { login: coordinator });
    const transferKey = '5d1f6a52-6a94-4f7c-8a39-0000000000aa';
    const offered = good(await transfers!.transfer({ caseKey: referral.key, transferKey, to: 'Sandwell', details: onePress.wrongArea }));
    expect(good(await historyAt(engine, sandwell).barrier(offered.referral))).toBeUndefined();
    expect(good(await historyAt(engine, senior).barrier(offered.referral))).toBe('Restricted');
    const undone = good(await openDesk(engine, { login: coordinator }).transfers!.undo(transferKey));
    expect(good(await historyAt(engine, sandwell).barrier(undone.referral))).toBe('Restricted');
  });

  it('opens for four hours by the server’s clock with a reason; the coordinators are told by reference alone, and the history says who and why', async () => {
    const { engine, referral } = await takenIn(restrictedAnswers());
    const history = historyAt(engine, senior);
    expect(await history.breakGlass(referral, '  too short      ')).toMatchObject({ ok: false, error: { kind: 'validation' } });
    expect(await rowsOf(engine, 'Outbox')).toEqual([]);
    good(await history.breakGlass(referral, reason));
    expect(good(await history.barrier(referral))).toBeUndefined();
    good(await openDesk(engine, { login: senior }).openCase(referral.key));
    // Somebody else's reason opens nothing.
    expect(good(await historyAt(engine, administrator).barrier(referral))).toBe('Restricted');

    const [message, ...others] = await rowsOf(engine, 'Outbox');
    expect(others).toEqual([]);
    expect(message).toMatchObject({ State: 'New', Recipients: coordinator, CaseKey: referral.key });
    expect(message.Title).toBe(`Opened past a barrier: ${referral.reference}`);
    expect(String(message.Body)).toContain(
      `A colleague has opened case ${referral.reference}, which is closed to them, for four hours and given a reason.`
    );
    expect(`${String(message.Title)} ${String(message.Body)}`).not.toMatch(/Testcase|Anya|Sample|warned|senior/i);
    const lines = good(await historyAt(engine, coordinator).history(referral.key));
    expect(lines.map(({ kind }) => kind)).toEqual(['Opened', 'Opened past a barrier', 'Taken in']);
    expect(lines[1]).toMatchObject({ byLogin: senior, at: mondayMorning, detail: expect.stringContaining(reason) as string });
    expect((await rowsOf(engine, 'Events')).filter(row => row.Kind === 'Opened past a barrier')).toMatchObject([
      { FileDirRef: `${sitePaths.case}/Lists/Events/Restricted` }
    ]);

    now = new Date(mondayMorning.getTime() + hours(4) - 1000);
    expect(good(await historyAt(engine, senior).barrier(referral))).toBeUndefined();
    now = new Date(mondayMorning.getTime() + hours(4));
    expect(good(await historyAt(engine, senior).barrier(referral))).toBe('Restricted');
    good(await historyAt(engine, senior).breakGlass(referral, reason));
    expect(await rowsOf(engine, 'Outbox')).toHaveLength(2);
    expect(good(await historyAt(engine, senior).barrier(referral))).toBeUndefined();
  });

  it('opened past with the page killed at each request, then again twice: told and logged once, never opened untold', async () => {
    const { engine, referral } = await takenIn(restrictedAnswers());
    await atEveryCut(
      { sites, copy: sites.freeze(engine), by: senior, run: (send, site) => historyAt(site, senior, send).breakGlass(referral, reason) },
      async ({ engine: site }) => {
        const opened = kinds(await rowsOf(site, 'Events')).includes('Opened past a barrier');
        if (opened) expect(await rowsOf(site, 'Outbox')).toHaveLength(1);
        good(await historyAt(site, senior).breakGlass(referral, reason));
        good(await historyAt(site, senior).breakGlass(referral, reason));
        expect(await rowsOf(site, 'Outbox')).toHaveLength(1);
        expect(new Set((await rowsOf(site, 'Events')).filter(row => row.Kind === 'Opened past a barrier').map(row => row.Key)).size).toBe(
          1
        );
      }
    );
  });
});

/** Where every row of the case lies, by list; history apart. */
async function places(engine: SharePointEngine): Promise<Readonly<Record<string, readonly string[]>>> {
  const found: Record<string, readonly string[]> = {};
  for (const list of ['Referrals', 'People', 'MatchKeys', 'FormVersions', 'Transfers', 'Matches', 'Minutes']) {
    found[list] = [...new Set((await rowsOf(engine, list)).map(row => String(row.FileDirRef).replace(/^.*\/Lists\/[A-Za-z]+/, '')))];
  }
  return found;
}

const inRestricted = {
  Referrals: ['/Restricted'],
  People: ['/Restricted'],
  MatchKeys: ['/Restricted'],
  FormVersions: ['/Restricted'],
  Transfers: ['/Restricted'],
  Matches: ['/Restricted'],
  Minutes: ['/Restricted']
};

/** A case with a row in every list: changed after sending, transferred once, minuted, and a pair with another case on either side. */
async function everywhere(): Promise<{ readonly engine: SharePointEngine; readonly referral: ReferralSummary }> {
  const { engine, referral } = await takenIn();
  const form = openForm(engine, { login: officer });
  const [mine] = good(await form.open()).mine;
  const amendment = good(await form.openAmendment(mine.id));
  good(await form.amend({ ...amendment, reason: 'He moved back', answers: { ...amendment.answers, afraidOf: 'Sample' } }));
  good(await openDesk(engine, { login: coordinator }).takeIn());
  const seed = (list: string, values: Readonly<Record<string, unknown>>): unknown =>
    engine.seedItems(sitePaths.case, list, [{ values }], { author: coordinator, created: mondayMorning });
  // Two keys move as twenty do, and every request is cut.
  const keys = clientOf(transportTo(engine, coordinator), 'case').list(lists.matchKeys);
  for (const { Id } of (await rowsOf(engine, 'MatchKeys')).slice(2)) await keys.recycle(Id);
  seed('Transfers', { Title: referral.reference, Key: 'transfer-1', CaseKey: referral.key });
  seed('Minutes', { Title: referral.reference, Key: 'minutes-1', CaseKey: referral.key });
  seed('Matches', { Title: 'Pair', Key: 'pair-1', CaseKey: referral.key, OtherCaseKey: 'another' });
  seed('Matches', { Title: 'Pair', Key: 'pair-2', CaseKey: 'another', OtherCaseKey: referral.key });
  return { engine, referral: await current(engine) };
}

async function expectHidden(engine: SharePointEngine, referral: ReferralSummary): Promise<void> {
  expect(await places(engine)).toEqual(inRestricted);
  const [row] = await rowsOf(engine, 'Referrals');
  expect(row).toMatchObject({ Restricted: true, ConflictLogins: sandwell, HasPending: false });
  const declared = (await rowsOf(engine, 'Events')).filter(event => event.Kind === 'Conflict of interest declared');
  expect(new Set(declared.map(event => event.Key)).size).toBe(1);
  expect(declared[0]).toMatchObject({ FileDirRef: `${sitePaths.case}/Lists/Events/Restricted`, CaseKey: referral.key });
}

describe('a conflict of interest', () => {
  it('restricts the case, moves its rows in every list, and hides it from the colleague named', async () => {
    const { engine, referral } = await everywhere();
    for (const list of ['Referrals', 'People', 'Transfers']) {
      expect(
        (await asked(engine, 'officer2@wmp.example', `${sitePaths.case}/_api/web/getList('${sitePaths.case}/Lists/${list}')/items`)).body
      ).toContain(referral.key);
    }
    expect(
      good(await historyAt(engine, coordinator).declareConflict(referral.key, [' Coordinator.Sandwell@wmp.example ', sandwell]))
    ).toMatchObject({ restricted: true, pending: '', conflictLogins: [sandwell] });
    await expectHidden(engine, referral);
    for (const list of ['Referrals', 'People', 'Transfers', 'FormVersions']) {
      expect(
        (await asked(engine, 'officer2@wmp.example', `${sitePaths.case}/_api/web/getList('${sitePaths.case}/Lists/${list}')/items`)).body
      ).not.toContain(referral.key);
    }
    const hidden = await current(engine);
    expect(good(await historyAt(engine, sandwell).barrier(hidden))).toBe('Conflict of interest');
    expect(await openDesk(engine, { login: sandwell }).openCase(referral.key)).toMatchObject({ ok: false, error: { kind: 'forbidden' } });
    good(await openDesk(engine, { login: coordinator }).openCase(referral.key));
  });

  it('keeps a case even from the coordinator of its MARAC, who is not the one to be told when they open it', async () => {
    const { engine, referral } = await takenIn();
    const restricted = good(await historyAt(engine, administrator).declareConflict(referral.key, [coordinator]));
    const history = historyAt(engine, coordinator);
    expect(good(await history.barrier(restricted))).toBe('Conflict of interest');
    good(await history.breakGlass(restricted, reason));
    expect(good(await history.barrier(restricted))).toBeUndefined();
    const [{ Recipients }] = await rowsOf(engine, 'Outbox');
    expect(String(Recipients).split('; ')).toEqual(expect.arrayContaining([senior, sandwell]));
    expect(Recipients).not.toContain(coordinator);
  });

  it('taken back is seen again, stays restricted, and both lines stand in the history', async () => {
    const { engine, referral } = await takenIn();
    const history = historyAt(engine, coordinator);
    good(await history.declareConflict(referral.key, [sandwell]));
    expect(good(await history.declareConflict(referral.key, []))).toMatchObject({ restricted: true });
    good(await history.declareConflict(referral.key, []));
    expect(good(await historyAt(engine, sandwell).barrier(await current(engine)))).toBe('Restricted');
    const lines = good(await history.history(referral.key)).map(({ kind, detail }) => `${kind}: ${detail}`);
    expect(lines.slice(0, 2)).toEqual([
      `Conflict of interest taken back: No longer hidden from ${sandwell}. The case is restricted.`,
      `Conflict of interest declared: Hidden from ${sandwell}. The case is restricted.`
    ]);
    expect(lines).toHaveLength(3);
  });

  it('needs addresses, and a case', async () => {
    const { engine, referral } = await takenIn();
    const history = historyAt(engine, coordinator);
    expect(await history.declareConflict(referral.key, ['the new sergeant'])).toMatchObject({ ok: false, error: { kind: 'validation' } });
    expect(await history.declareConflict('no such case', [sandwell])).toMatchObject({ ok: false, error: { kind: 'notFound' } });
    expect((await rowsOf(engine, 'Referrals'))[0].Restricted).not.toBe(true);
  });

  it('killed at each request in turn, finished by the next desk, pressed again: hidden once, whole', async () => {
    const { engine, referral } = await everywhere();
    const declaring = {
      sites,
      copy: sites.freeze(engine),
      by: coordinator,
      run: (send: Transport, site: SharePointEngine) => historyAt(site, coordinator, send).declareConflict(referral.key, [sandwell]),
      whole: (site: SharePointEngine) => expectHidden(site, referral)
    };
    const cuts = await atEveryCut(declaring, async ({ engine: site }) => {
      const committed = (await rowsOf(site, 'Referrals'))[0].Restricted === true;
      expect(good(await openDesk(site, { login: senior }).takeIn()).problems).toEqual([]);
      expect(good(await openDesk(site, { login: senior }).takeIn()).problems).toEqual([]);
      if (committed) await expectHidden(site, referral);
      good(await historyAt(site, coordinator).declareConflict(referral.key, [sandwell]));
      await expectHidden(site, referral);
    });
    expect(cuts).toBeGreaterThan(30);
  });

  it('declared by two people at once about the same colleague: hidden once, whole', async () => {
    const { engine, referral } = await everywhere();
    const both = await Promise.all([
      historyAt(engine, coordinator).declareConflict(referral.key, [sandwell]),
      historyAt(engine, senior).declareConflict(referral.key, [sandwell])
    ]);
    both.forEach(good);
    good(await openDesk(engine, { login: senior }).takeIn());
    await expectHidden(engine, referral);
  });

  it('declared while somebody accepts the case: both stand, whoever was first, with nothing left to do', async () => {
    const { engine, referral } = await everywhere();
    const accepting = {
      caseKey: referral.key,
      decisionKey: 'decision-1',
      criterion: 'Professional judgement',
      rationale: 'Third incident this year'
    } as const;
    const [declared, accepted] = await Promise.all([
      historyAt(engine, senior).declareConflict(referral.key, [sandwell]),
      openDesk(engine, { login: coordinator }).review!.accept(accepting)
    ]);
    good(declared);
    expect(good(accepted).kind).toBe('written');
    expect(good(await openDesk(engine, { login: administrator }).takeIn()).problems).toEqual([]);
    await expectHidden(engine, referral);
    expect((await rowsOf(engine, 'Referrals'))[0]).toMatchObject({ Status: 'Accepted', DecisionKey: 'decision-1' });
    expect((await rowsOf(engine, 'Events')).filter(({ Kind }) => Kind === 'Accepted').length).toBeGreaterThan(0);
  });
});
