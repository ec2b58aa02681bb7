import type { SharePointEngine } from '../../../local/engine';
import { onePress, transferReasons } from '../../../src/domain/transfer/transfer';
import { caseSites, editInList } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { good, restrictedAnswers } from '../../support/stories/referring';
import { round } from '../../support/kills/transferKills';
import {
  addRow,
  afterTransfer,
  coventryAnswers,
  expectEachOnce,
  historyOf,
  people,
  reviewsOf,
  transfersOf,
  withACase
} from '../../support/stories/transferring';
import type { AfterTransfer } from '../../support/stories/transferring';

let sites: CaseSites;
let copy: () => SharePointEngine;
let caseKey: string;
const transferKey = '11111111-2222-4333-8444-555555555555';
const departureKey = '99999999-2222-4333-8444-555555555555';

beforeAll(async () => {
  sites = await caseSites();
  ({ copy, caseKey } = await withACase(sites));
});
afterAll(() => sites.close());

const departing = { caseKey: '', departureKey, leftOn: '', destination: 'Not known' as const, note: '', addressToldTo: [], newAddress: '' };

const kinds = (after: AfterTransfer): readonly string[] =>
  after.notices.map(({ Kind, Marac, Agency }) => `${String(Kind)}: ${String(Marac)}, ${String(Agency)}`).sort();
const leftAtCoventry = ['Health', 'Housing', 'IDVA service'].map(agency => `Victim has left: Coventry, ${agency}`);
const corrected = leftAtCoventry.map(line => line.replace('Victim has left', 'Correction'));

