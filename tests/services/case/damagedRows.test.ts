import type { SharePointEngine } from '../../../local/engine';
import { partColumns } from '../../../src/sharepoint/stores/shared/partColumns';
import { caseSites, coordinator, editInList, officer, openDesk, openForm, rowsOf, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import type { Problem } from '../../../src/domain/kernel/problems';
import { faulty } from '../../support/kills/faults';
import { letterBox, openMailRunner } from '../../support/stories/mailFlow';
import { completeAnswers, good, newDraft, sentIn } from '../../support/stories/referring';
import { coventryAnswers, openReview, oneCase, senior, written } from '../../support/stories/reviewing';
import { transfersOf } from '../../support/stories/transferring';

let sites: CaseSites;
let engine: SharePointEngine;
let now = new Date('2026-06-15T09:00:00Z');

beforeAll(async () => {
  sites = await caseSites();
});
afterAll(() => sites.close());
beforeEach(() => {
  now = new Date('2026-06-15T09:00:00Z');
  engine = sites.fresh(() => now);
});

const gone = { NextDueAt: null, DutiesDueAt: null, IdvaDueAt: null };
const queue = async (): Promise<readonly { readonly key: string; readonly problems: readonly Problem[] }[]> =>
  good(await openDesk(engine, { login: senior }).open()).queue.map(({ key, problems }) => ({ key, problems }));

describe('a case whose moments were changed in the list', () => {
  it.each([
    ['cleared', gone, 'was deleted from its row'],
    ['cleared but for another', { NextDueAt: null }, 'was deleted from its row'],
    ['typed wrong', { NextDueAt: '1926-06-15T09:00:00Z' }, 'it lies before the year 2000']
  ])('%s stays in the queue, and says so', async (_what, change, words) => {
    const caseKey = await oneCase(engine);
    const [row] = await rowsOf(engine, 'Referrals');
    await editInList(engine, 'Referrals', row.Id, change);
    const [found] = await queue();
    expect(found?.key).toBe(caseKey);
    expect(found.problems).toEqual([{ words: expect.stringContaining(words) as unknown }]);
  });

  it('stays there at every status while something is owed, is whole again once the next thing is done, and leaves when nothing is', async () => {
    const caseKey = await oneCase(engine);
    const [row] = await rowsOf(engine, 'Referrals');
    for (const Status of ['Returned for information', 'Accepted', 'Listed', 'Deferred', 'Heard', 'Actions open']) {
      await editInList(engine, 'Referrals', row.Id, { ...gone, Status });
      expect((await queue()).map(({ key }) => key)).toEqual([caseKey]);
    }
    await editInList(engine, 'Referrals', row.Id, { ...gone, Status: 'Accepted' });
    written(await openReview(engine, { login: senior }).carryOut(caseKey, 'Processed'));
    expect(await queue()).toEqual([{ key: caseKey, problems: [] }]);
    await editInList(engine, 'Referrals', row.Id, { ...gone, Status: 'Withdrawn' });
    expect(await queue()).toEqual([]);
  });

  it('costs the desk no further request', async () => {
    await oneCase(engine);
    const line = faulty(transportTo(engine, senior));
    good(await openDesk(engine, { login: senior, transport: line.send }).open());
    expect(line.sent.map(({ url }) => url.replace(/.*_api/, ''))).toEqual(['/contextinfo', '/$batch']);
  });

  it('is told of by the flow: it is due, and cannot be found by its moment', async () => {
    await oneCase(engine);
    const [row] = await rowsOf(engine, 'Referrals');
    await editInList(engine, 'Referrals', row.Id, { NextDueAt: null });
    const box = letterBox();
    now = new Date('2026-06-15T12:00:00Z');
    await openMailRunner(engine, box).round();
    await openMailRunner(engine, box).round();
    expect(box.subjects()).toEqual([`MARAC referral ${String(row.Reference)}: due time damaged`]);
  });
});

describe('a transfer whose moment was cleared', () => {
  it('is still offered to its MARAC, named, and told of by the flow', async () => {
    const caseKey = await oneCase(engine);
    good(
      await transfersOf(engine, senior).transfer({
        caseKey,
        transferKey: 'transfer-1',
        to: 'Walsall',
        details: { reason: 'Wrong area at referral' }
      })
    );
    const [row] = await rowsOf(engine, 'Transfers');
    await editInList(engine, 'Transfers', row.Id, { NextDueAt: null });
    const { transfers } = good(await openDesk(engine, { login: coordinator }).open());
    expect(transfers.map(({ key, problems }) => [key, problems])).toEqual([
      ['transfer-1', [{ words: 'It does not say by when it is to be answered: answer it now' }]]
    ]);
    const box = letterBox();
    await openMailRunner(engine, box).round();
    expect(box.subjects()).toContain(`MARAC referral ${String(row.Title)}: transfer to be answered`);
  });
});

describe('a referral that is sent in and not taken in', () => {
  it.each([[{ NextDueAt: null, DutiesDueAt: null }], [{ NextDueAt: '2036-06-15T09:00:00Z', DutiesDueAt: '2036-06-15T09:00:00Z' }]])(
    'is told of a day after the server stored it, whatever its sender wrote: %j',
    async change => {
      const form = openForm(engine, { login: officer });
      const { item, reference } = sentIn(await form.submit(newDraft(form, completeAnswers())));
      await editInList(engine, 'Intake', item.id, change);
      const box = letterBox();
      now = new Date('2026-06-16T08:59:00Z');
      await openMailRunner(engine, box).round();
      expect(box.subjects()).toEqual([]);
      now = new Date('2026-06-16T09:01:00Z');
      await openMailRunner(engine, box).round();
      expect(box.subjects()).toContain(`MARAC referral ${reference}: review due`);
    }
  );
});

describe('a warning', () => {
  it('names the case though its reference was deleted, and what it promised is kept', async () => {
    await oneCase(engine);
    const [row] = await rowsOf(engine, 'Referrals');
    await editInList(engine, 'Referrals', row.Id, { Reference: null });
    const [{ reference, problems }] = good(await openDesk(engine, { login: senior }).open()).queue;
    expect(reference).toBe(row.Reference);
    expect(problems).toEqual([{ words: 'Its reference was deleted from its row: enter it there again' }]);
    now = new Date(new Date(String(row.IdvaDueAt)).getTime() + 60_000);
    const desk = openDesk(engine, { login: senior });
    good(await desk.open());
    expect(good(await desk.review.runAutomaticSteps())).toMatchObject({ problems: [], changed: [{ reference }] });
  });

  it('names a referral that cannot be taken in by what is known of it, where it has neither reference nor key', async () => {
    const form = openForm(engine, { login: officer });
    const { item } = sentIn(await form.submit(newDraft(form, completeAnswers())));
    await editInList(engine, 'Intake', item.id, { Key: null, Reference: null });
    const { problems } = good(await openDesk(engine, { login: senior }).takeIn());
    expect(problems.map(({ reference }) => reference)).toEqual([
      `Row ${item.id}, received Monday 15 June 2026, 10am, Birmingham East MARAC`
    ]);
    expect(problems[0].words).toMatch(/Ask the referrer to send it again/);
  });
});

describe('a text with marks that turn its direction', () => {
  const turned = 'Sample\u202egnp.exe';

  it('is read as it was typed, from a column, from answers with a checksum, and from JSON', async () => {
    const form = openForm(engine, { login: officer });
    const { item } = sentIn(await form.submit(newDraft(form, coventryAnswers())));
    // As an earlier version stored it, or somebody by hand.
    await editInList(engine, 'Intake', item.id, { ...partColumns('Answers', { ...coventryAnswers(), codeWord: turned }) });
    const [{ Answers1 }] = await rowsOf(engine, 'Intake');
    expect(String(Answers1)).toContain(turned);
    await editInList(engine, 'Intake', item.id, { Status: 'Draft' });
    await editInList(engine, 'Intake', item.id, { Status: 'Submitted' });
    const { problems } = good(await openDesk(engine, { login: coordinator }).takeIn());
    expect(problems).toEqual([]);
    const [row] = await rowsOf(engine, 'Referrals');
    await editInList(engine, 'Referrals', row.Id, { DecisionReason: turned });
    const record = good(await openDesk(engine, { login: coordinator }).openCase(item.key));
    expect(record.problems).toEqual([]);
    expect(JSON.stringify(record)).not.toMatch(/\u202e/);
    expect(JSON.stringify(record)).toContain('Samplegnp.exe');
  });
});
