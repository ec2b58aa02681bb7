import type { SharePointEngine } from '../../../local/engine';
import type { CrimesConsidered } from '../../../src/domain/case/crimes';
import { caseSites, coordinator, mondayMorning, officer, openDesk, openForm, rowsOf, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { good } from '../../support/stories/referring';
import {
  clashing,
  deskRows,
  idvaOfCoventry,
  oneCase,
  openReview,
  rationale,
  sendBack,
  senior,
  told,
  written
} from '../../support/stories/reviewing';

let sites: CaseSites;
let copy: () => SharePointEngine;
let key: string;
let now = mondayMorning;

beforeAll(async () => {
  sites = await caseSites();
  const engine = sites.fresh(() => now);
  key = await oneCase(engine);
  copy = sites.freeze(engine);
});
afterAll(() => sites.close());
beforeEach(() => {
  now = mondayMorning;
});

const recorded: CrimesConsidered = { outcome: 'Newly recorded', detail: '20/123456/26' };
const monday = { at: mondayMorning, by: 'Example, Birmingham' };

describe('the duties', () => {
  it('are each evidenced by the deed, with the server’s time and the name of who did it', async () => {
    const engine = copy();
    const review = openReview(engine);
    expect(written(await review.carryOut(key, 'Processed')).evidence).toEqual({ Processed: monday });
    now = new Date('2026-06-15T11:00:00Z');
    const invited = written(await openReview(engine, { login: senior }).carryOut(key, 'Referrer invited'));
    expect(invited.evidence['Referrer invited']).toEqual({ at: now, by: 'Example, Senior' });
    written(await review.considerCrimes(key, recorded));
    const done = written(await review.carryOut(key, 'IDVA notified'));
    expect(Object.keys(done.evidence).sort()).toEqual(['Crimes considered', 'IDVA notified', 'Processed', 'Referrer invited']);
    expect(done.crimes).toEqual(recorded);
    const rows = await deskRows(engine);
    expect(told(rows)).toEqual(['Crimes considered', 'IDVA notified', 'Processed', 'Referrer invited', 'Taken in']);
    expect(rows.outbox.map(row => [row.Kind, row.Recipients]).sort()).toEqual([
      ['IDVA notice', idvaOfCoventry],
      ['Invitation', officer]
    ]);
    expect(JSON.parse(String(rows.notices[0].Detail))).toMatchObject({ beforeReview: true });
    // The review is still owed.
    expect(rows.referral.NextDueAt).toBe('2026-06-16T09:00:00Z');
  });

  it.each(['Processed', 'Referrer invited', 'IDVA notified'] as const)(
    '“%s” pressed twice, and by two people at once, is done once, by the first',
    async duty => {
      const engine = copy();
      await Promise.all([openReview(engine).carryOut(key, duty), openReview(engine, { login: senior }).carryOut(key, duty)]);
      const first = written(await openReview(engine).carryOut(key, duty));
      now = new Date('2026-06-15T12:00:00Z');
      expect(written(await openReview(engine, { login: senior }).carryOut(key, duty)).evidence).toEqual(first.evidence);
      const rows = await deskRows(engine);
      expect(first.evidence[duty]?.at).toEqual(mondayMorning);
      expect(told(rows)).toEqual([duty, 'Taken in'].sort());
      expect(rows.outbox.length).toBeLessThanOrEqual(1);
      expect(rows.notices.length).toBeLessThanOrEqual(1);
    }
  );

  it('four people do four of them in the same second: four evidences, no clash', async () => {
    const people = [coordinator, senior, 'administrator@wmp.example', 'coordinator.sandwell@wmp.example'];
    for (let order = 0; order < 6; order++) {
      const engine = copy();
      const [one, two, three, four] = people.map(login => openReview(engine, { login }));
      const presses = [
        () => one.carryOut(key, 'Processed'),
        () => two.considerCrimes(key, recorded),
        () => three.carryOut(key, 'Referrer invited'),
        () => four.carryOut(key, 'IDVA notified')
      ];
      const turned = [...presses.slice(order % 4), ...presses.slice(0, order % 4)];
      const outcomes = await Promise.all((order > 3 ? [...turned].reverse() : turned).map(press => press()));
      expect(outcomes.map(outcome => good(outcome).kind)).toEqual(['written', 'written', 'written', 'written']);
      const { referral } = await deskRows(engine);
      expect(referral).toMatchObject({
        ProcessedBy: 'Example, Birmingham',
        CrimesConsideredBy: 'Example, Senior',
        ReferrerInvitedBy: 'Example, Administrator',
        IdvaNotifiedBy: 'Example, Sandwell',
        ProcessedAt: '2026-06-15T09:00:00Z',
        CrimesConsideredAt: '2026-06-15T09:00:00Z',
        ReferrerInvitedAt: '2026-06-15T09:00:00Z',
        IdvaNotifiedAt: '2026-06-15T09:00:00Z',
        NextDueAt: '2026-06-16T09:00:00Z',
        DutiesDueAt: '2026-06-17T09:00:00Z'
      });
      expect(referral.IdvaDueAt ?? null).toBeNull();
      sites.discard(engine);
    }
  });

  it('once all are done and answered nothing is owed, and nothing more can be pressed on a withdrawn case', async () => {
    const engine = copy();
    const review = openReview(engine);
    written(await review.accept({ caseKey: key, decisionKey: 'd-1', criterion: 'Professional judgement', rationale }));
    for (const duty of ['Processed', 'Referrer invited'] as const) written(await review.carryOut(key, duty));
    written(await review.considerCrimes(key, { outcome: 'None disclosed', detail: 'nothing' }));
    await sendBack(engine, idvaOfCoventry, {
      Key: 'r-1',
      CaseKey: key,
      AboutKey: `${key}:idva`,
      Marac: 'Coventry',
      Agency: 'IDVA service',
      Kind: 'Acknowledgement',
      Summary: ''
    });
    const kept = good(await review.runAutomaticSteps());
    expect(kept.problems).toEqual([]);
    expect(kept.changed[0]).toMatchObject({
      idvaAcknowledged: { by: 'Haven, Example', at: mondayMorning },
      crimes: { outcome: 'None disclosed', detail: '' }
    });
    expect(kept.changed[0].nextDueAt).toBeUndefined();
    const { referral } = await deskRows(engine);
    expect([referral.NextDueAt ?? null, referral.DutiesDueAt ?? null]).toEqual([null, null]);

    const other = copy();
    written(
      await openReview(other).withdraw({ caseKey: key, decisionKey: 'd-2', reason: 'Entered in error', rationale, offersIdva: false })
    );
    for (const duty of ['Processed', 'IDVA notified'] as const) {
      expect(await openReview(other).carryOut(key, duty)).toMatchObject({ ok: false, error: { kind: 'validation' } });
    }
    expect(await openReview(other).considerCrimes(key, recorded)).toMatchObject({ ok: false, error: { kind: 'validation' } });
  });

  it('invites the referrer in words under My referrals, which a later decision keeps', async () => {
    const engine = copy();
    const review = openReview(engine);
    written(await review.carryOut(key, 'Referrer invited'));
    const invitation = 'You are invited to the Coventry MARAC to present the case. You will get the date as soon as it is set.';
    const [before] = good(await openForm(engine, { login: officer }).open()).mine;
    expect(before).toMatchObject({ status: 'Taken in', decision: { nextStep: invitation } });
    written(await review.accept({ caseKey: key, decisionKey: 'd-1', criterion: 'Professional judgement', rationale }));
    const [after] = good(await openForm(engine, { login: officer }).open()).mine;
    expect(after.decision?.nextStep.split('\n').filter(line => line === invitation)).toHaveLength(1);
    expect(after.decision).toMatchObject({ criterion: 'Professional judgement', reason: rationale });
  });
});

describe('crimes', () => {
  it('said the same by two people are considered once', async () => {
    const engine = copy();
    written(await openReview(engine).considerCrimes(key, recorded));
    now = new Date('2026-06-15T10:00:00Z');
    expect(
      written(await openReview(engine, { login: senior }).considerCrimes(key, { ...recorded, detail: ' 20/123456/26 ' })).evidence[
        'Crimes considered'
      ]
    ).toEqual(monday);
    expect(told(await deskRows(engine))).toEqual(['Crimes considered', 'Taken in']);
  });

  it('said differently show both, keep what was typed, and can be replaced: the history tells', async () => {
    const engine = copy();
    written(await openReview(engine).considerCrimes(key, recorded));
    const mine: CrimesConsidered = { outcome: 'Not recorded', detail: 'The victim retracted; the sergeant agreed.' };
    const clash = clashing(await openReview(engine, { login: senior }).considerCrimes(key, mine));
    expect(clash).toMatchObject({ ...monday, stored: 'Newly recorded: 20/123456/26', mayReplace: true });
    expect((await deskRows(engine)).referral.CrimesOutcome).toBe('Newly recorded');
    const replaced = written(await openReview(engine, { login: senior }).considerCrimes(key, mine, clash.etag));
    expect(replaced).toMatchObject({ crimes: mine, evidence: { 'Crimes considered': monday } });
    expect((await deskRows(engine)).events.map(event => event.Detail)).toContain(
      'Not recorded: The victim retracted; the sergeant agreed. Before: Newly recorded: 20/123456/26.'
    );
    // Replacing what is not there any more shows what is.
    const late = clashing(await openReview(engine).considerCrimes(key, { outcome: 'None disclosed', detail: '' }, clash.etag));
    expect(late.stored).toBe('Not recorded: The victim retracted; the sergeant agreed.');
  });

  it('said differently by two people in the same second: one stands, the other is shown it', async () => {
    const engine = copy();
    const outcomes = await Promise.all([
      openReview(engine).considerCrimes(key, recorded),
      openReview(engine, { login: senior }).considerCrimes(key, { outcome: 'None disclosed', detail: '' })
    ]);
    expect(outcomes.map(outcome => good(outcome).kind).sort()).toEqual(['clash', 'written']);
  });

  it.each([
    [{ outcome: 'Newly recorded', detail: ' ' }, 'Enter the crime numbers.'],
    [{ outcome: 'Already recorded', detail: '' }, 'Enter the crime numbers.'],
    [{ outcome: 'Not recorded', detail: '' }, 'Enter why no crime was recorded.']
  ] as const)('need words where they apply', async (crimes, words) => {
    expect(await openReview(copy()).considerCrimes(key, crimes)).toMatchObject({ ok: false, error: { kind: 'validation', words } });
  });
});

describe('promises that wait for no press', () => {
  it('the IDVA service is told eight staffed hours before the duties are due, reviewed or not, and marked so', async () => {
    const engine = copy();
    // Wednesday 10am less eight staffed hours: Tuesday 11am.
    now = new Date('2026-06-16T09:59:00Z');
    expect(good(await openReview(engine).runAutomaticSteps())).toEqual({ changed: [], problems: [] });
    now = new Date('2026-06-16T10:01:00Z');
    const [one, two] = await Promise.all([
      openReview(engine).runAutomaticSteps(),
      openReview(engine, { login: senior }).runAutomaticSteps()
    ]);
    expect([...good(one).problems, ...good(two).problems]).toEqual([]);
    const rows = await deskRows(engine);
    expect(rows.notices).toHaveLength(1);
    expect(rows.referral.IdvaNotifiedAt).toBe('2026-06-16T10:01:00Z');
    expect(JSON.parse(String(rows.notices[0].Detail))).toMatchObject({ beforeReview: true });
    expect(good(await openReview(engine).runAutomaticSteps())).toEqual({ changed: [], problems: [] });
    expect(good(await openReview(engine).idva(key))).toMatchObject([
      { marac: 'Coventry', beforeReview: true, sentAt: now, attempts: [], outcome: '', wishes: '' }
    ]);
  });

  it('nobody who must not be told is told: the desk says so in every round until somebody is named instead', async () => {
    const engine = copy();
    const review = openReview(engine);
    written(await review.exclude(key, [{ agency: 'IDVA service', person: 'Haven, Example', reason: 'The perpetrator’s sister' }]));
    now = new Date('2026-06-16T11:00:00Z');
    for (let round = 0; round < 2; round++) {
      const { changed, problems } = good(await openReview(engine).runAutomaticSteps());
      expect(changed).toEqual([]);
      expect(problems).toEqual([
        expect.stringContaining('The IDVA service of Coventry is not told. Haven, Example must not be told of the case')
      ]);
    }
    expect((await deskRows(engine)).notices).toEqual([]);
    written(
      await review.exclude(key, [
        { agency: 'IDVA service', person: 'Haven, Example', reason: 'The perpetrator’s sister', insteadOf: 'manager@haven.example' }
      ])
    );
    good(await openReview(engine).runAutomaticSteps());
    const rows = await deskRows(engine);
    expect(rows.notices).toHaveLength(1);
    expect(rows.outbox.map(row => row.Recipients)).toEqual(['manager@haven.example']);
  });

  it('what the service sends back is taken in once, and shown', async () => {
    const engine = copy();
    const review = openReview(engine);
    written(await review.carryOut(key, 'IDVA notified'));
    const about = { CaseKey: key, AboutKey: `${key}:idva`, Marac: 'Coventry', Agency: 'IDVA service' };
    now = new Date('2026-06-15T13:00:00Z');
    await sendBack(engine, idvaOfCoventry, { ...about, Key: 'r-1', Kind: 'Acknowledgement', Summary: 'We have it.' });
    await sendBack(engine, idvaOfCoventry, {
      ...about,
      Key: 'r-2',
      Kind: 'Contact attempt',
      Summary: 'Rang at 2pm, no answer, left no message.'
    });
    await sendBack(engine, idvaOfCoventry, { ...about, Key: 'r-3', Kind: 'IDVA outcome', Summary: 'Engaged' });
    const rounds = await Promise.all([openReview(engine).runAutomaticSteps(), openReview(engine, { login: senior }).runAutomaticSteps()]);
    expect(rounds.flatMap(round => good(round).problems)).toEqual([]);
    const rows = await deskRows(engine);
    expect(rows.referral).toMatchObject({ IdvaAcknowledgedAt: '2026-06-15T13:00:00Z', IdvaAcknowledgedBy: 'Haven, Example' });
    expect(told(rows)).toEqual(['IDVA contact attempt', 'IDVA notified', 'IDVA outcome', 'Notice acknowledged', 'Taken in']);
    expect((await rowsOf(engine, 'Returns', 'partner')).map(row => row.Folded)).toEqual([true, true, true]);
    expect(good(await review.idva(key))).toMatchObject([
      {
        acknowledged: { by: 'Haven, Example', at: now },
        attempts: [{ words: 'Rang at 2pm, no answer, left no message.' }],
        outcome: 'Engaged'
      }
    ]);
  });

  it('an answer by an agency that was not asked changes nothing, and is named once', async () => {
    const engine = copy();
    const review = openReview(engine);
    written(await review.carryOut(key, 'IDVA notified'));
    const forged = {
      Key: 'r-1',
      CaseKey: key,
      AboutKey: `${key}:idva`,
      Marac: 'Coventry',
      Agency: 'IDVA service',
      Kind: 'Acknowledgement'
    };
    await sendBack(engine, 'housing.coventry@coventry.example', forged, 'Coventry - Housing');
    expect(good(await review.runAutomaticSteps()).problems).toEqual([
      expect.stringContaining('does not belong to a notice that it was sent')
    ]);
    expect(good(await review.runAutomaticSteps()).problems).toEqual([]);
    expect((await deskRows(engine)).referral.IdvaAcknowledgedAt ?? null).toBeNull();
  });
});

it('two people who exclude at once have both excluded, and the history tells of both', async () => {
  const engine = copy();
  const housing = { agency: 'Housing', person: '', reason: 'Perpetrator’s landlord' };
  const health = { agency: 'Health', person: 'Health, Example', reason: 'Knows the perpetrator' };
  await Promise.all([openReview(engine).exclude(key, [housing], []), openReview(engine, { login: senior }).exclude(key, [health], [])]);
  const after = written(await openReview(engine).exclude(key, [housing], [housing]));
  expect(after.mustNotReceive).toHaveLength(2);
  expect(told(await deskRows(engine)).filter(kind => kind === 'Must not be told').length).toBeGreaterThanOrEqual(2);
  expect(written(await openReview(engine).exclude(key, [], [housing])).mustNotReceive).toEqual([health]);
  expect(await openReview(engine).exclude(key, [{ agency: 'Nobody', person: '', reason: 'x' }])).toMatchObject({
    ok: false,
    error: { kind: 'validation' }
  });
});

it('a computer whose clock is two hours wrong changes no due time and no evidence', async () => {
  const results = [];
  for (const wrong of [-2, 0, 2]) {
    const real = Date.now;
    const engine = copy();
    try {
      Date.now = () => mondayMorning.getTime() + wrong * 3_600_000;
      const desk = openDesk(engine, { login: coordinator, transport: transportTo(engine, coordinator) });
      const { review } = desk;
      written(await review.carryOut(key, 'Processed'));
      written(await review.considerCrimes(key, recorded));
      written(await review.carryOut(key, 'Referrer invited'));
      written(await review.accept({ caseKey: key, decisionKey: 'd-1', criterion: 'Professional judgement', rationale }));
    } finally {
      Date.now = real;
    }
    const { referral, notices } = await deskRows(engine);
    const { ReviewedAt, ProcessedAt, CrimesConsideredAt, ReferrerInvitedAt, IdvaNotifiedAt, NextDueAt, DutiesDueAt, IdvaDueAt } = referral;
    results.push({
      ReviewedAt,
      ProcessedAt,
      CrimesConsideredAt,
      ReferrerInvitedAt,
      IdvaNotifiedAt,
      NextDueAt,
      DutiesDueAt,
      IdvaDueAt,
      by: notices[0].AcknowledgeBy
    });
  }
  expect(results[1]).toMatchObject({ ReviewedAt: '2026-06-15T09:00:00Z', NextDueAt: '2026-06-17T09:00:00Z', by: '2026-06-17T09:00:00Z' });
  expect(results[0]).toEqual(results[1]);
  expect(results[2]).toEqual(results[1]);
});