describe('leaving notices of a transfer', () => {
  it.each(transferReasons)('%s: only a victim who has moved makes them, at acceptance', async reason => {
    const engine = copy();
    good(await transfersOf(engine, people.coventry).transfer({ caseKey, transferKey, to: 'Walsall', details: { reason } }));
    expect((await afterTransfer(engine)).notices).toEqual([]);
    good(await transfersOf(engine, people.walsall).accept(transferKey));
    await round(engine);
    const left = kinds(await afterTransfer(engine)).filter(line => line.startsWith('Victim has left'));
    const moved = ['Moved', 'Moved permanently', 'Moved temporarily', 'Moved to a refuge'];
    expect(left).toEqual(moved.includes(reason) ? leftAtCoventry : []);
  });

  it('go with the one press that says that she has moved, and are corrected by its undo', async () => {
    const engine = copy();
    good(await transfersOf(engine, people.coventry).transfer({ caseKey, transferKey, to: 'Walsall', details: onePress.moved }));
    expect(kinds(await afterTransfer(engine))).toEqual(leftAtCoventry);
    const { transfers } = await afterTransfer(engine);
    expect(transfers).toMatchObject([{ State: 'Offered', Reason: 'Moved' }]);
    good(await transfersOf(engine, people.coventry).undo(transferKey));
    expect(kinds(await afterTransfer(engine))).toEqual([...corrected, ...leftAtCoventry].sort());
  });

  it('go at once where she has gone already, are not sent again at acceptance, and are corrected when it is declined', async () => {
    const engine = copy();
    const details = { reason: 'Moved to a refuge', hasLeft: true } as const;
    good(await transfersOf(engine, people.coventry).transfer({ caseKey, transferKey, to: 'Walsall', details }));
    expect(kinds(await afterTransfer(engine))).toEqual(leftAtCoventry);
    const declined = sites.freeze(engine);
    const accepted = declined();
    good(await transfersOf(accepted, people.walsall).accept(transferKey));
    await round(accepted);
    expect(kinds(await afterTransfer(accepted)).filter(line => line.startsWith('Victim has left'))).toEqual(leftAtCoventry);
    const other = declined();
    good(await transfersOf(other, people.walsall).decline(transferKey, 'Not ours.'));
    expect(kinds(await afterTransfer(other))).toEqual(leftAtCoventry);
    await round(other);
    expect(kinds(await afterTransfer(other))).toEqual([...corrected, ...leftAtCoventry].sort());
    expectEachOnce(await afterTransfer(other));
  });

  it('are corrected when the details say that she has not moved, and go again when they say that she has', async () => {
    const engine = copy();
    const coventry = transfersOf(engine, people.coventry);
    good(await coventry.transfer({ caseKey, transferKey, to: 'Walsall', details: { reason: 'Moved permanently', hasLeft: true } }));
    good(await coventry.detail(transferKey, { reason: 'Wrong area at referral' }));
    expect(kinds(await afterTransfer(engine))).toEqual([...corrected, ...leftAtCoventry].sort());
    good(await transfersOf(engine, people.coventry).detail(transferKey, { reason: 'Moved temporarily', reviewOn: '2026-08-01' }));
    expect(kinds(await afterTransfer(engine))).toEqual([...corrected, ...leftAtCoventry, ...leftAtCoventry].sort());
    good(await coventry.undo(transferKey));
    expect(kinds(await afterTransfer(engine))).toEqual([...corrected, ...corrected, ...leftAtCoventry, ...leftAtCoventry].sort());
  });

  it('reach nobody who must not be told of the case', async () => {
    const engine = copy();
    good(
      await reviewsOf(engine, people.coventry).exclude(caseKey, [
        { agency: 'Housing', person: '', reason: 'His sister works there.' },
        { agency: 'Health', person: 'Example, Nurse', reason: 'A friend of his.' }
      ])
    );
    good(
      await transfersOf(engine, people.coventry).transfer({
        caseKey,
        transferKey,
        to: 'Walsall',
        details: { reason: 'Moved permanently', hasLeft: true }
      })
    );
    const after = await afterTransfer(engine);
    expect(kinds(after)).toEqual(['Victim has left: Coventry, IDVA service']);
    expect(after.events.find(({ Kind }) => Kind === 'Agencies told that the victim has left')?.Detail).toMatch(
      /Told: IDVA service\. Not told: .*Housing\. His sister works there\..*Health\. Example, Nurse must not/
    );
  });

  it('reach nobody at all while who must not be told cannot be read, and go when it is put right', async () => {
    const engine = copy();
    const { referral } = await afterTransfer(engine);
    await editInList(engine, 'Referrals', referral.Id, { MustNotReceive: 'Housing!' });
    const asked = { caseKey, transferKey, to: 'Walsall', details: { reason: 'Moved permanently', hasLeft: true } } as const;
    expect(await transfersOf(engine, people.coventry).transfer(asked)).toMatchObject({ ok: false, error: { kind: 'damaged' } });
    expect((await afterTransfer(engine)).notices).toEqual([]);
    await editInList(engine, 'Referrals', referral.Id, { MustNotReceive: '[]' });
    good(await transfersOf(engine, people.coventry).transfer(asked));
    expect(kinds(await afterTransfer(engine))).toEqual(leftAtCoventry);
  });

  it('reach no agency for which the perpetrator works, of a restricted case', async () => {
    const answers = restrictedAnswers();
    const rows = answers.perpetrators as readonly { readonly key: string; readonly answers: typeof answers }[];
    const perpetrators = rows.map(row => ({ ...row, answers: { ...row.answers, employer: 'Nurse at a hospital ward of the NHS' } }));
    const restricted = await withACase(sites, coventryAnswers({ ...answers, perpetrators }));
    const engine = restricted.copy();
    good(
      await transfersOf(engine, people.coventry).transfer({
        caseKey: restricted.caseKey,
        transferKey,
        to: 'Walsall',
        details: { reason: 'Moved permanently', hasLeft: true }
      })
    );
    const after = await afterTransfer(engine);
    expect(kinds(after)).toEqual(['Victim has left: Coventry, Housing', 'Victim has left: Coventry, IDVA service']);
    expect(after.transfers.map(({ FileDirRef }) => FileDirRef)).toEqual(['/sites/marac/Lists/Transfers/Restricted']);
  });

  it('out of force go when the receipt is recorded', async () => {
    const engine = copy();
    const coventry = transfersOf(engine, people.coventry);
    good(
      await coventry.transfer({ caseKey, transferKey, to: 'Nottinghamshire', outOfForce: true, details: { reason: 'Moved permanently' } })
    );
    expect((await afterTransfer(engine)).notices).toEqual([]);
    good(await coventry.recordReceipt(transferKey, 'Nottinghamshire'));
    expect(kinds(await afterTransfer(engine))).toEqual(leftAtCoventry);
  });
});

