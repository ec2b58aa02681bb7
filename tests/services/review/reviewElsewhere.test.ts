import type { SharePointEngine } from '../../../local/engine';
import { onePress } from '../../../src/domain/transfer/transfer';
import { createIdentifiers } from '../../../src/services/shared/identifiers';
import { composeDesk } from '../../../src/services/desk/composeDesk';
import { stillClock } from '../../support/run/stillClock';
import { createDeskPorts } from '../../../src/sharepoint/pages/createDeskPorts';
import { caseSites, clientOf, coordinator, editInList, mondayMorning, openDesk, rowsOf, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { good, restrictedAnswers } from '../../support/stories/referring';
import { coventryAnswers, deskRows, oneCase, openReview, rationale, sendBack, written } from '../../support/stories/reviewing';
import { people, transfersOf } from '../../support/stories/transferring';

const transferKey = 'transfer-1';
let sites: CaseSites;
let now = mondayMorning;

beforeAll(async () => {
  sites = await caseSites();
});
afterAll(() => sites.close());
beforeEach(() => {
  now = mondayMorning;
});

const accepting = (caseKey: string, decisionKey = 'decision-1') => ({
  caseKey,
  decisionKey,
  criterion: 'Professional judgement' as const,
  rationale
});

/** A case of Coventry that Walsall accepted on Tuesday, unreviewed. */
async function transferred(): Promise<{ engine: SharePointEngine; key: string }> {
  const engine = sites.fresh(() => now);
  const key = await oneCase(engine);
  good(
    await transfersOf(engine, people.coventry).transfer({
      caseKey: key,
      transferKey,
      to: 'Walsall',
      details: { reason: 'Wrong area at referral' }
    })
  );
  now = new Date('2026-06-16T09:00:00Z');
  good(await transfersOf(engine, people.walsall).accept(transferKey));
  return { engine, key };
}

describe('a case that came by transfer', () => {
  it('holds the receiving side’s evidence in the transfer’s row, and leaves the sending side’s alone', async () => {
    const { engine, key } = await transferred();
    now = new Date('2026-06-16T10:00:00Z');
    const review = openReview(engine, { login: people.walsall });
    written(await review.accept({ ...accepting(key), seenDecision: '' }));
    written(await review.carryOut(key, 'Processed'));
    written(await review.carryOut(key, 'Referrer invited'));
    written(await review.considerCrimes(key, { outcome: 'None disclosed', detail: '' }));
    const [transfer] = await rowsOf(engine, 'Transfers');
    expect(transfer).toMatchObject({
      ReviewedAt: '2026-06-16T10:00:00Z',
      ProcessedAt: '2026-06-16T10:00:00Z',
      CrimesConsideredBy: 'Example, Walsall',
      CrimesOutcome: 'None disclosed',
      ReferrerInvitedBy: 'Example, Walsall',
      IdvaNotifiedAt: '2026-06-16T09:00:00Z',
      NextDueAt: '2026-06-18T09:00:00Z'
    });
    const { referral } = await deskRows(engine);
    expect([referral.ReviewedAt ?? null, referral.ProcessedAt ?? null, referral.CrimesOutcome ?? null]).toEqual([null, null, null]);
    // All that is owed is the answer of Walsall's IDVA service, within 48 hours of the acceptance of the transfer.
    expect(referral).toMatchObject({ Status: 'Accepted', OwningMarac: 'Walsall', NextDueAt: '2026-06-18T09:00:00Z' });
    // The referrer, an officer here, reads it from somebody of no MARAC that has had it since, and not which has it.
    good(await openDesk(engine, { login: people.coventry }).takeIn());
    const { intake } = await deskRows(engine);
    expect(intake.DecisionNextStep).toContain('Another MARAC is responsible for the case now.');
    expect(intake.DecisionNextStep).toContain('You are invited to present the case at its meeting.');
    expect(intake.DecisionNextStep).not.toContain('Walsall');
  });

  it('decided on before it came is reviewed by one press, and by no decision anew', async () => {
    const engine = sites.fresh(() => now);
    const key = await oneCase(engine);
    const sending = openReview(engine, { login: people.coventry });
    written(await sending.accept(accepting(key)));
    expect(await sending.carryOut(key, 'Reviewed')).toMatchObject({ ok: true });
    good(await transfersOf(engine, people.coventry).transfer({ caseKey: key, transferKey, to: 'Walsall', details: onePress.wrongArea }));
    now = new Date('2026-06-16T09:00:00Z');
    good(await transfersOf(engine, people.walsall).accept(transferKey));
    expect((await deskRows(engine)).referral.NextDueAt).toBe('2026-06-17T09:00:00Z');
    const review = openReview(engine, { login: people.walsall });
    written(await review.carryOut(key, 'Reviewed'));
    written(await review.carryOut(key, 'Reviewed'));
    expect(await rowsOf(engine, 'Transfers')).toMatchObject([{ ReviewedAt: '2026-06-16T09:00:00Z', ReviewedBy: 'Example, Walsall' }]);
    const { referral, events } = await deskRows(engine);
    expect(referral).toMatchObject({
      Status: 'Accepted',
      DecisionKey: 'decision-1',
      ReviewedAt: '2026-06-15T09:00:00Z',
      NextDueAt: '2026-06-18T09:00:00Z'
    });
    expect(events.filter(({ Kind }) => Kind === 'Reviewed')).toHaveLength(1);
  });

  it('shows differing words about crimes to the second, and what the IDVA service answers is the receiving side’s', async () => {
    const { engine, key } = await transferred();
    const review = openReview(engine, { login: people.walsall });
    written(await review.considerCrimes(key, { outcome: 'Already recorded', detail: '20/1/26' }));
    expect(good(await openReview(engine).considerCrimes(key, { outcome: 'None disclosed', detail: '' }))).toMatchObject({
      kind: 'clash',
      clash: { by: 'Example, Walsall', stored: 'Already recorded: 20/1/26' }
    });
    const answer = {
      Key: 'r-1',
      CaseKey: key,
      AboutKey: `${transferKey}:idva`,
      Marac: 'Walsall',
      Agency: 'IDVA service',
      Kind: 'Acknowledgement',
      Summary: ''
    };
    await sendBack(engine, coordinator, answer);
    expect(good(await review.runAutomaticSteps()).problems).toEqual([]);
    expect(await rowsOf(engine, 'Transfers')).toMatchObject([{ IdvaAcknowledgedBy: 'Example, Birmingham' }]);
    expect((await deskRows(engine)).referral.IdvaAcknowledgedAt ?? null).toBeNull();
  });

  it('withdrawn and looked at again is to be reviewed by the receiving side', async () => {
    const { engine, key } = await transferred();
    const review = openReview(engine, { login: people.walsall });
    written(
      await review.withdraw({
        caseKey: key,
        decisionKey: 'decision-1',
        reason: 'Entered in error',
        rationale,
        offersIdva: false,
        seenDecision: ''
      })
    );
    const withdrawn = await deskRows(engine);
    expect(withdrawn.referral.Status).toBe('Withdrawn');
    expect(withdrawn.notices.map(row => row.Kind)).toContain('Correction');
    written(await review.reinstate({ caseKey: key, decisionKey: 'decision-2', reason: 'It is no error.', seenDecision: 'decision-1' }));
    expect((await rowsOf(engine, 'Transfers'))[0].ReviewedAt ?? null).toBeNull();
    expect((await deskRows(engine)).referral.NextDueAt).toBe('2026-06-17T09:00:00Z');
  });
});

it('a restricted case leaves nothing outside the restricted folders, and no names in a message', async () => {
  const engine = sites.fresh();
  const key = await oneCase(engine, { ...coventryAnswers(), perpetrators: restrictedAnswers().perpetrators });
  const review = openReview(engine);
  written(await review.accept(accepting(key)));
  written(await review.carryOut(key, 'Processed'));
  written(await review.carryOut(key, 'Referrer invited'));
  written(await review.considerCrimes(key, { outcome: 'Newly recorded', detail: '20/123456/26' }));
  written(await review.exclude(key, [{ agency: 'Housing', person: '', reason: 'His brother works there' }]));
  const rows = await deskRows(engine);
  expect(rows.events.length).toBeGreaterThan(6);
  expect(new Set(rows.events.map(event => event.FileDirRef))).toEqual(new Set(['/sites/marac/Lists/Events/Restricted']));
  expect(rows.referral.FileDirRef).toBe('/sites/marac/Lists/Referrals/Restricted');
  expect(JSON.stringify(rows.outbox.map(({ Title, Body }) => [Title, Body]))).not.toMatch(/Testcase|Sample|20\/123456|brother/);
});

it('without a partner site a decision is made, what could not be told is said, and asking is answered in words', async () => {
  const engine = sites.fresh();
  const key = await oneCase(engine);
  const clock = stillClock();
  const context = { login: coordinator, clock, identifiers: createIdentifiers() };
  const { review } = composeDesk(createDeskPorts(clientOf(transportTo(engine, coordinator), 'case', clock), undefined, context));
  expect(written(await review.accept(accepting(key))).evidence['IDVA notified']).toBeUndefined();
  expect((await deskRows(engine)).events.map(event => event.Kind)).toContain('IDVA not told');
  expect(await review.carryOut(key, 'IDVA notified')).toMatchObject({ ok: false, error: { kind: 'notSetUp' } });
  expect(await review.idva(key)).toMatchObject({ ok: false, error: { kind: 'notSetUp' } });
  expect(good(await review.runAutomaticSteps())).toEqual({ changed: [], problems: [] });
});

it('a form that cannot be read tells nobody a number to ring', async () => {
  const engine = sites.fresh();
  const key = await oneCase(engine);
  const [{ Id }] = await rowsOf(engine, 'Referrals');
  await editInList(engine, 'Referrals', Id, { Form1: '{"victimTelephones": [' });
  expect(await openReview(engine).carryOut(key, 'IDVA notified')).toMatchObject({ ok: false, error: { kind: 'damaged' } });
  expect((await deskRows(engine)).notices).toEqual([]);
});
