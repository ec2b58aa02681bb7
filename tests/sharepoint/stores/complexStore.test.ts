import type { SharePointEngine } from '../../../local/engine';
import type { NewComplexEntry } from '../../../src/services/complex/entryPorts';
import { createComplexStore, unfinishedEntriesReading } from '../../../src/sharepoint/stores/complex/complexStore';
import type { SiteClient } from '../../../src/sharepoint/client/siteClient';
import { caseSites, clientOf, coordinator, editInList, officer, transportTo } from '../../support/sites/caseSite';
import type { CaseSites } from '../../support/sites/caseSite';
import { good } from '../../support/stories/referring';

const as = (engine: SharePointEngine, login: string): SiteClient => clientOf(transportTo(engine, login), 'case');

const suggested: NewComplexEntry = {
  key: 'case-1:complex',
  caseKey: 'case-1',
  reference: 'M-1',
  marac: 'Coventry',
  fired: [{ name: 'Put forward', words: 'Nobody leads.' }],
  proposedAt: new Date('2026-06-15T09:00:00Z'),
  decisionKey: 'd-1',
  pending: 'History, a: b',
  restricted: false
};

describe('the rows of the complex-case log', () => {
  let sites: CaseSites;
  beforeAll(async () => {
    sites = await caseSites();
  });
  afterAll(() => sites.close());

  test('a case is there once, and is changed by whoever read it last', async () => {
    const engine = sites.fresh();
    const store = createComplexStore(as(engine, coordinator));
    const [one, other] = await Promise.all([
      store.createOnce(suggested),
      createComplexStore(as(engine, coordinator)).createOnce({ ...suggested, decisionKey: 'd-2' })
    ]);
    expect(good(one).id).toBe(good(other).id);
    const entry = good(await store.createOnce({ ...suggested, reference: 'another' }));
    expect(entry).toMatchObject({
      reference: 'M-1',
      state: 'Proposed',
      reviewEveryDays: 28,
      escalation: 'Local',
      fired: suggested.fired,
      reviews: [],
      problems: [],
      restricted: false
    });
    expect((await as(engine, coordinator).read(unfinishedEntriesReading(as(engine, coordinator)))).map(({ key }) => key)).toEqual([
      'case-1:complex'
    ]);
    const detail = { ...entry.detail, processes: ['MAPPA', 'Family court'] as const, tried: 'Everything' };
    const reviews = [{ key: 'r', at: new Date('2026-06-16T09:00:00Z'), by: 'A', change: 'Up' as const, decision: 'Go on.', actions: '' }];
    const logged = good(
      await store.change(entry, {
        state: 'Active',
        loggedAt: new Date('2026-06-15T09:00:00Z'),
        nextReviewAt: new Date('2026-06-22T11:00:00Z'),
        detail,
        reviews,
        pending: ''
      })
    );
    expect(logged).toMatchObject({ state: 'Active', detail, reviews, pending: '', problems: [] });
    expect(await store.change(entry, { state: 'Declined' })).toMatchObject({ ok: false, error: { kind: 'conflict' } });
    const ended = good(await store.change(logged, { state: 'Stepped down', closedAt: new Date('2026-06-30T23:30:00Z') }));
    // London's month: in summer time it is July already.
    expect(ended).toMatchObject({ state: 'Stepped down', closedAt: new Date('2026-06-30T23:30:00Z') });
    expect(ended.nextReviewAt).toBeUndefined();
    const again = good(await store.change(ended, { state: 'Active', nextReviewAt: new Date('2026-07-07T11:00:00Z') }));
    expect(again.closedAt).toBeUndefined();
    expect(again.detail).toEqual(detail);
  });

  test('what a list screen has made of a row is shown with its problems named', async () => {
    const engine = sites.fresh();
    const store = createComplexStore(as(engine, coordinator));
    const entry = good(await store.createOnce(suggested));
    await editInList(engine, 'ComplexCases', entry.id, {
      State: 'Active',
      Fired: '{',
      Detail1: '{',
      DetailParts: 1,
      DetailChecksum: 'x',
      EscalationLevel: 'Panel',
      CaseKey: ''
    });
    expect(good(await store.byKey(entry.key))).toMatchObject({
      state: 'Active',
      escalation: 'Panel',
      // By their names, which stand beside.
      fired: [{ name: 'Put forward', words: '' }],
      problems: [
        { words: 'It does not say which case it is about' },
        { words: 'It does not say when it must be reviewed next' },
        { words: 'Why it was suggested cannot be read' },
        { part: 'complexTexts', words: 'Its texts cannot be read: it was changed outside the suite' }
      ]
    });
  });

  test('an officer sees none of it', async () => {
    const engine = sites.fresh();
    good(await createComplexStore(as(engine, coordinator)).createOnce(suggested));
    const asked = await createComplexStore(as(engine, officer)).byKey(suggested.key);
    expect(asked.ok && asked.value !== undefined).toBe(false);
  });
});