describe('a departure without a transfer', () => {
  it('tells every agency once, and its taking back corrects exactly those', async () => {
    const engine = copy();
    const coventry = transfersOf(engine, people.coventry);
    const { referral, notTold } = good(await coventry.leave({ ...departing, caseKey }));
    expect(referral).toMatchObject({ departureKey, owningMarac: 'Coventry', pending: '' });
    expect(notTold).toEqual([]);
    good(await coventry.leave({ ...departing, caseKey }));
    expect(kinds(await afterTransfer(engine))).toEqual(leftAtCoventry);
    expect(
      good(await coventry.leavingNotices(caseKey)).map(({ agency, acknowledged, correctedAt }) => [agency, acknowledged, correctedAt])
    ).toEqual([
      ['Housing', undefined, undefined],
      ['Health', undefined, undefined],
      ['IDVA service', undefined, undefined]
    ]);
    expect(good(await coventry.undoLeave(caseKey, departureKey)).referral.departureKey).toBeUndefined();
    good(await coventry.undoLeave(caseKey, departureKey));
    const after = await afterTransfer(engine);
    expect(kinds(after)).toEqual([...corrected, ...leftAtCoventry].sort());
    expect(historyOf(after)).toEqual([
      'Victim has left the area',
      'Agencies told that the victim has left',
      'Departure taken back',
      'Leaving notices corrected'
    ]);
    expect(good(await coventry.leavingNotices(caseKey)).every(({ correctedAt }) => correctedAt !== undefined)).toBe(true);
    expect(await coventry.leave({ ...departing, caseKey })).toMatchObject({ ok: false, error: { kind: 'conflict' } });
  });

  it('followed by a transfer tells nobody twice, and is not taken back after it', async () => {
    const engine = copy();
    const coventry = transfersOf(engine, people.coventry);
    good(await coventry.leave({ ...departing, caseKey, destination: 'Known, to be transferred' }));
    good(await coventry.transfer({ caseKey, transferKey, to: 'Walsall', details: { reason: 'Moved permanently', hasLeft: true } }));
    good(await transfersOf(engine, people.walsall).accept(transferKey));
    await round(engine);
    const after = await afterTransfer(engine);
    expect(kinds(after).filter(line => line.startsWith('Victim has left'))).toEqual(leftAtCoventry);
    expect(after.referral.DepartureKey ?? '').toBe('');
    expect(await coventry.undoLeave(caseKey, departureKey)).toMatchObject({ ok: false, error: { kind: 'conflict' } });
  });

  it('shows who has acknowledged', async () => {
    const engine = copy();
    const coventry = transfersOf(engine, people.coventry);
    good(await coventry.leave({ ...departing, caseKey }));
    const { notices } = await afterTransfer(engine);
    const housing = notices.find(({ Agency }) => Agency === 'Housing');
    await addRow(engine, 'Returns', 'Coventry - Housing', {
      Title: 'M',
      Key: 'return',
      CaseKey: caseKey,
      AboutKey: String(housing?.Key),
      Marac: 'Coventry',
      Agency: 'Housing',
      Kind: 'Acknowledgement',
      Summary: 'Seen.'
    });
    const shown = good(await coventry.leavingNotices(caseKey));
    expect(shown.filter(({ acknowledged }) => acknowledged !== undefined).map(({ agency }) => agency)).toEqual(['Housing']);
  });
});

