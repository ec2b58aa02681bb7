import type { SharePointEngine } from '../../../local/engine';
import type { IdvaNotice } from '../../../src/domain/review/idvaNotice';
import type { WithdrawnReason } from '../../../src/domain/referral/withdrawn';
import { caseSites, coordinator, editInList, officer, openDesk, openForm, rowsOf } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { completeAnswers, good, sentIn } from '../../support/stories/referring';
import {
  clashing,
  coventryAnswers,
  deskRows,
  idvaOfCoventry,
  oneCase,
  openReview,
  rationale,
  senior,
  told,
  written
} from '../../support/stories/reviewing';

let sites: CaseSites;
let copy: () => SharePointEngine;
let key: string;

beforeAll(async () => {
  sites = await caseSites();
  const engine = sites.fresh();
  key = await oneCase(engine);
  copy = sites.freeze(engine);
});
afterAll(() => sites.close());

const decision = (decisionKey = 'decision-1') => ({ caseKey: key, decisionKey, rationale });
const accepting = (decisionKey?: string) => ({ ...decision(decisionKey), criterion: 'Professional judgement' as const });
const withdrawing = (decisionKey?: string, reason: WithdrawnReason = 'Does not meet a criterion', offersIdva = true) => ({
  ...decision(decisionKey),
  reason,
  offersIdva
});
const monday = { at: new Date('2026-06-15T09:00:00Z'), by: 'Example, Birmingham' };

