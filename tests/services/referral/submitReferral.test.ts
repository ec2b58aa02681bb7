import type { SharePointEngine } from '../../../local/engine';
import { caseSites, mondayMorning, officer, openForm, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { faulty, isWrite } from '../../support/kills/faults';
import type { Fault, FaultyTransport } from '../../support/kills/faults';
import { completeAnswers, everythingStored, good, newDraft, sentIn, storedAnswers, storedDraft } from '../../support/stories/referring';
import type { ReferralFormUseCases } from '../../../src/services/referral/referralUseCases';

let sites: CaseSites;
let engine: SharePointEngine;
let line: FaultyTransport;
let form: ReferralFormUseCases;
let waits: number[];

beforeAll(async () => {
  sites = await caseSites();
});
afterAll(() => sites.close());

beforeEach(() => {
  engine = sites.fresh();
  line = faulty(transportTo(engine, officer));
  waits = [];
  form = openForm(engine, { login: officer, transport: line.send, onWait: seconds => waits.push(seconds) });
});

async function expectOneSubmission(): Promise<void> {
  const { intake } = await everythingStored(engine);
  expect(intake.map(row => row.Status)).toEqual(['Submitted']);
  expect(storedAnswers(intake[0], 'Answers')).toMatchObject({ victimFamilyName: 'Testcase' });
}

describe('submitting', () => {
  it('is one update, received when the server stored it, with real due times', async () => {
    const draft = await storedDraft(form);
    const before = line.sent.filter(isWrite).length;
    const { item, receivedAt, dueTimes, reference } = sentIn(await form.submit(draft));
    expect(line.sent.filter(isWrite).length - before).toBe(1);
    expect(receivedAt).toEqual(mondayMorning);
    expect(dueTimes.due.Reviewed).toEqual(new Date('2026-06-16T09:00:00Z'));
    expect(dueTimes.due['IDVA notified']).toEqual(new Date('2026-06-17T09:00:00Z'));
    expect(item.status).toBe('Submitted');
    expect(reference).toMatch(/^M-/);
    const { intake } = await everythingStored(engine);
    expect(intake[0]).toMatchObject({
      Title: reference,
      Reference: reference,
      Marac: 'Birmingham East',
      NextDueAt: '2026-06-16T09:00:00Z'
    });
  });

  it('pressed twice at once is one referral', async () => {
    const draft = await storedDraft(form);
    const [first, second] = await Promise.all([form.submit(draft), form.submit(draft)]);
    expect(sentIn(first).reference).toBe(sentIn(second).reference);
    await expectOneSubmission();
  });

  it('pressed twice, one after the other, is one referral and one update', async () => {
    const draft = await storedDraft(form);
    sentIn(await form.submit(draft));
    sentIn(await form.submit(draft));
    await expectOneSubmission();
    expect((await everythingStored(engine)).intake[0].OData__UIVersionString).toBe('2.0');
  });

  it('of a draft never saved before creates it first', async () => {
    sentIn(await form.submit(newDraft(form)));
    await expectOneSubmission();
  });

  it('stores nothing that is not complete, and says how much is missing', async () => {
    const draft = await storedDraft(form);
    const result = await form.submit({ ...draft, answers: { ...draft.answers, victimFamilyName: undefined, consent: undefined } });
    expect(result).toMatchObject({ ok: false, error: { kind: 'validation', words: '2 answers need your attention.' } });
    expect((await everythingStored(engine)).intake[0].Status).toBe('Draft');
  });

  it('leaves answers out that no longer apply', async () => {
    const draft = newDraft(form, { ...completeAnswers(), victimEmployer: 'Never asked' });
    const { item } = sentIn(await form.submit(draft));
    expect(item.answers).not.toHaveProperty('victimEmployer');
  });
});

describe('when something goes wrong on the way, there is one referral', () => {
  const faults: readonly (readonly [string, Fault, 'submitted' | 'again'])[] = [
    ['the answer is lost', { kind: 'answer lost' }, 'submitted'],
    ['it never arrives', { kind: 'lost before it arrives' }, 'submitted'],
    ['a gateway gives up after it was done', { kind: 'gateway timed out after it was done' }, 'submitted'],
    ['SharePoint is busy (429)', { kind: 'refused', status: 429, retryAfter: '20' }, 'submitted'],
    ['SharePoint is busy (503)', { kind: 'refused', status: 503, retryAfter: '20' }, 'submitted'],
    ['a gateway is down (503 without a time to wait)', { kind: 'refused', status: 503 }, 'submitted']
  ];

  it.each(faults)('%s', async (_what, fault) => {
    const draft = await storedDraft(form);
    line.failNext(isWrite, fault);
    sentIn(await form.submit(draft));
    await expectOneSubmission();
  });

  it.each(faults)('%s, twice in a row', async (_what, fault) => {
    const draft = newDraft(form);
    line.failNext(isWrite, fault, 2);
    sentIn(await form.submit(draft));
    await expectOneSubmission();
  });

  it('says how long SharePoint asked to wait', async () => {
    const draft = await storedDraft(form);
    line.failNext(isWrite, { kind: 'refused', status: 429, retryAfter: '20' });
    sentIn(await form.submit(draft));
    expect(waits).toEqual([20, 0]);
  });

  it('tells the person plainly when SharePoint stays busy, and a later press goes through', async () => {
    const draft = await storedDraft(form);
    line.failNext(isWrite, { kind: 'refused', status: 429, retryAfter: '20' }, 5);
    expect(await form.submit(draft)).toMatchObject({ ok: false, error: { kind: 'throttled', retryAfterSeconds: 20 } });
    sentIn(await form.submit(draft));
    await expectOneSubmission();
  });

  it('the digest has expired', async () => {
    const draft = await storedDraft(form);
    let now = mondayMorning.getTime();
    engine.settings.now = () => new Date(now);
    // The server has forgotten the digest long before it said it would.
    engine.settings.digestLifetimeSeconds = 60;
    now += 10 * 60_000;
    sentIn(await form.submit(draft));
    await expectOneSubmission();
    expect(line.sent.filter(request => request.url.endsWith('contextinfo')).length).toBe(2);
  });

  it('the line stays dead: the person is told that it is not confirmed, and pressing again later finds it', async () => {
    const draft = await storedDraft(form);
    line.failNext(isWrite, { kind: 'answer lost' });
    line.failNext(request => request.method === 'GET', { kind: 'lost before it arrives' }, 4);
    expect(await form.submit(draft)).toMatchObject({ ok: false, error: { kind: 'outcomeUnknown' } });
    sentIn(await form.submit(draft));
    await expectOneSubmission();
    expect(line.sent.filter(isWrite).filter(request => request.body.includes('Submitted'))).toHaveLength(2);
    expect((await everythingStored(engine)).intake[0].OData__UIVersionString).toBe('2.0');
  });
});

describe('with the draft open in two tabs', () => {
  const inAnotherTab = async (id: number): Promise<{ form: ReferralFormUseCases; draft: Awaited<ReturnType<typeof storedDraft>> }> => {
    const other = openForm(engine, { login: officer });
    return { form: other, draft: good(await other.loadDraft(id)) };
  };

  it('both submit the same: one referral, both are told the same', async () => {
    const draft = await storedDraft(form);
    const other = await inAnotherTab(draft.id as number);
    const first = sentIn(await form.submit(draft));
    const second = sentIn(await other.form.submit(other.draft));
    expect(second.reference).toBe(first.reference);
    await expectOneSubmission();
  });

  it('the second to submit something else is told that it is not in the referral', async () => {
    const draft = await storedDraft(form);
    const other = await inAnotherTab(draft.id as number);
    sentIn(await form.submit(draft));
    const late = good(await other.form.submit({ ...other.draft, answers: { ...other.draft.answers, afraidOf: 'Somebody else' } }));
    expect(late).toMatchObject({ kind: 'alreadySubmitted', item: { status: 'Submitted' } });
    await expectOneSubmission();
  });

  it('different questions answered in each are both in the referral', async () => {
    const draft = await storedDraft(form);
    const other = await inAnotherTab(draft.id as number);
    good(await other.form.saveDraft({ ...other.draft, answers: { ...other.draft.answers, afraidOf: 'His brother' } }));
    const { item } = sentIn(await form.submit({ ...draft, answers: { ...draft.answers, victimWishes: 'To move away' } }));
    expect(item.answers).toMatchObject({ afraidOf: 'His brother', victimWishes: 'To move away' });
    await expectOneSubmission();
  });

  it('the same question answered differently is a clash with both versions, and nothing is sent', async () => {
    const draft = await storedDraft(form);
    const other = await inAnotherTab(draft.id as number);
    good(await other.form.saveDraft({ ...other.draft, answers: { ...other.draft.answers, afraidOf: 'His brother' } }));
    const result = good(await form.submit({ ...draft, answers: { ...draft.answers, afraidOf: 'His father' } }));
    expect(result).toMatchObject({
      kind: 'clash',
      clashes: [{ path: ['afraidOf'], mine: 'His father', theirs: 'His brother' }],
      merged: { afraidOf: 'His father' },
      theirs: { status: 'Draft' }
    });
    expect((await everythingStored(engine)).intake[0].Status).toBe('Draft');
    if (result.kind !== 'clash') return;
    const settled = { ...draft, etag: result.theirs.etag, base: result.theirs.answers, answers: result.merged };
    expect(sentIn(await form.submit(settled)).item.answers).toMatchObject({ afraidOf: 'His father' });
    await expectOneSubmission();
  });
});