describe('what goes with the case', () => {
  it('names the DARA with its grade: its answers are not none', async () => {
    const answers = Object.fromEntries(Object.entries(coventryAnswers()).filter(([id]) => !/^dash\d/.test(id)));
    const dara = {
      riskTool: 'DARA',
      daraGrade: 'High',
      daraThreatensToKill: 'All the time',
      coerciveControl: 'Yes',
      childContactSignificance: 'Not present',
      criteria: ['Professional judgement'],
      judgement: 'He has said that he will kill her.'
    };
    const other = await withACase(sites, { ...answers, ...dara });
    const { parts } = good(await transfersOf(other.copy(), people.coventry).bundle(other.caseKey));
    expect(parts.find(({ name }) => name === 'Risk answers')).toEqual({ name: 'Risk answers', words: 'DARA, grade High', complete: true });
  });

  const action = (key: string, agency: string): Readonly<Record<string, string>> => ({
    Title: 'M',
    Key: key,
    CaseKey: caseKey,
    Marac: 'Coventry',
    Agency: agency,
    Action: `Do ${key}`,
    Status: 'Open'
  });

  it('is shown, and every open action is decided one by one', async () => {
    const engine = copy();
    await addRow(engine, 'Actions', 'Coventry - Housing', action('one', 'Housing'));
    await addRow(engine, 'Actions', 'Coventry - Housing', action('two', 'Housing'));
    await addRow(engine, 'Actions', 'Coventry - Health', action('three', 'Health'));
    const coventry = transfersOf(engine, people.coventry);
    const bundle = good(await coventry.bundle(caseKey));
    expect(bundle.openActions.map(({ key, agency }) => [key, agency])).toEqual([
      ['one', 'Housing'],
      ['two', 'Housing'],
      ['three', 'Health']
    ]);
    expect(bundle.parts.map(({ name, complete }) => [name, complete])).toEqual([
      ['Referral', true],
      ['Risk answers', true],
      ['Minutes', true],
      ['Actions', true],
      ['IDVA details', false]
    ]);
    expect(bundle.parts.find(({ name }) => name === 'Risk answers')?.words).toMatch(/^SafeLives Dash, \d+ of 24 answered yes$/);
    good(
      await coventry.transfer({
        caseKey,
        transferKey,
        to: 'Walsall',
        details: { ...onePress.wrongArea, actions: { one: 'Done', two: 'Handed over' } }
      })
    );
    good(await transfersOf(engine, people.walsall).accept(transferKey));
    await round(engine);
    const { actions } = await afterTransfer(engine);
    expect(actions.map(({ Key, Status, Marac, FileDirRef }) => [Key, Status, Marac, String(FileDirRef).split('/').pop()])).toEqual([
      ['one', 'Done', 'Coventry', 'Coventry - Housing'],
      ['two', 'Open', 'Walsall', 'Walsall - Housing'],
      ['three', 'Open', 'Coventry', 'Coventry - Health']
    ]);
    // And each is found where it belongs now: closed in this month, or owed by the agency of the other MARAC.
    expect(actions.slice(0, 2).map(({ OpenFor, ClosedIn }) => [OpenFor ?? '', ClosedIn ?? ''])).toEqual([
      ['', 'Coventry - Housing 2026-06'],
      ['Walsall - Housing', '']
    ]);
  });

  it('is counted from MARAC to MARAC', async () => {
    const engine = copy();
    const coventry = transfersOf(engine, people.coventry);
    good(await coventry.transfer({ caseKey, transferKey: 'one', to: 'Walsall', details: onePress.wrongArea }));
    good(await coventry.undo('one'));
    good(await coventry.transfer({ caseKey, transferKey: 'two', to: 'Solihull', details: onePress.wrongArea }));
    good(await coventry.transfer({ caseKey, transferKey: 'three', to: 'Nottinghamshire', outOfForce: true, details: onePress.wrongArea }));
    const { maracs, counts, outOfForce } = good(await coventry.matrix(new Date('2026-06-01T00:00:00Z'), new Date('2026-07-01T00:00:00Z')));
    const [from, to] = [maracs.indexOf('Coventry'), maracs.indexOf('Solihull')];
    expect(counts.flat().reduce((sum, count) => sum + count, 0)).toBe(1);
    expect(counts[from][to]).toBe(1);
    expect(outOfForce[to]).toBe(1);
  });
});