describe('accepting a referral', () => {
  it('tells the referrer, the IDVA service and the history, each once, and evidences the review and the IDVA notice', async () => {
    const engine = copy();
    const referral = written(await openReview(engine).accept(accepting()));
    expect(referral).toMatchObject({
      status: 'Accepted',
      decisionCriterion: 'Professional judgement',
      decisionReason: rationale,
      pending: '',
      evidence: { Reviewed: { by: monday.by }, 'IDVA notified': monday }
    });
    expect(Math.abs((referral.evidence.Reviewed?.at.getTime() ?? 0) - monday.at.getTime())).toBeLessThanOrEqual(1000);
    const rows = await deskRows(engine);
    expect(rows.referral).toMatchObject({ HasPending: false, NextDueAt: '2026-06-17T09:00:00Z', DutiesDueAt: '2026-06-17T09:00:00Z' });
    expect(rows.referral.IdvaDueAt ?? null).toBeNull();
    expect(rows.intake).toMatchObject({
      Status: 'Accepted',
      DecisionCriterion: 'Professional judgement',
      DecisionReason: rationale,
      DecisionKey: 'decision-1'
    });
    expect(rows.intake.DecisionNextStep).toContain('You are invited by Wednesday 17 June 2026, 10am.');
    expect(rows.notices).toMatchObject([
      {
        Kind: 'IDVA offer',
        AcknowledgeBy: '2026-06-17T09:00:00Z',
        FileDirRef: '/sites/marac-partners/Lists/Notices/Coventry - IDVA service'
      }
    ]);
    expect(told(rows)).toEqual(['Accepted', 'IDVA notified', 'Suggested for the complex-case log', 'Taken in']);
    expect(rows.outbox.map(row => [row.Kind, row.Recipients, row.State]).sort()).toEqual([
      ['Decision', officer, 'New'],
      ['IDVA notice', idvaOfCoventry, 'New']
    ]);
  });

  it.each([
    [3, 'Open: 3', '3 possible matches had not been looked at.'],
    [0, 'Open: not known', 'Whether the same people are in other cases was not known yet.']
  ])(
    'before its matches were looked at (%d): the history says so, and the queue keeps the case until somebody notes that they were',
    async (matchesOwed, stored, words) => {
      const engine = copy();
      expect(written(await openReview(engine).accept({ ...accepting(), matchesOwed }))).toMatchObject({ matchesOwed, pending: '' });
      expect((await deskRows(engine)).referral.SpareText1).toBe(stored);
      const accepted = (await rowsOf(engine, 'Events')).filter(({ Kind }) => Kind === 'Accepted').map(({ Detail }) => String(Detail));
      expect(accepted).toEqual([expect.stringMatching(new RegExp(`Decided by Example, Birmingham\\. ${words}$`))]);
      // Also once nothing else is owed on it.
      const { Id } = (await deskRows(engine)).referral;
      const done = '2026-06-15T09:00:00Z';
      await editInList(engine, 'Referrals', Id, {
        NextDueAt: null,
        DutiesDueAt: null,
        ProcessedAt: done,
        CrimesConsideredAt: done,
        ReferrerInvitedAt: done,
        IdvaAcknowledgedAt: done
      });
      const desk = openDesk(engine, { login: coordinator });
      expect(good(await desk.open()).queue).toMatchObject([{ key, matchesOwed }]);
      expect(good(await desk.matching.reviewed(key, { candidates: [], notLookedFor: [] })).matchesOwed).toBeUndefined();
      expect(good(await openDesk(engine, { login: coordinator }).open()).queue).toEqual([]);
    }
  );

  it('whose matches were looked at owes nothing of them, and neither does one that is withdrawn', async () => {
    const engine = copy();
    written(await openReview(engine).accept({ ...accepting(), matchesOwed: 2 }));
    const standing = written(await openReview(engine).withdraw({ ...withdrawing('decision-2'), seenDecision: 'decision-1' }));
    expect(standing.matchesOwed).toBeUndefined();
    const other = copy();
    expect(written(await openReview(other).accept({ ...accepting(), matchesOwed: null })).matchesOwed).toBeUndefined();
  });

  it('sends messages that hold the reference and nothing of the people', async () => {
    const engine = copy();
    written(await openReview(engine).accept(accepting()));
    const messages = (await rowsOf(engine, 'Outbox')).map(row => `${String(row.Title)} ${String(row.Body)}`).join(' ');
    expect(messages).toContain((await deskRows(engine)).referral.Reference as string);
    for (const secret of ['Testcase', 'Anya', 'Sample', 'Example Road', 'CV1', 'Coventry', 'Marigold', rationale])
      expect(messages).not.toContain(secret);
  });

  it('gives the IDVA service safe contact first, what she is engaged with, and no number to guess about', async () => {
    const engine = copy();
    written(await openReview(engine).accept(accepting()));
    const [row] = (await deskRows(engine)).notices;
    const notice = JSON.parse(String(row.Detail)) as IdvaNotice;
    expect(Object.keys(notice)[0]).toBe('safeContact');
    expect(notice).toMatchObject({
      safeContact: { numbers: [{ number: '07700 900 982', state: 'Not safe' }] },
      victim: { name: 'Anya Testcase', address: '2 Example Road\nCoventry CV1 1AA', addressIsSecret: false },
      perpetrators: ['Bo Sample'],
      engagement: { services: ['Housing', 'IDVA or domestic abuse service'] },
      wishes: 'To be left alone',
      meeting: { marac: 'Coventry' },
      beforeReview: false,
      withdrawn: false,
      contact: [senior]
    });
    expect(notice.safeContact.facts).toContainEqual({ label: 'Code word', words: 'Marigold', warning: false });
  });

  it('keeps a refuge’s address out of the notice', async () => {
    const engine = sites.fresh();
    const caseKey = await oneCase(engine, { ...coventryAnswers(), victimHome: 'In a refuge' });
    written(await openReview(engine).accept({ ...accepting(), caseKey }));
    const [row] = (await deskRows(engine)).notices;
    expect(JSON.parse(String(row.Detail))).toMatchObject({ victim: { address: '', addressIsSecret: true } });
    expect(row.Detail).not.toContain('Example Road');
    expect(row.Detail).not.toContain('CV1');
  });

  it('as a repeat links the case before and counts as one', async () => {
    const engine = copy();
    const referral = written(await openReview(engine).accept({ ...accepting(), criterion: 'Repeat', previousCaseKey: 'before' }));
    expect(referral.previousCaseKey).toBe('before');
    expect(referral.criteria).toContain('Repeat');
  });

  it.each([
    ['no reason', { rationale: '   ' }, 'rationale'],
    ['a reason that is too long', { rationale: 'x'.repeat(10_001) }, 'rationale']
  ])('asks for words with %s', async (_what, change, about) => {
    const refused = await openReview(copy()).accept({ ...accepting(), ...change });
    expect(refused).toMatchObject({ ok: false, error: { kind: 'validation', supportCode: `validation-${about}` } });
  });

  it('pressed again with the same key writes nothing more', async () => {
    const engine = copy();
    written(await openReview(engine).accept(accepting()));
    const before = await deskRows(engine);
    written(await openReview(engine, { login: senior }).accept(accepting()));
    expect(await deskRows(engine)).toEqual(before);
  });

  it('that somebody else has accepted shows both, and may be explained anew', async () => {
    const engine = copy();
    written(await openReview(engine).accept(accepting()));
    const other = { ...accepting('decision-2'), criterion: 'Potential escalation' as const, rationale: 'Four calls in a month.' };
    const clash = clashing(await openReview(engine, { login: senior }).accept({ ...other, seenDecision: '' }));
    expect(clash).toEqual({
      by: 'Example, Birmingham',
      at: monday.at,
      stored: `Accepted as Professional judgement: ${rationale}`,
      mayReplace: true,
      etag: 'decision-1'
    });
    const replaced = written(await openReview(engine, { login: senior }).accept({ ...other, over: clash.etag }));
    expect(replaced).toMatchObject({
      status: 'Accepted',
      decisionCriterion: 'Potential escalation',
      evidence: { Reviewed: { by: 'Example, Birmingham' } }
    });
    const rows = await deskRows(engine);
    expect(rows.intake).toMatchObject({
      Status: 'Accepted',
      DecisionCriterion: 'Potential escalation',
      DecisionReason: 'Four calls in a month.'
    });
    expect(rows.notices).toHaveLength(1);
    expect(told(rows)).toEqual(['Accepted', 'Accepted', 'IDVA notified', 'Suggested for the complex-case log', 'Taken in']);
  });

  it('of a MARAC without an IDVA service on the partner site is done, says so, and leaves that duty owed', async () => {
    const engine = sites.fresh();
    const caseKey = await oneCase(engine, completeAnswers());
    const referral = written(await openReview(engine).accept({ ...accepting(), caseKey, criterion: 'Visible high risk' }));
    expect(referral.evidence['IDVA notified']).toBeUndefined();
    const rows = await deskRows(engine);
    expect(rows.referral.HasPending).toBe(false);
    expect(rows.events.find(event => event.Kind === 'IDVA not told')?.Detail).toBe(
      'No IDVA service is entered for the Birmingham East MARAC. Ask the site owner to enter it, then try again.'
    );
  });
});

