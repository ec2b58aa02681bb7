import type { SharePointEngine } from '../../../local/engine';
import { onePress } from '../../../src/domain/transfer/transfer';
import type { TransferDetails } from '../../../src/domain/transfer/transfer';
import type { TransferUseCases } from '../../../src/services/transfer/transferUseCases';
import { caseSites, editInList, mondayMorning, openDesk, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { faulty } from '../../support/kills/faults';
import { good } from '../../support/stories/referring';
import { round } from '../../support/kills/transferKills';
import { afterTransfer, expectEachOnce, historyOf, people, transfersOf, withACase } from '../../support/stories/transferring';

let sites: CaseSites;
let copy: () => SharePointEngine;
let caseKey: string;
const transferKey = '11111111-2222-4333-8444-555555555555';

beforeAll(async () => {
  sites = await caseSites();
  ({ copy, caseKey } = await withACase(sites));
});
afterAll(() => sites.close());

const offered = async (engine: SharePointEngine, details: Partial<TransferDetails> = {}): Promise<void> => {
  good(
    await transfersOf(engine, people.coventry).transfer({
      caseKey,
      transferKey,
      to: 'Walsall',
      details: { ...onePress.wrongArea, ...details }
    })
  );
};

describe('one press on a MARAC', () => {
  it('offers the case with safe defaults, and the sender stays responsible', async () => {
    const engine = copy();
    const { referral, transfer } = good(
      await transfersOf(engine, people.coventry).transfer({ caseKey, transferKey, to: 'Walsall', details: onePress.wrongArea })
    );
    expect(referral).toMatchObject({ owningMarac: 'Coventry', pendingTransfer: transferKey, pending: '', status: 'Awaiting review' });
    expect(transfer).toMatchObject({
      state: 'Offered',
      from: 'Coventry',
      to: 'Walsall',
      offeredBy: 'Example, Senior',
      details: { reason: 'Wrong area at referral' },
      problems: []
    });
    expect(transfer.offeredAt).toEqual(mondayMorning);
    expect(transfer.nextDueAt).toEqual(new Date('2026-06-16T09:00:00Z'));
    const after = await afterTransfer(engine);
    expect(historyOf(after)).toEqual(['Transfer offered']);
    expect(after.notices).toEqual([]);
    expect(after.outbox.map(({ Recipients, State }) => [Recipients, State])).toEqual([[people.walsall, 'New']]);
  });

  it('is accepted: the receiving side is responsible, with clocks and evidence of its own', async () => {
    const engine = copy();
    await offered(engine);
    const { referral, transfer } = good(await transfersOf(engine, people.walsall).accept(transferKey));
    expect(referral).toMatchObject({ owningMarac: 'Walsall', receivedByMarac: 'Coventry', currentTransfer: transferKey, pending: '' });
    expect(referral.pendingTransfer).toBeUndefined();
    expect(referral.criteria).toContain('Transfer in');
    expect(transfer).toMatchObject({
      state: 'Accepted',
      answeredBy: 'Example, Walsall',
      answeredAt: mondayMorning,
      evidence: { 'IDVA notified': { by: 'Example, Walsall' } }
    });
    expect(transfer.nextDueAt).toEqual(new Date('2026-06-16T09:00:00Z'));
    expect(referral.nextDueAt).toEqual(transfer.nextDueAt);
    const after = await afterTransfer(engine);
    // Whether it is complex is asked beside the rest.
    expect([...historyOf(after)].sort()).toEqual([
      'IDVA notified',
      'Suggested for the complex-case log',
      'Transfer accepted',
      'Transfer offered'
    ]);
    expect(after.notices.map(({ Kind, Marac, Agency }) => [Kind, Marac, Agency])).toEqual([['IDVA offer', 'Walsall', 'IDVA service']]);
    expect(after.transfers[0]).toMatchObject({ HasPending: true });
    // What the sending side is told bears the name of somebody else than the receiving coordinator.
    await round(engine);
    const told = await afterTransfer(engine);
    expect(told.transfers[0]).toMatchObject({ HasPending: false });
    expect(told.notices.map(({ Kind, Marac, Agency }) => [Kind, Marac, Agency])).toEqual([
      ['IDVA offer', 'Walsall', 'IDVA service'],
      ['IDVA hand-over', 'Coventry', 'IDVA service']
    ]);
    // So does what the referrer reads.
    expect(after.intake[0].DecisionNextStep ?? '').toBe('');
    expect(told.intake[0]).toMatchObject({
      Status: 'Taken in',
      DecisionNextStep: expect.stringMatching(/^Another MARAC is responsible for the case now/) as string
    });
    expectEachOnce(after);
  });

  it('is in what the desk reads when it opens, and out of it once nothing is owed', async () => {
    const engine = copy();
    await offered(engine);
    const walsall = transfersOf(engine, people.walsall);
    good(await walsall.accept(transferKey));
    expect(good(await openDesk(engine, { login: people.walsall }).open()).transfers.map(({ key }) => key)).toEqual([transferKey]);
    for (const duty of ['Processed', 'Referrer invited'] as const) good(await walsall.carryOut(transferKey, duty));
    const { review } = openDesk(engine, { login: people.walsall });
    // Nobody had decided on it before it came: the review is a decision.
    expect(await walsall.carryOut(transferKey, 'Reviewed')).toMatchObject({ ok: false, error: { words: 'A review is a decision.' } });
    good(await review.accept({ caseKey, decisionKey: 'decision-1', criterion: 'Professional judgement', rationale: 'The risk is high.' }));
    const written = good(await review.considerCrimes(caseKey, { outcome: 'None disclosed', detail: '' }));
    expect(written.kind).toBe('written');
    const [transfer] = good(await walsall.ofCase(caseKey));
    expect(Object.keys(transfer.evidence).sort()).toEqual([
      'Crimes considered',
      'IDVA notified',
      'Processed',
      'Referrer invited',
      'Reviewed'
    ]);
    const { referral } = await afterTransfer(engine);
    // The sending side's columns are as they were.
    expect(referral.ProcessedAt).toBeNull();
  });

  it('is accepted at once where one person covers both', async () => {
    const engine = copy();
    const { referral, transfer } = good(
      await transfersOf(engine, people.coventry).transfer({ caseKey, transferKey, to: 'Solihull', details: onePress.wrongArea })
    );
    expect(referral).toMatchObject({ owningMarac: 'Solihull', currentTransfer: transferKey, pending: '' });
    expect(transfer).toMatchObject({ state: 'Accepted', answeredBy: 'Example, Senior' });
    expect((await afterTransfer(engine)).outbox.filter(({ Kind }) => String(Kind).startsWith('Transfer'))).toEqual([]);
  });

  it('from the case as the screen has it is committed by the first write, and looked at anew where the screen is behind', async () => {
    const engine = copy();
    const line = faulty(transportTo(engine, people.coventry));
    const { queue } = good(await openDesk(engine, { login: people.coventry }).open());
    const [known] = queue;
    let requests = 0;
    const committed = (): void => {
      requests = line.sent.filter(({ url }) => !url.includes('contextinfo')).length;
    };
    const asked = { caseKey, transferKey, to: 'Walsall', known, details: onePress.wrongArea };
    const coventry = openDesk(engine, { login: people.coventry, transport: line.send });
    good(await coventry.open());
    const opened = line.sent.filter(({ url }) => !url.includes('contextinfo')).length;
    expect(good(await (coventry.transfers as TransferUseCases).transfer(asked, committed)).transfer.state).toBe('Offered');
    // The update, and one look at what it made.
    expect(requests - opened).toBe(2);
    good(await transfersOf(engine, people.coventry).undo(transferKey));
    expect(good(await transfersOf(engine, people.coventry).transfer(asked)).transfer.state).toBe('Undone');
    expect(historyOf(await afterTransfer(engine))).toEqual(['Transfer offered', 'Transfer taken back']);
  });

  it('whose details were damaged in the list tells nobody anything', async () => {
    const engine = copy();
    await offered(engine, { reason: 'Moved permanently', hasLeft: true });
    const [row] = (await afterTransfer(engine)).transfers;
    await editInList(engine, 'Transfers', row.Id, { Detail: 'gone' });
    expect(await transfersOf(engine, people.coventry).detail(transferKey, { note: 'x' })).toMatchObject({
      ok: false,
      error: { kind: 'damaged' }
    });
    expect(await transfersOf(engine, people.coventry).undo(transferKey)).toMatchObject({ ok: false, error: { kind: 'damaged' } });
    expect((await afterTransfer(engine)).notices.map(({ Kind }) => Kind)).toEqual([
      'Victim has left',
      'Victim has left',
      'Victim has left'
    ]);
    await editInList(engine, 'Transfers', row.Id, { Detail: row.Detail });
    good(await transfersOf(engine, people.coventry).undo(transferKey));
    expect((await afterTransfer(engine)).notices.filter(({ Kind }) => Kind === 'Correction')).toHaveLength(3);
  });

  it('pressed again with the same key changes nothing', async () => {
    const engine = copy();
    await offered(engine);
    await offered(engine);
    const after = await afterTransfer(engine);
    expect(historyOf(after)).toEqual(['Transfer offered']);
    expectEachOnce(after);
  });

  it('is refused where the case is offered elsewhere already, is there already, or the place is unknown', async () => {
    const engine = copy();
    await offered(engine);
    const coventry = transfersOf(engine, people.coventry);
    expect(await coventry.transfer({ caseKey, transferKey: 'another', to: 'Dudley', details: onePress.wrongArea })).toMatchObject({
      ok: false,
      error: { kind: 'conflict' }
    });
    expect(await coventry.transfer({ caseKey, transferKey: 'another', to: 'Coventry', details: onePress.wrongArea })).toMatchObject({
      ok: false
    });
    expect(await coventry.transfer({ caseKey, transferKey: 'another', to: 'Utopia', details: onePress.wrongArea })).toMatchObject({
      ok: false,
      error: { kind: 'validation' }
    });
  });

  it('takes a listed case off its agenda when it is accepted', async () => {
    const engine = copy();
    const { referral } = await afterTransfer(engine);
    await editInList(engine, 'Referrals', referral.Id, { Status: 'Listed', MeetingKey: 'meeting', AgendaDate: '2026-06-20T09:00:00Z' });
    await offered(engine);
    expect((await afterTransfer(engine)).referral).toMatchObject({ Status: 'Listed', MeetingKey: 'meeting' });
    good(await transfersOf(engine, people.walsall).accept(transferKey));
    const after = await afterTransfer(engine);
    expect(after.referral).toMatchObject({ Status: 'Accepted', AgendaDate: null });
    expect(after.referral.MeetingKey ?? '').toBe('');
  });
});

describe('the other answers', () => {
  it('declined with a reason: the sender stays responsible and is told', async () => {
    const engine = copy();
    await offered(engine);
    expect(await transfersOf(engine, people.walsall).decline(transferKey, ' ')).toMatchObject({ ok: false, error: { kind: 'validation' } });
    const { referral, transfer } = good(await transfersOf(engine, people.walsall).decline(transferKey, 'She lives in Dudley.'));
    expect(referral).toMatchObject({ owningMarac: 'Coventry', pending: '' });
    expect(transfer).toMatchObject({ state: 'Declined', answerReason: 'She lives in Dudley.', answeredBy: 'Example, Walsall' });
    expect(transfer.nextDueAt).toBeUndefined();
    const after = await afterTransfer(engine);
    expect(historyOf(after)).toEqual(['Transfer offered', 'Transfer declined']);
    expect(after.outbox.map(({ Recipients }) => Recipients)).toEqual([people.walsall, people.coventry]);
  });

  it('taken back: it can be accepted no more, and be offered anew', async () => {
    const engine = copy();
    await offered(engine);
    expect(good(await transfersOf(engine, people.coventry).undo(transferKey)).transfer.state).toBe('Undone');
    expect(await transfersOf(engine, people.walsall).accept(transferKey)).toMatchObject({ ok: false, error: { kind: 'conflict' } });
    const again = good(
      await transfersOf(engine, people.coventry).transfer({
        caseKey,
        transferKey: 'aaaaaaaa-2222-4333-8444-555555555555',
        to: 'Dudley',
        details: onePress.wrongArea
      })
    );
    expect(again.transfer.state).toBe('Offered');
  });

  it('cannot be taken back once it is accepted', async () => {
    const engine = copy();
    await offered(engine);
    good(await transfersOf(engine, people.walsall).accept(transferKey));
    expect(await transfersOf(engine, people.coventry).undo(transferKey)).toMatchObject({ ok: false, error: { kind: 'conflict' } });
    expect((await afterTransfer(engine)).referral.OwningMarac).toBe('Walsall');
  });

  it('out of force: open until the receipt is recorded, and nothing is closed by itself', async () => {
    const engine = copy();
    const coventry = transfersOf(engine, people.coventry);
    good(await coventry.transfer({ caseKey, transferKey, to: 'Nottinghamshire', outOfForce: true, details: onePress.wrongArea }));
    expect(await coventry.accept(transferKey)).toMatchObject({ ok: false, error: { kind: 'validation' } });
    const { referral, transfer } = good(await coventry.recordReceipt(transferKey, 'Example, Nottinghamshire MARAC'));
    expect(transfer).toMatchObject({ state: 'Accepted', receipt: { by: 'Example, Nottinghamshire MARAC' } });
    expect(transfer.nextDueAt).toBeUndefined();
    expect(referral).toMatchObject({ owningMarac: 'Coventry', status: 'Awaiting review', pending: '' });
    expect(referral.currentTransfer).toBeUndefined();
  });
});

describe('completing the details', () => {
  it('once each, what two people say of different things both kept', async () => {
    const engine = copy();
    await offered(engine);
    const [one, other] = await Promise.all([
      transfersOf(engine, people.coventry).detail(transferKey, { note: 'Sister in Walsall.' }),
      transfersOf(engine, people.dudley).detail(transferKey, { perpetratorKnows: 'No' })
    ]);
    good(one);
    const { transfer } = good(other);
    expect(good(await transfersOf(engine, people.coventry).ofCase(caseKey))[0].details).toMatchObject({
      note: 'Sister in Walsall.',
      perpetratorKnows: 'No'
    });
    expect(transfer.key).toBe(transferKey);
    expect(historyOf(await afterTransfer(engine)).filter(kind => kind === 'Transfer details completed')).toHaveLength(2);
  });

  it('of the same thing by two people: nothing is written over unseen', async () => {
    const engine = copy();
    await offered(engine);
    const [{ details: seen }] = good(await transfersOf(engine, people.coventry).ofCase(caseKey));
    good(await transfersOf(engine, people.coventry).detail(transferKey, { note: 'First.' }, seen));
    const late = await transfersOf(engine, people.dudley).detail(transferKey, { note: 'Second.' }, seen);
    expect(late).toMatchObject({ ok: false, error: { kind: 'conflict', words: expect.stringContaining('the note') as string } });
  });
});
