import fc from 'fast-check';
import type { SharePointEngine } from '../../../local/engine';
import { caseSites, editInList, officer, openForm, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { faulty, isWrite, writeTo } from '../../support/kills/faults';
import { filesOf } from '../../support/files/files';
import type { FaultyTransport } from '../../support/kills/faults';
import { completeAnswers, everythingStored, good, newDraft, storedAnswers, storedDraft } from '../../support/stories/referring';
import type { OpenDraft, ReferralFormUseCases } from '../../../src/services/referral/referralUseCases';
import type { Answers } from '../../../src/domain/form/answers';

let sites: CaseSites;
let engine: SharePointEngine;
let line: FaultyTransport;
let form: ReferralFormUseCases;

beforeAll(async () => {
  sites = await caseSites();
});
afterAll(() => sites.close());

beforeEach(() => {
  engine = sites.fresh();
  line = faulty(transportTo(engine, officer));
  form = openForm(engine, { login: officer, transport: line.send });
});

const answersStored = async (): Promise<Answers> => storedAnswers((await everythingStored(engine)).intake[0], 'Answers');
const typed = (draft: OpenDraft, answers: Answers): OpenDraft => ({ ...draft, answers: { ...draft.answers, ...answers } });

describe('saving a draft', () => {
  it('keeps it whole or not, and finds it again from another page', async () => {
    const draft = newDraft(form, { victimFamilyName: 'Testcase', victimDateOfBirth: { day: '31', month: '', year: '' } });
    const saved = good(await form.saveDraft(draft));
    expect(saved).toMatchObject({ kind: 'saved', mergedFromElsewhere: false });
    const later = openForm(engine, { login: officer });
    const mine = good(await later.open()).mine;
    expect(mine).toMatchObject([{ status: 'Draft', authorLogin: officer, problems: [] }]);
    expect(good(await later.loadDraft(mine[0].id)).answers).toEqual(draft.answers);
  });

  it('is one update each after the first, and reads nothing back', async () => {
    const draft = await storedDraft(form);
    const before = line.sent.length;
    good(await form.saveDraft(typed(draft, { afraidOf: 'His brother' })));
    expect(line.sent.slice(before).map(request => request.method)).toEqual(['POST']);
  });

  it('twice in a row from one page never meets itself as a clash', async () => {
    const draft = newDraft(form, { afraidOf: 'J' });
    const saves = ['J', 'Jo', 'Joh', 'John'].map(afraidOf => form.saveDraft(typed(draft, { afraidOf })));
    for (const save of saves) expect(good(await save)).toMatchObject({ kind: 'saved', mergedFromElsewhere: false });
    expect((await everythingStored(engine)).intake).toHaveLength(1);
    expect(await answersStored()).toEqual({ afraidOf: 'John' });
  });

  it('submitting on top of a save under way sends what was typed last', async () => {
    const draft = newDraft(form, completeAnswers());
    const save = form.saveDraft(draft);
    const submit = form.submit(typed(draft, { afraidOf: 'Typed last' }));
    good(await save);
    expect(good(await submit)).toMatchObject({ kind: 'submitted', submitted: { item: { answers: { afraidOf: 'Typed last' } } } });
  });

  it.each(['answer lost', 'lost before it arrives', 'gateway timed out after it was done'] as const)(
    '%s: what was typed is stored, once',
    async kind => {
      const draft = await storedDraft(form);
      line.failNext(isWrite, { kind });
      expect(good(await form.saveDraft(typed(draft, { afraidOf: 'His brother' })))).toMatchObject({ kind: 'saved' });
      expect((await answersStored()).afraidOf).toBe('His brother');
      expect((await everythingStored(engine)).intake).toHaveLength(1);
    }
  );

  it('stays possible after the connection was away: what is on the screen is not lost', async () => {
    const draft = typed(await storedDraft(form), { afraidOf: 'His brother' });
    line.failNext(() => true, { kind: 'lost before it arrives' }, 10);
    expect(await form.saveDraft(draft)).toMatchObject({ ok: false, error: { kind: 'outcomeUnknown' } });
    while ((await form.saveDraft(draft)).ok === false);
    expect((await answersStored()).afraidOf).toBe('His brother');
  });

  it('makes a draft again that was cleared away while the page stood open', async () => {
    const draft = await storedDraft(form);
    const answer = await engine.handle({
      method: 'POST',
      url: `http://127.0.0.1:4400/sites/marac/_api/web/getList('/sites/marac/Lists/Intake')/items(${draft.id})/recycle`,
      headers: { authorization: 'Bearer local:owner@wmp.example', accept: 'application/json' },
      login: 'owner@wmp.example'
    });
    expect(answer.status).toBe(200);
    expect(good(await form.saveDraft(typed(draft, { afraidOf: 'His brother' })))).toMatchObject({ kind: 'saved' });
    expect((await answersStored()).afraidOf).toBe('His brother');
  });

  it('is told when it was submitted elsewhere', async () => {
    const draft = await storedDraft(form);
    good(await openForm(engine, { login: officer }).submit(draft));
    expect(good(await form.saveDraft(typed(draft, { afraidOf: 'Too late' })))).toMatchObject({ kind: 'alreadySubmitted' });
  });

  it('too long for the columns of a row lies in a file, version by version, and comes back as it was', async () => {
    let draft = newDraft(form, { incidentNarrative: 'é'.repeat(361_000) });
    for (const more of ['', ' one', ' two', ' three']) {
      const saved = good(await form.saveDraft(typed(draft, { incidentNarrative: `${String(draft.answers.incidentNarrative)}${more}` })));
      if (saved.kind !== 'saved') throw new Error(saved.kind);
      draft = saved.draft;
    }
    expect((await everythingStored(engine)).intake[0]).toMatchObject({ AnswersParts: 0, Answers1: null });
    const later = good(await openForm(engine, { login: officer }).loadDraft(draft.id as number));
    expect(later.answers).toEqual(draft.answers);
    // The person sees no file of theirs in it, and earlier versions do not pile up.
    expect(good(await form.attachments(draft.id as number))).toEqual([]);
    expect((await filesOf(engine, 'Intake', draft.id as number)).length).toBeLessThanOrEqual(2);
  });

  it('met by another tab that made the same draft a moment before keeps what both typed', async () => {
    const draft = newDraft(form, { afraidOf: 'Sample' });
    const other = openForm(engine, { login: officer });
    good(await other.saveDraft({ ...draft, answers: { referrerRole: 'Sergeant' } }));
    expect(good(await form.saveDraft(draft))).toMatchObject({ kind: 'saved', mergedFromElsewhere: true });
    expect(await answersStored()).toEqual({ afraidOf: 'Sample', referrerRole: 'Sergeant' });
  });

  it('too long for the columns, a lost answer and another tab lose nothing', async () => {
    const long = { ...completeAnswers(), incidentNarrative: 'x'.repeat(361_000) };
    line.failNext(writeTo('Intake'), { kind: 'answer lost' });
    const draft = await storedDraft(form, long);
    const other = openForm(engine, { login: officer });
    const theirs = good(await other.loadDraft(draft.id as number));
    expect(theirs.answers).toEqual(long);
    good(await other.saveDraft(typed(theirs, { afraidOf: 'Everybody' })));
    line.failNext(request => /AttachmentFiles\/add/i.test(request.url), { kind: 'answer lost' });
    const merged = good(await form.saveDraft(typed(draft, { referrerRole: 'Sergeant' })));
    expect(merged).toMatchObject({ kind: 'saved', mergedFromElsewhere: true });
    const stored = good(await other.loadDraft(draft.id as number)).answers;
    expect(stored).toEqual({ ...long, afraidOf: 'Everybody', referrerRole: 'Sergeant' });
  });

  it('of 300,000 characters comes back as it was', async () => {
    const answers = { incidentNarrative: 'Ünïcødé 👩‍👧 '.repeat(20_000) };
    const draft = await storedDraft(form, answers);
    expect(good(await openForm(engine, { login: officer }).loadDraft(draft.id as number)).answers).toEqual(answers);
  });

  it('damaged in the list screen is named, and a page that has it whole puts it right', async () => {
    const draft = await storedDraft(form);
    await editInList(engine, 'Intake', draft.id as number, { Answers1: '{"broken', Key: null });
    const later = openForm(engine, { login: officer });
    expect(await later.loadDraft(draft.id as number)).toMatchObject({ ok: false, error: { kind: 'damaged' } });
    expect(good(await later.open()).mine[0].problems).toEqual([{ words: 'Its key was deleted' }]);
    expect(good(await form.saveDraft(typed(draft, { afraidOf: 'His brother' })))).toMatchObject({ kind: 'saved' });
    expect(good(await later.loadDraft(draft.id as number)).answers).toEqual({ ...draft.answers, afraidOf: 'His brother' });
  });
});

describe('a draft open in two tabs', () => {
  it('keeps everything typed in both, in any order of saving, unless the same question was answered', async () => {
    const questions = ['victimFamilyName', 'victimGivenNames', 'afraidOf', 'victimWishes'] as const;
    const step = fc.record({
      tab: fc.constantFrom(0, 1),
      question: fc.constantFrom(...questions),
      text: fc.string({ minLength: 1, maxLength: 12 })
    });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async steps => {
        const site = sites.fresh();
        const tabs = [openForm(site, { login: officer }), openForm(site, { login: officer })];
        const first = await storedDraft(tabs[0], { referrerName: 'Example, Officer' });
        const drafts = [first, good(await tabs[1].loadDraft(first.id as number))];
        const heard: string[] = [];
        for (const { tab, question, text } of steps) {
          drafts[tab] = typed(drafts[tab], { [question]: text });
          const result = good(await tabs[tab].saveDraft(drafts[tab]));
          if (result.kind === 'saved') drafts[tab] = result.draft;
          else if (result.kind === 'clash') {
            heard.push(...result.clashes.map(({ path }) => path.join()));
            drafts[tab] = { ...drafts[tab], etag: result.theirs.etag, base: result.theirs.answers, answers: result.merged };
            const settled = good(await tabs[tab].saveDraft(drafts[tab]));
            if (settled.kind === 'saved') drafts[tab] = settled.draft;
          }
        }
        const stored = good(await openForm(site, { login: officer }).loadDraft(first.id as number)).answers;
        for (const question of questions) {
          const asked = steps.filter(one => one.question === question);
          const byOneTab = new Set(asked.map(one => one.tab)).size === 1;
          if (asked.length > 0 && (byOneTab || heard.length === 0)) expect(stored[question]).toBe(asked[asked.length - 1].text);
        }
        expect(stored.referrerName).toBe('Example, Officer');
      }),
      { numRuns: 15 }
    );
  });
});