describe('withdrawing a referral', () => {
  it('tells why, what next and how to challenge it, and offers an IDVA all the same', async () => {
    const engine = copy();
    const referral = written(await openReview(engine).withdraw(withdrawing()));
    expect(referral).toMatchObject({ status: 'Withdrawn', withdrawnReason: 'Does not meet a criterion', idvaOffer: 'Wanted' });
    const rows = await deskRows(engine);
    expect(rows.intake).toMatchObject({ Status: 'Withdrawn', DecisionReason: rationale });
    expect(rows.intake.DecisionNextStep).toMatch(
      /The IDVA service is told all the same.*\n.*write to senior@wmp\.example, give the reference M-/s
    );
    expect(JSON.parse(String(rows.notices[0].Detail))).toMatchObject({ withdrawn: true });
    // What is still owed is the service's answer.
    expect(rows.referral).toMatchObject({ NextDueAt: '2026-06-17T09:00:00Z', HasPending: false });
    expect(told(rows)).toEqual(['IDVA notified', 'Taken in', 'Withdrawn']);
  });

  it('that needs no IDVA owes nothing more, and tells the service that was told already', async () => {
    const engine = copy();
    const review = openReview(engine);
    written(await review.withdraw(withdrawing('decision-1', 'Entered in error', false)));
    const alone = await deskRows(engine);
    expect(alone.referral.NextDueAt ?? null).toBeNull();
    expect(alone.notices).toEqual([]);

    const second = copy();
    written(await openReview(second).accept(accepting()));
    written(await openReview(second).withdraw({ ...withdrawing('decision-2', 'Victim has died', false), seenDecision: 'decision-1' }));
    const rows = await deskRows(second);
    expect(rows.notices.map(row => row.Kind)).toEqual(['IDVA offer', 'Correction']);
    expect(rows.intake.Status).toBe('Withdrawn');
  });

  it('somebody else has accepted meanwhile is a clash, and can be written over', async () => {
    const engine = copy();
    written(await openReview(engine).accept(accepting()));
    const clash = clashing(await openReview(engine, { login: senior }).withdraw({ ...withdrawing('decision-2'), seenDecision: '' }));
    expect(clash.stored).toBe(`Accepted as Professional judgement: ${rationale}`);
    expect(written(await openReview(engine, { login: senior }).withdraw({ ...withdrawing('decision-2'), over: clash.etag })).status).toBe(
      'Withdrawn'
    );
  });

  it('is looked at again when it is challenged: it awaits review, and every clock has run on', async () => {
    const engine = copy();
    written(await openReview(engine).withdraw(withdrawing('decision-1', 'Entered in error', false)));
    const again = written(
      await openReview(engine, { login: senior }).reinstate({
        caseKey: key,
        decisionKey: 'decision-2',
        reason: 'The officer rang: it is no error.',
        seenDecision: 'decision-1'
      })
    );
    expect(again).toMatchObject({ status: 'Awaiting review', nextDueAt: new Date('2026-06-16T09:00:00Z') });
    expect(again.evidence.Reviewed).toBeUndefined();
    const rows = await deskRows(engine);
    expect(rows.intake).toMatchObject({
      Status: 'Taken in',
      DecisionNextStep: 'The MARAC team is looking at it again. You will read the decision here.'
    });
    expect(rows.intake.DecisionReason ?? '').toBe('');
    expect(told(rows)).toEqual(['Looked at again', 'Taken in', 'Withdrawn']);
    expect(written(await openReview(engine).accept({ ...accepting('decision-3'), seenDecision: 'decision-2' })).status).toBe('Accepted');
  });

  it('while a transfer is offered is refused in words', async () => {
    const engine = copy();
    const [{ Id }] = await rowsOf(engine, 'Referrals');
    await editInList(engine, 'Referrals', Id, { PendingTransfer: 'transfer-1' });
    const refused = await openReview(engine).withdraw(withdrawing());
    expect(refused).toMatchObject({ ok: false, error: { kind: 'validation', words: 'The case is offered to another MARAC.' } });
  });
});

describe('while an answer to a question is under way', () => {
  it('a decision keeps the answer waiting, and what the referrer reads afterwards is the decision', async () => {
    const engine = copy();
    good(
      await openDesk(engine, { login: coordinator }).returnForInformation({
        caseKey: key,
        decisionKey: 'question-1',
        question: 'Where is Sample now?'
      })
    );
    expect((await rowsOf(engine, 'Outbox')).map(row => [row.Kind, row.Recipients])).toEqual([['Question', officer]]);
    const form = openForm(engine, { login: officer });
    const [mine] = good(await form.open()).mine;
    sentIn(await form.submit(good(await form.loadDraft(mine.id))));
    written(await openReview(engine).accept({ ...accepting(), seenDecision: 'question-1' }));
    expect((await deskRows(engine)).intake).toMatchObject({ Status: 'Submitted', DecisionReason: rationale });
    expect(good(await openDesk(engine, { login: senior }).takeIn())).toEqual({ problems: [], takenIn: [] });
    expect((await deskRows(engine)).intake).toMatchObject({
      Status: 'Accepted',
      DecisionReason: rationale,
      DecisionCriterion: 'Professional judgement'
    });
  });
});

it('the referrer reads the decision under My referrals', async () => {
  const engine = copy();
  written(await openReview(engine, { login: coordinator }).accept(accepting()));
  const [mine] = good(await openForm(engine, { login: officer }).open()).mine;
  expect(mine).toMatchObject({ status: 'Accepted', decision: { criterion: 'Professional judgement', reason: rationale } });
});
